import { isWithheld } from '../data/withheld-words.ts'

/** A word and how strongly it has a feature or a coordinate. */
export interface Strength {
  word: string
  strength: number
}

/**
 * The words with the largest positive strengths, strongest first, without
 * those that no reader is shown.
 */
export function strongest(
  words: readonly string[],
  strength: (i: number) => number,
  count: number,
): Strength[] {
  return words
    .map((word, i) => ({ word, strength: strength(i) }))
    .filter(
      ({ word, strength }) =>
        strength > 0 && word !== '' && !isWithheld(word),
    )
    .sort((a, b) => b.strength - a.strength)
    .slice(0, count)
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('the strongest shown words, in order', () => {
    const words = ['', 'a', 'slaves', 'b', 'c', 'd']
    const strengths = [9, 1, 8, 3, -2, 2]
    expect(strongest(words, (i) => strengths[i]!, 2)).toEqual([
      { word: 'b', strength: 3 },
      { word: 'd', strength: 2 },
    ])
    expect(strongest(words, (i) => -strengths[i]!, 9)).toEqual([
      { word: 'c', strength: 2 },
    ])
  })
}
