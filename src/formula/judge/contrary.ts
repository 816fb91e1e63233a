/**
 * What a relation excludes is looked for as if it were a premise: where `a < b` is
 * claimed, draws are moved to `a = b`, where `a \le b` is, to `a > b`. A draw that gets
 * there refutes the claim.
 *
 * Sides that come out equal may be so by rounding only, as `\tanh x` and 1 are far out. They
 * count where they are known exactly, or where they part as soon as a symbol moves a little.
 */
import { meetPremises } from '../draws/constraints/meet.ts'
import { isClear } from '../draws/constraints/residuals.ts'
import type { Domain } from '../draws/domains/domain.ts'
import { Environment } from '../draws/environment.ts'
import { most } from '../evaluation/bound.ts'
import { sizeOf } from '../evaluation/compare.ts'
import { compile } from '../evaluation/evaluate.ts'
import { FormulaError } from '../language/error.ts'
import type { Chain, Expression, Relation } from '../language/expression.ts'
import type { Claim, Failure } from './claim.ts'
import { doubtOf } from './doubt.ts'
import { distance, neighbours, probed, stride } from './neighbours.ts'
import { slackOf } from './rounding/rounding.ts'
import { tryOn } from './try.ts'
import type { Value } from '../values/value.ts'

const contrary: Partial<Record<Relation, Relation>> = {
  '≠': '=',
  '<': '=',
  '>': '=',
  '≤': '>',
  '≥': '<',
}

/** Draws from which the contrary is sought, and evaluation steps for all of them. */
const draws = 4
const steps = 8_000
/** And for the rest of the way, once a draw was moved almost there. */
const rest = 32_000

/** So far from the ends of its domain must a symbol be. */
const margin = stride
/** So much smaller than after that step must their difference be. */
const sharp = 1e-7
/** And so many times its rounding must that be. */
const visible = 1e6

/** Where sides touch: how far off the solver may be, rounds and coordinates of the search. */
const reach = 1e-2
const wide = 2
const sweeps = 2
const coordinates = 6

/** A draw on which a relation of the claim has become its contrary. */
export function refuteByContrary(
  claim: Claim,
  roots: (draw: number) => Environment,
): Failure | undefined {
  const { terms, relations } = claim.chain
  const { world } = roots(0)
  const budget = world.budget
  let given = Math.min(budget, steps)
  world.budget = given
  const goOn = (): void => {
    const more = Math.max(0, Math.min(budget, steps + rest) - given)
    world.budget += more
    given += more
  }
  try {
    for (const [i, relation] of relations.entries()) {
      const other = contrary[relation]
      if (!other) continue
      const [a, b] = [terms[i]!, terms[i + 1]!]
      const span = [a.span[0], b.span[1]] as const
      const premise: Chain = { kind: 'chain', terms: [a, b], relations: [other], span }
      const unmoved: Environment[] = []
      for (let draw = 0; draw < draws; draw++) {
        const root = roots(draw)
        const env = meetPremises([...claim.premises, premise], root)
        if (!env) unmoved.push(root)
        if (env) goOn()
        const failure = env && (found(claim, env) ?? touched(claim, i, env, reach))
        if (failure?.link === i) return failure
      }
      // The longer way, from where no other leads there.
      for (const root of unmoved) {
        const failure = touched(claim, i, root, wide)
        if (failure?.link === i) return failure
      }
    }
  } catch (error) {
    // What cannot be moved there, or costs too much, was not found.
    if (!(error instanceof FormulaError)) throw error
  } finally {
    world.budget = budget - (given - Math.max(0, world.budget))
  }
  return undefined
}

/** The claim fails there, plainly or at sides that are equal. */
function found(sought: Claim, env: Environment): Failure | undefined {
  const result = tryOn(sought, env, false)
  if (result.kind !== 'failed') return undefined
  const { failure } = result
  const [a, b] = sought.chain.terms.slice(failure.link, failure.link + 2)
  if (failure.exact) return failure
  const gap = distance(failure.left, failure.right)
  const size = Math.max(sizeOf(failure.left), sizeOf(failure.right))
  if (gap > 1e-7 * size) {
    const isPlain = failure.reason === undefined && !doubtOf(sought, failure)
    return isPlain ? failure : undefined
  }
  return isSharp(sought, failure.env, a!, b!, gap) ? failure : undefined
}

/**
 * Where the sides touch without crossing, as `(x^3 - 2)^2` and 0 do, the way there is slow: it
 * is gone to its end, and counts if nothing but rounding is left between them.
 */
