/**
 * Ranks jump: what holds of all generic matrices, and of each special one by itself, may fail
 * of two special ones together. Claims that speak of ranks are tried on all pairs of them.
 */
import type { Claim, Failure } from './claim.ts'
import { tryOn } from './try.ts'
import type { Domain } from '../draws/domains/domain.ts'
import { Environment } from '../draws/environment.ts'
import { FormulaError } from '../language/error.ts'
import type { Expression } from '../language/expression.ts'
import { children } from '../language/expression.ts'
import type { Value } from '../values/value.ts'

/** Sizes of the matrices that are tried; pairs of special matrices at each. */
const sizes = [2, 3]
const most = 200

/** Operators of which a small change of a matrix changes the value by far. */
const jumping =
  /^(\\(rank|null|nullity)|\\mathrm\{(rank|null|nullity)\}|pseudo-inverse)$/
const jumps = (node: Expression): boolean =>
  (node.kind === 'apply' && jumping.test(node.op)) ||
  (node.kind === 'symbol' && jumping.test(node.name)) ||
  children(node).some(jumps)

/** A failure on special matrices of two symbols, where the claim speaks of ranks. */
export function refuteByPairs(
  claim: Claim,
  rootOf: (draw: number) => Environment,
): Failure | undefined {
  const nodes = [claim.chain, ...claim.premises]
  if (!nodes.some(jumps)) return undefined
  const home = rootOf(0)
  const around = home.world.restrictions.around(nodes)
  const matrices = [...around.unknowns].filter(
    ([, domain]) => domain.form && 'edges' in domain,
  )
  for (const size of sizes) {
    const dimensions = sizesOf(around.unknowns, size)
    const place = (symbols: ReadonlyMap<string, Value>): Environment =>
      new Environment(home.world, home.draw, undefined, new Map([...home.bindings(), ...dimensions, ...symbols])) // prettier-ignore
    for (const symbols of pairs(matrices, place(new Map()))) {
      const env = place(symbols)
      const failure = attempted(() => {
        if (!around.allows(env)) return undefined
        const result = tryOn(claim, env, false)
        return result.kind === 'failed' &&
          (result.failure.exact || result.failure.reason === undefined)
          ? result.failure
          : undefined
      })
      if (failure) return failure
    }
  }
  return undefined
}

/** All sizes the same. */
const sizesOf = (
  unknowns: ReadonlyMap<string, Domain>,
  size: number,
): [string, Value][] =>
  [...unknowns].flatMap(([name, { role }]): [string, Value][] =>
    role === 'size' ? [[name, size]] : [],
  )

/** Special values of the first two, with each other. */
function* pairs(
  matrices: readonly (readonly [string, Domain])[],
  at: Environment,
): Generator<Map<string, Value>> {
  const [first, second] = matrices.map(([name, domain]) => ({
    name,
    values: attempted(() => domain.edges!(at.sizes)) ?? [],
  }))
  if (!first) return
  let count = 0
  for (const a of first.values) {
    if (!second) yield new Map([[first.name, a]])
    for (const b of second?.values ?? []) {
      if (count++ < most)
        yield new Map([
          [first.name, a],
          [second!.name, b],
        ])
    }
  }
}

function attempted<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    if (error instanceof FormulaError && error.code !== 'too-costly') return undefined
    throw error
  }
}
