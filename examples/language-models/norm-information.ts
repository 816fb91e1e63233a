import { Matrix } from 'ml-matrix'
import { computed, func, integer, scope } from 'residual'

import { random } from '../data/random.ts'
import { keepFrequent, stateOfTheUnion } from '../data/sotu.ts'
import type { Corpus } from '../data/sotu.ts'
import { cooccurrences, pmi } from './ppmi.ts'
import { partialSpearman, spearman } from './rank-correlation.ts'
import { trainSkipGram } from './sgns.ts'

// #region main
/**
 * KL(p(·|w) ‖ p(·)) in nats for each word w: how far the words beside w are
 * from the words beside any word.
 */
export function information(counts: Float64Array, V: number): Float64Array {
  const row = new Float64Array(V)
  for (let k = 0; k < V * V; k++) row[Math.floor(k / V)]! += counts[k]!
  const total = row.reduce((a, b) => a + b)
  return row.map((n, i) => {
    let sum = 0
    for (let j = 0; j < V; j++) {
      const c = counts[i * V + j]!
      if (c > 0) sum += (c / n) * Math.log(c / n / (row[j]! / total))
    }
    return sum
  })
}

/** The same words in random order (Fisher and Yates), speech by speech. */
export function shuffle(corpus: Corpus, seed: number): Corpus {
  const draw = random(seed)
  const tokens = corpus.speeches.flatMap((speech) => speech.tokens)
  for (let i = tokens.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1))
    ;[tokens[i], tokens[j]] = [tokens[j]!, tokens[i]!]
  }
  let at = 0
  const speeches = corpus.speeches.map((speech) => {
    const from = at
    at += speech.tokens.length
    return { year: speech.year, tokens: tokens.slice(from, at) }
  })
  return { words: corpus.words, speeches }
}

/**
 * Information of each word, less what it would come to by chance: few
 * counts look informative, and a shuffled corpus tells by how much.
 */
export function correctedInformation(
  corpus: Corpus,
  { window = 5, seed = 1 } = {},
): Float64Array {
  const V = corpus.words.length
  const chance = shuffle(corpus, seed)
  const found = information(cooccurrences(corpus, window), V)
  const expected = information(cooccurrences(chance, window), V)
  return found.map((x, i) => x - expected[i]!)
}
// #endregion

/** Words without much meaning of their own, for the figure's colours. */
export const stopWords = (
  'the of and to in a that for be our is it by we which as this have with ' +
  'will on i has are not been their from at all or but was its should they'
).split(' ')

/** What the figure "norm is information" draws and the page quotes. */
export interface NormInformation {
  words: {
    word: string
    count: number
    /** Corrected information in nats. */
    information: number
    /** Squared length of the word's skip-gram vector. */
    squaredNorm: number
    stopWord: boolean
  }[]
  spearman: {
    /** Squared norm and corrected information. */
    information: number
    /** The same with the count held fixed. */
    partial: number
    /** Squared norm and count. */
    count: number
    /** Squared norm and information without the correction. */
    uncorrected: number
  }
}

// #region data
/**
 * Trains skip-gram vectors on the addresses since 1900 and sets their norms
 * against information, for the words that occur at least 150 times.
 */
export function normInformation(seed = 1): NormInformation {
  const corpus = keepFrequent(stateOfTheUnion(1900), 2225)
  const V = corpus.words.length
  const { token, d } = trainSkipGram(corpus, { seed })
  const corrected = correctedInformation(corpus)
  const raw = information(cooccurrences(corpus, 5), V)
  const counts = new Float64Array(V)
  for (const speech of corpus.speeches)
    for (const i of speech.tokens) counts[i]! += 1
  const numbers = corpus.words
    .map((_, i) => i)
    .filter((i) => i > 0 && counts[i]! >= 150)
  const words = numbers.map((i) => ({
    word: corpus.words[i]!,
    count: counts[i]!,
    information: corrected[i]!,
    squaredNorm: token
      .subarray(i * d, i * d + d)
      .reduce((sum, x) => sum + x * x, 0),
    stopWord: stopWords.includes(corpus.words[i]!),
  }))
  const norm = words.map((w) => w.squaredNorm)
  const kl = words.map((w) => w.information)
  const count = words.map((w) => w.count)
  return {
    words,
    spearman: {
      information: spearman(norm, kl),
      partial: partialSpearman(norm, kl, count),
      count: spearman(norm, count),
      uncorrected: spearman(
        norm,
        numbers.map((i) => raw[i]!),
      ),
    },
  }
}
// #endregion

