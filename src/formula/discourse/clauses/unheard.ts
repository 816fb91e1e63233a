/**
 * What a sentence says in words of its formulas and nothing takes up: "the rank of the sum is at
 * most □", "its square is symmetric". A reader takes it for part of what was checked.
 */
import type { Gist } from '../gist.ts'
import { isRelating } from '../gist.ts'
import { verbRelations } from '../lexicon/relations.ts'
import { matchAt } from '../phrase.ts'
import { predicateOf } from '../phrases/behind.ts'
import { frontOf, lastArticle } from '../phrases/noun-phrase.ts'
import { isOfAll, propertyAt, relationAt } from '../predicates/complement.ts'
import type { Token } from '../tokens.ts'
import { isSign, isWord } from '../tokens.ts'
import type { Cue } from './cue.ts'

/** A verb of a main clause, and the formulas of its sentence that stand before it. */
export interface FiniteVerb {
  readonly at: number
  readonly before: number
}

/** Words that nothing takes up, by the formula that they stand next to. */
export function unheardAt(
  list: readonly Token[],
  spoken: readonly FiniteVerb[],
  cues: readonly Cue[],
  gists: readonly Gist[],
): ReadonlyMap<number, string> {
  const claimed = new Set(cues.flatMap(({ predicate }) => predicate?.verb ?? []))
  const taken = new Set(claimed)
  for (const [place, token] of list.entries()) {
    if (token.type !== 'formula') continue
    const cue = cues[token.at]
    // "has mean □"
    if (cue?.said) taken.add(list.findLastIndex((word, at) => at < place && isWord(word, 'is', 'are', 'has', 'have', 'equals'))) // prettier-ignore
    const isOther = cue?.isOfKind ?? isOfAnother(list, place, gists)
    const described = isOther ? undefined : predicateOf(list, place, gists)
    if (described && (cue?.description.properties.length ?? 0) > 0)
      taken.add(described.from - 1)
  }
  const found = spoken.filter(({ at }) => {
    if (!claimed.has(at) && isCompared(list, at, gists)) return true
    if (taken.has(at) || !hasSubject(list, at) || isSpelt(list, at, gists)) return false
    return isMathematics(list, at, gists)
  })
  return new Map(found.map(({ at, before }) => [Math.max(0, before - 1), wordsFrom(list, at)])) // prettier-ignore
}

/** "The adjugate of the matrix □ is": not of the matrix, unless it is its entries. */
function isOfAnother(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): boolean {
  const of = lastArticle(list, frontOf(list, place, gists), place) - 1
  return isWord(list[of], 'of') && !isWord(list[of - 1], 'entries', 'elements', 'components', 'coordinates', 'members') // prettier-ignore
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
  const next = sign < 0 ? undefined : list[sign + 1]
  return isSign(list[sign], ',', ':') && next?.type === 'formula' && isRelating(gists[next.at]) // prettier-ignore
}

/** The predicate is one that could be checked: each of its words is known, and it is said of all. */
function isMathematics(
  list: readonly Token[],
  verb: number,
  gists: readonly Gist[],
): boolean {
  // "is □": the formula says what it is; "is the □" which one it is.
  if (list[verb + 1]?.type === 'formula' || isWord(list[verb + 1], 'the')) return false
  const said = { subjects: [], sort: undefined }
  if (relationAt(list, verb, said, gists) ?? propertyAt(list, verb, said, gists))
    return isOfAll(list, verb)
  return verbRelations.some(([words]) => {
    const behind = verb + words.length
    const isOwn = isWord(list[behind], 'its', 'their')
    const isClear = words.length > 1 || words[0] === 'equals'
    return isClear && isOwn && matchAt(list, verb, words) !== undefined
  })
}

/** A clause ends here. */
const endsSaying = (list: readonly Token[], at: number): boolean =>
  list[at] === undefined || list[at].type === 'sign'

/**
 * Does the clause speak of a formula that stands right before, or of what it is taken of; or,
 * "it is", "their sum is", of what stood in front? The "□-means objective" and "shifting by □"
 * are something else.
 */
function hasSubject(list: readonly Token[], verb: number): boolean {
  const from = list.findLastIndex((token, at) => at < verb && (token.type !== 'word' || isWord(token, 'and', 'but', 'then', 'so', 'hence'))) // prettier-ignore
  if (list[verb - 1]?.type === 'formula')
    return !isWord(list[verb - 2], ...prepositions)
  if (isWord(list[verb - 1], 'not')) return false
  if (isSign(list[verb - 1], ',') && isBehindRelative(list, verb - 1)) return true
  const first = list[from + 1]
  return isWord(first, 'it', 'its', 'they', 'their', 'both')
}

/** "□, which is □, is": behind what is said of the formula by the way. */
function isBehindRelative(list: readonly Token[], comma: number): boolean {
  const first = list.findLastIndex((token, at) => at < comma && isSign(token, ','))
  return list[first - 1]?.type === 'formula' && isWord(list[first + 1], 'which', 'where', 'being', 'with') // prettier-ignore
}

const prepositions = ['by', 'under', 'along', 'through', 'to', 'from', 'into', 'onto', 'with', 'at', 'in', 'on', 'for', 'than', 'as'] // prettier-ignore

/** The verb and what follows in its clause, for the message. */
function wordsFrom(list: readonly Token[], verb: number): string {
  let end = verb
  while (end < list.length && !isSign(list[end], ',', ';', ':', '(', ')', '–') && end < verb + 8) end++ // prettier-ignore
  return list.slice(verb, end).map((token) => (token.type === 'word' ? token.text : '□')).join(' ') // prettier-ignore
}
