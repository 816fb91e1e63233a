import { Interval } from '../set.ts'
import { asInteger, asNumber } from '../value.ts'
import type { Dimension, Domain } from './domain.ts'
import { plainer, scaleOf, uniform } from './domain.ts'

/** A whole number in {low, …, high}; the bounds may be other symbols. Serves as a size. */
export function integer(low: Dimension, high: Dimension): Domain {
  return whole(low, high, 'size')
}

/** A whole number in {low, …, high} that serves as an index: `i = 1, …, m`. */
export function index(low: Dimension, high: Dimension): Domain {
  return whole(low, high, 'index')
}

function whole(low: Dimension, high: Dimension, role: 'size' | 'index'): Domain {
  const named = [low, high].filter((bound) => typeof bound !== 'number')
  return {
    source: 'drawn',
    role,
    describe: 'a whole number',
    dimensions: named,
    generate: (random, size) => {
      const from = size(low)
      return random.nextInt(from, Math.max(from, size(high)))
    },
    values: (size) =>
      Array.from(
        { length: Math.max(0, size(high) - size(low) + 1) },
        (_, k) => size(low) + k,
      ),
    *simpler(value, size) {
      for (let k = size(low); k < asInteger(value); k++) yield k
    },
    fit: (value, size) => Math.max(size(low), Math.min(size(high), asInteger(value))),
  }
}

/** Range of a real symbol; open ends. */
export interface RealOptions {
  min?: number
  max?: number
}

/**
 * A real number in the open interval (min, max). Without bounds draws lie in (-2, 2),
 * with one bound within 3 of it: most functions of ML texts are lively there.
 */
export function real(options: RealOptions = {}): Domain {
  const { min = -Infinity, max = Infinity } = options
  const low = Number.isFinite(min) ? min : Number.isFinite(max) ? max - 3 : -2
  const high = Number.isFinite(max) ? max : Number.isFinite(min) ? min + 3 : 2
  // Ends are kept at a distance: there logarithms blow up and everything rounds.
  const margin = (high - low) * 0.02
  return {
    source: 'drawn',
    describe:
      min === -Infinity && max === Infinity ? 'real' : `real in (${min}, ${max})`,
    dimensions: [],
    interval: new Interval(min, max, false, false),
    generate: (random) => {
      const open = min === -Infinity || max === Infinity
      const value = uniform(random, low + margin, high - margin)
      if (!open) return value
      // Away from a finite end, or from 0 if there is none.
      const origin = Number.isFinite(min) ? min : Number.isFinite(max) ? max : 0
      return origin + scaleOf(random) * (value - origin)
    },
    simpler: (value) => plainer(asNumber(value), min, max),
    fit: (value) => value,
  }
}

/** A real number greater than 0. */
export const positive = (): Domain => real({ min: 0 })
