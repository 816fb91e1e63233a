/**
 * What a sentence says in words of its formulas and nothing takes up: "the rank of the sum is at
 * most □", "its square is symmetric". A reader takes it for part of what was checked.
 */
import type { Gist } from '../gist.ts'
import { isRelating } from '../gist.ts'
import { quantities } from '../lexicon/quantities.ts'
import { matchAt, phrase } from '../phrase.ts'
import { predicateOf } from '../phrases/behind.ts'
import { listHead } from '../phrases/lists.ts'
import { frontOf, lastArticle } from '../phrases/noun-phrase.ts'
import { takenOnAt } from '../phrases/places.ts'
import {
  clauseEnd,
  comparesAt,
  isConditioned,
  saysMathematics,
} from '../predicates/mathematics.ts'
import type { Token } from '../tokens.ts'
import { isSign, isWord, wordsOf } from '../tokens.ts'
import type { Cue } from './cue.ts'
import { isIntroducing } from './kinds.ts'

/** A verb of a main clause, and the formulas of its sentence that stand before it. */
export interface FiniteVerb {
  readonly at: number
  readonly before: number
}

/** Words that nothing takes up, or nothing but an introduction, by the formula that they stand next to. */
export interface Unheard {
  readonly said: ReadonlyMap<number, string>
  readonly described: ReadonlyMap<number, string>
  /** What words say that a value is of, "the entropy of a fair coin": of a name it is what it names. */
  readonly valued: ReadonlyMap<number, string>
}

export function unheardAt(
  list: readonly Token[],
  spoken: readonly FiniteVerb[],
  cues: readonly Cue[],
  gists: readonly Gist[],
): Unheard {
  const claimed = new Set(cues.flatMap(({ predicate }) => predicate?.verb ?? []))
  const taken = new Set(claimed)
  const introducing = new Set<number>()
  for (const [place, token] of list.entries()) {
    if (token.type !== 'formula') continue
    const cue = cues[token.at]
    // "has mean □"
    if (cue?.said) taken.add(list.findLastIndex((word, at) => at < place && (isWord(word, 'is', 'are', 'has', 'have', 'equals', 'equal') || comparesAt(list, at)))) // prettier-ignore
    const isOther = cue?.isOfKind ?? isOfAnother(list, place, gists)
    const described = isOther ? undefined : predicateOf(list, place, gists)
    const isRead = described && phrase(list, described.from, described.to, gists).properties.length > 0 // prettier-ignore
    const isIntroduced = isRead && (cue?.description.properties.length ?? 0) > 0
    if (isIntroduced && !isConditioned(list, described.to))
      introducing.add(described.from - 1)
  }
  const found = spoken.filter(({ at }) => {
    if (!claimed.has(at) && isCompared(list, at, gists)) return true
    if (taken.has(at) || !hasSubject(list, at, gists) || isSpelt(list, at, gists))
      return false
    return isMathematics(list, at, gists) || isValueOfAnother(list, at, gists)
  })
  const out = new Map<number, string>()
  const described = new Map<number, string>()
  const valued = new Map<number, string>()
  for (const { at, before } of found)
    (introducing.has(at) ? described : out).set(Math.max(0, before - 1), wordsOf(list, at, clauseEnd(list, at))) // prettier-ignore
  for (const { at, before } of spoken) {
    const order = claimed.has(at) ? undefined : valueOfWords(list, at, before, gists)
    if (order === undefined || cues[order]?.said !== undefined) continue
    const isName = gists[order] === 'symbol' && list[at + 1]?.type === 'formula'
    ;(isName ? valued : out).set(order, wordsOf(list, clauseStart(list, at), at + 1))
  }
  // "has norm □ and positive entries"
  for (const [place, token] of list.entries()) {
    const cue = token.type === 'formula' ? cues[token.at] : undefined
    const isValue = cue?.said && !cue.part && !isIntroducing(cue.marker)
    if (!isValue || !isWord(list[place + 1], 'and')) continue
    const words = saysMathematics(list, place + 2)
    const next = list.findIndex(({ type }, at) => at > place && type === 'formula')
    const isOwn = next > 0 && cues[(list[next] as { at: number }).at]?.said !== undefined // prettier-ignore
    if (words !== undefined && !isOwn) out.set((token as { at: number }).at, words)
  }
  // "A matrix □ is □ if its trace is positive" says more than what the matrix is.
  for (const [place, token] of list.entries()) {
    const cue = token.type === 'formula' ? cues[token.at] : undefined
    const end = cue?.isOfKind ? undefined : cue?.predicate?.end
    const article = lastArticle(list, frontOf(list, place, gists), place)
    if (
      end !== undefined &&
      isWord(list[article], 'a', 'an') &&
      isConditioned(list, end)
    )
      out.set((token as { at: number }).at, wordsOf(list, end, clauseEnd(list, end)))
  }
  // "is symmetric and □": what stands with a predicate that is read.
  for (const { predicate } of cues)
    if (predicate?.left !== undefined) out.set(predicate.subjects.at(-1)!, predicate.left) // prettier-ignore
  return { said: out, described, valued }
}

