/** A claim is made for all values of its indices: which they are, and which values are tried. */
import type { Claim } from './claim.ts'
import type { Environment, World } from './environment.ts'
import { FormulaError } from './error.ts'
import type { Expression, Span } from './expression.ts'
import { children, freeSymbols } from './expression.ts'
import { declaredRange, inferRange } from './operators/ranges.ts'
import type { Value } from './value.ts'

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
    const range = expressions
      .map((node) => inferRange(name, node, env))
      .find((values) => values !== undefined)
    if (range) indices.push(name)
    else unknown.push({ name, span: placeOf(name, expressions) })
  }
  return { indices, unknown }
}

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
    return (
      names.has(name) &&
      entry?.source === 'drawn' &&
      entry.role === 'index' &&
      drawn.every((other) => other === name || !scope.sources(other).has(name))
    )
  })
  declared.set(claim, indices)
  return indices
}

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
    if (own.includes(name)) return declaredRange(name, env) ?? []
    for (const part of parts) {
      const values = inferRange(name, part, env)
      if (values) return values
    }
    return []
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
