/**
 * Inequalities are attacked: from the draws on which they hold most narrowly a search goes
 * on towards violation, along the coordinates of the drawn symbols, within their domains,
 * restrictions and premises, and within a budget of steps.
 */
import type { Claim, Failure } from './claim.ts'
import type { Around } from '../draws/constraints/restrictions.ts'
import { attempted } from '../draws/constraints/problem.ts'
import type { Domain } from '../draws/domains/domain.ts'
import { Environment } from '../draws/environment.ts'
import { tolerances } from '../evaluation/compare.ts'
import { FormulaError } from '../language/error.ts'
import { doubtOf } from './doubt.ts'
import { tryOn } from './try.ts'
import type { Value } from '../values/value.ts'

/** A draw on which an inequality held, and by how much. */
export interface Narrow {
  readonly env: Environment
  readonly slack: number
}

/** Evaluation steps of the whole search, and evaluations from one draw. */
const steps = 6_000
const evaluations = 80
/** Where one evaluation costs much, as an integral does: steps for so many, and no more. */
const costly = { evaluations: 60, steps: 120_000 }
/** Steps relative to a coordinate, the first larger than most draws are apart. */
const strides = [0.5, 0.1, 0.02]
/** Factors for a symbol as a whole, where nothing is approximated. */
const factors = [10, 1000, 1e5, 1e12, 1e30, -1, -30, 0.1, 1e-6, 1e-12]

type Symbols = ReadonlyMap<string, Value>

/** A failure near the narrowest draws, if the search finds one. */
export function attack(claim: Claim, narrow: readonly Narrow[]): Failure | undefined {
  const [first] = narrow
  if (!first) return undefined
  const { world } = first.env
  const budget = world.budget
  let given = budget
  try {
    const most = Math.min(costly.steps, costly.evaluations * new Search(claim, first).cost()) // prettier-ignore
    given = Math.min(world.budget, Math.max(steps, most))
    world.budget = given
    for (const start of narrow) {
      const failure = new Search(claim, start).run()
      if (failure) return failure
    }
  } catch (error) {
    if (!(error instanceof FormulaError) || error.code !== 'too-costly') throw error
  } finally {
    world.budget = budget - (given - Math.max(0, world.budget))
  }
  return undefined
}

/** Sides that come out equal are a matter of edges, not of a search. */
const isTie = ({ left, right }: Failure): boolean =>
  typeof left === 'number' &&
  typeof right === 'number' &&
  Math.abs(left - right) <= 1e-7 * Math.max(Math.abs(left), Math.abs(right))

class Search {
  private readonly claim: Claim
  private readonly home: Environment
  private readonly unknowns: ReadonlyMap<string, Domain>
  private readonly around: Around
  private symbols: Symbols
  private slack: number
  private left = evaluations
  private failure: Failure | undefined

  constructor(claim: Claim, { env, slack }: Narrow) {
    this.claim = claim
    this.home = env
    this.slack = slack
    const nodes = [claim.chain, ...claim.premises]
    this.around = env.world.restrictions.around(nodes)
    this.unknowns = this.around.unknowns
    this.symbols = new Map(
      [...this.unknowns.keys()].map((name) => [name, env.get(name)]),
    )
  }

  /** Steps of one evaluation where nothing is remembered. */
  cost(): number {
    const { world } = this.home
    const before = world.spent
    this.slackAt(this.symbols, false)
    return world.spent - before
  }

  run(): Failure | undefined {
    // Far out, what is approximated is approximated badly.
    if (this.isExact()) for (const [name, domain] of this.unknowns) this.scale(name, domain) // prettier-ignore
    for (const stride of strides) {
      for (const [name, domain] of this.unknowns) this.walk(name, domain, stride)
    }
    return this.failure
  }

  /** Is nothing approximated where the search begins? */
  private isExact(): boolean {
    const there = attempted(() => tryOn(this.claim, this.home, false))
    return there?.kind !== 'held' || there.tolerance <= tolerances.exact
  }

  /** The symbol many times larger, or of the other sign. */
  private scale(name: string, domain: Domain): void {
    const value = this.symbols.get(name)!
    for (const factor of factors) {
      if (domain.vary) {
        const entries = domain.vary.read(value).map((entry) => factor * entry)
        this.step(name, domain.vary.write(entries, this.home.sizes), true)
      }
    }
    if (!domain.far || (domain.role && !this.isLoose(name))) return
    for (const far of domain.far(value, this.home.sizes)) {
      // A sum up to a billion is no way out.
      if (!this.tryFar(name, far)) return
    }
  }

  /** Takes a far value; false if that costs too much. */
  private tryFar(name: string, value: Value): boolean {
    const { world } = this.home
    const budget = world.budget
    try {
      this.step(name, value, true)
      return true
    } catch (error) {
      if (error instanceof FormulaError && error.code === 'too-costly') return false
      throw error
    } finally {
      world.budget = Math.max(world.budget, Math.min(budget, steps / 2))
    }
  }

  /** Is a whole number the size of nothing that is drawn? Then it may be large. */
  private isLoose(name: string): boolean {
    const { scope } = this.home.world
    return [...this.unknowns.keys()].every(
      (other) => other === name || !scope.sources(other).has(name),
    )
  }

  /** Each coordinate a stride up or down, as long as that narrows the slack. */
  private walk(name: string, domain: Domain, stride: number): void {
    if (!domain.vary) return
    const count = domain.vary.read(this.symbols.get(name)!).length
    for (let at = 0; at < count; at++) {
      for (const sign of [1, -1]) {
        for (let repeat = 0; repeat < 8; repeat++) {
          const entries = [...domain.vary.read(this.symbols.get(name)!)]
          entries[at]! += sign * stride * Math.max(1, Math.abs(entries[at]!))
          if (!this.step(name, domain.vary.write(entries, this.home.sizes), false))
            break
        }
      }
    }
  }

  /** Takes a value if the slack is smaller with it. */
  private step(name: string, value: Value | undefined, isFar: boolean): boolean {
    if (value === undefined || this.left <= 0 || this.failure) return false
    if (this.unknowns.get(name)?.has?.(value, this.home.sizes) === false) return false
    this.left--
    const symbols = new Map(this.symbols).set(name, value)
    const slack = this.slackAt(symbols, isFar)
    if (!(slack < this.slack)) return false
    this.symbols = symbols
    this.slack = slack
    return true
  }

  private slackAt(symbols: Symbols, isFar: boolean): number {
    const { world, draw } = this.home
    const env = new Environment(world, draw, undefined, new Map([...this.home.bindings(), ...symbols])) // prettier-ignore
    try {
      if (!this.around.allows(env)) return Infinity
      const result = tryOn(this.claim, env, false)
      if (result.kind === 'held') {
        // Far out, what is approximated is approximated badly.
        return isFar && result.tolerance > tolerances.exact ? Infinity : result.slack
      }
      if (result.kind !== 'failed') return Infinity
      if (isFar && result.tolerance > tolerances.exact) return Infinity
      const { failure } = result
      if (failure.reason !== undefined || isTie(failure)) return Infinity
      if (doubtOf(this.claim, failure)) return Infinity
      this.failure = failure
      return -Infinity
    } catch (error) {
      if (error instanceof FormulaError && error.code !== 'too-costly') return Infinity
      throw error
    }
  }
}
