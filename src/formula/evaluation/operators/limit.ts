/** Limits of expressions. */
import { Matrix } from 'ml-matrix'
import type { Environment } from '../../draws/environment.ts'
import { FormulaError } from '../../language/error.ts'
import type { Bind, Expression } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import type { Value } from '../../values/value.ts'
import { asMatrix, asNumber, shapeOf } from '../../values/value.ts'
import type { Path } from '../numeric/limit.ts'
import { limitAt, limitAtInfinity } from '../numeric/limit.ts'
import type { Body } from './binder.ts'
import { asQuantity, known } from './binder.ts'

/** Steps that one value on the way may cost: sums grow with their upper bound. */
const costly = 4000

export function limitOf(node: Bind, env: Environment, body: Body): Value {
  const [variable] = node.variables
  if (variable?.range.kind !== 'towards') throw new Error('Expected a limit')
  const { name, range } = variable
  const to = asNumber(env.world.evaluate(range.to, env))
  if (to === Infinity) {
    const series = asSeries(node)
    if (series) return env.world.evaluate(series, env)
  }
  const inner = env.with(name, 0)
  let shape: Matrix | undefined
  let isNumber = true as boolean
  // Sums cost more the farther they go; near a place all cost the same.
  let dear = Infinity
  const path: Path = (x) => {
    if (Number.isFinite(to) ? dear < Infinity : Math.abs(x) >= dear) return undefined
    const before = env.world.budget
    try {
      inner.rebind(name, x)
      const value = asQuantity(body(inner))
      if (before - env.world.budget > costly) dear = Math.min(dear, Math.abs(x))
      const matrix = typeof value === 'number' ? new Matrix([[value]]) : asMatrix(value)
      shape ??= matrix
      if (matrix.rows !== shape.rows || matrix.columns !== shape.columns) {
        throw new FormulaError(
          'shape-mismatch',
          `Unexpected limit of a \`${shapeOf(shape)}\` that becomes a \`${shapeOf(matrix)}\` on the way, expected one shape`,
          node.body.span,
        )
      }
      isNumber &&= typeof value === 'number'
      return matrix.to1DArray()
    } catch (error) {
      if (!(error instanceof FormulaError) || error.code !== 'too-costly') throw error
      if (env.world.budget < 0) throw error
      dear = Math.min(dear, Math.abs(x))
      return undefined
    }
  }
  const estimates = Number.isFinite(to)
    ? limitAt(path, to, range.side)
    : limitAtInfinity(path, Math.sign(to), isWhole(name, env))
  const values = estimates.map((estimate) => known(env, estimate))
  if (!shape || isNumber) return values[0] ?? NaN
  // Without any value on the way no entry has a limit.
  const entries = Array.from(
    { length: shape.rows * shape.columns },
    (_, i) => values[i] ?? NaN,
  )
  return Matrix.from1DArray(shape.rows, shape.columns, entries)
}

/** Whole numbers by declaration; without one by the letter, as texts write sequences. */
function isWhole(name: string, env: Environment): boolean {
  const entry = env.world.scope.get(name)
  if (entry?.source === 'drawn') return entry.role !== undefined
  return /^[ijklmnKMNT]$/.test(name)
}

const seriesOf = new WeakMap<Bind, Expression | undefined>()

/** `\lim_{K \to \infty} \sum_{k=0}^K a_k` is the infinite sum; undefined for other bodies. */
function asSeries(node: Bind): Expression | undefined {
  if (seriesOf.has(node)) return seriesOf.get(node)
  const [{ name, range }] = node.variables as [Bind['variables'][number]]
  const sum = node.body
  let series: Expression | undefined
  if (
    sum.kind === 'bind' &&
    (sum.op === 'sum' || sum.op === 'product') &&
    sum.variables.length === 1 &&
    range.kind === 'towards'
  ) {
    const [variable] = sum.variables as [Bind['variables'][number]]
    const inner = variable.range
    if (
      inner.kind === 'bounds' &&
      inner.to.kind === 'symbol' &&
      inner.to.name === name &&
      !freeSymbols(inner.from).has(name) &&
      !freeSymbols(sum.body).has(name)
    ) {
      const to: Expression = { kind: 'symbol', name: '\\infty', span: inner.to.span }
      series = { ...sum, variables: [{ ...variable, range: { ...inner, to } }] }
    }
  }
  seriesOf.set(node, series)
  return series
}
