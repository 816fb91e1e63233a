import type { Random } from 'fast-check'
import type { Outcome } from '../../values/distribution.ts'
import { Distribution } from '../../values/distribution.ts'
import { FormulaError } from '../../language/error.ts'
import { FiniteSet } from '../../values/set.ts'
import type { Value } from '../../values/value.ts'
import { asNumber, kindOf } from '../../values/value.ts'
import type { Expression } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import type { Dimension, Domain, Ends, Sizes } from './domain.ts'
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

/**
 * All alike; halved from outcome to outcome; axes that are independent.
 *
 * @param zeros Also one outcome that is certain.
 */
function specialTables(counts: readonly number[], zeros: boolean): number[][] {
  const halves = (count: number): number[] =>
    Array.from({ length: count }, (_, k) => 1 / (1 << Math.min(k + 1, count - 1)))
  const product = (parts: readonly number[][]): number[] =>
    parts.reduce((all, part) => all.flatMap((p) => part.map((q) => p * q)), [1])
  const even = counts.map((count) => Array.from({ length: count }, () => 1 / count))
  const uneven = counts.map((count) => (count > 1 ? halves(count) : [1]))
  const cells = counts.reduce((total, count) => total * count, 1)
  const certain = (at: number): number[] =>
    Array.from({ length: cells }, (_, k) => (k === at ? 1 : 0))
  const [first, second] = [product(even), product(uneven)]
  return zeros ? [first, certain(0), second, certain(cells - 1)] : [first, second]
}

const asDistribution = (value: Value): Distribution => {
  if (value instanceof Distribution) return value
  // What a name was drawn as, before the page made it something else.
  throw new FormulaError(
    'kind-mismatch',
    `Unexpected ${kindOf(value)}, expected a distribution`,
  )
}

/**
 * What an axis runs over: a set's symbol or its number of elements, for {1, …, K}; its
 * outcomes; whole numbers from one size to another; `spread`, as many numbers of which
 * nothing is known, the same for all distributions of a draw.
 */
export type Support =
  | Dimension
  | readonly Outcome[]
  | { readonly from: Dimension; readonly to: Dimension }
  | {
      readonly spread: Dimension
      readonly sign?: 'positive' | 'nonnegative'
      readonly within?: Ends
    }

const isSet = (support: Support): support is Dimension =>
  typeof support !== 'object' || 'kind' in support

function dimensionsOf(support: Support): Dimension[] {
  if (Array.isArray(support)) return []
  if (isSet(support)) return [support]
  return 'spread' in support
    ? [support.spread]
    : [(support as { from: Dimension }).from, (support as { to: Dimension }).to]
}

/** One axis of which no ends are known. */
function boundable(
  axes: Record<string, Support>,
  zeros: boolean,
): Pick<Domain, 'within'> {
  const [[name, support] = [], ...more] = Object.entries(axes)
  if (name === undefined || more.length > 0) return {}
  if (typeof support !== 'object' || !('spread' in support) || support.within) return {}
  const { spread, sign } = support
  const low: Expression = { kind: 'number', value: 0, decimals: 0, span: [0, 0] }
  const own = sign && { low, closedLow: sign === 'nonnegative' }
  return {
    within: (ends) =>
      own && ends.low ? undefined : joint({ [name]: { spread, within: { ...own, ...ends } } }, zeros), // prettier-ignore
  }
}

/** Names of the ends between which outcomes lie. */
function needsOf(supports: readonly Support[]): Pick<Domain, 'needs'> {
  const needs = supports.flatMap((support) => {
    const within = typeof support === 'object' && 'within' in support ? support.within : undefined // prettier-ignore
    return [within?.low, within?.high].flatMap((end) =>
      end ? [...freeSymbols(end)] : [],
    )
  })
  return needs.length > 0 ? { needs } : {}
}

function outcomesOf(support: Support, size: Sizes): readonly Outcome[] {
  if (Array.isArray(support)) return support as readonly Outcome[]
  if (isSet(support)) return whole(1, size(support))
  if ('spread' in support) {
    const values = spread(size(support.spread), size.draw ?? 0)
    if (support.within) return inside(values, support.within, size)
    const least = Math.min(...values)
    // The least one is 0, or above it.
    if (support.sign === undefined) return values
    const shift = support.sign === 'positive' ? 0.3 - least : -least
    return least > 0 ? values : values.map((value) => value + shift)
  }
  const { from, to } = support as { from: Dimension; to: Dimension }
  return whole(size(from), size(to))
}

const whole = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)

