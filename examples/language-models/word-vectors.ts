import { keepFrequent, stateOfTheUnion } from '../data/sotu.ts'
import { cooccurrences, ppmi } from './ppmi.ts'
import { dot, randomizedSvd } from './randomized-svd.ts'

/** One unit vector a word: row k of `vectors` (d numbers) is words[k]'s. */
export interface WordVectors {
  words: string[]
  d: number
  vectors: Float64Array
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

/** The vector of word number i. */
function row({ d, vectors }: WordVectors, i: number): Float64Array {
  return vectors.subarray(i * d, i * d + d)
}

/** The vector of a word; throws on a word that has none. */
export function vectorOf(space: WordVectors, word: string): Float64Array {
  const i = word === '' ? -1 : space.words.indexOf(word)
  if (i < 0) throw new Error(`\`${word}\` is not one of the 3,000 words`)
  return row(space, i)
}

/** A word and the cosine of its vector with the asked one. */
export interface Neighbour {
  word: string
  cosine: number
}

/**
 * The vector calculator: the words nearest to the sum of some words minus
 * the sum of others, without these words themselves.
 */
export function nearest(
  space: WordVectors,
  plus: readonly string[],
  minus: readonly string[] = [],
  count = 6,
): Neighbour[] {
  const sum = new Float64Array(space.d)
  for (const word of plus)
    vectorOf(space, word).forEach((x, j) => (sum[j]! += x))
  for (const word of minus)
    vectorOf(space, word).forEach((x, j) => (sum[j]! -= x))
  const length = Math.sqrt(dot(sum, sum))
  const asked = new Set([...plus, ...minus, ''])
  return space.words
    .map((word, i) => ({ word, cosine: dot(row(space, i), sum) / length }))
    .filter(({ word }) => !asked.has(word))
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, count)
}
// #endregion

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const space = wordVectors()
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
    // Out of reach: the paper's example, and one of the notes.
    for (const word of ['volga', 'moscow', 'apple'])
      expect(() => nearest(space, [word])).toThrow(
        `\`${word}\` is not one of the 3,000 words`,
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
  }, 20_000)
}
