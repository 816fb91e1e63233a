/** All that an author may say of a symbol: domains to draw from, and code. */
import type { Domain } from './domains/domain.ts'
import type { Callable, Value } from './value.ts'

export type { Dimension, Domain } from './domains/domain.ts'
export { matrix, vector } from './domains/matrix.ts'
export type { Structure } from './domains/matrix.ts'
export { distribution, finiteSet, joint, simplex } from './domains/probability.ts'
export { index, integer, positive, real } from './domains/scalar.ts'
export { smooth } from './domains/smooth.ts'

/** Symbols by their LaTeX names, as the author's code gets them: it knows their types. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the engine checks kinds at run time; the author's code names its own types
export type Symbols = Record<string, any>

/** A symbol whose value is computed by the code that the page shows. */
export interface Computed {
  readonly source: 'computed'
  readonly compute: (symbols: Symbols) => Value
  /** Independent ways to the same value, by name: a library, an invariant's other side. */
  readonly witnesses: Readonly<Record<string, (symbols: Symbols) => Value>>
}

/**
 * A symbol computed by code from other symbols.
 *
 * @param witnesses Independent implementations; each is compared with the code on
 *   every draw, and a difference is an error.
 */
export function computed(
  compute: (symbols: Symbols) => Value,
  options: { witnesses?: Record<string, (symbols: Symbols) => Value> } = {},
): Computed {
  return { source: 'computed', compute, witnesses: options.witnesses ?? {} }
}

/** A symbol that has one value. */
export const constant = (value: Value): Computed => computed(() => value)

/** A TypeScript function as a value, to be given to `constant` or returned by `computed`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see Symbols
export const func = (code: (...args: any[]) => Value): Callable => code

/** A random variable: one axis of a joint distribution that is a symbol of the page. */
export interface RandomVariableSource {
  readonly source: 'random'
  readonly distribution: string
  readonly axis: string
}

/** The random variable on one axis of the distribution with the given name. */
export const randomVariable = (
  distribution: string,
  axis: string,
): RandomVariableSource => ({ source: 'random', distribution, axis })

export type Declaration = Domain | Computed | RandomVariableSource
