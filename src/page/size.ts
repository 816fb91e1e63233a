// What a page may cost to read, counted before anything parses it: the parser cannot be
// interrupted, and some of its searches go to the end of a paragraph for every mark.

import { longest } from '../formula/read/longest.ts'

/** What a page has too much of, as words: "Unexpected …, expected at most …". */
export interface Excess {
  what: string
  most: string
}

/** More than any page of notes, and read in seconds. */
const limits = {
  characters: 10_000_000,
  dollars: 20_000,
  marks: 300_000,
  /** Each footnote and each mention of one is looked up among all others. */
  footnotes: 2_000,
  /** Characters that the parser passes in search of the end of code and formulas. */
  searched: 50_000_000,
}

/** What the words of all formulas of a sentence may come to, in characters. */
const wordy = 20_000_000

/** A whole number as a reader counts: `12,345`. (To ask `Intl` takes as long as a formula.) */
export const counted = (value: number) =>
  String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')

const over = (what: string, count: number, most: number): Excess | undefined =>
  count > most ? { what: `${counted(count)} ${what}`, most: counted(most) } : undefined

/** The first thing that a page has too much of, if there is one. */
export function excess(source: string): Excess | undefined {
  const long = over('characters on one page', source.length, limits.characters)
  if (long) return long
  let dollars = 0
  let marks = 0
  /** `$$` ends where two dollars stand: each kind of fence is searched for by itself. */
  const fences = new Set<string>()
  let comments = 0
  let footnotes = 0
  for (const [run] of source.matchAll(/\$+|`+|<[!?]|\[\^|[*_~[\]<>{}|&\\]/g)) {
    marks += run.length
    if (run.startsWith('$')) dollars += run.length
    if (run === '[^') footnotes++
    if (run === '<!' || run === '<?') comments++
    else if (/^[$`]/.test(run)) fences.add(run)
  }
  const searches = fences.size + comments
  return (
    over('dollar signs on one page', dollars, limits.dollars) ??
    over('marks of Markdown on one page', marks, limits.marks) ??
    over('marks of footnotes on one page', footnotes, limits.footnotes) ??
    over(
      `characters to search for the ends of ${counted(searches)} comments and kinds of fences`,
      searches * source.length,
      limits.searched,
    )
  )
}

/** Why a formula is too long to be read, if it is. */
export const excessOfFormula = (tex: string): Excess | undefined =>
  over('characters in one formula', tex.length, longest)

/** Would each of so many formulas of a sentence carry too many words? */
export const isLongSentence = (formulas: number, characters: number): boolean =>
  formulas * characters > wordy
