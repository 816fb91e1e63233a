/** Structures of quadratic forms: symmetric, skew, definite and semidefinite. */
import { Matrix } from 'ml-matrix'
import { eigen } from '../../../values/spectrum.ts'
import { uniform } from '../domain.ts'
import type { Kind } from './kind.ts'

const even = (matrix: Matrix): Matrix => Matrix.add(matrix, matrix.transpose()).div(2)

/** A symmetric matrix with its eigenvalues replaced. */
export function withSpectrum(
  matrix: Matrix,
  f: (eigenvalue: number) => number,
): Matrix {
  const symmetric = even(matrix)
  const { eigenvectorMatrix: vectors, realEigenvalues } = eigen(symmetric, {
    assumeSymmetric: true,
  })
  const scaled = Matrix.mul(vectors, 1)
  realEigenvalues.forEach((lambda, j) => scaled.mulColumn(j, f(lambda)))
  return even(scaled.mmul(vectors.transpose()))
}

/** Eigenvalues of the symmetric part, ascending. */
export const spectrum = (matrix: Matrix): number[] =>
  eigen(even(matrix), {
    assumeSymmetric: true,
  }).realEigenvalues.sort((a, b) => a - b)

const isSymmetric = (matrix: Matrix): boolean =>
  Matrix.sub(matrix, matrix.transpose()).norm() <= 1e-12 * (1 + matrix.norm())

/** Eigenvalues as far from 0 as rounding cannot hide. */
const distance = 1e-6

function definite(words: string, sign: 1 | -1): Kind {
  const holds = (matrix: Matrix): boolean =>
    isSymmetric(matrix) && spectrum(Matrix.mul(matrix, sign))[0]! > distance
  return {
    words,
    fit: 'square',
    start: (random, rows) =>
      gram(random, rows, rows).add(Matrix.eye(rows).mul(0.3)).mul(sign),
    project: (matrix) => {
      const form = even(matrix)
      return holds(form) ? form : undefined
    },
    holds,
  }
}

function semidefinite(words: string, sign: 1 | -1): Kind {
  return {
    words,
    fit: 'square',
    // Of all ranks: a singular form is as good.
    start: (random, rows) => gram(random, rows, random.nextInt(1, rows)).mul(sign),
    project: (matrix) => {
      const form = even(matrix)
      if (spectrum(Matrix.mul(form, sign))[0]! >= 0) return form
      return withSpectrum(matrix, (lambda) => (sign * lambda > 0 ? lambda : 0))
    },
    holds: (matrix) =>
      isSymmetric(matrix) &&
      spectrum(Matrix.mul(matrix, sign))[0]! >= -1e-12 * (1 + matrix.norm()),
  }
}

const skew = (matrix: Matrix): Matrix => Matrix.sub(matrix, matrix.transpose()).div(2)

/** The same of xᵀAx alone: the matrix need not be symmetric. */
function asForm(words: string, { start, project, holds }: Kind): Kind {
  return {
    words: `${words} and not necessarily symmetric`,
    fit: 'square',
    start: (random, rows, columns, degree) => {
      const table = Matrix.zeros(rows, columns)
      for (let i = 0; i < rows; i++) for (let j = 0; j < i; j++) table.set(i, j, uniform(random, -2, 2)) // prettier-ignore
      return start!(random, rows, columns, degree).add(skew(table))
    },
    project: (matrix) => {
      const near = project(even(matrix), 0)
      return near && Matrix.add(near, skew(matrix))
    },
    holds: (matrix) => holds!(even(matrix), 0),
  }
}

function gram(
  random: { nextInt(low: number, high: number): number },
  n: number,
  rank: number,
): Matrix {
  const factor = new Matrix(n, rank)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < rank; j++) {
      factor.set(i, j, random.nextInt(-2_000_000, 2_000_000) / 1_000_000)
    }
  }
  return factor.mmul(factor.transpose()).div(n)
}

const [positive, negative] = [definite('positive definite', 1), definite('negative definite', -1)] // prettier-ignore
const [nonnegative, nonpositive] = [semidefinite('positive semidefinite', 1), semidefinite('negative semidefinite', -1)] // prettier-ignore

export const forms = {
  symmetric: { words: 'symmetric', fit: 'square', project: even },
  skewSymmetric: {
    words: 'skew-symmetric',
    fit: 'square',
    project: (matrix) => Matrix.sub(matrix, matrix.transpose()).div(2),
  },
  positiveDefinite: positive,
  negativeDefinite: negative,
  positiveSemidefinite: nonnegative,
  negativeSemidefinite: nonpositive,
  positiveForm: asForm('positive definite', positive),
  negativeForm: asForm('negative definite', negative),
  nonnegativeForm: asForm('positive semidefinite', nonnegative),
  nonpositiveForm: asForm('negative semidefinite', nonpositive),
} satisfies Record<string, Kind>
