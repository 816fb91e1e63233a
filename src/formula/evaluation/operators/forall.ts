/**
 * Families as values: `(x_1, \dots, x_n)` in a formula, and families that a page defines.
 *
 * A defined family makes its members when they are asked for. It runs over what the page
 * says, or where its right side has a value; members that the page gives by themselves
 * (`v_0 = 0`) come first, and from them a recursion goes on in both directions.
 */
import { Matrix } from 'ml-matrix'
import type { Environment } from '../../draws/environment.ts'
import { remember } from '../../draws/remember.ts'
import { FormulaError } from '../../language/error.ts'
import type { Bind } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import { liftable } from '../../values/dual.ts'
import { Family, gathered } from '../../values/family.ts'
import { Repeated, ScaledIdentity } from '../../values/unsized.ts'
import type { Value } from '../../values/value.ts'
import { asNumber } from '../../values/value.ts'
import type { Binder, Body } from './binder.ts'
import { over } from './over.ts'
import type { Extent } from './positions.ts'
import { inferExtent } from './positions.ts'

/** The values of the body in order. */
export const forall: Binder = (node, env, body) => {
  if (node.defines !== undefined) return defined(node, node.defines, env, body)
  const [variable] = node.variables
  const range = variable?.range
  if (variable && range?.kind === 'bounds' && node.variables.length === 1) {
    const to = env.world.evaluate(range.to, env)
    if (to === Infinity) {
      const from = asNumber(env.world.evaluate(range.from, env))
      return new Family(from, to, (at) => body(env.with(variable.name, at)))
    }
  }
  const members: Value[] = []
  over(node, env, (inner) => {
    members.push(body(inner))
  })
  return members.every((member) => typeof member === 'number')
    ? Matrix.columnVector(members)
    : members
}

/** A function of the variables. */
export const lambda: Binder = (node, env, body) => {
  const names = node.variables.map(({ name }) => name)
  const f = remember(env.world, (args) => {
    if (args.length !== names.length) {
      throw new FormulaError(
        'kind-mismatch',
        `Unexpected ${args.length} arguments, expected ${names.length}`,
      )
    }
    return body(env.child(new Map(names.map((name, i) => [name, args[i]!]))))
  })
  liftable.add(f)
  return f
}

/** Positions at which a page may give single members: `v_0 = 0`, `x_{-1} = 0`. */
export const singles = [-2, -1, 0, 1, 2, 3, 4]

/** Name of one member by itself: `v_0`, `x^{(0)}`. */
export function memberName(head: string, index: number): string {
  const text = index < 0 || index > 9 ? `{${index}}` : String(index)
  if (head.endsWith('_{\\cdot}')) return `${head.slice(0, -7)}${text}`
  return head.includes('\\cdot')
    ? head.replace('\\cdot', String(index))
    : `${head}_${text}`
}

function defined(node: Bind, name: string, env: Environment, body: Body): Value {
  const { scope } = env.world
  const [variable] = node.variables
  if (!variable) throw new Error('Expected an index')
  const { range } = variable
  const bases = singles.filter((at) => scope.declares(memberName(name, at)))
  for (const at of bases) scope.needs(name, memberName(name, at))
  const isRecursive = freeSymbols(node.body).has(name)
  const end = (bound: 'from' | 'to'): number =>
    range.kind === 'bounds' ? asNumber(env.world.evaluate(range[bound], env)) : NaN
  const isSaid = range.kind === 'bounds'
  const found = isSaid ? undefined : inferExtent(variable.name, [node.body], env)
  const own: Extent = isSaid
    ? { from: end('from'), to: end('to') }
    : (found?.extent ?? { from: -Infinity, to: Infinity })
  if (isRecursive && bases.length === 0 && own.from === -Infinity) {
    throw new FormulaError(
      'undefined-side',
      `Unexpected recursion of \`${name}\` without a first member, expected one such as \`${memberName(name, 0)} = 0\``,
      node.span,
    )
  }
  const usual = {
    from: Math.min(
      isRecursive && own.from === -Infinity ? Infinity : own.from,
      ...bases,
    ),
    to: Math.max(own.to, ...bases),
  }
  const isHard = isSaid || isRecursive || found?.isHard === true
  let zero: Value | undefined
  const given = (at: number): Value => {
    const own = memberName(name, at)
    if (!isRecursive || !isWrittenZero(own, env)) return env.get(own)
    return (zero ??= zeroOf(name, variable.name, Math.max(...bases) + 1, env, body))
  }
  const family: Family = new Family(
    isHard ? usual.from : -Infinity,
    isHard ? usual.to : Infinity,
    (at) => {
      env.world.spend(1)
      if (bases.includes(at)) return given(at)
      if (isRecursive) approach(family, at, bases)
      return body(env.with(variable.name, at))
    },
    usual,
  )
  // One that speaks of itself has members only when it has a value.
  if (isRecursive || !isHard) return family
  const isTable = node.body.kind === 'bind' && node.body.defines === name
  return gathered(family, isTable ? 2 : 1)
}

/** `v_0 = 0`, as it is written. */
export const isWrittenZero = (name: string, env: Environment): boolean => {
  const entry = env.world.scope.get(name)
  return entry?.source === 'defined' && entry.body.kind === 'number' && entry.body.value === 0 // prettier-ignore
}

/** `h_0 = 0` of vectors or matrices: the zero with which the next member has a value. */
function zeroOf(
  name: string,
  index: string,
  next: number,
  env: Environment,
  body: Body,
): Value {
  const zeros: Value[] = [0, new Repeated(new Matrix([[0]]), 'rows'), new ScaledIdentity(0)] // prettier-ignore
  const fits = (zero: Value): boolean => {
    const before = new Family(-Infinity, Infinity, () => zero)
    try {
      body(env.child(new Map<string, Value>([[index, next], [name, before]]))) // prettier-ignore
      return true
    } catch (error) {
      if (error instanceof FormulaError && error.code !== 'too-costly') return false
      throw error
    }
  }
  return zeros.find(fits) ?? 0
}

/** Members on the way from the nearest one that is given: so that no recursion is deep. */
function approach(family: Family, at: number, bases: readonly number[]): void {
  const near = [...bases, family.from].filter((base) => Number.isFinite(base))
  const distance = (base: number): number => Math.abs(at - base)
  const [base] = near.sort((a, b) => distance(a) - distance(b))
  if (base === undefined || distance(base) < 32) return
  const step = Math.sign(at - base)
  for (let i = base + step; i !== at; i += step) {
    if (family.has(i) && !family.isMaking(i)) family.at(i)
  }
}
