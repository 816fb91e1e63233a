/**
 * Words that say something of a new name and that no phrase takes in: "let □ be an involution",
 * "let □ and □ point in the same direction". They may be what makes a claim true.
 */
import type { Gist } from '../gist.ts'
import { isRelating } from '../gist.ts'
import type { Marker } from '../lexicon/markers.ts'
import { markers, verbs } from '../lexicon/markers.ts'
import { heads } from '../lexicon/relations.ts'
import { behindDenial, entryAt, isGlue, matchAt } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isSign, isWord, wordsOf } from '../tokens.ts'
import { behindAside } from './asides.ts'
import { listEnd } from './lists.ts'
import type { Tails } from './tails.ts'
import { saidLength, tailsAt } from './tails.ts'

/** Verbs that say what a thing is, or what it has. */
export const copulas = ['be', 'have', 'is', 'are', 'has', 'denote', 'denotes', 'represent', 'represents', 'form', 'forms', 'follow', 'follows'] // prettier-ignore

/** Verbs behind which another clause says something else. */
const elsewhere = new Set('we one there it this they holds hold can may must needs need do does will would should'.split(' ')) // prettier-ignore

/** Words that say nothing of a thing by themselves. */
const plain = new Set(
  (
    'of in on at to from by for as with without per via into over under between among through across ' +
    'and or but both each every all any some no not also moreover further furthermore then now given again ' +
    'simply just merely only here there i.e e.g resp respectively together so called ' +
    'we us you one it its they them their this these those that which who whose'
  ).split(' '),
)

/** Is the word one that carries no condition? */
export const isPlain = (word: string): boolean =>
  isGlue(word) || plain.has(word) || /^\d/.test(word)

/** All that narrows a name: what is read, and what is not. */
export function narrowing(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
  marker: Marker | 'main',
): Tails {
  const tails = tailsAt(list, place, gists)
  const unread = tails.unread ?? leftOver(list, place, gists, marker) ?? calledInFront(list, place) ?? (tails.relations.length > 0 ? undefined : betweenThings(list, place)) // prettier-ignore
  return unread === undefined ? tails : { ...tails, unread, isOpen: true }
}

/** "with condition number □": a name of something of what was spoken of, which nothing here knows. */
function calledInFront(list: readonly Token[], place: number): string | undefined {
  let from = place
  while (list[from - 1]?.type === 'word' && !isWord(list[from - 1], 'with', 'having', 'and', 'of')) from-- // prettier-ignore
  if (!isWord(list[from - 1], 'with', 'having') || from === place) return undefined
  // "with the amounts □": which they are is said, not of what they are the amounts.
  if (isWord(list[from], 'the')) return undefined
  const last = textAt(list, place - 1)
  if (heads.some(([words]) => matchAt(list, place - words.length, words))) return undefined // prettier-ignore
  const isKnown = last !== 'number' && (isPlain(last) || entryAt(list, place - 1) !== undefined) // prettier-ignore
  const { strange } = strangeFrom(list.slice(0, place), from, [])
  return isKnown || strange.length === 0 ? undefined : wordsOf(list, from - 1, place)
}

/** "be the angle between the vectors □ and □": what two things have, and no bounds. */
function betweenThings(list: readonly Token[], place: number): string | undefined {
  const verb = listEnd(list, place)
  // "the angle □ between □ and □"
  // "the number □ between 0 and 1" is said of it in the lexicon.
  if (isWord(list[verb], 'between') && entryAt(list, verb) === undefined)
    return wordsOf(list, verb, strangeFrom(list, verb, []).end)
  if (!isWord(list[verb], ...copulas) || !isWord(list[verb + 1], 'the'))
    return undefined
  let at = verb + 2
  while (list[at]?.type === 'word' && !isPlain(textAt(list, at))) at++
  if (at === verb + 2 || !isWord(list[at], 'between')) return undefined
  return wordsOf(list, verb + 1, strangeFrom(list, at, []).end)
}

/** The words behind a name that are not read, to the end of their clause. */
function leftOver(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
  marker: Marker | 'main',
): string | undefined {
  const begin = behindAside(list, listEnd(list, place))
  const head = list[begin]
  // "an □-dimensional vector": part of a word.
  if (head?.type !== 'word' || head.text.startsWith('-')) return undefined
  const isElided = isWord(list[place - 1], 'and') && isWord(head, 'a', 'an', 'the')
  // "□ has the odds □" claims something.
  const isCopula = isWord(head, ...copulas) && !(marker === 'main' && isWord(head, 'has', 'have')) // prettier-ignore
  const isVerb = (marker === 'let' || marker === 'suppose') && isPredicate(list, begin)
  if (!isElided && !isCopula && !isVerb) return undefined
  const from = isCopula && !isWord(head, 'have', 'has') ? begin + 1 : begin
  if (isCopula && isRoleAt(list, from)) return undefined
  const { end, strange } = strangeFrom(list, from, gists)
  if (strange.length === 0) return undefined
  if (!isVerb && isDescription(list, from, end, strange)) return undefined
  return wordsOf(list, begin, end)
}

