/**
 * A page: formulas in reading order, over symbols that accumulate.
 *
 * Each formula is read with what is known so far, and its sentence says which act each of
 * its relations is: introduce, restrict, premise, instance, define, claim or mention.
 * Claims are decided at once and mutated; definitions are judged at the end, by the claims
 * that used them.
 */
import type { Given } from '../draws/scope.ts'
import type { Evidence } from '../judge/evidence.ts'
import type { Named } from '../language/named.ts'
import type { Value } from '../values/value.ts'
import type { Early } from './claims/case.ts'
import type { Known } from './claims/known.ts'
import type { Slip } from './reader/slips.ts'
import type { Formula } from './text/formula.ts'

export interface PageOptions {
  /** Symbols with code, from the page's examples; `origin` names the file. */
  given?: readonly (Given & { origin?: string })[]
  seed?: number
  /** Draws per claim. */
  draws?: number
  macros?: Record<string, string>
  /** Mutants are what costs; without them `mutants` is missing in the evidence. */
  mutate?: boolean
  /** All formulas of the page: sentences explain later what they use. */
  text?: readonly Formula[]
  /** What was decided when the page was opened before. */
  known?: Known
}

export interface Page {
  /** Steps of work that the formulas took so far. */
  readonly spent: number
  /**
   * Checks the next formula in reading order.
   *
   * @param early Is told what is known of a claim while it is being checked: on how many
   *   draws it held so far, or that it fails, before that is small and repaired.
   */
  check(formula: Formula, early?: Early): Evidence
  /**
   * Takes the next formula for what it introduces and defines; what it claims is not
   * decided. For a page whose later formulas are asked about.
   */
  take(formula: Formula): void
  /** Whether a formula before it needed this one, which was then checked or taken. */
  knows(formula: Formula): boolean
  /** The names in a formula that was checked, and what each is. */
  legend(formula: Formula): Named[]
  /** Slips of the pen in a formula, as LaTeX; it is read as the next one of the page. */
  slips(formula: Formula): Slip[]
  /**
   * Numbers, vectors and matrices that these symbols are on one draw, after what they follow
   * from: on the draw on which that is the least to look at.
   */
  sample(names: readonly string[]): ReadonlyMap<string, Value>
  /** After the last formula: evidence of definitions, by `at`, or by the order of checks. */
  finish(): { index: number; evidence: Evidence }[]
}

/** Defaults: enough for equations, quick enough to run on every save. */
export const defaults = { seed: 20_140_411, draws: 24 } as const
