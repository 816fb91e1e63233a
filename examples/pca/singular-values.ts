import { Matrix, SingularValueDecomposition } from 'ml-matrix'
import { computed, scope } from 'residual'
import { iris } from '../data/iris.ts'
import { centred } from './centre.ts'
import { covariance } from './covariance.ts'
import { eigenbasis, upright } from './eigenbasis.ts'

// #region main
/** X = U S Vᵀ: U m×m, S diagonal and descending, V n×m. Needs m ≤ n. */
export function singularValues(X: Matrix): {
  U: Matrix
  s: number[]
  V: Matrix
} {
  const svd = new SingularValueDecomposition(X, { autoTranspose: true })
  return {
    U: svd.leftSingularVectors,
    s: svd.diagonal,
    V: svd.rightSingularVectors,
  }
}

/** The variances of the components without ever forming C_X. */
export function variances(X: Matrix): number[] {
  return singularValues(X).s.map((s) => (s * s) / X.columns)
}
// #endregion

/** The singular value decomposition of the centred data. */
export const given = scope({
  U: computed(({ X }: { X: Matrix }) => singularValues(X).U),
  S: computed(({ X }: { X: Matrix }) => Matrix.diag(singularValues(X).s)),
  V: computed(({ X }: { X: Matrix }) => singularValues(X).V),
  s: computed(({ X }: { X: Matrix }) =>
    Matrix.columnVector(singularValues(X).s),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const X = centred(iris())
  const { U, s, V } = singularValues(X)
  const largest = (M: Matrix) => M.clone().abs().max()

  test('U S Vᵀ is X, and U, V have orthonormal columns', () => {
    const product = U.mmul(Matrix.diag(s)).mmul(V.transpose())
    expect(largest(Matrix.sub(product, X))).toBeLessThan(1e-13)
    for (const M of [U, V]) {
      const gram = M.transpose().mmul(M)
      expect(largest(gram.sub(Matrix.eye(4)))).toBeLessThan(1e-14)
    }
  })

  test('it finds the eigenbasis of the covariance, up to signs', () => {
    const { P, lambda } = eigenbasis(covariance(X))
    const found = new Matrix(U.transpose().to2DArray().map(upright))
    expect(largest(Matrix.sub(found, P))).toBeLessThan(1e-12)
    variances(X).forEach((value, i) => {
      expect(value).toBeCloseTo(lambda[i]!, 13)
    })
  })

  test('without the division by n they are n times too large', () => {
    const { lambda } = eigenbasis(covariance(X))
    expect((s[0]! * s[0]!) / lambda[0]!).toBeCloseTo(150, 9)
  })
}
