import type { Distribution } from 'residual'
import { computed, func, integer, scope, simplex } from 'residual'

import { random } from '../data/random.ts'
import { vectorOf } from './nearest.ts'
import { spearman } from './rank-correlation.ts'
import type { WordVectors } from './word-vectors.ts'

// #region main
/**
 * Jensen–Shannon divergence in nats: the mean divergence of p and q from
 * their mixture. Symmetric, 0 for p = q and log 2 for disjoint ones.
 */
export function jensenShannon(p: Float64Array, q: Float64Array): number {
  let sum = 0
  for (let x = 0; x < p.length; x++) {
    const mixture = (p[x]! + q[x]!) / 2
    if (p[x]! > 0) sum += (p[x]! * Math.log(p[x]! / mixture)) / 2
    if (q[x]! > 0) sum += (q[x]! * Math.log(q[x]! / mixture)) / 2
  }
  return sum
}

/** p(context | word): the words beside word i, as a distribution. */
export function contexts(space: WordVectors, i: number): Float64Array {
  const V = space.words.length
  const row = space.counts.subarray(i * V, i * V + V)
  const total = row.reduce((a, b) => a + b)
  return row.map((n) => n / total)
}
// #endregion

/** What the figure "similar contexts, similar vectors" draws. */
export interface ContextSimilarity {
  /** Pairs of words: divergence of their contexts, cosine of vectors. */
  pairs: { words: [string, string]; divergence: number; cosine: number }[]
  /** Means of five equal parts of the pairs, by rising divergence. */
  quintiles: { divergence: number; cosine: number }[]
  /** Spearman's ρ of divergence and cosine. */
  spearman: number
}

/** `count` random pairs of the 100th to 1,000th most frequent words. */
export function contextSimilarity(
  space: WordVectors,
  { count = 3000, seed = 1 } = {},
): ContextSimilarity {
  const draw = random(seed)
  const pairs: ContextSimilarity['pairs'] = []
  while (pairs.length < count) {
    const i = 100 + Math.floor(draw() * 901)
    const j = 100 + Math.floor(draw() * 901)
    if (i === j) continue
    const words: [string, string] = [space.words[i]!, space.words[j]!]
    const [u, v] = words.map((word) => vectorOf(space, word))
    const divergence = jensenShannon(contexts(space, i), contexts(space, j))
    const cosine = u!.reduce((sum, x, k) => sum + x * v![k]!, 0)
    pairs.push({ words, divergence, cosine })
  }
  pairs.sort((a, b) => a.divergence - b.divergence)
  const mean = (values: number[]) =>
    values.reduce((a, b) => a + b) / values.length
  const quintiles = [0, 1, 2, 3, 4].map((k) => {
    const part = pairs.slice((k * count) / 5, ((k + 1) * count) / 5)
    return {
      divergence: mean(part.map((pair) => pair.divergence)),
      cosine: mean(part.map((pair) => pair.cosine)),
    }
  })
  const rho = spearman(
    pairs.map((pair) => pair.divergence),
    pairs.map((pair) => pair.cosine),
  )
  return { pairs, quintiles, spearman: rho }
}

/** Two distributions over K contexts and their divergence. */
export const given = scope({
  M: integer(2, 6),
  u: simplex('M'),
  v: simplex('M'),
  '\\mathrm{JS}': computed(() =>
    func((p: Distribution, q: Distribution) =>
      jensenShannon(
        Float64Array.from(p.table()),
        Float64Array.from(q.table()),
      ),
    ),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { wordVectors } = await import('./word-vectors.ts')

  test('Jensen–Shannon: 0, log 2, symmetric', () => {
    const p = new Float64Array([0.5, 0.5, 0, 0])
    const q = new Float64Array([0, 0, 0.1, 0.9])
    const r = new Float64Array([0.25, 0.25, 0.25, 0.25])
    expect(jensenShannon(p, p)).toBe(0)
    expect(jensenShannon(p, q)).toBeCloseTo(Math.log(2), 12)
    expect(jensenShannon(p, r)).toBeCloseTo(jensenShannon(r, p), 12)
    // By hand: (2·½·log(4/3) + 2·¼·log(2/3) + 2·¼·log 2)/2.
    const byHand = (Math.log(4 / 3) + 0.5 * Math.log(4 / 3)) / 2
    expect(jensenShannon(p, r)).toBeCloseTo(byHand, 12)
  })

  test('the more contexts differ, the less alike the vectors', () => {
    const space = wordVectors()
    for (const seed of [1, 2, 3]) {
      const result = contextSimilarity(space, { seed })
      // Six seeds of the pairs give −0.488 to −0.529.
      expect(Math.abs(result.spearman + 0.51)).toBeLessThan(0.04)
      const cosines = result.quintiles.map(({ cosine }) => cosine)
      expect(cosines).toEqual(cosines.toSorted((a, b) => b - a))
      expect(cosines[0]!).toBeGreaterThan(3 * cosines[4]!)
    }
  })
}
