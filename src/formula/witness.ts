import { relate, tolerances } from './compare.ts'
import type { World } from './environment.ts'
import { FormulaError } from './error.ts'
import { show } from './value.ts'

/**
 * Compares the shown code of computed symbols with their independent witnesses, each
 * symbol once, on every draw.
 */
export class Witnesses {
  private readonly world: World
  private readonly settled = new Map<string, FormulaError | undefined>()
  constructor(world: World) {
    this.world = world
  }

  /** A symbol may mean something else now. */
  forget(): void {
    this.settled.clear()
  }

  /**
   * Names of the witnesses of a symbol, after they agreed.
   *
   * @throws FormulaError `witnesses-disagree` with both values.
   */
  agree(name: string): string[] {
    const entry = this.world.scope.get(name)
    if (entry?.source !== 'computed') return []
    if (!this.settled.has(name)) this.settled.set(name, this.compare(name))
    const error = this.settled.get(name)
    if (error) throw error
    return Object.keys(entry.witnesses)
  }

  private compare(name: string): FormulaError | undefined {
    const entry = this.world.scope.get(name)
    if (entry?.source !== 'computed') return undefined
    for (const [witness, code] of Object.entries(entry.witnesses)) {
      for (let draw = 0; draw < this.world.draws; draw++) {
        const env = this.world.root(draw)
        const shown = env.get(name)
        const other = env.run(name, code)
        // Iterative methods agree to half of the digits.
        const outcome = relate(shown, '=', other, tolerances.quadrature, () => 1)
        if (outcome.holds === false) {
          return new FormulaError(
            'witnesses-disagree',
            `Unexpected value \`${show(shown)}\` of the code of \`${name}\`, expected \`${show(other)}\` as its witness ${witness} has it`,
            undefined,
            `On draw ${draw} of seed ${this.world.seed}.`,
          )
        }
      }
    }
    return undefined
  }
}
