import { keepFrequent, stateOfTheUnion } from '../data/sotu.ts'
import { cooccurrences, ppmi } from './ppmi.ts'
import { dot } from './dot.ts'
import type { WordSpace } from './nearest.ts'
import { randomizedSvd } from './randomized-svd.ts'

/** The vectors of the words, and what they were made of. */
export interface WordVectors extends WordSpace {
  /** How often words i and j stand together, V×V. */
  counts: Float64Array
}

// #region main
/**
 * Word vectors of the State of the Union addresses: the 3,000 most frequent
 * words, contexts of four words to each side, PPMI, its 50 largest singular
 * directions, each weighted by the root of its singular value (Levy,
 * Goldberg and Dagan 2015, §3.3), and scaled to length 1.
 */
export function wordVectors(seed = 1): WordVectors {
  const corpus = keepFrequent(stateOfTheUnion(), 3000)
  const V = corpus.words.length
  const d = 50
  const counts = cooccurrences(corpus, 4)
  const { U, singular } = randomizedSvd(ppmi(counts, V), d, { seed })
  const vectors = U.map((x, k) => x * Math.sqrt(singular[k % d]!))
  for (let i = 1; i < V; i++) {
    const v = vectors.subarray(i * d, i * d + d)
    const length = Math.sqrt(dot(v, v))
    v.forEach((x, j) => (v[j] = x / length))
  }
  return { words: corpus.words, d, vectors, counts }
}
// #endregion

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { nearest } = await import('./nearest.ts')
  const space = wordVectors()
  const row = ({ d, vectors }: WordVectors, i: number) =>
    vectors.subarray(i * d, i * d + d)
  const words = (plus: string[], count = 6) =>
    nearest(space, plus, [], count).map(({ word }) => word)

  test('each vector has length 1', () => {
    for (let i = 1; i < space.words.length; i++)
      expect(Math.abs(dot(row(space, i), row(space, i)) - 1)).toBeLessThan(
        1e-12,
      )
  })

  test('neighbours of one word', () => {
    expect(words(['spain'])).toEqual(
      expect.arrayContaining(['france', 'britain', 'portugal']),
    )
    expect(words(['gold'])).toEqual(
      expect.arrayContaining(['silver', 'coin', 'circulation']),
    )
    expect(words(['court'])).toContain('supreme')
    expect(words(['terrorists'])).toContain('terror')
  })

  test('sums of two words', () => {
    expect(words(['mexico', 'river'])).toEqual(
      expect.arrayContaining(['mississippi', 'rio']),
    )
    expect(words(['pacific', 'railroad'])).toEqual(
      expect.arrayContaining(['railway', 'ocean', 'atlantic']),
    )
    expect(words(['russian', 'river'])).toContain('waters')
    // Out of reach: the paper's example, and a usual one.
    for (const word of ['volga', 'moscow', 'apple'])
      expect(() => nearest(space, [word])).toThrow(
        `\`${word}\` is not one of the words with a vector`,
      )
  })

  test('cosines do not depend on the seed of the projection', () => {
    const other = wordVectors(2)
    const cosine = (of: WordVectors, i: number, j: number) =>
      dot(row(of, i), row(of, j))
    for (let i = 1; i < 3000; i += 17)
      for (let j = 2; j < 3000; j += 19)
        expect(
          Math.abs(cosine(space, i, j) - cosine(other, i, j)),
        ).toBeLessThan(0.05)
  })
}
