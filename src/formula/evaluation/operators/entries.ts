/** Functions of numbers on vectors and matrices, entry by entry. */
import type { Matrix } from 'ml-matrix'
import type { Value } from '../../values/value.ts'
import { asMatrix, collapse } from '../../values/value.ts'

/** f of each entry, in a matrix of the same shape. */
export function mapped(matrix: Matrix, f: (x: number) => number): Matrix {
  const out = matrix.clone()
  for (let i = 0; i < out.rows; i++) {
    for (let j = 0; j < out.columns; j++) out.set(i, j, f(out.get(i, j)))
  }
  return out
}

/** f of a number, or of each entry. */
export const byEntries = (value: Value, f: (x: number) => number): Value =>
  typeof value === 'number' ? f(value) : collapse(mapped(asMatrix(value), f))
