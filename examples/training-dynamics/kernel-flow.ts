import { computed, func, matrix, positive, scope, vector } from 'residual'
import { EVD, Matrix } from 'ml-matrix'
import { j, n, t } from './symbols.ts'

// #region main
/**
 * Solves the equation of a constant kernel, one eigenvector at a time. It is
 * ẏ = −H(y − t) with a symmetric H, and y(τ) = t + exp(−Hτ)(y₀ − t) solves
 * it. In the eigenvectors the residual y − t is a sum of modes, each of which decays
 * with its own eigenvalue.
 */
export function kernelFlow(
  H: Matrix,
  y0: readonly number[],
  t: readonly number[],
): (time: number) => number[] {
  const { realEigenvalues: lambda, eigenvectorMatrix: E } = new EVD(H, {
    assumeSymmetric: true,
  })
  const residual = Matrix.columnVector(y0.map((y, i) => y - t[i]!))
  const modes = E.transpose().mmul(residual).to1DArray()
  return (time) => {
    const decayed = modes.map((c, i) => c * Math.exp(-lambda[i]! * time))
    const moved = E.mmul(Matrix.columnVector(decayed)).to1DArray()
    return t.map((target, i) => target + moved[i]!)
  }
}
// #endregion

/** ẏ = −H(y − t), the direction in which training moves the outputs. */
export function velocity(
  H: Matrix,
  y: readonly number[],
  t: readonly number[],
): number[] {
  const residual = Matrix.columnVector(y.map((value, i) => t[i]! - value))
  return H.mmul(residual).to1DArray()
}

/** A slip: the equation without the minus, ẏ = +H(y − t). */
export function velocityAsWritten(
  H: Matrix,
  y: readonly number[],
  t: readonly number[],
): number[] {
  return velocity(H, y, t).map((value) => -value)
}

/** A slip: the target decays, y = exp(−Hτ)t. */
export function solutionAsWritten(
  H: Matrix,
  t: readonly number[],
): (time: number) => number[] {
  // The part exp(−Hτ)t of a flow that starts in t and goes to 0.
  return kernelFlow(
    H,
    t,
    t.map(() => 0),
  )
}

/** Follows ẏ = f(y) from y₀ by Runge–Kutta steps: an oracle. */
export function follow(
  f: (y: readonly number[]) => number[],
  y0: readonly number[],
  until: number,
  steps: number,
): number[] {
  const h = until / steps
  const along = (y: readonly number[], k: readonly number[], s: number) =>
    y.map((value, i) => value + s * k[i]!)
  let y = [...y0]
  for (let step = 0; step < steps; step++) {
    const k1 = f(y)
    const k2 = f(along(y, k1, h / 2))
    const k3 = f(along(y, k2, h / 2))
    const k4 = f(along(y, k3, h))
    y = y.map(
      (value, i) =>
        value + (h / 6) * (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!),
    )
  }
  return y
}

/** Three answers to one equation at one time, for the figure. */
export interface FlowPoint {
  time: number
  /** t + exp(−Hτ)(y₀ − t) */
  right: number
  /** Solution of the equation as written, ẏ = +H(y − t). */
  equationAsWritten: number
  /** exp(−Hτ)t */
  solutionAsWritten: number
}

/** The figure of one output: H = t = 1 and y₀ = 0. */
export function scalarFlows(until = 3, points = 61): FlowPoint[] {
  const one = Matrix.eye(1)
  const right = kernelFlow(one, [0], [1])
  const wrong = kernelFlow(Matrix.eye(1).mul(-1), [0], [1])
  const gone = solutionAsWritten(one, [1])
  return Array.from({ length: points }, (_, i) => {
    const time = (until * i) / (points - 1)
    return {
      time,
      right: right(time)[0]!,
      equationAsWritten: wrong(time)[0]!,
      solutionAsWritten: gone(time)[0]!,
    }
  })
}

const column = (values: readonly number[]) => Matrix.columnVector([...values])

/**
 * A kernel H₀ with its eigenvalues λ (ascending) and eigenvectors u, targets
 * t, outputs y₀ at the start and y at a time τ.
 */
export const given = scope({
  n,
  j,
  t,
  H_0: matrix('n', 'n', { symmetric: true, positiveDefinite: true }),
  y_0: vector('n'),
  '\\tau': positive(),
  y: computed(
    ({ H_0, y_0, t: targets }: { H_0: Matrix; y_0: Matrix; t: Matrix }) => {
      const flow = kernelFlow(H_0, y_0.to1DArray(), targets.to1DArray())
      return func((time: number) => column(flow(time)))
    },
  ),
  '\\lambda': computed(({ H_0 }: { H_0: Matrix }) =>
    column(eigen(H_0).realEigenvalues),
  ),
  u: computed(({ H_0 }: { H_0: Matrix }) => {
    const { eigenvectorMatrix: E } = eigen(H_0)
    return Array.from({ length: E.columns }, (_, i) => E.getColumnVector(i))
  }),
})

const eigen = (H: Matrix) => new EVD(H, { assumeSymmetric: true })

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { largestGap } = await import('./central-differences.ts')

  const H = new Matrix([
    [2, 0.5, 0.1],
    [0.5, 1, -0.3],
    [0.1, -0.3, 0.7],
  ])
  const t = [1, -2, 0.5]
  const y0 = [0.3, 0.1, -1]

  test('solves the equation: against Runge–Kutta', () => {
    const flow = kernelFlow(H, y0, t)
    for (const time of [0.3, 1, 4]) {
      const followed = follow((y) => velocity(H, y, t), y0, time, 400)
      expect(largestGap(flow(time), followed)).toBeLessThan(1e-9)
    }
  })

  test('starts in y₀, ends in t, and its derivative is −H(y − t)', () => {
    const flow = kernelFlow(H, y0, t)
    expect(largestGap(flow(0), y0)).toBeLessThan(1e-14)
    expect(largestGap(flow(100), t)).toBeLessThan(1e-14)
    const slope = flow(0.5 + 1e-5).map(
      (value, i) => (value - flow(0.5 - 1e-5)[i]!) / 2e-5,
    )
    expect(largestGap(slope, velocity(H, flow(0.5), t))).toBeLessThan(1e-9)
  })

  test('without the minus it runs away: −19.09 at τ = 3', () => {
    const one = Matrix.eye(1)
    const ends = follow((y) => velocityAsWritten(one, y, [1]), [0], 3, 400)
    expect(ends[0]).toBeCloseTo(-19.0855, 3)
    expect(kernelFlow(one, [0], [1])(3)[0]).toBeCloseTo(0.950213, 6)
    const { right, equationAsWritten } = scalarFlows().at(-1)!
    expect(right).toBeCloseTo(0.950213, 6)
    expect(equationAsWritten).toBeCloseTo(ends[0]!, 6)
  })

  test('exp(−Hτ)t goes from t to 0 and solves neither equation', () => {
    const two = Matrix.eye(1).mul(2)
    const y = solutionAsWritten(two, [1])
    expect(y(0)[0]).toBe(1)
    expect(solutionAsWritten(Matrix.eye(1), [1])(3)[0]).toBeCloseTo(0.0498, 4)
    const slope = (y(0.3 + 1e-5)[0]! - y(0.3 - 1e-5)[0]!) / 2e-5
    expect(slope).toBeCloseTo(-1.098, 3)
    expect(velocity(two, y(0.3), [1])[0]).toBeCloseTo(0.902, 3)
    expect(velocityAsWritten(two, y(0.3), [1])[0]).toBeCloseTo(-0.902, 3)
  })
}
