/** Calls of finite distributions. */
import type { Axis, Outcome, Distribution } from '../../values/distribution.ts'
import { FormulaError } from '../../language/error.ts'
import type { Apply, Expression } from '../../language/expression.ts'
import type { Value } from '../../values/value.ts'
import { kindOf } from '../../values/value.ts'

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