/** "The adjugate of the matrix □ is": not of the matrix, unless it is its entries. */
function isOfAnother(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): boolean {
  const own = [lastArticle(list, frontOf(list, place, gists), place) - 1, listHead(list, place) - 1] // prettier-ignore
  const of = own.find((at) => isWord(list[at], 'of'))
  return of !== undefined && !isWord(list[of - 1], 'entries', 'elements', 'components', 'coordinates', 'members') // prettier-ignore
}

/** "And so is □" of what says nothing by itself, "□ and □ have the same mean". */
function isCompared(
  list: readonly Token[],
  verb: number,
  gists: readonly Gist[],
): boolean {
  const [before, next] = [list[verb - 1], list[verb + 1]]
  if (isWord(before, 'so')) return next?.type === 'formula' && !isRelating(gists[next.at]) // prettier-ignore
  const isSame = isWord(next, 'the') && isWord(list[verb + 2], 'same') && endsSaying(list, verb + 4) // prettier-ignore
  return before?.type === 'formula' && isWord(list[verb], 'have') && isSame
}

/** "It is never negative, □": the formula says the same. */
function isSpelt(
  list: readonly Token[],
  verb: number,
  gists: readonly Gist[],
): boolean {
  // "It is nonexpansive: for all □, □"
  const colon = list.findIndex((token, at) => at > verb && isSign(token, ':', ';'))
  const isExplained = isSign(list[colon], ':') && list.slice(colon).some((token) => token.type === 'formula' && /^(relation|equation)$/.test(gists[token.at]!)) // prettier-ignore
  if (isExplained) return true
  const sign = list.findIndex((token, at) => at > verb && token.type === 'sign')
  const next = sign < 0 ? undefined : list[behindWording(list, sign + 1)]
  return isSign(list[sign], ',', ':') && next?.type === 'formula' && isRelating(gists[next.at]) // prettier-ignore
}

/** "i.e. □", "in the sense that □": behind the words after which the same is said in signs. */
function behindWording(list: readonly Token[], at: number): number {
  const found = [...explaining].find((words) => matchAt(list, at, words))
  const end = at + (found?.length ?? 0)
  return found && isSign(list[end], ',') ? end + 1 : end
}

const explaining =
  ['i.e', 'that is', 'that means', 'meaning that', 'in other words', 'which is to say', 'namely', 'in the sense that', 'that is to say'] // prettier-ignore
    .map((phrase) => phrase.split(' '))
    .sort((a, b) => b.length - a.length)

/** The predicate says mathematics, whether or not it could be checked. */
function isMathematics(
  list: readonly Token[],
  verb: number,
  gists: readonly Gist[],
): boolean {
  if (comparesAt(list, verb) || vanishesAt(list, verb)) return true
  // "is □": the formula says what it is; "is the □" which one it is.
  if (list[verb + 1]?.type === 'formula' || isWord(list[verb + 1], 'the')) return false
  const next = list.find((token, at) => at > verb && token.type !== 'word')
  // "has variance □ = □": the formula says it.
  if (next?.type === 'formula' && isRelating(gists[next.at])) return false
  return saysMathematics(list, verb + 1) !== undefined
}

/** "vanishes", "vanishes at □", and not "vanishes beside □", which says how fast. */
const vanishesAt = (list: readonly Token[], verb: number): boolean =>
  isWord(list[verb], 'vanishes', 'vanish') &&
  (endsSaying(list, verb + 1) || isWord(list[verb + 1], 'at', 'on', 'for', 'when', 'if', 'everywhere', 'identically')) // prettier-ignore

/** "Every eigenvalue of □ is □": a value of what is no thing of ours. */
function isValueOfAnother(
  list: readonly Token[],
  verb: number,
  gists: readonly Gist[],
): boolean {
  const [owner, value] = [list[verb - 1], list[verb + 1]]
  if (owner?.type !== 'formula' || value?.type !== 'formula') return false
  return gists[value.at] === 'expression' && isOfAnother(list, verb - 1, gists)
}

