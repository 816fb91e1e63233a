/**
 * Properties in a predicate that are not its subject's: what stands behind "the sum of", in
 * front of a head that is not known, or beside an "or".
 */
import type { Entry } from '../description.ts'
import type { Gist } from '../gist.ts'
import { entryAt, phrase } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'

/** It narrows how a thing is drawn; "sets" are merely several. */
export const isWeighty = ({ meaning }: Entry): boolean =>
  Object.values(meaning).some((options) => Object.keys(options).some((name) => name !== 'scattered')) // prettier-ignore

const weightyAt = (list: readonly Token[], at: number): boolean => {
  const found = entryAt(list, at)
  return found !== undefined && isWeighty(found.entry)
}

/** The stretch of a predicate that is about its subject, and the words that lead elsewhere. */
export function ownPart(
  list: readonly Token[],
  from: number,
  to: number,
  gists: readonly Gist[],
): { to: number; words: string[] } {
  const words: string[] = []
  const other = phrase(list, from, to, gists).unknown.find(({ at }) =>
    isWord(list[at + 1], 'of', 'to', 'between', 'than'),
  )
  const rest = other ? phrase(list, other.at, to, gists).properties : []
  const isOther = rest.some(({ entry }) => isWeighty(entry))
  const end = other && isOther ? other.at : to
  if (other && isOther) words.push(other.word)
  for (let at = from; at < end; at++) {
    if (isWord(list[at], 'or') && isChoice(list, from, at)) words.push('or')
  }
  for (let at = from - 1; at < end; at++) {
    const word = isWord(list[at], 'has', 'have', 'with', 'having') ? headBehind(list, at, end) : undefined // prettier-ignore
    if (word !== undefined) words.push(word)
  }
  return { to: end, words }
}

/** "symmetric or diagonal", "symmetric or not", but not "not necessarily symmetric or diagonal". */
function isChoice(list: readonly Token[], from: number, at: number): boolean {
  let last = false
  for (let start = from; start < at;) {
    const found = entryAt(list, start)
    const end = start + (found?.length ?? 1)
    // Inside of a phrase of its own: "zero or one".
    if (end > at) return false
    if (isWord(list[start], 'not', 'need', 'never', 'non', 'neither', 'possibly'))
      return false
    last = found !== undefined && isWeighty(found.entry) && end === at
    start = end
  }
  const next = isWord(list[at + 1], 'a', 'an', 'the') ? at + 2 : at + 1
  return list[next]?.type === 'word' && (last || weightyAt(list, next))
}

/** "have a symmetric square", "with orthogonal factors": the noun that is symmetric. */
function headBehind(
  list: readonly Token[],
  at: number,
  end: number,
): string | undefined {
  const first = isWord(list[at + 1], 'a', 'an', 'the', 'all', 'its') ? at + 2 : at + 1
  const found = entryAt(list, first)
  if (!found || found.entry.noun || !isWeighty(found.entry)) return undefined
  // A phrase of its own begins with the verb.
  if (entryAt(list, at)) return undefined
  const next = list[first + found.length]
  const isHead =
    next?.type === 'word' && first + found.length < end && !joints.has(next.text)
  return isHead ? next.text : undefined
}

/** Words behind a property that is whole. */
const joints: ReadonlySet<string> = new Set(
  'and or but with in on for as so then if when where that which such of at by to from each both everywhere throughout almost under over having whose also too there here matrix matrices vector vectors'.split(
    ' ',
  ),
)

/** Words that choose among the things of a sentence. */
export const chooses = (list: readonly Token[]): string[] =>
  list.flatMap((token) =>
    token.type === 'word' && /^(latter|former)$/.test(token.text) ? [token.text] : [],
  )
