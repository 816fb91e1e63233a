import type { WordVectors } from '../language-models/word-vectors.ts'
import { wordVectors } from '../language-models/word-vectors.ts'
import type { SparseAutoencoder } from './sparse-autoencoder.ts'
import { decode, encode, trainAutoencoder } from './sparse-autoencoder.ts'

/** A period word for people that lists for readers leave out. */
const unshown = 'colored'

// #region main
/** A sparse autoencoder of 128 codes, 4 a word, on word vectors. */
export function trainOnWords(
  { d, vectors, words }: WordVectors,
  { width = 128, K = 4, seed = 1, steps = 3000 } = {},
): SparseAutoencoder {
  const draw = (X: Float64Array, uniform: () => number) => {
    for (let start = 0; start < X.length; start += d) {
      // Row 0 stands for all rare words and has no vector.
      const word = 1 + Math.floor(uniform() * (words.length - 1))
      X.set(vectors.subarray(word * d, (word + 1) * d), start)
    }
  }
  const sparsity = { topK: K }
  return trainAutoencoder(draw, { n: d, width, sparsity, seed, steps })
}

/** Codes of every word: row k (width numbers) is words[k]'s. */
export function wordCodes(
  model: SparseAutoencoder,
  { d, vectors, words }: WordVectors,
): Float64Array {
  const { width } = model
  const codes = new Float64Array(words.length * width)
  for (let word = 1; word < words.length; word++) {
    const x = vectors.subarray(word * d, (word + 1) * d)
    encode(model, x, codes.subarray(word * width, (word + 1) * width))
  }
  return codes
}
// #endregion

/** A word and how strongly it has a feature. */
export interface Strength {
  word: string
  strength: number
}

/** One learned feature: where it is strong and how often it is used. */
export interface WordFeature {
  /** Number of the code. */
  feature: number
  /** Share of the words that have it. */
  share: number
  /** The words that have it most, strongest first. */
  top: Strength[]
}

/** The dictionary of the word vectors. */
export interface WordDictionary {
  /** Mean ‖x − x̂‖² over the words; all vectors have length 1. */
  error: number
  /** Features that at least five shown words have, most used first. */
  features: WordFeature[]
  /** For comparison: words with the largest raw coordinates. */
  coordinates: Strength[][]
}

/** Strongest words of a column of a table with `width` numbers a word. */
function strongest(
  table: Float64Array,
  width: number,
  column: number,
  words: readonly string[],
  count: number,
): Strength[] {
  return words
    .map((word, i) => ({ word, strength: table[i * width + column]! }))
    .filter(({ word, strength }) => strength > 0 && word !== unshown)
    .sort((a, b) => b.strength - a.strength)
    .slice(0, count)
}

/** The figure and the browser of features. About 5 s, with the vectors. */
export function wordDictionary({
  space = wordVectors(),
  seed = 1,
  count = 8,
} = {}): WordDictionary {
  const model = trainOnWords(space, { seed })
  const codes = wordCodes(model, space)
  const { words, d, vectors } = space
  const { width } = model
  const features = Array.from({ length: width }, (_, feature) => {
    let users = 0
    for (let i = 1; i < words.length; i++) {
      if (codes[i * width + feature]! > 0) users++
    }
    return {
      feature,
      share: users / (words.length - 1),
      top: strongest(codes, width, feature, words, count),
    }
  })
  return {
    error: meanError(model, space, codes),
    features: features
      .filter(({ top }) => top.length >= 5)
      .sort((a, b) => b.share - a.share),
    coordinates: Array.from({ length: 8 }, (_, k) =>
      strongest(upright(vectors, d, k), d, k, words, count),
    ),
  }
}

/** Mean ‖x‖² that the K largest raw coordinates of each vector miss. */
export function missedByCoordinates(
  { vectors, d }: WordVectors,
  K: number,
): number {
  let [missed, count] = [0, 0]
  for (let start = d; start < vectors.length; start += d) {
    const squares = vectors.slice(start, start + d).map((x) => x * x)
    missed += squares
      .sort()
      .subarray(0, d - K)
      .reduce((a, b) => a + b)
    count++
  }
  return missed / count
}

/** Words by which the page chooses the features that it lists. */
export const shown: readonly string[] = [
  'river',
  'medical',
  'forests',
  'april',
  'bonds',
  'naval',
  'asia',
  'treaty',
]

/**
 * The page's list: for each of the words `shown`, the feature that it has
 * most strongly, with five words each. About 4 s.
 *
 * @throws RangeError if a word heads no list.
 */
export function wordTable(space = wordVectors()) {
  const { error, features } = wordDictionary({ space })
  const strength = (feature: WordFeature, word: string) =>
    feature.top.find((each) => each.word === word)?.strength ?? 0
  const chosen = shown.map((word) => {
    const best = features.reduce((a, b) =>
      strength(b, word) > strength(a, word) ? b : a,
    )
    if (strength(best, word) > 0) return best
    throw new RangeError(
      `Unexpected word \`${word}\`, expected one among the first of a feature`,
    )
  })
  return {
    dimensions: space.d,
    error,
    features: [...new Set(chosen)].map((feature) => ({
      ...feature,
      top: feature.top.slice(0, 5),
    })),
    missed: missedByCoordinates(space, 4),
  }
}

/** Coordinate k turned so that its largest entry is positive. */
function upright(vectors: Float64Array, d: number, k: number): Float64Array {
  let largest = 0
  for (let i = k; i < vectors.length; i += d) {
    if (Math.abs(vectors[i]!) > Math.abs(largest)) largest = vectors[i]!
  }
  return largest < 0 ? vectors.map((value) => -value) : vectors
}

function meanError(
  model: SparseAutoencoder,
  { d, vectors, words }: WordVectors,
  codes: Float64Array,
): number {
  const y = new Float64Array(d)
  let sum = 0
  for (let word = 1; word < words.length; word++) {
    const { width } = model
    decode(model, codes.subarray(word * width, (word + 1) * width), y)
    for (let k = 0; k < d; k++) {
      const error = y[k]! - vectors[word * d + k]!
      sum += error * error
    }
  }
  return sum / (words.length - 1)
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('four of 128 features hold 70 % of a word vector', () => {
    const space = wordVectors()
    const { error, features, coordinates } = wordDictionary({ space })
    expect(Math.abs(error - 0.299)).toBeLessThan(0.02)
    // At most four codes a word: the shares add up to at most four.
    const used = features.reduce((sum, { share }) => sum + share, 0)
    expect(used).toBeLessThan(4 + 1e-9)
    expect(used).toBeGreaterThan(3)
    for (const { top } of features) {
      const strengths = top.map(({ strength }) => strength)
      expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
      expect(top.map(({ word }) => word)).not.toContain('colored')
      expect(top.map(({ word }) => word)).not.toContain('')
    }
    expect(coordinates.map((words) => words.length)).toEqual(
      new Array(8).fill(8),
    )
    // A dictionary of raw coordinates would need far more than four.
    expect(missedByCoordinates(space, 4)).toBeGreaterThan(0.5)
  }, 60_000)

  test('the list of the page: each word in the first of its feature', () => {
    const { features } = wordTable()
    expect(features.length).toBeGreaterThan(5)
    for (const { top } of features) expect(top).toHaveLength(5)
  }, 60_000)
}
