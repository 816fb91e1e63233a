/** Invertible and singular matrices, ranks, determinants. */
import { determinant, Matrix, SVD } from 'ml-matrix'
import { singularValues } from '../../../values/spectrum.ts'
import type { Kind } from './kind.ts'
import { kept } from './kind.ts'

const smallest = (matrix: Matrix): number => singularValues(matrix).at(-1)!

/** The nearest matrix of at most the given rank (Eckart and Young 1936). */
function ofRank(matrix: Matrix, rank: number): Matrix {
  const svd = new SVD(matrix, { autoTranspose: true })
  const values = svd.diagonal
  if (rank >= values.length) return matrix
  const result = Matrix.zeros(matrix.rows, matrix.columns)
  for (let k = 0; k < rank; k++) {
    const u = svd.leftSingularVectors.getColumnVector(k)
    const v = svd.rightSingularVectors.getColumnVector(k)
    result.add(u.mmul(v.transpose()).mul(values[k]!))
  }
  return result
}

const rankOf = (matrix: Matrix): number => {
  const values = singularValues(matrix)
  return values.filter((value) => value > 1e-9 * Math.max(1e-6, values[0]!)).length
}

const full: Omit<Kind, 'words'> = {
  project: (matrix) => kept(matrix, (a) => smallest(a) > 1e-6),
  generic: (matrix) => smallest(matrix) > 0.1,
}

export const ranks = {
  invertible: {
    words: 'invertible',
    fit: 'square',
    project: (matrix) => kept(matrix, (a) => Math.abs(determinant(a)) > 1e-6),
    generic: (matrix) => Math.abs(determinant(matrix)) > 0.05,
  },
  singular: {
    words: 'singular',
    fit: 'square',
    project: (matrix) => ofRank(matrix, Math.min(rankOf(matrix), matrix.rows - 1)),
    holds: (matrix) => rankOf(matrix) < matrix.rows,
  },
  fullRank: { words: 'of full rank', ...full },
  fullColumnRank: { words: 'of full column rank', fit: 'tall', ...full },
  fullRowRank: { words: 'of full row rank', fit: 'wide', ...full },
  rank: {
    words: 'of rank',
    project: (matrix, rank) => {
      const result = ofRank(matrix, rank)
      return rankOf(result) === rank ? result : undefined
    },
    holds: (matrix, rank) => rankOf(matrix) === rank,
  },
  positiveDeterminant: {
    words: 'positive determinant',
    fit: 'square',
    project: (matrix) => {
      const value = determinant(matrix)
      if (Math.abs(value) < 1e-6) return undefined
      return value > 0 ? matrix : matrix.clone().mulRow(0, -1)
    },
  },
} satisfies Record<string, Kind>
