import { Matrix, QrDecomposition } from 'ml-matrix'
import { computed, matrix, scope } from 'residual'
import { iris } from '../data/iris.ts'
import { normal } from '../data/random.ts'
import { centred } from './centre.ts'
import { covariance } from './covariance.ts'
import { eigenbasis } from './eigenbasis.ts'

// #region main
/** A random rotation, perhaps with a reflection: Q Qᵀ = I, m×m. */
export function randomRotation(m: number, draw: () => number): Matrix {
  const entries = Array.from({ length: m * m }, draw)
  return new QrDecomposition(Matrix.from1DArray(m, m, entries))
    .orthogonalMatrix
}

/** The largest variance of a first coordinate among random rotations. */
export function bestOf(count: number, X: Matrix, seed: number): number {
  const draw = normal(seed)
  let best = 0
  for (let i = 0; i < count; i++) {
    const Z = randomRotation(X.rows, draw).mmul(X)
    best = Math.max(best, covariance(Z).get(0, 0))
  }
  return best
}
// #endregion

/** Any other orthonormal basis, to compare the components with. */
export const given = scope({
  Q: matrix('m', 'm', { orthogonal: true }),
  Z: computed(({ Q, X }: { Q: Matrix; X: Matrix }) => Q.mmul(X)),
  C_Z: computed(({ Z }: { Z: Matrix }) => covariance(Z)),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const X = centred(iris())
  const C = covariance(X)
  const { lambda } = eigenbasis(C)

  test('500 rotations of iris keep the trace', () => {
    const draw = normal(1)
    for (let i = 0; i < 500; i++) {
      const Z = randomRotation(4, draw).mmul(X)
      expect(Math.abs(covariance(Z).trace() - C.trace())).toBeLessThan(1e-13)
    }
  })

  test('500 rotations approach the first component, none beats it', () => {
    const best = bestOf(500, X, 1)
    expect(best).toBeLessThan(lambda[0]!)
    expect(best).toBeGreaterThan(0.85 * lambda[0]!)
  })

  test('no rotation has more variance in its first k coordinates', () => {
    const draw = normal(2)
    for (let i = 0; i < 500; i++) {
      const variances = covariance(randomRotation(4, draw).mmul(X)).diagonal()
      let left = 0
      let right = 0
      lambda.forEach((value, k) => {
        left += variances[k]!
        right += value
        expect(left).toBeLessThan(right + 1e-13)
      })
    }
  })
}
