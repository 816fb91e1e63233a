import type { Matrix } from 'ml-matrix'
import { computed, scope } from 'residual'
import { normal } from '../data/random.ts'
import { expectation } from './dropout.ts'
import { d, n, p, w, X, y } from './symbols.ts'

type Rows = readonly (readonly number[])[]

const square = (value: number) => value * value
const dot = (row: readonly number[], w: readonly number[]) =>
  row.reduce((sum, value, j) => sum + value * w[j]!, 0)

// #region main
/**
 * The expected squared error of a linear regression with dropout, two ways.
 * This one goes through all masks of each row for E‖y − (M⊙X)w‖², each input
 * kept with probability p.
 */
export function droppedError(
  X: Rows,
  y: readonly number[],
  w: readonly number[],
  p: number,
): number {
  return X.reduce((sum, row, i) => {
    const error = (mask: number[]) =>
      square(
        y[i]! -
          dot(
            row.map((value, j) => value * mask[j]!),
            w,
          ),
      )
    return sum + expectation(row.length, p, error)
  }, 0)
}

/**
 * The same in closed form, ‖y − pXw‖² + p(1 − p) Σⱼ wⱼ²‖Xⱼ‖²: dropout is
 * weight decay that charges each weight by the size of its input's column
 * (Srivastava et al. 2014, JMLR 15:1929–1958).
 */
export function ridgeForm(
  X: Rows,
  y: readonly number[],
  w: readonly number[],
  p: number,
): number {
  return X.reduce((sum, row, i) => {
    const penalty = row.reduce((s, value, j) => s + square(w[j]! * value), 0)
    return sum + square(y[i]! - p * dot(row, w)) + p * (1 - p) * penalty
  }, 0)
}
// #endregion

/** A random regression problem of 12 rows and 5 columns. */
export function problem(seed: number) {
  const gaussian = normal(seed)
  const draw = (count: number) => Array.from({ length: count }, gaussian)
  const X = Array.from({ length: 12 }, () => draw(5))
  return { X, y: draw(12), w: draw(5) }
}

/** A regression, and its expected error R under dropout of the inputs. */
export const given = scope({
  n,
  d,
  X,
  y,
  w,
  p,
  R: computed((drawn: { X: Matrix; y: Matrix; w: Matrix; p: number }) =>
    droppedError(
      drawn.X.to2DArray(),
      drawn.y.to1DArray(),
      drawn.w.to1DArray(),
      drawn.p,
    ),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test.each([0.3, 0.5, 0.8])('both forms agree: p %f', (p) => {
    for (const seed of [1, 2, 3]) {
      const { X, y, w } = problem(seed)
      const exact = droppedError(X, y, w, p)
      expect(ridgeForm(X, y, w, p) / exact).toBeCloseTo(1, 12)
      // Not vacuous: the penalty is a good part of the error.
      const plain = ridgeForm(X, y, w, 1)
      expect(Math.abs(plain / exact - 1)).toBeGreaterThan(0.02)
    }
  })

  test('nothing dropped: the ordinary squared error', () => {
    const { X, y, w } = problem(4)
    const plain = X.reduce(
      (sum, row, i) => sum + square(y[i]! - dot(row, w)),
      0,
    )
    expect(droppedError(X, y, w, 1)).toBeCloseTo(plain, 12)
  })
}
