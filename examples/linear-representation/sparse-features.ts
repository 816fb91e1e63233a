import { normal, random } from '../data/random.ts'

/**
 * Unit vectors in n dimensions, one after another, drawn uniformly from the
 * sphere: normal coordinates, divided by their length.
 */
export function randomDirections(
  count: number,
  n: number,
  seed: number,
): Float64Array {
  const gaussian = normal(seed)
  const directions = new Float64Array(count * n)
  for (let i = 0; i < count; i++) {
    const v = directions.subarray(i * n, (i + 1) * n)
    let square = 0
    for (let k = 0; k < n; k++) {
      v[k] = gaussian()
      square += v[k]! * v[k]!
    }
    for (let k = 0; k < n; k++) v[k] = v[k]! / Math.sqrt(square)
  }
  return directions
}

// #region main
/** A dictionary of directions and how many of them one input uses. */
export interface Dictionary {
  /** Dimensions of the space. */
  n: number
  /** Number of directions; more than n puts them in superposition. */
  features: number
  /** Unit vectors, one after another. */
  directions: Float64Array
  /** Directions that an input is a sum of. */
  active: number
}

/** A dictionary of random directions. */
export function randomDictionary(
  n: number,
  features: number,
  active: number,
  seed: number,
): Dictionary {
  const directions = randomDirections(features, n, seed)
  return { n, features, directions, active }
}

/**
 * Fills X with inputs x = Σ aᵢdᵢ over `active` different directions, chosen
 * at random, with coefficients uniform in [½, 1½).
 */
export function drawSums(
  X: Float64Array,
  { n, features, directions, active }: Dictionary,
  uniform: () => number,
): void {
  X.fill(0)
  for (let start = 0; start < X.length; start += n) {
    const chosen = new Set<number>()
    while (chosen.size < active) chosen.add(Math.floor(uniform() * features))
    for (const i of chosen) {
      const a = 0.5 + uniform()
      for (let k = 0; k < n; k++) X[start + k]! += a * directions[i * n + k]!
    }
  }
}
// #endregion

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('directions have length 1', () => {
    const directions = randomDirections(7, 5, 1)
    for (let i = 0; i < 7; i++) {
      const v = directions.subarray(i * 5, i * 5 + 5)
      expect(Math.hypot(...v)).toBeCloseTo(1, 14)
    }
  })

  test('a dictionary holds as many directions as it says', () => {
    const { directions } = randomDictionary(5, 7, 2, 1)
    expect([...directions]).toEqual([...randomDirections(7, 5, 1)])
  })

  test('an input is a sum of `active` directions', () => {
    // With the axes as directions the coefficients can be read off.
    const n = 6
    const directions = new Float64Array(n * n)
    for (let i = 0; i < n; i++) directions[i * n + i] = 1
    const X = new Float64Array(20 * n)
    drawSums(X, { n, features: n, directions, active: 2 }, random(3))
    for (let start = 0; start < X.length; start += n) {
      const used = [...X.subarray(start, start + n)].filter((a) => a !== 0)
      expect(used).toHaveLength(2)
      for (const a of used) expect(a >= 0.5 && a < 1.5).toBe(true)
    }
  })
}
