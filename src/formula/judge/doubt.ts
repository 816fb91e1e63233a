/**
 * Failures that may come from the numbers and not from the claim: what leaves double
 * precision on the way. Such a draw is replaced by a tamer one; a claim that fails there as
 * well is wrong.
 */
import { Matrix } from 'ml-matrix'
import type { Claim, Failure } from './claim.ts'
import { Environment } from '../draws/environment.ts'
import { drawnSources } from '../draws/sources.ts'
import type { Loss } from './range.ts'
import { lossOf } from './range.ts'
import type { Tried } from './try.ts'
import { tryOn } from './try.ts'
import type { Value } from '../values/value.ts'

/** Drawn numbers up to this size make no exponential flat. */
const tame = 12

/** What the numbers of a failure lost on the way; undefined for what is plainly false. */
export const doubtOf = (claim: Claim, failure: Failure): Loss | undefined =>
  !failure.exact && looksOdd(claim, failure)
    ? lossAt(claim, failure.link, failure.env)
    : undefined

function lossAt(claim: Claim, link: number, env: Environment): Loss | undefined {
  const losses = [claim.chain.terms[link]!, claim.chain.terms[link + 1]!].map((term) =>
    lossOf(term, env),
  )
  return losses.includes('range') ? 'range' : losses.find((loss) => loss !== undefined)
}

/** Two zeros are equal whatever underflowed to them: also what holds may be no evidence. */
function isEmpty(claim: Claim, result: Tried): boolean {
  if (result.kind !== 'held' || result.vanished === undefined || result.exact)
    return false
  return lossAt(claim, result.vanished, result.env) === 'range'
}

/** A claim on a draw, which a tamer one replaces where the numbers are no evidence. */
export type Settled = Tried | { kind: 'left' }

/** @throws FormulaError for shapes, kinds and names that do not fit. */
export function settled(claim: Claim, env: Environment): Settled {
  const result = tryOn(claim, env)
  if (isEmpty(claim, result)) return replaced(claim, env, result, 'range')
  if (result.kind !== 'failed') return result
  const doubt = doubtOf(claim, result.failure)
  return doubt ? replaced(claim, result.failure.env, result, doubt) : result
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

/** Tamer numbers in turn: towards ±1, then towards 0. */
const levels: readonly ((x: number) => number)[] = [
  (x) => Math.sign(x) * Math.sqrt(Math.abs(x)),
  (x) => Math.sign(x) * Math.sqrt(Math.sqrt(Math.abs(x))),
  (x) => 0.3 * Math.sign(x) * Math.sqrt(Math.abs(x)),
  (x) => 0.05 * Math.sign(x) * Math.sqrt(Math.abs(x)),
]

/**
 * The claim on tamer draws, until one is beyond doubt.
 *
 * @returns what it came to there; `left` if all of them leave double precision; the failure
 *   itself if digits are lost on all of them, but not all digits.
 */
function replaced(claim: Claim, home: Environment, first: Tried, doubt: Loss): Settled {
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

/** The draw with its numbers made smaller; undefined where restrictions forbid it. */
function tamed(
  claim: Claim,
  env: Environment,
  level: (x: number) => number,
): Environment | undefined {
  const { world } = env
  const nodes = [claim.chain, ...claim.premises]
  const around = world.restrictions.around(nodes)
  const values = env.bindings()
  for (const [name, domain] of around.unknowns) {
    const value = env.get(name)
    const smaller = domain.vary?.write(domain.vary.read(value).map(level), env.sizes)
    values.set(name, smaller ?? value)
  }
  const result = new Environment(world, env.draw, undefined, values)
  return around.allows(result) ? result : undefined
}
