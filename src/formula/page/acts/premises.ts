/** What formulas state for others of their sentence: conditions, and where names go. */
import { real, whole } from '../../draws/domain.ts'
import type { Approach, Expression } from '../../language/expression.ts'
import type { Symbols } from '../symbols/symbols.ts'
import type { Formula } from '../text/formula.ts'
import type { ImpliedNames } from './implied-names.ts'

export class Premises {
  private readonly symbols: Symbols
  private readonly implied: ImpliedNames
  private readonly conditions = new Map<Formula, Expression[]>()
  private readonly approaches = new Map<Formula, Approach>()

  constructor(symbols: Symbols, implied: ImpliedNames) {
    this.symbols = symbols
    this.implied = implied
  }

  /** Conditions that a formula states. */
  conditionsOf(formula: Formula | undefined): readonly Expression[] {
    return (formula && this.conditions.get(formula)) ?? []
  }

  /** The formula states a condition. */
  condition(formula: Formula, premise: Expression): void {
    const list = this.conditions.get(formula)
    if (list) list.push(premise)
    else this.conditions.set(formula, [premise])
  }

  /** Where a formula of the sentence says that a name goes. */
  approachOf(formula: Formula | undefined): Approach | undefined {
    return formula && this.approaches.get(formula)
  }

  /** A name that goes somewhere, and of which nothing else is said, is a number. */
  approach(formula: Formula, towards: Approach): void {
    const { name } = towards
    this.approaches.set(formula, towards)
    if (this.symbols.scope.get(name)) return
    const isWhole = /^[ijklmnKMNT]$/.test(name) || this.implied.counts(name)
    this.implied.add(name, isWhole ? whole({ min: 1 }) : real())
  }
}
