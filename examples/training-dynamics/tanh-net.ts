import { computed, index, integer, scope, vector } from 'residual'
import { Matrix } from 'ml-matrix'
import { normal } from '../data/random.ts'

// #region main
/**
 * A network of one hidden layer, f(x) = m^(−1/2) Σᵢ bᵢ tanh(aᵢx + cᵢ), in the
 * parametrisation of Jacot et al. 2018 (arXiv:1806.07572): all weights start
 * as standard normal numbers, and the width m is divided out in front.
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

/** A net's weights a, b, c, inputs x, outputs y, Jacobian and kernel. */
export const given = scope({
  m: integer(1, 4),
  n: integer(2, 4),
  j: index(1, 'n'),
  a: vector('m'),
  b: vector('m'),
  c: vector('m'),
  x: vector('n'),
  y: computed((symbols: Record<string, Matrix>) => {
    const [net, inputs] = fromSymbols(symbols)
    return Matrix.columnVector(outputs(net, inputs))
  }),
  J: computed((symbols: Record<string, Matrix>) => {
    return jacobian(...fromSymbols(symbols))
  }),
  H: computed((symbols: Record<string, Matrix>) => {
    return kernel(...fromSymbols(symbols))
  }),
})

/** The net and the inputs that were drawn. */
function fromSymbols(symbols: Record<string, Matrix>): [TanhNet, number[]] {
  const { a, b, c, x } = symbols
  const weights = [a!, b!, c!].flatMap((part) => part.to1DArray())
  const net = { width: a!.rows, weights: Float64Array.from(weights) }
  return [net, x!.to1DArray()]
}

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
