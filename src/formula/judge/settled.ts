/**
 * A claim on one draw, where its numbers are evidence: a draw on which they are none is
 * replaced by tamer ones, and a claim that fails there as well is wrong.
 */
import type { Claim } from './claim.ts'
import { doubtOf, lossAt } from './doubt.ts'
import type { Environment } from '../draws/environment.ts'
import type { Loss } from './range.ts'
import { levels, tamed } from './tamer.ts'
import type { Tied } from './tied.ts'
import { untied } from './tied.ts'
import type { Tried } from './try.ts'
import { tryOn } from './try.ts'

/** Two zeros are equal whatever underflowed to them: also what holds may be no evidence. */
function isEmpty(claim: Claim, result: Tried): boolean {
  if (result.kind !== 'held' || result.vanished === undefined || result.exact)
    return false
  return lossAt(claim, result.vanished, result.env) === 'range'
}

/** A claim on a draw, which a tamer one replaces where the numbers are no evidence. */
export type Settled = Tried | Tied | { kind: 'left' }

/**
 * @param first What the claim came to on the draw as it is.
 * @throws FormulaError for shapes, kinds and names that do not fit.
 */
export function settled(
  claim: Claim,
  env: Environment,
  first: Tried = tryOn(claim, env),
): Settled {
  const result = moderate(claim, env, first)
  return result.kind === 'failed' ? untied(claim, result) : result
}

function moderate(
  claim: Claim,
  env: Environment,
  result: Tried,
): Exclude<Settled, Tied> {
  if (isEmpty(claim, result)) return replaced(claim, env, result, 'range')
  if (result.kind !== 'failed') return result
  const doubt = doubtOf(claim, result.failure)
  return doubt ? replaced(claim, result.failure.env, result, doubt) : result
}

/**
 * The claim on tamer draws, until one is beyond doubt.
 *
 * @returns what it came to there; `left` if all of them leave double precision; the failure
 *   itself if digits are lost on all of them, but not all digits.
 */
function replaced(
  claim: Claim,
  home: Environment,
  first: Tried,
  doubt: Loss,
): Exclude<Settled, Tied> {
  let last = doubt
  for (const level of levels) {
    const env = tamed(claim, home, level)
    if (!env) continue
    const result = tryOn(claim, env)
    if (isEmpty(claim, result)) continue
    if (result.kind === 'held') return result
    if (result.kind !== 'failed') continue
    const again = doubtOf(claim, result.failure)
    if (again === undefined) return result
    last = again
  }
  return last === 'digits' ? first : { kind: 'left' }
}
