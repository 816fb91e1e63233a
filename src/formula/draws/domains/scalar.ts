/** Whole and real numbers: how they are drawn, their special values, their ends. */
import { Interval } from '../../values/set.ts'
import { asNumber } from '../../values/value.ts'
import type { Domain } from './domain.ts'
import { plainer, scaleOf, uniform } from './domain.ts'

/** Range of a real symbol. Ends are open unless said otherwise. */
export interface RealOptions {
  /** Its lower end. */
  min?: number
  /** Its upper end. */
  max?: number
  /** The lower end is one of the numbers. */
  closedMin?: boolean
  /** The upper end is one of the numbers. */
  closedMax?: boolean
  /** Any real number of the range but 0. */
  nonzero?: boolean
}

/** Special numbers, the most special first: those of the domain are its edges. */
const specialNumbers = [0, 1, -1, 2, 0.5, -2, -0.5, 3, 10, -3, 25, 0.9, -30, 1.5, 0.1]

/**
 * A real number in an interval. Without bounds draws lie in (-2, 2), with one bound within
 * 3 of it, at times farther out: most functions of ML texts are lively there.
 */
export function real(options: RealOptions = {}): Domain {
  const { min = -Infinity, max = Infinity, nonzero = false } = options
  const { closedMin = false, closedMax = false } = options
  const low = Number.isFinite(min) ? min : Number.isFinite(max) ? max - 3 : -2
  const high = Number.isFinite(max) ? max : Number.isFinite(min) ? min + 3 : 2
  // Open ends are kept at a distance: there logarithms blow up and everything rounds.
  const margin = (high - low) * 0.02
  const isIn = (value: number): boolean =>
    (closedMin ? value >= min : value > min) &&
    (closedMax ? value <= max : value < max) &&
    !(nonzero && value === 0)
  const clear = (value: number): number =>
    nonzero && Math.abs(value) < 1e-3 ? (high > 0 ? Math.min(0.5, high / 2) : low / 2) : value // prettier-ignore
  const ends = [closedMin ? min : NaN, closedMax ? max : NaN].filter(Number.isFinite)
  // Numbers that fit the size of the range, where it has one.
  const inner = [1 / 2, 1 / 4, 1 / 10].map((share) => min + share * (max - min))
  const edges = [...new Set([...ends, ...specialNumbers, ...inner])].filter(isIn)
  return {
    source: 'drawn',
    describe:
      (min === -Infinity && max === Infinity
        ? 'real'
        : `real in ${new Interval(min, max, closedMin, closedMax).toString()}`) +
      (nonzero ? ', not 0' : ''),
    dimensions: [],
    interval: new Interval(min, max, closedMin, closedMax),
    exact: true,
    edges: () => edges,
    generate: (random) => {
      const open = min === -Infinity || max === Infinity
      const value = uniform(random, low + margin, high - margin)
      if (!open) return clear(value)
      // Away from a finite end, or from 0 if there is none.
      const origin = Number.isFinite(min) ? min : Number.isFinite(max) ? max : 0
      return clear(origin + scaleOf(random) * (value - origin))
    },
    *simpler(value) {
      for (const plain of plainer(asNumber(value), -Infinity, Infinity)) {
        if (isIn(plain)) yield plain
      }
    },
    fit: (value) => value,
    has: (value) => typeof value === 'number' && isIn(value),
    vary: {
      read: (value) => [asNumber(value)],
      write([value], _, clearance) {
        // A step beyond a closed end is a step to it.
        const away = clearance === undefined ? Infinity : Math.min(clearance, (max - min) / 4) // prettier-ignore
        const least = min + (closedMin ? 0 : away)
        const most = max - (closedMax ? 0 : away)
        const cut = beyond(value!, min, least) ? least : beyond(-value!, -max, -most) ? most : value! // prettier-ignore
        return isIn(cut) ? cut : undefined
      },
    },
  }
}

/** Does it lie beyond an end, in front of which there is a value? */
const beyond = (value: number, end: number, inside: number): boolean =>
  value < inside && value <= end && Number.isFinite(inside)

/** A real number greater than 0. */
export const positive = (): Domain => real({ min: 0 })
