import { EVD, Matrix } from 'ml-matrix'
import type { Problem } from './gradient-flow.ts'
import { kappa } from './relative-scale.ts'
import type { TanhNet } from './tanh-net.ts'
import { kernel, outputs } from './tanh-net.ts'

// #region main
/**
 * κ of a net at several inputs, y = α·f(w) or y = α·(f(w) − f(w₀)): the norm
 * of the Jacobian is its largest singular value, that of the second
 * derivative the most that a direction u of unit length gives, ‖D²y(u, u)‖
 * (Chizat and Bach 2018, arXiv:1812.07956, §2).
 */
export function networkKappa(
  net: TanhNet,
  { inputs, targets, alpha, centred }: Problem,
): number {
  const start = centred ? inputs.map(() => 0) : outputs(net, inputs)
  const error = start.map((f, j) => alpha * f - targets[j]!)
  const largest = Math.max(...eigen(kernel(net, inputs)).realEigenvalues)
  return kappa({
    error: Math.hypot(...error),
    gradient: alpha * Math.sqrt(largest),
    hessian: alpha * curvature(net, inputs),
  })
}

/**
 * Largest ‖D²f(u, u)‖ over weights u of length 1. A second derivative has a
 * 3×3 block a unit and nothing between them, so one unit reaches it.
 */
export function curvature(net: TanhNet, inputs: readonly number[]): number {
  const units = Array.from({ length: net.width }, (_, i) => {
    const of = blocks(net, i, inputs)
    return { of, bound: Math.hypot(...of.map((H) => H.norm())) }
  })
  let largest = 0
  for (const { of, bound } of units.toSorted((a, b) => b.bound - a.bound)) {
    // No unit from here on can bend more.
    if (bound <= largest) break
    largest = Math.max(largest, unitCurvature(of))
  }
  return largest
}

/** Climbs by turns: the best outputs for u, then the best u for them. */
function unitCurvature(of: readonly Matrix[]): number {
  const climbs = of.map((first) => {
    let [norm, before] = [0, -1]
    let mixed = first
    while (norm - before > 1e-9) {
      before = norm
      const u = steepest(mixed)
      const along = of.map((H) => u.transpose().mmul(H).mmul(u).get(0, 0))
      norm = Math.hypot(...along)
      mixed = Matrix.zeros(3, 3)
      of.forEach((H, j) => mixed.add(Matrix.mul(H, along[j]! / norm)))
    }
    return norm
  })
  return Math.max(...climbs)
}
// #endregion

/** The second derivatives of each output by aᵢ, bᵢ, cᵢ of one unit. */
function blocks(
  { width: m, weights: w }: TanhNet,
  i: number,
  inputs: readonly number[],
): Matrix[] {
  const [a, b, c] = [w[i]!, w[m + i]!, w[2 * m + i]!]
  return inputs.map((x) => {
    const h = Math.tanh(a * x + c)
    const slope = (1 - h * h) / Math.sqrt(m)
    const bend = -2 * h * b * slope
    return new Matrix([
      [bend * x * x, slope * x, bend * x],
      [slope * x, 0, slope],
      [bend * x, slope, bend],
    ])
  })
}

const eigen = (H: Matrix) => new EVD(H, { assumeSymmetric: true })

/** The eigenvector with the eigenvalue that is largest in size. */
function steepest(H: Matrix): Matrix {
  const { realEigenvalues: lambda, eigenvectorMatrix: E } = eigen(H)
  const sizes = lambda.map(Math.abs)
  return E.getColumnVector(sizes.indexOf(Math.max(...sizes)))
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { normal } = await import('../data/random.ts')
  const { centralDifferences } = await import('./central-differences.ts')
  const { initialNet } = await import('./tanh-net.ts')

  const inputs = [-1.5, 0.2, 1]
  const net = initialNet(3, 1)

  /** Hessian of one output by all weights, by central differences. */
  const hessian = (x: number) => {
    const f = (weights: Float64Array) => outputs({ ...net, weights }, [x])[0]!
    const slope = (weights: Float64Array) =>
      centralDifferences(f, weights, 1e-4)
    const rows = net.weights.map((_, i) => i)
    const H = new Matrix(
      Array.from(rows, (i) =>
        Array.from(
          centralDifferences((w) => slope(w)[i]!, net.weights, 1e-4),
        ),
      ),
    )
    return Matrix.add(H, H.transpose()).div(2)
  }

  test('one output: the largest eigenvalue of the Hessian in size', () => {
    for (const x of inputs) {
      const lambda = eigen(hessian(x)).realEigenvalues.map(Math.abs)
      expect(curvature(net, [x])).toBeCloseTo(Math.max(...lambda), 5)
    }
  })

  test('several outputs: no direction bends more, and one as much', () => {
    const all = inputs.map(hessian)
    const most = curvature(net, inputs)
    const gaussian = normal(2)
    let largest = 0
    for (let trial = 0; trial < 3000; trial++) {
      // Directions of one unit, and of all of them.
      const one = trial % 4
      const u = Matrix.columnVector(
        Array.from({ length: 9 }, (_, i) =>
          one < 3 && i % 3 !== one ? 0 : gaussian(),
        ),
      )
      u.div(u.norm())
      const bends = all.map((H) => u.transpose().mmul(H).mmul(u).get(0, 0))
      largest = Math.max(largest, Math.hypot(...bends))
    }
    expect(largest).toBeLessThan(most + 1e-5)
    expect(largest).toBeGreaterThan(0.97 * most)
  })

  test('κ: like 1/α if centred, of a limit if not', () => {
    const net = initialNet(64, 1)
    const at = (alpha: number, centred: boolean) =>
      networkKappa(net, { inputs, targets: [1, -1, 1], alpha, centred })
    expect(at(100, true)).toBeCloseTo(at(1, true) / 100, 12)
    expect(at(1e6, false)).toBeCloseTo(at(1e5, false), 4)
    expect(at(1e6, false)).toBeGreaterThan(0.05)
  })
}
