import { Matrix } from 'ml-matrix'
import {
  computed,
  Distribution,
  index,
  integer,
  matrix,
  randomVariable,
  real,
  scope,
  vector,
} from 'residual'
import { normal } from '../data/random.ts'
import { d, p } from './symbols.ts'

// #region expectation
/** A mask of kept (1) and dropped (0) units, and its probability. */
export interface Mask {
  mask: number[]
  probability: number
}

/** All 2ⁿ masks of n units, each unit kept with probability p. */
export function masks(n: number, p: number): Mask[] {
  let all: Mask[] = [{ mask: [], probability: 1 }]
  for (let i = 0; i < n; i++) {
    all = all.flatMap(({ mask, probability }) => [
      { mask: [...mask, 0], probability: probability * (1 - p) },
      { mask: [...mask, 1], probability: probability * p },
    ])
  }
  return all
}

/** Expectation of a value over all masks: exact, no sampling. */
export function expectation(
  n: number,
  p: number,
  value: (mask: number[]) => number,
): number {
  return masks(n, p).reduce(
    (sum, { mask, probability }) => sum + probability * value(mask),
    0,
  )
}
// #endregion

// #region scaling
/** What dropout passes on: on average in training, and at test time. */
export interface Passed {
  training: number
  test: number
}

/**
 * Dropout (Srivastava et al. 2014, JMLR 15:1929–1958): a unit of value h is
 * kept with probability p in training; at test time it is multiplied by p.
 */
export function standard(h: number, p: number): Passed {
  return { training: expectation(1, p, ([m = 0]) => m * h), test: p * h }
}

/** Inverted dropout, as libraries have it: divided by p in training. */
export function inverted(h: number, p: number): Passed {
  return { training: expectation(1, p, ([m = 0]) => (m * h) / p), test: h }
}

/** A slip: dropped and multiplied by p, both in training. */
export function scaledTwice(h: number, p: number): Passed {
  return { training: expectation(1, p, ([m = 0]) => m * h * p), test: h }
}
// #endregion

// #region softmax
/**
 * Takes the mean of the predictions of all masked networks, in two ways. The
 * softmax gives probabilities proportional to the exponentials of scores.
 */
