/** Ends of intervals that are drawn themselves: who moves one of several values checks them. */
import type { Domain } from '../domains/domain.ts'
import type { Environment } from '../environment.ts'

/** Does each symbol lie between the ends that the others give it? */
export const areBetweenEnds = (
  unknowns: Iterable<readonly [string, Domain]>,
  env: Environment,
): boolean =>
  [...unknowns].every(
    ([name, domain]) => !domain.needs || domain.has?.(env.get(name), env.sizes),
  )
