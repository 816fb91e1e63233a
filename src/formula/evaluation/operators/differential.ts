/**
 * Derivatives by numbers, entries, vectors and matrices: by dual values, exact to
 * rounding; by differences where something has no rule.
 */
import type { Environment } from '../../draws/environment.ts'
import type { Bind } from '../../language/expression.ts'
import { bottom, Dual, liftable, NoSlope } from '../../values/dual.ts'
import type { Value } from '../../values/value.ts'
import { asNumber } from '../../values/value.ts'
import { applied } from '../application.ts'
import { assemble, dual, entryOf, sizeOfDual, slopeOf } from '../forward/lift.ts'
import { run } from '../forward/rules.ts'
import type { Body } from './binder.ts'
import { asQuantity } from './binder.ts'
import { byDifferences, tooManyOutputs, within } from './differences.ts'

/** Places whose bodies have no rule. */
const without = new WeakSet<Bind>()

export function derivative(node: Bind, env: Environment, body: Body): Value {
  const [variable] = node.variables
  if (variable?.range.kind !== 'point') throw new Error('Expected a point')
  const { order, entry } = variable.range
  const positions = entry.map((at) => asNumber(env.world.evaluate(at, env)))
  const f = (inner: Environment): Value => {
    const value = body(inner)
    if (typeof value !== 'function') return value
    const at = inner.get(variable.name)
    if (at instanceof Dual && !liftable.has(value)) throw new NoSlope()
    return applied(value, [at], 'a function')
  }
  const { world } = env
  if (without.has(node)) {
    if (world.lifted > 0) throw new NoSlope()
    return byDifferences(variable.name, positions, order, env, f)
  }
  const depth = world.lifted
  try {
    let g = f
    for (let i = 0; i < order; i++) {
      const previous = g
      g = (inner) => once(variable.name, positions, inner, previous)
    }
    return g(env)
  } catch (error) {
    if (!(error instanceof NoSlope)) throw error
    without.add(node)
    // Inside of another derivative the outermost one takes differences.
    if (depth > 0) throw error
    return byDifferences(variable.name, positions, order, env, f)
  } finally {
    world.lifted = depth
  }
}

/** One derivative: by a number, by one entry, or by all entries of a vector or matrix. */
function once(
  name: string,
  positions: readonly number[],
  env: Environment,
  f: Body,
): Value {
  const { world } = env
  const at = env.get(name)
  const { rows, columns } = sizeOfDual(at)
  const inner = env.with(name, at)
  const level = ++world.lifted
  /** The slope of f as the entry (i, j) moves. */
  const along = (i: number, j: number): Value => {
    inner.rebind(name, dual(level, at, unit(rows, columns, i, j)))
    const value = asQuantity(f(inner))
    if (Array.isArray(value)) throw new NoSlope()
    // x⁰/0 is as flat as x⁰: where there is no value there is no slope.
    const plain = bottom(value)
    if (typeof plain === 'number' && !Number.isFinite(plain)) return NaN
    return slopeOf(value, level) ?? run('multiply', 0, value)
  }
  try {
    if (typeof bottom(at) === 'number') return along(0, 0)
    if (positions.length > 0) {
      const [i = 1, j = 1] = positions
      within(name, positions, rows, columns)
      return along(i - 1, j - 1)
    }
    const slopes = Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => along(i, j)),
    )
    return arranged(slopes)
  } finally {
    world.lifted = level - 1
  }
}

/** One at an entry, zero elsewhere. */
function unit(rows: number, columns: number, i: number, j: number): Value {
  if (rows * columns === 1) return 1
  const row = (k: number): number[] =>
    Array.from({ length: columns }, (_, l) => (k === i && l === j ? 1 : 0))
  return assemble(Array.from({ length: rows }, (_, k) => row(k)))
}

/**
 * Gradient of a scalar: the shape of the point (so a column for a column). Jacobian of
 * n outputs by a column of p: n×p.
 */
function arranged(slopes: readonly (readonly Value[])[]): Value {
  const shape = sizeOfDual(slopes[0]![0]!)
  if (shape.rows * shape.columns === 1) return assemble(slopes)
  if (slopes[0]!.length > 1 || shape.columns > 1) throw tooManyOutputs()
  return assemble(
    Array.from({ length: shape.rows }, (_, k) =>
      slopes.map((row) => entryOf(row[0]!, k, 0)),
    ),
  )
}
