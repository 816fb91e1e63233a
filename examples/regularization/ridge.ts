import { computed, scope } from 'residual'
import { Matrix, SVD, solve } from 'ml-matrix'
import { normal } from '../data/random.ts'
import { d, i, lambda, n, sigma, tau, w, X, y } from './symbols.ts'

// #region main
/**
 * The weights of a regression with weight decay, and what decay leaves. They
 * minimise ½‖y − Xw‖² + λ/2·‖w‖². X n×d, y n×1, result d×1. It is
 * the most probable w after seeing y = Xw + noise of variance σ² when the
 * weights are drawn from 𝒩(0, τ²I), with λ = σ²/τ².
 */
export function ridge(X: Matrix, y: Matrix, lambda: number): Matrix {
  const A = X.transpose().mmul(X).add(Matrix.eye(X.columns).mul(lambda))
  return solve(A, X.transpose().mmul(y))
}

/** What is left of a coefficient along a singular vector: s²/(s² + λ). */
export function shrinkage(s: number, lambda: number): number {
  return (s * s) / (s * s + lambda)
}
// #endregion

/** Minus the log of the posterior density of w, up to a constant. */
export function negativeLogPosterior(
  X: Matrix,
  y: Matrix,
  w: Matrix,
  noise: number,
  prior: number,
): number {
  const error = Matrix.sub(y, X.mmul(w)).norm()
  const size = w.norm()
  return (
    (error * error) / (2 * noise * noise) +
    (size * size) / (2 * prior * prior)
  )
}

/** A row of the figure: what ridge leaves of each singular direction. */
export interface Shrunk {
  s: number
  /** Ridge coefficient over least-squares coefficient, as computed. */
  measured: number
  /** s²/(s² + λ). */
  predicted: number
}

/** The figure: a random 30×8 problem with columns of falling size. */
export function shrunk(lambda = 5, seed = 1): Shrunk[] {
  const gaussian = normal(seed)
  const X = Matrix.zeros(30, 8)
  for (let i = 0; i < 30; i++) {
    for (let j = 0; j < 8; j++) X.set(i, j, gaussian() / (1 + j / 2))
  }
  const y = Matrix.columnVector(Array.from({ length: 30 }, gaussian))
  const { diagonal, rightSingularVectors: V } = new SVD(X)
  const along = (w: Matrix) => V.transpose().mmul(w).to1DArray()
  const kept = along(ridge(X, y, lambda))
  const free = along(ridge(X, y, 0))
  return diagonal.map((s, i) => ({
    s,
    measured: kept[i]! / free[i]!,
    predicted: shrinkage(s, lambda),
  }))
}

/**
 * A regression, its most probable weights under a Gaussian prior and without
 * one, and the singular values s and directions u of the data.
 */
export const given = scope({
  d,
  n,
  X,
  y,
  w,
  '\\sigma': sigma,
  '\\tau': tau,
  '\\lambda': lambda,
  '\\hat{w}': computed(
    (drawn: { X: Matrix; y: Matrix; '\\lambda': number }) =>
      ridge(drawn.X, drawn.y, drawn['\\lambda']),
  ),
  'w_{\\text{free}}': computed(({ X, y }: { X: Matrix; y: Matrix }) =>
    ridge(X, y, 0),
  ),
  i,
  s: computed(({ X: data }: { X: Matrix }) =>
    Matrix.columnVector(new SVD(data).diagonal),
  ),
  u: computed(({ X: data }: { X: Matrix }) => {
    const { rightSingularVectors: V } = new SVD(data)
    return Array.from({ length: V.columns }, (_, i) => V.getColumnVector(i))
  }),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { centralDifferences } =
    await import('../training-dynamics/central-differences.ts')

  test('each singular direction shrinks by s²/(s² + λ)', () => {
    const rows = shrunk()
    for (const { measured, predicted } of rows) {
      expect(measured).toBeCloseTo(predicted, 10)
    }
    // Not vacuous: from little shrunk to more than halved.
    expect(rows[0]!.predicted).toBeGreaterThan(0.7)
    expect(rows.at(-1)!.predicted).toBeLessThan(0.5)
  })

  test('ridge is the most probable w for λ = σ²/τ²', () => {
    const X = new Matrix([
      [1, 2],
      [0, 1],
      [3, -1],
    ])
    const y = Matrix.columnVector([1, 2, 0.5])
    const [noise, prior] = [0.7, 1.3]
    const slope = (lambda: number) =>
      centralDifferences(
        (w) =>
          negativeLogPosterior(X, y, Matrix.columnVector(w), noise, prior),
        Float64Array.from(ridge(X, y, lambda).to1DArray()),
      )
    const lambda = (noise * noise) / (prior * prior)
    expect(Math.hypot(...slope(lambda))).toBeLessThan(1e-8)
    expect(Math.hypot(...slope(2 * lambda))).toBeGreaterThan(0.1)
  })
}
