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

/** There is no limit. */
const none: Estimate = { value: NaN, error: 0 }
/** Nothing seen on the way says where it goes, or whether it goes anywhere. */
const unknown: Estimate = { value: NaN, error: Infinity }

/** Halvings: 2⁻⁴⁰ of one tenth is as near as doubles tell apart. */
const nearest = 40
/** Doublings: 2³⁰. */
const farthest = 30

/** lim f(x) for x → to from one side, or from both, which must then agree. */
export function limitAt(f: Path, to: number, side: -1 | 0 | 1): Estimate[] {
  const first = 0.1 * Math.max(1, Math.abs(to))
  const from = (side: -1 | 1, first: number): Estimate[] =>
    along(
      (h) => f(to + side * h),
      Array.from({ length: nearest }, (_, j) => first / halvings(j)),
      (h) => [0.73 * h, 0.57 * h],
    )
  const twice = (side: -1 | 1): Estimate[] => meet(from(side, first), from(side, 0.77 * first), unknown) // prettier-ignore
  if (side !== 0) return twice(side)
  const [left, right] = [from(-1, first), from(1, first)]
  // Where a function has no values on one side (√x, log x at 0), the other one decides.
  if (left.length === 0) return twice(1)
  if (right.length === 0) return twice(-1)
  return meet(left, right, none)
}

/** Entry by entry; the second way may have no values where these cost much. */
const meet = (
  one: readonly Estimate[],
  other: readonly Estimate[],
  otherwise: Estimate,
): Estimate[] => one.map((a, i) => (other[i] ? bothWays(a, other[i], otherwise) : a))

/**
 * What two ways there say together: they differ by what neither knows.
 *
 * @param otherwise Where both are sure and do not meet.
 */
function bothWays(a: Estimate, b: Estimate, otherwise: Estimate): Estimate {
  const isNone = (one: Estimate): boolean => Number.isNaN(one.value) && one.error === 0
  if (isNone(a) || isNone(b)) return none
  if (a.error === Infinity || b.error === Infinity) return unknown
  if (!Number.isFinite(a.value) || !Number.isFinite(b.value)) {
    return a.value === b.value ? a : otherwise
  }
  const gap = Math.abs(a.value - b.value)
  const size = Math.max(1, Math.abs(a.value))
  if (gap > Math.max(1e-6 * size, 10 * (a.error + b.error))) return otherwise
  const [value, least] = a.error <= b.error ? [a.value, a.error] : [b.value, b.error]
  return { value, error: Math.max(least, gap) }
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
  // No period fits 1.0837: neither sin πx nor cos 2πx looks constant.
  const first = whole ? 1 : 1.0837
  const doubling = along(
    (x) => f(sign * x),
    places.map((place) => first * place),
    (x) => (whole ? [x + 1, x + 3] : [1.37 * x, 1.71 * x]),
  )
  // Between them, as a way of their own.
  const second = whole ? 1.5 : 1.4971
  const between = along(
    (x) => f(sign * x),
    places.map((place) => second * place),
    (x) => (whole ? [x + 1, x + 2] : [1.21 * x, 1.63 * x]),
  )
  const together = meet(doubling, between, unknown)
  if (!whole || together.every(({ value }) => !Number.isNaN(value))) return together
  // γⁿ with γ near 1 falls off too slowly for places that double, but is geometric itself.
  const near = Array.from({ length: 24 }, (_, j) => j + 2)
  const stepping = along(
    (n) => f(sign * n),
    near,
    (n) => [n + 16, n + 33],
  )
  return together.map((estimate, i) => {
    const other = stepping[i] ?? estimate
    return Number.isNaN(estimate.value) && Number.isFinite(other.value)
      ? other
      : estimate
  })
}

/** Follows the places; each component of the values on its own. No components: no values. */
function along(
  f: Path,
  places: readonly number[],
  nearby: (place: number) => readonly number[],
): Estimate[] {
  const sequences: number[][] = []
  let broken = false
  const followed: number[] = []
  for (const place of places) {
    const values = f(place)
    if (!values) break
    if (values.some(Number.isNaN)) {
      if (followed.length === 0) continue
      broken = true
      break
    }
    followed.push(place)
    values.forEach((value, i) => (sequences[i] ??= []).push(value))
    if (sequences.every(hasArrived)) break
  }
  return sequences.map((sequence, i) => {
    const estimate = goal(sequence, followed.length === places.length)
    // Between an overflow and what has no value anything may be.
    if (broken && !Number.isFinite(estimate.value)) return unknown
    if (!Number.isFinite(estimate.value)) return estimate
    // Where it was known best, values between the places must be as near to it.
    const rest = Math.abs(sequence[estimate.at]! - estimate.value)
    const allowed = Math.max(4 * rest, 1e-6 * Math.max(1, Math.abs(estimate.value)))
    const off = nearby(followed[estimate.at]!).map((place) => {
      const value = f(place)?.[i]
      return value === undefined ? 0 : Math.abs(value - estimate.value)
    })
    const most = Math.max(...off)
    if (most <= allowed) return { value: estimate.value, error: estimate.error }
    return most > 0.01 * Math.max(1, Math.abs(estimate.value)) ? none : unknown
  })
}

