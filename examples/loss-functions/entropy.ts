import { distribution, finiteSet, index, integer, scope } from 'residual'
import { normal } from '../data/random.ts'

// #region main
/** Self-information of an outcome of the given probability, in nats. */
export function selfInformation(probability: number): number {
  return -Math.log(probability)
}

/** Entropy H(p) in nats: the mean self-information of the outcomes. */
export function entropy(p: readonly number[]): number {
  return expectation(p, (x) => selfInformation(p[x]!))
}

/** The mean of f(x) for x drawn from p; what never occurs adds nothing. */
export function expectation(
  p: readonly number[],
  f: (x: number) => number,
): number {
  return p.reduce((sum, px, x) => (px > 0 ? sum + px * f(x) : sum), 0)
}
// #endregion

/**
 * Weights ≥ 0 as probabilities: each divided by their sum.
 *
 * @throws RangeError if all are zero: of these no distribution can be made.
 */
export function normalised(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) throw new RangeError('the weights must not all be 0')
  return weights.map((weight) => weight / total)
}

/** A random distribution over K outcomes: a softmax of normal numbers. */
export function randomDistribution(K: number, seed: number): number[] {
  const draw = normal(seed)
  return normalised(Array.from({ length: K }, () => Math.exp(draw())))
}

/** A distribution over K outcomes, and two of them. */
export const given = scope({
  K: integer(2, 5),
  '\\mathcal{X}': finiteSet('K'),
  p: distribution('x', '\\mathcal{X}'),
  x: index(1, 'K'),
  z: index(1, 'K'),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('a fair bit carries ln 2, a sure outcome nothing', () => {
    expect(entropy([0.5, 0.5])).toBeCloseTo(Math.LN2, 15)
    expect(entropy([1, 0])).toBe(0)
  })

  test('the information of independent events adds up', () => {
    const joint = selfInformation(0.5 * 0.25)
    expect(joint).toBeCloseTo(2.07944, 5)
    expect(joint).toBeCloseTo(
      selfInformation(0.5) + selfInformation(0.25),
      14,
    )
  })

  test('the uniform distribution has the largest entropy, log K', () => {
    for (let seed = 0; seed < 100; seed++) {
      const p = randomDistribution(4, seed)
      expect(entropy(p)).toBeGreaterThan(0)
      expect(entropy(p)).toBeLessThan(Math.log(4))
    }
    expect(entropy([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(Math.log(4), 15)
  })

  test('weights become probabilities of the same proportions', () => {
    expect(normalised([3, 0, 1])).toEqual([0.75, 0, 0.25])
    expect(() => normalised([0, 0, 0])).toThrow('must not all be 0')
  })

  test('E22: information belongs to an outcome, not to p', () => {
    expect(selfInformation(0.7)).toBeCloseTo(0.357, 3)
    expect(selfInformation(0.3)).toBeCloseTo(1.204, 3)
  })
}
