/**
 * A page that is opened again and again while it is written: what was decided of a claim
 * holds as long as the claim is the same and all that the page says before it of symbols.
 */
import type { Evidence } from '../../judge/evidence.ts'

/** What came of a claim, and what deciding it left behind. */
export interface Decided {
  readonly evidence: Evidence
  /** What the words of the page said of given symbols, if the claim was tried on that. */
  readonly words?: string
  /** Which values were computed from which, as far as that was known then. */
  readonly links: readonly (readonly [string, string])[]
  /** Steps of evaluation that were left of the formula's. */
  readonly budget: number
}

/** Where what was decided is kept: with the same examples, seed, draws and macros. */
export interface Known {
  get(key: string): Decided | undefined
  set(key: string, decided: Decided): void
}
