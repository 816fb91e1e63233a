/** Whether a claim fails on some draw, for mutants and repairs of others. */
import type { Claim } from './claim.ts'
import { decide } from './claim.ts'
import type { World } from '../draws/environment.ts'
import { FormulaError } from '../language/error.ts'

/** True if the claim with this chain fails on some draw, or makes no sense. */
export function isKilled(claim: Claim, world: World): boolean {
  try {
    const { failure, tested } = decide(claim, world)
    return failure !== undefined || tested === 0
  } catch (error) {
    if (error instanceof FormulaError && error.code !== 'too-costly') return true
    throw error
  }
}
