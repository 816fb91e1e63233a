/**
 * What a finite verb says of the formula in front of it: "the product □ is symmetric", "□
 * and □ are orthogonal", "the trace of □ is at most □".
 *
 * Only a subject that is the formula itself, or a known function of it, and a predicate of
 * which each word is known make one: half of a sentence is none.
 */
import type { Description, Property, Sort } from '../description.ts'
import type { Gist } from '../gist.ts'
import { markers } from '../lexicon/markers.ts'
import {
  heads,
  openHeads,
  plainValues,
  unread,
  verbRelations,
} from '../lexicon/relations.ts'
import { entryAt, matchAt, phrase } from '../phrase.ts'
import { endOf } from '../phrases/extent.ts'
import { ownPart } from '../phrases/foreign.ts'
import { listHead } from '../phrases/lists.ts'
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'
import { verbBehind } from './generic.ts'

/** What is said of a formula, or of several together. */
export interface Predicate {
  /** The formulas that it is said of, by their order in the sentence. */
  readonly subjects: readonly number[]
  /** What the subject is of the formula: "the trace of □". */
  readonly head?: string
  /** The noun in front: "the function □". */
  readonly sort: Sort | undefined
  readonly description: Description
  /** It is said not to be so. */
  readonly denied: boolean
  /** "convex in □". */
  readonly argument?: number
  /** A relation to another formula, or to a number in words. */
  readonly relation?: { readonly latex: string; readonly to: number | string }
  /** A property that nothing evaluates. */
  readonly unread?: string
  /** The words, for messages. */
  readonly words: string
}

/** Words by which what stands in front of a formula is not about it. */
const aside = new Set(
  (
    'of for from to by between in on under at than with over into per about within without ' +
    'no not neither nor whether which what how only whose some most few many every each any all none not-every else ' +
    'suppose assume if unless let'
  ).split(' '),
)

/** They change nothing of what is said. */
const adverbs = new Set(
  'always clearly also again therefore thus itself obviously still then moreover indeed necessarily certainly trivially then both all in fact hence too thereby automatically everywhere'.split(
    ' ',
  ),
)

/** Behind a predicate that is whole. */
const closing = new Set(['if', 'unless', 'only if', 'iff', 'for', 'where', 'then', 'hence', 'means', 'suppose']) // prettier-ignore

/**
 * The predicate of the formula at a place.
 *
 * @param isOfKind The formula stands for all things of its kind: "every matrix □ is …".
 */
export function predicateAt(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
  isOfKind = false,
): Predicate | undefined {
  const open = openAt(list, place, gists)
  if (open) return open
  const first = isOfKind ? listHead(list, place) : behindRelations(list, listHead(list, place), place, gists) // prettier-ignore
  const subject = isOfKind ? { sort: sortIn(list, 0, first) } : subjectAt(list, first)
  if (!subject) return undefined
  const subjects: number[] = []
  let at = first
  for (;;) {
    const token = list[at]
    if (token?.type !== 'formula') return undefined
    // What is a relation by itself says what it says.
    const says = gists[token.at] === 'relation' && !isOfKind
    if (says || gists[token.at] === 'range') return undefined
    subjects.push(token.at)
    const next = joinedAt(list, at + 1)
    if (next === undefined) break
    at = next
  }
  const own = list[place]
  if (own?.type !== 'formula' || !subjects.includes(own.at)) return undefined
  if (subject.head !== undefined && subjects.length > 1) return undefined
  const said = { ...subject, subjects }
  const verb = isOfKind ? verbBehind(list, at + 1, gists) : at + 1
  return relationAt(list, verb, said, gists) ?? propertyAt(list, verb, said, gists)
}

/** "The maximum of □ over □ is □": a value that is said in several formulas. */
function openAt(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): Predicate | undefined {
  const head = list[place - 2]
  if (!isWord(list[place - 1], 'of') || head?.type !== 'word') return undefined
  if (!openHeads.has(head.text) || !isWord(list[place - 3], 'the')) return undefined
  const own = list[place] as { at: number }
  let at = place + 1
  while (isWord(list[at], 'over', 'as', 'for', 'on', 'in', 'subject', 'to', 'with', 'when', 'where') || list[at]?.type === 'formula') at++ // prettier-ignore
  const value = list[at + 1]
  const isValue = value?.type === 'formula' && gists[value.at] === 'expression'
  if (!isWord(list[at], 'is', 'equals') || !isValue) return undefined
  return {
    subjects: [own.at],
    sort: undefined,
    description: { properties: [], unknown: [] },
    denied: false,
    unread: head.text,
    words: `the ${head.text} of`,
  }
}

/** "If □ > 0, □ is positive": the relation is none of those that it is said of. */
function behindRelations(
  list: readonly Token[],
  head: number,
  place: number,
  gists: readonly Gist[],
): number {
  let first = head
  for (let at = head; at < place; at++) {
    const token = list[at]!
    const says = token.type === 'formula' && gists[token.at] === 'relation'
    if (says) first = joinedAt(list, at + 1) ?? first
  }
  return first
}

type Said = Pick<Predicate, 'subjects' | 'head' | 'sort'>

/** The place of the next formula of a list: behind a comma, "and", or both. */
function joinedAt(list: readonly Token[], from: number): number | undefined {
  const comma =
    list[from]?.type === 'sign' && (list[from] as { text: string }).text === ','
  const at = comma ? from + 1 : from
  const joint = isWord(list[at], 'and') ? at + 1 : at
  return joint > from && list[joint]?.type === 'formula' ? joint : undefined
}