/**
 * Six values in a row that do not differ: nothing more will come. What overflows may
 * still come back: (1 − a/n)ⁿ for a large a.
 */
function hasArrived(sequence: readonly number[]): boolean {
  const [a, ...rest] = sequence.slice(-6)
  return Number.isFinite(a) && rest.length === 5 && rest.every((value) => value === a)
}

/** Members whose steps are looked at together. */
const width = 5

/**
 * Where one sequence goes, and at which of its members that was known best.
 *
 * Rounding grows on the way ((1 − cos x)/x² ends at 0), so the first members from which
 * the goal is sure decide, unless later ones fall off ever faster. Steps must get smaller
 * there: the ε-algorithm gives a growing sequence an antilimit.
 *
 * @param whole Whether it could be followed to its end.
 */
function goal(sequence: readonly number[], whole: boolean): Estimate & { at: number } {
  const last = sequence.length - 1
  const estimates = wynn(sequence)
  let best = { value: NaN, error: Infinity, at: last }
  for (let n = width; n <= sequence.length; n++) {
    const members = sequence.slice(n - width, n)
    if (!shrinks(members)) continue
    if (dives(members)) {
      const [before, value] = members.slice(-2) as [number, number]
      best = { value, error: Math.abs(value - before), at: n - 1 }
    }
    // Steps that are lost in the rounding of the members tell nothing below it.
    const floor = rounding(members)
    for (const list of [estimates, sequence]) {
      const { value, error: seen } = settled(list.slice(n - width, n))
      const error = Math.max(seen, floor)
      const agrees = Math.abs(value - best.value) <= 10 * best.error
      const isUnsure = !(best.error <= 1e-7 * Math.max(1, Math.abs(best.value)))
      if (error < best.error && (agrees || isUnsure)) best = { value, error, at: n - 1 }
    }
    if (best.error <= 1e-13 * Math.max(1, Math.abs(best.value))) return best
  }
  if (best.error <= sure * Math.max(1, Math.abs(best.value))) return best
  const away = growth(sequence)
  if (away !== undefined) return { value: away, error: 0, at: last }
  return { ...(whole && wanders(sequence) ? none : unknown), at: last }
}

/** A goal that is known worse is not known. */
const sure = 1e-5

/** Do steps get smaller, each one? Those of the size of rounding count as none. */
function shrinks(members: readonly number[]): boolean {
  const size = Math.max(1, ...members.map(Math.abs))
  if (!Number.isFinite(size)) return false
  return stepsOf(members).every(
    (step, i, steps) => i === 0 || step <= 1e-13 * size || step <= 0.98 * steps[i - 1]!,
  )
}

const stepsOf = (members: readonly number[]): number[] =>
  members.slice(1).map((value, i) => Math.abs(value - members[i]!))

/** What the members are off by at least: more where some steps only count as none. */
function rounding(members: readonly number[]): number {
  const size = Math.max(...members.map(Math.abs))
  const isPlain = stepsOf(members).every((step, i, steps) => i === 0 || step <= 0.98 * steps[i - 1]!) // prettier-ignore
  return isPlain ? Number.EPSILON * size : 1e-13 * Math.max(1, size)
}

/** Does each step shrink by more than the one before, as in γⁿ at places that double? */
function dives(members: readonly number[]): boolean {
  const steps = stepsOf(members)
  const shares = steps.slice(1).map((step, i) => step / steps[i]!)
  return shares.every(
    (share, i) => share > 0 && share <= 0.25 && (i === 0 || share <= shares[i - 1]!),
  )
}

/** Steps as large at the end as before, to and fro: it goes nowhere. */
function wanders(sequence: readonly number[]): boolean {
  const signed = sequence.slice(1).map((value, i) => value - sequence[i]!)
  const isOneWay = signed.slice(-6).every((step) => step * signed.at(-1)! > 0)
  if (isOneWay) return false
  const steps = signed.map(Math.abs)
  return Math.max(...steps.slice(-12)) >= 0.25 * Math.max(...steps.slice(-24, -12))
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
  // Steps of (ln x)/x^a shrink by little, and it comes back.
  const grows = last.every((step, i) => i === 0 || (Math.sign(step) === sign && Math.abs(step) >= steady * Math.abs(last[i - 1]!))) // prettier-ignore
  return grows && last.length >= 4 ? sign * Infinity : undefined
}

/** Of equal steps so much is left after rounding. */
const steady = 1 - 1e-5
