/**
 * What stands behind a finite verb: "is at most □", "is symmetric and positive definite", "has
 * rank □". Each of its words is known, and a clause ends behind it.
 */
import type { Property } from '../description.ts'
import type { Gist } from '../gist.ts'
import { isRelating } from '../gist.ts'
import { markers, qualifiers } from '../lexicon/markers.ts'
import { unread, verbRelations } from '../lexicon/relations.ts'
import { entryAt, matchAt, phrase } from '../phrase.ts'
import { endOf } from '../phrases/extent.ts'
import { ownPart } from '../phrases/foreign.ts'
import { numeralAt } from '../phrases/numerals.ts'
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'
import type { Predicate } from './predicate.ts'

/** What a predicate is said of. */
export type Said = Pick<Predicate, 'subjects' | 'head' | 'sort' | 'verb'>

/** They change nothing of what is said. */
const adverbs = new Set(
  'always clearly also again therefore thus itself obviously still then moreover indeed necessarily certainly trivially then both all in fact hence too thereby automatically everywhere'.split(
    ' ',
  ),
)

/** Behind a predicate that is whole. */
const closing = new Set(['if', 'unless', 'only if', 'iff', 'for', 'where', 'then', 'hence', 'means', 'suppose']) // prettier-ignore

/** "is at most □", "equals □". */
export function relationAt(
  list: readonly Token[],
  at: number,
  said: Said,
  gists: readonly Gist[],
): Predicate | undefined {
  for (const [words, latex] of verbRelations) {
    if (!matchAt(list, at, words)) continue
    const isPlain = words.length === 1 && words[0] === 'is'
    const after = at + words.length
    const named = isPlain ? after : behindNoun(list, after)
    const target = list[named]
    if (target?.type === 'formula') {
      const gist = gists[target.at]
      if (isRelating(gist) || gist === 'range' || gist === 'size') return undefined
      // "the noise □ is □" may give a name; "the trace of □ is □" has a value.
      const isName = said.subjects.some((order) => gists[order] === 'symbol')
      if (isPlain && gist === 'symbol' && isName && !said.head) return undefined
      if (!isWhole(list, named + 1)) return undefined
      return {
        ...said,
        description: { properties: [], unknown: [] },
        denied: false,
        relation: { latex, to: target.at },
        words: words.join(' '),
        end: at + words.length + 1,
      }
    }
    const number = numeralAt(list, after)
    const end = after + (number?.length ?? 0)
    if (!number || !isWhole(list, end)) continue
    // "the opposite is one as well"
    if (isWord(list[end], 'as', 'too')) continue
    return {
      ...said,
      description: { properties: [], unknown: [] },
      denied: false,
      relation: { latex, to: number.value },
      words: words.join(' '),
      end,
    }
  }
  return undefined
}

/** "is at most their arithmetic mean □": the place of what a noun phrase names. */
function behindNoun(list: readonly Token[], from: number): number {
  if (!isWord(list[from], 'its', 'their')) return from
  let at = from + 1
  while (at <= from + 3 && list[at]?.type === 'word' && !isWord(list[at], 'of', 'and', 'or', 'to', 'with', 'for', 'that', 'than')) at++ // prettier-ignore
  return at > from + 1 && list[at]?.type === 'formula' ? at : from
}

/** Does what the verb says end with its clause, so that it is said of all: no "for", no "where"? */
export function isOfAll(list: readonly Token[], verb: number): boolean {
  const end = list.findIndex((token, at) => at > verb && (token.type === 'sign' || isWord(token, 'and', 'but'))) // prettier-ignore
  const compared = verbRelations.find(([words]) => matchAt(list, verb, words))?.[0].length ?? 1 // prettier-ignore
  const clause = list.slice(verb + compared, end < 0 ? list.length : end)
  return !clause.some((token) => isWord(token, ...qualifiers))
}

/** Does a clause end here, or begin one that leaves it whole? */
export function isWhole(list: readonly Token[], at: number): boolean {
  const token = list[at]
  if (token === undefined || token.type === 'sign') return true
  if (token.type === 'formula') return false
  if (isWord(token, 'and', 'but', 'because', 'since', 'while', 'too', 'as')) return true
  const marker = (markers[token.text] ?? []).find(({ words }) =>
    matchAt(list, at, words),
  )
  return marker !== undefined && closing.has(marker.marker)
}

