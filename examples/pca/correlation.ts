import { Matrix } from 'ml-matrix'
import { computed, scope } from 'residual'
import { iris } from '../data/iris.ts'
import { centred } from './centre.ts'
import { covariance } from './covariance.ts'

// #region main
/**
 * Correlations: the covariances of the variables after each is divided by
 * its standard deviation, so that units drop out. X m×n centred; result
 * m×m.
 */
export function correlation(X: Matrix): Matrix {
  const deviations = covariance(X).diagonal().map(Math.sqrt)
  return covariance(X.clone().divColumnVector(deviations))
}
// #endregion

/**
 * Two pairs of variables, one a row each. The second has ten times the
 * covariance of the first and yet next to no redundancy.
 */
export const pairs = {
  same: new Matrix([
    [-1, 1],
    [-1, 1],
  ]),
  crossed: new Matrix([
    [-10, -10, 10, 10],
    [-11, 9, -9, 11],
  ]),
}

/** Covariance and correlation of the two variables of each pair. */
export function pairNumbers() {
  const of = (X: Matrix) => ({
    covariance: covariance(X).get(0, 1),
    correlation: correlation(X).get(0, 1),
  })
  return { same: of(pairs.same), crossed: of(pairs.crossed) }
}

/** Correlations once more: cosines of the angles between the rows. */
function cosines(X: Matrix): Matrix {
  const rows = X.to2DArray()
  const cosine = (a: number[], b: number[]) =>
    a.reduce((sum, entry, k) => sum + entry * b[k]!, 0) /
    (Math.hypot(...a) * Math.hypot(...b))
  return new Matrix(rows.map((a) => rows.map((b) => cosine(a, b))))
}

/** The correlation matrix of the page's data. */
export const given = scope({
  '\\rho': computed(({ X }: { X: Matrix }) => correlation(X), {
    witnesses: {
      'cosines of the angles between rows': ({ X }) => cosines(X),
    },
  }),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('more covariance, less redundancy', () => {
    const { same, crossed } = pairNumbers()
    expect(same).toEqual({ covariance: 1, correlation: 1 })
    expect(crossed.covariance).toBe(10)
    expect(crossed.correlation).toBeCloseTo(0.0995, 4)
  })

  test('changing a unit changes covariances, not correlations', () => {
    const X = centred(iris())
    const millimetres = X.clone().mulColumnVector([10, 1, 1, 1])
    const change = (f: (X: Matrix) => Matrix) =>
      f(millimetres).sub(f(X)).abs().max()
    expect(change(covariance)).toBeGreaterThan(10)
    expect(change(correlation)).toBeLessThan(1e-14)
  })

  test('iris: petal length and width are nearly one variable', () => {
    const X = centred(iris())
    expect(correlation(X).get(2, 3)).toBeCloseTo(0.96287, 5)
    expect(covariance(X).get(2, 3)).toBeCloseTo(1.28697, 5)
  })
}
