/** Whether a claim that fails would hold if variables of which nothing is said were independent. */
import type { Claim } from './claim.ts'
import { decide } from './claim.ts'
import type { World } from '../draws/environment.ts'
import { FormulaError } from '../language/error.ts'
import { openVariables, whileApart } from './apart.ts'

/** `It holds if X and Y are independent.`, if it does. */
export function independenceNote(claim: Claim, world: World): string | undefined {
  const names = openVariables(claim, world)
  const isFamily = names.some((name) => {
    const entry = world.scope.get(name)
    return entry?.source === 'random' && entry.count !== undefined
  })
  if (names.length < 2 && !isFamily) return undefined
  try {
    const { failure, tested } = whileApart(names, world, () =>
      decide({ ...claim }, world),
    )
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
  }
}
