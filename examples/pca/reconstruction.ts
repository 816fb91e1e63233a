import { Matrix } from 'ml-matrix'
import { PCA } from 'ml-pca'
import { computed, index, scope } from 'residual'
import { iris } from '../data/iris.ts'
import { centred, rowMeans } from './centre.ts'
import { covariance } from './covariance.ts'
import { eigenbasis } from './eigenbasis.ts'

// #region main
/**
 * The data rebuilt from their first k coordinates: the sum of what lies
 * along each of the first k rows of P. X m×n centred; result m×n.
 */
export function rebuilt(P: Matrix, k: number, X: Matrix): Matrix {
  const sum = Matrix.zeros(X.rows, X.columns)
  for (const p of P.to2DArray().slice(0, k)) {
    const along = Matrix.rowVector(p).mmul(X)
    sum.add(Matrix.columnVector(p).mmul(along))
  }
  return sum
}

/** One observation x (m×1) from its first k coordinates around the mean. */
export function likeness(
  P: Matrix,
  k: number,
  x: Matrix,
  mean: Matrix,
): Matrix {
  return rebuilt(P, k, Matrix.sub(x, mean)).add(mean)
}

/** Mean squared distance of observations (columns) and likenesses. */
export function reconstructionError(X: Matrix, likeness: Matrix): number {
  const rest = Matrix.sub(X, likeness)
  return rest.dot(rest) / X.columns
}

/** What k components leave out on average: the sum of the other lambdas. */
export function leftOut(lambda: readonly number[], k: number): number {
  return lambda.slice(k).reduce((sum, value) => sum + value, 0)
}
// #endregion

/** The first k rows of P, and what is rebuilt from them. */
export const given = scope({
  k: index(1, 'm'),
  P_k: computed(({ P, k }: { P: Matrix; k: number }) =>
    P.subMatrix(0, k - 1, 0, P.columns - 1),
  ),
  '\\hat X': computed(
    ({ P, k, X }: { P: Matrix; k: number; X: Matrix }) => rebuilt(P, k, X),
    {
      witnesses: {
        'ml-pca predict and invert': ({ X, k }) => {
          const model = new PCA(X.transpose(), { center: false })
          const scores = model.predict(X.transpose(), { nComponents: k })
          return model.invert(scores).transpose()
        },
      },
    },
  ),
  '\\varepsilon_k': computed(
    ({ X, '\\hat X': likeness }: { X: Matrix; '\\hat X': Matrix }) =>
      reconstructionError(X, likeness),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const X = centred(iris())
  const { P, lambda } = eigenbasis(covariance(X))
  const error = (k: number) => reconstructionError(X, rebuilt(P, k, X))

  test('iris: the error is the sum of the lambdas left out', () => {
    const tails = [1, 2, 3].map((k) => leftOut(lambda, k))
    tails.forEach((tail, i) => {
      expect(error(i + 1)).toBeCloseTo(tail, 13)
    })
    expect(tails.map((tail) => tail.toPrecision(6))).toEqual([
      '0.342417',
      '0.101364',
      '0.0236762',
    ])
  })

  test('all components rebuild the data', () => {
    expect(error(4)).toBeLessThan(1e-28)
  })

  test('likenesses of single flowers are off by that on average', () => {
    const flowers = iris()
    const mean = rowMeans(flowers)
    for (const k of [1, 2, 3]) {
      let sum = 0
      for (let i = 0; i < flowers.columns; i++) {
        const x = Matrix.columnVector(flowers.getColumn(i))
        sum += reconstructionError(x, likeness(P, k, x, mean))
      }
      expect(sum / flowers.columns).toBeCloseTo(leftOut(lambda, k), 12)
    }
  })

  test('other directions do worse (Eckart and Young)', () => {
    const axes = Matrix.eye(4)
    for (const k of [1, 2, 3]) {
      expect(reconstructionError(X, rebuilt(axes, k, X))).toBeGreaterThan(
        error(k) * 1.05,
      )
    }
  })
}
