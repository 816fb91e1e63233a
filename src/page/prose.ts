// What the prose of a page says that something could compute: numbers, and what code puts
// among the words. Here only what stands in the text is looked at; whether it holds of the
// values shows when the page is rendered.

import type { Expression, Node as EsNode } from 'estree'
import type { JSXElement, JSXText } from 'estree-jsx'
import type { Nodes, Parents, Root } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx'
import { visitParents } from 'unist-util-visit-parents'
import { location } from 'vfile-location'
import { bareNumbers, bareRelations, type Span } from '../prose/bare.ts'
import { bareComparisons } from '../prose/comparisons.ts'
import { readQuantity } from '../prose/quantity.ts'
import { polarityOf } from '../prose/comparison-words.ts'
import { readExtreme } from '../prose/extreme.ts'
import { readTrend } from '../prose/trend.ts'
import { constantValues } from './constant-values.ts'
import { attribute } from './example.ts'
import { isElement, placeOf, rangeOf, type Element } from './nodes.ts'
import type { Range } from './place.ts'
import { plainText } from './plain-text.ts'
import { problem, type Problem } from './problem.ts'

/** Elements whose text is compared with a value, and how it must read. */
const compared: Record<string, (text: string) => boolean> = {
  Num: (text) => readQuantity(text) !== undefined,
  Trend: (text) => readTrend(text) !== undefined,
  Extreme: (text) => readExtreme(text) !== undefined,
  Whether: (text) => polarityOf(text) !== undefined,
  // What it says is told where its formula is read.
  Claim: () => true,
  Named: (text) => text !== '',
}

/** Functions of `src/prose` that say in an attribute what those elements say in the text. */
const saying = new Set([
  ...['shown', 'trend', 'extreme', 'whether', 'named', 'claim', 'bare'],
])

/** Attributes that readers see or hear. */
const spoken = ['alt', 'caption', 'title']

/** The element `<Bare reason="…">`. */
export function isBare(node: Nodes): boolean {
  return isElement(node) && node.name === 'Bare'
}

/** How many exceptions a page makes: elements `<Bare reason="…">`. */
export function countBare(tree: Root): number {
  let count = 0
  visitParents(tree, (node) => {
    if (isBare(node)) count++
  })
  return count
}

/** Numbers that nothing computes, and values of which the text does not say what they are. */
export function proseProblems(tree: Root, source: string): Problem[] {
  const found: Problem[] = []
  visitParents(tree, (node, ancestors) => {
    const inside = ancestors.findLast(isCompared)
    if (isElement(node)) {
      if (!inside) found.push(...elementProblems(node, source))
      return
    }
    if (inside) return
    if (node.type === 'text') {
      const [next] = siblingsAfter(node, ancestors.at(-1))
      found.push(...numbersIn(node.value, rangeOf(node), source))
      found.push(...relationsIn(node.value, rangeOf(node), source, isFollowed(next)))
    } else if (node.type === 'inlineMath' && /^-?\d[\d.,]*$/.test(node.value.trim()))
      found.push(problem(rangeOf(node), 'bare-number', node.value.trim()))
    else if (node.type === 'mdxTextExpression' && computes(node.data?.estree?.body[0]))
      found.push(problem(rangeOf(node), 'unstated-value'))
    else if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression')
      for (const text of shownIn(node.data?.estree))
        found.push(
          ...numbersIn(text, rangeOf(node), source),
          ...relationsIn(text, rangeOf(node), source),
        )
  })
  found.push(...constantValues(tree))
  return found
}

/** Words that compare and that nothing ties, in the text and in what pictures say. */
export function comparisonProblems(tree: Root, source: string): Problem[] {
  const found: Problem[] = []
  visitParents(tree, (node, ancestors) => {
    if (ancestors.some(isCompared)) return
    if (node.type === 'text') {
      const [next] = siblingsAfter(node, ancestors.at(-1))
      found.push(...comparisonsIn(node.value, rangeOf(node), source, isFollowed(next)))
    } else if (isElement(node) && !isCompared(node))
      for (const item of node.attributes) {
        if (item.type !== 'mdxJsxAttribute' || !spoken.includes(item.name)) continue
        const place = item.position ? placeOf(item.position) : rangeOf(node)
        for (const text of said(item.value))
          if (text)
            found.push(...comparisonsIn(text.words, place, source, text.isFollowed))
      }
  })
  return found
}

/** Elements whose text is not looked at for numbers: it is compared, or excepted. */
function isCompared(node: Parents): boolean {
  return isBare(node) || (isElement(node) && (node.name ?? '') in compared)
}

