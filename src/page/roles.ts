import type { Nodes, Parents, Root } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import type { Role } from './document.ts'
import { attribute } from './example.ts'
import { isElement, isMath, rangeOf, type MathSource } from './nodes.ts'
import { problem, type Problem } from './problem.ts'

interface Directive {
  role: Role
  reason?: string
  /** No finding, whatever comes out. */
  ignored?: true
}

/** What is asked of a formula. */
export interface Asked {
  role: Role
  reason?: string
  ignored?: true
  by?: string
  pinned?: string
}

/**
 * Finds `<!-- residual: stated "reason" -->` and the like, also as comments of MDX, and
 * gives what each asks to the formulas it precedes: all of the next block, or the next
 * one in the same paragraph.
 */
export function directives(tree: Root, found: Problem[]): Map<Nodes, Directive> {
  const asked = new Map<Nodes, Directive>()
  visitParents(tree, (node, ancestors) => {
    const text = commentOf(node)?.match(/^\s*residual:\s*([\s\S]*?)\s*$/)?.[1]
    if (text === undefined) return
    const directive = readDirective(text)
    const range = rangeOf(node)
    if (!directive) {
      found.push(problem(range, 'unknown-directive', text))
      return
    }
    const targets = formulasAfter(node, ancestors)
    if (targets.length === 0) found.push(problem(range, 'stray-directive', text))
    for (const target of targets) asked.set(target, directive)
  })
  return asked
}

/** The role of a formula: by a comment before it, else by the nearest element around it. */
export function roleOf(
  node: MathSource,
  ancestors: readonly Parents[],
  comments: ReadonlyMap<Nodes, Directive>,
  found: Problem[],
): Asked {
  const comment = comments.get(node)
  if (comment) return comment
  const around = ancestors.findLast(
    (element) =>
      isElement(element) && (element.name === 'AsWritten' || element.name === 'Stated'),
  )
  if (!around || !isElement(around)) return { role: 'claim' }
  const range = rangeOf(around)
  if (around.name === 'Stated') {
    const reason = attribute(around, 'reason', range, found)?.trim()
    const by = attribute(around, 'by', range, found)?.trim()
    return { role: 'stated', ...(reason ? { reason } : {}), ...(by ? { by } : {}) }
  }
  const [at, left, right] = ['at', 'left', 'right'].map((name) =>
    attribute(around, name, range, found),
  )
  if (at === undefined && left === undefined && right === undefined)
    return { role: 'erratum' }
  const missing = Object.entries({ at, left, right })
    .filter(([, value]) => value === undefined)
    .map(([name]) => name)
  if (missing.length > 0) {
    found.push(problem(range, 'incomplete-quotation', missing))
    return { role: 'erratum' }
  }
  return { role: 'erratum', pinned: `${at}; left = ${left}; right = ${right}` }
}

function commentOf(node: Nodes): string | undefined {
  if (node.type === 'html') return /^<!--([\s\S]*?)-->/.exec(node.value.trim())?.[1]
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return /^\/\*([\s\S]*?)\*\/$/.exec(node.value.trim())?.[1]
  return undefined
}

function readDirective(text: string): Directive | undefined {
  if (text === 'erratum') return { role: 'erratum' }
  const stated = /^(stated|ignore)(?:\s+(["'“])(.*)["'”])?$/s.exec(text)
  if (!stated) return undefined
  const reason = stated[3]?.trim()
  return {
    role: 'stated',
    ...(reason ? { reason } : {}),
    ...(reason && stated[1] === 'ignore' ? { ignored: true as const } : {}),
  }
}

const phrasing = new Set(['paragraph', 'heading', 'tableCell'])

function formulasAfter(comment: Nodes, ancestors: readonly Parents[]): MathSource[] {
  const end = rangeOf(comment).to.offset
  const block = ancestors.findLast((parent) => phrasing.has(parent.type))
  if (block) {
    return mathIn(block)
      .filter((node) => rangeOf(node).from.offset >= end)
      .slice(0, 1)
  }
  const parent = ancestors.at(-1)
  const siblings: readonly Nodes[] = parent?.children ?? []
  const next = siblings[siblings.indexOf(comment) + 1]
  return next ? mathIn(next) : []
}

function mathIn(tree: Nodes): MathSource[] {
  const inside: MathSource[] = []
  visitParents(tree, (node) => {
    if (isMath(node)) inside.push(node)
  })
  return inside
}
