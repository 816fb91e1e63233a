/**
 * Sizes that a page leaves open are drawn from 2 on: at 1 a matrix looks like a number, and
 * operators would read it as one. Inequalities between numbers are tried there as well:
 * the sum of one positive number is not greater than it.
 */
import type { Claim, Failure } from './claim.ts'
import { doubtOf } from './doubt.ts'
import { tryOn } from './try.ts'
import { Environment } from '../draws/environment.ts'
import { FormulaError } from '../language/error.ts'
import type { Value } from '../values/value.ts'

/** Draws of all else, and evaluation steps for all of them. */
const draws = 4
const steps = 4_000

/** A failure where a size that the page leaves open is 1, or all of them are. */
export function refuteByOneEntry(
  claim: Claim,
  rootOf: (draw: number) => Environment,
): Failure | undefined {
  const { world } = rootOf(0)
  const around = world.restrictions.around([claim.chain, ...claim.premises])
  const open = [...around.unknowns].flatMap(([name, { isOpenSize }]) =>
    isOpenSize ? [name] : [],
  )
  const choices = open.length > 1 ? [open, ...open.map((name) => [name])] : [open]
  if (open.length === 0) return undefined
  const budget = world.budget
  const given = Math.min(budget, steps)
  world.budget = given
  try {
    for (const names of choices) {
      for (let draw = 0; draw < draws; draw++) {
        const sizes = names.map((name): [string, Value] => [name, 1])
        const bound = new Map([...rootOf(draw).bindings(), ...sizes])
        const env = new Environment(world, draw, undefined, bound)
        const failure = failureAt(claim, env, () => around.allows(env))
        if (failure) return failure
      }
    }
  } catch (error) {
    // What was found on draws stands, however much this would cost.
    if (!(error instanceof FormulaError) || error.code !== 'too-costly') throw error
  } finally {
    world.budget = budget - (given - Math.max(0, world.budget))
  }
  return undefined
}

function failureAt(
  claim: Claim,
  env: Environment,
  isAllowed: () => boolean,
): Failure | undefined {
  try {
    if (!isAllowed()) return undefined
    const result = tryOn(claim, env, false)
    if (result.kind !== 'failed') return undefined
    const { failure } = result
    const { left, right, reason } = failure
    const isPlain = [left, right].every((side) => typeof side === 'number' && Number.isFinite(side)) // prettier-ignore
    return isPlain && reason === undefined && !doubtOf(claim, failure) ? failure : undefined // prettier-ignore
  } catch (error) {
    // Nothing of that size is in a domain, or the claim makes no sense there.
    if (error instanceof FormulaError && error.code !== 'too-costly') return undefined
    throw error
  }
}
