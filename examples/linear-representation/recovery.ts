import { random } from '../data/random.ts'
import type { Sparsity } from './sparse-autoencoder.ts'
import {
  decode,
  encode,
  parts,
  trainAutoencoder,
} from './sparse-autoencoder.ts'
import {
  drawSums,
  randomDictionary,
  randomDirections,
} from './sparse-features.ts'

// #region main
/** |cos| between each true direction (a row) and each learned one. */
export function cosines(
  truth: Float64Array,
  learned: Float64Array,
  n: number,
): number[][] {
  return Array.from({ length: truth.length / n }, (_, i) =>
    Array.from({ length: learned.length / n }, (_, j) => {
      let sum = 0
      for (let k = 0; k < n; k++) {
        sum += truth[i * n + k]! * learned[j * n + k]!
      }
      return Math.abs(sum)
    }),
  )
}

/** Mean over the true directions of the best |cos|: 1 when all are found. */
export function meanMaxCosine(table: readonly number[][]): number {
  const best = table.map((row) => Math.max(...row))
  return best.reduce((sum, value) => sum + value, 0) / best.length
}
// #endregion

/** The |cos| from which a direction counts as found. */
export const near = 0.9

/** How much of a known dictionary an autoencoder found. */
export interface Recovery {
  sparsity: Sparsity
  width: number
  seed: number
  /** Mean over true directions of the best |cos|. */
  meanMaxCosine: number
  /** Share of the true directions with a learned one at |cos| ≥ 0.9. */
  found: number
  /** Share of the variance of fresh inputs that is reconstructed. */
  r2: number
  /** Mean number of codes that are not 0; the truth is `active`. */
  l0: number
  /**
   * Factor by which x̂ − b_d must be taken to come nearest to x − b_d: above 1
   * where the codes are too small.
   */
  shrinkage: number
  /** Codes that no fresh input uses. */
  dead: number
  /** |cos|, a row a true direction, a column a learned one. */
  cosines: number[][]
}

/** The dictionary to be found. */
export interface Problem {
  n: number
  features: number
  active: number
}

/** 32 features in 16 dimensions, two of them in each input. */
export const problem: Problem = { n: 16, features: 32, active: 2 }

/** Trains an autoencoder on sums of hidden directions and compares. */
export function recover(
  sparsity: Sparsity,
  { width = 64, seed = 1, steps = 3000, ...rest }: Partial<Settings> = {},
): Recovery {
  const { n, features, active } = rest.problem ?? problem
  const dictionary = randomDictionary(n, features, active, 17 * seed)
  const model = trainAutoencoder(
    (X, uniform) => {
      drawSums(X, dictionary, uniform)
    },
    { n, width, sparsity, seed, steps },
  )
  const table = cosines(dictionary.directions, parts(model).directions, n)
  const fresh = new Float64Array(2000 * n)
  drawSums(fresh, dictionary, random(seed + 2_000_003))
  const best = table.map((row) => Math.max(...row))
  return {
    sparsity,
    width,
    seed,
    meanMaxCosine: meanMaxCosine(table),
    found: best.filter((value) => value >= near).length / features,
    ...fit(model, fresh),
    cosines: table,
  }
}

/** Settings of a recovery; all have defaults. */
export interface Settings {
  width: number
  seed: number
  steps: number
  problem: Problem
}

function fit(model: Parameters<typeof encode>[0], X: Float64Array) {
  const { n, width } = model
  const f = new Float64Array(width)
  const y = new Float64Array(n)
  const mean = new Float64Array(n)
  for (let i = 0; i < X.length; i++) mean[i % n]! += (X[i]! * n) / X.length
  const used = new Set<number>()
  const { bias } = parts(model)
  let [codes, error, variance, along, square] = [0, 0, 0, 0, 0]
  for (let start = 0; start < X.length; start += n) {
    const x = X.subarray(start, start + n)
    encode(model, x, f)
    decode(model, f, y)
    for (const [i, value] of f.entries()) {
      if (value === 0) continue
      codes++
      used.add(i)
    }
    for (let k = 0; k < n; k++) {
      along += (x[k]! - bias[k]!) * (y[k]! - bias[k]!)
      square += (y[k]! - bias[k]!) * (y[k]! - bias[k]!)
      error += (x[k]! - y[k]!) * (x[k]! - y[k]!)
      variance += (x[k]! - mean[k]!) * (x[k]! - mean[k]!)
    }
  }
  return {
    r2: 1 - error / variance,
    l0: (codes * n) / X.length,
    shrinkage: along / square,
    dead: width - used.size,
  }
}

/** meanMaxCosine of directions that have learned nothing. */
export function chance(width = 64, seed = 1): number {
  const { n, features } = problem
  const truth = randomDirections(features, n, 17 * seed)
  const other = randomDirections(width, n, 17 * seed + 5)
  return meanMaxCosine(cosines(truth, other, n))
}

