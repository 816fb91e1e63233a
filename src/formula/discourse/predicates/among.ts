/**
 * How many of the things of a list something is said of: "□ and □, neither of which is zero",
 * "not both zero", "at least one of them is □".
 */
import { table } from '../../language/table.ts'
import type { Gist } from '../gist.ts'
import { entryAt, matchAt } from '../phrase.ts'
import { saidAt } from './further.ts'
import { clauseEnd } from './mathematics.ts'
import type { Predicate } from './predicate.ts'
import type { Token } from '../tokens.ts'
import { isSign, isWord, wordsOf } from '../tokens.ts'

export type HowMany = 'all' | 'none' | 'some' | 'not all' | 'one' | 'at most one'

/** What is said of some of the things of a list; without a predicate in words that are not read. */
export interface Among {
  readonly many: HowMany
  readonly predicate?: Predicate
  readonly words: string
  /** The formula that stands for one of them: "at least one □ is". */
  readonly member?: number
}

const phrases = table<HowMany>({
  'both of which': 'all',
  'all of which': 'all',
  'each of which': 'all',
  'neither of which': 'none',
  'none of which': 'none',
  'neither of them': 'none',
  'none of them': 'none',
  neither: 'none',
  none: 'none',
  'at least one of which': 'some',
  'at least one of them': 'some',
  'at least one of these': 'some',
  'at least one': 'some',
  'not both of which': 'not all',
  'not both of them': 'not all',
  'not all of which': 'not all',
  'not all of them': 'not all',
  'not both': 'not all',
  'not all': 'not all',
  'exactly one of which': 'one',
  'exactly one of them': 'one',
  'at most one of which': 'at most one',
  'at most one of them': 'at most one',
})
const spelt = Object.entries(phrases)
  .map(([phrase, many]) => ({ words: phrase.split(' '), many }))
  .sort((a, b) => b.words.length - a.words.length)

/** All that is said of some of the formulas of a list that ends at a place. */
export function amongAt(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): Among[] {
  const out: Among[] = []
  for (let at = place + 1; at < list.length; at++) {
    const token = list[at]!
    // Behind the next name something may be said of that.
    if (token.type === 'formula' && /^(symbol|bound|relation|range)$/.test(gists[token.at]!)) break // prettier-ignore
    const found = opensAt(list, at) ? opens(list, at) : undefined
    if (!found) continue
    // "not all equal" is a phrase of the lexicon.
    if ((entryAt(list, at)?.length ?? 0) > found.words.length) continue
    const end = at + found.words.length
    // "at least one □ is": the formula is a member of the list.
    const own = list[end]
    const member = own?.type === 'formula' && gists[own.at] === 'symbol' ? own.at : undefined // prettier-ignore
    const behind = member === undefined ? end : end + 1
    const isVerb = isWord(list[behind], 'is', 'are', 'has', 'have', 'equals')
    // "not both zero": the verb stands nowhere.
    const isPlain = isVerb && !isWord(list[behind], 'are')
    const spoken = isPlain
      ? list
      : list.with(isVerb ? behind : behind - 1, { type: 'word', text: 'is' })
    const said = saidAt(spoken, isVerb ? behind : behind - 1, { subjects: [], sort: undefined }, gists) // prettier-ignore
    const goesOn = said?.end !== undefined && isWord(list[said.end], 'and') && opens(list, said.end + 1) // prettier-ignore
    const predicate = said?.left === undefined || goesOn ? said : undefined
    const words = wordsOf(list, at, predicate?.end ?? clauseEnd(list, at))
    out.push({ many: found.many, words, ...(predicate && { predicate }), ...(member !== undefined && { member }) }) // prettier-ignore
    at = behind - 1
  }
  return out
}

const opens = (
  list: readonly Token[],
  at: number,
): (typeof spelt)[number] | undefined =>
  spelt.find(({ words }) => matchAt(list, at, words))

/** Behind a sign, "that", "and", "but", or the verb of the list itself. */
const opensAt = (list: readonly Token[], at: number): boolean =>
  isSign(list[at - 1], ',', '(', ';') ||
  isWord(list[at - 1], 'that', 'and', 'but', 'be', 'are', 'assume', 'suppose', 'where', 'with') // prettier-ignore
