/**
 * How a formula stands in the text of the index: a character that is its number in the list
 * of the page's formulas, its words, and a character that ends it. They are of Unicode's
 * private use, so that no text has them; each is a word by itself, and is found by nobody.
 */
import { mathWords } from './words.ts'

/** A formula of a page: the id of its element, if it has one, and its LaTeX. */
export type Indexed = readonly [id: string, latex: string]

const first = 0xe100
const end = '\ue000'

/** The text of the formula at this place in the list of a page. */
export function markedText(at: number, latex: string): string {
  return ` ${String.fromCodePoint(first + at)} ${mathWords(latex).join(' ')} ${end}`
}

/** The number of the formula that a word of the index opens, if it does. */
export function opens(word: string): number | undefined {
  const code = word.codePointAt(0) ?? 0
  return code >= first && code < 0xf900 ? code - first : undefined
}

/** What follows the end of a formula in a word, if it is one: `''`, or a comma. */
export function closes(word: string): string | undefined {
  return word.startsWith(end) ? word.slice(end.length) : undefined
}
