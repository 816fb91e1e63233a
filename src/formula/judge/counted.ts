/**
 * A claim about one whole number is tried on many: n² + n + 41 is prime up to n = 39.
 */
import type { Claim, Failure } from './claim.ts'
import { tryOn } from './try.ts'
import { isMet } from '../draws/constraints/residuals.ts'
import type { Environment } from '../draws/environment.ts'
import { drawnSources } from '../draws/sources.ts'
import { FormulaError } from '../language/error.ts'

/** Whole numbers that are tried, and evaluation steps for all of them. */
const last = 100
const steps = 4_000

/** The claim at a whole number that draws do not reach, where it fails. */
export function refuteByCounting(claim: Claim, root: Environment): Failure | undefined {
  const { world } = root
  const drawn = [...drawnSources([claim.chain, ...claim.premises], world.scope)]
  const [only, ...more] = drawn
  if (!only || more.length > 0 || only[1].role === undefined) return undefined
  const [name, domain] = only
  const restrictions = world.restrictions.of(name)?.conditions ?? []
  const budget = world.budget
  const given = Math.min(budget, steps)
  world.budget = given
  try {
    for (let n = 1; n <= last; n++) {
      if (domain.has?.(n, root.sizes) === false) continue
      const env = root.with(name, n)
      if (!restrictions.every((condition) => isMet(condition, env))) continue
      const result = tryOn(claim, env, false)
      if (result.kind === 'failed') return result.failure
    }
  } catch (error) {
    // What costs too much, or has no value any more, was not reached.
    if (!(error instanceof FormulaError)) throw error
  } finally {
    world.budget = budget - (given - Math.max(0, world.budget))
  }
  return undefined
}
