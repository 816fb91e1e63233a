import { relate, relative, tolerances } from '../evaluation/compare.ts'
import type { World } from '../draws/environment.ts'
import { isSpecial } from '../draws/modes.ts'
import { FormulaError } from '../language/error.ts'
import { show } from '../values/value.ts'

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
        // Where eigenvalues repeat or all is zero, two right methods may differ.
        if (isSpecial(draw)) continue
        const env = this.world.root(draw)
        const shown = env.get(name)
        const other = env.run(name, code)
        // Iterative methods agree to half of the digits.
        const within = relative(tolerances.quadrature, shown, other, tolerances.exact)
        const outcome = relate(shown, '=', other, within)
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