export function softmax(scores: readonly number[]): number[] {
  const largest = Math.max(...scores)
  const weights = scores.map((score) => Math.exp(score - largest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** Scores W(m⊙x) of a softmax regression with masked inputs. */
export function scores(
  W: readonly (readonly number[])[],
  x: readonly number[],
  mask: readonly number[],
): number[] {
  return W.map((row) =>
    row.reduce((sum, weight, i) => sum + weight * mask[i]! * x[i]!, 0),
  )
}

/**
 * Three ways to one prediction from all masked softmax regressions: their
 * arithmetic mean, their renormalised geometric mean, and the one regression
 * with weights multiplied by p. The last two are equal (Baldi and Sadowski
 * 2013), because the mean of the scores is the score of the mean.
 */
export function ensembles(
  W: readonly (readonly number[])[],
  x: readonly number[],
  p: number,
): { arithmetic: number[]; geometric: number[]; scaled: number[] } {
  const arithmetic = W.map(() => 0)
  const logs = W.map(() => 0)
  for (const { mask, probability } of masks(x.length, p)) {
    softmax(scores(W, x, mask)).forEach((q, j) => {
      arithmetic[j]! += probability * q
      logs[j]! += probability * Math.log(q)
    })
  }
  const everywhere = x.map(() => p)
  return {
    arithmetic,
    geometric: softmax(logs),
    scaled: softmax(scores(W, x, everywhere)),
  }
}
// #endregion

/**
 * The masks as the page numbers them. The empty one adds nothing to many of
 * its sums, so it stands in the middle: neither end of a sum is idle.
 */
function numbered(inputs: number, keep: number): Mask[] {
  const all = masks(inputs, keep)
  const half = all.length / 2
  return [...all.slice(half), ...all.slice(0, half)]
}

/** A row of predictions for each mask: softmax(W(mₖ⊙x)). */
function predictions(W: Matrix, x: Matrix): Matrix {
  const [rows, values] = [W.to2DArray(), x.to1DArray()]
  return new Matrix(
    numbered(values.length, 0.5).map(({ mask }) =>
      softmax(scores(rows, values, mask)),
    ),
  )
}

/** The geometric means of the predictions, before they are normalised. */
function geometricMeans(W: Matrix, x: Matrix, keep: number): Matrix {
  const Q = predictions(W, x)
  const logs = Array.from({ length: Q.columns }, () => 0)
  numbered(x.rows, keep).forEach(({ probability }, k) => {
    logs.forEach((_, j) => {
      logs[j]! += probability * Math.log(Q.get(k, j))
    })
  })
  return Matrix.columnVector(logs.map(Math.exp))
}

/**
 * A unit of value h, kept (ξ = 1) with probability p; and a layer W on d
 * inputs x with its N masks mₖ (rows of M), their probabilities rₖ and the
 * predictions of the masked softmax regressions (rows of Q) with their
 * geometric means γ.
 */
export const given = scope({
  d,
  p,
  h: real(),
  B: computed(({ p: keep }: { p: number }) =>
    Distribution.of([1 - keep, keep], [0, 1], 'b'),
  ),
  '\\xi': randomVariable('B', 'b'),
  '\\mu_{\\text{standard}}': computed(
    ({ h, p: keep }: { h: number; p: number }) => standard(h, keep).training,
  ),
  '\\mu_{\\text{inverted}}': computed(
    ({ h, p: keep }: { h: number; p: number }) => inverted(h, keep).training,
  ),
  K: integer(2, 3),
  W: matrix('K', 'd'),
  x: vector('d'),
  v: vector('K', { positive: true }),
  N: computed(({ d: inputs }: { d: number }) => masks(inputs, 0.5).length),
  k: index(1, 'N'),
  j: index(1, 'K'),
  m: computed(({ d: inputs }: { d: number }) =>
    numbered(inputs, 0.5).map(({ mask }) => Matrix.columnVector(mask)),
  ),
  M: computed(
    ({ d: inputs }: { d: number }) =>
      new Matrix(numbered(inputs, 0.5).map(({ mask }) => mask)),
  ),
  r: computed(({ d: inputs, p: keep }: { d: number; p: number }) =>
    Matrix.columnVector(
      numbered(inputs, keep).map(({ probability }) => probability),
    ),
  ),
  Q: computed(({ W, x }: { W: Matrix; x: Matrix }) => predictions(W, x)),
  '\\gamma': computed(
    ({ W, x, p: keep }: { W: Matrix; x: Matrix; p: number }) =>
      geometricMeans(W, x, keep),
  ),
})

/** Numbers of the page's text. */
export function dropoutNumbers(p = 0.8, seed = 1) {
  const gaussian = normal(seed)
  const draw = () => Array.from({ length: 10 }, gaussian)
  const W = Array.from({ length: 4 }, draw)
  const means = ensembles(W, draw(), 0.5)
  const gap = (of: readonly number[]) =>
    Math.max(...means.scaled.map((q, j) => Math.abs(q - of[j]!)))
  return {
    p,
    standard: standard(1, p),
    inverted: inverted(1, p),
    scaledTwice: scaledTwice(1, p),
    geometricGap: gap(means.geometric),
    arithmeticGap: gap(means.arithmetic),
  }
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('1,024 masks of ten units, probabilities that sum to 1', () => {
    const all = masks(10, 0.8)
    expect(new Set(all.map(({ mask }) => mask.join('')))).toHaveLength(1024)
    const total = all.reduce((sum, { probability }) => sum + probability, 0)
    expect(total).toBeCloseTo(1, 12)
    const kept = expectation(10, 0.8, (mask) => mask.reduce((a, b) => a + b))
    expect(kept).toBeCloseTo(8, 12)
  })

  test.each([0.2, 0.5, 0.8])(
    'p %f: training and test agree on average',
    (p) => {
      for (const x of [1, -2.5]) {
        for (const scaling of [standard, inverted]) {
          const { training, test } = scaling(x, p)
          expect(training).toBeCloseTo(test, 14)
        }
      }
    },
  )

  test('scaled twice they do not: 0.64 against 1 at p = 0.8', () => {
    const { training, test } = scaledTwice(1, 0.8)
    expect(training).toBeCloseTo(0.64, 14)
    expect(test - training).toBeGreaterThan(0.3)
    // With p = 1 nothing is dropped and no reading can be told apart.
    expect(scaledTwice(1, 1)).toEqual({ training: 1, test: 1 })
  })

  test('numbers of the text', () => {
    const numbers = dropoutNumbers()
    expect(numbers.scaledTwice.training).toBeCloseTo(0.64, 14)
    expect(numbers.geometricGap).toBeLessThan(1e-14)
    expect(numbers.arithmeticGap).toBeGreaterThan(0.01)
  })

  test('softmax regression: geometric mean = scaled weights', () => {
    for (const seed of [1, 2, 3]) {
      const gaussian = normal(seed)
      const draw = () => Array.from({ length: 10 }, gaussian)
      const W = Array.from({ length: 4 }, draw)
      const means = ensembles(W, draw(), 0.5)
      let [gap, apart] = [0, 0]
      means.scaled.forEach((q, j) => {
        gap = Math.max(gap, Math.abs(q - means.geometric[j]!))
        apart = Math.max(apart, Math.abs(q - means.arithmetic[j]!))
      })
      expect(gap).toBeLessThan(1e-14)
      expect(apart).toBeGreaterThan(0.01)
    }
  })
}
