/**
 * Where a sequence goes, from its first members.
 *
 * Wynn's ε-algorithm (Wynn 1956) is exact for sums of geometric terms; Levin's
 * u-transform (Levin 1973; Weniger 1989, §7) sums also those that fall off like a power.
 */

/** A value with what is known of its error. */
export interface Estimate {
  readonly value: number
  /** Absolute; ∞ if nothing is known. */
  readonly error: number
}

const unknown: Estimate = { value: NaN, error: Infinity }

/**
 * Of a list of ever better estimates, the one that agrees best with those before it. The
 * last but one counts for a tenth: where estimates get ten times better each time, that
 * is what it differs by.
 */
export function settled(estimates: readonly number[]): Estimate {
  let best = unknown
  for (let i = 2; i < estimates.length; i++) {
    const [a, b, c] = [estimates[i - 2]!, estimates[i - 1]!, estimates[i]!]
    const error = Math.max(Math.abs(c - b), Math.abs(c - a) / 10)
    if (error <= best.error) best = { value: c, error }
  }
  return best
}

/** The ε-algorithm: for each member the best diagonal estimate so far. */
export function wynn(sequence: readonly number[]): number[] {
  const estimates: number[] = []
  // One anti-diagonal of the table at a time; even columns estimate the limit.
  let previous: number[] = []
  for (const member of sequence) {
    const next = [member]
    for (let k = 0; k < previous.length; k++) {
      const difference = next[k]! - previous[k]!
      // Members that no longer differ have arrived.
      if (difference === 0 || !Number.isFinite(difference)) break
      next.push((k === 0 ? 0 : previous[k - 1]!) + 1 / difference)
    }
    const even = next.length % 2 === 1 ? next.length - 1 : next.length - 2
    estimates.push(next[even]!)
    previous = next
  }
  return estimates
}

/**
 * Levin's u-transform of a sum of which `before` is already added, and whose further
 * terms are numbered from `start`: for each number of terms the estimate of the whole.
 */
export function levin(
  terms: readonly number[],
  start: number,
  before: number,
): number[] {
  const estimates: number[] = []
  const above: number[] = []
  const below: number[] = []
  let sum = before
  for (const [n, term] of terms.entries()) {
    sum += term
    const weight = (start + n + 1) * term
    if (weight === 0 || !Number.isFinite(weight)) return estimates
    above.push(sum / weight)
    below.push(1 / weight)
    // Column by column, (Weniger 1989, 7.2-8), scaled so that no power is needed.
    for (let j = n - 1, k = 0; j >= 0; j--, k++) {
      const [b, last] = [start + j + 1, start + n + 1]
      let factor = b / last
      for (let i = 1; i < k; i++) factor *= (last - 1) / last
      if (k === 0) factor = 1
      above[j] = above[j + 1]! - factor * above[j]!
      below[j] = below[j + 1]! - factor * below[j]!
    }
    estimates.push(above[0]! / below[0]!)
  }
  return estimates
}
