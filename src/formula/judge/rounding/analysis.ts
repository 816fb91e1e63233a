/**
 * Running error analysis (Higham 2002, §3.3): a value together with a bound of its
 * absolute error, entry by entry, and with its grain.
 *
 * The grain is the smallest term of the sums that a value came from, as far as the
 * value itself does not stand out of its error: 1e15 + x − 1e15 has that of x. An error
 * that is larger than the grain has lost a term, and with it what the value says.
 */
import type { Environment } from '../../draws/environment.ts'
import type { Bound } from '../../evaluation/bound.ts'
import { most } from '../../evaluation/bound.ts'
import { sizeOf } from '../../evaluation/compare.ts'
import type { Expression } from '../../language/expression.ts'
import type { Value } from '../../values/value.ts'

export interface Analysis {
  readonly value: Value
  readonly error: Bound
  /** Size of what the value came from, for the case that it is lost in its error. */
  readonly grain: number
  /** Of a sum: the smallest of its terms, whatever the sum itself is. */
  readonly terms?: number
}

/** Where an expression is analysed: values, errors of the names bound on the way. */
export interface Place {
  readonly env: Environment
  readonly bound: ReadonlyMap<string, Analysis>
  /** Names that binders give exact values. */
  readonly running: ReadonlySet<string>
  /** Definitions entered so far. */
  readonly depth: number
  /**
   * Below a derivative only rounding counts, which differs from point to point: what an
   * iteration in the page's code leaves is much the same at neighbours.
   */
  readonly differences: boolean
}

export const outermost = (env: Environment): Place => ({
  env,
  bound: new Map(),
  running: new Set(),
  depth: 0,
  differences: false,
})

export type Analyse = (node: Expression, place: Place) => Analysis

/** A value so many times its error stands for itself. */
const standsOut = 100

/** What has no error. */
export const exactly = (value: Value): Analysis => ({
  value,
  error: 0,
  grain: sizeOf(value),
})

/** The size that an error must not reach; infinite for a zero without error. */
export function grainOf({ value, error, grain }: Analysis): number {
  const size = sizeOf(value)
  const bound = most(error)
  if (size === 0 && bound === 0) return Infinity
  return size > standsOut * bound ? size : grain
}

/** The smallest term of a sum; of anything else its grain. */
export const smallestTerm = (part: Analysis): number => part.terms ?? grainOf(part)
