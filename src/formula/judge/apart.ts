/** Variables of which a claim says, or may say, how they depend on each other. */
import type { Structure } from '../draws/dependence.ts'
import { dependentVariables, structureOf, tiesOf } from '../draws/dependence.ts'
import type { World } from '../draws/environment.ts'
import { freeSymbols } from '../language/expression.ts'
import type { Claim } from './claim.ts'

/** Variables of a claim with sources of their own of which it is not said that they are independent. */
export function openVariables(claim: Claim, world: World): string[] {
  const names = new Set<string>()
  for (const node of [claim.chain, ...claim.premises]) {
    for (const name of freeSymbols(node)) {
      for (const source of world.scope.sources(name)) names.add(source)
    }
  }
  return [...names].filter((name) => {
    const entry = world.scope.get(name)
    if (entry?.source !== 'random' || entry.independent === 'all') return false
    return entry.of !== undefined || entry.distribution === ''
  })
}

/**
 * How the open variables of a claim depend on each other, if its premises tell it of all of them. A
 * draw on which that nearly holds, as of a variable that has nearly one value, would count as one.
 */
export function premisedStructure(claim: Claim, world: World): Structure | undefined {
  const ties = claim.premises.flatMap(tiesOf)
  return ties.length === 0 ? undefined : structureOf(ties, openVariables(claim, world))
}

/** Does something with variables drawn as they are said to depend on each other. */
export function whileTied<Result>(
  { kind, names }: Structure,
  world: World,
  work: () => Result,
): Result {
  if (kind === 'independent') return whileApart(names, world, work)
  const { scope } = world
  const own = dependentVariables(kind, names, scope)
  if (!own) return work()
  const before = own.map(([name]) => [name, scope.get(name)] as const)
  const forget = (): void => {
    for (const [name] of own) world.changed(name)
  }
  for (const [name, entry] of own) scope.set(name, entry)
  forget()
  try {
    return work()
  } finally {
    for (const [name, entry] of before) {
      if (entry) scope.set(name, entry)
      else scope.delete(name)
    }
    forget()
  }
}

/** Does something with all open variables drawn independent. */
export function whileApart<Result>(
  names: readonly string[],
  world: World,
  work: () => Result,
): Result {
  if (world.independent) return work()
  const forget = (): void => {
    for (const name of names) world.changed(name)
  }
  world.independent = true
  forget()
  try {
    return work()
  } finally {
    world.independent = false
    forget()
  }
}
