/** Binders: what each does with the values of its body. */
/** Binders: what each does with the values of its body. */
import { Matrix } from 'ml-matrix'
import { tolerances } from '../compare.ts'
import { FormulaError } from '../error.ts'
import type { BinderName } from '../expression.ts'
import { Repeated } from '../unsized.ts'
import type { Value } from '../value.ts'
import { asNumber } from '../value.ts'
import { entrywise, multiply } from './arithmetic.ts'
import { integrate } from './calculus.ts'

import type { Binder } from './binder.ts'
import { earn } from './binder.ts'
import { derivative, limitOf } from './differential.ts'
import { covariance, expectation, variance } from './expectation.ts'
import { optimum } from './optimum.ts'
import { over } from './over.ts'

const add = entrywise('sum', (a, b) => a + b)

/** An empty sum is the zero of whatever it is added to. */
const zero = new Repeated(new Matrix([[0]]), 'rows')

function fold(start: Value, join: (a: Value, b: Value) => Value): Binder {
  return (node, env, body) => {
    let result: Value | undefined
    over(node, env, (inner) => {
      const value = body(inner)
      result = result === undefined ? value : join(result, value)
    })
    // An empty sum is zero, an empty product 1.
    return result ?? start
  }
}

const integral: Binder = (node, env, body) => {
  const [variable] = node.variables
  if (variable?.range.kind !== 'bounds') throw new Error('Expected bounds')
  const { range } = variable
  const from = asNumber(env.world.evaluate(range.from, env))
  const to = asNumber(env.world.evaluate(range.to, env))
  earn(env, tolerances.quadrature)
  const inner = env.with(variable.name, 0)
  return integrate(
    (x) => {
      inner.rebind(variable.name, x)
      return asNumber(body(inner))
    },
    from,
    to,
  )
}

const family: Binder = (node, env, body) => {
  const members: Value[] = []
  over(node, env, (inner) => {
    members.push(body(inner))
  })
  return members.every((member) => typeof member === 'number')
    ? Matrix.columnVector(members)
    : members
}

const unsupported: Binder = (node) => {
  throw new FormulaError(
    'unreadable',
    `Unexpected \`${node.op}\` here, expected an operator with a value`,
    node.span,
  )
}

export const binders: Readonly<Record<BinderName, Binder>> = {
  sum: fold(zero, add),
  product: fold(1, multiply),
  integral,
  expectation,
  probability: expectation,
  variance,
  covariance,
  max: optimum(1, 'value'),
  min: optimum(-1, 'value'),
  argmax: optimum(1, 'place'),
  argmin: optimum(-1, 'place'),
  union: unsupported,
  derivative,
  limit: limitOf,
  // A family: the values of the body in order.
  forall: family,
}
