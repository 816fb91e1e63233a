import type { Random } from 'fast-check'
import type { Expression } from '../../language/expression.ts'
import type { Interval } from '../../values/set.ts'
import type { Value } from '../../values/value.ts'
import type { Structure } from './structures/structure.ts'

/** A size: a number, the name of a symbol, or an expression such as `4d`. */
export type Dimension = number | string | Expression

/** Ends of an interval; without one it goes on. */
export interface Ends {
  readonly low?: Expression | undefined
  readonly high?: Expression | undefined
  readonly closedLow?: boolean
  readonly closedHigh?: boolean
}

/** What a size is on the present draw. */
export interface Sizes {
  (dimension: Dimension): number
  /** The draw's number, for what different symbols have in common on it. */
  draw?: number
  /** What an expression of other symbols is on it: an end of an interval. */
  value?: (node: Expression) => Value
}

/**
 * Where a free symbol comes from: how it is drawn, which simpler values shrinking
 * may try, and how a value is cut down when a size shrinks.
 */
export interface Domain {
  readonly source: 'drawn'
  /** In words, for the evidence: `m×n, rows centred`. */
  readonly describe: string
  /** Sizes it depends on. */
  readonly dimensions: readonly Dimension[]
  /** Symbols besides sizes on which its values depend: ends of an interval. */
  readonly needs?: readonly string[]
  /** Whole numbers that may serve as sizes and as indices. */
  readonly role?: 'size' | 'index'
  /** A size of which nothing is said; it may be 1, though that is drawn only for inequalities. */
  readonly isOpenSize?: true
  /** First and last value of an index. */
  readonly bounds?: readonly [Dimension, Dimension]
  /** There is no last one of them. */
  readonly endless?: true
  /** Its values are those that a random variable may have. */
  readonly isOutcome?: true
  /** Name whose draws it shares, if not its own: a value before an assignment. */
  readonly drawnAs?: string
  /** All values, where they are few: what a bound name without a range runs over. */
  values?(size: Sizes): readonly Value[]
  /** What sizes must fulfil for it to have values: full column rank needs m ≥ n. */
  readonly conditions?: readonly Expression[]
  /** What some texts mean by a word of it: "increasing" where it may not be flat. */
  readonly narrower?: { readonly word: string; readonly as: string; readonly domain: Domain } // prettier-ignore
  /** Where an optimum is searched. */
  readonly interval?: Interval
  /** The same, of ends that are drawn. */
  intervalOn?(size: Sizes): Interval
  /** Of a matrix: its shape, and the structure that its draws have. */
  readonly form?: {
    readonly rows: Dimension
    readonly columns: Dimension
    readonly structure: Structure
  }
  /** Values have what the domain says exactly in binary, not only up to rounding. */
  readonly exact?: boolean
  generate(random: Random, size: Sizes): Value
  /**
   * Special values, the most special first: zero, one, ends of intervals, ties. Draws at an
   * edge take one of them.
   */
  edges?(size: Sizes): readonly Value[]
  /** Of distributions that may have zeros: the same without them. */
  positive?: Domain
  /** Of sets: one of as many elements, which are numbers from 1. */
  readonly numbered?: Domain
  /** Of distributions of which nothing says between which ends their outcomes lie: with these. */
  within?(ends: Ends): Domain | undefined
  /** Like it and much farther out, where nothing bounds the domain. */
  far?(value: Value, size: Sizes): Iterable<Value>
  /** Simpler values in the same domain, simplest first. */
  simpler(value: Value, size: Sizes): Iterable<Value>
  /** The value cut to the present sizes; undefined if that makes no sense. */
  fit(value: Value, size: Sizes): Value | undefined
  /** Is it a value of this domain? Without it, every value of the right kind is. */
  has?(value: Value, size: Sizes): boolean
  /** Numbers along which values of the domain can be moved; none for what is discrete. */
  readonly vary?: Varying
}

/** Coordinates of the values of a domain. */
export interface Varying {
  read(value: Value): readonly number[]
  /**
   * The value of the domain at these coordinates or nearest to them, if there is one.
   *
   * @param clearance What lies beyond an open end is put at this distance from it: of what
   *   is nearest to it there is none.
   */
  write(entries: readonly number[], size: Sizes, clearance?: number): Value | undefined
}

/** Resolution of draws: finer than any tolerance, coarse enough to be exact. */
const steps = 0x40000000

/** Uniform in [low, high]. */
export const uniform = (random: Random, low: number, high: number): number =>
  low + ((high - low) * random.nextInt(0, steps)) / steps

/**
 * Size of a draw: mostly one, at times small or large, so that inequalities between
 * powers are put to the test.
 */
export const scaleOf = (random: Random): number =>
  [1, 1, 1, 0.2, 4][random.nextInt(0, 4)]!

/** How plain a number looks: 1 before 0 before -1, whole before broken, short before long. */
function plainness(value: number): number {
  if (value === 1) return 0
  const digits = String(Math.abs(value)).replace('.', '').length
  return (
    1 +
    (Number.isInteger(value) ? 0 : 20) +
    10 * (digits - 1) +
    Math.min(9, Math.abs(value)) +
    (value < 0 ? 0.5 : 0)
  )
}

/** Plainer numbers near a value, within (low, high); ends excluded. */
export function* plainer(
  value: number,
  low = -Infinity,
  high = Infinity,
): Generator<number> {
  const own = plainness(value)
  const seen = new Set<number>()
  const candidates = [1, 0, -1, 2, 0.5, -0.5, 0.25, 0.75]
  for (const scale of [1, 2, 10, 100, 1000]) {
    candidates.push(Math.round(value * scale) / scale)
  }
  candidates.sort((a, b) => plainness(a) - plainness(b))
  for (const candidate of candidates) {
    if (candidate <= low || candidate >= high || seen.has(candidate)) continue
    seen.add(candidate)
    if (plainness(candidate) < own) yield candidate
  }
}
