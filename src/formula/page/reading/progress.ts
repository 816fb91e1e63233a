/** Which formulas of a page have their evidence, and which are under way. */
import type { Evidence } from '../../judge/evidence.ts'
import type { Formula } from '../text/formula.ts'

export class Progress {
  readonly results = new Map<Formula, Evidence>()
  /** What one of them needs is not looked for in itself. */
  readonly running = new Set<Formula>()

  /** Is the formula still to be checked? */
  isAhead(formula: Formula): boolean {
    return !this.running.has(formula) && !this.results.has(formula)
  }
}
