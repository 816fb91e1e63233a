import type { Matrix } from 'ml-matrix'
import { computed, func, real, scope } from 'residual'
import { d, loss, w } from './symbols.ts'

// #region main
/**
 * The flooded loss, and how flooding turns the gradient around. The loss is
 * |J − b| + b (Ishida et al. 2020, arXiv:2002.08709).
 */
export function flooded(J: number, b: number): number {
  return Math.abs(J - b) + b
}

/**
 * What flooding does to the gradient: ∇J̃ = sign(J − b)·∇J. Above the level b
 * it is ordinary descent; below b the step goes uphill.
 */
export function floodSign(J: number, b: number): number {
  return Math.sign(J - b)
}
// #endregion

/** The figure of the kink: J̃ against J. */
export function floodedCurve(b: number, most: number, points = 61) {
  return Array.from({ length: points }, (_, i) => {
    const loss = (most * i) / (points - 1)
    return { loss, flooded: flooded(loss, b) }
  })
}

/** One step of gradient descent on J(w) = w²/2 flooded at b. */
export function floodStep(w: number, b: number, rate: number): number {
  return w - rate * floodSign((w * w) / 2, b) * w
}

/**
 * The figure: losses J along a flooded descent on w²/2. The loss falls to b
 * and then crosses it to and fro, without ever settling.
 */
export function floodedDescent(
  b = 0.5,
  { start = 2.5, rate = 0.1, steps = 60 } = {},
): number[] {
  const losses: number[] = []
  let w = start
  for (let t = 0; t <= steps; t++) {
    losses.push((w * w) / 2)
    w = floodStep(w, b, rate)
  }
  return losses
}

/** A loss J of the weights w, a flood level b and the flooded loss. */
export const given = scope({
  d,
  w,
  J: loss,
  b: real({ min: 0, max: 1 }),
  '\\tilde{J}': computed(
    ({ J, b }: { J: (at: Matrix) => number; b: number }) =>
      func((at: Matrix) => flooded(J(at), b)),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { centralDifferences } =
    await import('../training-dynamics/central-differences.ts')

  test('a loss of .04 flooded at .05 is .06', () => {
    expect(flooded(0.04, 0.05)).toBeCloseTo(0.06, 15)
    expect(floodSign(0.04, 0.05)).toBe(-1)
    expect(flooded(0.3, 0.05)).toBeCloseTo(0.3, 15)
    expect(floodSign(0.3, 0.05)).toBe(1)
  })

  test.each([0.4, 0.9, 1.1, 3])('gradient at w = %f: sign(J − b)·∇J', (w) => {
    const b = 0.5
    const [slope] = centralDifferences(
      ([v]) => flooded((v! * v!) / 2, b),
      Float64Array.of(w),
    )
    expect(slope).toBeCloseTo(floodSign((w * w) / 2, b) * w, 8)
  })

  test('the descent crosses the level for ever, within a step of it', () => {
    const late = floodedDescent(0.5, { steps: 400 }).slice(200)
    // From either side a step multiplies the loss by (1 ± 0.1)².
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0.5 * 0.81)
    expect(Math.max(...late)).toBeLessThanOrEqual(0.5 * 1.21)
    const crossings = late.filter(
      (J, i) => i > 0 && J > 0.5 !== late[i - 1]! > 0.5,
    )
    expect(crossings.length).toBeGreaterThan(150)
  })

  test('without a flood the loss goes to 0', () => {
    expect(floodedDescent(-Infinity, { steps: 200 }).at(-1)).toBeLessThan(
      1e-6,
    )
  })
}
