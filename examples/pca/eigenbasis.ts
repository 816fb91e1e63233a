import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { PCA } from 'ml-pca'
import { computed, scope } from 'residual'
import { iris } from '../data/iris.ts'
import { centred } from './centre.ts'
import { covariance, rows } from './covariance.ts'

// #region main
/** Eigenvectors and eigenvalues of a symmetric matrix, largest first. */
export interface Eigenbasis {
  /** One eigenvector of length 1 a row, m×m. */
  P: Matrix
  /** The eigenvalue of each row of P, descending. */
  lambda: number[]
}

/**
 * The eigenbasis of a symmetric matrix C. The library gives the eigenvalues
 * in ascending order and the eigenvectors as columns; here they are rows,
 * in descending order. (Shlens 2014, §V.)
 */
export function eigenbasis(C: Matrix): Eigenbasis {
  const { eigenvectorMatrix: E, realEigenvalues: values } =
    new EigenvalueDecomposition(C, { assumeSymmetric: true })
  const order = values
    .map((_, k) => k)
    .sort((a, b) => values[b]! - values[a]!)
  return {
    P: new Matrix(order.map((k) => upright(E.getColumn(k)))),
    lambda: order.map((k) => values[k]!),
  }
}

/** v or -v, both are eigenvectors: the one whose largest entry is > 0. */
export function upright(v: number[]): number[] {
  const largest = v.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a))
  return largest < 0 ? v.map((entry) => -entry) : v
}
// #endregion

/** ml-pca's answer, by singular values of the observations. */
const pca = (X: Matrix) => new PCA(X.transpose())

/** The eigenbasis of the page's covariance matrix. */
export const given = scope({
  P: computed(({ C_X }: { C_X: Matrix; X: Matrix }) => eigenbasis(C_X).P, {
    witnesses: {
      'ml-pca': ({ X }) =>
        new Matrix(
          pca(X).getLoadings().to2DArray().map(upright).slice(0, X.rows),
        ),
    },
  }),
  '\\lambda': computed(
    ({ C_X }: { C_X: Matrix; X: Matrix; n: number }) =>
      Matrix.columnVector(eigenbasis(C_X).lambda),
    {
      witnesses: {
        'ml-pca': ({ X, n }) =>
          Matrix.columnVector(
            pca(X)
              .getEigenvalues()
              .slice(0, X.rows)
              .map((value) => (value * (n - 1)) / n),
          ),
      },
    },
  ),
  '\\Lambda': computed(({ C_X }: { C_X: Matrix }) =>
    Matrix.diag(eigenbasis(C_X).lambda),
  ),
  p: computed(({ C_X }: { C_X: Matrix }) => rows(eigenbasis(C_X).P)),
  E: computed(({ C_X }: { C_X: Matrix }) => eigenbasis(C_X).P.transpose()),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const largest = (M: Matrix) => M.clone().abs().max()
  const offDiagonal = (M: Matrix) =>
    largest(Matrix.sub(M, Matrix.diag(M.diagonal())))

  test('the rows are orthonormal eigenvectors of iris, largest first', () => {
    const C = covariance(centred(iris()))
    const { P, lambda } = eigenbasis(C)
    expect(largest(P.mmul(P.transpose()).sub(Matrix.eye(4)))).toBeLessThan(
      1e-14,
    )
    rows(P).forEach((p, i) => {
      const residual = C.mmul(p.transpose()).sub(
        p.transpose().mul(lambda[i]!),
      )
      expect(largest(residual)).toBeLessThan(1e-14)
    })
    expect(lambda).toEqual(lambda.toSorted((a, b) => b - a))
  })

  test('E2: P must have the eigenvectors as rows, not as columns', () => {
    const C = new Matrix([
      [2, 1],
      [1, 0.8],
    ])
    const { P } = eigenbasis(C)
    const E = P.transpose()
    expect(offDiagonal(P.mmul(C).mmul(P.transpose()))).toBeLessThan(1e-15)
    expect(offDiagonal(E.mmul(C).mmul(E.transpose()))).toBeCloseTo(1.029, 3)
  })

  test('E2 would pass at equal variances, so those prove nothing', () => {
    const { P } = eigenbasis(
      new Matrix([
        [2, 1],
        [1, 2],
      ]),
    )
    const C = new Matrix([
      [2, 1],
      [1, 2],
    ])
    expect(offDiagonal(P.transpose().mmul(C).mmul(P))).toBeLessThan(1e-15)
  })

  test('E3: the eigenvalues are no basis, the eigenvectors are', () => {
    const { P, lambda } = eigenbasis(covariance(centred(iris())))
    const values = Matrix.diag(lambda)
    const gap = (M: Matrix) =>
      largest(M.mmul(M.transpose()).sub(Matrix.eye(4)))
    expect(gap(P)).toBeLessThan(1e-14)
    expect(gap(values)).toBeGreaterThan(16)
  })
}
