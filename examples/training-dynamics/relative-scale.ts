import type { Matrix } from 'ml-matrix'
import { computed, func, real, scope, vector } from 'residual'
import { normal } from '../data/random.ts'
import { logSlope } from './lazy-training.ts'
import { m } from './symbols.ts'

// #region main
/**
 * The relative scale κ, and the model whose output is scaled by α. Start has
 * what κ is made of, at the weights where training starts.
 */
export interface Start {
  /** ‖y(w₀) − t‖ */
  error: number
  /** ‖∇y(w₀)‖, largest singular value */
  gradient: number
  /** ‖∇²y(w₀)‖, largest eigenvalue in size */
  hessian: number
}

/**
 * Expected relative change of ∇y during training, κ = ‖y₀ − t‖·‖∇²y‖/‖∇y‖²
 * (Chizat and Bach 2018, arXiv:1812.07956): training is lazy, near its
 * linear model, when κ ≪ 1.
 */
export function kappa({ error, gradient, hessian }: Start): number {
  return (error * hessian) / (gradient * gradient)
}

/**
 * The model y = α·w² at w₀ = 1 with target 2, or y = α·(w² − 1) when centred:
 * y₀ = 0.
 */
export function squareModel(alpha: number, centred: boolean): Start {
  const y0 = centred ? 0 : alpha
  return {
    error: Math.abs(y0 - 2),
    gradient: 2 * alpha,
    hessian: 2 * alpha,
  }
}
// #endregion

/** A slip: the gradient itself in the place of κ. */
export function kappaAsWritten({ gradient }: Start): number {
  return gradient
}

/** Where a net's factor 1/√m stands: in the second weights or in front. */
export type Parametrisation = 'standard' | 'ntk'

// #region net
/**
 * What κ of a random network is made of: error, gradient, second derivative.
 * The net is y = scale·Σ bᵢ tanh(aᵢ), of one input x = 1 with target 1.
 * Standard: bᵢ has variance 1/m and scale is 1; NTK: variance 1 and scale
 * 1/√m. Its Hessian has a 2×2 block a unit, so its norm is that of the
 * largest block.
 */
export function netStart(
  a: Float64Array,
  b: Float64Array,
  scale: number,
): Start {
  let [y, square, hessian] = [0, 0, 0]
  a.forEach((value, i) => {
    const h = Math.tanh(value)
    const dh = 1 - h * h
    y += scale * b[i]! * h
    square += scale * scale * (h * h + b[i]! * b[i]! * dh * dh)
    // ∂²y/∂a² and ∂²y/∂a∂b; ∂²y/∂b² is 0.
    const aa = Math.abs(scale * b[i]! * -2 * h * dh)
    const ab = scale * dh
    const block = (aa + Math.sqrt(aa * aa + 4 * ab * ab)) / 2
    hessian = Math.max(hessian, block)
  })
  return { error: Math.abs(y - 1), gradient: Math.sqrt(square), hessian }
}
// #endregion

/** A net at its start. */
export function randomStart(
  width: number,
  parametrisation: Parametrisation,
  seed: number,
): Start {
  const gaussian = normal(seed)
  const root = Math.sqrt(width)
  const a = Float64Array.from({ length: width }, () => gaussian())
  const b = Float64Array.from({ length: width }, () => gaussian())
  if (parametrisation === 'ntk') return netStart(a, b, 1 / root)
  return netStart(
    a,
    b.map((value) => value / root),
    1,
  )
}

/** Mean κ against the width. */
export interface KappaSweep {
  parametrisation: Parametrisation
  points: { width: number; kappa: number }[]
  /** Slope of ln κ against ln m. */
  slope: number
}

/** The figure: two parametrisations, 20 seeds a width. About 60 ms. */
export function kappaSweep(
  widths: readonly number[] = [10, 32, 100, 316, 1000, 3162, 10000],
  seeds = 20,
): KappaSweep[] {
  return (['standard', 'ntk'] as const).map((parametrisation) => {
    const points = widths.map((width) => {
      let sum = 0
      for (let seed = 1; seed <= seeds; seed++) {
        sum += kappa(randomStart(width, parametrisation, seed))
      }
      return { width, kappa: sum / seeds }
    })
    const slope = logSlope(
      widths,
      points.map((point) => point.kappa),
    )
    return { parametrisation, points, slope }
  })
}

