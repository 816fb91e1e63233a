/** What is next to a draw: symbols moved a step, and how far apart sides are there. */
import { Matrix } from 'ml-matrix'
import type { Domain } from '../draws/domains/domain.ts'
import type { Environment } from '../draws/environment.ts'
import { sizeOf } from '../evaluation/compare.ts'
import { entrywise } from '../evaluation/operators/arithmetic.ts'
import type { Value } from '../values/value.ts'

/** A step of a symbol, relative to its size, after which equal sides must have parted. */
export const stride = 0.03
/** Coordinates of a symbol that are moved. */
export const probed = 4

/**
 * Values of a symbol a step away, along each of its first coordinates. Behind an end of its
 * domain there is none, not what the domain makes of that: a positive entry for a negative one.
 */
export function neighbours(
  domain: Domain,
  value: Value,
  env: Environment,
  step = stride,
): Value[] {
  const { vary } = domain
  if (!vary) return []
  const entries = vary.read(value)
  return entries.slice(0, probed).flatMap((entry, at) =>
    [1, -1].flatMap((sign) => {
      const moved = [...entries]
      moved[at] = entry + sign * step * Math.max(1, Math.abs(entry))
      const next = vary.write(moved, env.sizes)
      const isFolded = next !== undefined && sign * (vary.read(next)[at]! - entry) < 0
      return next === undefined || isFolded ? [] : [next]
    }),
  )
}

const subtract = entrywise('comparison', (x, y) => x - y)

/** The largest difference of entries; NaN for what has none. */
export function distance(a: Value, b: Value): number {
  const isNumeric = [a, b].every((v) => typeof v === 'number' || v instanceof Matrix)
  if (!isNumeric) return NaN
  // A matrix beside 0.
  if (a instanceof Matrix && b === 0) return sizeOf(a)
  return b instanceof Matrix && a === 0 ? sizeOf(b) : sizeOf(subtract(a, b))
}
