import { Matrix } from 'ml-matrix'
import type { Value } from '../../values/value.ts'
import { asMatrix, asNumber, collapse } from '../../values/value.ts'

/** e^x for numbers; the matrix exponential by scaling and squaring for square matrices. */
export function exponential(value: Value): Value {
  if (!(value instanceof Matrix) || asMatrix(value).rows !== value.columns) {
    return Math.exp(asNumber(value))
  }
  // ‖A‖/2^s ≤ 1/2, 18 Taylor terms: error below 2⁻⁵³ (Moler & Van Loan 2003, method 3).
  let halvings = 0
  let scale = 1
  for (; value.norm() / scale > 0.5; halvings++) scale *= 2
  const scaled = Matrix.div(value, scale)
  let term = Matrix.eye(value.rows)
  let result = Matrix.eye(value.rows)
  for (let k = 1; k <= 18; k++) {
    term = term.mmul(scaled).div(k)
    result = Matrix.add(result, term)
  }
  for (let i = 0; i < halvings; i++) result = result.mmul(result)
  return collapse(result)
}
