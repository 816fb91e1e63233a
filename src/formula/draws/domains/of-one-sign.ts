/** The laws of a variable of one sign of which the mean is known, before it is given to them. */
import { Distribution } from '../../values/distribution.ts'
import type { Domain } from './domain.ts'
import { joint } from './probability.ts'

/**
 * A distribution of a few numbers that are not negative, certain or with two of them as well:
 * with zero and another number Markov's bound is attained.
 */
export function ofOneSign(sign: 'positive' | 'nonnegative'): Domain {
  const plain = joint({ x: { spread: 4, sign } })
  const low = sign === 'positive' ? 0.3 : 0
  const special = [
    Distribution.of([0.5, 0.5], [low, 1]),
    Distribution.of([1], [1]),
    Distribution.of([0.75, 0.25], [low, 1]),
  ]
  return {
    source: 'drawn',
    describe: plain.describe,
    dimensions: [],
    generate: (random, size) => plain.generate(random, size),
    edges: (size) => [...special, ...plain.edges!(size)],
    *simpler() {
      yield* special
    },
    fit: (value) => value,
  }
}
