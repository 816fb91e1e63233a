// The prose around a formula. The document is flattened to runs of text in which every
// formula is one placeholder; display math belongs to the sentence that leads to it. A
// sentence ends at its full stop, or where the run does.

import type { Nodes, Parents, Root } from 'mdast'
import { isElement, isMath, type MathSource } from './nodes.ts'

const placeholder = '□'

/** Ends a run: no sentence goes on behind it. */
const wall = '\u2029'

/** Elements that mark up part of the text they stand in. */
const transparent = new Set(['AsWritten', 'Stated', 'Erratum'])

const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|resp|figs?|eqs?|eqn|secs?|sect|thm|lem|prop|cor|def|chs?|pp?|nos?|vol|al|approx|ca|viz|w\.r\.t|s\.t|a\.s|a\.e|i\.i\.d)\.$/i

interface Run {
  text: string
  /** Formulas, by the offset of their placeholder. */
  at: Map<number, MathSource>
}

/** Words of the same sentence before and after each formula. */
export type Words = Map<Nodes, { before: string; after: string }>

/** Finds the sentence of every formula in a document. */
export function sentences(tree: Root): Words {
  const run: Run = { text: '', at: new Map() }
  flatten(tree, run)
  const words: Words = new Map()
  const ends = sentenceEnds(run.text)
  let sentence = 0
  for (const [offset, node] of run.at) {
    while ((ends[sentence + 1] ?? Infinity) <= offset) sentence++
    const from = ends[sentence] ?? 0
    const to = ends[sentence + 1] ?? run.text.length
    words.set(node, {
      before: tidy(run.text.slice(from, offset)),
      after: tidy(run.text.slice(offset + shown(node).length, to)),
    })
  }
  return words
}

function flatten(node: Nodes, run: Run): void {
  if (isMath(node)) {
    run.text += node.type === 'inlineMath' ? '' : ' '
    run.at.set(run.text.length, node)
    run.text += shown(node)
    run.text += node.type === 'inlineMath' ? '' : '\n'
  } else if (node.type === 'text' || node.type === 'inlineCode') {
    run.text += node.value
  } else if (node.type === 'break') {
    run.text += '\n'
  } else if ('children' in node) {
    flattenParent(node, run)
  }
}

function flattenParent(node: Parents, run: Run): void {
  const block = !inline(node) && !(isElement(node) && transparent.has(node.name ?? ''))
  if (block && !(node.type === 'paragraph' && continues(node, run))) run.text += wall
  for (const child of node.children) flatten(child, run)
  if (block && node.type !== 'paragraph') run.text += wall
}

/** A paragraph behind display math goes on with its sentence unless it begins a new one. */
function continues(paragraph: Parents, run: Run): boolean {
  if (!run.text.endsWith('\n')) return false
  const [first] = paragraph.children
  return !(first?.type === 'text' && /^\s*\p{Lu}/u.test(first.value))
}

const inlineTypes = new Set([
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'mdxJsxTextElement',
])

const inline = (node: Parents) => inlineTypes.has(node.type)

/** A formula in the prose; the full stop at its end is the sentence's. */
const shown = (node: MathSource) => placeholder + (endsSentence(node.value) ? '.' : '')

/** True for `x = 1.` and `x = 1 .\end{aligned}`. */
function endsSentence(tex: string): boolean {
  return /[.?!](?:\s|\\[,;:!]|\\q?quad\b|\\(?:tag|label)\{[^{}]*\}|\\end\{[^{}]*\}|\})*$/.test(
    tex,
  )
}

/** Offsets at which sentences begin, from 0 on. */
function sentenceEnds(text: string): number[] {
  const ends = [0]
  for (const match of text.matchAll(
    /\u2029|[.!?]+["')\]”’»]*\s+(?=["'([“‘«]?(?:\p{Lu}|□|\d))/gu,
  )) {
    const stop = match.index + match[0].trimEnd().length
    const from = Math.max(ends.at(-1) ?? 0, stop - 24)
    if (match[0] !== wall && abbreviation.test(text.slice(from, stop))) continue
    ends.push(match.index + match[0].length)
  }
  return ends
}

const tidy = (text: string) => text.replace(/[\u2029\s]+/g, ' ').trim()
