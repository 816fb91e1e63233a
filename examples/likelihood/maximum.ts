import { computed, func, scope } from 'residual'
import { logLikelihood, tosses } from './coin.ts'

// #region main
/** The score: slope of the log-likelihood of h heads and t tails at θ. */
export function score(theta: number, h: number, t: number): number {
  return h / theta - t / (1 - theta)
}

/** The slope of the score: negative, so the zero of the score is a maximum. */
export function curvature(theta: number, h: number, t: number): number {
  return -h / (theta * theta) - t / ((1 - theta) * (1 - theta))
}

/** The maximum likelihood estimate: where the score is zero. */
export function estimate(h: number, t: number): number {
  return h / (h + t)
}

/** The observed information: how sharply ℓ bends at its maximum. */
export function information(h: number, t: number): number {
  return -curvature(estimate(h, t), h, t)
}

/** The usual error bar of the estimate: 1/√information. */
export function standardError(h: number, t: number): number {
  return 1 / Math.sqrt(information(h, t))
}
// #endregion

/** The zero of the score by halving: it needs no formula for it. */
export function byBisection(h: number, t: number): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (score(middle, h, t) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The numbers of the page: five heads in nine tosses, and its rivals. */
export function coinNumbers() {
  const theta = estimate(5, 4)
  return {
    estimate: theta,
    tosses: 5 + 4,
    /** A fair coin's probability of heads. */
    fair: 0.5,
    curvature: curvature(theta, 5, 4),
    standardError: standardError(5, 4),
    /** The score at 5/9 for 5 + 4, 5 + 5 and 6 + 4 tosses. */
    scores: [score(theta, 5, 4), score(theta, 5, 5), score(theta, 6, 4)],
  }
}

/** The estimate from the page's tosses, its score and its error bar. */
export const given = scope({
  g: computed(({ h, t }: { h: number; t: number }) =>
    func((theta: number) => score(theta, h, t)),
  ),
  '\\hat\\theta': computed(
    ({ h, t }: { h: number; t: number }) => estimate(h, t),
    {
      witnesses: { bisection: ({ h, t }) => byBisection(h, t) },
    },
  ),
  F: computed(({ h, t }: { h: number; t: number }) => information(h, t)),
  '\\mathrm{se}': computed(({ h, t }: { h: number; t: number }) =>
    standardError(h, t),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const central = (f: (x: number) => number, x: number, step: number) =>
    (f(x + step) - f(x - step)) / (2 * step)

  test('the score is the slope of the log-likelihood', () => {
    for (const theta of [0.1, 0.35, 0.5, 0.9]) {
      const x = tosses(6, 3)
      const slope = central((v) => logLikelihood(v, x), theta, 1e-5)
      expect(score(theta, 6, 3)).toBeCloseTo(slope, 6)
      const bend = central((v) => score(v, 6, 3), theta, 1e-5)
      expect(curvature(theta, 6, 3)).toBeCloseTo(bend, 4)
    }
  })

  test('the estimate is the best of a fine grid', () => {
    const x = tosses(5, 4)
    const grid = Array.from({ length: 899 }, (_, i) => (i + 1) / 900)
    const values = grid.map((theta) => logLikelihood(theta, x))
    expect(grid[values.indexOf(Math.max(...values))]).toBeCloseTo(5 / 9, 12)
    expect(estimate(5, 4)).toBe(5 / 9)
    expect(curvature(5 / 9, 5, 4)).toBeCloseTo(-36.45, 10)
  })

  test('E17: 5/9 is the estimate of 9 tosses and of no 10', () => {
    const { scores } = coinNumbers()
    expect(scores[0]).toBeCloseTo(0, 12)
    expect(scores[1]).toBeCloseTo(-2.25, 12)
    expect(scores[2]).toBeCloseTo(1.8, 12)
    expect(estimate(5, 5)).toBe(0.5)
    expect(estimate(6, 4)).toBe(0.6)
  })

  test('the error bar of 5 heads in 9 tosses', () => {
    expect(coinNumbers().standardError).toBeCloseTo(0.1656, 4)
  })
}
