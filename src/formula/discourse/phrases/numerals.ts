/** Numbers in words and digits: "zero", "12", "one half". */
import { plainValues } from '../lexicon/relations.ts'
import { matchAt } from '../phrase.ts'
import type { Token } from '../tokens.ts'

const spelt = Object.entries(plainValues)
  .map(([phrase, value]) => ({ words: phrase.split(' '), value }))
  .sort((a, b) => b.words.length - a.words.length)

/** The number that stands at a place, the longest phrase first. */
export function numeralAt(
  list: readonly Token[],
  at: number,
): { value: string; length: number } | undefined {
  const token = list[at]
  if (token?.type !== 'word') return undefined
  if (/^\d+(?:\.\d+)?$/.test(token.text)) return { value: token.text, length: 1 }
  const found = spelt.find(({ words }) => matchAt(list, at, words))
  return found && { value: found.value, length: found.words.length }
}
