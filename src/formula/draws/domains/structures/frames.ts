/** Orthogonal matrices, orthonormal columns and rows, unit vectors, centred entries. */
import { determinant, Matrix, SVD } from 'ml-matrix'
import type { Kind } from './kind.ts'

/** The nearest matrix with orthonormal columns: U Vᵀ (Fan and Hoffman 1955). */
function polar(matrix: Matrix): Matrix | undefined {
  const svd = new SVD(matrix, { autoTranspose: true })
  const values = svd.diagonal
  if (!(Math.min(...values) > 1e-6)) return undefined
  const k = values.length
  const [u, v] = [svd.leftSingularVectors, svd.rightSingularVectors]
  const cut = (side: Matrix): Matrix => side.subMatrix(0, side.rows - 1, 0, k - 1)
  const result = cut(u).mmul(cut(v).transpose())
  // Whole numbers stay whole: plain draws are the ones to show.
  for (let i = 0; i < result.rows; i++) {
    for (let j = 0; j < result.columns; j++) {
      const whole = Math.round(result.get(i, j))
      if (Math.abs(result.get(i, j) - whole) < 1e-14) result.set(i, j, whole)
    }
  }
  return result
}

function rotation(matrix: Matrix): Matrix | undefined {
  const result = polar(matrix)
  if (result && determinant(result) < 0) result.mulRow(0, -1)
  return result
}

/** Each line divided by its length; undefined if one is zero. */
function normalised(matrix: Matrix, along: 'row' | 'column'): Matrix | undefined {
  const result = along === 'row' ? matrix.clone() : matrix.transpose()
  for (let i = 0; i < result.rows; i++) {
    const length = Math.hypot(...result.getRow(i))
    if (length < 1e-6) return undefined
    if (Math.abs(length - 1) > 1e-15) result.mulRow(i, 1 / length)
  }
  return along === 'row' ? result : result.transpose()
}

function unit(matrix: Matrix): Matrix | undefined {
  const length = matrix.norm()
  if (length < 1e-6) return undefined
  return Math.abs(length - 1) <= 1e-15 ? matrix : Matrix.div(matrix, length)
}

export const frames = {
  orthogonal: { words: 'orthogonal', fit: 'square', project: polar },
  rotation: { words: 'a rotation', fit: 'square', project: rotation },
  orthonormalColumns: { words: 'orthonormal columns', fit: 'tall', project: polar },
  orthonormalRows: { words: 'orthonormal rows', fit: 'wide', project: polar },
  unit: { words: 'of unit length', project: unit },
  unitRows: { words: 'rows of unit length', project: (a) => normalised(a, 'row') },
  unitColumns: {
    words: 'columns of unit length',
    project: (a) => normalised(a, 'column'),
  },
  centredRows: {
    words: 'rows centred',
    project: (matrix) => matrix.clone().subColumnVector(matrix.mean('row')),
  },
  centredColumns: {
    words: 'columns centred',
    project: (matrix) => matrix.clone().subRowVector(matrix.mean('column')),
  },
} satisfies Record<string, Kind>
