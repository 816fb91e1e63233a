/** Binders: what each does with the values of its body. */
import { tolerances } from '../compare.ts'
import type { Environment } from '../environment.ts'
import { FormulaError } from '../error.ts'
import type { Bind, Variable } from '../expression.ts'
import { FiniteSet, Interval } from '../set.ts'
import type { Value } from '../value.ts'
import { asNumber, show } from '../value.ts'
import { maximise } from './calculus.ts'

import type { Binder } from './binder.ts'
import { earn } from './binder.ts'
import { over } from './over.ts'
import { declaredRange, inferRange } from './ranges.ts'

/** `\\max`, `\\arg\\min` …: over finite sets by trying, over intervals by search. */
export function optimum(sign: 1 | -1, give: 'value' | 'place'): Binder {
  return (node, env, body) => {
    const [variable] = node.variables
    if (!variable) throw new Error('Expected a variable')
    const interval = node.variables.length === 1 ? intervalOf(variable, env) : undefined
    if (interval) {
      earn(env, tolerances.optimum)
      const inner = env.with(variable.name, 0)
      const f = (x: number): number => {
        inner.rebind(variable.name, x)
        return sign * asNumber(body(inner))
      }
      const place = maximise(f, interval.min, interval.max)
      return give === 'place' ? place : sign * f(place)
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
    if (inferRange(name, node.body, env) ?? declaredRange(name, env)) continue
    throw new FormulaError(
      'ambiguous',
      `Unexpected range of \`${name}\`: it can be an interval or its whole numbers`,
      span,
      `Write \`_{${name} \\in [a, b]}\` or \`_{${name} \\in \\{a, \\dots, b\\}}\`.`,
    )
  }
}

/** The interval that a variable runs over: as written, or as declared. */
function intervalOf(variable: Variable, env: Environment): Interval | undefined {
  const { range } = variable
  if (range.kind === 'set') {
    const set = env.world.evaluate(range.set, env)
    if (set instanceof Interval) return bounded(set, variable)
    if (set instanceof FiniteSet) return undefined
    throw new FormulaError(
      'kind-mismatch',
      `Unexpected set \`${show(set)}\`, expected a finite set or an interval`,
      variable.span,
    )
  }
  const entry = env.world.scope.get(variable.name)
  if (range.kind === 'implicit' && entry?.source === 'drawn' && entry.interval) {
    return bounded(entry.interval, variable)
  }
  return undefined
}

function bounded(interval: Interval, variable: Variable): Interval {
  if (Number.isFinite(interval.min) && Number.isFinite(interval.max)) return interval
  throw new FormulaError(
    'unreadable',
    `Unexpected unbounded range of \`${variable.name}\`, expected a bounded interval to search`,
    variable.span,
    `Write \`_{${variable.name} \\in [a, b]}\`.`,
  )
}