/** "be the input with the most pixels": which one it is narrows nothing, if it is a known role. */
function isRoleAt(list: readonly Token[], from: number): boolean {
  if (!isWord(list[from], 'the', 'our', 'its', 'their')) return false
  let at = from + 1
  for (;;) {
    const found = entryAt(list, at)
    if (!found) break
    at += found.length
  }
  // "be the angles of a triangle": of what it is one says which it is.
  const end = list.findIndex((token, i) => i > at && (token.type === 'sign' || isWord(token, 'that', 'which', 'with', 'for', 'in', 'at', 'on', 'from', 'by', 'where', 'whose'))) // prettier-ignore
  const isOf = isWord(list[at], 'of') && strangeFrom(list, at, []).strange.some((place) => end < 0 || place < end) // prettier-ignore
  return at > from + 1 && !isOf && (list[at]?.type !== 'word' || isWord(list[at], 'of', 'with', 'for', 'in', 'at', 'that', 'to', 'on', 'from', 'and', 'by', 'which', 'whose')) // prettier-ignore
}

/**
 * "be the number of true positives", "be what a network puts out", "be a finite set of outcomes":
 * of what the text is about it says which it is, and of no other formula.
 */
function isDescription(
  list: readonly Token[],
  from: number,
  end: number,
  strange: readonly number[],
): boolean {
  // What a clause says of them says which they are: "the states that □ visits".
  const which = list.findIndex((token, at) => at > from && at < end && isWord(token, 'that', 'which')) // prettier-ignore
  const isTied = list.slice(from, which < 0 ? end + 1 : which).some((token) => token.type === 'formula' || isWord(token, ...tied)) // prettier-ignore
  // "the centring matrix": one that has its name is no other; of "the clean value" there are many.
  const isNamed = strange.some((at) => {
    const noun = entryAt(list, at + 1)?.entry.noun !== undefined
    return noun && (!isWord(list[at + 1], ...amounts) || isWord(list[at], ...picking))
  })
  if (isTied || isNamed) return false
  if (isWord(list[from], 'the', 'our', 'what', 'how')) return true
  const of = list.findIndex((token, at) => at > from && isWord(token, 'of'))
  return of > 0 && strange.every((at) => at > of)
}

/** What anything has that can be counted or measured. */
const amounts = 'value values quantity quantities reward rewards observations measurements scores losses prices proportions fractions frequencies shares'.split(' ') // prettier-ignore

/** Words that pick one value out by what it does. */
const picking = 'optimal optimum extreme extremal minimal maximal minimum maximum least greatest best worst smallest largest lowest highest critical fixed stationary limiting common mean median average typical principal characteristic singular unique sole only central final equilibrium'.split(' ') // prettier-ignore

/** Things whose parts and numbers are tied to each other by what they are. */
const tied = 'intersection union overlap complement triangle triangles rectangle quadrilateral polygon polygons tetrahedron cube circle circles sphere ellipse parabola polynomial polynomials equation equations system'.split(' ') // prettier-ignore

/** A word that begins what is said of the name: a verb of its own. */
function isPredicate(list: readonly Token[], at: number): boolean {
  const text = textAt(list, at)
  const found = entryAt(list, at)?.entry
  // "let □ observations of …": a noun in the plural is no verb.
  const isPlural = /[^s]s$/.test(text) && !verbs.has(text)
  return !isPlural && !isPlain(text) && !elsewhere.has(text) && !isMarkerAt(list, at) && (found === undefined || (found.noun !== undefined && list[at + found.words.length]?.type === 'word')) // prettier-ignore
}

/** The places of words that are in no list, up to where the clause ends. */
export function strangeFrom(
  list: readonly Token[],
  from: number,
  gists: readonly Gist[],
): { end: number; strange: number[] } {
  const strange: number[] = []
  let at = from
  while (at < list.length) {
    const token = list[at]!
    if (token.type === 'sign') {
      if (isSign(token, '(')) {
        const close = list.findIndex((one, i) => i > at && isSign(one, ')'))
        if (close > at) {
          at = close + 1
          continue
        }
      }
      break
    }
    const found = entryAt(list, at)
    const denied = behindDenial(list, at)
    const length = Math.max(found?.length ?? 0, denied - at, saidLength(list, at, gists)) // prettier-ignore
    if (length > 0) {
      at += length
      continue
    }
    if (token.type === 'formula') {
      if (isRelating(gists[token.at])) break
      at++
      continue
    }
    if (at > from && endsHere(list, at)) break
    if (isWord(token, 'and') && list[at + 1]?.type === 'formula') break
    if (!isPlain(token.text) && !isWord(token, ...copulas)) strange.push(at)
    at++
  }
  // Behind "with": names of other things, "with label □".
  return { end: at, strange }
}

const isMarkerAt = (list: readonly Token[], at: number): boolean =>
  (markers[textAt(list, at)] ?? []).some(({ words }) => matchAt(list, at, words))

function endsHere(list: readonly Token[], at: number): boolean {
  const text = textAt(list, at)
  const found = (markers[text] ?? []).find(({ words }) => matchAt(list, at, words))
  if (found) return !['with', 'at', 'near', 'means'].includes(found.marker)
  // "that do not interact"
  const isOwn = isWord(list[at - 1], 'that', 'which', 'who', 'not')
  return verbs.has(text) && !isOwn && !isWord(list[at], ...copulas)
}

const textAt = (list: readonly Token[], at: number): string => {
  const token = list[at]
  return token?.type === 'word' ? token.text : ''
}
