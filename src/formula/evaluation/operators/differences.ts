/** Derivatives by differences: of what code computes. */
import { Matrix } from 'ml-matrix'
import type { Environment } from '../../draws/environment.ts'
import { FormulaError } from '../../language/error.ts'
import type { Value } from '../../values/value.ts'
import { asMatrix, collapse } from '../../values/value.ts'
import { tolerances } from '../compare.ts'
import type { Body } from './binder.ts'
import { asQuantity, earn } from './binder.ts'
import { differentiate } from './calculus.ts'

/** The derivative of some order. */
export function byDifferences(
  name: string,
  positions: readonly number[],
  order: number,
  env: Environment,
  f: Body,
): Value {
  earn(env, tolerances.derivative)
  let g = f
  for (let i = 0; i < order; i++) {
    const previous = g
    g = (inner) => once(name, positions, inner, previous)
  }
  return g(env)
}

function once(
  name: string,
  positions: readonly number[],
  env: Environment,
  f: Body,
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
  if (typeof at === 'number') {
    const own = along((x) => x)
    return back(differentiate(own, at))
  }
  const point = asMatrix(at)
  const byEntry = (i: number, j: number): number[] =>
    differentiate(
      along((x) => point.clone().set(i, j, x)),
      point.get(i, j),
    )
  if (positions.length > 0) {
    const [i = 1, j = 1] = positions
    within(name, positions, point.rows, point.columns)
    return back(byEntry(i - 1, j - 1))
  }
  return allEntries(point, byEntry, () => shape)
}

/** Laid out as by dual values: see differential.ts. */
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
  if (point.columns > 1 || shape.columns > 1) throw tooManyOutputs()
  return new Matrix(columns).transpose()
}

/** @throws FormulaError `shape-mismatch` for a position outside. */
export function within(
  name: string,
  positions: readonly number[],
  rows: number,
  columns: number,
): void {
  const [i = 1, j = 1] = positions
  if (i >= 1 && i <= rows && j >= 1 && j <= columns) return
  throw new FormulaError(
    'shape-mismatch',
    `Unexpected position (${positions.join(', ')}) in \`${name}\`, expected one within \`${rows}×${columns}\``,
  )
}

/** What has no agreed layout. */
export const tooManyOutputs = (): FormulaError =>
  new FormulaError(
    'unreadable',
    'Unexpected derivative of a matrix or by a matrix with more than one output, expected vectors',
    undefined,
    'Differentiate by one entry.',
  )
