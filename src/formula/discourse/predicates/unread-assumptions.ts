/**
 * Conditions that are words alone and that nothing here reads: "Suppose both share an
 * eigenbasis.", "if the two point in the same direction, □". What they exclude is not known.
 */
import { markers } from '../lexicon/markers.ts'
import { entryAt, matchAt } from '../phrase.ts'
import { isWeighty } from '../phrases/foreign.ts'
import { strangeFrom } from '../phrases/left-over.ts'
import type { Token } from '../tokens.ts'
import { isSign, isWord, tokens, wordsOf } from '../tokens.ts'
import { amongAssumed, assumptions } from './pronouns.ts'

/** Who does something in a story: "suppose we want", "assume you roll". */
const tellers = ['we', 'you', 'i', 'one', 'someone', 'somebody', 'there']

/** What a text without formulas assumes in words that are not read. */
export function unreadAssumptions(text: string, isCut = false): string[] {
  const list = tokens(text)
  const out: string[] = []
  for (let at = 0; at < list.length; at++) {
    const clause = clauseAt(list, at, ['suppose']) ?? doneAt(list, at)
    if (!clause) continue
    const { from, end } = clause
    at = Math.max(at, from - 1)
    if (isCut && end === list.length) continue
    const words = wordsOf(list, from, end)
    if (isWord(list[from], ...tellers) || isRead(words)) continue
    const { strange } = strangeFrom(list, from, [])
    const says = list.slice(from, end).some((_, i) => weightyAt(list, from + i))
    if (strange.some((place) => place < end) || says) out.push(words)
  }
  return out
}

/** The first condition of a sentence in which no formula stands and that is not read. */
export function conditionInWords(list: readonly Token[]): string | undefined {
  for (const at of list.keys()) {
    const assumed = clauseAt(list, at, ['suppose'])
    const condition = clauseAt(list, at, ['if', 'unless', 'when'])
    const clause = assumed ?? condition
    if (!clause) continue
    const { from, end } = clause
    if (list.slice(from, end).some(({ type }) => type === 'formula')) continue
    const words = wordsOf(list, from, end)
    // What is assumed from here on is heard; of one statement alone, nothing takes it up.
    if (isRead(words)) {
      if (assumed) continue
      return words
    }
    const isStrange = strangeFrom(list, from, []).strange.some((place) => place < end)
    if (isStrange) return words
  }
  return undefined
}

const isRead = (words: string): boolean =>
  assumptions(`assume that ${words}.`).length > 0 ||
  amongAssumed(`assume that ${words}.`).length > 0

const weightyAt = (list: readonly Token[], at: number): boolean => {
  const found = entryAt(list, at)
  return found !== undefined && isWeighty(found.entry)
}

/** The clause of one of these markers that begins at a place: behind its words, to a sign or the next clause. */
function clauseAt(
  list: readonly Token[],
  at: number,
  kinds: readonly string[],
): { from: number; end: number } | undefined {
  const token = list[at]
  if (token?.type !== 'word') return undefined
  const found = (markers[token.text] ?? []).find(({ words }) =>
    matchAt(list, at, words),
  )
  if (!found || !kinds.includes(found.marker) || isForeseen(list, at)) return undefined
  let from = at + found.words.length
  while (isWord(list[from], 'that', 'further', 'furthermore', 'moreover', 'also', 'now', 'throughout')) from++ // prettier-ignore
  return { from, end: endFrom(list, from) }
}

/** "The proof will require more care": of what is to come, unless it is we who will. */
const isForeseen = (list: readonly Token[], at: number): boolean =>
  isWord(list[at - 1], 'will', 'would', 'may', 'might') && !isWord(list[at - 2], 'we')

/** What changes nothing of the things that it is done to. */
const idle = 'consider call denote use compare study add multiply combine need have see note write discuss treat return come look can could'.split(' ') // prettier-ignore

/** "We normalise both to unit length": what is done to what was introduced. */
function doneAt(
  list: readonly Token[],
  at: number,
): { from: number; end: number } | undefined {
  const isFirst =
    at === 0 || list[at - 1]?.type === 'sign' || isWord(list[at - 1], 'and')
  if (!isFirst || !isWord(list[at], 'we') || list[at + 1]?.type !== 'word') return undefined // prettier-ignore
  if (isWord(list[at + 1], ...idle)) return undefined
  const end = endFrom(list, at + 1)
  const isOfThem = list.slice(at, end).some((token) => isWord(token, 'both', 'them', 'each', 'these')) // prettier-ignore
  return isOfThem ? { from: at + 1, end } : undefined
}

function endFrom(list: readonly Token[], from: number): number {
  const end = list.findIndex((token, place) => place >= from && (isSign(token, ',', ';', ':', '(', ')', '–') || isWord(token, 'then'))) // prettier-ignore
  return end < 0 ? list.length : end
}
