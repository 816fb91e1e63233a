import type { Random } from 'fast-check'
import type { Outcome } from '../distribution.ts'
import { Distribution } from '../distribution.ts'
import { FormulaError } from '../error.ts'
import { FiniteSet } from '../set.ts'
import type { Value } from '../value.ts'
import type { Dimension, Domain, Sizes } from './domain.ts'
import { uniform } from './domain.ts'

/** Weights in (0.05, 1), normalised: full support, so that logarithms exist. */
function probabilities(random: Random, count: number): number[] {
  const weights = Array.from({ length: count }, () => uniform(random, 0.05, 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** Distributions in tenths, quarters, and the like, near the present one; no zeros. */
function* plainTables(table: readonly number[]): Generator<number[]> {
  const length = (list: readonly number[]): number =>
    list.reduce((sum, p) => sum + String(Number(p.toPrecision(12))).length, 0)
  const own = length(table)
  for (const parts of [2, 4, 5, 10, 20, 100]) {
    if (parts < table.length) continue
    const counts = table.map((p) => Math.max(1, Math.round(p * parts)))
    // The largest cell takes what rounding left over.
    const largest = counts.indexOf(Math.max(...counts))
    counts[largest]! += parts - counts.reduce((sum, count) => sum + count, 0)
    if (counts.some((count) => count < 1)) continue
    const candidate = counts.map((count) => count / parts)
    if (length(candidate) < own) yield candidate
  }
}

const asDistribution = (value: Value): Distribution => {
  if (value instanceof Distribution) return value
  throw new Error('Expected a distribution')
}

/** Set or size over which an axis runs: a finite set's symbol, or its number of elements. */
export type Support = Dimension | readonly Outcome[]

/** A distribution on named axes, each over a set, e.g. `{ x: '\\mathcal{X}' }`. */
export function joint(axes: Record<string, Support>): Domain {
  const names = Object.keys(axes)
  const outcomes = (support: Support, size: Sizes): readonly Outcome[] =>
    Array.isArray(support)
      ? (support as readonly Outcome[])
      : Array.from({ length: size(support as Dimension) }, (_, i) => i + 1)
  const build = (size: Sizes) =>
    names.map((name) => ({ name, outcomes: outcomes(axes[name]!, size) }))
  const cells = (size: Sizes): number =>
    build(size).reduce((product, axis) => product * axis.outcomes.length, 1)
  return {
    source: 'drawn',
    describe:
      names.length === 1
        ? 'a distribution, all probabilities positive'
        : 'a joint distribution, all probabilities positive',
    dimensions: Object.values(axes).filter(
      (support): support is Dimension => !Array.isArray(support),
    ),
    generate: (random, size) =>
      new Distribution(build(size), probabilities(random, cells(size))),
    *simpler(value, size) {
      for (const table of plainTables(asDistribution(value).table())) {
        yield new Distribution(build(size), table)
      }
    },
    fit(value, size) {
      const current = asDistribution(value)
      const target = build(size)
      const same = target.every(
        (axis, i) => axis.outcomes.length === current.axes[i]!.outcomes.length,
      )
      if (same) return current
      const kept: number[] = []
      current.forEach((positions, probability) => {
        if (positions.every((at, i) => at < target[i]!.outcomes.length)) {
          kept.push(probability)
        }
      })
      if (kept.length !== cells(size)) return undefined
      const total = kept.reduce((sum, p) => sum + p, 0)
      return new Distribution(
        target,
        kept.map((p) => p / total),
      )
    },
  }
}

/** A distribution on one named axis over a finite set. */
export const distribution = (axis: string, support: Support): Domain =>
  joint({ [axis]: support })

/** A probability vector (p_1, …, p_K), K a size. */
export const simplex = (count: Dimension): Domain => joint({ x: count })

/** The finite set {1, …, K}. */
export function finiteSet(count: Dimension): Domain {
  return {
    source: 'drawn',
    describe: 'a finite set',
    dimensions: [count],
    generate: (_random, size) => FiniteSet.range(1, size(count)),
    *simpler() {
      // Its size shrinks, not the set itself.
    },
    fit: (_value, size) => FiniteSet.range(1, size(count)),
  }
}

/** Number of elements where a set stands for a size. */
export function cardinality(value: Value): number {
  if (value instanceof FiniteSet) return value.elements.length
  if (typeof value === 'number') return value
  throw new FormulaError('kind-mismatch', 'Unexpected size, expected a whole number')
}
