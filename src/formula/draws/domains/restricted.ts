/**
 * Random functions between intervals: `f : (0, \infty) \to \mathbb{R}`, `\sigma :
 * \mathbb{R} \to (0, 1)`.
 */
import { Interval } from '../../values/set.ts'
import type { Value } from '../../values/value.ts'
import type { Domain, Sizes } from './domain.ts'
import type { Shape } from './function-forms.ts'
import type { Shapes } from './shaped.ts'

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
    generate: (random, size) => narrowed(domain.generate(random, size), size),
    ...(domain.edges && {
      edges: (size) => domain.edges!(size).map((value) => narrowed(value, size)),
    }),
  }

  function narrowed(drawn: Value, size: Sizes): Value {
    const f = drawn as Call
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
  }
}

/** Does such a function take no value twice? */
export const isStrict = ({ shapes }: Shapes): boolean =>
  shapes.some((shape) => /^(?:strictly(?:In|De)creasing|invertible)$/.test(shape))

/** Has a function still its properties when its values are brought into the interval? */
export function keepsShapes(
  { shapes, degrees }: Shapes,
  { interval }: Domain,
): boolean {
  const isEven = interval !== undefined && isSymmetric(interval)
  return (
    Object.keys(degrees).length === 0 &&
    shapes.every((shape) => kept.has(shape) || (shape === 'odd' && isEven))
  )
}

/** Is it the same seen from zero to both sides? */
const isSymmetric = ({ min, max, closedMin, closedMax }: Interval): boolean =>
  min === -max && closedMin === closedMax

/** Properties that a rising map leaves as they are. */
const kept: ReadonlySet<Shape> = new Set<Shape>([
  'increasing',
  'decreasing',
  'strictlyIncreasing',
  'strictlyDecreasing',
  'nondecreasing',
  'nonincreasing',
  'monotone',
  'invertible',
  'even',
  'bounded',
  'constant',
  'periodic',
  'differentiable',
  'twiceDifferentiable',
  'smooth',
])

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
  // About the middle, so that what is odd stays so to the last digit.
  const [middle, half] = [(min + max) / 2, (max - min) / 2]
  return (value) =>
    middle + half * segment(value, interval.closedMin, interval.closedMax)
}

/** Rising maps of the reals to the numbers from 0 on and to those from -1 to 1. */
interface Maps {
  readonly line: (value: number, isClosed: boolean) => number
  readonly segment: (value: number, hasLow: boolean, hasHigh: boolean) => number
}

/** With slopes, and at an end that belongs to the numbers wherever that is near. */
const smooth: Maps = {
  line: (value, isClosed) => (isClosed ? Math.max(0, value) ** 2 : Math.exp(value)),
  segment(value, hasLow, hasHigh) {
    if (hasLow && hasHigh) return step(value)
    const share = Math.tanh(value)
    if (hasLow) return 2 * Math.max(0, share) - 1
    return hasHigh ? 2 * Math.min(0, share) + 1 : share
  },
}

/** Far out, too, different where the value is. */
const slow: Maps = {
  line: (value) => (value > 0 ? 1 + value : 1 / (1 - value)),
  segment: (value) => value / (1 + Math.abs(value)),
}

/** (3x − x³) / 2 from −1 to 1, level outside. */
function step(x: number): number {
  const inside = Math.min(1, Math.max(-1, x))
  return (inside * (3 - inside * inside)) / 2
}
