/** What stands behind a bar: a variable's value, or an event. */
import type { Environment } from '../../draws/environment.ts'
import { randomNames } from '../../draws/randomness.ts'
import { FormulaError } from '../../language/error.ts'
import type { Scope } from '../../draws/scope.ts'
import type { Expression } from '../../language/expression.ts'
import type { Value } from '../../values/value.ts'
import { asBoolean } from '../../values/value.ts'
import { same } from './same.ts'

/** A variable has a value, or an event has happened. */
export type Condition =
  | { readonly kind: 'value'; readonly name: string; readonly value: Value }
  | {
      readonly kind: 'event'
      readonly node: Expression
      /** It says that something has a value: of a continuous law, with probability zero. */
      readonly isEquation?: true
      holds(inner: Environment): boolean
    }

/** `Y`, with the value it has here; `Y = y`; `Y > 0`; `A`. */
export function conditionOf(node: Expression, env: Environment): Condition {
  const { scope, evaluate } = env.world
  if (node.kind === 'chain') {
    const [left, right] = node.terms
    const isEquation = node.relations.join() === '='
    if (isEquation && left && right) {
      for (const [a, b] of [
        [left, right],
        [right, left],
      ] as const) {
        const entry = a.kind === 'symbol' ? scope.get(a.name) : undefined
        const isPlain = entry?.source === 'random' && entry.count === undefined
        if (a.kind === 'symbol' && isPlain && randomNames(b, scope).size === 0) {
          return { kind: 'value', name: a.name, value: evaluate(b, env) }
        }
      }
    }
    const holds = (inner: Environment): boolean => asBoolean(evaluate(node, inner))
    return { kind: 'event', node, holds, ...(isEquation && { isEquation }) }
  }
  const names = [...randomNames(node, scope)]
  const entry = node.kind === 'symbol' ? scope.get(node.name) : undefined
  if ((entry?.source === 'random' && entry.event) || isOfEvents(node, scope)) {
    return { kind: 'event', node, holds: (inner) => asBoolean(evaluate(node, inner)) }
  }
  if (names.length === 0 || !names.every((name) => env.binds(name))) {
    throw new FormulaError(
      'unreadable',
      'Unexpected condition, expected `Y = y` or a random variable that an outer expectation averages over',
      node.span,
    )
  }
  const value = evaluate(node, env)
  if (
    node.kind === 'symbol' &&
    entry?.source === 'random' &&
    entry.count === undefined
  ) {
    return { kind: 'value', name: node.name, value }
  }
  const holds = (inner: Environment): boolean => same(evaluate(node, inner), value)
  return { kind: 'event', node, isEquation: true, holds }
}

/** `B_j`: one of a family of events. */
function isMember(node: Expression, scope: Scope): boolean {
  const [head] = node.kind === 'apply' && node.op === 'entry' ? node.args : []
  const entry = head?.kind === 'symbol' ? scope.get(head.name) : undefined
  return entry?.source === 'random' && entry.event === true
}

/** `A \\cap B`, `B^c`: it happens or not, whichever it does where the bar stands. */
const isOfEvents = (node: Expression, scope: Scope): boolean =>
  isMember(node, scope) ||
  (node.kind === 'apply' &&
    /^(union|intersection|difference|complement)$/.test(node.op)) || // prettier-ignore
  (node.kind === 'bind' && /^(union|intersection)$/.test(node.op))
