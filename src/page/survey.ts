// A document that does not know of the checker: it declares little, and its reader wants to
// know what is wrong in it and not what the checker lacks. Only what is wrong on its own
// evidence is a finding; each unknown symbol is told once, and all else is counted.

import type { Document, MathNode } from './document.ts'
import { wrongAsUsed } from './finding.ts'
import type { PageResult } from './runner.ts'
import type { PageEvidence } from './verdict.ts'

/** Does nothing in it say what its symbols are? */
export function declaresNothing(document: Document, { evidence }: PageResult): boolean {
  return (
    document.examples.length === 0 &&
    document.formulas.length > 0 &&
    evidence.every(({ verdict }) => verdict !== 'declared')
  )
}

/** A symbol that nothing in a document explains. */
export interface UnknownSymbol {
  /** Its LaTeX. */
  name: string
  /** How many formulas lack it. */
  count: number
  /** The formula in the sentence that says most of it. */
  first: MathNode
  /** That sentence, with the formula in it. */
  sentence: string
}

/** The unknown symbols of a document; those that keep most formulas from a check first. */
export function unknownSymbols(
  { formulas }: Document,
  { evidence }: PageResult,
): UnknownSymbol[] {
  const found = new Map<string, MathNode[]>()
  for (const [index, { verdict, message }] of evidence.entries()) {
    const name = /symbol `(.+?)`/.exec(message ?? '')?.[1]
    const formula = formulas[index]
    if (verdict !== 'unknown-symbol' || name === undefined || !formula) continue
    const known = found.get(name) ?? []
    found.set(name, known)
    known.push(formula)
  }
  return [...found]
    .map(([name, lacking]) => {
      const said = formulas.filter(({ tex }) => tex.trim() === name)
      const first = said.find(introduces) ?? said[0] ?? lacking[0]!
      return { name, count: lacking.length, first, sentence: sentenceOf(first, name) }
    })
    .sort((a, b) => b.count - a.count)
}

/** Do the words around a name say what it is? */
const introduces = ({ words }: MathNode): boolean =>
  /^(?:is|are|be|denotes?|stands?|represents?|means?)\b/i.test(words.after) ||
  /\b(?:let|where|the|an?|denoted by|called) *$/i.test(words.before)

function sentenceOf({ words, tex }: MathNode, name: string): string {
  const before = words.before
    .slice(-60)
    .replace(/^\S*\s/, words.before.length > 60 ? '… ' : '$&')
  const after =
    words.after.length > 60
      ? `${words.after.slice(0, 60).replace(/\s\S*$/, '')} …`
      : words.after
  return `${before} $${around(oneLine(tex), name)}$ ${after}`
    .replace(/\s+/g, ' ')
    .trim()
}

/** Of a formula that is told, and on each side of the name in a longer one. */
const most = 80
const beside = 30

/** Where a name stands, rather than a letter in a command; else its first letter or command. */
function placeOf(tex: string, name: string): number {
  const [head] = /^\\?[a-zA-Z]+|./.exec(name) ?? [name]
  const places = [name, head].map((text) => {
    const before = text.startsWith('\\') ? '' : '(?<!\\\\[a-zA-Z]*)'
    return tex.search(new RegExp(before + escaped(text)))
  })
  return places.find((at) => at >= 0) ?? 0
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A long formula is not told whole: what stands around the name. */
function around(tex: string, name: string): string {
  if (tex.length <= most) return tex
  const at = placeOf(tex, name)
  const [from, to] = [at - beside, at + name.length + beside]
  // Commands are not cut in two.
  const start = from <= 0 ? '' : `… ${tex.slice(from, at).replace(/^[^\s\\{}]*/, '')}`
  const middle = from <= 0 ? tex.slice(0, at) : ''
  const end = tex.slice(at, to)
  return to >= tex.length
    ? `${start}${middle}${end}`
    : `${start}${middle}${end.replace(/\\?[a-zA-Z]*$/, '')} …`
}

const oneLine = (tex: string) =>
  tex
    .replace(/\\label\{[^{}]*\}/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** What became of the formulas of one document, in the words of a table. */
export interface Tally {
  formulas: number
  /** Claims that were tried: they held, or they did not. */
  held: number
  wrong: number
  /** Said what a symbol is, or a value that it has. */
  introduced: number
  mentioned: number
  /** Lack a symbol that nothing explains. */
  unknown: number
  /** In a notation that is not understood, or as yet undecided. */
  unsettled: number
  /** Stand behind the steps that a survey takes in one document. */
  unlooked: number
  /** Places with mathematics that is no formula: in HTML, with a dollar too many. */
  unseen: number
}

/** Counts what became of a document. */
export function tally(document: Document, result: PageResult, wrong: number): Tally {
  const { formulas } = document
  const { evidence, problems } = result
  const count = (...verdicts: PageEvidence['verdict'][]) =>
    evidence.filter(({ verdict }) => verdicts.includes(verdict)).length
  const held = count('verified', 'refuted')
  const introduced = count('declared', 'defined')
  const mentioned = count('mentioned', 'stated')
  // What is wrong whatever its unknown symbols are is counted as that.
  const unlooked = evidence.filter(({ code }) => code === 'step-limit').length
  const unknown = count('unknown-symbol') - wrongAsUsed(document, result)
  return {
    formulas: formulas.length,
    held,
    wrong,
    introduced,
    mentioned,
    unknown,
    unsettled:
      formulas.length - held - wrong - introduced - mentioned - unknown - unlooked,
    unlooked,
    unseen: problems.length,
  }
}
