import { logLikelihood, tosses } from './coin.ts'
import { estimate } from './maximum.ts'

/** A log-likelihood on a grid of θ, and its maximum. */
export interface Curve {
  heads: number
  tails: number
  points: { theta: number; value: number }[]
  best: { theta: number; value: number }
}

/** Five heads and four tails, and ten tosses that share one of the counts. */
export function curves(): Curve[] {
  const series: [number, number][] = [
    [5, 4],
    [5, 5],
    [6, 4],
  ]
  return series.map(([heads, tails]) => {
    const at = (theta: number) => ({
      theta,
      value: logLikelihood(theta, tosses(heads, tails)),
    })
    const points = Array.from({ length: 99 }, (_, i) => at((i + 1) / 100))
    return { heads, tails, points, best: at(estimate(heads, tails)) }
  })
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('no point of a curve lies above its maximum', () => {
    for (const { points, best } of curves()) {
      const highest = Math.max(...points.map(({ value }) => value))
      expect(highest).toBeLessThanOrEqual(best.value + 1e-12)
    }
    expect(curves().map(({ best }) => best.theta)).toEqual([5 / 9, 0.5, 0.6])
  })
}
