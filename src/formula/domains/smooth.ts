import { Matrix } from 'ml-matrix'
import { FormulaError } from '../error.ts'
import type { Value } from '../value.ts'
import { asMatrix } from '../value.ts'
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
      return (...args: Value[]): Value => {
        const x = args.length === 1 ? asMatrix(args[0]!) : asMatrix(args)
        if (x.rows !== n || x.columns !== 1) {
          throw new FormulaError(
            'shape-mismatch',
            `Unexpected argument of shape \`${x.rows}×${x.columns}\`, expected \`${n}×1\``,
          )
        }
        const out = phase.map((shift, i) => {
          const row = (form: Matrix): number =>
            form.getRow(i).reduce((sum, entry, j) => sum + entry * x.get(j, 0), 0)
          const quadratic = x.transpose().mmul(bend[i]!).mmul(x).get(0, 0)
          return Math.sin(row(wave) + shift) + row(slope) + quadratic
        })
        return m === 1 ? out[0]! : Matrix.columnVector(out)
      }
    },
    *simpler() {
      // A function has no plainer neighbour worth showing.
    },
    fit: () => undefined,
  }
}
