/**
 * What is assumed in words alone of what was introduced before: "Assume that they are
 * independent." Only what is read to its last word is heard.
 */
import type { Property, Sort } from '../description.ts'
import { markers } from '../lexicon/markers.ts'
import { determiners, pronouns } from '../lexicon/pronouns.ts'
import { entryAt, matchAt, phrase } from '../phrase.ts'
import type { Among } from './among.ts'
import { amongAt } from './among.ts'
import { endOf } from '../phrases/extent.ts'
import type { Token } from '../tokens.ts'
import { isWord, tokens } from '../tokens.ts'

/** What is assumed of the things that a pronoun, or a noun in its place, stands for. */
export interface Assumed {
  /** The noun: of things of this kind. */
  readonly sort?: Sort
  readonly properties: readonly Property[]
}

/** "Assume that not both are zero": what a text without formulas assumes of some of them. */
export function amongAssumed(text: string): Among[] {
  return text.split(/(?<=[.!?])\s+/).flatMap((sentence) => {
    const list = tokens(sentence)
    const isAssumed = list.some((token, at) => at < 3 && isWord(token, 'assume', 'suppose', 'assuming', 'supposing')) // prettier-ignore
    return isAssumed ? amongAt(list, -1, []) : []
  })
}

const between = ['that', 'further', 'furthermore', 'moreover', 'also', 'now', 'in', 'addition', 'additionally', 'throughout'] // prettier-ignore

/** All that a stretch of text without formulas assumes. */
export function assumptions(text: string): Assumed[] {
  const list = tokens(text)
  return list.flatMap((_, at) => {
    const marker = markerAt(list, at)
    if (marker === undefined) return []
    let from = at + marker
    while (isWord(list[from], ...between)) from++
    const subject = subjectAt(list, from)
    if (!subject) return []
    const verb = from + subject.length
    if (!isWord(list[verb], 'are', 'be', 'is', 'have', 'has')) return []
    const properties = saidBehind(list, verb)
    const { sort } = subject
    return properties ? [{ properties, ...(sort && { sort }) }] : []
  })
}

/** What a verb says to the end of its clause, if all of it is read. */
function saidBehind(
  list: readonly Token[],
  verb: number,
): readonly Property[] | undefined {
  const to = endOf(list, verb + 1, [])
  const { properties, unknown } = phrase(list, verb + 1, to, [])
  const next = list[to]
  const isWhole = next === undefined || next.type === 'sign' || isWord(next, 'and', 'with', 'then') // prettier-ignore
  return isWhole && unknown.length === 0 && properties.length > 0
    ? properties
    : undefined
}

/**
 * "Both are normalised to unit length.": what sentences say of the things before them, and no word
 * says whether it is assumed or follows.
 */
export function toldOfThem(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).flatMap((sentence) => {
    const list = tokens(sentence)
    const subject = subjectAt(list, 0)
    const verb = subject?.length ?? 0
    if (!subject || !isWord(list[verb], 'are', 'have')) return []
    const properties = saidBehind(list, verb)
    return properties ? [properties.map(({ entry }) => entry.phrase).join(', ')] : []
  })
}

/** The length of a marker behind which something is assumed. */
function markerAt(list: readonly Token[], at: number): number | undefined {
  const token = list[at]
  const before = list[at - 1]
  // "we let", but no part of a longer marker that began before.
  if (token?.type !== 'word' || (before && entersInto(list, at))) return undefined
  const found = (markers[token.text] ?? []).find(({ words }) =>
    matchAt(list, at, words),
  )
  // "where both vectors have unit norm"
  const isAssumed = found?.marker === 'suppose' || found?.marker === 'where' || found?.words.join(' ') === 'let' // prettier-ignore
  return isAssumed ? found.words.length : undefined
}

const entersInto = (list: readonly Token[], at: number): boolean =>
  [at - 1, at - 2].some((from) => {
    const token = list[from]
    return (
      token?.type === 'word' &&
      (markers[token.text] ?? []).some(({ words, marker }) => marker === 'suppose' && words.length > at - from && matchAt(list, from, words)) // prettier-ignore
    )
  })

function subjectAt(
  list: readonly Token[],
  at: number,
): { length: number; sort?: Sort } | undefined {
  for (const words of determiners) {
    if (!matchAt(list, at, words)) continue
    const found = entryAt(list, at + words.length)
    if (found?.entry.noun && !found.entry.slots)
      return { length: words.length + found.length, sort: found.entry.noun }
  }
  const pronoun = pronouns.find((words) => matchAt(list, at, words))
  return pronoun && { length: pronoun.length }
}
