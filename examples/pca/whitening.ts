import { Matrix } from 'ml-matrix'
import { computed, scope } from 'residual'
import { iris } from '../data/iris.ts'
import { centred } from './centre.ts'
import { covariance, rows } from './covariance.ts'
import { eigenbasis } from './eigenbasis.ts'

// #region main
/** The components scaled to variance 1 each. Needs every lambda > 0. */
export function whitened(Y: Matrix, lambda: number[]): Matrix {
  return Y.clone().divColumnVector(lambda.map(Math.sqrt))
}
// #endregion

/** The whitened data and its rows. */
export const given = scope({
  W: computed(
    ({ Y, '\\lambda': lambda }: { Y: Matrix; '\\lambda': Matrix }) =>
      whitened(Y, lambda.to1DArray()),
  ),
  w: computed(({ W }: { W: Matrix }) => rows(W)),
  C_W: computed(({ W }: { W: Matrix }) => covariance(W)),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const X = centred(iris())
  const { P, lambda } = eigenbasis(covariance(X))

  test('iris: the whitened covariance is the identity', () => {
    const C = covariance(whitened(P.mmul(X), lambda))
    expect(C.sub(Matrix.eye(4)).abs().max()).toBeLessThan(1e-12)
  })

  test('small components are blown up, noise with them', () => {
    const scale = lambda.map((value) => 1 / Math.sqrt(value))
    expect(scale[3]! / scale[0]!).toBeGreaterThan(13)
  })
}
