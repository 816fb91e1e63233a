/** The laws of a variable of which only its moments are known, before these are given to it. */
import type { Random } from 'fast-check'
import { Distribution } from '../../values/distribution.ts'
import type { Domain } from './domain.ts'
import { uniform } from './domain.ts'

/** Outcomes of a generic draw at most: products over coordinates stay small. */
const most = 4

/**
 * A distribution of a few numbers with mean 0 and variance 1: two equal ones, skewed ones, such
 * with a far and rare outcome or with one at the mean. What is said of all laws with given moments must hold of
 * each of them.
 */
export function standardised(): Domain {
  const special = [
    law([-1, 1], [1, 1]),
    law([-1, 0], [1, 19]),
    law([0, 1], [19, 1]),
    // It may well be its mean.
    law([-1, 0, 1], [1, 2, 1]),
    // At two deviations Chebyshev's bound is attained.
    law([-1, 0, 1], [1, 6, 1]),
    // Both sides have a far outcome.
    law([-4, -0.7, 0.5, 5], [5, 40, 49, 6]),
  ]
  return {
    source: 'drawn',
    describe: 'a distribution with mean 0 and variance 1',
    dimensions: [],
    generate: (random) => {
      if (random.nextInt(0, 3) === 0) {
        const [below, above] = [uniform(random, 0.3, 3), uniform(random, 0.3, 3)]
        return law([-below, 0, above], [above, uniform(random, 0.3, 6), below])
      }
      const count = random.nextInt(2, most)
      const draw = (low: number, high: number): number[] =>
        Array.from({ length: count }, () => uniform(random, low, high))
      // Squared, some of them are rare.
      return law(apart(draw(-2, 2), random), draw(0.1, 1).map((weight) => weight * weight)) // prettier-ignore
    },
    edges: () => special,
    *simpler() {
      yield* special
    },
    fit: (value) => value,
  }
}

/** No two of them so near that rounding decides. */
const apart = (values: number[], random: Random): number[] =>
  values.map((value, i) => value + (random.nextInt(0, 1) === 0 ? -3 : 3) * i)

/** These outcomes with these weights, moved and scaled. */
function law(values: readonly number[], weights: readonly number[]): Distribution {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const p = weights.map((weight) => weight / total)
  const mean = (list: readonly number[]): number => list.reduce((sum, x, i) => sum + p[i]! * x, 0) // prettier-ignore
  const centre = mean(values)
  const deviation = Math.sqrt(mean(values.map((x) => (x - centre) * (x - centre))))
  return Distribution.of(p, values.map((x) => (x - centre) / deviation), 'z') // prettier-ignore
}
