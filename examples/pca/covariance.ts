import { Matrix, covariance as unbiased } from 'ml-matrix'
import { computed, index, scope } from 'residual'
import { iris } from '../data/iris.ts'
import { centred } from './centre.ts'

// #region main
/**
 * Covariance matrix of centred data, with 1/n (Shlens 2014, §IV.C).
 * X m×n, one variable a row, each row of mean zero; result m×m.
 */
export function covariance(X: Matrix): Matrix {
  return X.mmul(X.transpose()).div(X.columns)
}
// #endregion

/** The rows of a matrix, each as 1×n: what `x_i` means beside `X`. */
export function rows(X: Matrix): Matrix[] {
  return X.to2DArray().map((row) => Matrix.rowVector(row))
}

/** The covariance of the centred data, and the symbols of its entries. */
export const given = scope({
  i: index(1, 'm'),
  j: index(1, 'm'),
  x: computed(({ X }: { X: Matrix }) => rows(X)),
  C_X: computed(({ X }: { X: Matrix; n: number }) => covariance(X), {
    witnesses: {
      'ml-matrix covariance': ({ X, n }) =>
        unbiased(X.transpose()).mul((n - 1) / n),
    },
  }),
  S_X: computed(({ X }: { X: Matrix }) => unbiased(X.transpose())),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const X = centred(iris())

  test('all 16 entries of iris equal a triple loop', () => {
    const C = covariance(X)
    for (let i = 0; i < X.rows; i++) {
      for (let j = 0; j < X.rows; j++) {
        let sum = 0
        for (let k = 0; k < X.columns; k++) sum += X.get(i, k) * X.get(j, k)
        expect(C.get(i, j)).toBeCloseTo(sum / X.columns, 12)
      }
    }
  })

  test('times n/(n-1) it is what ml-matrix calls covariance', () => {
    const ratio = X.columns / (X.columns - 1)
    const difference = covariance(X).mul(ratio).sub(unbiased(X.transpose()))
    expect(difference.abs().max()).toBeLessThan(1e-14)
  })

  test('data that are not centred get a wrong covariance', () => {
    const constant = new Matrix([[1, 1]])
    expect(covariance(constant).get(0, 0)).toBe(1)
    expect(covariance(centred(constant)).get(0, 0)).toBe(0)
  })
}
