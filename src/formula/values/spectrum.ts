/**
 * Eigenvalues and singular values as everything here takes them: NaN where an entry is not
 * finite, on which the iterations of ml-matrix do not end or leave the matrix.
 */
import { EigenvalueDecomposition, Matrix, SVD } from 'ml-matrix'

interface Eigen {
  realEigenvalues: number[]
  imaginaryEigenvalues: number[]
  eigenvectorMatrix: Matrix
}

const isFinite = (matrix: Matrix): boolean =>
  matrix.to1DArray().every((entry) => Number.isFinite(entry))

const undefinedValues = (count: number): number[] => Array<number>(count).fill(NaN)

/** Eigenvalues and eigenvectors of a square matrix; symmetric ones ascending, if told so. */
export function eigen(
  matrix: Matrix,
  options: { assumeSymmetric?: boolean } = {},
): Eigen {
  if (isFinite(matrix)) return new EigenvalueDecomposition(matrix, options)
  return {
    realEigenvalues: undefinedValues(matrix.rows),
    imaginaryEigenvalues: undefinedValues(matrix.rows),
    eigenvectorMatrix: new Matrix(matrix.rows, matrix.columns).fill(NaN),
  }
}

/** Singular values, largest first. */
export const singularValues = (matrix: Matrix): number[] =>
  isFinite(matrix)
    ? new SVD(matrix, { autoTranspose: true }).diagonal
    : undefinedValues(Math.min(matrix.rows, matrix.columns))
