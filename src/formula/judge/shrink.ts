/**
 * From a failing draw to the smallest one: fast-check shrinks, the domains say how.
 */
import { Arbitrary, check, property, Stream, Value as Drawn } from 'fast-check'
import type { Claim, Failure } from './claim.ts'
import { doubtOf } from './doubt.ts'
import { attempted } from '../draws/constraints/problem.ts'
import { tryOn } from './try.ts'
import { Environment } from '../draws/environment.ts'
import type { World } from '../draws/environment.ts'
import { randomNames } from '../draws/randomness.ts'
import { FormulaError } from '../language/error.ts'
import type { Domain } from '../draws/domain.ts'
import type { Value } from '../values/value.ts'

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

  /** The other symbols at the sizes, and between the ends, that the changed one gives them. */
  private fitted(symbols: Map<string, Value>, changed: string): Symbols | undefined {
    const isSize = this.domains.get(changed)?.role !== undefined
    for (const [name, domain] of this.domains) {
      if (name === changed || !(isSize || domain.needs)) continue
      if (!this.world.scope.sources(name).has(changed)) continue
      const env = this.environment(symbols)
      const value = domain.fit(symbols.get(name)!, env.sizes)
      if (value === undefined) return undefined
      symbols.set(name, value)
    }
    return symbols
  }
}

/** Draws that may be moved to where premises hold while a failure is made smaller. */
const moves = 40
/** Simpler draws that are tried. */
const tries = 2000

/** Does the claim fail here in the same way: at the same link, by its values, not by an error? */
function fails(
  claim: Claim,
  env: Environment,
  failure: Failure,
  mayMove: boolean,
): Failure | undefined {
  try {
    const tried = tryOn(claim, env, mayMove)
    if (tried.kind !== 'failed' || tried.failure.link !== failure.link) return undefined
    // Two values that differ say more than a side without one, but not the reverse.
    const { reason } = tried.failure
    if (reason !== undefined && reason !== failure.reason) return undefined
    // Sides that are apart say more than sides that agree.
    if (tried.failure.tied && !failure.tied) return undefined
    return doubtOf(claim, tried.failure) ? undefined : tried.failure
  } catch (error) {
    if (error instanceof FormulaError) return undefined
    throw error
  }
}

/** The values of the drawn symbols of a claim where it fails. */
export function drawnAt(
  { chain, premises }: Claim,
  { env }: Failure,
  { restrictions }: World,
): Symbols {
  const { unknowns } = restrictions.together([chain, ...premises])
  return new Map([...unknowns.keys()].map((name) => [name, env.get(name)]))
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
  const nodes = [claim.chain, ...claim.premises]
  const around = world.restrictions.around(nodes)
  const { env } = failure
  const start = drawnAt(claim, failure, world)
  const arbitrary = new DrawArbitrary(world, around.unknowns, env.draw)
  // Free indices and outcomes keep the values of the failing draw.
  const outcomes = [claim.chain, ...claim.premises]
    .flatMap((node) => [...randomNames(node, world.scope)])
    .filter((name) => env.binds(name))
  const indices = new Map(
    [...claim.indices, ...outcomes].map((name) => [name, env.get(name)] as const),
  )
  const gap = margin(failure)
  let left = tries
  let moved = 0
  const smaller = (symbols: Symbols): Failure | undefined => {
    if (left-- <= 0) return undefined
    const there = arbitrary.environment(new Map([...symbols, ...indices]))
    const fits = attempted(() => around.allows(there))
    if (fits !== true) return undefined
    const mayMove = claim.premises.length > 0 && moved++ < moves
    const found = fails(claim, there, failure, mayMove)
    // A plainer draw must show the failure as clearly as a reader can see it.
    return found && margin(found) >= Math.min(0.02, gap / 2) ? found : undefined
  }
  let best = failure
  const details = check(
    property(arbitrary, (symbols) => {
      if (symbols === start) return false
      const found = smaller(symbols)
      if (found) best = found
      return !found
    }),
    { examples: [[start]], numRuns: 1 },
  )
  return { failure: best, symbols: details.counterexample?.[0] ?? start }
}

/** How far apart the sides are, relative to their size; 1 where that has no meaning. */
function margin(failure: Failure): number {
  const { left, right } = failure
  if (typeof left !== 'number' || typeof right !== 'number') return 1
  const size = Math.max(Math.abs(left), Math.abs(right))
  const difference = Math.abs(left - right)
  return Number.isFinite(difference) && size > 0 ? difference / size : 1
}
