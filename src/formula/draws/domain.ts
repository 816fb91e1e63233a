/** All that an author may say of a symbol: domains to draw from, and code. */
import type { Domain } from './domains/domain.ts'
import type { Expression } from '../language/expression.ts'
import type { Callable, Value } from '../values/value.ts'
import type { Dimension } from './domains/domain.ts'

export type { Dimension, Domain, Ends } from './domains/domain.ts'
export { family } from './domains/family.ts'
export { matrix, vector } from './domains/matrix.ts'
export type { Structure } from './domains/matrix.ts'
export { distribution, finiteSet, joint, simplex } from './domains/probability.ts'
export { positive, real } from './domains/scalar.ts'
export type { RealOptions } from './domains/scalar.ts'
export { smooth } from './domains/smooth.ts'
export { firstNumbers, someSet } from './domains/some-set.ts'
export { index, integer, whole } from './domains/whole.ts'
export type { IntegerOptions } from './domains/whole.ts'

/** A function of values that its author knows more of. */
type Code = (...args: never[]) => Value

/** Symbols by their LaTeX names, as the author's code gets them. */
export type Symbols = Readonly<Record<string, Value>>

/** A symbol whose value is computed by the code that the page shows. */
export interface Computed {
  readonly source: 'computed'
  readonly compute: (symbols: Symbols) => Value
  /** Independent ways to the same value, by name: a library, an invariant's other side. */
  readonly witnesses: Readonly<Record<string, (symbols: Symbols) => Value>>
}

/**
 * A symbol computed by code from other symbols. What these are the code says itself:
 * `computed(({ X }: { X: Matrix }) => covariance(X))`.
 *
 * @param witnesses Independent implementations; each is compared with the code on
 *   every draw, and a difference is an error.
 */
export function computed<Known extends Record<keyof Known, Value | Code> = Symbols>(
  compute: (symbols: Known) => Value,
  options: {
    /** Independent ways to the same value, by name. */
    witnesses?: Record<string, (symbols: Known) => Value>
  } = {},
): Computed {
  const { witnesses = {} } = options
  // What a symbol is, the page says; code that takes it for something else throws.
  return { source: 'computed', compute, witnesses } as Computed
}

/** A symbol that has one value. */
export const constant = (value: Value): Computed => computed(() => value)

/** A TypeScript function as a value, to be given to `constant` or returned by `computed`. */
export const func = (code: Code): Callable => code as Callable

/**
 * A random variable: a function of one source of randomness. By default that is a joint
 * distribution of the page, of which it is an axis.
 */
export interface RandomVariableSource {
  readonly source: 'random'
  /** Symbol of its law. */
  readonly distribution: string
  /** Axis of a joint distribution; of a law of tuples the position, from 0. */
  readonly axis: string
  /** Its law where that is no symbol: `\\mathcal{N}(\\mu, \\sigma^2)`. */
  readonly law?: Expression
  /** Name of the source that it is a function of, if not its distribution itself. */
  readonly of?: string
  /** True for an event: a variable with truth values. */
  readonly event?: boolean
  /** Of events that never happen together: which of them it is, the first is 0; all of them cover the space if they are whole. */
  readonly apart?: {
    readonly group: string
    readonly at: number
    readonly whole?: true
  }
  /** Number of copies: a family X_1, …, X_n. */
  readonly count?: Dimension
  /** What runs in the law of a family whose members have laws of their own: `\\mathcal{N}(\\mu_i, 1)`. */
  readonly index?: string
  /**
   * Names of what it is said to be independent of; `all` also between the members of a
   * family. Variables of sources of their own may depend if nothing says otherwise.
   */
  readonly independent?: ReadonlySet<string> | 'all'
}

/** Outcomes, from 1, of the space that the events of a page share. */
export const places = 8

/** The random variable on one axis of the distribution with the given name. */
export const randomVariable = (
  distribution: string,
  axis: string,
): RandomVariableSource => ({ source: 'random', distribution, axis })

export type Declaration = Domain | Computed | RandomVariableSource
