/** Binders: what each does with the values of its body. */
import { Matrix } from 'ml-matrix'
import { FormulaError } from '../../language/error.ts'
import type { BinderName } from '../../language/expression.ts'
import { Repeated } from '../../values/unsized.ts'
import type { Value } from '../../values/value.ts'
import { entrywise, multiply } from './arithmetic.ts'
import type { Binder } from './binder.ts'
import { derivative } from './differential.ts'
import { covariance, expectation, variance } from './expectation.ts'
import { run } from '../forward/rules.ts'
import { forall, lambda } from './forall.ts'
import { infinite } from './infinite.ts'
import { integral } from './integral.ts'
import { limitOf } from './limit.ts'
import { optimum } from './optimum.ts'
import { over } from './over.ts'
import { sets } from './sets.ts'

const add = entrywise('sum', (a, b) => a + b)

/** An empty sum is the zero of whatever it is added to. */
const zero = new Repeated(new Matrix([[0]]), 'rows')

function fold(
  start: Value,
  op: 'add' | 'multiply',
  join: (a: Value, b: Value) => Value,
): Binder {
  const finite: Binder = (node, env, body) => {
    let result: Value | undefined
    over(node, env, (inner) => {
      const value = body(inner)
      if (result === undefined) result = value
      else if (env.world.lifted > 0) result = run(op, result, value)
      else result = join(result, value)
    })
    // An empty sum is zero, an empty product 1.
    return result ?? start
  }
  return (node, env, body) =>
    infinite(node, env, body, finite) ?? finite(node, env, body)
}

/** Of events: one of them happens, all of them do; of finite sets. */
const joined =
  (name: 'union' | 'intersection'): Binder =>
  (node, env, body) => {
    const { apply } = sets.find((operator) => operator.name === name)!
    let result: Value | undefined
    over(node, env, (inner) => {
      const value = body(inner)
      result = result === undefined ? value : apply(result, value)
    })
    if (result !== undefined) return result
    throw new FormulaError(
      'unreadable',
      `Unexpected \`${node.op}\` of nothing, expected one set or event at least`,
      node.span,
    )
  }

export const binders: Readonly<Record<BinderName, Binder>> = {
  sum: fold(zero, 'add', add),
  product: fold(1, 'multiply', multiply),
  integral,
  expectation,
  probability: expectation,
  variance,
  covariance,
  max: optimum(1, 'value'),
  min: optimum(-1, 'value'),
  argmax: optimum(1, 'place'),
  argmin: optimum(-1, 'place'),
  union: joined('union'),
  intersection: joined('intersection'),
  derivative,
  limit: limitOf,
  // A family: the values of the body in order.
  forall,
  // A function: the body by the values of its variables.
  lambda,
}
