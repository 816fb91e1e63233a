/** The entries of two values, pair by pair, each with what it may be off by. */
import { Matrix } from 'ml-matrix'
import { Distribution } from '../values/distribution.ts'
import { FormulaError } from '../language/error.ts'
import { FiniteSet, Interval, Space } from '../values/set.ts'
import { asUniform, isUnsized, Repeated, ScaledIdentity } from '../values/unsized.ts'
import type { Value } from '../values/value.ts'
import { asMatrix, kindOf, shapeOf, show } from '../values/value.ts'
import type { Bound, Part } from './bound.ts'
import { most } from './bound.ts'
import { fit } from './operators/arithmetic.ts'

/** Left entry, right entry, error bound of their difference. */
export type Visit = (x: number, y: number, error: number) => void

const isNumeric = (value: Value): boolean =>
  typeof value === 'number' ||
  value instanceof Matrix ||
  value instanceof Distribution ||
  typeof value === 'boolean' ||
  isUnsized(value)

const isSet = (value: Value): value is FiniteSet | Interval | Space =>
  value instanceof FiniteSet || value instanceof Interval || value instanceof Space

const shapes = (a: Value, b: Value): FormulaError =>
  new FormulaError(
    'shape-mismatch',
    `Unexpected shape \`${shapeOf(b)}\` on the right side, expected \`${shapeOf(a)}\` as on the left`,
    undefined,
    `The sides are \`${show(a, 4)}\` and \`${show(b, 4)}\`.`,
  )

/** The bound of one entry. */
function at(bound: Bound, i: number, j: number): number {
  if (typeof bound === 'number') return bound
  if (bound instanceof Matrix) {
    return i < bound.rows && j < bound.columns ? bound.get(i, j) : most(bound)
  }
  const part = bound[i]
  return part === undefined ? most(bound) : most(part)
}

/**
 * Visits all pairs of entries of two values of one shape.
 *
 * @throws FormulaError `shape-mismatch` or `kind-mismatch` if they cannot be compared.
 */
export function eachPair(
  a: Value,
  b: Value,
  left: Bound,
  right: Bound,
  visit: Visit,
): void {
  if (typeof a === 'number' && typeof b === 'number') {
    visit(a, b, at(left, 0, 0) + at(right, 0, 0))
    return
  }
  if (typeof a === 'string' || typeof b === 'string') {
    visit(0, a === b ? 0 : Infinity, 0)
    return
  }
  if (isSet(a) && isSet(b)) {
    visit(0, a.equals(b) ? 0 : Infinity, 0)
    return
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    const [x, y] = [a as readonly Value[], b as readonly Value[]]
    if (x.length !== y.length) {
      throw new FormulaError(
        'shape-mismatch',
        `Unexpected ${shapeOf(b)} on the right side, expected a ${shapeOf(a)} as on the left`,
      )
    }
    x.forEach((part, i) => {
      eachPair(part, y[i]!, partOf(left, i), partOf(right, i), visit)
    })
    return
  }
  if (!comparable(a) || !comparable(b)) {
    throw new FormulaError(
      'kind-mismatch',
      `Unexpected ${kindOf(b)} on the right side of a relation with a ${kindOf(a)}, expected the same kind`,
      undefined,
      kindOf(a) === 'function' || kindOf(b) === 'function'
        ? 'Compare values: write the argument, as in `f(x)`.'
        : undefined,
    )
  }
  if (a instanceof Repeated && b instanceof Repeated && a.along === b.along) {
    eachPair(a.slice, b.slice, most(left), most(right), visit)
    return
  }
  if (a instanceof ScaledIdentity && b instanceof ScaledIdentity) {
    visit(a.factor, b.factor, most(left) + most(right))
    return
  }
  const [u, v] = [asUniform(a), asUniform(b)]
  if (u && v) {
    visit(u.diagonal, v.diagonal, most(left) + most(right))
    visit(u.all, v.all, most(left) + most(right))
    return
  }
  if (isUnsized(a) || isUnsized(b)) {
    const [x, y] = fit(a, b)
    eachPair(x, y, left, right, visit)
    return
  }
  // `A = 0` is the zero matrix of A's shape.
  if (a === 0 && b instanceof Matrix) eachEntry(Matrix.zeros(b.rows, b.columns), b)
  else if (b === 0 && a instanceof Matrix) eachEntry(a, Matrix.zeros(a.rows, a.columns))
  else {
    const [x, y] = [asMatrix(a), asMatrix(b)]
    if (x.rows !== y.rows || x.columns !== y.columns) {
      throw shapes(isNumeric(a) ? a : x, isNumeric(b) ? b : y)
    }
    eachEntry(x, y)
  }

  function eachEntry(x: Matrix, y: Matrix): void {
    for (let i = 0; i < x.rows; i++) {
      for (let j = 0; j < x.columns; j++) {
        visit(x.get(i, j), y.get(i, j), at(left, i, j) + at(right, i, j))
      }
    }
  }
}

const comparable = (value: Value): boolean => isNumeric(value) || Array.isArray(value)

const partOf = (bound: Bound, i: number): Bound =>
  Array.isArray(bound) ? ((bound as readonly Part[])[i] ?? most(bound)) : most(bound)
