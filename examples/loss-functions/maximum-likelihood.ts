import { Distribution, computed, func, integer, real, scope } from 'residual'
import { random } from '../data/random.ts'
import { crossEntropy } from './cross-entropy.ts'

// #region main
/**
 * A model of ratings with one parameter: one star for certain, and each of
 * the K - 1 others with probability theta. The probabilities of 1 … K
 * stars.
 */
export function ratings(theta: number, K: number): number[] {
  const odds = theta / (1 - theta)
  let probability = 1
  for (let i = 1; i < K; i++) probability *= 1 - theta
  return Array.from({ length: K }, (_, i) => {
    if (i > 0) probability *= ((K - i) / i) * odds
    return probability
  })
}

/** The empirical distribution: the share of each of 1 … K in a sample. */
export function frequencies(sample: readonly number[], K: number): number[] {
  const counts = new Array<number>(K).fill(0)
  for (const x of sample) counts[x - 1]! += 1
  return counts.map((count) => count / sample.length)
}

/** Log-likelihood of a sample, observation by observation, in nats. */
export function logLikelihood(
  q: readonly number[],
  sample: readonly number[],
): number {
  return sample.reduce((sum, x) => sum + Math.log(q[x - 1]!), 0)
}

/** The most likely theta of the model: the share of stars given. */
export function estimate(sample: readonly number[], K: number): number {
  const stars = sample.reduce((sum, x) => sum + x - 1, 0)
  return stars / (sample.length * (K - 1))
}
// #endregion

/** Draws from p: the outcome at which the sum of p passes a random number. */
export function draws(
  p: readonly number[],
  N: number,
  next: () => number,
): number[] {
  return Array.from({ length: N }, () => {
    let rest = next()
    const at = p.findIndex((px) => (rest -= px) < 0)
    return (at < 0 ? p.length - 1 : at) + 1
  })
}

/**
 * Draws with more than one distinct outcome: the likelihood of a sample of
 * one outcome may have its maximum on the edge of (0, 1), where there is
 * none.
 */
function mixedDraws(p: readonly number[], N: number, seed: number): number[] {
  const next = random(seed)
  for (;;) {
    const sample = draws(p, N, next)
    if (new Set(sample).size > 1) return sample
  }
}

/** A sample from p, its frequencies, and the likelihood of the model. */
export const given = scope({
  '\\theta': real({ min: 0, max: 1 }),
  'q_\\theta': computed(
    ({ '\\theta': theta, K }: { '\\theta': number; K: number }) =>
      Distribution.of(ratings(theta, K)),
  ),
  N: integer(3, 8),
  '\\omega': integer(1, 10_000),
  s: computed(
    ({
      p,
      N,
      '\\omega': seed,
    }: {
      p: Distribution
      N: number
      '\\omega': number
    }) => mixedDraws(p.table(), N, seed),
  ),
  '\\hat p': computed(({ s, K }: { s: number[]; K: number }) =>
    Distribution.of(frequencies(s, K)),
  ),
  L: computed(({ s, K }: { s: number[]; K: number }) =>
    func((theta: number) => {
      const q = ratings(theta, K)
      return s.reduce((product, x) => product * q[x - 1]!, 1)
    }),
  ),
  '\\ell': computed(({ s, K }: { s: number[]; K: number }) =>
    func((theta: number) => logLikelihood(ratings(theta, K), s)),
  ),
  '\\hat\\theta': computed(({ s, K }: { s: number[]; K: number }) =>
    estimate(s, K),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const p = [0.1, 0.2, 0.3, 0.4]
  const samples = Array.from({ length: 200 }, (_, seed) =>
    draws(p, 20, random(seed)),
  )

  test('the rating model sums to 1 and is binomial', () => {
    for (const theta of [0.1, 0.5, 0.8]) {
      const sum = ratings(theta, 5).reduce((a, b) => a + b)
      expect(sum).toBeCloseTo(1, 14)
    }
    expect(ratings(0.25, 3)).toEqual([0.5625, 0.375, 0.0625])
  })

  test('log-likelihood = -N times cross entropy with the shares', () => {
    for (const sample of samples) {
      const q = ratings(0.6, 4)
      const loss = crossEntropy(frequencies(sample, 4), q)
      expect(logLikelihood(q, sample)).toBeCloseTo(-20 * loss, 11)
    }
  })

  test('E23: with the true p instead, it is another number', () => {
    const sample = [1, 1, 1, 2]
    const q = [0.8, 0.2]
    const withShares = Math.exp(-4 * crossEntropy(frequencies(sample, 2), q))
    expect(withShares).toBeCloseTo(0.1024, 14)
    expect(Math.exp(logLikelihood(q, sample))).toBeCloseTo(0.1024, 14)
    expect(Math.exp(-4 * crossEntropy([0.5, 0.5], q))).toBeCloseTo(0.0256, 14)
  })

  test('E23 would pass if the shares happen to equal p', () => {
    const sample = [1, 2, 2, 1]
    expect(frequencies(sample, 2)).toEqual([0.5, 0.5])
  })

  test('the estimate has more likelihood and less loss than a grid', () => {
    for (const sample of samples.slice(0, 20)) {
      const best = ratings(estimate(sample, 4), 4)
      const shares = frequencies(sample, 4)
      for (let step = 1; step < 100; step++) {
        const q = ratings(step / 100, 4)
        expect(logLikelihood(q, sample)).toBeLessThan(
          logLikelihood(best, sample) + 1e-12,
        )
        expect(crossEntropy(shares, q)).toBeGreaterThan(
          crossEntropy(shares, best) - 1e-12,
        )
      }
    }
  })
}
