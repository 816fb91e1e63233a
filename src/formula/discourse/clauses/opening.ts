/** Where clauses open: at the words of a marker, unless they are part of something else. */
import type { Gist } from '../gist.ts'
import { isRelating } from '../gist.ts'
import type { Marker } from '../lexicon/markers.ts'
import { markers } from '../lexicon/markers.ts'
import { heads } from '../lexicon/relations.ts'
import { entryAt, matchAt } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'

/** The marker at a place, the longest phrase first. */
export function markerAt(
  list: readonly Token[],
  at: number,
): { marker: Marker; word: string; length: number } | undefined {
  const token = list[at]
  // "at least one of them is", "it is at least one": how many or how much, and no place.
  const counts = isWord(token, 'at') && isWord(list[at + 1], 'least', 'most', 'all', 'once') // prettier-ignore
  if (token?.type !== 'word' || counts) return undefined
  for (const { words, marker } of markers[token.text] ?? []) {
    if (matchAt(list, at, words))
      return { marker, word: words.join(' '), length: words.length }
  }
  return undefined
}

/** "as □", "letting □" of a name that goes somewhere. */
export function towardsAt(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
): { marker: Marker; word: string; length: number } | undefined {
  const next = list[at + 1]
  if (!isWord(list[at], 'as', 'letting') || next?.type !== 'formula') return undefined
  return gists[next.at] === 'approach'
    ? { marker: 'near', word: 'as', length: 1 }
    : undefined
}

/** "It starts at □ and ends at □": where it does so is said of it, and no instance. */
export function arrivesAt(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
): { marker: Marker; word: string; length: number } | undefined {
  const [token, next] = [list[at], list[at + 1]]
  if (token?.type !== 'word' || !isWord(token, 'at', 'with', 'from', 'in') || !isWord(list[at - 1], ...arriving)) return undefined // prettier-ignore
  const isStated = next?.type === 'formula' && isRelating(gists[next.at]) && gists[next.at] !== 'bound' // prettier-ignore
  return isStated ? { marker: 'then', word: token.text, length: 1 } : undefined
}

const arriving = ['starts', 'start', 'begins', 'begin', 'ends', 'end', 'stops', 'stop', 'arrives', 'arrive', 'finishes', 'finish', 'peaks', 'lands'] // prettier-ignore

/** "whose eigenvalues □ satisfy □": the relation says what they are. */
export function relativeAt(
  list: readonly Token[],
  at: number,
): { marker: Marker; word: string; length: number } | undefined {
  if (!isWord(list[at], 'satisfy', 'satisfies') || list[at - 1]?.type !== 'formula')
    return undefined
  const whose = list.findLastIndex((token, place) => place < at && isWord(token, 'whose')) // prettier-ignore
  const isNoun = whose >= 0 && list.slice(whose + 1, at - 1).every(({ type }) => type === 'word') // prettier-ignore
  return isNoun ? { marker: 'where', word: 'whose', length: 1 } : undefined
}

/** "a finite set of states": the noun, not the verb. */
export function isInside(list: readonly Token[], at: number, marker: Marker): boolean {
  if (
    marker !== 'take' &&
    !isWord(list[at], 'put', 'call', 'write', 'define', 'denote', 'setting')
  )
    return false
  const before = list[at - 1]
  return (
    before?.type === 'word' &&
    !/^(and|we|us|now|then|first|also|next)$/.test(before.text)
  )
}

/** "is differentiable with gradient □ = □": a derivative is what it is, the relation claims it. */
export function statesDerivative(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
): boolean {
  const from = isWord(list[at + 1], 'the', 'a') ? at + 2 : at + 1
  const noun = heads.find(([words, latex]) => latex.includes('△') && matchAt(list, from, words)) // prettier-ignore
  const next = noun && list[from + noun[0].length]
  return next?.type === 'formula' && isRelating(gists[next.at])
}

/** A phrase of the lexicon that begins with "with". */
export function isNounPhrase(list: readonly Token[], at: number): boolean {
  const found = entryAt(list, at)
  return found !== undefined && found.entry.words.length > 1
}
