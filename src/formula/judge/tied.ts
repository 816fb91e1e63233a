/**
 * Sides of `<` and `\ne` that come out equal. They are so by rounding, or within what a quadrature
 * leaves, where one of them only comes near the other: `\tanh x` and 1 far out. That refutes nothing.
 *
 * Sides that are equal at one place part as soon as a symbol moves, and sides that are equal
 * wherever numbers are moderate are equal. Only what a method computes may never tell.
 */
import { sizeOf, tolerances } from '../evaluation/compare.ts'
import { compile } from '../evaluation/evaluate.ts'
import { attempted } from '../draws/constraints/problem.ts'
import { Environment } from '../draws/environment.ts'
import { isInfinity } from '../evaluation/operators/infinite.ts'
import { FormulaError } from '../language/error.ts'
import type { Expression } from '../language/expression.ts'
import { children } from '../language/expression.ts'
import type { Claim, Failure } from './claim.ts'
import { doubtOf } from './doubt.ts'
import { distance, neighbours } from './neighbours.ts'
import { levels, tamed } from './tamer.ts'
import type { Tried } from './try.ts'
import { tryOn } from './try.ts'
import type { Value } from '../values/value.ts'

type Failed = Extract<Tried, { kind: 'failed' }>

/** Sides that agree, wherever they are looked at, up to what a method leaves. */
export interface Tied {
  readonly kind: 'tied'
  readonly failed: Failed
}

/** So many times the rounding of the sides, or what was between them, are sides that have parted. */
const visible = 1e6
/** Sides nearer than that differ by nothing but rounding. */
const rounding = 1e-13

/** Sides that are not nearer than that are looked at. */
const visibly = 1e-9

/** Nearly ±1, where sums that converge fast still show what is left of them; then ever tamer. */
const tamer = [(x: number) => Math.sign(x) * Math.abs(x) ** 0.125, ...levels]

/** What sides that agree on a draw come to, by draws beside it and tamer ones. */
export function untied(claim: Claim, failed: Failed): Tried | Tied {
  const { failure } = failed
  const isMeasured = !Number.isNaN(distance(failure.left, failure.right))
  if (!failure.tied || failure.exact || !isMeasured) return failed
  const [left, right] = claim.chain.terms.slice(failure.link, failure.link + 2).map((term) => compile(term)) // prettier-ignore
  if (haveParted(claim, failure)) return failed
  for (const level of tamer) {
    const result = attempted(() => {
      const env = tamed(claim, failure.env, level)
      // Whether they are apart costs more to be known than that they may be.
      return env && !areNear(left!(env), right!(env)) ? tryOn(claim, env) : undefined
    })
    if (result?.kind === 'held') return result
    if (result?.kind !== 'failed' || result.failure.tied) continue
    if (doubtOf(claim, result.failure) === undefined) return result
  }
  return isOfMethod(claim, failed) ? { kind: 'tied', failed } : failed
}

/** Was more at work than algebra? Of an integral that converges fast, the tolerance does not tell. */
export function isOfMethod({ chain }: Claim, { failure, tolerance }: Failed): boolean {
  const { link, env } = failure
  const sides = chain.terms.slice(link, link + 2)
  return (
    tolerance > tolerances.exact ||
    sides.some((side) => isApproximated(side, env, new Set()))
  )
}

/** Does an integral, a limit or a sum without end lie behind it, also by what the page defines? */
function isApproximated(
  node: Expression,
  env: Environment,
  seen: Set<string>,
): boolean {
  if (node.kind === 'bind') {
    const isEndless = node.variables.some(({ range }) => range.kind === 'bounds' && isInfinity(range.to)) // prettier-ignore
    if (isEndless || node.op === 'integral' || node.op === 'limit') return true
  }
  if (node.kind === 'symbol' && !seen.has(node.name)) {
    seen.add(node.name)
    const entry = env.world.scope.get(node.name)
    if (entry?.source === 'defined') return isApproximated(entry.body, env, seen)
  }
  return children(node).some((child) => isApproximated(child, env, seen))
}

const areNear = (a: Value, b: Value): boolean =>
  distance(a, b) <= visibly * Math.max(sizeOf(a), sizeOf(b))

/** Do the sides agree to the last digits, and not only up to what a method leaves? */
export function agree({ left, right }: Failure): boolean {
  const size = Math.max(sizeOf(left), sizeOf(right))
  return distance(left, right) <= rounding * size
}

/** Is there a draw beside it where the sides are plainly apart? */
function haveParted({ chain, premises }: Claim, { env, link }: Failure): boolean {
  const { world, draw } = env
  const around = world.restrictions.around([chain, ...premises])
  const [left, right] = chain.terms.slice(link, link + 2).map((term) => compile(term))
  const [a, b] = [left!(env), right!(env)]
  const least = Math.max(distance(a, b), rounding * Math.max(sizeOf(a), sizeOf(b)))
  const isApart = (name: string, value: Value): boolean => {
    const there = new Environment(world, draw, undefined, new Map([...env.bindings(), [name, value]])) // prettier-ignore
    return attempted(() => around.allows(there) && distance(left!(there), right!(there)) > visible * least) === true // prettier-ignore
  }
  return [...around.unknowns].some(([name, domain]) =>
    neighbours(domain, env.get(name), env)
      .filter((value) => domain.has?.(value, env.sizes) !== false)
      .some((value) => isApart(name, value)),
  )
}

export const untold = (claim: Claim): FormulaError =>
  new FormulaError(
    'vacuous',
    'Unexpected strict relation between sides that agree in all digits that are computed, expected sides that can be told apart',
    claim.chain.span,
    'What integrals, series and limits leave is larger than what is between the sides, if there is anything. Write `=`, or what lies between them.',
  )
