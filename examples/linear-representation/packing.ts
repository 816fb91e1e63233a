import { computed, real, scope } from 'residual'
import { inner, pairwiseCosines, rootMeanSquare } from './random-cosines.ts'
import { randomDirections } from './sparse-features.ts'
import { n } from './symbols.ts'

// #region bounds
/**
 * Bounds on how many almost-orthogonal directions n dimensions hold. The
 * first is on the chance that two random directions are not almost
 * orthogonal: P(|cos| > ε) ≤ 2·exp(−ε²n/2).
 */
export function tailBound(n: number, epsilon: number): number {
  return 2 * Math.exp((-epsilon * epsilon * n) / 2)
}

/**
 * Number of almost orthogonal directions that must exist, exp(ε²n/4): with
 * N random ones the N(N−1)/2 pairs have an expected number of misses below 1
 * (union bound with {@link tailBound}).
 */
export function guaranteed(n: number, epsilon: number): number {
  return Math.exp((epsilon * epsilon * n) / 4)
}

/** {@link guaranteed}, rounded down to a number of directions. */
export function floorBound(n: number, epsilon: number): number {
  return Math.floor(guaranteed(n, epsilon))
}

/**
 * Number of directions with all |cos| ≤ ε that cannot be exceeded (Welch
 * 1974): n(1 − ε²)/(1 − nε²), where nε² < 1; otherwise it says nothing.
 */
export function welchBound(n: number, epsilon: number): number {
  const square = epsilon * epsilon
  if (n * square >= 1) return Infinity
  return Math.floor((n * (1 - square)) / (1 - n * square) + 1e-9)
}

/**
 * The same by the 2h-th powers of the cosines, for the best h: with
 * K = (n + h − 1 choose h) in the place of n, and εʰ in that of ε.
 */
export function powerBound(n: number, epsilon: number): number {
  let [K, power, best] = [1, 1, Infinity]
  for (let h = 1; h <= n; h++) {
    K *= (n + h - 1) / h
    power *= epsilon
    best = Math.min(best, welchBound(K, power))
  }
  return best
}
// #endregion

/**
 * The chance that {@link tailBound} bounds, for n ≥ 2: the share of the angles
 * θ to the equator with sin|θ| > ε, whose density is cosⁿ⁻²θ (Simpson's rule).
 */
export function tail(n: number, epsilon: number): number {
  const density = (angle: number) => {
    let power = 1
    for (let k = 2; k < n; k++) power *= Math.cos(angle)
    return power
  }
  const integral = (from: number, intervals = 400) => {
    const h = (Math.PI / 2 - from) / intervals
    let sum = density(from) + density(Math.PI / 2)
    for (let k = 1; k < intervals; k++) {
      sum += (k % 2 ? 4 : 2) * density(from + k * h)
    }
    return (sum * h) / 3
  }
  return integral(Math.asin(epsilon)) / integral(0)
}

/** The number that is often quoted, exp(n), whatever ε is. */
export function asWritten(n: number): number {
  return Math.exp(n)
}

// #region greedy
/**
 * Finds almost-orthogonal directions greedily. Random directions are added
 * while they fit, with |cos| ≤ ε to all before; 2,000 misfits in a row end it.
 */
export function pack(
  n: number,
  epsilon: number,
  seed: number,
  patience = 2000,
): Float64Array[] {
  const kept: Float64Array[] = []
  const block = 256
  for (let misses = 0, blocks = 0; ; blocks++) {
    const drawn = randomDirections(block, n, seed * 4096 + blocks)
    for (let i = 0; i < block; i++) {
      const v = drawn.subarray(i * n, (i + 1) * n)
      if (kept.every((u) => Math.abs(inner(u, v)) <= epsilon)) {
        kept.push(v)
        misses = 0
      } else if (++misses === patience) return kept
    }
  }
}
// #endregion

/** How many almost orthogonal directions were found, for several n. */
export interface Packing {
  epsilon: number
  counts: {
    n: number
    found: number
    /** {@link floorBound} */
    floor: number
    /** {@link welchBound} */
    welch: number
  }[]
  /** Slope of ln(found) against n, by least squares. */
  slope: number
  /** Asymptotic Gilbert–Varshamov rate −½ln(1 − ε²), a slope too. */
  rate: number
}

/** The figure: ε = 0.2 and 0.3, n = 10…60. About 1 s. */
export function packings(
  epsilons: readonly number[] = [0.2, 0.3],
  dimensions: readonly number[] = [10, 20, 30, 40, 50, 60],
  seed = 1,
): Packing[] {
  return epsilons.map((epsilon) => {
    const counts = dimensions.map((n) => ({
      n,
      found: pack(n, epsilon, seed).length,
      floor: floorBound(n, epsilon),
      welch: welchBound(n, epsilon),
    }))
    const slope = slopeOf(
      counts.map(({ n }) => n),
      counts.map(({ found }) => Math.log(found)),
    )
    return {
      epsilon,
      counts,
      slope,
      rate: -Math.log(1 - epsilon * epsilon) / 2,
    }
  })
}

/** Slope of y against x by least squares. */
export function slopeOf(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  const centre = mean(x)
  const above = x.reduce((sum, value, i) => sum + (value - centre) * y[i]!, 0)
  const below = x.reduce((sum, v) => sum + (v - centre) * (v - centre), 0)
  return above / below
}

