import { computed, func, scope, vector } from 'residual'
import { Matrix } from 'ml-matrix'
import { normal } from '../data/random.ts'
import { j, m, n, t } from './symbols.ts'

// #region main
/**
 * A network of one hidden layer, its Jacobian and its kernel. It is
 * f(x) = m^(−1/2) Σᵢ bᵢ tanh(aᵢx + cᵢ), in the parametrisation of Jacot et
 * al. 2018 (arXiv:1806.07572): all weights start as standard normal numbers,
 * and the width m is divided out in front.
 */
export interface TanhNet {
  width: number
  /** a (m numbers), then b, then c. */
  weights: Float64Array
}

/** A net as it is before training. */
export function initialNet(width: number, seed: number): TanhNet {
  const gaussian = normal(seed)
  return {
    width,
    weights: Float64Array.from({ length: 3 * width }, () => gaussian()),
  }
}

/** f at each of the inputs. */
export function outputs(
  { width: m, weights: w }: TanhNet,
  inputs: readonly number[],
): number[] {
  return inputs.map((x) => {
    let sum = 0
    for (let i = 0; i < m; i++) {
      sum += w[m + i]! * Math.tanh(w[i]! * x + w[2 * m + i]!)
    }
    return sum / Math.sqrt(m)
  })
}

/** The Jacobian ∇f, n×3m: row j holds the derivatives of f(xⱼ) by weight. */
export function jacobian(
  { width: m, weights: w }: TanhNet,
  inputs: readonly number[],
): Matrix {
  const J = Matrix.zeros(inputs.length, 3 * m)
  inputs.forEach((x, j) => {
    for (let i = 0; i < m; i++) {
      const h = Math.tanh(w[i]! * x + w[2 * m + i]!)
      const dz = (w[m + i]! * (1 - h * h)) / Math.sqrt(m)
      J.set(j, i, dz * x)
      J.set(j, m + i, h / Math.sqrt(m))
      J.set(j, 2 * m + i, dz)
    }
  })
  return J
}

/** The neural tangent kernel H = ∇f∇fᵀ, n×n. */
export function kernel(net: TanhNet, inputs: readonly number[]): Matrix {
  const J = jacobian(net, inputs)
  return J.mmul(J.transpose())
}
// #endregion

/**
 * A net of p = 3m weights w, its parts a, b, c, inputs x, outputs f(w) with
 * their Jacobian J at w, and the kernel H(w).
 */
export const given = scope({
  m,
  n,
  j,
  t,
  p: computed(({ m: width }: { m: number }) => 3 * width),
  w: vector('p'),
  a: computed(({ w, m: width }: { w: Matrix; m: number }) =>
    part(w, width, 0),
  ),
  b: computed(({ w, m: width }: { w: Matrix; m: number }) =>
    part(w, width, 1),
  ),
  c: computed(({ w, m: width }: { w: Matrix; m: number }) =>
    part(w, width, 2),
  ),
  x: vector('n'),
  f: computed(({ x, m: width }: { x: Matrix; m: number }) =>
    func((w: Matrix) =>
      Matrix.columnVector(outputs(net(w, width), x.to1DArray())),
    ),
  ),
  J: computed(({ w, x, m: width }: { w: Matrix; x: Matrix; m: number }) =>
    jacobian(net(w, width), x.to1DArray()),
  ),
  H: computed(({ x, m: width }: { x: Matrix; m: number }) =>
    func((w: Matrix) => kernel(net(w, width), x.to1DArray())),
  ),
})

const net = (w: Matrix, width: number): TanhNet => ({
  width,
  weights: Float64Array.from(w.to1DArray()),
})

const part = (w: Matrix, width: number, which: number): Matrix =>
  w.subMatrix(which * width, (which + 1) * width - 1, 0, 0)

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { EVD } = await import('ml-matrix')
  const { centralDifferences, largestGap } =
    await import('./central-differences.ts')

  const net = initialNet(7, 1)
  const inputs = [-1.5, 0.2, 1]

  test('Jacobian: central differences, row by row', () => {
    const J = jacobian(net, inputs)
    inputs.forEach((x, j) => {
      const numeric = centralDifferences(
        (weights) => outputs({ width: 7, weights }, [x])[0]!,
        net.weights,
      )
      expect(largestGap(numeric, J.getRow(j))).toBeLessThan(1e-9)
    })
  })

  test('kernel: symmetric, no negative eigenvalue, not diagonal', () => {
    const H = kernel(net, inputs)
    expect(H.isSymmetric()).toBe(true)
    const { realEigenvalues } = new EVD(H, { assumeSymmetric: true })
    expect(Math.min(...realEigenvalues)).toBeGreaterThan(-1e-12)
    expect(Math.abs(H.get(0, 1))).toBeGreaterThan(0.01)
  })

  test('wider nets have kernels closer to one limit', () => {
    const spread = (width: number) => {
      const values = [1, 2, 3, 4, 5, 6].map((seed) =>
        kernel(initialNet(width, seed), [1]).get(0, 0),
      )
      return Math.max(...values) - Math.min(...values)
    }
    expect(spread(4096)).toBeLessThan(0.25 * spread(16))
  })
}
