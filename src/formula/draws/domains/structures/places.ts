/** Structures that say where entries are zero or one: triangles, bands, diagonals. */
import type { Matrix } from 'ml-matrix'
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

export const places = {
  diagonal: zeroUnless('diagonal', (i, j) => i === j, 'square'),
  tridiagonal: zeroUnless('tridiagonal', (i, j) => Math.abs(i - j) <= 1, 'square'),
  upperTriangular: zeroUnless('upper triangular', (i, j) => i <= j),
  lowerTriangular: zeroUnless('lower triangular', (i, j) => i >= j),
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
