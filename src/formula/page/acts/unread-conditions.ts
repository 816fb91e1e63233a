/** Conditions that sentences state and draws cannot follow: nothing more is claimed of their names. */
import type { Beyond } from '../../discourse/lexicon/beyond.ts'
import { FormulaError } from '../../language/error.ts'
import type { Chain, Statement } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import type { Symbols } from '../symbols/symbols.ts'

export class UnreadConditions {
  private readonly symbols: Symbols
  private readonly said = new Map<string, Beyond>()

  constructor(symbols: Symbols) {
    this.symbols = symbols
  }

  /** Something was said of the name that is not read. */
  note(name: string, said: Beyond): void {
    this.said.set(name, said)
  }

  /** The name means something else from here on. */
  forget(name: string): void {
    this.said.delete(name)
  }

  /** More is said of its names than was read: what is claimed of them is not decided. */
  noteAll(claim: Chain, said: Beyond): void {
    for (const name of freeSymbols(claim)) {
      if (this.symbols.scope.get(name)?.source === 'drawn') this.said.set(name, said)
    }
  }

  /** @throws FormulaError `unreadable` where a condition on one of the names was not read. */
  mustBeKnown(claim: Chain): void {
    for (const name of freeSymbols(claim)) {
      const said = this.said.get(name)
      if (said) throw notRead(said, claim.span)
    }
  }
}

/** The sentence says something that draws cannot show. */
export const notRead = (
  { phrase, expected, help }: Beyond,
  span: Statement['span'],
): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected "${phrase}", expected ${expected}`,
    span,
    help,
  )
