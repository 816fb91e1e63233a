/**
 * Random variables of which a text says how they depend on each other, and nothing else: each
 * has the law that it has anyway, the joint one has what is said and no more of it.
 */
import type { Random } from 'fast-check'
import type { Outcome } from '../../values/distribution.ts'
import { Distribution } from '../../values/distribution.ts'
import type { Domain, Sizes } from './domain.ts'
import { uniform } from './domain.ts'

/**
 * - `chain`: each depends on the one before and, given that, on none of the earlier ones
 * - `pairwise`: each two are independent, all together are not
 * - `uncorrelated`: two of which the covariance is zero
 */
export type Dependence = 'chain' | 'pairwise' | 'uncorrelated'

/** One of the variables: its axis, and the law that it has by itself. */
export interface Margin {
  readonly axis: string
  readonly law: Domain
}

const describes: Record<Dependence, string> = {
  chain: 'the joint distribution of a Markov chain',
  pairwise: 'the joint distribution of pairwise independent variables',
  uncorrelated: 'the joint distribution of two uncorrelated variables',
}

/** The joint distribution of variables that depend on each other so. */
export function dependent(kind: Dependence, margins: readonly Margin[]): Domain {
  const axesOf = (laws: readonly Distribution[]): Distribution['axes'] =>
    laws.map((law, i) => ({ ...law.axes[0]!, name: margins[i]!.axis }))
  return {
    source: 'drawn',
    describe: describes[kind],
    dimensions: margins.flatMap(({ law }) => law.dimensions),
    needs: margins.flatMap(({ law }) => law.needs ?? []),
    generate(random, size) {
      const laws = margins.map(({ law }) => law.generate(random, size) as Distribution)
      const cells = kind === 'chain' ? chained(random, laws) : leaned(random, laws, kind) // prettier-ignore
      return new Distribution(axesOf(laws), cells)
    },
    edges: (size) => {
      const laws = evenLaws(margins, size)
      if (!laws) return []
      const all = [independent(laws), ...(kind === 'chain' ? copied(laws) : [])]
      return all.map((cells) => new Distribution(axesOf(laws), cells))
    },
    *simpler() {
      // Plainer cells would depend on each other otherwise.
    },
    fit: () => undefined,
  }
}

/** The first special law of each: all outcomes alike. */
function evenLaws(margins: readonly Margin[], size: Sizes): Distribution[] | undefined {
  const laws = margins.map(({ law }) => law.edges?.(size)[0])
  return laws.every((law) => law instanceof Distribution) ? laws : undefined
}

const tables = (laws: readonly Distribution[]): number[][] => laws.map((law) => [...law.table()]) // prettier-ignore

const independent = (laws: readonly Distribution[]): number[] => product(tables(laws))

const product = (parts: readonly (readonly number[])[]): number[] =>
  parts.reduce<number[]>((all, part) => all.flatMap((p) => part.map((q) => p * q)), [1])

/** Chains in which each step tells the outcome of the last one: all, the first, the last. */
function copied(laws: readonly Distribution[]): number[][] {
  const counts = laws.map((law) => law.table().length)
  const [first, ...others] = tables(laws)
  const steps = others.map((even, i) => {
    const same = counts[i + 1] === counts[i]
    const copy = even.map((_, from) => even.map((__, to) => (from === to ? 1 : 0)))
    return { copy: same ? copy : undefined, free: Array.from({ length: counts[i]! }, () => even) } // prettier-ignore
  })
  if (steps.some(({ copy }) => !copy)) return []
  const kinds = [steps.map(() => true), ...steps.map((_, at) => steps.map((__, i) => i === at))] // prettier-ignore
  return kinds.map((tells) => along(first!, steps.map(({ copy, free }, i) => (tells[i] ? copy! : free)))) // prettier-ignore
}

/** The first has its own law, each other one a law for every outcome of the one before. */
function chained(random: Random, laws: readonly Distribution[]): number[] {
  const [first, ...others] = tables(laws)
  let from = first!.length
  const steps = others.map((own) => {
    const rows = Array.from({ length: from }, () => weights(random, own.length))
    from = own.length
    return rows
  })
  return along(first!, steps)
}

/** Probabilities of all ways through a chain. */
function along(
  first: readonly number[],
  steps: readonly (readonly (readonly number[])[])[],
): number[] {
  let ways = first.map((p, at) => ({ p, at }))
  for (const rows of steps)
    ways = ways.flatMap(({ p, at }) => rows[at]!.map((q, to) => ({ p: p * q, at: to })))
  return ways.map(({ p }) => p)
}

function weights(random: Random, count: number): number[] {
  const free = Array.from({ length: count }, () => uniform(random, 0.05, 1))
  const total = free.reduce((sum, weight) => sum + weight, 0)
  return free.map((weight) => weight / total)
}

/**
 * The product of the laws and $\epsilon \prod_i a_i(x_i)$ with $\sum_{x_i} a_i(x_i) = 0$, so that the
 * law of fewer of them does not know of the second term. Of two, one has besides
 * $\sum_x x \, a(x) = 0$, and the covariance does not know of it either.
 */
function leaned(
  random: Random,
  laws: readonly Distribution[],
  kind: Dependence,
): number[] {
  const own = laws.map((law) => law.axes[0]!.outcomes)
  // With two outcomes, uncorrelated is independent.
  const flat =
    kind === 'uncorrelated' ? own.findIndex((values) => values.length > 2) : -1
  const isFree = kind === 'pairwise' || flat >= 0
  const leans = own.map((values, i) => {
    const even = values.map(() => 1)
    if (!isFree || values.length < 2) return values.map(() => 0)
    return normalTo(random, i === flat ? [even, values.map(asNumber)] : [even])
  })
  const [straight, bent] = [independent(laws), product(leans)]
  const rooms = straight.map((p, i) => p / Math.abs(bent[i]!)).filter(Number.isFinite)
  const epsilon = rooms.length > 0 ? 0.9 * Math.min(...rooms) : 0
  return straight.map((p, i) => p + epsilon * bent[i]!)
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
