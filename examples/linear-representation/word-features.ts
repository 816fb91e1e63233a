import type { WordVectors } from '../language-models/word-vectors.ts'
import { wordVectors } from '../language-models/word-vectors.ts'
import type { SparseAutoencoder } from './sparse-autoencoder.ts'
import { inner } from './random-cosines.ts'
import {
  decode,
  encode,
  parts,
  trainAutoencoder,
} from './sparse-autoencoder.ts'
import type { Strength } from './shown-words.ts'
import { strongest } from './shown-words.ts'

/** Codes that a word's vector is rebuilt from. */
const active = 4

// #region main
/** Trains a sparse autoencoder on word vectors, 4 of 128 codes a word. */
export function trainOnWords(
  { d, vectors, words }: WordVectors,
  { width = 128, K = active, seed = 1, steps = 3000 } = {},
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

/** Words at the end of a direction, and how alike they are. */
export interface Words {
  /** Strongest first. */
  top: Strength[]
  /** Mean cosine of these words with one another. */
  alike: number
}

/** One learned feature: where it is strong and how often it is used. */
export interface WordFeature extends Words {
  /** Number of the code. */
  feature: number
  /** Share of the words that have it. */
  share: number
  /** The coordinate that its direction lies most along, and their cosine. */
  nearest: { coordinate: number; cosine: number }
}

/** The dictionary of the word vectors, and their raw coordinates. */
export interface WordDictionary {
  /** Entries of a vector. */
  dimensions: number
  /** Mean ‖x − x̂‖² over the words; all vectors have length 1. */
  error: number
  /** Codes that a vector is rebuilt from. */
  active: number
  /** The same from the four largest of a vector's own coordinates. */
  missed: number
  /** All features, most used first. */
  features: WordFeature[]
  /** For each coordinate the words at its positive and negative ends. */
  coordinates: { up: Words; down: Words }[]
  /** For each of the words {@link asked} the code that it has most. */
  answers: { word: string; feature: number }[]
}

/** Words by which the page chooses the features that it lists. */
export const asked: readonly string[] = [
  'river',
  'medical',
  'forests',
  'april',
  'bonds',
  'naval',
  'asia',
  'treaty',
]

/** The browser of features. About 5 s, with the vectors. */
export function wordDictionary({
  space = wordVectors(),
  seed = 1,
  count = 8,
} = {}): WordDictionary {
  const model = trainOnWords(space, { seed })
  const codes = wordCodes(model, space)
  const { words, d, vectors } = space
  const { width } = model
  const listed = (strength: (i: number) => number): Words => {
    const top = strongest(words, strength, count)
    return { top, alike: meanCosine(space, top) }
  }
  const features = Array.from({ length: width }, (_, feature) => {
    let users = 0
    for (let i = 1; i < words.length; i++) {
      if (codes[i * width + feature]! > 0) users++
    }
    return {
      feature,
      share: users / (words.length - 1),
      ...listed((i) => codes[i * width + feature]!),
      nearest: largestEntry(
        parts(model).directions.subarray(feature * d, (feature + 1) * d),
      ),
    }
  })
  return {
    dimensions: d,
    error: meanError(model, space, codes),
    active,
    missed: missedByCoordinates(space, active),
    features: features.sort((a, b) => b.share - a.share),
    coordinates: Array.from({ length: d }, (_, k) => ({
      up: listed((i) => vectors[i * d + k]!),
      down: listed((i) => -vectors[i * d + k]!),
    })),
    answers: asked.map((word) => {
      const start = words.indexOf(word) * width
      const own = codes.subarray(start, start + width)
      return { word, feature: own.indexOf(Math.max(...own)) }
    }),
  }
}

/** Where a unit vector is largest in size: its cosine with that axis. */
function largestEntry(v: Float64Array) {
  let coordinate = 0
  for (let k = 1; k < v.length; k++) {
    if (Math.abs(v[k]!) > Math.abs(v[coordinate]!)) coordinate = k
  }
  return { coordinate, cosine: v[coordinate]! }
}

/** Mean cosine of some words with one another; 0 for fewer than two. */
function meanCosine(
  { words, d, vectors }: WordVectors,
  top: readonly Strength[],
): number {
  const rows = top.map(({ word }) => {
    const i = words.indexOf(word)
    return vectors.subarray(i * d, (i + 1) * d)
  })
  const pairs = rows.flatMap((u, i) =>
    rows.slice(0, i).map((v) => inner(u, v)),
  )
  return (
    pairs.reduce((sum, each) => sum + each, 0) / Math.max(1, pairs.length)
  )
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

/** The page's list: the features that the words {@link asked} have most. */
export function wordTable({ features, answers }: WordDictionary) {
  const numbers = new Set(answers.map(({ feature }) => feature))
  return [...numbers].map((number) => {
    const found = features.find(({ feature }) => feature === number)!
    return { ...found, top: found.top.slice(0, 5) }
  })
}

/** How alike the listed words are, on the average over features and over ends. */
export function alikeness({ features, coordinates }: WordDictionary) {
  const mean = (all: readonly Words[]) => {
    const lists = all.filter(({ top }) => top.length > 1)
    return lists.reduce((sum, { alike }) => sum + alike, 0) / lists.length
  }
  return {
    features: mean(features),
    coordinates: mean(coordinates.flatMap(({ up, down }) => [up, down])),
  }
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
  const { isWithheld } = await import('../data/withheld-words.ts')
  const space = wordVectors()
  const dictionary = wordDictionary()

  test('four of 128 features hold 70 % of a word vector', () => {
    const { error, features } = dictionary
    expect(Math.abs(error - 0.299)).toBeLessThan(0.03)
    // At most four codes a word: the shares add up to at most four.
    const used = features.reduce((sum, { share }) => sum + share, 0)
    expect(used).toBeLessThan(4 + 1e-9)
    expect(used).toBeGreaterThan(3)
    expect(features).toHaveLength(128)
    // A dictionary of raw coordinates would need far more than four.
    expect(missedByCoordinates(space, 4)).toBeGreaterThan(0.5)
  })

  test('lists: strongest first, and none of the words left out', () => {
    const { features, coordinates } = dictionary
    const ends = coordinates.flatMap(({ up, down }) => [up, down])
    expect(ends).toHaveLength(100)
    expect(space.words.some(isWithheld)).toBe(true)
    for (const { top } of [...features, ...ends]) {
      const strengths = top.map(({ strength }) => strength)
      expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
      for (const { word } of top) expect(isWithheld(word)).toBe(false)
    }
    // The first coordinate has one sign for nearly all words.
    for (const { top } of ends.slice(2)) expect(top).toHaveLength(8)
  })

  test('words of a feature are more alike than those of a coordinate', () => {
    const { features, coordinates } = alikeness(dictionary)
    expect(features).toBeGreaterThan(coordinates + 0.1)
  })

  test('the nearest coordinate is at least as near as one must be', () => {
    // The squares of the 50 entries of a unit vector add up to 1.
    for (const { nearest } of dictionary.features) {
      const size = Math.abs(nearest.cosine)
      expect(size).toBeGreaterThan(Math.sqrt(1 / 50))
      expect(size).toBeLessThan(1)
    }
  })

  test('the list of the page: each asked word has its feature', () => {
    const features = wordTable(dictionary)
    expect(features.length).toBeGreaterThan(5)
    for (const { top } of features) expect(top).toHaveLength(5)
    const river = features.find(({ feature }) =>
      dictionary.answers.some(
        (answer) => answer.word === 'river' && answer.feature === feature,
      ),
    )
    expect(river!.top.map(({ word }) => word)).toContain('waters')
  })
}
