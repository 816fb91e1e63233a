import { randomDirections } from './sparse-features.ts'

/** Inner product of two vectors. */
export function inner(u: Float64Array, v: Float64Array): number {
  let sum = 0
  for (let k = 0; k < u.length; k++) sum += u[k]! * v[k]!
  return sum
}

// #region main
/** Draws random directions and takes the cosines of all pairs. */
export function pairwiseCosines(
  count: number,
  n: number,
  seed: number,
): Float64Array {
  const directions = randomDirections(count, n, seed)
  const cosines = new Float64Array((count * (count - 1)) / 2)
  let at = 0
  for (let i = 0; i < count; i++) {
    const u = directions.subarray(i * n, (i + 1) * n)
    for (let j = 0; j < i; j++) {
      cosines[at++] = inner(u, directions.subarray(j * n, (j + 1) * n))
    }
  }
  return cosines
}

/** Root of the mean square: for random directions it is near 1/√n. */
export function rootMeanSquare(values: Float64Array): number {
  return Math.sqrt(inner(values, values) / values.length)
}

/** Share of the values that are larger than ε in size. */
export function shareBeyond(values: Float64Array, epsilon: number): number {
  let beyond = 0
  for (const value of values) if (Math.abs(value) > epsilon) beyond++
  return beyond / values.length
}
// #endregion

/** Shares of values in [−1, 1] that fall into bins of one width. */
export function histogram(values: Float64Array, bins: number): number[] {
  const shares = new Array<number>(bins).fill(0)
  for (const value of values) {
    // A cosine of 1, or by rounding a little more, belongs to the last bin.
    const bin = Math.floor(((value + 1) * bins) / 2)
    shares[Math.min(bins - 1, Math.max(0, bin))]! += 1 / values.length
  }
  return shares
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { tail } = await import('./packing.ts')

  test.each([2, 8, 64, 256, 1024])('rms cosine is 1/√n: n %i', (n) => {
    const cosines = pairwiseCosines(100, n, 1)
    // E[c⁴] = 3/(n(n + 2)), and different pairs are independent: four
    // standard errors of the mean square.
    const spread = (3 / (n * (n + 2)) - 1 / (n * n)) / cosines.length
    const square = rootMeanSquare(cosines) * rootMeanSquare(cosines)
    expect(Math.abs(square - 1 / n)).toBeLessThan(4 * Math.sqrt(spread))
  })

  test.each([
    [2, 0.5],
    [3, 0.3],
    [16, 0.4],
    [64, 0.2],
  ])('share beyond ε is the tail: n %i, ε %f', (n, epsilon) => {
    const cosines = pairwiseCosines(100, n, 2)
    const p = tail(n, epsilon)
    const error = Math.sqrt((p * (1 - p)) / cosines.length)
    const off = Math.abs(shareBeyond(cosines, epsilon) - p)
    expect(off).toBeLessThan(4 * error)
  })

  test('bins hold every value once, the ends too', () => {
    const values = Float64Array.of(-1, -0.999, -0.5, 0, 0.49, 1, 1 + 1e-15)
    const shares = histogram(values, 4).map((share) => share * 7)
    expect(shares.map((share) => Math.round(share))).toEqual([2, 1, 2, 2])
  })
}
