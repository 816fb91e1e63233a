/**
 * Means of functions of independent continuous coordinates.
 *
 * First Gauss rules of growing order, until two agree to rounding: they are exact for
 * polynomials and fast for whatever is smooth. What has kinks or jumps is integrated one
 * coordinate inside the other, adaptively, split where a switch (an argument of |·|, the
 * difference of the sides of a relation) changes its sign. Many coordinates: sparse rules,
 * and functions of a few directions only are turned into those.
 */
import { FormulaError } from '../../language/error.ts'
import type { Base } from '../../values/base.ts'
import { adaptive } from './adaptive.ts'
import { directionsOf } from './directions.ts'

/** A function with several outputs. */
export type Integrand = (z: readonly number[]) => readonly number[]

/** What changes its sign where the integrand has a kink or a jump. */
export type Switches = Integrand

/** Means of the outputs, and of their absolute values: the scale of rounding. */
interface Sums {
  readonly values: number[]
  readonly sizes: number[]
}

/** Means, and whether Gauss rules agreed on them to rounding. */
export interface Mean extends Sums {
  readonly exact: boolean
}

/** Orders tried, by the number of coordinates. */
const orders: readonly (readonly number[])[] = [
  [],
  [6, 10, 16, 24, 40],
  [5, 8, 12, 18, 26],
  [4, 6, 9, 13],
]
const agreement = 1e-12
/** Evaluations of the integrand that one expectation may cost. */
const most = 60_000

const tooMany = (count: number): FormulaError =>
  new FormulaError(
    'too-costly',
    `Unexpected expectation over ${count} continuous coordinates that is neither smooth nor a polynomial, expected fewer`,
  )

/**
 * Mean of f.
 *
 * @param switches For integrands that are not smooth; undefined for those that are.
 */
export function mean(bases: readonly Base[], f: Integrand, switches?: Switches): Mean {
  let count = 0
  const counted: Integrand = (z) => {
    if (++count > most) throw tooMany(bases.length)
    return f(z)
  }
  if (bases.length === 0) return { ...constant(f([])), exact: true }
  const haveRules = bases.every((base) => base.rule !== undefined)
  if (haveRules && !switches) {
    const found = bases.length > 3 ? many(bases, counted) : tensor(bases, counted)
    if (found) return { ...found, exact: true }
  }
  const few = haveRules && !switches ? turned(bases, counted) : undefined
  if (few && few.bases.length < 3) return { ...nested(few.bases, few.f), exact: false }
  if (bases.length > 3) throw tooMany(bases.length)
  return { ...nested(bases, counted, switches), exact: false }
}

/** Normal coordinates, turned so that the function depends on the first few only. */
function turned(
  bases: readonly Base[],
  f: Integrand,
): { bases: readonly Base[]; f: Integrand } | undefined {
  if (bases.length < 2 || bases.some((base) => base.key !== 'normal')) return undefined
  const few = directionsOf(bases.length, f)
  return (
    few && {
      bases: bases.slice(0, few.length),
      f: (u) =>
        f(bases.map((_, i) => u.reduce((sum, x, k) => sum + x * few[k]![i]!, 0))),
    }
  )
}

const constant = (values: readonly number[]): Sums => ({
  values: [...values],
  sizes: values.map(Math.abs),
})

function addTo(sums: Sums, outputs: readonly number[], weight: number): void {
  outputs.forEach((output, i) => {
    sums.values[i] = (sums.values[i] ?? 0) + weight * output
    sums.sizes[i] = (sums.sizes[i] ?? 0) + Math.abs(weight * output)
  })
}

const agree = (a: Sums, b: Sums): boolean =>
  b.values.every((value, i) => {
    const difference = Math.abs(value - a.values[i]!)
    return difference <= agreement * Math.max(b.sizes[i]!, 1e-300)
  })

/** One product of rules. */
function product(bases: readonly Base[], sizes: readonly number[], f: Integrand): Sums {
  const rules = bases.map((base, i) => base.rule!(sizes[i]!))
  const sums: Sums = { values: [], sizes: [] }
  const z = bases.map(() => 0)
  const step = (i: number, weight: number): void => {
    const rule = rules[i]
    if (!rule) {
      addTo(sums, f(z), weight)
      return
    }
    rule.nodes.forEach((node, k) => {
      z[i] = node
      step(i + 1, weight * rule.weights[k]!)
    })
  }
  step(0, 1)
  return sums
}

function tensor(bases: readonly Base[], f: Integrand): Sums | undefined {
  let previous: Sums | undefined
  for (const order of orders[bases.length]!) {
    const sizes = bases.map(() => order)
    const next = product(bases, sizes, f)
    if (next.values.some(Number.isNaN)) return next
    if (previous && agree(previous, next)) return next
    previous = next
  }
  return undefined
}

/** More coordinates than a product of rules can bear. */
function many(bases: readonly Base[], f: Integrand): Sums | undefined {
  const few = turned(bases, f)
  if (few) {
    const isConstant = few.bases.length === 0
    const found = isConstant ? constant(few.f([])) : tensor(few.bases, few.f)
    if (found) return found
  }
  const coarse = sparse(bases, 2, f)
  if (coarse.values.some(Number.isNaN)) return coarse
  const fine = sparse(bases, 3, f)
  return agree(coarse, fine) ? fine : undefined
}

/**
 * Smolyak's combination of rules with 1, 3, 5, … points: exact for polynomials of total
 * degree 2·level + 1 (Gerstner & Griebel 1998).
 */
function sparse(bases: readonly Base[], level: number, f: Integrand): Sums {
  const d = bases.length
  const sums: Sums = { values: [], sizes: [] }
  const visit = (extra: readonly number[], total: number): void => {
    if (extra.length === d) {
      const missing = level - total
      if (missing >= d) return
      const factor = (missing % 2 === 0 ? 1 : -1) * choose(d - 1, missing)
      const points = extra.map((e) => 2 * e + 1)
      const part = product(bases, points, f)
      addTo(sums, part.values, factor)
      return
    }
    for (let e = 0; total + e <= level; e++) visit([...extra, e], total + e)
  }
  visit([], 0)
  return sums
}

const choose = (n: number, k: number): number => {
  let result = 1
  for (let i = 1; i <= k; i++) result = (result * (n - i + 1)) / i
  return result
}

/** One coordinate inside the other; the switches are those of the innermost. */
function nested(bases: readonly Base[], f: Integrand, switches?: Switches): Sums {
  const [outer, ...rest] = bases
  if (!outer) return constant(f([]))
  if (rest.length === 0) {
    return adaptive(outer, (x) => f([x]), switches && ((x) => switches([x])))
  }
  const inner = (x: number): readonly number[] =>
    nested(rest, (z) => f([x, ...z]), switches && ((z) => switches([x, ...z]))).values
  if (outer.rule) {
    const found = tensor([outer], ([x]) => inner(x!))
    if (found) return found
  }
  return adaptive(outer, inner)
}
