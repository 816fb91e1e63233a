/** Predicates: what a finite verb says of formulas. */
import type { Description, Sort } from '../description.ts'

/** A value of the same thing: "its variance equals its mean". */
export interface OfSame {
  readonly head: string
}

/** What is said of a formula, or of several together. */
export interface Predicate {
  /** The formulas that it is said of, by their order in the sentence. */
  readonly subjects: readonly number[]
  /** What the subject is of the formula: "the trace of □". */
  readonly head?: string
  /** The noun in front: "the function □". */
  readonly sort: Sort | undefined
  readonly description: Description
  /** It is said not to be so. */
  readonly denied: boolean
  /** "convex in □". */
  readonly argument?: number
  /** A relation to another formula, or to a number in words. */
  readonly relation?: { readonly latex: string; readonly to: number | string | OfSame }
  /** A property that nothing evaluates. */
  readonly unread?: string
  /** The words, for messages. */
  readonly words: string
  /** It is said of what the equation, its subject, gives a name: "the matrix `H = …` is". */
  readonly isOfName?: true
  /** The place of its verb in the sentence. */
  readonly verb?: number
  /** The place behind it. */
  readonly end?: number
  /** What is said besides: "is at most □ and positive". */
  readonly also?: readonly Predicate[]
  /** What is said besides, and not read. */
  readonly left?: string
}

/**
 * Is it said of all of a kind? Of random variables it is only how they hang together: which law
 * they have, "independent variables □ are Gaussian", sets a scene.
 */
export const isClaimOfKind = ({ sort, description }: Predicate): boolean =>
  sort !== 'variable' ||
  description.properties.every(
    ({ entry: { meaning } }) =>
    Object.keys(meaning.variable ?? {}).some((name) => /^(independent|uncorrelated)$/.test(name)), // prettier-ignore
  )
