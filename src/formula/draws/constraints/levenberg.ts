/**
 * Zeros of r: ℝᵖ → ℝᵐ by damped Gauss–Newton steps (Levenberg 1944, Marquardt 1963).
 *
 * The step is that of least length, d = −Jᵀ(JJᵀ + λI)⁻¹r: constraints are fewer than what
 * they bind, or repeat one another, and a start should move as little as possible.
 */

const iterations = 60
/** Steps of differences: at first, relative to residuals, and the shortest. */
const coarse = 1e-7
const short = 1e-4
const finest = 1e-13
/** Residuals of values of size one at which doubles can do no better. */
const precise = 2e-15
/** Residuals from which no further step leads lower are taken for rounding. */
const rounding = 1e-12

/**
 * A zero of f near the start.
 *
 * @param f Residuals, or undefined where there are none.
 * @returns undefined if the steps end elsewhere.
 */
export function zeroNear(
  start: readonly number[],
  f: (x: readonly number[]) => readonly number[] | undefined,
): readonly number[] | undefined {
  let x = start
  let r = f(x)
  if (!r) return undefined
  let damping = 1e-3
  for (let k = 0; k < iterations; k++) {
    const size = 1 + largest(x)
    if (largest(r) <= precise * size) return x
    const accepted: Step | undefined =
      descend(x, r, slopes(x, r, f, coarse), damping, f) ??
      // A norm has its kink where it vanishes: there slopes are those of much shorter steps.
      descend(x, r, slopes(x, r, f, short * Math.min(1, largest(r))), damping, f)
    if (!accepted) return largest(r) <= rounding * size ? x : undefined
    ;({ x, r, damping } = accepted)
  }
  return largest(r) <= rounding * (1 + largest(x)) ? x : undefined
}

const largest = (list: readonly number[]): number =>
  list.reduce((top, entry) => Math.max(top, Math.abs(entry)), 0)

const squares = (list: readonly number[]): number =>
  list.reduce((sum, entry) => sum + entry * entry, 0)

interface Step {
  readonly x: readonly number[]
  readonly r: readonly number[]
  readonly damping: number
}

/** A step that lowers the residuals, with more damping as long as none does. */
function descend(
  x: readonly number[],
  r: readonly number[],
  jacobian: readonly (readonly number[])[],
  start: number,
  f: (x: readonly number[]) => readonly number[] | undefined,
): Step | undefined {
  let damping = start
  for (let tries = 0; tries < 12; tries++) {
    const step = stepOf(jacobian, r, damping)
    const next = step && x.map((value, j) => value + step[j]!)
    const there = next && f(next)
    if (there && squares(there) < squares(r)) {
      return { x: next, r: there, damping: Math.max(1e-13, damping / 20) }
    }
    damping = Math.max(1e-12, damping * 10)
  }
  return undefined
}

/** Columns of forward differences; a side without values is tried from the other. */
function slopes(
  x: readonly number[],
  r: readonly number[],
  f: (x: readonly number[]) => readonly number[] | undefined,
  width: number,
): number[][] {
  return x.map((value, j) => {
    for (const sign of [1, -1]) {
      const h = sign * Math.max(width, finest) * Math.max(1, Math.abs(value))
      const there = f(x.map((other, k) => (k === j ? other + h : other)))
      if (there?.length === r.length)
        return there.map((entry, i) => (entry - r[i]!) / h)
    }
    return r.map(() => 0)
  })
}

/** −Jᵀ(JJᵀ + λ·trace)⁻¹r by Cholesky; the columns of J are given. */
function stepOf(
  columns: readonly (readonly number[])[],
  r: readonly number[],
  damping: number,
): number[] | undefined {
  const m = r.length
  const gram = Array.from({ length: m }, () => new Float64Array(m))
  for (const column of columns) {
    for (let i = 0; i < m; i++) {
      if (column[i] === 0) continue
      for (let j = 0; j <= i; j++) gram[i]![j]! += column[i]! * column[j]!
    }
  }
  const trace = gram.reduce((sum, row, i) => sum + row[i]!, 0)
  for (let i = 0; i < m; i++) gram[i]![i]! += damping * (trace / m) + 1e-300
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = gram[i]![j]!
      for (let k = 0; k < j; k++) sum -= gram[i]![k]! * gram[j]![k]!
      if (i === j) {
        if (!(sum > 0)) return undefined
        gram[i]![i] = Math.sqrt(sum)
      } else gram[i]![j] = sum / gram[j]![j]!
    }
  }
  const y = Float64Array.from(r)
  for (let i = 0; i < m; i++) {
    for (let k = 0; k < i; k++) y[i]! -= gram[i]![k]! * y[k]!
    y[i]! /= gram[i]![i]!
  }
  for (let i = m - 1; i >= 0; i--) {
    for (let k = i + 1; k < m; k++) y[i]! -= gram[k]![i]! * y[k]!
    y[i]! /= gram[i]![i]!
  }
  return columns.map(
    (column) => -column.reduce((sum, entry, i) => sum + entry * y[i]!, 0),
  )
}
