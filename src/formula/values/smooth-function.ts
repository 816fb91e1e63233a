/** Random smooth functions as data: what is drawn of one says all of it. */
import { Matrix } from 'ml-matrix'
import { FormulaError } from '../language/error.ts'
import type { Callable, Value } from './value.ts'
import { asMatrix } from './value.ts'

/** Coefficients of a function ℝⁿ → ℝᵐ, an entry or a row for each output. */
export interface Coefficients {
  /** m×n: the linear form inside of the sine. */
  readonly wave: Matrix
  /** m×n: the linear form beside it. */
  readonly slope: Matrix
  /** m: what is added inside of the sine. */
  readonly phase: readonly number[]
  /** m forms n×n. */
  readonly bend: readonly Matrix[]
}

const known = new WeakMap<object, Coefficients>()

/** The coefficients of a function that `smoothFunction` made; undefined for all others. */
export const coefficientsOf = (f: object): Coefficients | undefined => known.get(f)

/**
 * The function x ↦ sin(wave·x + phase) + slope·x + xᵀ·bend·x, output by output. It takes a
 * column of n entries, or n numbers.
 *
 * @throws FormulaError `shape-mismatch` for an argument of another length.
 */
export function smoothFunction(coefficients: Coefficients): Callable {
  const { wave, slope, phase, bend } = coefficients
  const n = wave.columns
  const f = (...args: Value[]): Value => {
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
    return out.length === 1 ? out[0]! : Matrix.columnVector(out)
  }
  known.set(f, coefficients)
  return f
}
