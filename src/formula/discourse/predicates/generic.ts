/**
 * "Every symmetric matrix □ is …" speaks of all of them: the noun phrase says what the formula
 * is, and what its finite verb says is a claim. "A random variable □ is …" sets a scene.
 */
import type { Gist } from '../gist.ts'
import { markers } from '../lexicon/markers.ts'
import { entryAt, matchAt } from '../phrase.ts'
import { behindAside } from '../phrases/asides.ts'
import { isWeighty } from '../phrases/foreign.ts'
import { listEnd, listHead } from '../phrases/lists.ts'
import { endOf } from '../phrases/extent.ts'
import { frontOf, lastArticle, saysMore } from '../phrases/noun-phrase.ts'
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'

/** How sure it is that a sentence speaks of all of a kind: of some words only if its predicate is read. */
export type Generic = 'surely' | 'if said' | undefined

/** The verb behind a list of formulas, behind "in □", the set of all of them, and behind "that is …". */
export function verbBehind(
  list: readonly Token[],
  end: number,
  gists: readonly Gist[],
): number {
  if (saysMore(list, end)) return endOf(list, end, gists)
  const isIn = isWord(list[end], 'in') && list[end + 1]?.type === 'formula'
  return isIn ? end + 2 : behindPhrase(list, behindAside(list, end), 'with', 'having')
}

/** "□ of two matrices □ and □ is", "□ with parameter □ is": the verb behind what belongs to it. */
export function behindPhrase(
  list: readonly Token[],
  at: number,
  ...prepositions: readonly string[]
): number {
  if (!isWord(list[at], ...prepositions)) return at
  let from = at
  let isNamed = false
  for (;;) {
    const found = entryAt(list, from)
    const isJoint = from === at || isWord(list[from], 'a', 'an', 'the', 'two', 'three', 'any', 'and') // prettier-ignore
    if (list[from]?.type === 'formula' || found?.slots.length) isNamed = true
    else if (!found && !isJoint) break
    from += found?.length ?? 1
  }
  return isNamed && isWord(list[from], 'is', 'are', 'has', 'equals') ? from : at
}

/** Does the sentence say of all things of a kind, of which the formula is one, what they are? */
export function genericAt(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): Generic {
  const end = listEnd(list, place)
  const verb = list[verbBehind(list, end, gists)]
  const isCopula = isWord(verb, 'is', 'are')
  if (!isCopula && !isWord(verb, 'has', 'have', 'commute', 'equals')) return undefined
  const head = listHead(list, place)
  const { front, last, isNumber, article } = kindFront(list, head, gists)
  const sure = isCopula ? 'surely' : 'if said'
  if (namesKind(list, last + 1, head)) {
    if (isWord(list[article], 'every', 'any', 'some', 'all')) return sure
    // "A symmetric matrix □ is", "the norm of a vector □ is": more than that there is one was said.
    const isMore = isTakenAt(list, article) || hasProperty(list, last + 1, head) || saysMore(list, end) // prettier-ignore
    if (isWord(list[article], 'a', 'an') && isMore) return sure
    // "The product of two symmetric matrices □ and □ is".
    if (isNumber && isTakenAt(list, article)) return sure
  }
  // "Symmetric matrices □ are", "Two unit vectors □ and □ are".
  const from = isNumber ? last + 1 : behindOpening(list, front, head)
  const isBare =
    last === front && isPlural(list[head - 1]) && isPhrase(list, from, head)
  return isBare && hasProperty(list, from, head) ? 'if said' : undefined
}

/** Where the noun phrase in front of a list begins, and its article. */
function kindFront(
  list: readonly Token[],
  head: number,
  gists: readonly Gist[],
): { front: number; last: number; isNumber: boolean; article: number } {
  const front = frontOf(list, head, gists)
  const last = lastArticle(list, front, head)
  // "any two vectors □ and □"
  const isNumber = isWord(list[last], 'two', 'three')
  const isCount = isNumber && isWord(list[last - 1], 'any', 'all', 'every')
  return { front, last, isNumber, article: isCount ? last - 1 : last }
}

/**
 * "The square of a negative number □", "multiplication by a matrix □": the place of the
 * preposition, if it is not the thing itself that the sentence speaks of.
 */
export function takenBefore(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): number | undefined {
  const { article } = kindFront(list, listHead(list, place), gists)
  if (!isWord(list[article], 'a', 'an', 'any', 'every', 'each', 'all', 'some', 'two', 'three')) return undefined // prettier-ignore
  return isTakenAt(list, article) ? article - 1 : undefined
}

const isTakenAt = (list: readonly Token[], article: number): boolean =>
  isWord(list[article - 1], 'of', 'by', 'with', 'on', 'in', 'from', 'to', 'under', 'between', 'over') // prettier-ignore

/** "In general, symmetric matrices □": behind the comma of what opens the sentence. */
function behindOpening(list: readonly Token[], front: number, head: number): number {
  const comma = list.findLastIndex((token, at) => at > front && at < head && isSign(token)) // prettier-ignore
  const opens = Object.values(markers).flat().some(({ words }) => comma >= words.length && matchAt(list, comma - words.length, words)) // prettier-ignore
  return opens ? comma + 1 : front
}

const isSign = (token: Token | undefined): boolean => token?.type === 'sign'

const isPlural = (token: Token | undefined): boolean =>
  token?.type === 'word' && /([^s]s|ces)$/.test(token.text)

/** Words of the lexicon and no others, of which the last is a noun. */
function isPhrase(list: readonly Token[], from: number, to: number): boolean {
  let at = from
  let last: ReturnType<typeof entryAt>
  while (at < to) {
    last = entryAt(list, at, to)
    const isJoint = last === undefined && at > from && (isSign(list[at]) || isWord(list[at], 'and')) // prettier-ignore
    if (!last && !isJoint) return false
    at += last?.length ?? 1
  }
  return last?.entry.noun !== undefined
}

/** The noun phrase ends with a noun of the lexicon. */
function namesKind(list: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const found = entryAt(list, at, to)
    if (found?.entry.noun && at + found.length === to) return true
  }
  return false
}

function hasProperty(list: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const found = entryAt(list, at, to)
    // "a positive integer" is one noun.
    const own = found?.entry.noun ? entryAt(list, at, at + 1) : found
    if (own && !own.entry.noun && isWeighty(own.entry)) return true
  }
  return false
}
