/** Premises of a claim on one draw: fulfilled as it is, by moving it, or not at all. */
import { tolerances } from '../evaluation/compare.ts'
import { everywhere, isForAll } from '../draws/constraints/everywhere.ts'
import { meetPremises } from '../draws/constraints/meet.ts'
import type { Environment } from '../draws/environment.ts'
import { compile } from '../evaluation/evaluate.ts'
import type { Expression } from '../language/expression.ts'
import { placedLink } from './link.ts'
import { asBoolean } from '../values/value.ts'

/** How the draws so far took the premises of a claim. */
export class PremiseCounts {
  /** Draws on which each premise held by itself, before anything was moved. */
  readonly held: number[]
  /** Draws in a row that could not be moved to where the premises hold. */
  refused = 0
  constructor(premises: readonly Expression[]) {
    this.held = premises.map(() => 0)
  }
}

/** Draws in a row that cannot be moved to where premises hold, before none is any more. */
const refusals = 16

/**
 * The draw if the premises hold on it, or moved to where they do; undefined if neither.
 *
 * @param mayMove Along the coordinates of the domains; what equations assign is always.
 */
export function premised(
  premises: readonly Expression[],
  outer: Environment,
  counts: PremiseCounts,
  mayMove = true,
): Environment | undefined {
  if (premises.length === 0) return outer
  const { world, moved } = outer
  const known = moved.get(premises)
  if (known) {
    world.tolerance = known.tolerance
    world.absolute = known.absolute
    return known.env
  }
  const fulfilled = premises.map((premise) => isFulfilled(premise, outer))
  fulfilled.forEach((holds, i) => (counts.held[i]! += holds ? 1 : 0))
  let env: Environment | undefined = outer
  if (!fulfilled.every(Boolean)) {
    env = counts.refused < refusals ? meetPremises(premises, outer, mayMove) : undefined
    if (env && !premises.every((premise) => isFulfilled(premise, env!))) env = undefined
    if (mayMove) counts.refused = env ? 0 : counts.refused + 1
  }
  moved.set(premises, { env, tolerance: world.tolerance, absolute: world.absolute })
  return env
}

/** Conditions are related as claims are: an equation holds up to rounding. */
function isFulfilled(premise: Expression, env: Environment): boolean {
  if (isForAll(premise))
    return everywhere(premise, env).every((there) => isFulfilled(premise.body, there))
  if (premise.kind !== 'chain') return asBoolean(compile(premise)(env))
  const values = premise.terms.map((term) => compile(term)(env))
  const tolerance = Math.max(tolerances.exact, env.world.tolerance)
  return premise.relations.every((relation, i) => {
    const [left, right] = [values[i]!, values[i + 1]!]
    return placedLink(premise, i, relation, left, right, tolerance, env).holds === true
  })
}
