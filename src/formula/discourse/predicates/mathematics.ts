/**
 * Do words say what could be checked? "is never below zero", "has real eigenvalues": words of
 * the lexicon that make a difference, names of values, comparisons. "is easy to see" does not.
 */
import { quantities } from '../lexicon/quantities.ts'
import { comparisons, valueWords, verbRelations } from '../lexicon/relations.ts'
import { entryAt, matchAt } from '../phrase.ts'
import { isWeighty } from '../phrases/foreign.ts'
import { numeralAt } from '../phrases/numerals.ts'
import type { Token } from '../tokens.ts'
import { isSign, isWord, wordsOf } from '../tokens.ts'

/** The words up to the end of their clause, if they begin with mathematics. */
export function saysMathematics(
  list: readonly Token[],
  from: number,
): string | undefined {
  let at = from
  while (isWord(list[at], ...fronts) && !isOne(list, at)) at++
  return isOne(list, at) && !isUnderProse(list, at)
    ? wordsOf(list, from, clauseEnd(list, from))
    : undefined
}

/** What may stand in front of the first word that counts. */
const fronts = 'a an the not no also always never both all each of then again therefore thus still either exactly strictly real only two three'.split(' ') // prettier-ignore

/** Behind a predicate: a condition in words that is mathematics, "if and only if its entries …". */
export function isConditioned(list: readonly Token[], at: number): boolean {
  if (!isWord(list[at], 'if', 'exactly', 'precisely', 'iff')) return false
  return list.slice(at, clauseEnd(list, at)).some((token, place) => isWord(token, 'its', 'their', 'it') || isOne(list, at + place)) // prettier-ignore
}

/** "is positive if they stand together", "for most inputs": under a condition that is none of mathematics. */
function isUnderProse(list: readonly Token[], from: number): boolean {
  const at = list.findIndex((token, place) => place > from && (token.type !== 'word' || isWord(token, 'if', 'when', 'unless', 'where', 'for'))) // prettier-ignore
  if (list[at]?.type !== 'word' || matchAt(list, at, ['if', 'and', 'only', 'if'])) return false // prettier-ignore
  const rest = list.slice(at, clauseEnd(list, at))
  return !rest.some(
    (token, place) => token.type === 'formula' || isOne(list, at + place),
  )
}

function isOne(list: readonly Token[], at: number): boolean {
  const found = entryAt(list, at)
  if (found && !found.entry.noun && isWeighty(found.entry)) return true
  if (quantities.some(({ words }) => matchAt(list, at, words))) return true
  // "entries that are at most □"
  if (isWord(list[at], 'entries', 'components', 'coordinates', 'elements') && isWord(list[at + 1], 'that', 'which', 'in', 'between', 'at', 'greater', 'less')) return true // prettier-ignore
  if (isWord(list[at], 'twice', 'half')) return isValueAt(list, at)
  // "are zero"
  if (list[at]?.type === 'word' && isValueAt(list, at) && (list[at + 1] === undefined || isSign(list[at + 1], ',', '.', ';'))) return true // prettier-ignore
  const value = list[at]
  const isValue = value?.type === 'word' && value.text in valueWords
  if (isValue && quantities.some(({ words }) => matchAt(list, at + 1, words))) return true // prettier-ignore
  return comparisons.some(([words]) => matchAt(list, at, words) && isValueAt(list, at + words.length)) // prettier-ignore
}

/** A formula, or a number in words. */
function isValueAt(list: readonly Token[], at: number): boolean {
  const token = list[at]
  if (token?.type !== 'word') return token?.type === 'formula'
  // "than the number □", "twice the variance of □"
  if (isWord(token, 'the', 'that', 'twice', 'half')) return list.slice(at, Math.min(at + 6, clauseEnd(list, at))).some(({ type }) => type === 'formula') // prettier-ignore
  return numeralAt(list, at) !== undefined || isWord(token, 'its', 'their') // prettier-ignore
}

/** Where the clause that goes on at a place ends, for messages at most. */
export function clauseEnd(list: readonly Token[], from: number): number {
  let end = from
  while (end < list.length && !isSign(list[end], ',', ';', ':', '(', ')', '–') && end < from + 8) end++ // prettier-ignore
  return end
}

/** "exceeds", "never exceeds", "divides": a verb of its own that compares. */
export function comparesAt(list: readonly Token[], at: number): boolean {
  const lengthAt = (from: number): number => verbRelations.find(([words]) => matchAt(list, from, words))?.[0].length ?? 0 // prettier-ignore
  const length = lengthAt(at)
  if (length === 0 || isWord(list[at], 'is', 'are', 'has')) return false
  // "exceeds" of "never exceeds".
  const isInside = [1, 2].some((back) => lengthAt(at - back) > back)
  return !isInside && isValueAt(list, at + length)
}
