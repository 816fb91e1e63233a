/** Expectations over random variables and distributions, variances, covariances. */
/** Binders: what each does with the values of its body. */
import { Matrix } from 'ml-matrix'
import { tolerances } from '../compare.ts'
import type { Outcome } from '../distribution.ts'
import { Distribution } from '../distribution.ts'
import type { Environment } from '../environment.ts'
import { FormulaError } from '../error.ts'
import type { Bind, Expression, Variable } from '../expression.ts'
import { freeSymbols, namesOf } from '../expression.ts'
import type { Value } from '../value.ts'
import { asMatrix, collapse, kindOf, show } from '../value.ts'
import { entrywise, multiply } from './arithmetic.ts'

import type { Binder, Body } from './binder.ts'
import { asQuantity } from './binder.ts'

const add = entrywise('sum', (a, b) => a + b)

/** Names that are random variables of the page, wherever they are bound. */
function randomNames(node: Expression, env: Environment): string[] {
  return [...freeSymbols(node)].filter(
    (name) => env.world.scope.get(name)?.source === 'random',
  )
}

interface Weighted {
  bound: Map<string, Value>
  weight: number
}

/** All outcomes that an expectation averages over, with their probabilities. */
function outcomes(node: Bind, env: Environment): Weighted[] {
  const laws = node.variables.filter((variable) => variable.range.kind === 'law')
  if (laws.length > 0) return fromLaws(node, laws, env)
  const isGiven = node.body.kind === 'apply' && node.body.op === 'given'
  const target = isGiven ? node.body : undefined
  const bar = target?.kind === 'apply' ? (target.bar ?? 0) : 0
  const inside = target?.kind === 'apply' ? target.args.slice(0, bar) : [node.body]
  const conditions = target?.kind === 'apply' ? target.args.slice(bar) : []
  const named = node.variables.map((variable) => variable.name)
  const random =
    named.length > 0
      ? named
      : [...new Set(inside.flatMap((part) => randomNames(part, env)))]
  if (random.length === 0) {
    throw new FormulaError(
      'unreadable',
      'Unexpected expectation of something that is not random, expected a random variable or a distribution as subscript',
      node.span,
    )
  }
  const given = new Map<string, Value>()
  for (const condition of conditions) {
    const { name, value } = conditionOf(condition, env)
    given.set(name, value)
  }
  const space = spaceOf([...random, ...given.keys()], env)
  const axes = [...random, ...given.keys()].map((name) => axisNamed(name, env))
  const marginal = space.marginal(...new Set(axes))
  const result: Weighted[] = []
  let total = 0
  marginal.forEach((positions, weight) => {
    const bound = new Map<string, Value>()
    for (const [i, name] of [...random, ...given.keys()].entries()) {
      const axis = marginal.axes.findIndex((candidate) => candidate.name === axes[i])
      bound.set(name, marginal.axes[axis]!.outcomes[positions[axis]!]!)
    }
    for (const [name, value] of given) if (bound.get(name) !== value) return
    total += weight
    result.push({ bound, weight })
  })
  return result.map(({ bound, weight }) => ({ bound, weight: weight / total }))
}

/** `Y` (with the value it has here) or `Y = y`. */
function conditionOf(
  node: Expression,
  env: Environment,
): { name: string; value: Value } {
  if (node.kind === 'symbol' && env.binds(node.name)) {
    return { name: node.name, value: env.get(node.name) }
  }
  const [left, right] = node.kind === 'chain' ? node.terms : []
  if (left?.kind === 'symbol' && right) {
    return { name: left.name, value: env.world.evaluate(right, env) }
  }
  throw new FormulaError(
    'unreadable',
    'Unexpected condition, expected `Y = y` or a random variable that an outer expectation averages over',
    node.span,
  )
}

function axisNamed(name: string, env: Environment): string {
  const entry = env.world.scope.get(name)
  if (entry?.source !== 'random') {
    throw new FormulaError(
      'kind-mismatch',
      `Unexpected \`${name}\`, expected a random variable`,
    )
  }
  return entry.axis
}

function spaceOf(names: readonly string[], env: Environment): Distribution {
  const spaces = new Set(
    names.map((name) => {
      const entry = env.world.scope.get(name)
      return entry?.source === 'random' ? entry.distribution : ''
    }),
  )
  const [only] = spaces
  if (spaces.size !== 1 || !only) {
    throw new FormulaError(
      'kind-mismatch',
      `Unexpected random variables ${names.join(', ')} of different distributions, expected one joint distribution`,
    )
  }
  const law = env.get(only)
  if (law instanceof Distribution) return law
  throw new Error('Expected a distribution')
}

