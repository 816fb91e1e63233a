/** Structures that say where entries are zero or one: triangles, bands, diagonals. */
import { Matrix } from 'ml-matrix'
import { uniform } from '../domain.ts'
import type { Kind } from './kind.ts'
import { mapped } from './kind.ts'

const zeroUnless = (
  words: string,
  isFree: (i: number, j: number) => boolean,
  fit?: 'square',
): Kind => ({
  words,
  ...(fit && { fit }),
  project: (matrix) => mapped(matrix, (entry, i, j) => (isFree(i, j) ? entry : 0)),
})

const onDiagonal = (matrix: Matrix, f: (entry: number) => number): Matrix =>
  mapped(matrix, (entry, i, j) => (i === j ? f(entry) : entry))

/** Sum of the sizes of some entries. */
function mass(matrix: Matrix, isOf: (i: number, j: number) => boolean): number {
  let sum = 0
  for (let i = 0; i < matrix.rows; i++) for (let j = 0; j < matrix.columns; j++) if (isOf(i, j)) sum += Math.abs(matrix.get(i, j)) // prettier-ignore
  return sum
}

export const places = {
  diagonal: zeroUnless('diagonal', (i, j) => i === j, 'square'),
  tridiagonal: zeroUnless('tridiagonal', (i, j) => Math.abs(i - j) <= 1, 'square'),
  upperTriangular: zeroUnless('upper triangular', (i, j) => i <= j),
  lowerTriangular: zeroUnless('lower triangular', (i, j) => i >= j),
  triangular: {
    words: 'upper or lower triangular',
    fit: 'square',
    start: (random, rows, columns) => {
      const isUpper = random.nextInt(0, 1) === 0
      const result = Matrix.zeros(rows, columns)
      for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) if (isUpper ? i <= j : i >= j) result.set(i, j, uniform(random, -2, 2)) // prettier-ignore
      return result
    },
    // What lies on the larger side stays.
    project: (matrix) => {
      const isUpper = mass(matrix, (i, j) => i < j) >= mass(matrix, (i, j) => i > j)
      return mapped(matrix, (entry, i, j) => ((isUpper ? i <= j : i >= j) ? entry : 0))
    },
  },
  strictlyUpperTriangular: zeroUnless('strictly upper triangular', (i, j) => i < j),
  strictlyLowerTriangular: zeroUnless('strictly lower triangular', (i, j) => i > j),
  zeroDiagonal: zeroUnless('zero diagonal', (i, j) => i !== j),
  unitDiagonal: {
    words: 'ones on the diagonal',
    project: (matrix) => onDiagonal(matrix, () => 1),
  },
  positiveDiagonal: {
    words: 'positive diagonal',
    project: (matrix) => {
      const diagonal = matrix.diag()
      if (diagonal.some((entry) => entry === 0)) return undefined
      return onDiagonal(matrix, Math.abs)
    },
    generic: (matrix) => matrix.diag().every((entry) => entry > 0.05),
  },
} satisfies Record<string, Kind>
