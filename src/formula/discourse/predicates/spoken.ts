/**
 * What a sentence without formulas claims of what was spoken of before: "Its determinant is
 * positive.", "Then they are independent.", "Their product is symmetric."
 */
import { markers } from '../lexicon/markers.ts'
import { heads, pairHeads } from '../lexicon/relations.ts'
import { matchAt } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isWord, tokens } from '../tokens.ts'
import { isOfAll } from './complement.ts'
import { saidAt } from './further.ts'
import { comparesAt, saysMathematics } from './mathematics.ts'
import type { Predicate } from './predicate.ts'

/** A predicate of the thing, or of the things, that a pronoun stands for; without it words that nothing reads. */
export interface Spoken {
  readonly predicate?: Predicate
  /** "They", "their": of all that was introduced last. */
  readonly isPlural: boolean
  /** "It is symmetric", without "then": it may be said of what is drawn. */
  readonly mayRestrict: boolean
  readonly words: string
}

/** All that a stretch of text without formulas claims of what was spoken of. */
export function spokenIn(text: string): Spoken[] {
  return text.split(/(?<=[.!?])\s+/).flatMap((sentence) => {
    const list = tokens(sentence)
    let end = 0
    return list.flatMap((_, at) => {
      // "is invertible and has □": the second verb belongs to the first.
      const said = at >= end && isFinite(list, at) ? saidBy(list, at) : []
      end = Math.max(end, ...said.map(({ predicate }) => predicate?.end ?? 0))
      return said
    })
  })
}

/** What one verb of a sentence says. */
function saidBy(list: readonly Token[], at: number): Spoken[] {
  const words = list.map((one) => (one.type === 'word' ? one.text : '')).join(' ').trim() // prettier-ignore
  const unread = (from: number): Spoken[] => {
    const isSaid = isSpokenOf(list, at) && (comparesAt(list, at) || saysMathematics(list, from) !== undefined) // prettier-ignore
    return isSaid ? [{ isPlural: false, mayRestrict: false, words }] : []
  }
  const subject = subjectBefore(list, at)
  // What stands under a condition, or introduces something, claims nothing by itself.
  if (list.slice(0, at).some((_, from) => opens(list, from))) return []
  if (!subject || !isOfAll(list, at) || isWord(list[at + 1], 'the'))
    return unread(at + 1)
  const said = { subjects: subject.isPair ? [0, 1] : [0], sort: undefined, ...subject.taken } // prettier-ignore
  const predicate = saidAt(list, at, said, [])
  if (!predicate) return unread(at + 1)
  const mayRestrict = !subject.taken.head && !list.some((one) => isWord(one, ...concluding)) // prettier-ignore
  const { isPlural } = subject
  const left = predicate.left === undefined ? [] : [{ isPlural, mayRestrict: false, words: predicate.left }] // prettier-ignore
  return [{ predicate, isPlural, mayRestrict, words }, ...left]
}

/** A verb that says how something is, or compares it. */
const isFinite = (list: readonly Token[], at: number): boolean =>
  isWord(list[at], 'is', 'are', 'has', 'have', 'equals', 'equal', 'commute') ||
  comparesAt(list, at)

/** Does the clause of a verb begin with a pronoun? */
function isSpokenOf(list: readonly Token[], verb: number): boolean {
  const from = list.findLastIndex((token, at) => at < verb && (token.type === 'sign' || isWord(token, 'then', 'but', ...concluding))) // prettier-ignore
  return isWord(list[from + 1], 'it', 'its', 'they', 'their', 'both')
}

const concluding = ['then', 'hence', 'thus', 'so', 'therefore', 'consequently']

interface Subject {
  readonly taken: { head?: string }
  readonly isPlural: boolean
  readonly isPair: boolean
}

/** "It", "they", "its determinant", "their product", up to the verb. */
function subjectBefore(list: readonly Token[], verb: number): Subject | undefined {
  const plain = (isPlural: boolean): Subject => ({ taken: {}, isPlural, isPair: false }) // prettier-ignore
  const begins = (at: number): boolean =>
    list[at - 1]?.type !== 'word' || isWord(list[at - 1], 'and', 'but', 'of', ...concluding) // prettier-ignore
  if (isWord(list[verb - 1], 'it')) return begins(verb - 1) ? plain(false) : undefined
  if (isWord(list[verb - 1], 'they', 'both'))
    return begins(verb - 1) ? plain(true) : undefined
  const head = heads.find(([words]) => isOwned(list, verb - words.length, words) && begins(verb - words.length - 1)) // prettier-ignore
  if (head) {
    const isPlural = isWord(list[verb - head[0].length - 1], 'their')
    return { taken: { head: head[1] }, isPlural, isPair: false }
  }
  const pair = pairHeads.find(([words]) => isOwned(list, verb - words.length, words))
  if (!pair || !isWord(list[verb - pair[0].length - 1], 'their')) return undefined
  return { taken: { head: pair[1] }, isPlural: true, isPair: true }
}

const isOwned = (
  list: readonly Token[],
  from: number,
  words: readonly string[],
): boolean =>
  matchAt(list, from, words) !== undefined && isWord(list[from - 1], 'its', 'their')

/** Words of a clause that is no main clause. */
const opens = (list: readonly Token[], at: number): boolean => {
  const token = list[at]
  if (token?.type !== 'word') return false
  const found = (markers[token.text] ?? []).find(({ words }) => matchAt(list, at, words)) // prettier-ignore
  return found !== undefined && found.marker !== 'then' && found.marker !== 'hence'
}
