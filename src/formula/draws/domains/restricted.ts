/**
 * Random functions between intervals: `f : (0, \infty) \to \mathbb{R}`, `\sigma :
 * \mathbb{R} \to (0, 1)`.
 */
import { Interval } from '../../values/set.ts'
import type { Value } from '../../values/value.ts'
import type { Domain, Sizes } from './domain.ts'
import type { Shape } from './shaped.ts'

/** How far beyond an end that belongs to an interval a function goes on. */
const beyond = 0.01

type Call = (...args: Value[]) => Value

/**
 * Functions as `domain` draws them, on the intervals alone and with values in one.
 *
 * @param from For each argument the numbers that it may be; undefined: whatever the function
 *   takes.
 * @param to Numbers of the interval where a value lies.
 * @param strict Different values stay different: then none is at an end.
 */
export function restricted(
  domain: Domain,
  from: readonly (Domain | undefined)[],
  to: Domain | undefined,
  strict = false,
): Domain {
  const parts = [...from, to].filter((part) => part !== undefined)
  if (parts.length === 0) return domain
  return {
    ...domain,
    needs: [domain, ...parts].flatMap(({ needs = [] }) => needs),
    generate(random, size) {
      const f = domain.generate(random, size) as Call
      const intervals = from.map((part) => part && intervalOf(part, size))
      const bring = to && into(intervalOf(to, size), strict)
      return (...args: Value[]): Value => {
        // Where a function is not defined it has no value; slopes at an end look beyond it.
        const isOutside = args.some(
          (x, i) => typeof x === 'number' && intervals[i]?.has(x, beyond) === false,
        )
        if (isOutside) return NaN
        const value = f(...args)
        return bring && typeof value === 'number' ? bring(value) : value
      }
    },
  }
}

/** Shapes whose functions take no value twice. */
export const isStrict = (shape: Shape | undefined): boolean =>
  shape === 'increasing' || shape === 'decreasing' || shape === 'invertible'

/** Has a function still its shape when its values are brought into the interval? */
export function keepsShape(shape: Shape, { interval }: Domain): boolean {
  if (shape === 'odd') return interval?.min === -(interval?.max ?? NaN)
  return (
    isStrict(shape) || /^(?:non(?:de|in)creasing|even|bounded|constant)$/.test(shape)
  )
}

const everywhere = new Interval(-Infinity, Infinity, false, false)

/** An interval on the present draw: its ends may be drawn themselves. */
const intervalOf = (part: Domain, size: Sizes): Interval =>
  part.intervalOn?.(size) ?? part.interval ?? everywhere

/** A rising map of the reals into an interval. */
function into(interval: Interval, strict: boolean): (value: number) => number {
  const { min, max } = interval
  const { line, segment } = strict ? slow : smooth
  const isAbove = Number.isFinite(min)
  const isBelow = Number.isFinite(max)
  if (!isAbove && !isBelow) return (value) => value
  if (!isBelow) return (value) => min + line(value, interval.closedMin)
  if (!isAbove) return (value) => max - line(-value, interval.closedMax)
  return (value) =>
    min + (max - min) * segment(value, interval.closedMin, interval.closedMax)
}

/** Rising maps of the reals to the numbers from 0 on and to those from 0 to 1. */
interface Maps {
  readonly line: (value: number, isClosed: boolean) => number
  readonly segment: (value: number, hasZero: boolean, hasOne: boolean) => number
}

/** With slopes, and at an end that belongs to the numbers wherever that is near. */
const smooth: Maps = {
  line: (value, isClosed) => (isClosed ? Math.max(0, value) ** 2 : Math.exp(value)),
  segment(value, hasZero, hasOne) {
    if (hasZero && hasOne) return step((value + 1) / 2)
    const share = 1 / (1 + Math.exp(-2 * value))
    if (hasZero) return Math.max(0, 2 * share - 1)
    return hasOne ? Math.min(1, 2 * share) : share
  },
}

/** Far out, too, different where the value is. */
const slow: Maps = {
  line: (value) => (value > 0 ? 1 + value : 1 / (1 - value)),
  segment: (value) => (1 + value / (1 + Math.abs(value))) / 2,
}

/** 3x² − 2x³ from 0 to 1, level outside. */
function step(x: number): number {
  const inside = Math.min(1, Math.max(0, x))
  return inside * inside * (3 - 2 * inside)
}
