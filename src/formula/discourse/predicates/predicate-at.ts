/**
 * What a finite verb says of the formula in front of it: "the product □ is symmetric", "□
 * and □ are orthogonal", "the trace of □ is at most □".
 *
 * Only a subject that is the formula itself, or a known function of it, and a predicate of
 * which each word is known make one: half of a sentence is none.
 */
import type { Sort } from '../description.ts'
import type { Gist } from '../gist.ts'
import { isRelating } from '../gist.ts'
import { markers } from '../lexicon/markers.ts'
import { heads, openHeads, pairHeads } from '../lexicon/relations.ts'
import { entryAt, matchAt } from '../phrase.ts'
import { listHead } from '../phrases/lists.ts'
import { takenOnAt } from '../phrases/places.ts'
import type { Token } from '../tokens.ts'
import { isSign, isWord } from '../tokens.ts'
import type { Said } from './complement.ts'
import { saidAt } from './further.ts'
import { behindPhrase, takenBefore, verbBehind } from './generic.ts'
import { comparesAt } from './mathematics.ts'
import type { Predicate } from './predicate.ts'

/** Words by which what stands in front of a formula is not about it. */
const aside = new Set(
  (
    'of for from to by between in on under at than with over into per about within without ' +
    'no not neither nor whether which what how only whose some most few many every each any all none not-every else ' +
    'suppose assume if unless let'
  ).split(' '),
)

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
  const open = openAt(list, place, gists) ?? ofNameAt(list, place, gists)
  if (open) return open
  const first = isOfKind ? listHead(list, place) : behindGiven(list, behindRelations(list, listHead(list, place), place, gists)) // prettier-ignore
  const subjects: number[] = []
  let at = first
  for (;;) {
    const token = list[at]
    if (token?.type !== 'formula') return undefined
    // What is a relation by itself says what it says.
    const says = isRelating(gists[token.at]) && !isOfKind
    if (says || gists[token.at] === 'range') return undefined
    subjects.push(token.at)
    const next = joinedAt(list, at + 1)
    if (next === undefined) break
    at = next
  }
  const own = list[place]
  if (own?.type !== 'formula' || !subjects.includes(own.at)) return undefined
  const among = subjects.length === 1 ? heads : subjects.length === 2 ? pairHeads : []
  const subject = isOfKind ? kindAt(list, first, gists, among) : (subjectAt(list, first, among) ?? byTheWay(list, place)) // prettier-ignore
  if (!subject) return undefined
  const verb = isOfKind
    ? verbBehind(list, at + 1, gists)
    : behindPhrase(list, behindAdverb(list, relativeVerb(list, at + 1)), 'of', 'between') // prettier-ignore
  const said = { ...subject, subjects, verb }
  return saidAt(list, verb, said, gists)
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
    verb: at,
  }
}

/** "The function □ is convex" of an equation that defines it: said of its name. */
function ofNameAt(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): Predicate | undefined {
  const own = list[place] as { at: number }
  const gist = gists[own.at]
  if (gist !== 'relation' && gist !== 'equation') return undefined
  // "The product of two functions □ and □": of what is made of them.
  if (isOfBoth(list, place)) return undefined
  const verb = behindAdverb(list, relativeVerb(list, behindTakenOn(list, place + 1, gists))) // prettier-ignore
  const isCompared = comparesAt(list, verb)
  if (!isCompared && !isWord(list[verb], 'is', 'are', 'has')) return undefined
  const subject = subjectAt(list, place, []) ?? byTheWay(list, place)
  const hasNoun = list[place - 1]?.type === 'word' && !isMarkerAt(list, place - 1)
  if (!subject) return undefined
  const said = { ...subject, subjects: [own.at], verb }
  // "the number □ = □ is □" is another wording.
  const isPlain = isWord(list[verb], 'is', 'are') && list[verb + 1]?.type === 'formula'
  const found = isPlain ? undefined : saidAt(list, verb, said, gists)
  // "□ = □ is at most □" may go on; "then □ = □ is exponential with rate □" says it of the name.
  if (!(hasNoun || verb > place + 1 || found?.relation === undefined)) return undefined
  return found && { ...found, isOfName: true }
}

/** "The product of two functions □ and □". */
function isOfBoth(list: readonly Token[], place: number): boolean {
  let at = listHead(list, place)
  if (at === place) return false
  while (list[at - 1]?.type === 'word' && !isWord(list[at], 'of')) at--
  return isWord(list[at], 'of') && pairHeads.some(([words]) => matchAt(list, at - words.length, words)) // prettier-ignore
}

/** "The function □ on □ is convex": behind the set. */
function behindTakenOn(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
): number {
  const set = list.findIndex((token, i) => i >= at && token.type === 'formula')
  const own = list[at - 1] as { at: number }
  return set > 0 && set <= at + 3 && takenOnAt(list, set, gists) === own.at ? set + 1 : at // prettier-ignore
}

/** "with probability □, which is": of the formula, where it is not taken of something. */
function byTheWay(
  list: readonly Token[],
  place: number,
): Pick<Said, 'sort'> | undefined {
  if (relativeVerb(list, place + 1) === place + 1) return undefined
  let at = place - 1
  while (list[at]?.type === 'word' && !isMarkerAt(list, at) && !isWord(list[at], 'of')) at-- // prettier-ignore
  return isWord(list[at], 'of') ? undefined : { sort: undefined }
}

