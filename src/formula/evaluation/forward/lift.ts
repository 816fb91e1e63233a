/** Taking dual values apart and putting them together. */
import { Matrix } from 'ml-matrix'
import { bottom, Dual, levelOf, NoSlope } from '../../values/dual.ts'
import type { Value } from '../../values/value.ts'

/** The part of a value below a level. */
export const primal = (value: Value, level: number): Value =>
  value instanceof Dual && value.level === level ? (value.value as Value) : value

/** The slope of a value at a level; undefined for a constant. */
export const slopeOf = (value: Value, level: number): Value | undefined =>
  value instanceof Dual && value.level === level ? (value.slope as Value) : undefined

/** A value with a slope; a constant stays what it is. */
export const dual = (level: number, value: Value, slope: Value | undefined): Value =>
  slope === undefined ? value : new Dual(level, value, slope)

export const isDual = (value: Value): boolean => value instanceof Dual

/** The level of the innermost derivative among some values; 0 if there is none. */
export const topLevel = (values: readonly Value[]): number =>
  Math.max(0, ...values.map(levelOf))

/** Rows and columns of a value; a number has one of each. */
export function sizeOfDual(value: Value): { rows: number; columns: number } {
  const plain = bottom(value) as Value
  if (typeof plain === 'number') return { rows: 1, columns: 1 }
  if (plain instanceof Matrix) return { rows: plain.rows, columns: plain.columns }
  throw new NoSlope()
}

/** An entry of a number, a matrix, or of what has such values; counted from 0. */
export function entryOf(value: Value, i: number, j: number): Value {
  if (value instanceof Dual) {
    return new Dual(
      value.level,
      entryOf(value.value as Value, i, j),
      entryOf(value.slope as Value, i, j),
    )
  }
  if (value instanceof Matrix) return value.get(i, j)
  if (typeof value === 'number') return value
  throw new NoSlope()
}

/** A matrix of numbers, or of duals of numbers, which becomes a dual of matrices. */
export function assemble(rows: readonly (readonly Value[])[]): Value {
  const level = topLevel(rows.flat())
  if (level === 0) {
    const numbers = rows.map((row) => row.map((entry) => entry as number))
    return numbers.length === 1 && numbers[0]!.length === 1 ? numbers[0]![0]! : new Matrix(numbers) // prettier-ignore
  }
  const part = (pick: (entry: Value) => Value): Value =>
    assemble(rows.map((row) => row.map(pick)))
  return new Dual(
    level,
    part((entry) => primal(entry, level)),
    part((entry) => slopeOf(entry, level) ?? 0),
  )
}
