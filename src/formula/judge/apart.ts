/** Variables of which a claim says, or may say, that they are independent. */
import type { World } from '../draws/environment.ts'
import type { Expression } from '../language/expression.ts'
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
 * The open variables of a claim if its premises make each two of them independent. A draw on which
 * they nearly are, as of a variable that has nearly one value, would count as one of them.
 */
export function premisedApart(
  claim: Claim,
  world: World,
): readonly string[] | undefined {
  const pairs = claim.premises.flatMap((premise) => pairOf(premise) ?? [])
  if (pairs.length === 0) return undefined
  const names = openVariables(claim, world)
  const isSaid = (a: string, b: string): boolean =>
    pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a))
  const areApart = names.every((a, at) => names.slice(0, at).every((b) => isSaid(a, b)))
  return names.length > 1 && areApart ? names : undefined
}

/** The names of `I(X; Y) = 0`. */
function pairOf(premise: Expression): [[string, string]] | undefined {
  if (premise.kind !== 'chain' || premise.relations[0] !== '=') return undefined
  const [left, right] = premise.terms
  if (left?.kind !== 'apply' || left.op !== 'call') return undefined
  if (right?.kind !== 'number' || right.value !== 0) return undefined
  const [head, a, b, ...more] = left.args
  const isInformation =
    head?.kind === 'symbol' && /^(?:I|\\mathrm\{I\})$/.test(head.name)
  if (!isInformation || a?.kind !== 'symbol' || b?.kind !== 'symbol') return undefined
  return more.length === 0 ? [[a.name, b.name]] : undefined
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