/** "□, which is at most □": the verb of a clause that says something of the formula by the way. */
function relativeVerb(list: readonly Token[], at: number): number {
  return isSign(list[at], ',') && isWord(list[at + 1], 'which') ? at + 2 : at
}

/** "□ then equals □": behind an adverb that stands before the verb. */
const behindAdverb = (list: readonly Token[], at: number): number =>
  isWord(list[at], 'then', 'thus', 'therefore', 'also', 'always', 'now', 'again', 'indeed', 'clearly', 'likewise') && // prettier-ignore
  (isWord(list[at + 1], 'is', 'are', 'has', 'have') || comparesAt(list, at + 1))
    ? at + 1
    : at

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
    const says = token.type === 'formula' && isRelating(gists[token.at])
    if (says) first = joinedAt(list, at + 1) ?? first
  }
  return first
}

/** "Given □, □ is normal": of one thing it is said, and that stands behind the comma. */
function behindGiven(list: readonly Token[], head: number): number {
  const next = joinedAt(list, head + 1)
  const isListed = next !== undefined && joinedAt(list, next + 1) !== undefined
  if (next === undefined || isListed || isWord(list[next - 1], 'and')) return head
  const isOne = isWord(list[next + 1], 'is', 'has', 'equals', 'follows')
  return isOne && isMarkerAt(list, head - 1) ? next : head
}

/** The place of the next formula of a list: behind a comma, "and", or both. */
function joinedAt(list: readonly Token[], from: number): number | undefined {
  const comma =
    list[from]?.type === 'sign' && (list[from] as { text: string }).text === ','
  const at = comma ? from + 1 : from
  const joint = isWord(list[at], 'and') ? at + 1 : at
  return joint > from && list[joint]?.type === 'formula' ? joint : undefined
}

/** "Every symmetric matrix □", "the square of a negative number □". */
function kindAt(
  list: readonly Token[],
  first: number,
  gists: readonly Gist[],
  among: typeof heads,
): Pick<Said, 'head' | 'sort'> | undefined {
  const taken = takenBefore(list, first, gists)
  if (taken === undefined) return { sort: sortIn(list, 0, first) }
  if (!isWord(list[taken], 'of')) return undefined
  // "Two matrices □" of a list in one formula.
  const isTwo = isWord(list[taken + 1], 'two')
  const found = headBefore(list, taken, isTwo ? pairHeads : among)
  return found && { head: found.latex, sort: undefined }
}

/** The head that ends right before a place, and nothing but its determiners in front of it. */
function headBefore(
  list: readonly Token[],
  end: number,
  among: typeof heads,
): { latex: string } | undefined {
  const found = among.find(([words]) => matchAt(list, end - words.length, words))
  if (!found) return undefined
  let at = end - found[0].length - 1
  while (isWord(list[at], 'the', 'all', 'each', 'every', 'any', 'both')) at--
  const before = list[at]
  const isFirst =
    before?.type !== 'word' || isMarkerAt(list, at) || endsMarker(list, at)
  return isFirst || isWord(before, 'that', 'and', 'but')
    ? { latex: found[1] }
    : undefined
}

/** The last word of a marker of several. */
const endsMarker = (list: readonly Token[], at: number): boolean =>
  [1, 2, 3].some((back) => {
    const token = list[at - back]
    return (
      token?.type === 'word' &&
      (markers[token.text] ?? []).some(({ words }) => words.length === back + 1 && matchAt(list, at - back, words)) // prettier-ignore
    )
  })

/** Is the formula what the sentence speaks of? Its noun, or what it is taken of. */
function subjectAt(
  list: readonly Token[],
  place: number,
  among: typeof heads,
): Pick<Said, 'head' | 'sort'> | undefined {
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
    // "each □ is": said of all of them, as the index runs.
    const isEach = words.length === 1 && /^(each|every|all)$/.test(words[0]!)
    if (!isPlain(words) && !isEach) return undefined
    return { sort: sortIn(list, start, place) }
  }
  const behind = words.slice(of + 1).filter((word) => !/^(the|a|an)$/.test(word))
  const isKnown = behind.length <= 1 || isOfLexicon(list, start + of + 1, place)
  if (!isKnown || !isPlain(behind)) return undefined
  const front = words.slice(0, of)
  const found = among.find(
    ([phrase]) => front.slice(-phrase.length).join(' ') === phrase.join(' '),
  )
  if (!found) return undefined
  const rest = front.slice(0, front.length - found[0].length)
  return rest.every((word) => word === 'the' || word === 'all') ||
    (isPlain(rest) && rest.at(-1) === 'the')
    ? { head: found[1], sort: undefined }
    : undefined
}

/** Phrases of the lexicon and articles, nothing else. */
function isOfLexicon(list: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to;) {
    const found = entryAt(list, at, to)
    if (!found && !isWord(list[at], 'the', 'a', 'an')) return false
    at += found?.length ?? 1
  }
  return true
}

const isMarkerAt = (list: readonly Token[], at: number): boolean => {
  const token = list[at]
  // "at least one □" says of how many it is said.
  if (isWord(token, 'at') && isWord(list[at + 1], 'least', 'most')) return false
  return token?.type === 'word' && (markers[token.text] ?? []).some(({ words }) => matchAt(list, at, words)) // prettier-ignore
}

/** The last noun of a stretch. */
function sortIn(list: readonly Token[], from: number, to: number): Sort | undefined {
  let sort: Sort | undefined
  for (let at = from; at < to; at++) sort = entryAt(list, at)?.entry.noun ?? sort
  return sort
}
