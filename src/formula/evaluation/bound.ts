/**
 * Absolute error bounds of values, entry by entry.
 *
 * A bound has the form of its value: a number for a number, a matrix for a matrix, a
 * list for a tuple (of tuples their largest). A single number stands for all entries of
 * whatever it bounds.
 */
import { Matrix } from 'ml-matrix'
import { Distribution } from '../values/distribution.ts'
import { isUnsized, Repeated, ScaledIdentity, Uniform } from '../values/unsized.ts'
import type { Value } from '../values/value.ts'

export type Part = number | Matrix
export type Bound = Part | readonly Part[]

/** A bound as one part of a list. */
export const asPart = (bound: Bound): Part =>
  typeof bound === 'number' || bound instanceof Matrix ? bound : most(bound)

/** 2⁻⁵³ with room for eight operations: what one operation may be off by, relatively. */
export const unit = 8 * Number.EPSILON * 0.5

/** Below the normal range doubles lose their digits. */
export const smallestNormal = 2.2250738585072014e-308

/** The largest entry, in absolute value; infinite if one is undefined. */
export function largest(entries: Iterable<number>): number {
  let top = 0
  for (const entry of entries) {
    const size = Math.abs(entry)
    if (Number.isNaN(size)) return Infinity
    if (size > top) top = size
  }
  return top
}

/** The largest error that a bound admits in any entry. */
export function most(bound: Bound): number {
  if (typeof bound === 'number') return Number.isNaN(bound) ? Infinity : bound
  if (bound instanceof Matrix) return largest(bound.to1DArray())
  return bound.reduce<number>((top, part) => Math.max(top, most(part)), 0)
}

/** A value with all its entries made positive. */
export function absolute(value: Value): Value {
  if (typeof value === 'number') return Math.abs(value)
  if (value instanceof Matrix) return mapped(value, Math.abs)
  if (value instanceof Distribution) {
    return new Distribution(value.axes, value.probabilities.map(Math.abs))
  }
  if (value instanceof ScaledIdentity) {
    return new ScaledIdentity(Math.abs(value.factor))
  }
  if (value instanceof Uniform) {
    return new Uniform(Math.abs(value.diagonal), Math.abs(value.all))
  }
  if (value instanceof Repeated) {
    return new Repeated(mapped(value.slice, Math.abs), value.along)
  }
  if (Array.isArray(value)) return (value as readonly Value[]).map(absolute)
  return value
}

/** A matrix of the same shape. */
export function mapped(matrix: Matrix, f: (entry: number) => number): Matrix {
  const out = new Matrix(matrix.rows, matrix.columns)
  for (let i = 0; i < matrix.rows; i++) {
    for (let j = 0; j < matrix.columns; j++) out.set(i, j, f(matrix.get(i, j)))
  }
  return out
}

/** A bound in the form of its value, so that operators can act on it as on the value. */
export function shaped(bound: Bound, value: Value): Value {
  if (typeof bound !== 'number') return bound
  if (value instanceof Matrix) return mapped(value, () => bound)
  if (value instanceof Distribution) {
    return new Distribution(
      value.axes,
      value.probabilities.map(() => bound),
    )
  }
  if (Array.isArray(value)) {
    return (value as readonly Value[]).map((part) => shaped(bound, part))
  }
  if (value instanceof Uniform) return new Uniform(bound, bound)
  if (isUnsized(value)) {
    // The pattern is exact, what it repeats may be off.
    return value instanceof ScaledIdentity
      ? new ScaledIdentity(bound)
      : new Repeated(
          mapped(value.slice, () => bound),
          value.along,
        )
  }
  return bound
}

/** The bound that a value of bounds stands for. */
export function asBound(value: Value): Bound {
  if (typeof value === 'number' || value instanceof Matrix) return value
  if (Array.isArray(value))
    return (value as readonly Value[]).map((part) => asPart(asBound(part)))
  if (value instanceof Distribution) return largest(value.probabilities)
  if (value instanceof ScaledIdentity) return Math.abs(value.factor)
  if (value instanceof Uniform) return Math.abs(value.diagonal) + Math.abs(value.all)
  if (value instanceof Repeated) return largest(value.slice.to1DArray())
  return 0
}

/** What one more operation may add to a result: a unit of each entry. */
export function rounded(value: Value, units = 1): Bound {
  const of = (entry: number): number => units * unit * Math.abs(entry)
  if (typeof value === 'number') return of(value)
  if (value instanceof Matrix) return mapped(value, of)
  if (Array.isArray(value)) {
    return (value as readonly Value[]).map((part) => asPart(rounded(part, units)))
  }
  return of(largestIn(value))
}

function largestIn(value: Value): number {
  if (typeof value === 'number') return Math.abs(value)
  if (value instanceof Matrix) return largest(value.to1DArray())
  if (value instanceof Distribution) return largest(value.probabilities)
  if (value instanceof ScaledIdentity) return Math.abs(value.factor)
  if (value instanceof Uniform) return Math.abs(value.diagonal) + Math.abs(value.all)
  if (value instanceof Repeated) return largest(value.slice.to1DArray())
  return 0
}

/** Sum of bounds of one value. */
export function plus(a: Bound, b: Bound): Bound {
  if (typeof a === 'number') return raised(b, a)
  if (typeof b === 'number') return raised(a, b)
  if (a instanceof Matrix && b instanceof Matrix) {
    return a.rows === b.rows && a.columns === b.columns
      ? Matrix.add(a, b)
      : most(a) + most(b)
  }
  if (a instanceof Matrix || b instanceof Matrix) return most(a) + most(b)
  const [x, y] = [a, b]
  return x.length === y.length
    ? x.map((part, i) => asPart(plus(part, y[i]!)))
    : most(x) + most(y)
}

function raised(bound: Bound, by: number): Bound {
  if (by === 0) return bound
  if (typeof bound === 'number') return bound + by
  if (bound instanceof Matrix) return Matrix.add(bound, by)
  return bound.map((part) => asPart(plus(part, by)))
}
