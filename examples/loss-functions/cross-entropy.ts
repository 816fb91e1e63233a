import {
  Distribution,
  computed,
  constant,
  func,
  index,
  scope,
} from 'residual'
import { entropy, expectation, randomDistribution } from './entropy.ts'

// #region main
/** Cross entropy H(p, q) in nats: the mean of -log q(x), x from p. */
export function crossEntropy(
  p: readonly number[],
  q: readonly number[],
): number {
  return expectation(p, (x) => -Math.log(q[x]!))
}

/** Kullback–Leibler divergence: the mean of log p(x)/q(x), x from p. */
export function divergence(
  p: readonly number[],
  q: readonly number[],
): number {
  return expectation(p, (x) => Math.log(p[x]! / q[x]!))
}
// #endregion

/** E19, the slip: a minus before the divergence. */
export function crossEntropyAsWritten(
  p: readonly number[],
  q: readonly number[],
): number {
  return entropy(p) - divergence(p, q)
}

/** The divergence, and the distribution that is certain of a label c. */
export const given = scope({
  'D_{\\mathrm{KL}}': constant(
    func((p: Distribution, q: Distribution) =>
      divergence(p.table(), q.table()),
    ),
  ),
  c: index(1, 'K'),
  '\\delta_c': computed(({ c, K }: { c: number; K: number }) =>
    Distribution.of(
      Array.from({ length: K }, (_, i) => (i + 1 === c ? 1 : 0)),
    ),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const pairs = Array.from({ length: 1000 }, (_, seed) => ({
    p: randomDistribution(2 + (seed % 4), seed),
    q: randomDistribution(2 + (seed % 4), seed + 5000),
  }))

  test('cross entropy = entropy + divergence on 1,000 random pairs', () => {
    for (const { p, q } of pairs) {
      const sum = entropy(p) + divergence(p, q)
      expect(Math.abs(crossEntropy(p, q) - sum)).toBeLessThan(1e-13)
    }
  })

  test('E19: with a minus it is wrong on all of them, by twice KL', () => {
    for (const { p, q } of pairs) {
      const gap = crossEntropy(p, q) - crossEntropyAsWritten(p, q)
      expect(gap).toBeCloseTo(2 * divergence(p, q), 12)
      expect(gap).toBeGreaterThan(0)
    }
    expect(crossEntropy([1, 0], [0.5, 0.5])).toBeCloseTo(0.6931, 4)
    expect(crossEntropyAsWritten([1, 0], [0.5, 0.5])).toBeCloseTo(-0.6931, 4)
  })

  test('E19 would pass at p = q, so that proves nothing', () => {
    const p = [0.9, 0.1]
    expect(crossEntropyAsWritten(p, p)).toBeCloseTo(crossEntropy(p, p), 15)
  })

  test('neither is symmetric, and cross entropy is no distance', () => {
    const p = [0.9, 0.1]
    const q = [0.5, 0.5]
    expect(crossEntropy(p, q)).toBeCloseTo(0.6931, 4)
    expect(crossEntropy(q, p)).toBeCloseTo(1.204, 4)
    expect(divergence(p, q)).toBeCloseTo(0.3681, 4)
    expect(divergence(q, p)).toBeCloseTo(0.5108, 4)
    expect(divergence(p, p)).toBe(0)
    expect(crossEntropy(q, q)).toBeCloseTo(Math.LN2, 15)
  })

  test('a certain label costs -log q of that label', () => {
    expect(crossEntropy([0, 1, 0], [0.2, 0.7, 0.1])).toBe(-Math.log(0.7))
  })

  test('an outcome that q alone excludes costs infinitely much', () => {
    expect(crossEntropy([0.5, 0.5], [1, 0])).toBe(Infinity)
    expect(crossEntropy([1, 0], [0.5, 0.5])).toBeLessThan(1)
  })
}
