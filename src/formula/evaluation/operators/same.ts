import { Matrix } from 'ml-matrix'
import type { Value } from '../../values/value.ts'

/** Are two outcomes one, up to rounding? */
export function same(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
  }
  if (a instanceof Matrix && b instanceof Matrix) {
    const [x, y] = [a.to1DArray(), b.to1DArray()]
    return x.length === y.length && x.every((entry, i) => same(entry, y[i]!))
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    const [x, y] = [a as readonly Value[], b as readonly Value[]]
    return x.length === y.length && x.every((part, i) => same(part, y[i]!))
  }
  return a === b
}
