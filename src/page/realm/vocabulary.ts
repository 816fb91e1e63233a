// What `import … from 'residual'` gives an example in its realm. There a declaration is a
// description: plain data, from which the checker makes its own domain. So an example says
// what is drawn, and has no part in the drawing.

import type { Axis, Outcome } from '../../formula/values/distribution.ts'

export { FormulaError } from '../../formula/language/error.ts'
export { Distribution, RandomVariable } from '../../formula/values/distribution.ts'
export { FiniteSet, Interval, Space } from '../../formula/values/set.ts'
export type { Axis, Outcome }

type Code = (...values: never[]) => unknown

/** What an example says of a symbol: which word of the vocabulary, with which values. */
export interface Described {
  word: string
  values: unknown[]
}

/** What `scope` makes: which symbols, and where that is said. */
export interface Scope {
  symbols: Record<string, unknown>
  at: string
}

const described = new WeakSet<object>()
const scopes = new WeakSet<object>()

/** Is it a declaration of this vocabulary, and no look-alike? */
export const isDescribed = (value: unknown): value is Described =>
  typeof value === 'object' && value !== null && described.has(value)

export const isScope = (value: unknown): value is Scope =>
  typeof value === 'object' && value !== null && scopes.has(value)

function describe(word: string, values: unknown[]): Described {
  const description = { word, values }
  described.add(description)
  return description
}

const say =
  (word: string) =>
  (...values: unknown[]): Described =>
    describe(word, values)

export const distribution = say('distribution')
export const finiteSet = say('finiteSet')
export const index = say('index')
export const integer = say('integer')
export const joint = say('joint')
export const matrix = say('matrix')
export const positive = say('positive')
export const randomVariable = say('randomVariable')
export const real = say('real')
export const simplex = say('simplex')
export const smooth = say('smooth')
export const vector = say('vector')

export const computed = (
  compute: Code,
  { witnesses = {} }: { witnesses?: Record<string, Code> } = {},
): Described => describe('computed', [compute, witnesses])

export const constant = (value: unknown): Described => computed(() => value)

export const func = (code: Code): Code => code

export function scope(symbols: Record<string, unknown>): Scope {
  const made = { symbols, at: new Error('scope').stack ?? '' }
  scopes.add(made)
  return made
}