/** What an autoencoder is trained with: a way to be sparse, and a width. */
export type Setting = Pick<Recovery, 'sparsity' | 'width'>

/** Settings of the figure: rising L1 prices, rising K, and no codes to spare. */
export const settings: readonly Setting[] = [
  ...[0.02, 0.05, 0.1, 0.2, 0.3, 0.5].map((l1) => ({
    sparsity: { l1 },
    width: 64,
  })),
  ...[2, 3, 4, 6, 8].map((topK) => ({ sparsity: { topK }, width: 64 })),
  { sparsity: { topK: 3 }, width: 32 },
]

/** The same dictionary looked for with each of {@link settings}. About 7 s. */
export function recoveries(seed = 1): Recovery[] {
  return settings.map(({ sparsity, width }) =>
    recover(sparsity, { width, seed }),
  )
}

/**
 * The one of some recoveries that has a setting.
 *
 * @throws RangeError if none has.
 */
export function recoveryWith(
  all: readonly Recovery[],
  sparsity: Sparsity,
  width = 64,
): Recovery {
  const wanted = JSON.stringify(sparsity)
  const found = all.find(
    (each) =>
      each.width === width && JSON.stringify(each.sparsity) === wanted,
  )
  if (found) return found
  throw new RangeError(
    `Unexpected setting \`${wanted}\` of ${width} codes, expected one that was trained`,
  )
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('a dictionary finds itself, in any order and up to sign', () => {
    const truth = randomDirections(5, 4, 1)
    const flipped = truth.map((value) => -value).reverse()
    // Reversing all entries also reverses each vector's coordinates.
    const table = cosines(truth.toReversed(), flipped, 4)
    expect(meanMaxCosine(table)).toBeCloseTo(1, 12)
  })

  test('chance is the mean of the largest of 64 random cosines', () => {
    // E[max] = ∫₀¹ 1 − P(|cos| ≤ t)⁶⁴ dt, where the cosine has a density
    // proportional to (1 − t²)^((n−3)/2) on the sphere in n dimensions.
    const nodes = 2000
    const density = Array.from({ length: nodes }, (_, i) => {
      const t = (i + 0.5) / nodes
      return Math.exp(((problem.n - 3) / 2) * Math.log(1 - t * t))
    })
    const total = density.reduce((sum, value) => sum + value, 0)
    let below = 0
    let expected = 0
    for (const value of density) {
      below += value / total
      expected += (1 - Math.exp(64 * Math.log(below))) / nodes
    }
    const seeds = Array.from({ length: 20 }, (_, seed) => chance(64, seed))
    const mean = seeds.reduce((sum, value) => sum + value, 0) / 20
    expect(Math.abs(mean - expected)).toBeLessThan(0.01)
  })

  const trained = recoveries()

  test('TopK finds the dictionary', () => {
    const { meanMaxCosine, found, r2, l0 } = recoveryWith(trained, {
      topK: 3,
    })
    expect(meanMaxCosine).toBeGreaterThan(0.95)
    expect(found).toBeGreaterThan(0.96)
    expect(r2).toBeGreaterThan(0.88)
    expect(l0).toBeLessThanOrEqual(3)
  })

  test('a weak L1 price: nearly perfect fit, hardly anything found', () => {
    const { meanMaxCosine, r2, found } = recoveryWith(trained, { l1: 0.02 })
    expect(r2).toBeGreaterThan(0.99)
    expect(meanMaxCosine).toBeLessThan(0.75)
    expect(found).toBeLessThan(0.1)
  })

  test('a strong L1 price finds it, with codes that are too small', () => {
    const { meanMaxCosine, r2, l0, shrinkage } = recoveryWith(trained, {
      l1: 0.3,
    })
    expect(meanMaxCosine).toBeGreaterThan(0.95)
    expect(Math.abs(r2 - 0.91)).toBeLessThan(0.03)
    expect(l0).toBeGreaterThan(2 * problem.active)
    expect(shrinkage).toBeGreaterThan(1.05)
  })

  test('TopK with K far too large: a good fit, hardly anything found', () => {
    const { meanMaxCosine, r2, shrinkage } = recoveryWith(trained, {
      topK: 8,
    })
    expect(meanMaxCosine).toBeLessThan(0.88)
    expect(r2).toBeGreaterThan(0.97)
    expect(Math.abs(shrinkage - 1)).toBeLessThan(0.03)
  })

  test('a recovery is found by its setting', () => {
    const all = settings.map((setting) => setting as Recovery)
    expect(recoveryWith(all, { l1: 0.3 })).toBe(all[4])
    expect(recoveryWith(all, { topK: 3 })).toBe(all[7])
    expect(recoveryWith(all, { topK: 3 }, 32)).toBe(all[11])
    expect(() => recoveryWith(all, { topK: 5 })).toThrow(
      'Unexpected setting `{"topK":5}` of 64 codes, expected one that was trained',
    )
  })
}