/** Is the formula what the sentence speaks of? Its noun, or what it is taken of. */
function subjectAt(
  list: readonly Token[],
  place: number,
): Omit<Said, 'subjects'> | undefined {
  let start = place
  while (list[start - 1]?.type === 'word' && !isMarkerAt(list, start - 1)) {
    if (isWord(list[start - 1], 'that', 'is', 'and', 'but', 'because', 'since')) break
    start--
  }
  const words = list
    .slice(start, place)
    .map((token) => (token.type === 'word' ? token.text : ''))
  const of = words.lastIndexOf('of')
  const isPlain = (part: readonly string[]): boolean =>
    !part.some((word) => aside.has(word))
  if (of < 0) {
    if (!isPlain(words)) return undefined
    return { sort: sortIn(list, start, place) }
  }
  const behind = words.slice(of + 1).filter((word) => !/^(the|a|an)$/.test(word))
  if (behind.length > 1 || !isPlain(behind)) return undefined
  const front = words.slice(0, of)
  const found = heads.find(
    ([phrase]) => front.slice(-phrase.length).join(' ') === phrase.join(' '),
  )
  if (!found) return undefined
  const rest = front.slice(0, front.length - found[0].length)
  return rest.every((word) => word === 'the') ||
    (isPlain(rest) && rest.at(-1) === 'the')
    ? { head: found[1], sort: undefined }
    : undefined
}

const isMarkerAt = (list: readonly Token[], at: number): boolean => {
  const token = list[at]
  return token?.type === 'word' && (markers[token.text] ?? []).some(({ words }) => matchAt(list, at, words)) // prettier-ignore
}

/** The last noun of a stretch. */
function sortIn(list: readonly Token[], from: number, to: number): Sort | undefined {
  let sort: Sort | undefined
  for (let at = from; at < to; at++) sort = entryAt(list, at)?.entry.noun ?? sort
  return sort
}

/** "is at most □", "equals □". */
function relationAt(
  list: readonly Token[],
  at: number,
  said: Said,
  gists: readonly Gist[],
): Predicate | undefined {
  for (const [words, latex] of verbRelations) {
    if (!matchAt(list, at, words)) continue
    const target = list[at + words.length]
    const isPlain = words.length === 1 && words[0] === 'is'
    if (target?.type === 'formula') {
      const gist = gists[target.at]
      if (gist === 'relation' || gist === 'range' || gist === 'size') return undefined
      // "the noise □ is □" may give a name; "the trace of □ is □" has a value.
      const isName = said.subjects.some((order) => gists[order] === 'symbol')
      if (isPlain && gist === 'symbol' && isName && !said.head) return undefined
      if (!isWhole(list, at + words.length + 1)) return undefined
      return {
        ...said,
        description: { properties: [], unknown: [] },
        denied: false,
        relation: { latex, to: target.at },
        words: words.join(' '),
      }
    }
    const value = target?.type === 'word' ? (plainValues[target.text] ?? /^\d+$/.exec(target.text)?.[0]) : undefined // prettier-ignore
    if (value === undefined || !isWhole(list, at + words.length + 1)) continue
    return {
      ...said,
      description: { properties: [], unknown: [] },
      denied: false,
      relation: { latex, to: value },
      words: words.join(' '),
    }
  }
  return undefined
}

/** Does a clause end here, or begin one that leaves it whole? */
function isWhole(list: readonly Token[], at: number): boolean {
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
function propertyAt(
  list: readonly Token[],
  verb: number,
  said: Said,
  gists: readonly Gist[],
): Predicate | undefined {
  if (!isWord(list[verb], 'is', 'are', 'has', 'have', 'commute', 'remains', 'stays'))
    return undefined
  if (isWord(list[verb], 'commute')) return together(said, 'commute')
  let from = verb + 1
  const isNot = isWord(list[from], 'not') && !isWord(list[from + 1], 'necessarily', 'always', 'assumed', 'required', 'in') // prettier-ignore
  if (isNot) from++
  while (isAdverb(list, from)) from++
  const to = endOf(list, from, gists)
  if (from >= to) return undefined
  const own = ownPart(list, from, to, gists)
  const found = phrase(list, from, own.to, gists)
  const words = list.slice(from, to).flatMap((token) => (token.type === 'word' ? [token.text] : ['□'])) // prettier-ignore
  const tail = tailAt(list, to)
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

const together = (said: Said, latex: string): Predicate => ({
  ...said,
  description: { properties: [], unknown: [] },
  denied: false,
  relation: { latex, to: '' },
  words: latex,
})

/**
 * Is it said of all of a kind? Of random variables it is only how they hang together: which law
 * they have, "independent variables □ are Gaussian", sets a scene.
 */
export const isClaimOfKind = ({ sort, description }: Predicate): boolean =>
  sort !== 'variable' ||
  description.properties.every(
    ({ entry: { meaning } }) =>
    Object.keys(meaning.variable ?? {}).some((name) => /^(independent|uncorrelated)$/.test(name)), // prettier-ignore
  )

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
function tailAt(list: readonly Token[], at: number): { argument?: number } | undefined {
  const next = list[at + 1]
  if (isWord(list[at - 1], 'in') && list[at]?.type === 'formula') {
    return isWhole(list, at + 1)
      ? { argument: (list[at] as { at: number }).at }
      : undefined
  }
  if (isWord(list[at], 'in') && next?.type === 'formula')
    return isWhole(list, at + 2) ? { argument: next.at } : undefined
  return isWhole(list, at) ? {} : undefined
}
