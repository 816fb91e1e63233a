/**
 * A strict inequality between values of one function, `f(u, v) < f(\bar x, s^2)`, is tried where
 * their arguments are equal: at an optimum it is attained there, and no other draw comes so near.
 */
import type { Claim, Failure } from './claim.ts'
import { doubtOf } from './doubt.ts'
import { tryOn } from './try.ts'
import { Environment } from '../draws/environment.ts'
import { compile } from '../evaluation/evaluate.ts'
import { FormulaError } from '../language/error.ts'
import type { Expression } from '../language/expression.ts'
import { children, freeSymbols } from '../language/expression.ts'
import { print } from '../language/print.ts'
import type { Value } from '../values/value.ts'

/** Draws of all else. */
const draws = 4

/** A failure where the sides of a strict relation are the same value of one function. */
export function refuteByTies(
  claim: Claim,
  rootOf: (draw: number) => Environment,
): Failure | undefined {
  const { terms, relations } = claim.chain
  for (const [i, relation] of relations.entries()) {
    if (!/[<>≠]/.test(relation)) continue
    const ties = tied(terms[i]!, terms[i + 1]!, rootOf(0))
    if (ties.size === 0) continue
    for (let draw = 0; draw < draws; draw++) {
      const failure = failureAt(claim, rootOf(draw), ties)
      if (failure) return failure
    }
  }
  return undefined
}

/** Drawn numbers and vectors in one side, with what stands in their place in the other. */
function tied(
  left: Expression,
  right: Expression,
  { world }: Environment,
): Map<string, Expression> {
  const found = new Map<string, Expression>()
  const isFree = (node: Expression, other: Expression): boolean => {
    if (node.kind !== 'symbol') return false
    const entry = world.scope.get(node.name)
    const isDrawn = entry?.source === 'drawn' && entry.role === undefined
    const behind = [...freeSymbols(other)].flatMap((name) => [name, ...world.scope.sources(name)]) // prettier-ignore
    return isDrawn && entry.vary !== undefined && !behind.includes(node.name)
  }
  const visit = (a: Expression, b: Expression): boolean => {
    if (print(a) === print(b)) return true
    for (const [own, other] of [[a, b], [b, a]] as const) {
      if (!isFree(own, other) || found.has((own as { name: string }).name)) continue
      found.set((own as { name: string }).name, other)
      return true
    }
    const [inner, outer] = [children(a), children(b)]
    const isAlike = a.kind === b.kind && a.kind === 'apply' && b.kind === 'apply' && a.op === b.op // prettier-ignore
    return isAlike && inner.length === outer.length && inner.every((part, k) => visit(part, outer[k]!)) // prettier-ignore
  }
  const isCall = [left, right].every((side) => side.kind === 'apply' && side.op === 'call') // prettier-ignore
  return isCall && visit(left, right) ? found : new Map<string, Expression>()
}

function failureAt(
  claim: Claim,
  home: Environment,
  ties: ReadonlyMap<string, Expression>,
): Failure | undefined {
  const { world } = home
  const around = world.restrictions.around([claim.chain, ...claim.premises])
  try {
    const values = [...ties].map(([name, node]): [string, Value] => [name, compile(node)(home)]) // prettier-ignore
    const env = new Environment(world, home.draw, undefined, new Map([...home.bindings(), ...values])) // prettier-ignore
    const isInside = values.every(([name, value]) => {
      const entry = world.scope.get(name)
      return entry?.source === 'drawn' && (!entry.has || entry.has(value, env.sizes))
    })
    if (!isInside || !around.allows(env)) return undefined
    const result = tryOn(claim, env, false)
    if (result.kind !== 'failed' || result.failure.reason !== undefined) return undefined
    return doubtOf(claim, result.failure) ? undefined : result.failure
  } catch (error) {
    if (error instanceof FormulaError && error.code !== 'too-costly') return undefined
    throw error
  }
}
