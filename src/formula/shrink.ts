/**
 * From a failing draw to the smallest one: fast-check shrinks, the domains say how.
 */
import { Arbitrary, check, property, Stream, Value as Drawn } from 'fast-check'
import type { Claim, Failure } from './claim.ts'
import { tryOn } from './claim.ts'
import { Environment } from './environment.ts'
import type { World } from './environment.ts'
import { FormulaError } from './error.ts'
import { freeSymbols } from './expression.ts'
import type { Domain } from './domain.ts'
import type { Value } from './value.ts'

type Symbols = ReadonlyMap<string, Value>

/** Values of the drawn symbols of a claim, shrunk one at a time; sizes take their dependents along. */
class DrawArbitrary extends Arbitrary<Symbols> {
  private readonly world: World
  private readonly domains: ReadonlyMap<string, Domain>
  private readonly draw: number
  constructor(world: World, domains: ReadonlyMap<string, Domain>, draw: number) {
    super()
    this.world = world
    this.domains = domains
    this.draw = draw
  }

  generate(): Drawn<Symbols> {
    throw new Error('Expected only the failing draw to be used')
  }

  canShrinkWithoutContext(value: unknown): value is Symbols {
    return value instanceof Map
  }

  shrink(symbols: Symbols): Stream<Drawn<Symbols>> {
    return new Stream(this.simpler(symbols)).map((value) => new Drawn(value, undefined))
  }

  private *simpler(symbols: Symbols): Generator<Symbols, void, void> {
    for (const [name, domain] of this.domains) {
      const current = symbols.get(name)!
      const env = this.environment(symbols)
      for (const value of domain.simpler(current, env.sizes)) {
        const next = this.fitted(new Map(symbols).set(name, value), name)
        if (next) yield next
      }
    }
  }

  environment(symbols: Symbols): Environment {
    return new Environment(this.world, this.draw, undefined, new Map(symbols))
  }

  /** The other symbols at the sizes that the changed one gives them. */
  private fitted(symbols: Map<string, Value>, changed: string): Symbols | undefined {
    if (this.domains.get(changed)?.role === undefined) return symbols
    for (const [name, domain] of this.domains) {
      if (name === changed || !this.world.scope.sources(name).has(changed)) continue
      const env = this.environment(symbols)
      const value = domain.fit(symbols.get(name)!, env.sizes)
      if (value === undefined) return undefined
      symbols.set(name, value)
    }
    return symbols
  }
}

/** Does the claim fail here in the same way: at the same link, by its values, not by an error? */
function fails(claim: Claim, env: Environment, link: number): Failure | undefined {
  try {
    const tried = tryOn(claim, env)
    return tried.kind === 'failed' && tried.failure.link === link
      ? tried.failure
      : undefined
  } catch (error) {
    if (error instanceof FormulaError) return undefined
    throw error
  }
}

/** Drawn symbols that a claim rests on, sizes before what has their size. */
function drawnSources(claim: Claim, world: World): Map<string, Domain> {
  const wanted = new Set<string>()
  for (const node of [claim.chain, ...claim.premises]) {
    for (const name of freeSymbols(node)) {
      for (const source of world.scope.sources(name)) wanted.add(source)
    }
  }
  const found = new Map<string, Domain>()
  const add = (name: string): void => {
    const entry = world.scope.get(name)
    if (entry?.source !== 'drawn' || found.has(name)) return
    for (const source of world.scope.sources(name)) if (source !== name) add(source)
    found.set(name, entry)
  }
  for (const name of wanted) add(name)
  return found
}

/**
 * The failure on the smallest draw that fast-check finds, within a bounded number of steps.
 *
 * @returns the failure and the values of the drawn symbols there.
 */
export function shrink(
  claim: Claim,
  failure: Failure,
  world: World,
): { failure: Failure; symbols: Symbols } {
  const domains = drawnSources(claim, world)
  const { env } = failure
  const start = new Map<string, Value>()
  for (const name of domains.keys()) start.set(name, env.get(name))
  const arbitrary = new DrawArbitrary(world, domains, env.draw)
  // Free indices keep the values of the failing draw.
  const indices = new Map(claim.indices.map((name) => [name, env.get(name)] as const))
  const at = (symbols: Symbols): Environment =>
    arbitrary.environment(new Map([...symbols, ...indices]))
  const gap = margin(failure)
  const details = check(
    property(arbitrary, (symbols) => {
      const found = fails(claim, at(symbols), failure.link)
      // A plainer draw must show the failure as clearly as a reader can see it.
      return !found || margin(found) < Math.min(0.02, gap / 2)
    }),
    {
      examples: [[start]],
      numRuns: 1,
      interruptAfterTimeLimit: 1000,
      markInterruptAsFailure: false,
    },
  )
  const symbols = details.counterexample?.[0] ?? start
  return { failure: fails(claim, at(symbols), failure.link) ?? failure, symbols }
}

/** How far apart the sides are, relative to their size; 1 where that has no meaning. */
function margin(failure: Failure): number {
  const { left, right } = failure
  if (typeof left !== 'number' || typeof right !== 'number') return 1
  const size = Math.max(Math.abs(left), Math.abs(right))
  const difference = Math.abs(left - right)
  return Number.isFinite(difference) && size > 0 ? difference / size : 1
}
