import type { Law } from '../law.ts'
import type { Value } from '../value.ts'

/** What a parameter may be, where a page names it and says no more. */
export type Taken =
  | 'number'
  | 'lower' // a number below the one that comes next
  | 'upper'
  | 'positive'
  | 'probability'
  | 'count'
  | 'probabilities'
  | 'positives'
  | 'mean' // a number, or a vector where the variance is a matrix
  | 'variance'

/** A law that texts call by a name, as data: the docs print it. */
export interface NamedLaw {
  /** In words. */
  readonly name: string
  /** LaTeX names; the first is the usual one. */
  readonly names: readonly string[]
  /** Names that are this law only right behind `\sim`: `N`, `U`. */
  readonly behindSim?: readonly string[]
  /** Parameters in LaTeX, in order. */
  readonly parameters: readonly string[]
  /** What each of them may be. */
  readonly takes: readonly Taken[]
  /** What the parameters are, where texts differ: rate or scale; LaTeX in backticks. */
  readonly convention: string
  /** Mean and variance in LaTeX; `none` where there is none. */
  readonly mean: string
  readonly variance: string
  readonly make: (...parameters: Value[]) => Law
}
