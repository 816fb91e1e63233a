/**
 * Failures that may come from the numbers and not from the claim: what leaves double
 * precision on the way.
 */
import { Matrix } from 'ml-matrix'
import type { Claim, Failure } from './claim.ts'
import type { Environment } from '../draws/environment.ts'
import { drawnSources } from '../draws/sources.ts'
import type { Loss } from './range.ts'
import { lossOf } from './range.ts'
import type { Value } from '../values/value.ts'

/** Drawn numbers up to this size make no exponential flat. */
const tame = 12

/** What the numbers of a failure lost on the way; undefined for what is plainly false. */
export const doubtOf = (claim: Claim, failure: Failure): Loss | undefined =>
  !failure.exact && looksOdd(claim, failure)
    ? lossAt(claim, failure.link, failure.env)
    : undefined

export function lossAt(claim: Claim, link: number, env: Environment): Loss | undefined {
  const losses = [claim.chain.terms[link]!, claim.chain.terms[link + 1]!].map((term) =>
    lossOf(term, env),
  )
  return losses.includes('range') ? 'range' : losses.find((loss) => loss !== undefined)
}

/** Values at the ends of the range or next to one another, or large numbers drawn. */
function looksOdd(claim: Claim, { env, left, right }: Failure): boolean {
  const sides = [...entries(left), ...entries(right)]
  if (sides.some((x) => x === 0 || !(Math.abs(x) > 1e-290 && Math.abs(x) < 1e290))) {
    return true
  }
  if (typeof left === 'number' && typeof right === 'number') {
    if (Math.abs(left - right) < 0.05 * Math.abs(left)) return true
  }
  const names = drawnSources([claim.chain], env.world.scope).keys()
  return [...names].some((name) =>
    entries(env.get(name)).some((x) => Math.abs(x) > tame),
  )
}

const entries = (value: Value): number[] =>
  typeof value === 'number' ? [value] : value instanceof Matrix ? value.to1DArray() : []
