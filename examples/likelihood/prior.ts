import { computed, real, scope } from 'residual'
import { estimate, score } from './maximum.ts'

// #region main
/**
 * The most probable θ after h heads and t tails if θ had the Beta(a, b)
 * density before, a, b > 1: as if a - 1 heads and b - 1 tails had been seen
 * already.
 */
export function posteriorMode(
  h: number,
  t: number,
  a: number,
  b: number,
): number {
  return estimate(h + a - 1, t + b - 1)
}
// #endregion

/** A Beta prior for the coin of the page. */
export const given = scope({
  a: real({ min: 1, max: 6 }),
  b: real({ min: 1, max: 6 }),
  '\\hat\\theta_{\\mathrm{MAP}}': computed(
    ({ h, t, a, b }: { h: number; t: number; a: number; b: number }) =>
      posteriorMode(h, t, a, b),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('a flat prior changes nothing', () => {
    expect(posteriorMode(5, 4, 1, 1)).toBe(estimate(5, 4))
  })

  test('at the mode the slope of log prior + log-likelihood is zero', () => {
    const mode = posteriorMode(5, 4, 3, 2)
    expect(score(mode, 5, 4) + score(mode, 2, 1)).toBeCloseTo(0, 12)
  })

  test('no heads in three tosses: the estimate is 0, the mode is not', () => {
    expect(estimate(0, 3)).toBe(0)
    expect(posteriorMode(0, 3, 2, 2)).toBeCloseTo(0.2, 15)
  })
}