/** κ against α for the square model: centred, not centred, and the slip. */
export function alphaScale(
  alphas: readonly number[] = [1, 10, 100, 1000, 1e6],
) {
  return alphas.map((alpha) => ({
    alpha,
    centred: kappa(squareModel(alpha, true)),
    notCentred: kappa(squareModel(alpha, false)),
    asWritten: kappaAsWritten(squareModel(alpha, true)),
  }))
}

/**
 * κ of the model α·w², centred and not, as a function of α; and κ of a net
 * q(v) = m^(−1/2) Σ bᵢ tanh(aᵢ), whose weights v are the aᵢ and then the bᵢ.
 */
export const given = scope({
  m,
  '\\alpha': real({ min: 0.1, max: 50 }),
  '\\kappa_{\\text{centred}}': computed(
    ({ '\\alpha': alpha }: { '\\alpha': number }) =>
      kappa(squareModel(alpha, true)),
  ),
  '\\kappa_{\\text{plain}}': computed(
    ({ '\\alpha': alpha }: { '\\alpha': number }) =>
      kappa(squareModel(alpha, false)),
  ),
  r: computed(({ m: width }: { m: number }) => 2 * width),
  v: vector('r'),
  q: computed(({ m: width }: { m: number }) =>
    func((v: Matrix) => {
      const [a, b] = halves(v)
      return (
        a.reduce((sum, value, i) => sum + b[i]! * Math.tanh(value), 0) /
        Math.sqrt(width)
      )
    }),
  ),
  '\\kappa': computed(({ m: width }: { m: number }) =>
    func((v: Matrix) => kappa(netStart(...halves(v), 1 / Math.sqrt(width)))),
  ),
})

/** The weights a and b of one vector. */
function halves(v: Matrix): [Float64Array, Float64Array] {
  const values = Float64Array.from(v.to1DArray())
  const half = values.length / 2
  return [values.subarray(0, half), values.subarray(half)]
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { EVD, Matrix } = await import('ml-matrix')
  const { centralDifferences } = await import('./central-differences.ts')

  test('α = 1000: κ is 0.001, the gradient 2000', () => {
    expect(kappa(squareModel(1000, true))).toBeCloseTo(0.001, 12)
    expect(kappaAsWritten(squareModel(1000, true))).toBe(2000)
    // Right and wrong go opposite ways with α.
    const rows = alphaScale([1, 10, 100])
    expect(rows[2]!.centred / rows[1]!.centred).toBeCloseTo(0.1, 12)
    expect(rows[2]!.asWritten / rows[1]!.asWritten).toBeCloseTo(10, 12)
  })

  test('not centred: κ tends to ½ and never gets small', () => {
    expect(kappa(squareModel(1e6, false))).toBeCloseTo(0.499999, 9)
    expect(kappa(squareModel(1e6, true))).toBeCloseTo(1e-6, 15)
  })

  test('gradient and Hessian of the net: central differences', () => {
    const gaussian = normal(4)
    const w = Float64Array.from({ length: 6 }, () => gaussian())
    const y = (v: Float64Array) =>
      0.5 * [0, 1, 2].reduce((s, i) => s + v[3 + i]! * Math.tanh(v[i]!), 0)
    const start = netStart(w.slice(0, 3), w.slice(3), 0.5)
    const slope = centralDifferences(y, w)
    expect(start.gradient).toBeCloseTo(Math.hypot(...slope), 9)
    expect(start.error).toBeCloseTo(Math.abs(y(w) - 1), 14)
    const rows = Array.from({ length: 6 }, (_, i) =>
      Array.from(
        centralDifferences(
          (v) => centralDifferences(y, v, 1e-4)[i]!,
          w,
          1e-4,
        ),
      ),
    )
    const hessian = new Matrix(rows)
    const symmetric = Matrix.add(hessian, hessian.transpose()).div(2)
    const { realEigenvalues } = new EVD(symmetric, { assumeSymmetric: true })
    const norm = Math.max(...realEigenvalues.map(Math.abs))
    expect(start.hessian).toBeCloseTo(norm, 5)
  })

  test('κ against width: slope −1, or about −0.4 in the NTK form', () => {
    const [standard, ntk] = kappaSweep()
    expect(Math.abs(standard!.slope + 1)).toBeLessThan(0.03)
    expect(Math.abs(ntk!.slope + 0.41)).toBeLessThan(0.05)
    expect(Math.abs(standard!.points[0]!.kappa - 0.262)).toBeLessThan(0.05)
  })
}