/** The dimensions in which the guarantee is as many directions: the inverse of {@link guaranteed}. */
export function dimensionsFor(directions: number, epsilon: number): number {
  return (4 * Math.log(directions)) / (epsilon * epsilon)
}

/** Numbers and lines of the page. About 0.5 s. */
export function packingNumbers() {
  return {
    packings: packings(),
    asWritten: asWritten(20),
    most: welchBound(20, 0.2),
    plane: asWritten(2),
    mostPlane: welchBound(2, 0.2),
    near: { n: 20, epsilon: 0.2 },
    far: { n: 60, epsilon: 0.3, most: powerBound(60, 0.3) },
    million: { epsilon: 0.1, n: dimensionsFor(1e6, 0.1) },
    drawn: 100,
    rms: [64, 256, 1024].map((dimensions) => ({
      n: dimensions,
      rms: rootMeanSquare(pairwiseCosines(100, dimensions, 1)),
    })),
  }
}

/** Dimensions n, a bound ε on cosines, and the most directions possible. */
export const given = scope({
  n,
  '\\varepsilon': real({ min: 0.05, max: 0.4 }),
  P: computed(
    ({
      n: dimensions,
      '\\varepsilon': epsilon,
    }: {
      n: number
      '\\varepsilon': number
    }) => tail(dimensions, epsilon),
  ),
  B: computed(
    ({
      n: dimensions,
      '\\varepsilon': epsilon,
    }: {
      n: number
      '\\varepsilon': number
    }) => tailBound(dimensions, epsilon),
  ),
  '\\beta': computed(
    ({
      n: dimensions,
      '\\varepsilon': epsilon,
    }: {
      n: number
      '\\varepsilon': number
    }) => guaranteed(dimensions, epsilon),
  ),
  N: computed(
    ({
      n: dimensions,
      '\\varepsilon': epsilon,
    }: {
      n: number
      '\\varepsilon': number
    }) => welchBound(dimensions, epsilon),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('in as many dimensions a million directions are guaranteed', () => {
    const { n: dimensions, epsilon } = packingNumbers().million
    expect(guaranteed(dimensions, epsilon)).toBeCloseTo(1e6, 3)
  })

  test.each([
    [10, 0.3],
    [20, 0.2],
    [30, 0.3],
  ])('n %i, ε %f: almost orthogonal, floor ≤ found ≤ Welch', (n, epsilon) => {
    const found = pack(n, epsilon, 1)
    found.forEach((u, i) => {
      expect(Math.hypot(...u)).toBeCloseTo(1, 12)
      for (const v of found.slice(0, i)) {
        expect(Math.abs(inner(u, v))).toBeLessThanOrEqual(epsilon)
      }
    })
    expect(found.length).toBeGreaterThanOrEqual(floorBound(n, epsilon))
    expect(found.length).toBeLessThanOrEqual(welchBound(n, epsilon))
  })

  test('Welch: attained by simplices, 96 at n 20 and ε 0.2', () => {
    // n + 1 corners of a simplex have |cos| = 1/n.
    for (const n of [2, 3, 7, 20]) expect(welchBound(n, 1 / n)).toBe(n + 1)
    expect(welchBound(20, 0.2)).toBe(96)
    expect(welchBound(30, 0.2)).toBe(Infinity)
  })

  test('powers: as Welch where that says most, finite beyond it', () => {
    expect(powerBound(20, 0.2)).toBe(96)
    // h = 2: 465 and 0.04 in the place of 30 and 0.2.
    expect(powerBound(30, 0.2)).toBe(welchBound(465, 0.04))
    for (const { epsilon, counts } of packings())
      for (const { n: dimensions, found } of counts)
        expect(found).toBeLessThanOrEqual(powerBound(dimensions, epsilon))
  })

  test('numbers of the text', () => {
    const { most, plane, mostPlane, rms } = packingNumbers()
    expect(most).toBe(96)
    expect(mostPlane).toBe(2)
    expect(plane).toBeCloseTo(7.389, 3)
    for (const { n: dimensions, rms: size } of rms) {
      expect(size * Math.sqrt(dimensions)).toBeCloseTo(1, 1)
    }
  })

  test('exp(n): far above what is possible', () => {
    expect(asWritten(20) / welchBound(20, 0.2)).toBeGreaterThan(5e6)
    expect(welchBound(2, 0.2)).toBe(2)
    expect(asWritten(2)).toBeCloseTo(7.389, 3)
  })

  test.each([
    [10, 0.3],
    [30, 0.2],
    [60, 0.3],
    [100, 0.1],
  ])('tail bound at n %i, ε %f: above the exact tail', (n, epsilon) => {
    expect(tail(n, epsilon)).toBeLessThan(tailBound(n, epsilon))
    expect(tail(n, epsilon)).toBeGreaterThan(0)
  })

  test('tail: on a circle and on a sphere by hand', () => {
    expect(tail(2, 0.5)).toBeCloseTo(2 / 3, 12)
    // Archimedes: on a sphere the height is uniform.
    expect(tail(3, 0.3)).toBeCloseTo(0.7, 8)
  })

  test('ln of the counts grows linearly with n, faster for larger ε', () => {
    const [low, high] = packings()
    expect(Math.abs(low!.slope - 0.035)).toBeLessThan(0.01)
    expect(Math.abs(high!.slope - 0.067)).toBeLessThan(0.01)
    for (const { slope, rate } of [low!, high!]) {
      expect(slope).toBeGreaterThan(rate)
    }
  })
}