function touched(
  claim: Claim,
  link: number,
  start: Environment,
  width: number,
): Failure | undefined {
  const { terms, relations } = claim.chain
  if (contrary[relations[link]!] !== '=') return undefined
  const [a, b] = [terms[link]!, terms[link + 1]!]
  const [left, right] = [compile(a), compile(b)]
  const gapAt = (env: Environment): number => distance(left(env), right(env))
  const isGone = (env: Environment): boolean => {
    const { left: u, right: v } = slackOf(a, b, env)
    return gapAt(env) <= most(u) + most(v) + Number.MIN_VALUE
  }
  const env = isGone(start) ? start : closest(claim, start, width, gapAt)
  if (!isGone(env)) return undefined
  if (!isSharp(claim, env, a, b, gapAt(env))) return undefined
  const holds =
    claim.premises.length === 0 || tryOn(claim, env, false).kind !== 'skipped'
  const sides = { left: left(env), right: right(env) }
  return holds ? { env, link, ...sides, reason: undefined } : undefined
}

/** The environment with its coordinates moved, one after the other, to the least gap. */
function closest(
  { chain, premises }: Claim,
  start: Environment,
  width: number,
  gapAt: (env: Environment) => number,
): Environment {
  const { world, draw } = start
  const around = world.restrictions.around([chain, ...premises])
  let env = start
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const [name, { vary }] of around.unknowns) {
      if (!vary) continue
      const count = Math.min(coordinates, vary.read(env.get(name)).length)
      for (let at = 0; at < count; at++) {
        const entries = [...vary.read(env.get(name))]
        const home = entries[at]!
        const place = (x: number): Environment | undefined => {
          entries[at] = x
          const value = vary.write(entries, env.sizes)
          return value === undefined
            ? undefined
            : new Environment(world, draw, undefined, new Map([...env.bindings(), [name, value]])) // prettier-ignore
        }
        const gap = (x: number): number => {
          const there = place(x)
          return there && around.allows(there) ? gapAt(there) : Infinity
        }
        const best = leastNear(gap, home, width * Math.max(1, Math.abs(home)))
        if (gap(best) < gapAt(env)) env = place(best) ?? env
      }
    }
  }
  return env
}

/** Ternary search, to the last digit. */
function leastNear(f: (x: number) => number, home: number, width: number): number {
  let [low, high] = [home - width, home + width]
  for (;;) {
    const third = (high - low) / 3
    const [x, y] = [low + third, high - third]
    if (!(low < x && x < y && y < high)) break
    if (f(x) <= f(y)) high = y
    else low = x
  }
  const [best] = [low, (low + high) / 2, high].sort((x, y) => f(x) - f(y))
  return best!
}

/** Do the sides part where a symbol moves a little? */
function isSharp(
  { chain, premises }: Claim,
  env: Environment,
  a: Expression,
  b: Expression,
  gap: number,
): boolean {
  const { world, draw } = env
  const around = world.restrictions.around([chain, ...premises])
  const { unknowns } = around
  const at = (name: string, value: Value): Environment =>
    new Environment(world, draw, undefined, new Map([...env.bindings(), [name, value]]))
  const [left, right] = [compile(a), compile(b)]
  const errors = slackOf(a, b, env)
  const rounding = most(errors.left) + most(errors.right)
  const isFree = ([name, domain]: readonly [string, Domain]): boolean =>
    isInside(domain, env.get(name), env, (next) => {
      const there = at(name, next)
      return around.isBeforeEnds(there) && !around.parts(env, there)
    })
  if (![...unknowns].every(isFree)) return false
  // At the open end of what the page speaks of, sides may only come near each other.
  const isClearOfAll = premises.every((premise) => isClear(premise, env, margin)) && around.isClearOfEnds(env, margin) // prettier-ignore
  if (!isClearOfAll) return false
  return [...unknowns].some(([name, domain]) =>
    neighbours(domain, env.get(name), env).some((value) => {
      const there = at(name, value)
      const parted = distance(left(there), right(there))
      return (
        Number.isFinite(parted) && parted > visible * rounding && gap <= sharp * parted
      )
    }),
  )
}

/** At an open end, of the domain or of what restricts it, sides may only come near each other. */
function isInside(
  domain: Domain,
  value: Value,
  env: Environment,
  isAllowed: (next: Value) => boolean,
): boolean {
  const near = neighbours(domain, value, env, margin)
  const count = domain.vary ? Math.min(probed, domain.vary.read(value).length) : 0
  return (
    near.length === 2 * count &&
    near.every((next) => domain.has?.(next, env.sizes) !== false && isAllowed(next))
  )
}