function elementProblems(element: Element, source: string): Problem[] {
  const range = rangeOf(element)
  const found: Problem[] = []
  const name = element.name ?? ''
  if (name === 'Bare' && !attribute(element, 'reason', range, found)?.trim())
    found.push(problem(range, 'bare-without-reason'))
  const reads = compared[name]
  if (reads) {
    const text = plainText(element)
    if (element.children.length === 0) found.push(problem(range, 'unstated-value'))
    else if (text === undefined || !reads(text))
      found.push(problem(range, 'unreadable-value', name, text ?? '…'))
  }
  for (const item of element.attributes) {
    if (item.type !== 'mdxJsxAttribute' || !spoken.includes(item.name)) continue
    const place = item.position ? placeOf(item.position) : range
    for (const text of said(item.value)) {
      if (text === undefined) found.push(problem(place, 'unstated-value'))
      else
        found.push(
          ...numbersIn(text.words, place, source),
          ...relationsIn(text.words, place, source, text.isFollowed),
        )
    }
  }
  return found
}

type AttributeValue = MdxJsxAttribute['value']

/** Words of an attribute; `isFollowed` by a computed value of which the text says what it is. */
interface Said {
  words: string
  isFollowed: boolean
}

const alone = (words: string): Said => ({ words, isFollowed: false })

/** The texts of an attribute; undefined for a value of which it does not say what it is. */
function said(value: AttributeValue): (Said | undefined)[] {
  if (typeof value === 'string') return [alone(value)]
  const [statement] = value?.data?.estree?.body ?? []
  return statement?.type === 'ExpressionStatement' ? saidIn(statement.expression) : []
}

function saidIn(expression: Expression): (Said | undefined)[] {
  if (expression.type === 'Literal')
    return typeof expression.value === 'string'
      ? [alone(expression.value)]
      : [undefined]
  if (expression.type === 'TemplateLiteral')
    return [
      ...expression.quasis.map(({ value, tail }) => ({
        words: value.cooked ?? '',
        isFollowed: !tail,
      })),
      ...expression.expressions.flatMap((inner) => saidIn(inner)),
    ]
  if (expression.type === 'ConditionalExpression')
    return [...saidIn(expression.consequent), ...saidIn(expression.alternate)]
  const { type } = expression
  const called =
    type === 'CallExpression' && expression.callee.type === 'Identifier'
      ? expression.callee.name
      : ''
  return saying.has(called) ? [] : [undefined]
}

/** Anything but a comment and a text that stands there as it is. */
function computes(statement: EsNode | undefined): boolean {
  return (
    statement?.type === 'ExpressionStatement' && statement.expression.type !== 'Literal'
  )
}

/** What code shows as it stands there: strings, and text between tags that nothing compares. */
function shownIn(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return []
  if (Array.isArray(tree)) return tree.flatMap(shownIn)
  const node = tree as EsNode | JSXText | JSXElement
  switch (node.type) {
    case 'JSXText':
      return [node.value]
    case 'JSXElement': {
      const { name } = node.openingElement
      if (
        name.type === 'JSXIdentifier' &&
        (name.name in compared || name.name === 'Bare')
      )
        return []
      return shownIn(node.children)
    }
    case 'ExpressionStatement':
      return node.expression.type === 'Literal' &&
        typeof node.expression.value === 'string'
        ? [node.expression.value]
        : shownIn(node.expression)
    default:
      return Object.values(node).flatMap(shownIn)
  }
}

function siblingsAfter(node: Nodes, parent: Parents | undefined): Nodes[] {
  const all: Nodes[] = parent?.children ?? []
  return all.slice(all.indexOf(node) + 1)
}

/** Does code say what stands there, or is it excepted? Formulas beside a sign are told as such. */
const isFollowed = (next: Nodes | undefined): boolean =>
  next !== undefined &&
  (next.type === 'inlineMath' || ('children' in next && isCompared(next)))

/** The numbers of a text that stands somewhere in a stretch of the file. */
const numbersIn = (words: string, range: Range, source: string): Problem[] =>
  bareIn(words, range, source, 'bare-number', bareNumbers)

/** Its relations. */
const relationsIn = (
  words: string,
  range: Range,
  source: string,
  isFollowed = false,
): Problem[] =>
  bareIn(words, range, source, 'bare-relation', (text) =>
    bareRelations(text, isFollowed),
  )

/** Its words that compare. */
const comparisonsIn = (
  words: string,
  range: Range,
  source: string,
  isFollowed: boolean,
): Problem[] =>
  bareIn(words, range, source, 'bare-comparison', (text) =>
    bareComparisons(text, isFollowed),
  )

function bareIn(
  words: string,
  range: Range,
  source: string,
  code: 'bare-number' | 'bare-relation' | 'bare-comparison',
  find: (text: string) => Span[],
): Problem[] {
  const text = words.replace(/\s/g, ' ')
  const whole = source.slice(range.from.offset, range.to.offset).replace(/\s/g, ' ')
  const start = Math.max(0, whole.indexOf(text))
  const places = location(source)
  return find(text).map(({ from, to }) => {
    const bare = text.slice(from, to)
    // Escapes make the text shorter than what stands in the file.
    const at = Math.max(whole.indexOf(bare, start + from), 0)
    const [first, last] = [at, at + bare.length].map((step) => {
      const offset = range.from.offset + step
      const point = places.toPoint(offset)
      return { line: point?.line ?? 1, column: point?.column ?? 1, offset }
    })
    return problem({ from: first!, to: last! }, code, bare)
  })
}