/** "is symmetric", "is a unit vector", "has rank □". */
export function propertyAt(
  list: readonly Token[],
  verb: number,
  said: Said,
  gists: readonly Gist[],
): Predicate | undefined {
  if (
    !isWord(
      list[verb],
      'is',
      'are',
      'has',
      'have',
      'commute',
      'remains',
      'stays',
      'vanishes',
      'vanish',
    )
  )
    // prettier-ignore
    return undefined
  if (isWord(list[verb], 'commute')) return together(said, 'commute')
  if (isWord(list[verb], 'vanishes', 'vanish')) return vanishing(list, verb, said)
  let from = verb + 1
  const isNot = isWord(list[from], 'not') && !isWord(list[from + 1], 'necessarily', 'always', 'assumed', 'required', 'in') // prettier-ignore
  if (isNot) from++
  while (isAdverb(list, from)) from++
  const end = partEnd(list, from, endOf(list, from, gists))
  const to = withoutTrail(list, end)
  if (from >= to) return undefined
  const own = ownPart(list, from, to, gists)
  const found = phrase(list, from, own.to, gists)
  const words = list.slice(from, to).flatMap((token) => (token.type === 'word' ? [token.text] : ['□'])) // prettier-ignore
  const tail = tailAt(list, end)
  if (!tail) return undefined
  const base = { ...said, denied: isNot, words: words.join(' '), ...tail }
  const [only] = words
  if (words.length === 1 && only !== undefined && unread.has(only))
    return { ...base, description: { properties: [], unknown: [] }, unread: only }
  const strange = found.unknown.filter(({ word }) => !adverbs.has(word))
  if (strange.length > 0 || own.words.length > 0) return undefined
  const { properties } = found
  if (!properties.some(isSaid)) return undefined
  return { ...base, description: { properties, unknown: [] } }
}

/** "is idempotent as well": without the words that add it to what was said. */
const withoutTrail = (list: readonly Token[], to: number): number =>
  to - (trails.find((words) => matchAt(list, to - words.length, words))?.length ?? 0)

const trails = [['as', 'well'], ['too'], ['again'], ['also'], ['likewise'], ['itself']]

/** "is symmetric and has rank one": the second verb begins a part of its own. */
function partEnd(list: readonly Token[], from: number, to: number): number {
  const next = list.findIndex((token, at) => at > from && isWord(token, 'and', 'but') && isWord(list[at + 1], 'is', 'are', 'has', 'have')) // prettier-ignore
  return next < 0 ? to : Math.min(next, to)
}

const together = (said: Said, latex: string): Predicate => ({
  ...said,
  description: { properties: [], unknown: [] },
  denied: false,
  relation: { latex, to: '' },
  words: latex,
})

/** "□ vanishes", "□ vanishes at □". */
function vanishing(
  list: readonly Token[],
  verb: number,
  said: Said,
): Predicate | undefined {
  if (!isWhole(list, verb + 1) && !isWord(list[verb + 1], 'at', 'when', 'whenever')) return undefined // prettier-ignore
  const description = { properties: [], unknown: [] }
  const relation = { latex: '□ = ○', to: '0' }
  return { ...said, description, denied: false, relation, words: 'vanishes', end: verb + 1 } // prettier-ignore
}

const isAdverb = (list: readonly Token[], at: number): boolean => {
  const token = list[at]
  if (token?.type !== 'word' || !(adverbs.has(token.text) || token.text === 'even'))
    return false
  const next = list[at + 1]
  return (
    next?.type === 'word' &&
    (token.text !== 'even' || entryAt(list, at + 1) !== undefined)
  )
}

/** It says more of the thing than that there is one. */
const isSaid = ({ entry }: Property): boolean =>
  Object.entries(entry.meaning).some(
    ([sort, options]) => sort !== 'any' && Object.keys(options).length > 0,
  ) ||
  (entry.slots ?? []).some((slot) => /^(rank|mean|variance|deviation|size)$/.test(slot))

/** What may stand behind a predicate: nothing, another clause, "in □". */
function tailAt(
  list: readonly Token[],
  at: number,
): { argument?: number; end: number } | undefined {
  const next = list[at + 1]
  if (isWord(list[at - 1], 'in') && list[at]?.type === 'formula') {
    return isWhole(list, at + 1)
      ? { argument: (list[at] as { at: number }).at, end: at + 1 }
      : undefined
  }
  if (isWord(list[at], 'in') && next?.type === 'formula')
    return isWhole(list, at + 2) ? { argument: next.at, end: at + 2 } : undefined
  return isWhole(list, at) ? { end: at } : undefined
}
