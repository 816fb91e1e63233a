// The prose around a formula. The document is flattened to runs of text in which every
// formula is one placeholder; display math belongs to the sentence that leads to it. A
// sentence ends at its full stop, or where the run does.

import type { Nodes, Parents, Root } from 'mdast'
import { isElement, isMath, rangeOf, type MathSource } from './nodes.ts'
import { problem, type Problem } from './problem.ts'
import { counted, isLongSentence } from './size.ts'

const placeholder = '□'

/** Ends a run: no sentence goes on behind it. */
const wall = '\u2029'

/** Elements that mark up part of the text they stand in. */
const transparent = new Set(['AsWritten', 'Stated', 'Erratum'])

const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|resp|figs?|eqs?|eqn|secs?|sect|thm|lem|prop|cor|def|chs?|pp?|nos?|vol|al|approx|ca|viz|w\.r\.t|s\.t|a\.s|a\.e|i\.i\.d)\.$/i

/** Text as it is gathered: in pieces, since looking at the end of a joined string copies it. */
class Run {
  /** Formulas, by the offset of their placeholder. */
  readonly at = new Map<number, MathSource>()
  length = 0
  private readonly pieces: string[] = []

  add(piece: string): void {
    if (piece === '') return
    this.pieces.push(piece)
    this.length += piece.length
  }

  endsLine(): boolean {
    return this.pieces.at(-1)?.endsWith('\n') ?? false
  }

  get text(): string {
    return this.pieces.join('')
  }
}

/** The sentence of a formula: its words before and after, and which one it is. */
export interface Sentence {
  before: string
  after: string
  /** Sentences without a formula between the last one with one and this one, if there are any. */
  ahead?: string
  /** Sentences without a formula behind it, up to the end of the paragraph, if no other formula comes. */
  behind?: string
  /** Number of the sentence in the document, and of its paragraph. */
  sentence: number
  paragraph: number
}

/** Words of the same sentence before and after each formula. */
export type Words = Map<Nodes, Sentence>

/** Finds the sentence of every formula in a document; one without an end has no words. */
export function sentences(tree: Root, found: Problem[] = []): Words {
  const run = new Run()
  flatten(tree, run)
  const { text } = run
  const words: Words = new Map()
  const ends = sentenceEnds(text)
  let sentence = 0
  let paragraph = 0
  let seen = 0
  const of = new Map<MathSource, number>()
  const formulas: number[] = []
  for (const [offset, node] of run.at) {
    while ((ends[sentence + 1] ?? Infinity) <= offset) sentence++
    of.set(node, sentence)
    formulas[sentence] = (formulas[sentence] ?? 0) + 1
  }
  const told = new Set<number>()
  const all = [...run.at]
  for (const [index, [offset, node]] of all.entries()) {
    const sentence = of.get(node) ?? 0
    for (; seen < offset; seen++) if (text[seen] === wall) paragraph++
    const from = ends[sentence] ?? 0
    const to = ends[sentence + 1] ?? text.length
    const count = formulas[sentence] ?? 0
    if (isLongSentence(count, to - from)) {
      if (!told.has(sentence))
        found.push(
          problem(rangeOf(node), 'long-sentence', counted(count), counted(to - from)),
        )
      told.add(sentence)
      words.set(node, { before: '', after: '', sentence: -1, paragraph })
      continue
    }
    const ahead = aheadOf(text.slice(ends[behind(formulas, sentence)] ?? 0, from))
    const rest = restOf(text, to, all[index + 1]?.[0])
    words.set(node, {
      ...(rest !== '' && { behind: rest }),
      ...(ahead !== '' && { ahead }),
      before: tidy(text.slice(from, offset)),
      after: tidy(text.slice(offset + shown(node).length, to)),
      sentence,
      paragraph,
    })
  }
  return words
}

/** The sentence behind the last one that has a formula, before this one. */
function behind(formulas: readonly number[], sentence: number): number {
  let at = sentence
  while (at > 0 && !formulas[at - 1] && sentence - at < mostAhead) at--
  return at
}

/** From the end of a sentence to that of its paragraph, if no formula comes before. */
function restOf(text: string, from: number, next: number | undefined): string {
  // Only as far as the next formula: each stretch of a long text is looked at once.
  const stretch = text.slice(
    from,
    next === undefined ? undefined : Math.max(from, next),
  )
  const end = stretch.indexOf(wall)
  if (next !== undefined && end < 0) return ''
  return aheadOf(end < 0 ? stretch : stretch.slice(0, end))
}

/** Sentences without a formula that are looked at. */
const mostAhead = 3

/** What of it stands in the same paragraph; nobody assumes anything in a long text. */
function aheadOf(text: string): string {
  const own = tidy(text.slice(text.lastIndexOf(wall) + 1))
  return own.length > 400 ? '' : own
}

function flatten(node: Nodes, run: Run): void {
  if (isMath(node)) {
    run.add(node.type === 'inlineMath' ? '' : ' ')
    run.at.set(run.length, node)
    run.add(shown(node))
    run.add(node.type === 'inlineMath' ? '' : '\n')
  } else if (node.type === 'text' || node.type === 'inlineCode') {
    run.add(node.value)
  } else if (node.type === 'break') {
    run.add('\n')
  } else if (node.type === 'link' && node.children.length === 0) {
    // It reads as a number in brackets, or the like.
    run.add('(1)')
  } else if ('children' in node) {
    flattenParent(node, run)
  }
}

function flattenParent(node: Parents, run: Run): void {
  const block = !inline(node) && !(isElement(node) && transparent.has(node.name ?? ''))
  if (block && !(node.type === 'paragraph' && continues(node, run))) run.add(wall)
  for (const child of node.children) flatten(child, run)
  if (block && node.type !== 'paragraph') run.add(wall)
}

/** A paragraph behind display math goes on with its sentence unless it begins a new one. */
function continues(paragraph: Parents, run: Run): boolean {
  if (!run.endsLine()) return false
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
    /\u2029|(?<![.!?])[.!?]+["')\]”’»]*\s+(?=["'([“‘«]?(?:\p{Lu}|□|\d))/gu,
  )) {
    const stop = match.index + match[0].trimEnd().length
    const from = Math.max(ends.at(-1) ?? 0, stop - 24)
    if (match[0] !== wall && abbreviation.test(text.slice(from, stop))) continue
    ends.push(match.index + match[0].length)
  }
  return ends
}

const tidy = (text: string) => text.replace(/[\u2029\s]+/g, ' ').trim()
