/** How far a predicate reaches behind a formula. */
import type { Gist } from '../gist.ts'
import { isRelating } from '../gist.ts'
import { verbs } from '../lexicon/markers.ts'
import { behindDenial, entryAt } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'
import { behindParenthesis } from './asides.ts'
import { isWeighty } from './foreign.ts'
import { isAdjective, isAdjectiveBefore, isMarker } from './noun-phrase.ts'
import { isPart } from './slots.ts'

/** Where a predicate ends: at a sign, a marker, a verb, or a formula of another clause. */
export function endOf(
  list: readonly Token[],
  from: number,
  gists: readonly Gist[],
): number {
  let at = from
  while (at < list.length) {
    const token = list[at]!
    const entry = entryAt(list, at)
    if (entry && entry.length > 1) {
      at += entry.length
      continue
    }
    const denied = behindDenial(list, at)
    // "that need not be symmetric"
    if (denied > at + 1 && isAdjective(list, denied)) {
      at = denied
      continue
    }
    if (token.type === 'sign') {
      const aside = behindParenthesis(list, at)
      if (aside > at) {
        at = aside
        continue
      }
      if (token.text !== ',') break
      const joins = isWord(list[at + 1], 'and', 'or', 'each', 'all', 'both', 'but', 'though', 'although', 'albeit') // prettier-ignore
      const next = behindDenial(list, joins ? at + 2 : at + 1)
      // "a positive definite, not necessarily symmetric, matrix"
      const isNoun = entryAt(list, at + 1)?.entry.noun !== undefined && isAdjectiveBefore(list, from, at) // prettier-ignore
      if (!isAdjective(list, next) && !isNoun) break
    } else if (token.type === 'formula') {
      const { type } = list[at - 1] ?? { type: 'sign' }
      if (type !== 'word' || isRelating(gists[token.at])) break
      // "a □ matrix": its size.
      if (!isPart(list, at, gists)) break
    } else if (isWord(token, 'and', 'or')) {
      // "be symmetric and □ a vector": the next symbol begins.
      // But "be convex and □-smooth" goes on.
      const isNext = list[at + 1]?.type === 'formula' && !isAdjective(list, at + 1)
      if (isNext || beginsNext(list, at, gists)) break
    } else if (verbs.has(token.text) && !isWord(token, ...copulas)) break
    else if (isMainVerb(list, from, at)) break
    else if (isMarker(list, at) && !saysInWords(list, at) && !isWithPhrase(list, at)) {
      break
    }
    at++
  }
  return at
}

/** "that is uniform on □ has …": behind the verb of the clause that of the sentence. */
const isMainVerb = (list: readonly Token[], from: number, at: number): boolean =>
  [from, from - 1].some((one) => isWord(list[one], 'that', 'which')) &&
  at > from + 1 &&
  isWord(list[at], 'is', 'are', 'has', 'have') &&
  !isWord(list[at - 1], 'and', 'or', 'but', 'that', 'which', 'not')

/** Verbs that say what a thing is. */
export const copulas = [
  'be',
  'is',
  'are',
  'denote',
  'denotes',
  'has',
  'have',
  'follows',
  'follow',
  'represents',
  'represent',
  'form',
  'forms',
  'hold',
  'holds',
]

/** "… and a symmetric matrix □": behind "and" the noun phrase of another symbol. */
function beginsNext(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
): boolean {
  if (!isWord(list[at + 1], 'a', 'an', 'any', 'some')) return false
  let end = at + 2
  while (list[end]?.type === 'word') end++
  if (list[end]?.type !== 'formula' || isPart(list, end, gists)) return false
  for (let start = at + 2; start < end; start++) {
    const found = entryAt(list, start, end)
    if (found?.entry.noun && start + found.length === end) return true
  }
  return false
}

/** "with zero diagonal", "having positive entries": part of the noun phrase. */
export const isWithPhrase = (list: readonly Token[], at: number): boolean => {
  if (!isWord(list[at], 'with', 'having')) return false
  const next = isWord(list[at + 1], 'a', 'an', 'the', 'all', 'its') ? at + 2 : at + 1
  const found = entryAt(list, next)
  // What fits anything and changes nothing is no property: "with other data".
  const isThing = found?.entry.noun !== undefined && !found.entry.meaning.vector
  return found !== undefined && !isThing && isWeighty(found.entry)
}

/** "such that each row is centered": the condition is words, not a formula. */
const saysInWords = (list: readonly Token[], at: number): boolean =>
  isWord(list[at], 'such') &&
  isWord(list[at + 1], 'that') &&
  entryAt(list, at + 2) !== undefined
