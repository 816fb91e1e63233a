/**
 * Words whose claim the page says as a formula: `<Claim that="…">larger</Claim>` in the text,
 * `claim('…', 'larger')` in an attribute. The words choose the formula; here it is only put
 * together. It is checked beside the page, which knows nothing of it.
 */
import type { CallExpression, Node as EsNode } from 'estree'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { location } from 'vfile-location'
import { expectedOf, readClaim, type WordClaim } from '../prose/claim.ts'
import type { MathNode } from './document.ts'
import { attribute } from './example.ts'
import { isElement, rangeOf } from './nodes.ts'
import type { Range } from './place.ts'
import { problem, type Problem } from './problem.ts'
import { plainText } from './plain-text.ts'

/** Words with the formulas that they and their opposites claim. */
export interface ClaimNode extends Range, WordClaim {
  text: string
  /** How many formulas of the page stand before it. */
  after: number
}

/** All claims in words of a page, in its order. */
export function claimsOf(
  tree: Root,
  source: string,
  formulas: readonly MathNode[],
  found: Problem[],
): ClaimNode[] {
  const claims: ClaimNode[] = []
  const places = location(source)
  const add = (range: Range, text: string, that: string, either?: string) => {
    const read = readClaim(text, that, either)
    if (!read) {
      found.push(problem(range, 'unreadable-claim', text, expectedOf(that, either)))
      return
    }
    const { offset } = range.from
    const after = formulas.filter(({ from }) => from.offset < offset).length
    claims.push({ ...read, text, after, from: range.from, to: range.to })
  }
  const at = (offset: number) => {
    const { line = 1, column = 1 } = places.toPoint(offset) ?? {}
    return { line, column, offset }
  }
  const isOurs = importsClaim(tree)
  visit(tree, (node) => {
    if (isElement(node) && node.name === 'Claim') {
      const range = rangeOf(node)
      const that = attribute(node, 'that', range, found)
      const either = attribute(node, 'either', range, found)
      if (that !== undefined) add(range, plainText(node) ?? '…', that, either)
    }
    for (const tree of isOurs ? codeOf(node) : [])
      for (const { call, from, to } of callsOf(tree)) {
        const range = { from: at(from), to: at(to) }
        const [that, text, either] = call.arguments.map(literal)
        if (that !== undefined && text !== undefined) add(range, text, that, either)
        else
          found.push(
            problem(range, 'unreadable-claim', '…', 'a formula and words in quotes'),
          )
      }
  })
  return claims.sort((a, b) => a.from.offset - b.from.offset)
}

/** Does the page take `claim` from here? Another function of the name is none of ours. */
const importsClaim = (tree: Root): boolean =>
  tree.children.some(
    (node) =>
      node.type === 'mdxjsEsm' &&
      node.data?.estree?.body.some(
        (line) =>
          line.type === 'ImportDeclaration' &&
          /\bprose\/claim(?:\.[jt]s)?$/.test(String(line.source.value)) &&
          line.specifiers.some(({ local }) => local.name === 'claim'),
      ),
  )

/** The code of a node: of its attributes, or its own. */
function codeOf(node: object): unknown[] {
  const { data, attributes = [] } = node as {
    data?: { estree?: unknown }
    attributes?: { value?: string | null | { data?: { estree?: unknown } } }[]
  }
  const ofAttributes = attributes.map(({ value }) =>
    typeof value === 'object' ? value?.data?.estree : undefined,
  )
  return [data?.estree, ...ofAttributes].filter((tree) => tree !== undefined)
}

interface Call {
  call: CallExpression
  from: number
  to: number
}

/** The calls of `claim` in code. */
function callsOf(tree: unknown): Call[] {
  if (typeof tree !== 'object' || tree === null) return []
  if (Array.isArray(tree)) return tree.flatMap(callsOf)
  const node = tree as EsNode & { start?: number; end?: number }
  const inside = Object.values(node).flatMap(callsOf)
  const isClaim =
    node.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    node.callee.name === 'claim'
  if (!isClaim) return inside
  const { start: from = 0, end: to = from } = node
  return [...inside, { call: node, from, to }]
}

const literal = (node: EsNode | undefined): string | undefined =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
