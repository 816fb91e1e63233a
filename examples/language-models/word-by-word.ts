import { words } from '../data/sentiment.ts'
import { parameters, randomGru, states } from './gru.ts'
import type { Gru } from './gru.ts'
import { decode } from './weights.ts'

/** Units of the recurrent layer. */
export const units = 8

/** An untrained GRU for the reviews. */
export function untrainedGru(seed: number): Gru {
  return randomGru(words.length, units, seed)
}

/** The GRU whose weights are stored in a text, as weights.ts writes it. */
export function storedGru(text: string): Gru {
  const gru = untrainedGru(1)
  decode(text, parameters(gru))
  return gru
}

// #region main
/** A word of a sentence, and a unit's value after it. */
export interface Reading {
  word: string
  /** None for a word that the model has never seen: it is left out. */
  value: number | undefined
}

/** The words and marks of a text, in lower case. */
export function wordsOf(text: string): string[] {
  return (
    text.toLowerCase().match(/[\p{L}\p{N}'’]+|[^\s\p{L}\p{N}'’]+/gu) ?? []
  )
}

/** A unit's value after each word of a sentence. */
export function wordByWord(
  gru: Gru,
  unit: number,
  sentence: readonly string[],
): Reading[] {
  const known = sentence.filter((word) => words.includes(word))
  const values =
    known.length === 0
      ? []
      : states(gru, [known.map((word) => words.indexOf(word))]).map(
          (h) => h.data[unit],
        )
  let read = 0
  return sentence.map((word) => ({
    word,
    value: words.includes(word) ? values[read++] : undefined,
  }))
}
// #endregion

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const gru = untrainedGru(3)

  test('words and marks, in lower case', () => {
    expect(wordsOf('The food was great, I loved it.')).toEqual(
      'the food was great , i loved it .'.split(' '),
    )
    expect(wordsOf("it's 5 stars!!  ")).toEqual(["it's", '5', 'stars', '!!'])
    expect(wordsOf('  ')).toEqual([])
  })

  test('a word changes nothing before it', () => {
    const [a, b] = ['great', 'awful'].map((word) =>
      wordByWord(gru, 0, ['the', 'food', 'was', word, '.']),
    )
    expect(a!.slice(0, 3)).toEqual(b!.slice(0, 3))
    expect(a![3]!.value).not.toBe(b![3]!.value)
  })

  test('an unknown word has no value and moves nothing', () => {
    const read = wordByWord(gru, 2, ['the', 'volga', 'was', 'great'])
    expect(read[1]).toEqual({ word: 'volga', value: undefined })
    expect(read.filter(({ word }) => word !== 'volga')).toEqual(
      wordByWord(gru, 2, ['the', 'was', 'great']),
    )
    expect(wordByWord(gru, 2, ['volga'])).toEqual([
      { word: 'volga', value: undefined },
    ])
  })
}
