/**
 * Words that say something of a new name and that no phrase takes in: "let □ be an involution",
 * "let □ and □ point in the same direction". They may be what makes a claim true.
 */
import type { Gist } from '../gist.ts'
import { isRelating } from '../gist.ts'
import type { Marker } from '../lexicon/markers.ts'
import { markers, verbs } from '../lexicon/markers.ts'
import { behindDenial, entryAt, isGlue, matchAt } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isSign, isWord, wordsOf } from '../tokens.ts'
import { behindAside } from './asides.ts'
import { listEnd } from './lists.ts'
import type { Tails } from './tails.ts'
import { tailsAt } from './tails.ts'

/** Verbs that say what a thing is, or what it has. */
export const copulas = ['be', 'have', 'is', 'are', 'has', 'denote', 'denotes', 'represent', 'represents', 'form', 'forms'] // prettier-ignore

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
  const unread = tails.unread ?? leftOver(list, place, gists, marker)
  return unread === undefined ? tails : { ...tails, unread, isOpen: true }
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
  if (head?.type !== 'word') return undefined
  const isElided = isWord(list[place - 1], 'and') && isWord(head, 'a', 'an', 'the')
  const isCopula = isWord(head, ...copulas)
  const isVerb = (marker === 'let' || marker === 'suppose') && isPredicate(list, begin)
  if (!isElided && !isCopula && !isVerb) return undefined
  const from = isCopula ? begin + 1 : begin
  if (isCopula && isRoleAt(list, from)) return undefined
  const { end, strange } = strangeFrom(list, from, gists)
  const [only, ...more] = strange
  if (only === undefined) return undefined
  // "be outcomes": what is unknown in the plural alone is a role.
  const isRole = more.length === 0 && isCopula && only === from && /[^s]s$/.test(textAt(list, only)) // prettier-ignore
  return isRole ? undefined : wordsOf(list, begin, end)
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
  const isOf = isWord(list[at], 'of') && strangeFrom(list, at, []).strange.length > 0
  return at > from + 1 && !isOf && (list[at]?.type !== 'word' || isWord(list[at], 'of', 'with', 'for', 'in', 'at', 'that', 'to', 'on', 'from', 'and', 'by', 'which', 'whose')) // prettier-ignore
}

/** A word that begins what is said of the name: a verb of its own. */
function isPredicate(list: readonly Token[], at: number): boolean {
  const text = textAt(list, at)
  const found = entryAt(list, at)?.entry
  return !isPlain(text) && !elsewhere.has(text) && !isMarkerAt(list, at) && (found === undefined || (found.noun !== undefined && list[at + found.words.length]?.type === 'word')) // prettier-ignore
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
    if (token.type === 'formula') {
      if (isRelating(gists[token.at])) break
      at++
      continue
    }
    const found = entryAt(list, at)
    const denied = behindDenial(list, at)
    if (found ?? denied > at) {
      at = Math.max(at + (found?.length ?? 0), denied)
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
  return verbs.has(text) && !isWord(list[at], ...copulas)
}

const textAt = (list: readonly Token[], at: number): string => {
  const token = list[at]
  return token?.type === 'word' ? token.text : ''
}
