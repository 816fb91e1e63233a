/** Noun phrases in front of a formula: where they begin, and what in them is an article or an adjective. */
import type { Gist } from '../gist.ts'
import { markers, verbs } from '../lexicon/markers.ts'
import { entryAt, matchAt } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'
import { isPart } from './slots.ts'

/** Where the noun phrase that ends right before a formula begins. */
export function frontOf(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): number {
  let at = place
  while (at > 0) {
    const token = list[at - 1]!
    if (token.type === 'sign') {
      // "a symmetric, invertible matrix □"
      if (token.text !== ',' || !isAdjective(list, at - 2) || !isAdjective(list, at))
        break
    } else if (token.type === 'formula') {
      if (!isPart(list, at - 1, gists)) break
    } else if (walls.has(token.text) || verbs.has(token.text)) break
    else if (
      isWord(token, 'and', 'or') &&
      !(isAdjective(list, at) && isAdjective(list, at - 2))
    )
      break
    else if (isMarker(list, at - 1)) break
    at--
  }
  return at
}

/** Words at which a noun phrase in front of a formula begins. */
const walls = new Set(
  'to by is are be has have was gives give at on into as that than then so if when from between under over onto through satisfies satisfy equals minimizes maximizes'.split(
    ' ',
  ),
)

/** "the Frobenius norm of a matrix □": what names the formula begins with its article. */
export function lastArticle(list: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at > from; at--) {
    const isArticle = isWord(
      list[at],
      'a',
      'an',
      'the',
      'any',
      'every',
      'each',
      'some',
      'our',
      'its',
      'two',
      'three',
    )
    if (isArticle && !isInPhrase(list, at)) return at
  }
  return from
}

/** "an unknown matrix □", not "the confusion matrix □": what is named by its modifier. */
export function hasArticle(list: readonly Token[], from: number, to: number): boolean {
  return list.slice(from, to).some((token) => isWord(token, 'a', 'an', 'any', 'every', 'each', 'some', 'arbitrary')) // prettier-ignore
}

/** An article inside of a longer phrase of the lexicon. */
export const isInPhrase = (list: readonly Token[], place: number): boolean => {
  for (let at = Math.max(0, place - 6); at < place; at++) {
    const found = entryAt(list, at)
    // "the rows of an orthogonal matrix □" is no phrase with an article of its own.
    if (found && found.length === found.entry.words.length && at + found.length > place) return true // prettier-ignore
  }
  return false
}

/** An entry of the lexicon that is no noun begins here. */
export const isAdjective = (list: readonly Token[], at: number): boolean => {
  const found = entryAt(list, at)
  return found !== undefined && !found.entry.noun
}

/** An adjective ends right before a place. */
export const isAdjectiveBefore = (list: readonly Token[], from: number, at: number): boolean =>
  list.some((_, start) => start >= from && start < at && isAdjective(list, start) && start + entryAt(list, start)!.length === at) // prettier-ignore

/** A clause opens here, and no phrase of the lexicon. */
export const isMarker = (list: readonly Token[], at: number): boolean => {
  const token = list[at]
  if (token?.type !== 'word') return false
  const found = (markers[token.text] ?? []).find(({ words }) =>
    matchAt(list, at, words),
  )
  if (found === undefined || saysMore(list, at)) return false
  return (entryAt(list, at)?.entry.words.length ?? 0) <= 1
}

/** "a matrix that is orthogonal", "□ that is orthogonal": a clause of its noun, not another wording. */
export const saysMore = (list: readonly Token[], at: number): boolean =>
  isWord(list[at], 'that', 'which') &&
  isWord(list[at + 1], 'is', 'are') &&
  (list[at - 1]?.type === 'word' ||
    (list[at - 1]?.type === 'formula' && isAdjective(list, at + 2)))
