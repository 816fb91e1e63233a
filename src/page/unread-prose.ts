// Prose that the lexicon has no words for. What makes a condition of an equation, says what
// its letters are, or that a quotient leaves a remainder, is not seen there: all that remains
// as evidence is what no words could change.

import type { Sentence } from './words.ts'

/** Letters of names in formulas stand in any text. */
const letter = /\p{L}/gu
const known = /[\p{Script=Latin}\p{Script=Greek}]/gu

/** Letters of another script in a sentence, or in a document: more than names and quoted words. */
const foreign = { sentence: 0.4, document: 0.1 }

/** Words without which hardly a sentence of English is written, and that few other languages have. */
const english = new Set(
  'the of and is are to that with we for this by be it which where from have as'.split(
    ' ',
  ),
)

/** Fewer words tell nothing. */
const enough = 30
const share = 0.04

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Which sentences of a document are written in a language that is not read. */
export function unreadProse(
  sentences: Iterable<Sentence>,
): (sentence: Sentence) => boolean {
  const texts = new Map<number, string>()
  for (const words of sentences) texts.set(words.sentence, textOf(words))
  const all = [...texts.values()].join(' ')
  const isOther = foreignShare(all) > foreign.document || isOtherLanguage(all)
  return (words) => isOther || foreignShare(textOf(words)) > foreign.sentence
}

const textOf = ({ ahead = '', before, after, behind = '' }: Sentence): string =>
  [ahead, before, after, behind].join(' ')

function foreignShare(text: string): number {
  const letters = count(text, letter)
  return letters === 0 ? 0 : 1 - count(text, known) / letters
}

function isOtherLanguage(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < enough) return false
  return words.filter((word) => english.has(word)).length < share * words.length
}
