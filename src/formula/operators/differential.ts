/** Derivatives by numbers, entries, vectors and matrices; limits. */
/** Binders: what each does with the values of its body. */
import { applied } from '../application.ts'
import { Matrix } from 'ml-matrix'
import { sizeOf, tolerances } from '../compare.ts'
import type { Environment } from '../environment.ts'
import { FormulaError } from '../error.ts'
import type { Bind } from '../expression.ts'
import type { Value } from '../value.ts'
import { asMatrix, asNumber, collapse } from '../value.ts'
import { entrywise } from './arithmetic.ts'
import { differentiate } from './calculus.ts'

import type { Body } from './binder.ts'
import { asQuantity, earn } from './binder.ts'

const subtract = entrywise('difference', (a, b) => a - b)

export function derivative(node: Bind, env: Environment, body: Body): Value {
  const [variable] = node.variables
  if (variable?.range.kind !== 'point') throw new Error('Expected a point')
  const { order, entry } = variable.range
  earn(env, tolerances.derivative)
  const positions = entry.map((at) => asNumber(env.world.evaluate(at, env)))
  let f = (inner: Environment): Value => {
    const value = body(inner)
    return typeof value === 'function'
      ? applied(value, [inner.get(variable.name)], 'a function')
      : value
  }
  for (let i = 0; i < order; i++) {
    const previous = f
    f = (inner) => once(variable.name, positions, inner, previous)
  }
  return f(env)
}

/** One derivative: by a number, by one entry, or by all entries of a vector or matrix. */
function once(
  name: string,
  positions: readonly number[],
  env: Environment,
  f: (inner: Environment) => Value,
): Value {
  const at = env.get(name)
  const inner = env.with(name, at)
  let shape: Matrix | undefined
  const along =
    (move: (x: number) => Value) =>
    (x: number): number[] => {
      inner.rebind(name, move(x))
      const value = asQuantity(f(inner))
      if (typeof value === 'number') return [value]
      shape = asMatrix(value)
      return shape.to1DArray()
    }
  const back = (entries: readonly number[]): Value =>
    shape
      ? Matrix.from1DArray(shape.rows, shape.columns, [...entries])
      : (entries[0] ?? NaN)
  if (typeof at === 'number')
    return back(
      differentiate(
        along((x) => x),
        at,
      ),
    )
  const point = asMatrix(at)
  const byEntry = (i: number, j: number): number[] =>
    differentiate(
      along((x) => point.clone().set(i, j, x)),
      point.get(i, j),
    )
  if (positions.length > 0) {
    const [i = 1, j = 1] = positions
    if (i < 1 || i > point.rows || j < 1 || j > point.columns) {
      throw new FormulaError(
        'shape-mismatch',
        `Unexpected position (${positions.join(', ')}) in \`${name}\`, expected one within \`${point.rows}×${point.columns}\``,
      )
    }
    return back(byEntry(i - 1, j - 1))
  }
  return allEntries(point, byEntry, () => shape)
}

/**
 * Gradient of a scalar: the shape of the point (so a column for a column). Jacobian of
 * n outputs by a column of p: n×p.
 */
function allEntries(
  point: Matrix,
  byEntry: (i: number, j: number) => number[],
  shapeOf: () => Matrix | undefined,
): Value {
  const gradient = new Matrix(point.rows, point.columns)
  const columns: number[][] = []
  for (let i = 0; i < point.rows; i++) {
    for (let j = 0; j < point.columns; j++) {
      const entries = byEntry(i, j)
      columns.push(entries)
      gradient.set(i, j, entries[0] ?? NaN)
    }
  }
  const shape = shapeOf()
  if (!shape) return collapse(gradient)
  if (point.columns > 1 || shape.columns > 1) {
    throw new FormulaError(
      'unreadable',
      'Unexpected derivative of a matrix or by a matrix with more than one output, expected vectors',
      undefined,
      'Differentiate by one entry.',
    )
  }
  return new Matrix(columns).transpose()
}

export function limitOf(node: Bind, env: Environment, body: Body): Value {
  const [variable] = node.variables
  if (variable?.range.kind !== 'towards') throw new Error('Expected a limit')
  const { range } = variable
  const to = asNumber(env.world.evaluate(range.to, env))
  earn(env, tolerances.limit)
  const inner = env.with(variable.name, 0)
  const at = (x: number): Value => {
    inner.rebind(variable.name, x)
    return body(inner)
  }
  const near = (distance: number): Value =>
    Number.isFinite(to)
      ? at(to + (range.side < 0 ? -distance : distance))
      : at(Math.sign(to) / distance)
  // Ever closer until two values agree; no closer, or cancellation makes up a limit.
  let previous = near(1e-2)
  for (const distance of [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9]) {
    const value = near(distance)
    const change = subtract(asQuantity(value), asQuantity(previous))
    if (sizeOf(change) <= 1e-6 * Math.max(1, sizeOf(value))) return value
    previous = value
  }
  return NaN
}
