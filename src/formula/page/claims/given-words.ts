/** What the sentences of a page say of the symbols that its examples give; a later one may say it, too. */
import type { Description } from '../../discourse/description.ts'
import { FormulaError } from '../../language/error.ts'
import type { Reading } from '../../read/statement.ts'
import type { Readings } from '../reading/readings.ts'
import type { Formula } from '../text/formula.ts'
import type { Place } from '../text/text.ts'
import type { Binding } from './binding.ts'

export class GivenWords {
  readonly binding: Binding
  private readonly readings: Readings
  /** Formulas whose words were noted. */
  private readonly noted = new Set<Formula>()

  constructor(binding: Binding, readings: Readings) {
    this.binding = binding
    this.readings = readings
  }

  /** What the words say of given symbols; a later sentence may say it, too. */
  note(formula: Formula, reading: Reading): void {
    this.noted.add(formula)
    this.binding.note(reading, this.readings.text.place(formula).cue)
  }

  /** Notes what the sentences that are still to come say. */
  noteAll(): void {
    for (const formula of this.readings.text) {
      if (this.noted.has(formula)) continue
      this.noted.add(formula)
      if (formula.role !== undefined && formula.role !== 'claim') continue
      try {
        this.note(formula, this.readings.of(formula))
      } catch (error) {
        // It is reported when it is its turn.
        if (!(error instanceof FormulaError)) throw error
      }
    }
  }

  /** What the conditions of a claim say in words of given symbols. */
  assumptions({ cue, sentence }: Place<Formula>): Map<string, Description> {
    if (cue.under.length === 0) return new Map()
    const mates = sentence.filter(({ order }) => cue.under.includes(order))
    return new Map(
      mates.flatMap((mate) =>
        mate.cue.description.properties.length === 0
          ? []
          : this.binding.assumed(this.readings.of(mate.formula), mate.cue),
      ),
    )
  }
}
