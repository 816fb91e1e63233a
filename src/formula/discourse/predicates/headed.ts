/**
 * Values that words alone say: "has variance zero", "has a positive determinant", "has norm at
 * most one", "has unit norm"; and of two values of one thing, "its variance equals its mean".
 */
import { comparisons, heads, valueWords, verbRelations } from '../lexicon/relations.ts'
import { matchAt } from '../phrase.ts'
import { numeralAt } from '../phrases/numerals.ts'
import type { Token } from '../tokens.ts'
import { isWord, wordsOf } from '../tokens.ts'
import type { Said } from './complement.ts'
import { isWhole } from './complement.ts'
import type { Predicate } from './predicate.ts'

/** "has variance zero", "has positive trace": of the thing itself, not of a value of it. */
export function valueHadAt(
  list: readonly Token[],
  verb: number,
  said: Said,
): Predicate | undefined {
  if (!isWord(list[verb], 'has', 'have') || said.head !== undefined) return undefined
  const from = isWord(list[verb + 1], 'a', 'an', 'the') ? verb + 2 : verb + 1
  const front = list[from]
  const adjective = front?.type === 'word' ? valueWords[front.text] : undefined
  const at = adjective === undefined ? from : from + 1
  const head = headAt(list, at)
  if (!head) return undefined
  const behind = at + head.length
  const value = adjective === undefined ? valueAt(list, behind) : { latex: adjective, to: '', end: behind } // prettier-ignore
  if (!value || !isWhole(list, value.end)) return undefined
  const { latex, to, end } = value
  return made({ ...said, head: head.latex }, latex, to, list, verb, end)
}

/** "its variance equals its mean": two values of one thing. */
export function sameAt(
  list: readonly Token[],
  verb: number,
  said: Said,
): Predicate | undefined {
  for (const [words, latex] of verbRelations) {
    const its = verb + words.length
    if (!matchAt(list, verb, words) || !isWord(list[its], 'its', 'their')) continue
    const head = headAt(list, its + 1)
    const end = its + 1 + (head?.length ?? 0)
    if (!head || !isWhole(list, end)) return undefined
    return made(said, latex, { head: head.latex }, list, verb, end)
  }
  return undefined
}

function made(
  said: Said,
  latex: string,
  to: NonNullable<Predicate['relation']>['to'],
  list: readonly Token[],
  verb: number,
  end: number,
): Predicate {
  return {
    ...said,
    description: { properties: [], unknown: [] },
    denied: false,
    relation: { latex, to },
    words: wordsOf(list, verb, end),
    end,
  }
}

/** "variance", "trace": a value that a thing has. */
export function headAt(
  list: readonly Token[],
  at: number,
): { latex: string; length: number } | undefined {
  const head = heads.find(([words]) => matchAt(list, at, words))
  return head && !head[1].includes('△') ? { latex: head[1], length: head[0].length } : undefined // prettier-ignore
}

/** "zero", "4", "at most one", "equal to □". */
function valueAt(
  list: readonly Token[],
  from: number,
): { latex: string; to: number | string; end: number } | undefined {
  const compared = comparisons.find(([words]) => matchAt(list, from, words))
  const at = from + (compared?.[0].length ?? 0)
  const token = list[at]
  const latex = compared?.[1] ?? '□ = ○'
  // What stands in a formula right behind is said of it there: "has mean □".
  if (token?.type === 'formula') return compared && { latex, to: token.at, end: at + 1 }
  const found = numeralAt(list, at)
  return found && { latex, to: found.value, end: at + found.length }
}
