/** Whether a claim that fails would hold if variables of which nothing is said were independent. */
import type { Claim } from './claim.ts'
import { decide } from './claim.ts'
import type { World } from '../draws/environment.ts'
import { FormulaError } from '../language/error.ts'
import { freeSymbols } from '../language/expression.ts'

/** Variables of a claim with sources of their own of which it is not said that they are independent. */
function openVariables(claim: Claim, world: World): string[] {
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

/** `It holds if X and Y are independent.`, if it does. */
export function independenceNote(claim: Claim, world: World): string | undefined {
  const names = openVariables(claim, world)
  const isFamily = names.some((name) => {
    const entry = world.scope.get(name)
    return entry?.source === 'random' && entry.count !== undefined
  })
  if (names.length < 2 && !isFamily) return undefined
  const forget = (): void => {
    for (const name of names) world.changed(name)
  }
  world.independent = true
  forget()
  try {
    const { failure, tested } = decide({ ...claim }, world)
    if (failure !== undefined || tested === 0) return undefined
    const list = names.map((name) => `\`${name}\``)
    const text =
      list.length === 1
        ? `the members of ${list[0]}`
        : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`
    return `It holds if ${text} are independent.`
  } catch (error) {
    if (error instanceof FormulaError) return undefined
    throw error
  } finally {
    world.independent = false
    forget()
  }
}
