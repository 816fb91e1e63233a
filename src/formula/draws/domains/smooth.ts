import { Matrix } from 'ml-matrix'
import { smoothFunction } from '../../values/smooth-function.ts'
import type { Value } from '../../values/value.ts'
import type { Dimension, Domain } from './domain.ts'
import { uniform } from './domain.ts'

/**
 * A random smooth function ℝⁿ → ℝᵐ: each output is a sine of a random linear form
 * plus a random quadratic form plus a linear one, so neither even, nor odd, nor
 * symmetric in its arguments.
 */
export function smooth(inputs: Dimension, outputs: Dimension = 1): Domain {
  return {
    source: 'drawn',
    describe: 'a smooth function',
    dimensions: [inputs, outputs],
    generate(random, size) {
      const [n, m] = [size(inputs), size(outputs)]
      const table = (): Matrix => {
        const result = new Matrix(m, n)
        for (let i = 0; i < m; i++) {
          for (let j = 0; j < n; j++) result.set(i, j, uniform(random, -1, 1))
        }
        return result
      }
      const [wave, slope] = [table(), table()]
      const phase = Array.from({ length: m }, () => uniform(random, -1, 1))
      const bend = Array.from({ length: m }, () => {
        const form = new Matrix(n, n)
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) form.set(i, j, uniform(random, -0.5, 0.5))
        }
        return form
      })
      return smoothFunction({ wave, slope, phase, bend })
    },
    // Zero and one everywhere: nothing was said against it.
    edges(size) {
      const [n, m] = [size(inputs), size(outputs)]
      const flat = (phase: number): Value =>
        smoothFunction({
          wave: Matrix.zeros(m, n),
          slope: Matrix.zeros(m, n),
          phase: Array.from({ length: m }, () => phase),
          bend: Array.from({ length: m }, () => Matrix.zeros(n, n)),
        })
      return [flat(0), flat(Math.PI / 2)]
    },
    *simpler() {
      // A function has no plainer neighbour worth showing.
    },
    fit: () => undefined,
  }
}
