import { Matrix } from 'ml-matrix'
import { eigen } from '../../values/spectrum.ts'
import type { Integrand } from './mean.ts'

/** Points at which slopes are taken: generic, and the same for all. */
const points = 4
const step = 1e-3

/** A fixed sequence without pattern, in (−1, 1). */
const scattered = (i: number): number => 2 * ((0.618033988749895 * (i + 1)) % 1) - 1

/**
 * Orthonormal directions along which a function moves: those that its slopes span
 * (the active subspace, exact for functions of a few linear forms).
 *
 * @returns undefined where they span nearly all.
 */
export function directionsOf(d: number, f: Integrand): number[][] | undefined {
  const gram = Matrix.zeros(d, d)
  let outputs = 0
  for (let p = 0; p < points; p++) {
    const at = Array.from({ length: d }, (_, i) => scattered(p * d + i))
    const slopes = at.map((x, i) => {
      const move = (to: number) => f(at.map((y, j) => (i === j ? to : y)))
      const [ahead, behind] = [move(x + step), move(x - step)]
      outputs = ahead.length
      return ahead.map((value, k) => (value - behind[k]!) / (2 * step))
    })
    if (outputs > 8 || slopes.flat().some((slope) => !Number.isFinite(slope))) return undefined // prettier-ignore
    for (let k = 0; k < outputs; k++) {
      const row = slopes.map((slope) => slope[k]!)
      const size = Math.hypot(...row)
      if (size === 0) continue
      for (let i = 0; i < d; i++) {
        for (let j = 0; j < d; j++) {
          gram.set(i, j, gram.get(i, j) + (row[i]! * row[j]!) / (size * size))
        }
      }
    }
  }
  const { realEigenvalues: values, eigenvectorMatrix: vectors } = eigen(gram, {
    assumeSymmetric: true,
  })
  const kept = values.flatMap((value, i) => (value > 1e-9 ? [i] : []))
  if (kept.length > 3) return undefined
  const found = kept.map((i) => vectors.getColumn(i))
  return isAll(d, f, found) ? found : undefined
}

/** Does the function stay when what is across the directions is left out? */
function isAll(d: number, f: Integrand, directions: readonly number[][]): boolean {
  for (let p = 0; p < 2; p++) {
    const z = Array.from({ length: d }, (_, i) => scattered(100 + p * d + i))
    const along = z.map((_, i) =>
      directions.reduce(
        (sum, u) => sum + u[i]! * u.reduce((dot, x, j) => dot + x * z[j]!, 0),
        0,
      ),
    )
    const [whole, part] = [f(z), f(along)]
    const same = whole.every(
      (value, k) =>
        Math.abs(value - part[k]!) <= 1e-6 * Math.max(1e-3, Math.abs(value)),
    )
    if (!same) return false
  }
  return true
}
