/** Optima: over finite sets by trying, over intervals and spaces by search. */
import { tolerances } from '../compare.ts'
import type { Environment } from '../../draws/environment.ts'
import { FormulaError } from '../../language/error.ts'
import type { Bind, Variable } from '../../language/expression.ts'
import { Interval } from '../../values/set.ts'
import type { Value } from '../../values/value.ts'
import { asNumber } from '../../values/value.ts'
import { logarithmsOf } from '../logarithm.ts'
import { tops } from '../numeric/needles.ts'
import { highest, highestInSpace } from '../numeric/search.ts'
import type { Binder } from './binder.ts'
import { earn } from './binder.ts'
import type { Region } from './region.ts'
import { regionOf } from './region.ts'
import { over } from './over.ts'
import { inferRange } from './positions.ts'
import { declaredRange } from './ranges.ts'

/** `\\max`, `\\arg\\min` …: over finite sets by trying, over intervals by search. */
export function optimum(sign: 1 | -1, give: 'value' | 'place'): Binder {
  return (node, env, body) => {
    const [variable] = node.variables
    if (!variable) throw new Error('Expected a variable')
    const region = node.variables.length === 1 && !runsOverFew(variable, node, env) ? regionOf(variable, env) : undefined // prettier-ignore
    if (region) {
      const inner = env.with(variable.name, 0)
      const f = (at: Value): number => {
        inner.rebind(variable.name, at)
        return sign * asNumber(body(inner))
      }
      return region instanceof Interval
        ? onInterval(
            f,
            region,
            sign,
            node.bound ? 'bound' : give,
            env,
            logarithmsOf(node.body, variable.name, inner),
          )
        : inRegion(f, region, sign, give, env)
    }
    mustRunOverIntegers(node, env)
    let best: Value | undefined
    let top = -Infinity
    over(node, env, (inner) => {
      const value = sign * asNumber(body(inner))
      if (value > top) {
        top = value
        best =
          node.variables.length === 1
            ? inner.get(variable.name)
            : node.variables.map((v) => inner.get(v.name))
      }
    })
    // Over nothing the least is ∞ and the largest −∞; no place attains it.
    if (best === undefined) return give === 'place' ? NaN : -sign * Infinity
    return give === 'place' ? best : sign * top
  }
}

/**
 * `\max_{0 \le x \le 1}` says an interval to one reader and two numbers to another, unless
 * x is a position or declared.
 */
function mustRunOverIntegers(node: Bind, env: Environment): void {
  for (const { name, range, span } of node.variables) {
    if (range.kind !== 'where') continue
    if (inferRange(name, [node.body], env, 'all') ?? declaredRange(name, env)) continue
    throw new FormulaError(
      'ambiguous',
      `Unexpected range of \`${name}\`: it can be an interval or its whole numbers`,
      span,
      `Write \`_{${name} \\in [a, b]}\` or \`_{${name} \\in \\{a, \\dots, b\\}}\`.`,
    )
  }
}

/** Do its uses, or the page, say that it runs over finitely many values? */
function runsOverFew(variable: Variable, node: Bind, env: Environment): boolean {
  const { name, range } = variable
  if (range.kind !== 'implicit' && range.kind !== 'where') return false
  return (inferRange(name, [node.body], env, 'all') ?? declaredRange(name, env)) !== undefined // prettier-ignore
}

function onInterval(
  f: (x: number) => number,
  interval: Interval,
  sign: 1 | -1,
  give: 'value' | 'place' | 'bound',
  env: Environment,
  logarithms: readonly ((x: number) => number)[],
): Value {
  earn(env, tolerances.optimum)
  const { min, max } = interval
  const known = Number.isFinite(max - min) ? tops(logarithms, min, max) : []
  const { place, value } = highest(f, min, max, known)
  if (give === 'bound') return sign * value
  if (give === 'value')
    return isAttained(f, interval, place, value) ? sign * value : NaN
  // Kinks are often at whole numbers, which golden section only comes near to.
  const near = Math.round(place)
  const isNear = Math.abs(near - place) < 1e-7 && near >= min && near <= max
  return isNear && f(near) >= value ? near : place
}

/**
 * Is there a place inside with the largest value? At an open end, or far out where nothing
 * ends, there is a supremum and no maximum; unless what is inside is as large.
 */
function isAttained(
  f: (x: number) => number,
  { min, max, closedMin, closedMax }: Interval,
  place: number,
  value: number,
): boolean {
  // Growth without end is told by its value.
  if (Math.abs(value) === Infinity) return true
  const close = 1e-7 * (max - min)
  const isOut = Number.isNaN(place)
  const isAtEnd = (!closedMin && place - min <= close) || (!closedMax && max - place <= close) // prettier-ignore
  if (!isOut && !(Number.isFinite(close) && isAtEnd)) return true
  const middle = Number.isFinite(min) ? (Number.isFinite(max) ? (min + max) / 2 : min + 1) : Number.isFinite(max) ? max - 1 : 0 // prettier-ignore
  return f(middle) >= value
}

/** From zero, from places around it, each the same on every run. */
function inRegion(
  f: (at: Value) => number,
  region: Region,
  sign: 1 | -1,
  give: 'value' | 'place',
  env: Environment,
): Value {
  earn(env, tolerances.optimum)
  if (region.size > 24) {
    throw new FormulaError(
      'too-costly',
      `Unexpected optimum over ${region.size} numbers, expected at most 24`,
    )
  }
  const starts = [0.1, 1, 1, 2].map((scale, k) =>
    Array.from({ length: region.size }, (_, i) => {
      const phase = ((i + 1) * (k + 1) * 0.6180339887498949) % 1
      return scale * (2 * phase - 1)
    }),
  )
  const { place, value } = highestInSpace((x) => f(region.point(x)), starts)
  return give === 'value' ? sign * value : region.point(place)
}
