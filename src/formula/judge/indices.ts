/** A claim is made for all values of its indices: which they are, and which values are tried. */
import type { Claim } from './claim.ts'
import type { Domain } from '../draws/domain.ts'
import type { Environment, World } from '../draws/environment.ts'
import { FormulaError } from '../language/error.ts'
import type { Expression, Range, Span, Variable } from '../language/expression.ts'
import { children, freeSymbols } from '../language/expression.ts'
import { inferExtent, inferRange } from '../evaluation/operators/positions.ts'
import { declaredRange } from '../evaluation/operators/ranges.ts'
import type { Value } from '../values/value.ts'

/** Combinations of the indices' values tried on each draw. */
const combinations = 4

/** Names in the claim that nothing declares but that are used as positions. */
export function freeIndices(
  expressions: readonly Expression[],
  world: World,
): { indices: string[]; unknown: { name: string; span: Span }[] } {
  const indices: string[] = []
  const unknown: { name: string; span: Span }[] = []
  const env = world.root(0)
  const names = new Set(expressions.flatMap((node) => [...freeSymbols(node)]))
  for (const name of names) {
    if (world.scope.get(name)) continue
    if (inferRange(name, expressions, env, 'some')) indices.push(name)
    else unknown.push({ name, span: placeOf(name, expressions) })
  }
  return { indices, unknown }
}

/**
 * A condition on `x_i` is one for every i, unless the i is that of what is claimed; `i \\ne j`
 * beside it says for which.
 */
export function forEvery(
  conditions: readonly Expression[],
  claimed: ReadonlySet<string>,
  world: World,
): Expression[] {
  const isOpen = (name: string): boolean => !world.scope.get(name) && !claimed.has(name)
  const namesOf = (node: Expression): string[] => [...freeSymbols(node)]
  const isGuard = (node: Expression): boolean =>
    node.kind === 'chain' && namesOf(node).length > 0 && namesOf(node).every(isOpen)
  const guards = conditions.filter(isGuard)
  const indicesOf = (node: Expression): string[] =>
    freeIndices([node], world).indices.filter(isOpen)
  const lists = conditions.filter((node) => !isGuard(node)).map(indicesOf)
  return conditions.flatMap((condition) => {
    if (isGuard(condition)) {
      // Of indices of several conditions it has no place: there it has no value either.
      const own = namesOf(condition)
      const isUsed = lists.some((list) => own.every((name) => list.includes(name)))
      const isOfSeveral = own.every((name) => lists.flat().includes(name))
      return isOfSeveral && !isUsed ? [condition] : []
    }
    const { span } = condition
    const names = indicesOf(condition)
    if (names.length === 0) return [condition]
    const own = guards.filter((guard) => namesOf(guard).every((name) => names.includes(name))) // prettier-ignore
    const variables = names.map((name, at): Variable => {
      // Where all names have values.
      const isLast = at === names.length - 1
      const range: Range =
        isLast && own.length > 0 ? { kind: 'where', condition: allOf(own) } : { kind: 'implicit' } // prettier-ignore
      return { name, range, span }
    })
    return [{ kind: 'bind', op: 'forall', variables, body: condition, span }]
  })
}

const allOf = (conditions: readonly Expression[]): Expression =>
  conditions.length === 1
    ? conditions[0]!
    : { kind: 'apply', op: 'and', args: [...conditions], span: conditions[0]!.span }

function placeOf(name: string, expressions: readonly Expression[]): Span {
  let span: Span = [0, 0]
  const visit = (node: Expression): boolean => {
    if (node.kind === 'symbol') {
      if (node.name === name) span = node.span
      return node.name === name
    }
    return children(node).some(visit)
  }
  expressions.some(visit)
  return span
}

const declared = new WeakMap<Claim, readonly string[]>()

/**
 * Declared ones that the claim speaks of, of which a draw gives only one value. What is
 * also the size of something drawn keeps that value.
 */
function declaredIndices(claim: Claim, env: Environment): readonly string[] {
  const known = declared.get(claim)
  if (known) return known
  const { scope } = env.world
  const names = new Set(
    [claim.chain, ...claim.premises].flatMap((node) => [...freeSymbols(node)]),
  )
  const sources = new Set<string>()
  for (const name of names) {
    // What a symbol needs is known once it has a value.
    try {
      env.get(name)
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error
    }
    for (const source of scope.sources(name)) sources.add(source)
  }
  const drawn = [...sources].filter((name) => scope.get(name)?.source === 'drawn')
  const indices = drawn.filter((name) => {
    const entry = scope.get(name)
    if (!names.has(name) || entry?.source !== 'drawn') return false
    const isSize = drawn.some(
      (other) => other !== name && scope.sources(other).has(name),
    )
    if (isSize) return false
    return entry.role === 'index' || (isOpen(entry) && isPosition(name, claim, env))
  })
  declared.set(claim, indices)
  return indices
}

/**
 * Values of a declared index: all of them where it ends; without end, some at which the
 * claim's positions exist.
 */
function declaredValues(
  name: string,
  parts: readonly Expression[],
  env: Environment,
): readonly Value[] {
  const entry = env.world.scope.get(name)
  const open = entry?.source === 'drawn' && isOpen(entry) ? entry : undefined
  const found = open && inferRange(name, parts, env, 'some')
  if (!found) return declaredRange(name, env) ?? []
  return found.filter((value) => open.has?.(value, env.sizes) !== false)
}

/** From some number on, without end. */
function isOpen({ bounds, endless }: Domain): boolean {
  if (endless) return true
  const last = bounds?.[1]
  return typeof last === 'object' && last.kind === 'symbol' && last.name === '\\infty'
}

/** "For `t \\ge 2`" beside `x_1, \\dots, x_n`: there is a member of no other t than those. */
function isPosition(
  name: string,
  { chain, premises }: Claim,
  env: Environment,
): boolean {
  const parts = [chain, ...premises]
  const isUsed = (node: Expression): boolean =>
    (node.kind === 'apply' &&
      node.op === 'entry' &&
      node.args.slice(1).some((at) => freeSymbols(at).has(name))) ||
    children(node).some(isUsed)
  return parts.some(isUsed) && inferExtent(name, parts, env)?.isHard === true
}

/** Is a free index at 0 or ±1? Where it starts is an edge, as a special draw is. */
export const isAtStart = (claim: Claim, env: Environment): boolean =>
  [...claim.indices, ...(declared.get(claim) ?? [])].some((name) => {
    const value = env.get(name)
    return typeof value === 'number' && Math.abs(value) <= 1
  })

/** The environments of one draw: one, or some combinations of the indices' values. */
export function* instances(claim: Claim, env: Environment): Generator<Environment> {
  const { world } = env
  const own = declaredIndices(claim, env)
  const indices = [...claim.indices, ...own]
  if (indices.length === 0) {
    yield env
    return
  }
  const parts = [claim.chain, ...claim.premises]
  const ranges = indices.map((name) => {
    if (own.includes(name)) return declaredValues(name, parts, env)
    return inferRange(name, parts, env, 'some') ?? []
  })
  const total = ranges.reduce((product, values) => product * values.length, 1)
  const random = world.random(indices.join(), env.draw)
  const count = Math.min(total, combinations)
  for (let k = 0; k < count; k++) {
    let code = total <= combinations ? k : random.nextInt(0, total - 1)
    const bound = new Map<string, Value>()
    ranges.forEach((values, i) => {
      bound.set(indices[i]!, values[code % values.length]!)
      code = Math.floor(code / values.length)
    })
    yield env.child(bound)
  }
}
