/** Expectations, probabilities, variances, covariances, with and without conditions. */
import type { Environment } from '../../draws/environment.ts'
import { partsOf, randomNames } from '../../draws/randomness.ts'
import { FormulaError } from '../../language/error.ts'
import type { Bind, Expression } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import type { Value } from '../../values/value.ts'
import { asBoolean, asMatrix, collapse } from '../../values/value.ts'
import { entrywise } from './arithmetic.ts'
import type { Binder, Body } from './binder.ts'
import { asQuantity } from './binder.ts'
import type { Average } from './average.ts'
import { averageOver } from './average.ts'
import type { Condition } from './conditions.ts'
import { conditionOf } from './conditions.ts'
import { lawSpace } from './laws.ts'
import { mustNotJump } from './moving-jumps.ts'
import type { ProbabilitySpace } from './space.ts'
import { spaceOf } from './space-of.ts'

/** What an expectation averages over, and what of its body. */
interface Prepared {
  readonly space: ProbabilitySpace
  readonly conditions: readonly Condition[]
  /** The body without its conditions. */
  readonly inside: readonly Expression[]
}

function prepare(node: Bind, env: Environment): Prepared {
  mustNotJump(node, env)
  const { inside, conditions: stated } = partsOf(node)
  const conditions = stated.filter((part) => !isParameter(part, inside, env))
  if (node.variables.some(({ range }) => range.kind === 'law')) {
    const given = conditions.map((condition) => conditionOf(condition, env))
    return { space: lawSpace(node, inside, env), conditions: given, inside }
  }
  const named = node.variables.map((variable) => variable.name)
  const { scope } = env.world
  const averaged =
    named.length > 0
      ? named
      : [...new Set(inside.flatMap((part) => [...randomNames(part, scope)]))]
  const known = [
    ...new Set(conditions.flatMap((part) => [...randomNames(part, scope)])),
  ]
  if (averaged.length + known.length === 0) {
    throw new FormulaError(
      'unreadable',
      'Unexpected expectation of something that is not random, expected a random variable or a distribution as subscript',
      node.span,
    )
  }
  const given = conditions.map((condition) => conditionOf(condition, env))
  return { space: spaceOf([...averaged, ...known], env), conditions: given, inside }
}

/** `\mathbb{E}[y \mid x]` of a law of y with a parameter x that is not random: it has its value. */
function isParameter(
  part: Expression,
  inside: readonly Expression[],
  { world: { scope } }: Environment,
): boolean {
  if (part.kind !== 'symbol' || randomNames(part, scope).size > 0) return false
  const names = new Set(inside.flatMap((node) => [...randomNames(node, scope)]))
  return [...names].some((name) => {
    const entry = scope.get(name)
    return entry?.source === 'random' && entry.law !== undefined && freeSymbols(entry.law).has(part.name) // prettier-ignore
  })
}

/** Before a bar stands one expression. */
function only(node: Bind, body: Body): Body {
  if (node.body.kind !== 'apply' || node.body.op !== 'given') return body
  const [first] = node.body.args
  if (node.body.bar !== 1 || !first) {
    throw new FormulaError(
      'unreadable',
      'Unexpected list before the bar, expected one expression',
      node.body.span,
    )
  }
  return (inner) => inner.world.evaluate(first, inner)
}

/** `\Pr(A, B)`, `\Pr(X = x, Y = y)`: all of them happen. */
const allOf = (value: Value): Value =>
  Array.isArray(value)
    ? Number((value as readonly Value[]).every((part) => asBoolean(part)))
    : asQuantity(value)

function averaged(node: Bind, env: Environment, body: Body): Average {
  const value = only(node, body)
  const quantity = node.op === 'probability' ? allOf : asQuantity
  const { space, conditions, inside } = prepare(node, env)
  return averageOver(space, conditions, inside, env, (inner) => quantity(value(inner)))
}

export const expectation: Binder = (node, env, body) => averaged(node, env, body).value

const subtract = entrywise('difference', (a, b) => a - b)

function covarianceOf(node: Bind, env: Environment, left: Body, right: Body): Average {
  const { space, conditions, inside } = prepare(node, env)
  const average = (f: Body): Average => averageOver(space, conditions, inside, env, f)
  const [x, y] = [
    (inner: Environment) => asQuantity(left(inner)),
    (inner: Environment) => asQuantity(right(inner)),
  ]
  const mx = average(x).value
  const my = left === right ? mx : average(y).value
  return average((inner) => {
    const [dx, dy] = [subtract(x(inner), mx), subtract(y(inner), my)]
    if (typeof dx === 'number' && typeof dy === 'number') return dx * dy
    const [a, b] = [asMatrix(dx), asMatrix(dy)]
    if (a.columns !== b.columns)
      throw new FormulaError(
        'shape-mismatch',
        `Unexpected covariance of ${a.rows}×${a.columns} and ${b.rows}×${b.columns}, expected columns`,
        node.span,
      )
    return collapse(a.mmul(b.transpose()))
  })
}

function spread(node: Bind, env: Environment, body: Body): Average {
  const [x, y] = node.op === 'covariance' ? partsOf(node).inside : []
  if (!x || !y) {
    const value = only(node, body)
    return covarianceOf(node, env, value, value)
  }
  const { evaluate } = env.world
  return covarianceOf(
    node,
    env,
    (inner) => evaluate(x, inner),
    (inner) => evaluate(y, inner),
  )
}

export const variance: Binder = (node, env, body) => spread(node, env, body).value

export const covariance: Binder = variance

/** Size of what an expectation or a (co)variance adds up: the scale of its rounding. */
export function sizeOfAverage(node: Bind, env: Environment, body: Body): number {
  const isSpread = node.op === 'variance' || node.op === 'covariance'
  return (isSpread ? spread : averaged)(node, env, body).size
}
