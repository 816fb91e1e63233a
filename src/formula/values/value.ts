/**
 * What formulas have as values. Vectors are n×1 matrices; a 1×1 matrix is identified
 * with its number, so that `x^\top y` is a scalar without further ado.
 */
import { Matrix } from 'ml-matrix'
import { Distribution, RandomVariable } from './distribution.ts'
import { bottom, Dual, NoSlope } from './dual.ts'
import { FormulaError } from '../language/error.ts'
import { Family } from './family.ts'
import { Law } from './law.ts'
import { Class, FiniteSet, Interval, Space } from './set.ts'
import type { Unsized } from './unsized.ts'
import { isUnsized, isZero } from './unsized.ts'

export type Value =
  | number
  | boolean
  | string
  | Matrix
  | Distribution
  | RandomVariable
  | Law
  | FiniteSet
  | Interval
  | Space
  | Class
  | Unsized
  | Family
  | Callable
  | Dual
  | readonly Value[]

/** A function of values. */
export type Callable = (...args: Value[]) => Value

export type Kind =
  | 'number'
  | 'boolean'
  | 'label'
  | 'vector'
  | 'matrix'
  | 'distribution'
  | 'random variable'
  | 'set'
  | 'function'
  | 'tuple'
  | 'family'

/** What sort of thing a value is, in words. */
export function kindOf(value: Value): Kind {
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'string') return 'label'
  if (typeof value === 'function') return 'function'
  if (value instanceof Matrix) return value.columns === 1 ? 'vector' : 'matrix'
  if (isUnsized(value)) return 'matrix'
  if (value instanceof Distribution || value instanceof Law) return 'distribution'
  if (value instanceof Dual) return kindOf(bottom(value) as Value)
  if (value instanceof Distribution) return 'distribution'
  if (value instanceof RandomVariable) return 'random variable'
  if (value instanceof Family) return 'family'
  if (
    value instanceof FiniteSet ||
    value instanceof Interval ||
    value instanceof Space ||
    value instanceof Class
  ) {
    return 'set'
  }
  return 'tuple'
}

/** `3×5`, or the kind of what has no shape. */
export function shapeOf(value: Value): string {
  return value instanceof Matrix
    ? `${value.rows}×${value.columns}`
    : typeof value === 'number'
      ? 'scalar'
      : Array.isArray(value)
        ? `tuple of ${value.length}`
        : kindOf(value)
}

/** A matrix as a value: 1×1 becomes its number. */
export const collapse = (matrix: Matrix): Value =>
  matrix.rows === 1 && matrix.columns === 1 ? matrix.get(0, 0) : matrix

/** @throws NoSlope for a value with a derivative, which only forward.ts can take. */
function wrongKind(value: Value, wanted: string): FormulaError {
  if (value instanceof Dual) throw new NoSlope()
  return new FormulaError(
    'kind-mismatch',
    `Unexpected ${kindOf(value)}, expected a ${wanted}`,
    undefined,
    `The value is \`${show(value)}\`.`,
  )
}

/** @throws FormulaError `kind-mismatch` for anything but a number or truth value. */
export function asNumber(value: Value): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (isZero(value)) return 0
  if (value instanceof Matrix && value.rows === 1 && value.columns === 1) {
    return value.get(0, 0)
  }
  if (value instanceof Matrix) {
    throw new FormulaError(
      'shape-mismatch',
      `Unexpected ${kindOf(value)} of shape \`${shapeOf(value)}\`, expected a scalar`,
    )
  }
  throw wrongKind(value, 'number')
}

/** A number is a 1×1 matrix; a distribution over one axis and a tuple of numbers are columns. */
export function asMatrix(value: Value): Matrix {
  if (value instanceof Matrix) return value
  if (isUnsized(value)) {
    throw new FormulaError(
      'unreadable',
      'Unexpected `I` or `\\mathbf{1}` whose size nothing tells, expected a subscript',
      undefined,
      'Write `I_n`, `\\mathbf{1}_n`.',
    )
  }
  if (typeof value === 'number') return new Matrix([[value]])
  if (value instanceof Distribution && value.axes.length <= 2) return value.toMatrix()
  if (Array.isArray(value)) {
    const parts = value as readonly Value[]
    if (parts.every((part) => typeof part === 'number')) {
      return Matrix.columnVector(parts)
    }
  }
  if (value instanceof Family) {
    const column = value.column()
    if (column) return column
  }
  throw wrongKind(value, 'vector or matrix')
}

export function asBoolean(value: Value): boolean {
  if (typeof value === 'boolean') return value
  throw wrongKind(value, 'condition')
}

export function asFunction(value: Value): Callable {
  if (typeof value === 'function') return value
  throw wrongKind(value, 'function')
}

/** @throws FormulaError `kind-mismatch` unless it is a whole number. */
export function asInteger(value: Value): number {
  const number = asNumber(value)
  const rounded = Math.round(number)
  if (Math.abs(number - rounded) > 1e-9) {
    throw new FormulaError(
      'kind-mismatch',
      `Unexpected value \`${show(number)}\`, expected a whole number`,
    )
  }
  return rounded
}

/** A number in at most `digits` significant digits, without noise. */
export function showNumber(value: number, digits = 6): string {
  if (Number.isNaN(value)) return 'undefined'
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '-∞'
  const short = Number(value.toPrecision(digits))
  return String(short === 0 ? 0 : short)
}

/** A value as short text for messages: `[1 -1; 0 2]`, `{1, 2}`, `0.25`. */
export function show(value: Value, digits = 6): string {
  if (typeof value === 'number') return showNumber(value, digits)
  if (typeof value === 'boolean' || typeof value === 'string') return String(value)
  if (value instanceof Matrix) {
    const rows = value
      .to2DArray()
      .map((row) => row.map((entry) => showNumber(entry, digits)))
    if (value.columns === 1) return `(${rows.map((row) => row[0]).join(', ')})`
    return `[${rows.map((row) => row.join(' ')).join('; ')}]`
  }
  if (value instanceof Distribution) {
    const rows = value.table()
    if (value.axes.length === 1) {
      return `(${rows.map((p) => showNumber(p, digits)).join(', ')})`
    }
    return `[${show(value.toMatrix(), digits).slice(1, -1)}]`
  }
  if (value instanceof RandomVariable) return `random variable ${value.axis}`
  if (value instanceof Law) return `a ${value.name} law`
  if (value instanceof FiniteSet) {
    return `{${value.elements.map((element) => show(element, digits)).join(', ')}}`
  }
  if (value instanceof Interval || value instanceof Space || value instanceof Class)
    return value.toString()
  if (isUnsized(value)) return 'a matrix of open size'
  if (value instanceof Dual) return show(bottom(value) as Value, digits)
  if (typeof value === 'function') return 'a function'
  if (value instanceof Family) return showFamily(value, digits)
  return `(${value.map((part) => show(part, digits)).join(', ')})`
}

/** The members of a finite family in order, or those made so far; the first index if it is not 1. */
function showFamily(family: Family, digits: number): string {
  const list = family.isFinite ? family.members() : family.made()
  const text = list.map((member) => show(member, digits)).join(', ')
  const from = family.isFinite && family.from !== 1 ? ` from ${family.from}` : ''
  return `(${text}${family.isFinite ? '' : ', …'})${from}`
}
