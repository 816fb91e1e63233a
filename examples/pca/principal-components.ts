import { Matrix } from 'ml-matrix'
import { computed, scope } from 'residual'
import { iris } from '../data/iris.ts'
import { centred } from './centre.ts'
import { covariance, rows } from './covariance.ts'
import { eigenbasis } from './eigenbasis.ts'

// #region main
/** The coordinates of the data in the basis of the rows of P, m×n. */
export function components(P: Matrix, X: Matrix): Matrix {
  return P.mmul(X)
}

/** The share of the total variance that each component has; sums to 1. */
export function shares(lambda: number[]): number[] {
  const total = lambda.reduce((sum, value) => sum + value, 0)
  return lambda.map((value) => value / total)
}
// #endregion

/** E1, the slip: one factor 1/n too many. */
export function covarianceAsWritten(lambda: number[], n: number): Matrix {
  return Matrix.diag(lambda).div(n)
}

/** The coordinates once more: observations projected on rows of P. */
function projections(P: Matrix, X: Matrix): Matrix {
  const observations = X.transpose().to2DArray()
  const onto = (p: number[]) =>
    observations.map((x) => p.reduce((sum, v, i) => sum + v * x[i]!, 0))
  return new Matrix(P.to2DArray().map(onto))
}

/** The data in the new basis, and the shares of variance. */
export const given = scope({
  Y: computed(({ P, X }: { P: Matrix; X: Matrix }) => components(P, X), {
    witnesses: {
      'projections on each row': ({ P, X }) => projections(P, X),
    },
  }),
  y: computed(({ Y }: { Y: Matrix }) => rows(Y)),
  C_Y: computed(({ Y }: { Y: Matrix }) => covariance(Y)),
  r: computed(({ '\\lambda': lambda }: { '\\lambda': Matrix }) =>
    Matrix.columnVector(shares(lambda.to1DArray())),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const X = centred(iris())
  const { P, lambda } = eigenbasis(covariance(X))
  const C = covariance(components(P, X))

  test('iris: the components are uncorrelated, of variance lambda', () => {
    const difference = Matrix.sub(C, Matrix.diag(lambda))
    expect(difference.abs().max()).toBeLessThan(1e-14)
    expect(lambda.map((v) => v.toFixed(5))).toEqual([
      '4.20005',
      '0.24105',
      '0.07769',
      '0.02368',
    ])
  })

  test('iris: shares of variance', () => {
    expect(shares(lambda).map((v) => v.toFixed(4))).toEqual([
      '0.9246',
      '0.0531',
      '0.0171',
      '0.0052',
    ])
  })

  test('the trace is kept: a rotation moves variance, it adds none', () => {
    expect(C.trace()).toBeCloseTo(covariance(X).trace(), 13)
  })

  test('E1: 1/n times Lambda is n times too small', () => {
    const asWritten = covarianceAsWritten(lambda, X.columns)
    expect(asWritten.get(0, 0)).toBeCloseTo(0.028, 5)
    expect(C.get(0, 0) / asWritten.get(0, 0)).toBeCloseTo(150, 10)
    const smallest = centred(new Matrix([[1, -1]]))
    const basis = eigenbasis(covariance(smallest))
    expect(covariance(components(basis.P, smallest)).get(0, 0)).toBe(1)
    expect(covarianceAsWritten(basis.lambda, 2).get(0, 0)).toBe(0.5)
  })

  test('E1 would pass for one observation, so that proves nothing', () => {
    const one = centred(new Matrix([[3], [5]]))
    const basis = eigenbasis(covariance(one))
    expect(covarianceAsWritten(basis.lambda, 1).to2DArray()).toEqual(
      covariance(components(basis.P, one)).to2DArray(),
    )
  })
}