/** Numbers that an unnamed set may have: 1, 2, …; with 0 and below; any reals. */
function spread(count: number, draw: number): number[] {
  const turn = draw % 3
  if (turn === 0) return whole(1, count)
  if (turn === 1) return whole(-Math.floor(count / 2), Math.ceil(count / 2) - 1)
  const scale = [1, 4, 0.5][Math.floor(draw / 3) % 3]!
  return Array.from({ length: count }, (_, i) => {
    const share = ((i + 1) * 0.618033988749895 + draw * 0.414213562373095) % 1
    return Math.round(400 * scale * (share - 0.4) + i) / 100
  })
}

/** Factors of outcomes of which nothing is known. */
const farOut = [1000, -1000, 1e7, -1e7, 1e14]

/**
 * As many numbers of an interval: its ends, where they belong to it, and on some draws no
 * others beside each other; towards infinity as far apart as the given numbers.
 */
function inside(values: readonly number[], ends: Ends, size: Sizes): number[] {
  const { low, high, closedLow, closedHigh } = ends
  const min = low ? asNumber(size.value!(low)) : -Infinity
  const max = high ? asNumber(size.value!(high)) : Infinity
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (min === -Infinity && max === Infinity) return [...values]
  if (min === -Infinity || max === Infinity) {
    const gap = (min === -Infinity ? closedHigh : closedLow) ? 0 : 0.3
    return values.map((value) => (max === Infinity ? min + gap + value - least : max - gap + value - most)) // prettier-ignore
  }
  const width = most - least || 1
  const inner = values.map((value) => (value - least) / width)
  const [from, to] = [closedLow ? 0 : 0.02, closedHigh ? 1 : 0.98]
  return inner.map((share) => min + (max - min) * (from + (to - from) * share))
}

/** Draws on which all distributions are uniform, and on which those of one size are equal. */
function sharedTable(count: number, draw: number | undefined): number[] | undefined {
  if (draw === undefined) return undefined
  if (draw % 12 === 6) return Array.from({ length: count }, () => 1 / count)
  if (draw % 12 !== 10) return undefined
  const weights = Array.from({ length: count }, (_, i) => 0.1 + (((i + 1) * 0.618033988749895 + draw * 0.41) % 1)) // prettier-ignore
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/**
 * A distribution on named axes, each over a set, e.g. `{ x: '\\mathcal{X}' }`.
 *
 * @param zeros At times one outcome is certain; else all probabilities are positive.
 */
export function joint(axes: Record<string, Support>, zeros = false): Domain {
  const axesOf: Readonly<Record<string, Support | undefined>> = axes
  const names = Object.keys(axes)
  const build = (size: Sizes) =>
    names.map((name) => ({ name, outcomes: outcomesOf(axes[name]!, size) }))
  const cells = (size: Sizes): number =>
    build(size).reduce((product, axis) => product * axis.outcomes.length, 1)
  return {
    source: 'drawn',
    ...(zeros && { positive: joint(axes) }),
    ...boundable(axes, zeros),
    describe:
      (names.length === 1 ? 'a distribution' : 'a joint distribution') +
      (zeros ? '' : ', all probabilities positive'),
    dimensions: Object.values(axes).flatMap(dimensionsOf),
    ...needsOf(Object.values(axes)),
    generate: (random, size) =>
      new Distribution(
        build(size),
        sharedTable(cells(size), size.draw) ?? probabilities(random, cells(size)),
      ),
    edges: (size) =>
      specialTables(
        build(size).map((axis) => axis.outcomes.length),
        zeros,
      ).map((table) => new Distribution(build(size), table)),
    *far(value) {
      const { axes } = asDistribution(value)
      const supports = axes.map(({ name }) => axesOf[name])
      const isSpread = (one: Support | undefined): one is Support & object => typeof one === 'object' && 'spread' in one && !('within' in one) // prettier-ignore
      const isSigned = supports.some((one) => isSpread(one) && 'sign' in one)
      const factors = isSigned ? farOut.filter((factor) => factor > 0) : farOut
      for (const factor of supports.every(isSpread) ? factors : []) {
        const moved = axes.map(({ name, outcomes }) => ({
          name,
          outcomes: outcomes.map((outcome) => factor * (outcome as number)),
        }))
        yield new Distribution(moved, asDistribution(value).table())
      }
    },
    *simpler(value, size) {
      const current = asDistribution(value).table()
      // Sizes may have shrunk since: `fit` comes to it.
      if (current.length !== cells(size)) return
      for (const table of plainTables(current)) {
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
    vary: {
      read: (value) => asDistribution(value).table(),
      write(entries, size) {
        const total = entries.reduce((sum, p) => sum + p, 0)
        if (entries.some((p) => p <= 0) || !(total > 0)) return undefined
        return new Distribution(
          build(size),
          entries.map((p) => p / total),
        )
      },
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
