/** "The prevalence is □", "let □ be the mixing weight": what a sentence calls a letter with a value. */
import { amounts, constants, shares } from '../lexicon/called.ts'
import { verbs } from '../lexicon/markers.ts'
import { isGlue } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'
import { isMarker } from './noun-phrase.ts'

/**
 * A share is between 0 and 1; of a noun that is in no list only the reader knows what it is, and
 * behind "the period is" a letter may be its value.
 */
export type Called = 'share' | 'amount' | 'something' | 'value'

/** What a formula at a place is called. */
export function calledAt(list: readonly Token[], place: number): Called | undefined {
  return calledBefore(list, place) ?? calledBehind(list, place)
}

/** "The prevalence is □", "a prior probability of □", "the weight □". */
function calledBefore(list: readonly Token[], place: number): Called | undefined {
  let at = place - 1
  while (isWord(list[at], 'is', 'was', 'are', 'equals', 'of', 'be')) at--
  const noun = behindNoun(list, at)
  const token = list[noun]
  if (token?.type !== 'word' || isMarker(list, noun)) return undefined
  const found = kindOf(token.text)
  if (found !== 'something') return found
  const own = isWord(list[place - 1], 'is', 'was', 'are', 'equals') ? 'value' : found
  for (let start = noun - 1; start >= Math.max(0, noun - 4); start--) {
    if (isWord(list[start], 'the', 'a', 'an', 'our', 'its', 'their')) return own
    if (list[start]?.type !== 'word' || verbs.has((list[start] as { text: string }).text)) return undefined // prettier-ignore
  }
  return undefined
}

/** "The prior probability of class 1 is": the noun in front of "of". */
function behindNoun(list: readonly Token[], last: number): number {
  for (let at = last; at >= Math.max(0, last - 5); at--) {
    if (list[at]?.type !== 'word') return last
    if (isWord(list[at], 'of')) return at - 1
  }
  return last
}

/** "□ be the mixing weight", "□ is a probability". */
function calledBehind(list: readonly Token[], place: number): Called | undefined {
  const isSaid = isWord(list[place + 1], 'be', 'is', 'denote', 'denotes')
  if (!isSaid || !isWord(list[place + 2], 'the', 'a', 'an', 'our', 'its')) return undefined // prettier-ignore
  for (let at = place + 3; list[at]?.type === 'word'; at++) {
    const { text } = list[at] as { text: string }
    if (shares.has(text) || amounts.has(text)) return kindOf(text)
    if (isWord(list[at + 1], 'of') || list[at + 1]?.type !== 'word') return kindOf(text)
  }
  return undefined
}

function kindOf(word: string): Called | undefined {
  if (shares.has(word)) return 'share'
  if (amounts.has(word)) return 'amount'
  const isNone = constants.has(word) || verbs.has(word) || isGlue(word) || /^\d|'/.test(word) // prettier-ignore
  return isNone ? undefined : 'something'
}
