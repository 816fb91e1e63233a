/**
 * Limits from values on the way: at distances that halve each time (at infinity, at
 * places that double), where what falls off like a power falls off like a geometric
 * sequence, and the ε-algorithm sees where it goes. A value is given only if other
 * places nearby agree with it.
 */
import type { Estimate } from './accelerate.ts'
import { settled, wynn } from './accelerate.ts'

/** Values at a place; undefined where they cost too much to be asked for. */
export type Path = (x: number) => readonly number[] | undefined

const none: Estimate = { value: NaN, error: 0 }

/** Halvings: 2⁻⁴⁰ of one tenth is as near as doubles tell apart. */
const nearest = 40
/** Doublings: 2³⁰. */
const farthest = 30

/** lim f(x) for x → to from one side, or from both, which must then agree. */
export function limitAt(f: Path, to: number, side: -1 | 0 | 1): Estimate[] {
  if (side !== 0) {
    const first = 0.1 * Math.max(1, Math.abs(to))
    const places = Array.from({ length: nearest }, (_, j) => first / halvings(j))
    return along(
      (h) => f(to + side * h),
      places,
      (h) => [0.73 * h, 0.57 * h],
    )
  }
  const [left, right] = [limitAt(f, to, -1), limitAt(f, to, 1)]
  // Where a function has no values on one side (√x, log x at 0), the other one decides.
  if (left.length === 0) return right
  if (right.length === 0) return left
  return left.map((a, i) => {
    const b = right[i] ?? none
    if (a.value === b.value) return a
    if (!Number.isFinite(a.value) || !Number.isFinite(b.value)) return none
    const gap = Math.abs(a.value - b.value)
    const allowed = 1e-6 * Math.max(1, Math.abs(a.value))
    if (!(gap <= Math.max(allowed, 10 * (a.error + b.error)))) return none
    return a.error <= b.error ? a : b
  })
}

const halvings = (j: number): number => {
  let power = 1
  for (let i = 0; i < j; i++) power *= 2
  return power
}

/**
 * lim f(x) for x → ±∞.
 *
 * @param whole At whole numbers only: sequences.
 */
export function limitAtInfinity(f: Path, sign: number, whole: boolean): Estimate[] {
  const places = Array.from({ length: farthest }, (_, j) => halvings(j + 1))
  if (!whole) {
    // No period fits 1.0837: neither sin πx nor cos 2πx looks constant.
    return along(
      (x) => f(sign * 1.0837 * x),
      places,
      (x) => [1.37 * x, 1.71 * x],
    )
  }
  const doubling = along(
    (n) => f(sign * n),
    places,
    (n) => [n + 1, n + 3],
  )
  if (doubling.every(({ value }) => !Number.isNaN(value))) return doubling
  // γⁿ with γ near 1 falls off too slowly for places that double, but is geometric itself.
  const near = Array.from({ length: 24 }, (_, j) => j + 2)
  const stepping = along(
    (n) => f(sign * n),
    near,
    (n) => [n + 16, n + 33],
  )
  return doubling.map((estimate, i) =>
    Number.isNaN(estimate.value) ? (stepping[i] ?? estimate) : estimate,
  )
}

/** Follows the places; each component of the values on its own. No components: no values. */
function along(
  f: Path,
  places: readonly number[],
  nearby: (place: number) => readonly number[],
): Estimate[] {
  const sequences: number[][] = []
  const followed: number[] = []
  for (const place of places) {
    const values = f(place)
    if (!values) break
    if (values.some(Number.isNaN)) {
      if (followed.length > 0) break
      continue
    }
    followed.push(place)
    values.forEach((value, i) => (sequences[i] ??= []).push(value))
    if (sequences.every(hasArrived)) break
  }
  return sequences.map((sequence, i) => {
    const estimate = goal(sequence)
    if (!Number.isFinite(estimate.value)) return estimate
    // Where it was known best, values between the places must be as near to it.
    const rest = Math.abs(sequence[estimate.at]! - estimate.value)
    const allowed = Math.max(4 * rest, 1e-6 * Math.max(1, Math.abs(estimate.value)))
    const agrees = nearby(followed[estimate.at]!).every((place) => {
      const value = f(place)?.[i]
      return value === undefined || Math.abs(value - estimate.value) <= allowed
    })
    return agrees ? { value: estimate.value, error: estimate.error } : none
  })
}

/** Six values in a row that do not differ: nothing more will come. */
function hasArrived(sequence: readonly number[]): boolean {
  const [a, ...rest] = sequence.slice(-6)
  return rest.length === 5 && rest.every((value) => value === a)
}

/** Members whose steps are looked at together. */
const width = 5

/**
 * Where one sequence goes, and at which of its members that was known best.
 *
 * Rounding grows on the way ((1 − cos x)/x² ends at 0), so the first members from which
 * the goal is sure decide. Steps must get smaller there: the ε-algorithm gives a growing
 * sequence an antilimit.
 */
function goal(sequence: readonly number[]): Estimate & { at: number } {
  const last = sequence.length - 1
  const estimates = wynn(sequence)
  let best = { value: NaN, error: Infinity, at: last }
  for (let n = width; n <= sequence.length; n++) {
    const members = sequence.slice(n - width, n)
    if (!shrinks(members)) continue
    for (const list of [estimates, sequence]) {
      const { value, error } = settled(list.slice(n - width, n))
      const agrees = Math.abs(value - best.value) <= 10 * best.error
      const isUnsure = !(best.error <= 1e-7 * Math.max(1, Math.abs(best.value)))
      if (error < best.error && (agrees || isUnsure)) best = { value, error, at: n - 1 }
    }
    if (best.error <= 1e-13 * Math.max(1, Math.abs(best.value))) return best
  }
  if (best.error <= 1e-7 * Math.max(1, Math.abs(best.value))) return best
  return { value: growth(sequence) ?? NaN, error: 0, at: last }
}

/** Do steps get smaller, each one? Those of the size of rounding count as none. */
function shrinks(members: readonly number[]): boolean {
  const size = Math.max(1, ...members.map(Math.abs))
  if (!Number.isFinite(size)) return false
  const steps = members.slice(1).map((value, i) => Math.abs(value - members[i]!))
  return steps.every(
    (step, i) => i === 0 || step <= 1e-13 * size || step <= 0.98 * steps[i - 1]!,
  )
}

/**
 * ±∞ for a sequence whose steps do not get smaller and have one sign; undefined for
 * others. Steps of the size of rounding say nothing.
 */
function growth(sequence: readonly number[]): number | undefined {
  const end = sequence.at(-1)!
  if (!Number.isFinite(end)) return end
  if (Math.abs(end) < 1e-3) return undefined
  const size = Math.max(...sequence.map(Math.abs))
  const steps = sequence.slice(1).map((value, i) => value - sequence[i]!)
  const last = steps.filter((step) => Math.abs(step) > 1e-7 * size).slice(-6)
  const sign = Math.sign(end)
  const grows = last.every((step, i) => i === 0 || (Math.sign(step) === sign && Math.abs(step) >= 0.98 * Math.abs(last[i - 1]!))) // prettier-ignore
  return grows && last.length >= 4 ? sign * Infinity : undefined
}
