/** What is to be met, and where: conditions, the symbols that may move, and a place to try. */
import { FormulaError } from '../../language/error.ts'
import type { Expression } from '../../language/expression.ts'
import type { Value } from '../../values/value.ts'
import type { Domain } from '../domains/domain.ts'
import type { Environment } from '../environment.ts'
import type { Scope } from '../scope.ts'
import { drawnSources } from '../sources.ts'
import { areBetweenEnds } from './ends.ts'
import { isMet } from './residuals.ts'

export type Symbols = ReadonlyMap<string, Value>

/** Values of the symbols that may move, and the environment in which they have them. */
export interface Located {
  readonly symbols: Symbols
  readonly env: Environment
}

/** An equation that gives a drawn symbol its value. */
interface Assignment {
  readonly name: string
  readonly value: Expression
}

/** Conditions on drawn symbols, on one draw. */
export class Problem {
  readonly conditions: readonly Expression[]
  readonly unknowns: ReadonlyMap<string, Domain>
  readonly assignments: readonly Assignment[]
  /** Evaluates where some symbols have other values. */
  readonly place: (symbols: Symbols) => Environment

  constructor(
    conditions: readonly Expression[],
    unknowns: ReadonlyMap<string, Domain>,
    assignments: readonly Assignment[],
    place: (symbols: Symbols) => Environment,
  ) {
    this.conditions = conditions
    this.unknowns = unknowns
    this.assignments = assignments
    this.place = place
  }

  /**
   * The values with those that equations assign.
   *
   * @returns undefined if an assigned value lies outside of its domain.
   */
  complete(values: Symbols): Located | undefined {
    let symbols = new Map(values)
    let env = this.place(symbols)
    // Once more for each equation that uses what a later one assigns.
    const passes = this.assignments.flatMap(() => this.assignments)
    for (const { name, value } of passes) {
      const assigned = env.world.evaluate(value, env)
      const domain = this.unknowns.get(name)!
      if (domain.has && !domain.has(assigned, env.sizes)) return undefined
      symbols = new Map(symbols).set(name, assigned)
      env = this.place(symbols)
    }
    for (const name of this.unknowns.keys()) symbols.set(name, env.get(name))
    return { symbols, env }
  }

  /** Do all conditions hold there? What has no value there does not hold. */
  holds({ env }: Located): boolean {
    const isMetAll = this.conditions.every((node) => isMet(node, env))
    return isMetAll && areBetweenEnds(this.unknowns, env)
  }
}

/** Equations whose one side is a drawn symbol that the other does not follow from. */
export function assignmentsOf(
  conditions: readonly Expression[],
  unknowns: ReadonlyMap<string, Domain>,
  scope: Scope,
): Assignment[] {
  const found: Assignment[] = []
  const taken = new Set<string>()
  for (const condition of conditions) {
    if (condition.kind !== 'chain') continue
    condition.relations.forEach((relation, i) => {
      if (relation !== '=') return
      const [left, right] = [condition.terms[i]!, condition.terms[i + 1]!]
      const lone = [
        [left, right],
        [right, left],
      ].find(([side, other]) => {
        if (side!.kind !== 'symbol' || taken.has(side!.name)) return false
        if (!unknowns.has(side!.name)) return false
        return !drawnSources([other!], scope).has(side!.name)
      })
      if (lone?.[0]?.kind !== 'symbol') return
      taken.add(lone[0].name)
      found.push({ name: lone[0].name, value: lone[1]! })
    })
  }
  return found
}

/** Runs what may fail by the values of a draw: then it has no result. */
export function attempted<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    if (error instanceof FormulaError && error.code !== 'too-costly') return undefined
    throw error
  }
}
