/**
 * The common ground of writer and reader: the symbols of the page, and all that its sentences
 * have said so far that the next one may rest on. Acts change it.
 */
import type { Entry } from '../../draws/scope.ts'
import type { Expression } from '../../language/expression.ts'
import { Assignments } from '../definitions/assignments.ts'
import type { Definitions } from '../definitions/definitions.ts'
import { Introducer } from '../introductions/introducer.ts'
import { ofMark } from '../introductions/marks.ts'
import { NamedValues } from '../predication/named-values.ts'
import { Narrowing } from '../predication/narrowing.ts'
import { Predicates } from '../predication/predicates.ts'
import type { Symbols } from '../symbols/symbols.ts'
import type { Uses } from '../text/counters.ts'
import { countersIn } from '../text/counters.ts'
import { Dependences } from './dependences.ts'
import { Equations } from './equations.ts'
import { ImpliedNames } from './implied-names.ts'
import { Independence } from './independence.ts'
import { Premises } from './premises.ts'
import { UnreadConditions } from './unread-conditions.ts'

export class CommonGround {
  readonly symbols: Symbols
  readonly definitions: Definitions
  readonly introducer: Introducer
  readonly assignments: Assignments
  readonly equations: Equations
  readonly predicates: Predicates
  readonly values: NamedValues
  readonly narrowing: Narrowing
  readonly unread: UnreadConditions
  readonly dependences: Dependences
  readonly independence: Independence
  readonly implied: ImpliedNames
  readonly premises: Premises

  /** @param uses What the text does with names. */
  constructor(symbols: Symbols, definitions: Definitions, uses: Uses) {
    const add = (name: string, entry: Entry): void => {
      symbols.add(name, entry)
    }
    const renew = (name: string): void => {
      this.renew(name)
    }
    this.symbols = symbols
    this.definitions = definitions
    this.introducer = new Introducer(symbols.world, add, renew, uses)
    this.assignments = new Assignments(symbols)
    this.predicates = new Predicates(symbols)
    this.equations = new Equations(symbols, this.introducer, this.predicates, renew)
    this.unread = new UnreadConditions(symbols)
    this.dependences = new Dependences(symbols, this.unread)
    this.independence = new Independence(symbols, this.introducer, this.dependences)
    this.implied = new ImpliedNames(symbols, this.introducer, this.independence)
    this.values = new NamedValues(
      symbols,
      this.predicates,
      definitions,
      renew,
      (name, domain) => {
        this.implied.add(name, domain)
      },
      this.introducer.names,
    )
    this.narrowing = new Narrowing(symbols, this.predicates, this.values)
    this.premises = new Premises(symbols, this.implied)
  }

  /** Gives a marked name, `\\bar x` beside x, the meaning that it has by itself. */
  marks(name: string): boolean {
    const { scope, names } = this.symbols
    if (scope.declares(name)) return false
    const entry = ofMark(name, (base) => names.kind(base))
    if (entry) this.symbols.add(name, entry)
    return entry !== undefined
  }

  /** From here on a name of the page may mean something else: what rested on it is settled. */
  renew(name: string): void {
    const { scope } = this.symbols
    if (!scope.declares(name) || this.symbols.isGiven(name)) return
    this.definitions.settle(name)
    this.unread.forget(name)
    this.narrowing.forget(name)
    this.introducer.variables.roles.forget(name)
    this.dependences.forget(name)
    this.independence.forget(name)
    this.symbols.remove(name)
  }

  /** Names that the expressions use to count are whole from here on. */
  count(expressions: readonly Expression[]): void {
    const isMatrix = (name: string): boolean =>
      this.symbols.names.kind(name) === 'matrix'
    for (const node of expressions) {
      for (const name of countersIn(node, isMatrix)) this.introducer.names.whole(name)
    }
  }
}
