/**
 * Information measures, in nats: entropies and mutual information of random variables
 * and of laws, divergences between laws (Cover & Thomas 2006, ch. 2 and 8). They see the
 * expressions of their arguments: a variable stands for itself, `q(z)` for the law of z.
 */
import type { Environment } from '../../draws/environment.ts'
import { randomNames } from '../../draws/randomness.ts'
import { FormulaError } from '../../language/error.ts'
import type { Apply, Expression } from '../../language/expression.ts'
import { Distribution } from '../../values/distribution.ts'
import type { Value } from '../../values/value.ts'
import { asNumber, show } from '../../values/value.ts'
import { averageOver } from './average.ts'
import { divergenceOf, entropyOfLaw } from './divergences.ts'
import { lawArgument } from './law-argument.ts'
import { spaceOf } from './space-of.ts'

/** The value of a measure, by the expressions of its arguments; undefined to use their values. */
export type Measure = (node: Apply, env: Environment) => Value | undefined

/** −p log p, with its limit 0 at 0. */
const surprise = (p: number): number => (p === 0 ? 0 : -p * Math.log(p))

/** Does the expression depend on variables that nothing around it gives an outcome? */
const isRandom = (node: Expression, env: Environment): boolean =>
  [...randomNames(node, env.world.scope)].some((name) => !env.binds(name))

/** Entropy of some variables together. */
function jointEntropy(nodes: readonly Expression[], env: Environment): number {
  const { scope, evaluate } = env.world
  const names = new Set(nodes.flatMap((node) => [...randomNames(node, scope)]))
  const space = spaceOf(
    [...names].filter((name) => !env.binds(name)),
    env,
  )
  if (space.parts.some(({ usual }) => !usual.isDiscrete))
    return differential(nodes, env)
  const table = new Map<string, number>()
  const child = env.child(new Map())
  const visit = (i: number, outcomes: Value[], weight: number): void => {
    const part = space.parts[i]
    if (part) {
      for (const atom of part.law(outcomes).atoms) {
        if (atom.weight > 0)
          visit(i + 1, [...outcomes, atom.value], weight * atom.weight)
      }
      return
    }
    for (const { name, read } of space.members) child.rebind(name, read(outcomes))
    const key = nodes.map((node) => show(evaluate(node, child), 12)).join()
    const density = space.weight ? space.weight(outcomes) : 1
    table.set(key, (table.get(key) ?? 0) + weight * density)
  }
  visit(0, [], 1)
  return [...table.values()].reduce((sum, p) => sum + surprise(Math.max(0, p)), 0)
}

/** Differential entropy of one variable with a density. */
function differential(nodes: readonly Expression[], env: Environment): number {
  const [node] = nodes
  const entry = node?.kind === 'symbol' ? env.world.scope.get(node.name) : undefined
  if (nodes.length !== 1 || node?.kind !== 'symbol' || entry?.source !== 'random') {
    throw new FormulaError(
      'unreadable',
      'Unexpected entropy of continuous variables together, expected one variable with a density',
      node?.span,
    )
  }
  const space = spaceOf([node.name], env)
  const [part] = space.parts
  const [member] = space.members
  if (!part || !member) throw new Error('Expected a part')
  if (part.parents.length > 0 || space.parts.length > 1) {
    throw new FormulaError(
      'unreadable',
      'Unexpected entropy of a continuous variable whose law has random parameters, expected one with a density of its own',
      node.span,
    )
  }
  const average = averageOver(space, [], [], env, (inner) => {
    return -part.usual.logDensity(inner.get(node.name))
  })
  return average.value as number
}

const split = (node: Apply): [readonly Expression[], readonly Expression[]] => {
  const args = node.args.slice(1)
  return [args.slice(0, node.bar), node.bar === undefined ? [] : args.slice(node.bar)]
}

/** H(X), H(X, Y), H(X | Y), H(p), H(p, q). */
export const entropyMeasure: Measure = (node, env) => {
  const [before, after] = split(node)
  if ([...before, ...after].some((arg) => isRandom(arg, env))) {
    const given = after.length > 0 ? jointEntropy(after, env) : 0
    return jointEntropy([...before, ...after], env) - given
  }
  const laws = [...before, ...after].map((arg) => lawArgument(arg, env))
  const [p, q] = laws
  if (!p || (p instanceof Distribution && (!q || q instanceof Distribution))) {
    return undefined
  }
  return q ? entropyOfLaw(p) + divergenceOf('KL', p, q) : entropyOfLaw(p)
}

/** I(X; Y), I(X; Y | Z). */
export const informationMeasure: Measure = (node, env) => {
  const [before, after] = split(node)
  const [x, y] = before
  const all = [...before, ...after]
  if (!x || !y || before.length !== 2 || !all.every((arg) => isRandom(arg, env))) {
    throw new FormulaError(
      'kind-mismatch',
      `Unexpected arguments of a mutual information, expected 2 random variables`,
      node.span,
    )
  }
  // `I(X, Y; Z)`
  const each = (node: Expression): readonly Expression[] => (node.kind === 'apply' && node.op === 'tuple' ? node.args : [node]) // prettier-ignore
  const H = (...nodes: Expression[]): number =>
    nodes.length === 0 ? 0 : jointEntropy(nodes.flatMap(each), env)
  return H(x, ...after) + H(y, ...after) - H(x, y, ...after) - H(...after)
}

const correlations = new WeakMap<Apply, readonly Expression[]>()

/** Corr(X, Y) = Cov(X, Y) / √(Var X · Var Y). */
export const correlationMeasure: Measure = (node, env) => {
  let parts = correlations.get(node)
  if (!parts) {
    const [x, y] = node.args.slice(1)
    if (!x || !y || node.args.length !== 3) {
      throw new FormulaError(
        'kind-mismatch',
        'Unexpected arguments of a correlation, expected 2 random variables',
        node.span,
      )
    }
    const { span } = node
    const covariance = (a: Expression, b: Expression): Expression => ({
      kind: 'bind',
      op: 'covariance',
      variables: [],
      body: { kind: 'apply', op: 'tuple', args: [a, b], span },
      span,
    })
    correlations.set(node, (parts = [covariance(x, y), covariance(x, x), covariance(y, y)])) // prettier-ignore
  }
  const [both, x, y] = parts.map((part) => asNumber(env.world.evaluate(part, env)))
  return both! / Math.sqrt(x! * y!)
}

/** A divergence between two laws. */
export const divergenceMeasure =
  (kind: Parameters<typeof divergenceOf>[0]): Measure =>
  (node, env) => {
    const args = node.args.slice(1)
    const [p, q] = args.map((arg) => lawArgument(arg, env))
    if (!p || !q || args.length !== 2) {
      throw new FormulaError(
        'kind-mismatch',
        'Unexpected number of arguments, expected 2 distributions',
        node.span,
      )
    }
    return divergenceOf(kind, p, q)
  }
