/**
 * A strict inequality between values of one function, `f(u, v) < f(\bar x, s^2)`, is tried where
 * their arguments are equal: at an optimum it is attained there, and no other draw comes so near.
 */
import type { Claim, Failure } from './claim.ts'
import { doubtOf } from './doubt.ts'
import { tryOn } from './try.ts'
import { Environment } from '../draws/environment.ts'
import { isSpecial } from '../draws/modes.ts'
import type { Scope } from '../draws/scope.ts'
import { compile } from '../evaluation/evaluate.ts'
import { FormulaError } from '../language/error.ts'
import type { Expression } from '../language/expression.ts'
import { children, freeSymbols } from '../language/expression.ts'
import { print } from '../language/print.ts'
import { Distribution } from '../values/distribution.ts'
import { Law } from '../values/law.ts'
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
    for (let draw = 0; ties.size > 0 && draw < draws; draw++) {
      const env = rootOf(draw)
      const failure = failureAt(claim, env, [...ties].map(([name, node]) => [name, () => compile(node)(env)])) // prettier-ignore
      if (failure) return failure
    }
    const failure = atOutcomes(claim, [terms[i]!, terms[i + 1]!], rootOf)
    if (failure) return failure
  }
  return undefined
}

/** `P(X \ge a)` where a is an outcome of X, of laws that are special. */
function atOutcomes(
  claim: Claim,
  sides: readonly Expression[],
  rootOf: (draw: number) => Environment,
): Failure | undefined {
  const { world } = rootOf(0)
  const compared = sides.flatMap((side) => comparedIn(side, world.scope))
  for (let draw = 0; compared.length > 0 && draw < world.draws; draw++) {
    if (!isSpecial(draw)) continue
    const env = rootOf(draw)
    for (const { name, law } of compared) {
      for (const outcome of outcomesOf(env, law)) {
        const failure = failureAt(claim, env, [[name, () => outcome]])
        if (failure) return failure
      }
    }
  }
  return undefined
}

/** So many at most: those of counts without end tell nothing. */
const few = 8

function outcomesOf(env: Environment, law: Expression): readonly number[] {
  try {
    const value = compile(law)(env)
    if (value instanceof Law) {
      const atoms = value.isDiscrete ? value.atoms.slice(0, few) : []
      return atoms.flatMap((atom) =>
        typeof atom.value === 'number' ? [atom.value] : [],
      )
    }
    const [axis, ...more] = value instanceof Distribution ? value.axes : []
    if (!axis || more.length > 0) return []
    return axis.outcomes.filter((outcome) => typeof outcome === 'number')
  } catch (error) {
    if (error instanceof FormulaError && error.code !== 'too-costly') return []
    throw error
  }
}

/** Drawn numbers with which probabilities compare variables of which no law is named. */
function comparedIn(
  node: Expression,
  scope: Scope,
  isInside = false,
): { name: string; law: Expression }[] {
  const inside = isInside || (node.kind === 'bind' && node.op === 'probability')
  const own = inside && node.kind === 'chain' ? node.terms.flatMap((term) => (term.kind === 'symbol' ? [term.name] : [])) : [] // prettier-ignore
  const names = own.filter((name) => {
    const entry = scope.get(name)
    return entry?.source === 'drawn' && entry.role === undefined
  })
  const laws = own.flatMap((name) => {
    const entry = scope.get(name)
    if (entry?.source !== 'random') return []
    const own: Expression = {
      kind: 'symbol',
      name: entry.distribution,
      span: node.span,
    }
    return entry.law ?? (entry.distribution === '' ? [] : own)
  })
  const found = names.flatMap((name) => laws.map((law) => ({ name, law })))
  return [
    ...found,
    ...children(node).flatMap((child) => comparedIn(child, scope, inside)),
  ]
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
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const) {
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
  ties: readonly (readonly [name: string, value: () => Value])[],
): Failure | undefined {
  const { world } = home
  const around = world.restrictions.around([claim.chain, ...claim.premises])
  try {
    const values = ties.map(([name, value]): [string, Value] => [name, value()])
    const env = new Environment(world, home.draw, undefined, new Map([...home.bindings(), ...values])) // prettier-ignore
    const isInside = values.every(([name, value]) => {
      const entry = world.scope.get(name)
      return entry?.source === 'drawn' && (!entry.has || entry.has(value, env.sizes))
    })
    if (!isInside || !around.allows(env)) return undefined
    const result = tryOn(claim, env, false)
    if (result.kind !== 'failed' || result.failure.reason !== undefined)
      return undefined
    return doubtOf(claim, result.failure) ? undefined : result.failure
  } catch (error) {
    if (error instanceof FormulaError && error.code !== 'too-costly') return undefined
    throw error
  }
}
