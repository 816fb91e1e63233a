/** Calls of finite distributions, and functions of random variables. */
import type { Axis, Outcome } from '../distribution.ts'
import { Distribution, RandomVariable } from '../distribution.ts'
import { FormulaError } from '../error.ts'
import type { Apply, Expression } from '../expression.ts'
import type { Callable, Value } from '../value.ts'
import { asMatrix, kindOf } from '../value.ts'

/** `x`, `x_i`, `x'`, `\tilde x` all speak of the axis x; `X = x` does by its capital. */
function axisName(arg: Expression): string | undefined {
  if (arg.kind === 'symbol') return arg.name.replace(/[_^'].*$/, '')
  if (arg.kind === 'apply' && arg.op === 'entry') return axisName(arg.args[0]!)
  if (arg.kind === 'chain' && arg.relations.length === 1) {
    const name = axisName(arg.terms[0]!)
    return name?.toLowerCase()
  }
  return undefined
}

/**
 * Which axis each argument of a call speaks of. As many arguments as axes and no bar:
 * by position. Fewer, or with a bar: by the names of the arguments, as in p(x), p(y),
 * p(y | x) of one joint p.
 */
function axesOf(law: Distribution, args: readonly Expression[], bar?: number): Axis[] {
  if (args.length === law.axes.length && bar === undefined) return [...law.axes]
  return args.map((arg) => {
    const name = axisName(arg)
    const axis = law.axes.find((candidate) => candidate.name === name)
    if (!axis) {
      throw new FormulaError(
        'kind-mismatch',
        `Unexpected argument${name ? ` \`${name}\`` : ''} of a distribution of (${law.axes.map((a) => a.name).join(', ')}), expected its variables by name`,
        arg.span,
      )
    }
    return axis
  })
}

/** The axis that an argument of a call runs over; undefined if the call does not fit. */
export function axisOf(law: Distribution, call: Apply, at: number): Axis | undefined {
  try {
    return axesOf(law, call.args.slice(1), call.bar)[at]
  } catch {
    return undefined
  }
}

const asOutcome = (value: Value): Outcome => {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  throw new FormulaError(
    'kind-mismatch',
    `Unexpected ${kindOf(value)} as the argument of a distribution, expected an outcome`,
    undefined,
    'A distribution gives probabilities of outcomes x, not of distributions or vectors.',
  )
}

/** p(x), p(x, y), p(x | y): probability, marginal and conditional probability of outcomes. */
export function callDistribution(
  law: Distribution,
  args: readonly Expression[],
  value: (i: number) => Value,
  bar?: number,
): Value {
  const axes = axesOf(law, args, bar)
  const outcomes = args.map((arg, i) => {
    // X = x names the axis; its right side is the outcome.
    const given = value(i)
    if (typeof given === 'boolean' && arg.kind === 'chain') {
      throw new FormulaError(
        'unreadable',
        'Unexpected event as an argument, expected an outcome',
        arg.span,
      )
    }
    return asOutcome(given)
  })
  const names = axes.map((axis) => axis.name)
  const sameOrder = names.every((name, i) => law.axes[i]?.name === name)
  const joint =
    sameOrder && names.length === law.axes.length ? law : law.marginal(...names)
  const numerator = joint.at(...outcomes)
  if (bar === undefined) return numerator
  const condition = law.marginal(...names.slice(bar)).at(...outcomes.slice(bar))
  return numerator / condition
}

/** Probabilities of a distribution, a probability vector or a random variable. */
function table(value: Value): number[] {
  if (value instanceof RandomVariable) {
    return value.space.marginal(value.axis).table()
  }
  if (value instanceof Distribution) return value.table()
  return asMatrix(value).to1DArray()
}

/** −p log p with its limit 0 at 0; NaN for what is no probability. */
const surprise = (p: number): number => (p === 0 ? 0 : -p * Math.log(p))

const sumOf = (list: readonly number[]): number =>
  list.reduce((sum, value) => sum + value, 0)

const isVariable = (value: Value): value is RandomVariable =>
  value instanceof RandomVariable

function jointOf(variables: readonly RandomVariable[]): Distribution {
  const [first] = variables
  if (!first) throw new Error('Expected a random variable')
  return first.space.marginal(...new Set(variables.map((variable) => variable.axis)))
}

const entropyOf = (variables: readonly RandomVariable[]): number =>
  sumOf(jointOf(variables).table().map(surprise))

const sameLength = (p: readonly number[], q: readonly number[]): void => {
  if (p.length === q.length) return
  throw new FormulaError(
    'shape-mismatch',
    `Unexpected distributions over ${p.length} and ${q.length} outcomes, expected the same`,
  )
}

/** −Σ p log q, with 0 log 0 = 0 and ∞ where q misses an outcome of p. */
export function crossEntropy(p: readonly number[], q: readonly number[]): number {
  sameLength(p, q)
  return sumOf(p.map((probability, i) => (probability === 0 ? 0 : -probability * Math.log(q[i]!)))) // prettier-ignore
}

/**
 * Entropy in nats: H(p), H(X), H(X, Y), H(X | Y); of two distributions the cross
 * entropy H(p, q) (Cover & Thomas, ch. 2).
 */
export const entropy: Callable = (...args) => {
  const [first, second] = args
  if (first === undefined) {
    throw new FormulaError(
      'kind-mismatch',
      'Unexpected entropy of nothing, expected an argument',
    )
  }
  if (isVariable(first)) {
    const last = args.at(-1)!
    const after = Array.isArray(last)
      ? (last as readonly Value[]).filter(isVariable)
      : []
    const before = args.filter(isVariable)
    return entropyOf([...before, ...after]) - (after.length > 0 ? entropyOf(after) : 0)
  }
  if (second === undefined) return sumOf(table(first).map(surprise))
  return crossEntropy(table(first), table(second))
}

/** D_KL(p‖q) = Σ p log(p/q), in nats. */
export const divergence: Callable = (...args) => {
  const [p, q] = args
  if (p === undefined || q === undefined) {
    throw new FormulaError(
      'kind-mismatch',
      'Unexpected number of arguments, expected 2 distributions',
    )
  }
  const [first, second] = [table(p), table(q)]
  return crossEntropy(first, second) - sumOf(first.map(surprise))
}

/** I(X; Y) = H(X) + H(Y) − H(X, Y), in nats. */
export const mutualInformation: Callable = (...args) => {
  const variables = args.filter(isVariable)
  const [x, y] = variables
  if (!x || !y || variables.length !== 2 || args.length !== 2) {
    throw new FormulaError(
      'kind-mismatch',
      `Unexpected arguments (${args.map(kindOf).join(', ')}) of a mutual information, expected 2 random variables`,
    )
  }
  return entropyOf([x]) + entropyOf([y]) - entropyOf([x, y])
}
