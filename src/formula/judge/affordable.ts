/** Draws on which one expectation alone has too many outcomes or coordinates are left out. */
import { FormulaError } from '../language/error.ts'

/** On fewer draws, the smallest and plainest, much is true that is not: λ + μ = λμ at 2 and 2. */
const fewest = 8

/** What has steps left, or less than none. */
interface Budgeted {
  readonly budget: number
}

/** What was too costly, of the claims of one decision. */
export class Costs {
  private error: FormulaError | undefined
  private readonly world: Budgeted
  constructor(world: Budgeted) {
    this.world = world
  }

  /** The result, or `skipped` where one step of it costs too much while there is budget left. */
  of<T>(run: () => T): T | { kind: 'skipped' } {
    try {
      return run()
    } catch (error) {
      const isSingle =
        error instanceof FormulaError &&
        error.code === 'too-costly' &&
        this.world.budget >= 0
      if (!isSingle) throw error
      this.error = error
      return { kind: 'skipped' }
    }
  }

  /** @throws FormulaError `too-costly` if too few draws were cheap enough to be tested. */
  settle(tested: number): void {
    if (tested < fewest && this.error) throw this.error
  }
}
