/** Where clauses end: a main clause begins at a comma, behind a list, or with a formula. */
import type { Gist } from '../gist.ts'
import { isRelating } from '../gist.ts'
import type { Marker } from '../lexicon/markers.ts'
import { statements, verbs } from '../lexicon/markers.ts'
import { listEnd } from '../phrases/lists.ts'
import type { Token } from '../tokens.ts'
import { isSign, isWord } from '../tokens.ts'
import { conditional, prepositions } from './kinds.ts'
import { markerAt } from './opening.ts'

/** Does a main clause begin at this comma, behind a clause in front of it? */
export function endsClause(
  list: readonly Token[],
  began: number,
  comma: number,
  gists: readonly Gist[],
  marker: Marker | 'main' = 'main',
  word = '',
): boolean {
  if (isBetweenCommas(list, began)) return true
  let at = comma + 1
  if (isWord(list[at], 'and', 'or')) return isMainAfterAnd(list, at + 1)
  let words = 0
  while (list[at]?.type === 'word') {
    const token = list[at] as { text: string }
    if (markerAt(list, at)) return false
    if (verbs.has(token.text)) return true
    words++
    at++
  }
  // `, the inequality bounds its norm: □`
  if (words > 0 && isSign(list[at], ':') && list[at + 1]?.type === 'formula')
    return true
  const formula = list[at]
  if (formula?.type !== 'formula') return false
  // `, the identity □`
  if (namesStatement(list, comma + 1, at)) return true
  const next = list[at + 1]
  // `, the codes are □`, `, □ holds`, `, both □ and □ hold`: what follows is a verb.
  if (isVerb(next) || isVerb(list[listEnd(list, at)])) return true
  const gist = gists[formula.at]
  // "Suppose that the sum □ is positive, □.": it is said once more, and nothing is claimed.
  const isWhole = /^(suppose|assume)\b/.test(word) && next === undefined
  if (isWhole && words === 0 && gist === 'bound') return false
  if (words === 0) {
    // `, □, …`: an apposition or a list; `, □.` at the end: the main clause.
    if (next === undefined || next.type === 'word') {
      const isList = isWord(next, 'and', 'or') && list[at + 2]?.type === 'formula'
      if (!isList) return true
      // `For □, □ and □.`: without it the sentence would say nothing.
      const isFront = began === 0 || isSign(list[began - 1], ':', ';')
      return isFront && list[listEnd(list, at)] === undefined
    }
    // `For □, □, with equality if □`: of what the sentence claims it says more.
    const isBound = isSign(next, ',') && isWord(list[at + 2], 'with', 'where', 'and') && isWord(list[at + 3], 'equality') // prettier-ignore
    return isRelating(gist) && (isSign(next, ';', ':') || isBound)
  }
  // `For □, the cross-entropy □ decomposes as □`: of what is called so the sentence speaks.
  const isCalled = isWord(list[comma + 1], 'the', 'its', 'their', 'our', 'this')
  const says = (words > 0 && gist === 'relation') || (isCalled && gist === 'equation')
  // `Given □, the numbers □ sum to one`: what goes on behind it is no further thing that is given.
  const goes = next?.type === 'word' && !isWord(next, 'and', 'or', 'with', 'of', 'for', 'in', 'on') // prettier-ignore
  if (says && (conditional.has(marker) || (word === 'given' && goes))) return true
  return next === undefined && isRelating(gist)
}

/** "Given a vector □, □.", "assuming □, □.": no sentence is a participle alone, so what ends it is what it says. */
export function saysLast(
  list: readonly Token[],
  began: number,
  comma: number,
  word: string,
  gists: readonly Gist[],
): boolean {
  const last = list[comma + 1]
  return (
    began === 0 &&
    /^(assuming|supposing|given|condition(al(ly)?|ed|ing)) ?/.test(word) &&
    isSign(list[comma], ',') &&
    last?.type === 'formula' &&
    isRelating(gists[last.at]) &&
    list[comma + 2] === undefined
  )
}

/** "where □, □, and □ is positive": a bound behind a bound is one more that names are given. */
export function goesOn(
  list: readonly Token[],
  opened: number,
  comma: number,
  marker: Marker | 'main',
  gists: readonly Gist[],
): boolean {
  const isBound = (token: Token | undefined): boolean =>
    token?.type === 'formula' && gists[token.at] === 'bound'
  return (
    (marker === 'where' || marker === 'suppose') &&
    comma - 1 >= opened &&
    isBound(list[comma - 1]) &&
    isBound(list[comma + 1]) &&
    list[comma + 2]?.type !== 'word'
  )
}

/**
 * "Given □, the numbers □ sum to one: □", "let □; these cancel: □": a clause of its own, with a
 * subject of its own, that the colon spells out. Behind "suppose" it may be one more assumption.
 */
export function statesBehind(
  list: readonly Token[],
  opened: number,
  colon: number,
  marker: Marker | 'main',
  word: string,
): boolean {
  if (marker !== 'let' && word !== 'given') return false
  const joint = list.findLastIndex((token, at) => at < colon && isSign(token, ',', ';'))
  if (joint < opened || !isSign(list[colon], ':')) return false
  const clause = list.slice(joint + 1, colon)
  const isOwn = isWord(clause[0], 'the', 'its', 'their', 'these', 'they', 'it', 'this', 'both', 'all', 'each') // prettier-ignore
  const isReduced = clause.some((token) => isWord(token, 'which', 'whose', 'being', 'having')) // prettier-ignore
  return isOwn && clause.length > 1 && !isReduced
}