/**
 * Counts K of words side by side, their shares q, the pointwise mutual
 * information of two words, and the information D of one.
 */
export const given = scope({
  '\\kappa': integer(1, 10_000),
  K: computed(({ V, '\\kappa': seed }: { V: number; '\\kappa': number }) => {
    const draw = random(seed)
    const K = new Matrix(V, V)
    for (let i = 0; i < V; i++)
      for (let j = 0; j <= i; j++) {
        const count = 1 + Math.floor(9 * draw())
        K.set(i, j, count)
        K.set(j, i, count)
      }
    return K
  }),
  q: computed(({ K }: { K: Matrix }) =>
    // Of one word: its share of all places. Of two: beside the second.
    func((j: number, i?: number) =>
      i === undefined
        ? K.getRowVector(j - 1).sum() / K.sum()
        : K.get(j - 1, i - 1) / K.getRowVector(i - 1).sum(),
    ),
  ),
  '\\mathrm{PMI}': computed(({ K, V }: { K: Matrix; V: number }) =>
    func((i: number, j: number) =>
      pmi(Float64Array.from(K.to1DArray()), V, i - 1, j - 1),
    ),
  ),
  D: computed(({ K }: { K: Matrix }) => {
    const nats = information(Float64Array.from(K.to1DArray()), K.rows)
    return func((i: number) => nats[i - 1]!)
  }),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('information: 0 for independent words, log 2 by hand', () => {
    const u = [0, 1, 2, 3]
    const independent = Float64Array.from(
      { length: 16 },
      (_, k) => u[Math.floor(k / 4)]! * u[k % 4]!,
    )
    for (const x of information(independent, 4).slice(1))
      expect(Math.abs(x)).toBeLessThan(1e-12)
    // a only beside b, and each has half of all places: log 2.
    const pair = new Float64Array([0, 0, 0, 0, 0, 5, 0, 5, 0])
    expect(information(pair, 3)[1]).toBeCloseTo(Math.log(2), 12)
  })

  test('shuffling keeps every count and length', () => {
    const corpus = keepFrequent(stateOfTheUnion(2020), 500)
    const mixed = shuffle(corpus, 1)
    const all = (c: Corpus) =>
      c.speeches.flatMap((s) => s.tokens).sort((a, b) => a - b)
    expect(all(mixed)).toEqual(all(corpus))
    expect(mixed.speeches.map((s) => s.tokens.length)).toEqual(
      corpus.speeches.map((s) => s.tokens.length),
    )
    // In a shuffled corpus nothing is left to inform, but by chance.
    const twice = correctedInformation(mixed, { seed: 2 })
    const once = correctedInformation(corpus, { seed: 2 })
    const mean = (x: Float64Array) => {
      const found = x.slice(1).filter((v) => !Number.isNaN(v))
      return found.reduce((a, b) => a + b) / found.length
    }
    expect(Math.abs(mean(twice))).toBeLessThan(mean(once) / 10)
  })

  test('the norm tells information, not frequency', () => {
    const { words, spearman: rho } = normInformation()
    expect(words.length).toBe(749)
    // Six seeds give .749–.775, .776–.802 and .073–.084.
    expect(Math.abs(rho.information - 0.765)).toBeLessThan(0.04)
    expect(Math.abs(rho.partial - 0.79)).toBeLessThan(0.04)
    expect(Math.abs(rho.count)).toBeLessThan(0.12)
    // Without the correction for chance, most of it is invisible.
    expect(rho.uncorrected).toBeLessThan(0.4)
    const norm = (word: string) =>
      Math.sqrt(words.find((w) => w.word === word)!.squaredNorm)
    expect(norm('soviet')).toBeGreaterThan(norm('this') + 0.3)
    // Not in every pair, as the page says; six seeds differ by 0.53 and
    // 0.29 at least.
    expect(norm('their')).toBeGreaterThan(norm('results') + 0.3)
    expect(norm('this')).toBeGreaterThan(norm('field') + 0.1)
  })
}
