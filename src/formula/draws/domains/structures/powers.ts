/** Matrices whose powers obey an equation: projections, involutions, nilpotent, diagonalizable. */
import type { Random } from 'fast-check'
import { inverse, Matrix, QrDecomposition } from 'ml-matrix'
import { eigen, singularValues } from '../../../values/spectrum.ts'
import { uniform } from '../domain.ts'
import { withSpectrum } from './forms.ts'
import type { Kind } from './kind.ts'
import { apart, kept } from './kind.ts'

function generic(random: Random, n: number): Matrix {
  for (;;) {
    const result = new Matrix(n, n)
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) result.set(i, j, uniform(random, -1, 1))
    }
    if (singularValues(result).at(-1)! > 0.15) return result
  }
}

/** V T V⁻¹ for a random V. */
function similar(random: Random, to: Matrix): Matrix {
  const v = generic(random, to.rows)
  return v.mmul(to).mmul(inverse(v))
}

/** sign(A) by Newton's iteration S ← (S + S⁻¹)/2 (Roberts 1980). */
function signOf(matrix: Matrix): Matrix | undefined {
  let s = matrix
  for (let k = 0; k < 60; k++) {
    if (singularValues(s).at(-1)! < 1e-9) return undefined
    const next = Matrix.add(s, inverse(s)).div(2)
    if (apart(next, s) < 1e-15) return next
    s = next
  }
  return apart(s.mmul(s), Matrix.eye(s.rows)) < 1e-13 ? s : undefined
}

function idempotent(matrix: Matrix): Matrix | undefined {
  const one = Matrix.eye(matrix.rows)
  const sign = signOf(Matrix.mul(matrix, 2).sub(one))
  return sign && Matrix.add(sign, one).div(2)
}

const isNilpotent = (matrix: Matrix): boolean => {
  let power = matrix
  for (let k = 1; k < matrix.rows; k++) power = power.mmul(matrix)
  return power.norm() <= 1e-12 * (1 + matrix.norm())
}

/** Real eigenvalues, with eigenvectors that are a basis. */
function isDiagonalizable(matrix: Matrix): boolean {
  const { imaginaryEigenvalues, eigenvectorMatrix } = eigen(matrix)
  if (imaginaryEigenvalues.some((part) => Math.abs(part) > 1e-9)) return false
  const values = singularValues(eigenvectorMatrix)
  return values.at(-1)! > 1e-4 * values[0]!
}

const holdsSquare = (matrix: Matrix, target: (matrix: Matrix) => Matrix): boolean =>
  apart(matrix.mmul(matrix), target(matrix)) < 1e-12 * (1 + matrix.norm())

export const powers = {
  projection: {
    words: 'idempotent',
    fit: 'square',
    start: (random, n) => {
      const rank = random.nextInt(0, n)
      return similar(random, Matrix.diag(Array.from({ length: n }, (_, i) => (i < rank ? 1 : 0)))) // prettier-ignore
    },
    project: idempotent,
    holds: (matrix) => holdsSquare(matrix, (a) => a),
  },
  orthogonalProjection: {
    words: 'an orthogonal projection',
    fit: 'square',
    project: (matrix) => withSpectrum(matrix, (lambda) => (lambda > 0.5 ? 1 : 0)),
  },
  involutory: {
    words: 'its own inverse',
    fit: 'square',
    project: signOf,
    holds: (matrix) => holdsSquare(matrix, (a) => Matrix.eye(a.rows)),
  },
  nilpotent: {
    words: 'nilpotent',
    fit: 'square',
    start: (random, n) => {
      const upper = generic(random, n)
      for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) upper.set(i, j, 0)
      // Turned by a rotation, which loses no digits.
      const { orthogonalMatrix: q } = new QrDecomposition(generic(random, n))
      return q.mmul(upper).mmul(q.transpose())
    },
    project: (matrix) => kept(matrix, isNilpotent),
  },
  diagonalizable: {
    words: 'diagonalizable',
    fit: 'square',
    start: (random, n) =>
      similar(random, Matrix.diag(Array.from({ length: n }, () => uniform(random, -2, 2)))), // prettier-ignore
    project: (matrix) => kept(matrix, isDiagonalizable),
  },
} satisfies Record<string, Kind>
