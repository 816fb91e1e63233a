/** Sums and products of infinitely many terms. */
import { Matrix } from 'ml-matrix'
import type { Environment } from '../../draws/environment.ts'
import type { Bind, Expression, Variable } from '../../language/expression.ts'
import { Space } from '../../values/set.ts'
import type { Value } from '../../values/value.ts'
import { asInteger, asMatrix, asNumber } from '../../values/value.ts'
import { sumOfSeries } from '../numeric/series.ts'
import type { Body } from './binder.ts'
import { asQuantity, known } from './binder.ts'
import { inferRange } from './positions.ts'
import { declaredRange } from './ranges.ts'

/** ∞, −∞, and what is added to them. */
export const isInfinity = (node: Expression): boolean =>
  node.kind === 'symbol'
    ? node.name === '\\infty'
    : node.kind === 'apply' &&
      /^(?:negate|add|subtract)$/.test(node.op) &&
      node.args.some(isInfinity)

/** Where a variable that runs without end begins, and whether it runs to both sides. */
interface Endless {
  readonly from: number
  readonly both: boolean
}

/** A bound on one side alone, `k \ge 1`: the first whole number that fulfils it. */
function oneSided(
  name: string,
  node: Expression,
  env: Environment,
): number | undefined {
  if (node.kind !== 'chain' || node.relations.length !== 1) return undefined
  const [left, right] = node.terms as [Expression, Expression]
  const [relation] = node.relations
  const isName = (term: Expression): boolean =>
    term.kind === 'symbol' && term.name === name
  const bound = isName(left) ? right : left
  if (!isName(left) && !isName(right)) return undefined
  const low = isName(left) ? ['≥', '>'] : ['≤', '<']
  if (!low.includes(relation!)) return undefined
  const value = asNumber(env.world.evaluate(bound, env))
  return relation === '>' || relation === '<' ? Math.floor(value) + 1 : Math.ceil(value)
}

function endless(
  variable: Variable,
  node: Bind,
  env: Environment,
): Endless | undefined {
  const { range, name } = variable
  if (range.kind === 'bounds') {
    if (!isInfinity(range.to)) return undefined
    if (isInfinity(range.from)) return { from: 0, both: true }
    return { from: asInteger(env.world.evaluate(range.from, env)), both: false }
  }
  if (range.kind === 'where') {
    // `j > i` restricts what runs over positions.
    if (inferRange(name, [node.body], env, 'all') ?? declaredRange(name, env))
      return undefined
    const from = oneSided(name, range.condition, env)
    return from === undefined ? undefined : { from, both: false }
  }
  if (range.kind === 'set') {
    const set =
      range.set.kind === 'symbol' ? env.world.evaluate(range.set, env) : undefined
    if (!(set instanceof Space) || set.rows !== 1 || set.columns !== 1) return undefined
    if (set.structure === 'natural') return { from: 0, both: false }
    if (set.structure === 'integer') return { from: 0, both: true }
  }
  return undefined
}

/**
 * Σ or Π over a last variable without end; undefined if none is.
 *
 * A product is the exponential of a sum of logarithms.
 */
export function infinite(
  node: Bind,
  env: Environment,
  body: Body,
  finite: (node: Bind, env: Environment, body: Body) => Value,
): Value | undefined {
  const at = node.variables.findIndex(({ range }) => mayBeEndless(range))
  const variable = node.variables[at]
  if (!variable) return undefined
  const run = endless(variable, node, env)
  if (!run) return undefined
  const others = node.variables.filter((_, i) => i !== at)
  const inner = env.with(variable.name, 0)
  let shape: Matrix | undefined
  const terms = new Map<number, readonly number[]>()
  const term = (k: number): readonly number[] => {
    let values = terms.get(k)
    if (values) return values
    inner.rebind(variable.name, run.from + k)
    const value = asQuantity(
      others.length > 0
        ? finite({ ...node, variables: others }, inner, body)
        : body(inner),
    )
    if (typeof value === 'number') values = [value]
    else {
      shape = asMatrix(value)
      values = shape.to1DArray()
    }
    terms.set(k, values)
    return values
  }
  const sum = (i: number): number => {
    const one = (f: (k: number) => number): number => known(env, sumOfSeries(f))
    if (node.op === 'product') return product((k) => term(k)[i]!, one)
    const up = one((k) => term(k)[i]!)
    return run.both ? up + one((k) => term(-1 - k)[i]!) : up
  }
  const count = term(0).length
  const values = Array.from({ length: count }, (_, i) => sum(i))
  return shape ? Matrix.from1DArray(shape.rows, shape.columns, values) : values[0]!
}

const mayBeEndless = (range: Variable['range']): boolean =>
  range.kind === 'where' ||
  (range.kind === 'bounds' && isInfinity(range.to)) ||
  (range.kind === 'set' &&
    range.set.kind === 'symbol' &&
    /^\\mathbb\{[NZ]\}$/.test(range.set.name))

/** Π of factors: 0 if one of the first is; a sign for each that is negative. */
function product(
  factor: (k: number) => number,
  sum: (f: (k: number) => number) => number,
): number {
  let sign = 1
  for (let k = 0; k < 256; k++) {
    const value = factor(k)
    if (value === 0) return 0
    if (value < 0) sign = -sign
  }
  return sign * Math.exp(sum((k) => Math.log(Math.abs(factor(k)))))
}
