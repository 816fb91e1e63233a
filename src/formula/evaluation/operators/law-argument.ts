/** An argument that stands for a law: `p`, `p(x)`, `q(z \mid x)`, `\mathcal{N}(0, 1)`. */
import type { Environment } from '../../draws/environment.ts'
import { FormulaError } from '../../language/error.ts'
import type { Apply, Expression } from '../../language/expression.ts'
import { Distribution } from '../../values/distribution.ts'
import { Law } from '../../values/law.ts'
import type { Value } from '../../values/value.ts'
import { asNumber } from '../../values/value.ts'
import { densityLaw } from './density.ts'
import { logarithm } from '../logarithm.ts'
import { axisOf } from './probability.ts'
import { same } from './same.ts'
import { asLaw } from './space.ts'

export function lawArgument(node: Expression, env: Environment): Distribution | Law {
  // A reader hides the names that q(z | x) is a law of.
  if (node.kind === 'bind' && node.op === 'forall' && node.body.kind === 'apply') {
    return lawOfCall(node.body, node.variables.map(({ name }) => name), env) // prettier-ignore
  }
  if (node.kind === 'apply' && node.op === 'call') {
    const [head] = node.args
    const before = node.args.slice(1, node.bar === undefined ? undefined : node.bar + 1)
    const names = before.flatMap((arg) => (arg.kind === 'symbol' ? [arg.name] : []))
    const isLaw = head?.kind === 'symbol' && env.world.scope.declares(head.name)
    if (isLaw && names.length === before.length) return lawOfCall(node, names, env)
  }
  const value = env.world.evaluate(node, env)
  if (typeof value === 'function' && node.kind === 'symbol') {
    return (
      namedDensity(node.name, [], env) ??
      densityLaw((x) => value(x), logarithmOf(node.name, env))
    )
  }
  return asLaw(value, node.span)
}

/** The law of the named arguments of a call, given the others. */
export function lawOfCall(
  call: Apply,
  names: readonly string[],
  env: Environment,
): Distribution | Law {
  const [head, ...args] = call.args
  const target = env.world.evaluate(head!, env)
  if (target instanceof Law) return target
  const isOwn = (arg: Expression): boolean =>
    arg.kind === 'symbol' && names.includes(arg.name)
  const given = args.filter((arg) => !isOwn(arg))
  if (target instanceof Distribution) {
    const axes = args.flatMap((_, i) => axisOf(target, call, i) ?? [])
    if (axes.length < args.length) throw tooMany(call)
    return sliced(
      target,
      axes.flatMap((axis, i) => (isOwn(args[i]!) ? [axis.name] : [])),
      axes.flatMap((axis, i) => (isOwn(args[i]!) ? [] : [axis.name])),
      given.map((arg) => env.world.evaluate(arg, env)),
    )
  }
  if (head?.kind === 'symbol' && typeof target === 'function' && isOwn(args[0]!)) {
    const values = given.map((arg) => env.world.evaluate(arg, env))
    const named = namedDensity(head.name, values, env)
    if (named) return named
  }
  if (typeof target !== 'function') return asLaw(target, call.span)
  const inner = env.child(new Map())
  const at = (x: number): Environment => {
    for (const name of names) inner.rebind(name, x)
    return inner
  }
  const log = (x: number): number => {
    const value = logarithm(call, at(x))
    // Signs that cancel have no logarithms of their own.
    return Number.isNaN(value) ? Math.log(asNumber(env.world.evaluate(call, inner))) : value // prettier-ignore
  }
  return densityLaw((x) => env.world.evaluate(call, at(x)), log)
}

/** log p(x) of a function of the page, by the form of its definition. */
function logarithmOf(
  name: string,
  env: Environment,
): ((x: number) => number) | undefined {
  const entry = env.world.scope.get(name)
  if (entry?.source !== 'defined' || entry.parameters.length !== 1) return undefined
  const { body, parameters } = entry
  const inner = env.child(new Map())
  return (x) => {
    inner.rebind(parameters[0]!, x)
    const value = logarithm(body, inner)
    return Number.isNaN(value) ? Math.log(asNumber(env.world.evaluate(body, inner))) : value // prettier-ignore
  }
}

/** The joint's conditional distribution of some axes where others have values. */
function sliced(
  joint: Distribution,
  own: readonly string[],
  others: readonly string[],
  values: readonly Value[],
): Distribution {
  if (others.length === 0) return joint.marginal(...own)
  const all = joint.marginal(...own, ...others)
  const kept: number[] = []
  all.forEach((positions, probability) => {
    const fits = values.every((value, i) => {
      const at = own.length + i
      return same(all.axes[at]!.outcomes[positions[at]!]!, value)
    })
    if (fits) kept.push(probability)
  })
  const total = kept.reduce((sum, p) => sum + p, 0)
  return new Distribution(
    all.axes.slice(0, own.length),
    kept.map((p) => p / total),
  )
}

/**
 * A function that is defined as the density of a named law is that law:
 * `q(z \mid x) = \mathcal{N}(z \mid x, 1)` at the values of its further parameters.
 */
export function namedDensity(
  name: string,
  values: readonly Value[],
  env: Environment,
): Law | undefined {
  const entry = env.world.scope.get(name)
  if (entry?.source !== 'defined') return undefined
  const { body, parameters } = entry
  const [own, ...others] = parameters
  if (body.kind !== 'apply' || body.op !== 'call' || others.length !== values.length) {
    return undefined
  }
  const [head, first, ...rest] = body.args
  const isItself = first?.kind === 'symbol' && first.name === own
  if (!head || !isItself || rest.length === 0) return undefined
  const named = env.world.evaluate(head, env)
  if (typeof named !== 'function') return undefined
  const inner = env.child(new Map(others.map((other, i) => [other, values[i]!])))
  const law = named(...rest.map((part) => env.world.evaluate(part, inner)))
  return law instanceof Law ? law : undefined
}

const tooMany = ({ span }: Apply): FormulaError =>
  new FormulaError(
    'kind-mismatch',
    'Unexpected arguments of a distribution, expected no more than it has variables',
    span,
  )
