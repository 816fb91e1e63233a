import { FormulaError } from '../error.ts'

/** Weights of the sixth-order central difference at ±1, ±2, ±3 steps (Fornberg 1988, table 1). */
const weights = [3 / 4, -3 / 20, 1 / 60] as const

/** One estimate, from six values around x. */
function estimate(
  f: (x: number) => readonly number[],
  x: number,
  step: number,
): number[] {
  let sums: number[] | undefined
  weights.forEach((weight, i) => {
    const ahead = f(x + (i + 1) * step)
    const behind = f(x - (i + 1) * step)
    sums ??= ahead.map(() => 0)
    for (let k = 0; k < sums.length; k++) {
      sums[k]! += weight * (ahead[k]! - behind[k]!)
    }
  })
  return sums!.map((sum) => sum / step)
}

/** Largest difference of two estimates, relative to their size. */
function disagreement(a: readonly number[], b: readonly number[]): number {
  let [difference, size] = [0, Number.MIN_VALUE]
  for (const [i, value] of a.entries()) {
    difference = Math.max(difference, Math.abs(value - b[i]!))
    size = Math.max(size, Math.abs(value), Math.abs(b[i]!))
  }
  return Number.isNaN(difference) ? Infinity : difference / size
}

/**
 * Derivative of f at x, where f gives a list of numbers: central differences of order
 * six. Steps begin at 1 % of the size of x and shrink by five until two estimates agree
 * (a step that crosses a pole or a kink disagrees with the next); else the best pair
 * is taken.
 */
export function differentiate(
  f: (x: number) => readonly number[],
  x: number,
): number[] {
  let step = 1e-2 * Math.max(0.1, Math.min(1, Math.abs(x)))
  let previous = estimate(f, x, step)
  let best = previous
  let least = Infinity
  for (let round = 0; round < 7; round++) {
    step /= 5
    const next = estimate(f, x, step)
    const difference = disagreement(previous, next)
    // Rounding grows as steps shrink: of an agreeing pair the wider one is better.
    if (difference < 1e-9) return previous
    if (difference < least) {
      least = difference
      best = difference < 1e-6 ? previous : next
    }
    previous = next
  }
  return best
}

/** Nodes and weights of the Gauss–Kronrod rule (7, 15) on [0, 1) by symmetry (QUADPACK qk15). */
const nodes = [
  0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
  0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
  0.58608723546769113029414483825873, 0.405845151377397166906606412076961,
  0.207784955007898467600689403773245, 0,
]
const kronrod = [
  0.02293532201052922496373200805897, 0.063092092629978553290700663189204,
  0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
  0.16900472663926790282829543641247, 0.190350578064785409913256402421014,
  0.204432940075298892414161999234649, 0.209482141084727828012999174891714,
]
const gauss = [
  0.129484966168869693270611432679082, 0.27970539148927666790146777142378,
  0.381830050505118944950369775488975, 0.417959183673469387755102040816327,
]

function rule(
  f: (x: number) => number,
  a: number,
  b: number,
): { value: number; error: number } {
  const [middle, half] = [(a + b) / 2, (b - a) / 2]
  let [fine, coarse] = [0, 0]
  nodes.forEach((node, i) => {
    const sum =
      node === 0 ? f(middle) : f(middle - half * node) + f(middle + half * node)
    fine += kronrod[i]! * sum
    if (i % 2 === 1) coarse += gauss[(i - 1) / 2]! * sum
  })
  return { value: fine * half, error: Math.abs(fine - coarse) * Math.abs(half) }
}

/**
 * ∫ f from a to b by adaptive Gauss–Kronrod quadrature, to 1e-10 of the integral;
 * infinite bounds by x = t / (1 − t²).
 *
 * @throws FormulaError `undefined-side` if it does not converge.
 */
export function integrate(f: (x: number) => number, a: number, b: number): number {
  if (a === b) return 0
  if (a > b) return -integrate(f, b, a)
  if (!Number.isFinite(a) || !Number.isFinite(b)) {
    const moved = (t: number): number => {
      const scale = 1 - t * t
      const value = f(t / scale) * ((1 + t * t) / (scale * scale))
      // Far out the integrand underflows to 0 · ∞.
      return Number.isNaN(value) ? 0 : value
    }
    const end = (x: number): number => {
      if (!Number.isFinite(x)) return Math.sign(x)
      return x === 0 ? 0 : (Math.sqrt(1 + 4 * x * x) - 1) / (2 * x)
    }
    return integrate(moved, end(a), end(b))
  }
  const parts = [{ a, b, ...rule(f, a, b) }]
  for (let round = 0; round < 400; round++) {
    const total = parts.reduce((sum, part) => sum + part.value, 0)
    const error = parts.reduce((sum, part) => sum + part.error, 0)
    if (!Number.isFinite(total)) return NaN
    if (error <= 1e-10 * Math.abs(total) || error < 1e-13) return total
    const worst = parts.reduce(
      (top, part, i) => (part.error > parts[top]!.error ? i : top),
      0,
    )
    const [{ a: left, b: right }] = parts.splice(worst, 1) as [(typeof parts)[number]]
    const middle = (left + right) / 2
    parts.push({ a: left, b: middle, ...rule(f, left, middle) })
    parts.push({ a: middle, b: right, ...rule(f, middle, right) })
  }
  throw new FormulaError(
    'undefined-side',
    'Unexpected integral that does not converge, expected an integrable function',
  )
}

/**
 * Where f is largest on [a, b]: a grid of 65 points, then golden section around the
 * best one, until the square root of the precision is reached: closer, values of a
 * smooth f no longer differ.
 */
export function maximise(f: (x: number) => number, a: number, b: number): number {
  const count = 64
  let best = NaN
  let top = -Infinity
  for (let i = 0; i <= count; i++) {
    const x = a + ((b - a) * i) / count
    const y = f(x)
    if (y > top) [best, top] = [x, y]
    // Without a value inside the interval there is no optimum on it; its ends are exempt.
    if (Number.isNaN(y) && i > 0 && i < count) return NaN
  }
  if (Number.isNaN(best)) return NaN
  const width = (b - a) / count
  let [low, high] = [Math.max(a, best - width), Math.min(b, best + width)]
  const golden = (Math.sqrt(5) - 1) / 2
  let [x, y] = [high - golden * (high - low), low + golden * (high - low)]
  let [fx, fy] = [f(x), f(y)]
  while (high - low > 2e-9 * Math.max(Math.abs(low), Math.abs(high), b - a)) {
    if (fx >= fy) {
      ;[high, y, fy] = [y, x, fx]
      x = high - golden * (high - low)
      fx = f(x)
    } else {
      ;[low, x, fx] = [x, y, fy]
      y = low + golden * (high - low)
      fy = f(y)
    }
  }
  const middle = (low + high) / 2
  return f(middle) >= top ? middle : best
}