/**
 * "The entropy of a fair coin is □", "the gradient vanishes at □": a value of what only words
 * name. The formula by which the sentence is found, if nothing else is said of it.
 */
function valueOfWords(
  list: readonly Token[],
  verb: number,
  before: number,
  gists: readonly Gist[],
): number | undefined {
  const from = clauseStart(list, verb)
  const first = isWord(list[from], 'the', 'its') ? from + 1 : from
  const head = quantities.find(({ words }) => matchAt(list, first, words))
  if (!head) return undefined
  const behind = first + head.words.length
  const isZero = isWord(list[verb], 'is', 'are') && isWord(list[verb + 1], 'zero')
  // "Entropy is zero when" speaks of entropy, "the entropy is zero" of one.
  const isOne = behind === verb && first > from
  if (isZero || vanishesAt(list, verb))
    return isOne || isWord(list[behind], 'of') ? Math.max(0, before - 1) : undefined
  const value = list[verb + 1]
  const isValue = value?.type === 'formula' && (gists[value.at] === 'expression' || gists[value.at] === 'symbol') && endsSaying(list, verb + 2) // prettier-ignore
  const isOfWords = head.value?.includes('△') !== true && isWord(list[behind], 'of') && list[behind + 1]?.type === 'word' // prettier-ignore
  return isOfWords && isWord(list[verb], 'is', 'equals') && isValue ? value.at : undefined // prettier-ignore
}

/** Where the clause of a verb begins. */
function clauseStart(list: readonly Token[], verb: number): number {
  return list.findLastIndex((token, at) => at < verb && (token.type === 'sign' || isWord(token, 'and', 'but', 'then', 'so', 'hence', 'that', 'where'))) + 1 // prettier-ignore
}

/** A clause ends here. */
const endsSaying = (list: readonly Token[], at: number): boolean =>
  list[at] === undefined || list[at].type === 'sign'

/**
 * Does the clause speak of a formula that stands right before, or of what it is taken of; or,
 * "it is", "their sum is", of what stood in front? The "□-means objective" and "shifting by □"
 * are something else.
 */
function hasSubject(
  list: readonly Token[],
  verb: number,
  gists: readonly Gist[],
): boolean {
  const from = list.findLastIndex((token, at) => at < verb && (token.type !== 'word' || isWord(token, 'and', 'but', 'then', 'so', 'hence'))) // prettier-ignore
  if (list[verb - 1]?.type === 'formula')
    return !isWord(list[verb - 2], ...prepositions) || takenOnAt(list, verb - 1, gists) !== undefined // prettier-ignore
  if (isWord(list[verb - 1], 'not')) return false
  // "□, which is □"
  if (isWord(list[verb - 1], 'which') && isSign(list[verb - 2], ',') && list[verb - 3]?.type === 'formula') return !isSign(list[clauseEnd(list, verb)], ':') // prettier-ignore
  if (isSign(list[verb - 1], ',') && isBehindRelative(list, verb - 1)) return true
  if (isBehindClause(list, from + 1, verb)) return true
  const first = list[from + 1]
  // "It is said that the stream is a distribution" is said of the stream.
  if (list.some((token, at) => at > from && at < verb && isWord(token, 'that')))
    return false
  return isWord(first, 'it', 'its', 'they', 'their', 'both')
}

/** "□ whose trace is zero is": behind what narrows the noun of the formula. */
function isBehindClause(list: readonly Token[], from: number, verb: number): boolean {
  const last = list.findLastIndex((token, at) => at < verb && token.type === 'formula')
  if (last < 0 || from - 1 !== last) return false
  if (isWord(list[last + 1], 'of', 'with', 'having', 'in', 'over')) return true
  // The first verb is that of the clause, which narrows.
  const hasVerb = list.some((token, at) => at > last && at < verb && isWord(token, 'is', 'are', 'has', 'have')) // prettier-ignore
  return hasVerb && isWord(list[last + 1], 'whose', 'that', 'which')
}

/** "□, which is □, is": behind what is said of the formula by the way. */
function isBehindRelative(list: readonly Token[], comma: number): boolean {
  const first = list.findLastIndex((token, at) => at < comma && isSign(token, ','))
  return list[first - 1]?.type === 'formula' && isWord(list[first + 1], 'which', 'where', 'being', 'with') // prettier-ignore
}

const prepositions = ['by', 'under', 'along', 'through', 'to', 'from', 'into', 'onto', 'with', 'at', 'in', 'on', 'for', 'than', 'as'] // prettier-ignore
