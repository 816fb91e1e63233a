import { Matrix } from 'ml-matrix'
import { computed, scope } from 'residual'
import { d, eta, i, n, T, X, y } from './symbols.ts'

// #region main
/**
 * The weights of a regression after some steps of gradient descent. It is on
 * ½‖y − Xw‖², from zero, with the learning rate η. X n×d, y n×1, result d×1.
 */
export function stoppedDescent(
  X: Matrix,
  y: Matrix,
  rate: number,
  steps: number,
): Matrix {
  let w = Matrix.zeros(X.columns, 1)
  for (let t = 0; t < steps; t++) {
    const error = Matrix.sub(X.mmul(w), y)
    w = Matrix.sub(w, X.transpose().mmul(error).mul(rate))
  }
  return w
}
// #endregion

/** A regression and the weights where T steps of descent end. */
export const given = scope({
  d,
  n,
  i,
  T,
  X,
  y,
  '\\eta': eta,
  'w_{\\text{stopped}}': computed((symbols) =>
    stoppedDescent(
      symbols['X'] as Matrix,
      symbols['y'] as Matrix,
      symbols['\\eta'] as number,
      symbols['T'] as number,
    ),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { ridge } = await import('./ridge.ts')
  const X = new Matrix([
    [1, 2],
    [0, 1],
    [3, -1],
  ])
  const y = Matrix.columnVector([1, 2, 0.5])

  test('from nothing towards the weights of least squares', () => {
    const free = ridge(X, y, 0)
    const left = [0, 1, 10, 100, 1000].map((steps) =>
      Matrix.sub(stoppedDescent(X, y, 0.05, steps), free).norm(),
    )
    expect(left[0]).toBeCloseTo(free.norm(), 14)
    expect(left).toEqual(left.toSorted((a, b) => b - a))
    expect(left.at(-1)).toBeLessThan(1e-12)
  })

  test('a tiny step: like weight decay of λ = 1/ηT, to first order', () => {
    // 1 − (1 − ηs²)ᵀ ≈ ηTs² and s²/(s² + λ) ≈ s²/λ where both are small.
    const [rate, steps] = [1e-6, 10]
    const stopped = stoppedDescent(X, y, rate, steps)
    const decayed = ridge(X, y, 1 / (rate * steps))
    const gap = Matrix.sub(stopped, decayed).norm()
    expect(gap).toBeLessThan(1e-3 * stopped.norm())
  })
}
