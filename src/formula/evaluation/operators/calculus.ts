/** Weights of the sixth-order central difference at ±1, ±2, ±3 steps (Fornberg 1988, table 1). */
const weights = [3 / 4, -3 / 20, 1 / 60] as const

/** What is left of equal values, by their size, that were computed with some operations. */
const rounding = 1e-13

/** One estimate, from six values around x; what is smaller than its rounding. */
interface Slopes {
  readonly values: readonly number[]
  readonly noise: readonly number[]
}

function estimate(
  f: (x: number) => readonly number[],
  x: number,
  step: number,
): Slopes {
  const sums: number[] = []
  const sizes: number[] = []
  weights.forEach((weight, i) => {
    const ahead = f(x + (i + 1) * step)
    const behind = f(x - (i + 1) * step)
    for (const [k, value] of ahead.entries()) {
      const other = behind[k]!
      sums[k] = (sums[k] ?? 0) + weight * (value - other)
      sizes[k] = (sizes[k] ?? 0) + Math.abs(weight) * (Math.abs(value) + Math.abs(other)) // prettier-ignore
    }
  })
  return {
    values: sums.map((sum) => sum / step),
    noise: sizes.map((size) => (rounding * size) / step),
  }
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
  // What the widest step does not tell from zero is zero.
  const { noise } = previous
  const told = ({ values }: Slopes): number[] =>
    values.map((value, k) => (Math.abs(value) <= noise[k]! ? 0 : value))
  let least = Infinity
  for (let round = 0; round < 7; round++) {
    step /= 5
    const next = estimate(f, x, step)
    const difference = disagreement(previous.values, next.values)
    // Rounding grows as steps shrink: of an agreeing pair the wider one is better.
    if (difference < 1e-9) return told(previous)
    if (difference < least) {
      least = difference
      best = difference < 1e-6 ? previous : next
    }
    previous = next
  }
  return told(best)
}
