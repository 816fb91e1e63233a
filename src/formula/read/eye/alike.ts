/**
 * What shows differently and is read alike: LaTeX by LaTeX. The eye takes the marks of
 * one for those of the first in its row; everything else must look the same.
 */
import { inkOf } from '../katex.ts'
import type { Mark } from './picture.ts'
import { end, pictureOf } from './picture.ts'

/** Each row is one sign in the handwriting of several authors. */
export const alike: readonly (readonly string[])[] = [
  ['\\le', '\\leqslant', '\\leqq'],
  ['\\ge', '\\geqslant', '\\geqq'],
  ['\\approx', '\\simeq'],
  ['\\propto', '\\varpropto'],
  ['\\coloneqq', ':=', '\\triangleq', '\\doteq'],
  ['\\to', '\\longrightarrow'],
  ['\\Rightarrow', '\\Longrightarrow'],
  ['\\Leftrightarrow', '\\Longleftrightarrow'],
  ['\\subseteq', '\\subset'],
  ['\\setminus', '\\smallsetminus'],
  ['/', '\\div'],
  ['\\top', '\\intercal'],
  ['\\emptyset', '\\varnothing'],
  ['\\ldots', '...', '\\cdots'],
  ['\\|', '\\mid\\mid'],
  ['\\hbar', '\\hslash'],
]

interface Exchange {
  from: readonly string[]
  to: readonly string[]
}

let known: Exchange[] | undefined

const textsOf = (tex: string): string[] =>
  pictureOf(inkOf(tex, true)).marks.map(({ text }) => text)

/** The rows as marks, the longest first. */
function exchanges(): Exchange[] {
  known ??= alike
    .flatMap(([first = '', ...others]) => {
      const to = textsOf(first)
      return others.map((other) => ({ from: textsOf(other), to }))
    })
    .sort((a, b) => b.from.length - a.from.length)
  return known
}

/**
 * The normal form of a picture, as text of its marks: alike signs are one, subscripts stand
 * before superscripts, and a comma without room between digits is part of the number.
 */
export function normal(marks: readonly Mark[]): string[] {
  const isDigit = (mark: Mark | undefined): boolean => /^\d$/.test(mark?.text ?? '')
  const texts = marks
    .filter(({ text, gap }, at) => {
      const next = marks[at + 1]
      const isTight = gap < 0.05 && (next?.gap ?? 1) < 0.05
      return !(text === ',' && isTight && isDigit(marks[at - 1]) && isDigit(next))
    })
    .map(({ text }) => text)
  return ordered(exchanged(texts))
}

function exchanged(texts: readonly string[]): string[] {
  const out: string[] = []
  for (let at = 0; at < texts.length;) {
    const found = exchanges().find(({ from }) =>
      from.every((text, offset) => texts[at + offset] === text),
    )
    out.push(...(found?.to ?? [texts[at]!]))
    at += found?.from.length ?? 1
  }
  return out
}

/** `x^{2}_{i}` as `x_{i}^{2}`: in an accent KaTeX gives them one by one. */
function ordered(texts: readonly string[]): string[] {
  const out: string[] = []
  for (let at = 0; at < texts.length;) {
    const behind = closing(texts, at)
    if (texts[at] === '^{' && texts[behind] === '_{') {
      const last = closing(texts, behind)
      out.push(...ordered(texts.slice(behind, last)))
      out.push(...ordered(texts.slice(at, behind)))
      at = last
    } else if (behind > at + 1) {
      out.push(texts[at]!, ...ordered(texts.slice(at + 1, behind - 1)), end)
      at = behind
    } else out.push(texts[at++]!)
  }
  return out
}

/** Where the part that opens here ends; a mark by itself is its own part. */
function closing(texts: readonly string[], from: number): number {
  let depth = 0
  for (let at = from; at < texts.length; at++) {
    const text = texts[at]!
    if (text.length > 1 && text.endsWith('{')) depth++
    else if (text === end) depth--
    if (depth === 0) return at + 1
  }
  return from + 1
}
