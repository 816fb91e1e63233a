/**
 * Logarithms of products, quotients and exponentials without the numbers themselves: a
 * density e^{−x²/2} is 0 in doubles long before its logarithm means nothing.
 */
import type { Environment } from '../draws/environment.ts'
import type { Apply, Expression } from '../language/expression.ts'
import { Law } from '../values/law.ts'
import { logDensityOf } from '../values/laws/index.ts'
import type { Value } from '../values/value.ts'
import { asNumber } from '../values/value.ts'
import { over } from './operators/over.ts'

/** May the logarithm be known without the value? Decided once, from the form alone. */
export function hasLogarithm(node: Expression): boolean {
  switch (node.kind) {
    case 'apply':
      switch (node.op) {
        case 'multiply':
        case 'dot':
        case 'times':
        case 'divide':
          return node.args.some(hasLogarithm)
        case 'sqrt':
          return hasLogarithm(node.args[0]!)
        case 'power':
          return isE(node.args[0]!) || hasLogarithm(node.args[0]!)
        case 'call':
          return node.args[0]?.kind === 'symbol' && node.args.length > 1
        default:
          return false
      }
    case 'bind':
      return node.op === 'product' && hasLogarithm(node.body)
    default:
      return false
  }
}

/** The logarithms of the summands of which the form gives one, as functions of a bound name. */
export function logarithmsOf(
  node: Expression,
  name: string,
  inner: Environment,
): ((x: number) => number)[] {
  if (node.kind === 'apply' && /^(add|subtract|negate)$/.test(node.op))
    return node.args.flatMap((arg) => logarithmsOf(arg, name, inner))
  if (!hasLogarithm(node)) return []
  return [
    (x) => {
      inner.rebind(name, x)
      return logarithm(node, inner)
    },
  ]
}

const isE = (node: Expression): boolean =>
  node.kind === 'symbol' && (node.name === 'e' || node.name === '\\mathrm{e}')

/** The logarithm of an expression's value; NaN where its form does not give it. */
export function logarithm(node: Expression, env: Environment): number {
  const { evaluate } = env.world
  const plain = (): number => Math.log(asNumber(evaluate(node, env)))
  if (!hasLogarithm(node)) return plain()
  if (node.kind === 'bind') {
    let sum = 0
    over(node, env, (inner) => {
      sum += logarithm(node.body, inner)
    })
    return sum
  }
  if (node.kind !== 'apply') return plain()
  const [a, b] = node.args
  switch (node.op) {
    case 'multiply':
    case 'dot':
    case 'times':
      return logarithm(a!, env) + logarithm(b!, env)
    case 'divide':
      return logarithm(a!, env) - logarithm(b!, env)
    case 'sqrt':
      return logarithm(a!, env) / 2
    case 'power': {
      const exponent = asNumber(evaluate(b!, env))
      const isExponential = isE(a!) && evaluate(a!, env) === Math.E
      return isExponential ? exponent : exponent * logarithm(a!, env)
    }
    default:
      return ofCall(node, env) ?? plain()
  }
}

function ofCall(node: Apply, env: Environment): number | undefined {
  const [head, ...args] = node.args
  if (head?.kind !== 'symbol') return undefined
  const { scope, evaluate } = env.world
  const values = (): Value[] => args.map((arg) => evaluate(arg, env))
  const entry = scope.get(head.name)
  if (entry?.source === 'defined' && !env.binds(head.name)) {
    const { parameters, body } = entry
    if (parameters.length !== args.length || !hasLogarithm(body)) return undefined
    const given = values()
    return logarithm(body, env.child(new Map(parameters.map((name, i) => [name, given[i]!])))) // prettier-ignore
  }
  if (head.name === '\\exp' && entry?.source === 'fixed') {
    return asNumber(evaluate(args[0]!, env))
  }
  const target = evaluate(head, env)
  if (target instanceof Law) return target.logDensity(values()[0]!)
  return typeof target === 'function' ? logDensityOf(target, values) : undefined
}