/** A finite clause behind a list that was let: ", it has □", ", the loss is □". */
export function startsMain(list: readonly Token[], comma: number): boolean {
  for (let at = comma + 1; list[at]?.type === 'word'; at++) {
    const { text } = list[at] as { text: string }
    if (markerAt(list, at)) return false
    if (text !== 'be' && verbs.has(text))
      return at > comma + 1 || /^(we|it|they)$/.test(text)
  }
  return false
}

/** "If □, □ and □ are positive": up to this comma nothing is said of what the clause is about. */
export function lacksVerb(
  list: readonly Token[],
  from: number,
  comma: number,
  gists: readonly Gist[],
): boolean {
  const before = list.slice(from, comma)
  const isSymbols = before.some((token) => token.type === 'formula')
  return (
    isSymbols &&
    before.every((token) =>
      token.type === 'formula' ? gists[token.at] === 'symbol' : !isVerb(token),
    )
  )
}

/** "such that detailed balance holds, □": the formula says what holds. */
export const spellsOut = (
  list: readonly Token[],
  opened: number,
  at: number,
): boolean =>
  isSign(list[at], ',', ':') &&
  list[at + 1]?.type === 'formula' &&
  isVerb(list[at - 1]) &&
  list.slice(opened, at).every(({ type }) => type === 'word')

/** "For □ the identity □", "for □ the number □ is": the second formula is what holds for the first. */
export function beginsStatement(
  list: readonly Token[],
  opened: number,
  at: number,
  gists: readonly Gist[],
): boolean {
  const last = list.findLastIndex((token, i) => i < at && token.type === 'formula')
  if (last < opened) return false
  const isSubject =
    isWord(list[last + 1], 'the', 'its', 'their', 'both') && isVerb(list[listEnd(list, at)]) // prettier-ignore
  // "the loss decomposes as □", "can be written as □"
  const isRelation = isRelating(gists[(list[at] as { at: number }).at])
  const isObject = isRelation && isWord(list[at - 1], 'as') && at - 2 > last
  return (
    isWord(list[at - 1], 'that') ||
    isObject ||
    isSubject ||
    namesStatement(list, last + 1, at)
  )
}

/**
 * "□ for all □, and □", "□ for all □, and □ is …": behind a condition that says where names
 * are, a statement of its own; behind "if □, and" it may as well be a further condition.
 */
export function concludes(
  list: readonly Token[],
  at: number,
  opened: number,
  marker: Marker | 'main',
  gists: readonly Gist[],
): 'surely' | 'perhaps' | undefined {
  const isClausal = marker === 'if' || marker === 'unless' || marker === 'where'
  if (!isClausal && !prepositions.has(marker)) return undefined
  // "And also □", "and the matrix □".
  const and = list.findLastIndex((token, place) => place < at && isWord(token, 'and'))
  const between = list.slice(and + 1, at)
  const isNamed = isWord(between[0], 'the', 'its', 'their', 'also') && between.every(({ type }) => type === 'word') // prettier-ignore
  if (and < opened || (between.length > 0 && !isNamed)) return undefined
  const isQuantified = list.slice(opened, and).every((token) => {
    const gist = token.type === 'formula' ? gists[token.at] : undefined
    return gist !== 'relation' && gist !== 'expression'
  })
  const hasComma = isSign(list[and - 1], ',')
  // "with □ and □": both are what it comes with.
  if (!isQuantified || (marker === 'with' && !hasComma)) return undefined
  const gist = gists[(list[at] as { at: number }).at]
  if (isClausal) return gist === 'relation' && hasComma ? 'perhaps' : undefined
  const isStatement =
    gist === 'relation' ||
    (gist === 'equation' && hasComma) ||
    (!isRelating(gist) && isVerb(list[listEnd(list, at)]))
  if (isStatement) return 'surely'
  return gist === 'bound' && hasComma ? 'perhaps' : undefined
}

/** "where □ was used", "where □ by Jensen's inequality": a fact, no condition. */
export function isFact(list: readonly Token[], at: number): boolean {
  const next = listEnd(list, at)
  if (isWord(list[next], 'was', 'were', 'is', 'are', 'has', 'have')) {
    const used = isWord(list[next + 1], 'been') ? next + 2 : next + 1
    return isWord(list[used], 'used')
  }
  if (!isWord(list[next], 'by')) return false
  const end = list.findIndex((token, i) => i > next && token.type !== 'word')
  return namesStatement(list, next + 1, end < 0 ? list.length : end)
}

/** "□ satisfies, for all □, □": what stands between the commas is all of its clause. */
const isBetweenCommas = (list: readonly Token[], began: number): boolean =>
  isSign(list[began - 1], ',') &&
  (isVerb(list[began - 2]) || isWord(list[began - 2], 'that'))

/** "…, and the bound holds" begins a main clause, "…, and □" goes on. */
function isMainAfterAnd(list: readonly Token[], from: number): boolean {
  for (let at = from; list[at]?.type === 'word'; at++) {
    if (markerAt(list, at)) return false
    if (verbs.has((list[at] as { text: string }).text)) return true
  }
  return false
}

/** "the identity", "the parallelogram law"; "the law" alone is that of a variable. */
function namesStatement(list: readonly Token[], from: number, to: number): boolean {
  return list.slice(from, to).some((token, i) => {
    if (token.type !== 'word' || !statements.has(token.text)) return false
    return !isWord(token, 'law', 'laws') || !isWord(list[from + i - 1], 'the', 'a', 'with', 'of') // prettier-ignore
  })
}

const isVerb = (token: Token | undefined): boolean =>
  token?.type === 'word' && verbs.has(token.text)
