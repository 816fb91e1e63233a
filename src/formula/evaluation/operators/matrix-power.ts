/** Roots, logarithms and real powers of square matrices. */
import { inverse, Matrix } from 'ml-matrix'
import { eigen } from '../../values/spectrum.ts'

/** Is A symmetric up to rounding? */
export function isSymmetric(matrix: Matrix): boolean {
  const skew = Matrix.sub(matrix, matrix.transpose()).norm()
  return skew <= 1e-12 * matrix.norm()
}

/** f of a symmetric matrix by its eigenvalues: Q f(Λ) Qᵀ. */
function spectral(matrix: Matrix, f: (x: number) => number): Matrix {
  const { eigenvectorMatrix: q, realEigenvalues } = eigen(matrix, {
    assumeSymmetric: true,
  })
  // Rounding puts the zero eigenvalues of a semidefinite matrix below zero.
  const floor = 1e-13 * Math.max(...realEigenvalues.map(Math.abs))
  const values = realEigenvalues.map((x) => f(x < 0 && x > -floor ? 0 : x))
  return q.mmul(Matrix.diag(values)).mmul(q.transpose())
}

const undefinedLike = (matrix: Matrix): Matrix =>
  new Matrix(matrix.rows, matrix.columns).fill(NaN)

/**
 * The principal square root by Denman and Beavers (1976); entries are NaN where the
 * iteration does not end, as for negative eigenvalues.
 */
export function squareRoot(matrix: Matrix): Matrix {
  if (isSymmetric(matrix)) return spectral(matrix, Math.sqrt)
  let [y, z] = [matrix, Matrix.eye(matrix.rows)]
  try {
    for (let i = 0; i < 60; i++) {
      const next = Matrix.add(y, inverse(z)).mul(0.5)
      z = Matrix.add(z, inverse(y)).mul(0.5)
      const change = Matrix.sub(next, y).norm()
      y = next
      if (change <= 1e-15 * y.norm()) break
    }
  } catch {
    return undefinedLike(matrix)
  }
  const rest = Matrix.sub(y.mmul(y), matrix).norm()
  return rest <= 1e-9 * matrix.norm() ? y : undefinedLike(matrix)
}

/**
 * The principal logarithm by inverse scaling and squaring: roots until A is near I, then
 * log A = 2 artanh((A − I)(A + I)⁻¹) by its series.
 */
export function logarithm(matrix: Matrix): Matrix {
  if (isSymmetric(matrix)) return spectral(matrix, Math.log)
  const one = Matrix.eye(matrix.rows)
  let root = matrix
  let scale = 2
  for (let i = 0; i < 40 && Matrix.sub(root, one).norm() > 0.1; i++) {
    root = squareRoot(root)
    scale *= 2
  }
  if (!root.to1DArray().every(Number.isFinite)) return undefinedLike(matrix)
  const x = Matrix.sub(root, one).mmul(inverse(Matrix.add(root, one)))
  const square = x.mmul(x)
  let term = x
  let sum = x.clone()
  for (let k = 3; k < 30; k += 2) {
    term = term.mmul(square)
    sum = Matrix.add(sum, Matrix.div(term, k))
  }
  return sum.mul(scale)
}

/** A^p for real p: by eigenvalues if symmetric, else e^{p log A}. */
export function realMatrixPower(
  matrix: Matrix,
  p: number,
  exponential: (matrix: Matrix) => Matrix,
): Matrix {
  if (isSymmetric(matrix)) {
    return spectral(matrix, (x) => (x === 0 && p > 0 ? 0 : Math.exp(p * Math.log(x))))
  }
  if (p === 0.5) return squareRoot(matrix)
  if (p === -0.5) return inverse(squareRoot(matrix))
  return exponential(Matrix.mul(logarithm(matrix), p))
}