/** `\mathbb{E}_{x \sim p}`, and `\mathbb{E}_p`, which binds the names of p's axes. */
function fromLaws(node: Bind, laws: readonly Variable[], env: Environment): Weighted[] {
  let result: Weighted[] = [{ bound: new Map(), weight: 1 }]
  for (const variable of laws) {
    if (variable.range.kind !== 'law') continue
    const law = env.world.evaluate(variable.range.law, env)
    const distribution = asLaw(law, variable)
    const next: Weighted[] = []
    for (const { bound, weight } of result) {
      distribution.forEach((positions, probability) => {
        const values = distribution.axes.map((axis, i) => axis.outcomes[positions[i]!]!)
        const inner = new Map(bound)
        bindOutcome(inner, variable, distribution, values, node, env)
        next.push({ bound: inner, weight: weight * probability })
      })
    }
    result = next
  }
  return result
}

function asLaw(value: Value, variable: Variable): Distribution {
  if (value instanceof Distribution) return value
  if (value instanceof Matrix && value.columns === 1) {
    return Distribution.of(value.to1DArray())
  }
  throw new FormulaError(
    'kind-mismatch',
    `Unexpected ${kindOf(value)} \`${show(value)}\`, expected a distribution to average over`,
    variable.span,
  )
}

/** Is a random variable the one on this axis: by name, and by its distribution? */
function follows(
  name: string,
  axis: string,
  law: Distribution,
  env: Environment,
): boolean {
  if (axisNamed(name, env) !== axis) return false
  const own = spaceOf([name], env).marginal(axis).table()
  const other = law.marginal(axis).table()
  return (
    own.length === other.length &&
    own.every((p, i) => Math.abs(p - other[i]!) <= tolerances.exact)
  )
}

function bindOutcome(
  bound: Map<string, Value>,
  variable: Variable,
  law: Distribution,
  values: readonly Outcome[],
  node: Bind,
  env: Environment,
): void {
  const names = variable.name === '' ? [] : namesOf(variable)
  law.axes.forEach((axis, i) => {
    bound.set(names[i] ?? axis.name, values[i]!)
    // Random variables on the same axis take the same outcome.
    for (const random of randomNames(node.body, env)) {
      if (follows(random, axis.name, law, env)) bound.set(random, values[i]!)
    }
  })
}

export function expectation(node: Bind, env: Environment, body: Body): Value {
  const inside = conditional(node, body)
  let result: Value | undefined
  for (const { bound, weight } of outcomes(node, env)) {
    const value = inside(env.child(bound))
    const term = multiply(weight, asQuantity(value))
    result = result === undefined ? term : add(result, term)
  }
  return result ?? NaN
}

/** The part before a conditioning bar, if there is one. */
function conditional(node: Bind, body: Body): Body {
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

const subtract = entrywise('difference', (a, b) => a - b)

export const variance: Binder = (node, env, body) => covarianceOf(node, env, body, body)

function covarianceOf(node: Bind, env: Environment, left: Body, right: Body): Value {
  const weighted = outcomes(node, env).map(({ bound, weight }) => {
    const inner = env.child(bound)
    return { weight, x: left(inner), y: right(inner) }
  })
  const mean = (pick: (part: (typeof weighted)[number]) => Value): Value =>
    weighted
      .map((part) => multiply(part.weight, pick(part)))
      .reduce((sum, term) => add(sum, term))
  const [mx, my] = [mean((part) => part.x), mean((part) => part.y)]
  return mean((part) => {
    const [dx, dy] = [subtract(part.x, mx), subtract(part.y, my)]
    if (typeof dx === 'number' && typeof dy === 'number') return dx * dy
    return collapse(asMatrix(dx).mmul(asMatrix(dy).transpose()))
  })
}

export function covariance(node: Bind, env: Environment, body: Body): Value {
  const parts =
    node.body.kind === 'apply' && node.body.op === 'tuple' ? node.body.args : []
  const [x, y] = parts
  if (!x || !y) return covarianceOf(node, env, body, body)
  const { evaluate } = env.world
  return covarianceOf(
    node,
    env,
    (inner) => evaluate(x, inner),
    (inner) => evaluate(y, inner),
  )
}
