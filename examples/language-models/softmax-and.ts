import { Matrix } from 'ml-matrix'
import { computed, func, scope, vector } from 'residual'

import { softmax } from './autograd.ts'

// #region main
/** softmax(C·x): the words that stand beside a word with vector x. */
export function contextDistribution(C: Matrix, x: Matrix): Matrix {
  return Matrix.columnVector(
    Array.from(softmax(Float64Array.from(C.mmul(x).to1DArray()))),
  )
}

/**
 * p ⊙ q, scaled to sum 1: what both distributions allow (Mikolov et al.
 * 2013, §5: the sum of two vectors works as an AND of their contexts).
 */
export function and(p: Matrix, q: Matrix): Matrix {
  const product = Matrix.mul(p, q)
  return product.div(product.sum())
}
// #endregion

/** Vectors a and b of two words; one of V contexts' vectors a row of C. */
export const given = scope({
  a: vector('d'),
  b: vector('d'),
  P: computed(({ C }: { C: Matrix }) =>
    func((x: Matrix) => contextDistribution(C, x)),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { normal } = await import('../data/random.ts')
  const fc = await import('fast-check')

  const gaussian = (rows: number, columns: number, seed: number) => {
    const draw = normal(seed)
    const M = new Matrix(rows, columns)
    return M.apply((i, j) => M.set(i, j, draw()))
  }
  const apart = (p: Matrix, q: Matrix) => Matrix.sub(p, q).abs().max()

  test('softmax(C(a + b)) ∝ softmax(Ca) ⊙ softmax(Cb)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 1e6 }),
        (V, d, seed) => {
          const C = gaussian(V, d, seed)
          const a = gaussian(d, 1, seed + 1)
          const b = gaussian(d, 1, seed + 2)
          const sum = contextDistribution(C, Matrix.add(a, b))
          const both = and(
            contextDistribution(C, a),
            contextDistribution(C, b),
          )
          expect(apart(sum, both)).toBeLessThan(1e-14)
        },
      ),
      { seed: 1 },
    )
  })

  test('an average of the two distributions is something else', () => {
    const C = gaussian(10, 3, 1)
    const [a, b] = [gaussian(3, 1, 2), gaussian(3, 1, 3)]
    const sum = contextDistribution(C, Matrix.add(a, b))
    const [p, q] = [contextDistribution(C, a), contextDistribution(C, b)]
    expect(apart(sum, Matrix.add(p, q).div(2))).toBeGreaterThan(0.1)
  })
}
