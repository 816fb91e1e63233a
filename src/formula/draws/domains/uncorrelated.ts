/** Two random variables of which is known that their covariance is zero, and nothing else. */
import type { Random } from 'fast-check'
import type { Outcome } from '../../values/distribution.ts'
import { Distribution } from '../../values/distribution.ts'
import type { Domain } from './domain.ts'
import { uniform } from './domain.ts'
import { joint } from './probability.ts'

/** With fewer outcomes to each variable, those that are uncorrelated are independent. */
const outcomes = 4

/**
 * A joint distribution with covariance zero in which the variables depend on each other:
 * $p(x) p(y) + \epsilon \, a(x) b(y)$, where $\sum_x a(x) = \sum_x x \, a(x) = \sum_y b(y) = 0$,
 * so that neither the margins nor $\mathbb{E}[x y]$ know of the second term.
 */
export function uncorrelated(x: string, y: string): Domain {
  const domain = joint({ [x]: { spread: outcomes }, [y]: { spread: outcomes } })
  return {
    source: 'drawn',
    describe: 'the joint distribution of two uncorrelated variables',
    dimensions: domain.dimensions,
    generate(random, size) {
      const free = domain.generate(random, size) as Distribution
      const [p, q] = [free.marginal(x).table(), free.marginal(y).table()]
      const values = free.axes[0]!.outcomes
      const a = normalTo(random, [values.map(() => 1), values.map(asNumber)])
      const b = normalTo(random, [values.map(() => 1)])
      const rooms = p.flatMap((own, i) => q.map((other, j) => (own * other) / Math.abs(a[i]! * b[j]!))) // prettier-ignore
      const epsilon = 0.9 * Math.min(...rooms.filter(Number.isFinite))
      const cells = p.flatMap((own, i) => q.map((other, j) => own * other + epsilon * a[i]! * b[j]!)) // prettier-ignore
      return new Distribution(free.axes, cells)
    },
    *simpler() {
      // Plainer cells would be correlated.
    },
    fit: () => undefined,
  }
}

const asNumber = (outcome: Outcome): number => Number(outcome)

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0)

/** A random vector that is normal to the given ones, by Gram and Schmidt. */
function normalTo(random: Random, list: readonly (readonly number[])[]): number[] {
  const without = (vector: number[], basis: readonly number[][]): number[] =>
    basis.reduce((rest, unit) => {
      const share = dot(rest, unit)
      return rest.map((value, i) => value - share * unit[i]!)
    }, vector)
  const basis: number[][] = []
  for (const vector of list) {
    const rest = without([...vector], basis)
    const length = Math.sqrt(dot(rest, rest))
    basis.push(rest.map((value) => value / length))
  }
  const [first] = list
  const free = first!.map(() => uniform(random, -1, 1))
  // Twice is enough.
  return without(without(free, basis), basis)
}
