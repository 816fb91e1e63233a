/** ∫ over an interval or the line; inner integrals look at fewer places first. */
import { FormulaError } from '../../language/error.ts'
import type { Variable } from '../../language/expression.ts'
import { bottom, NoSlope } from '../../values/dual.ts'
import { Interval, Space } from '../../values/set.ts'
import type { Value } from '../../values/value.ts'
import { asNumber, kindOf } from '../../values/value.ts'
import type { Environment, World } from '../../draws/environment.ts'
import { dual, primal, slopeOf, topLevel } from '../forward/lift.ts'
import { run } from '../forward/rules.ts'
import { logarithmsOf } from '../logarithm.ts'
import { integrate } from '../numeric/quadrature.ts'
import type { Binder } from './binder.ts'
import { known } from './binder.ts'
import { mustNotJump } from './moving-jumps.ts'

/** Integrals around the one that is computed. */
const depths = new WeakMap<World, number>()

/** Places of the first look, by depth: nested ones multiply. */
const looks = [768, 24, 8]

/** Steps that the first look may cost. */
const lookCost = 12_000

export const integral: Binder = (node, env, body) => {
  const [variable] = node.variables
  if (!variable) throw new Error('Expected a variable')
  mustNotJump(node, env)
  const { name } = variable
  const [from, to] = boundsOf(variable, env)
  const inner = env.with(name, 0)
  return nested(env, (look) =>
    between(
      (x) => {
        inner.rebind(name, x)
        return body(inner)
      },
      from,
      to,
      look,
      env,
      logarithmsOf(node.body, name, inner),
    ),
  )
}

/** Bounds as written, those of a set, or all values that the page says the name has. */
function boundsOf(variable: Variable, env: Environment): [Value, Value] {
  const { range, name, span } = variable
  if (range.kind === 'bounds') {
    return [env.world.evaluate(range.from, env), env.world.evaluate(range.to, env)]
  }
  if (range.kind === 'set') {
    const set = env.world.evaluate(range.set, env)
    if (set instanceof Interval) return [set.min, set.max]
    const isLine = set instanceof Space && set.rows === 1 && set.columns === 1 && set.structure === 'real' // prettier-ignore
    if (isLine) return [-Infinity, Infinity]
    throw new FormulaError(
      'kind-mismatch',
      `Unexpected ${kindOf(set)} to integrate over, expected an interval or the line`,
      span,
    )
  }
  const entry = env.world.scope.get(name)
  if (entry?.source !== 'drawn') return [-Infinity, Infinity]
  const interval = entry.interval ?? entry.intervalOn?.(env.sizes)
  if (interval) return [interval.min, interval.max]
  throw new FormulaError(
    'unreadable',
    `Unexpected integral over all \`${name}\`, expected one over numbers`,
    span,
    'Write bounds.',
  )
}

/** The integral, and where integrand or bounds are dual its slope: that of the integrand, and of the ends. */
function between(
  f: (x: number) => Value,
  from: Value,
  to: Value,
  look: number,
  env: Environment,
  logarithms: readonly ((x: number) => number)[] = [],
): Value {
  const [a, b] = [asNumber(bottom(from) as Value), asNumber(bottom(to) as Value)]
  const sample = Number.isFinite(a + b) ? a + 0.4871 * (b - a) : 0.4871
  const before = env.world.budget
  const level = topLevel([f(sample), from, to])
  const cost = Math.max(1, before - env.world.budget)
  if (level === 0) {
    const places = Math.max(4, Math.min(look, Math.round(lookCost / cost)))
    return known(
      env,
      integrate((x) => asNumber(f(x)), a, b, places, logarithms),
    )
  }
  const [low, high] = [primal(from, level), primal(to, level)]
  const value = between((x) => primal(f(x), level), low, high, look, env)
  const inside = between((x) => slopeOf(f(x), level) ?? 0, low, high, look, env)
  // Leibniz: what the bounds move over counts with the integrand there.
  const edge = (at: Value, sign: number): Value => {
    const change = slopeOf(at, level)
    const place = bottom(at)
    if (change === undefined || typeof place !== 'number') return 0
    if (typeof primal(at, level) !== 'number') throw new NoSlope()
    return run('multiply', run('multiply', sign, primal(f(place), level)), change)
  }
  const slope = run('add', inside, run('add', edge(to, 1), edge(from, -1)))
  return dual(level, value, slope)
}

function nested<T>(env: Environment, run: (look: number) => T): T {
  const depth = depths.get(env.world) ?? 0
  depths.set(env.world, depth + 1)
  try {
    return run(looks[depth] ?? 4)
  } finally {
    depths.set(env.world, depth)
  }
}
