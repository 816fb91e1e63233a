/** Binders: what each does with the values of its body. */
import { Matrix } from 'ml-matrix'
import { sizeOf, tolerances } from '../compare.ts'
import type { Outcome } from '../distribution.ts'
import { Distribution } from '../distribution.ts'
import type { Environment } from '../environment.ts'
import { FormulaError } from '../error.ts'
import type { Bind, BinderName, Expression, Variable } from '../expression.ts'
import { freeSymbols, namesOf } from '../expression.ts'
import { FiniteSet, Interval } from '../set.ts'
import { Repeated } from '../unsized.ts'
import type { Value } from '../value.ts'
import { asBoolean, asMatrix, asNumber, collapse, kindOf, show } from '../value.ts'
import { entrywise, multiply } from './arithmetic.ts'
import { differentiate, integrate, maximise } from './calculus.ts'
import { conditionsOf, valuesOf } from './ranges.ts'

type Body = (env: Environment) => Value
type Binder = (node: Bind, env: Environment, body: Body) => Value

const add = entrywise('sum', (a, b) => a + b)

/** The formula's tolerance is that of the coarsest method it used. */
function earn(env: Environment, tolerance: number): void {
  env.world.tolerance = Math.max(env.world.tolerance, tolerance)
}

/** Calls `visit` with an environment for each combination of the variables' values. */
function over(node: Bind, env: Environment, visit: (inner: Environment) => void): void {
  const conditions = conditionsOf(node)
  const names = new Set<string>()
  const variables = node.variables.filter((variable) => {
    if (names.has(variable.name)) return false
    names.add(variable.name)
    return true
  })
  const step = (i: number, outer: Environment): void => {
    const variable = variables[i]
    if (!variable) {
      const admitted = conditions.every((condition) =>
        asBoolean(outer.world.evaluate(condition, outer)),
      )
      if (admitted) visit(outer)
      return
    }
    const values = valuesOf(variable, node, outer)
    const inner = outer.with(variable.name, 0)
    outer.world.spend(values.length)
    for (const value of values) {
      if (variable.also) {
        step(i + 1, outer.child(taken(variable, value)))
        continue
      }
      inner.rebind(variable.name, value)
      step(i + 1, inner)
    }
  }
  step(0, env)
}

/** The parts of a tuple by the names of a variable: `(i, j) \\in S`. */
function taken(variable: Variable, value: Value): Map<string, Value> {
  const names = namesOf(variable)
  const parts = Array.isArray(value) ? (value as readonly Value[]) : [value]
  if (parts.length === names.length) {
    return new Map(names.map((name, i) => [name, parts[i]!]))
  }
  throw new FormulaError(
    'kind-mismatch',
    `Unexpected element \`${show(value)}\`, expected a tuple of ${names.length}`,
    variable.span,
  )
}

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

// ── expectations ─────────────────────────────────────────────────────────────

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
      if (axisNamed(random, env) === axis.name) bound.set(random, values[i]!)
    }
  })
}

function expectation(node: Bind, env: Environment, body: Body): Value {
  const inside = conditional(node, body)
  let result: Value | undefined
  for (const { bound, weight } of outcomes(node, env)) {
    const value = inside(env.child(bound))
    const term = multiply(weight, asBooleanNumber(value))
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

const asBooleanNumber = (value: Value): Value =>
  typeof value === 'boolean' ? (value ? 1 : 0) : value

const subtract = entrywise('difference', (a, b) => a - b)

const variance: Binder = (node, env, body) => covarianceOf(node, env, body, body)

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

function covariance(node: Bind, env: Environment, body: Body): Value {
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

// ── optima ───────────────────────────────────────────────────────────────────

function optimum(sign: 1 | -1, give: 'value' | 'place'): Binder {
  return (node, env, body) => {
    const [variable] = node.variables
    if (!variable) throw new Error('Expected a variable')
    const interval = node.variables.length === 1 ? intervalOf(variable, env) : undefined
    if (interval) {
      earn(env, tolerances.optimum)
      const inner = env.with(variable.name, 0)
      const f = (x: number): number => {
        inner.rebind(variable.name, x)
        return sign * asNumber(body(inner))
      }
      const place = maximise(f, interval.min, interval.max)
      return give === 'place' ? place : sign * f(place)
    }
    let best: Value | undefined
    let top = -Infinity
    over(node, env, (inner) => {
      const value = sign * asNumber(body(inner))
      if (value > top) {
        top = value
        best =
          node.variables.length === 1
            ? inner.get(variable.name)
            : node.variables.map((v) => inner.get(v.name))
      }
    })
    // Over nothing the least is ∞ and the largest −∞; no place attains it.
    if (best === undefined) return give === 'place' ? NaN : -sign * Infinity
    return give === 'place' ? best : sign * top
  }
}

/** The interval that a variable runs over: as written, or as declared. */
function intervalOf(variable: Variable, env: Environment): Interval | undefined {
  const { range } = variable
  if (range.kind === 'set') {
    const set = env.world.evaluate(range.set, env)
    if (set instanceof Interval) return bounded(set, variable)
    if (set instanceof FiniteSet) return undefined
    throw new FormulaError(
      'kind-mismatch',
      `Unexpected set \`${show(set)}\`, expected a finite set or an interval`,
      variable.span,
    )
  }
  const entry = env.world.scope.get(variable.name)
  if (range.kind === 'implicit' && entry?.source === 'drawn' && entry.interval) {
    return bounded(entry.interval, variable)
  }
  return undefined
}

function bounded(interval: Interval, variable: Variable): Interval {
  if (Number.isFinite(interval.min) && Number.isFinite(interval.max)) return interval
  throw new FormulaError(
    'unreadable',
    `Unexpected unbounded range of \`${variable.name}\`, expected a bounded interval to search`,
    variable.span,
    `Write \`_{${variable.name} \\in [a, b]}\`.`,
  )
}

// ── derivatives and limits ───────────────────────────────────────────────────

function derivative(node: Bind, env: Environment, body: Body): Value {
  const [variable] = node.variables
  if (variable?.range.kind !== 'point') throw new Error('Expected a point')
  const { order, entry } = variable.range
  earn(env, tolerances.derivative)
  const positions = entry.map((at) => asNumber(env.world.evaluate(at, env)))
  let f = (inner: Environment): Value => {
    const value = body(inner)
    return typeof value === 'function' ? value(inner.get(variable.name)) : value
  }
  for (let i = 0; i < order; i++) {
    const previous = f
    f = (inner) => once(variable.name, positions, inner, previous)
  }
  return f(env)
}

/** One derivative: by a number, by one entry, or by all entries of a vector or matrix. */
function once(
  name: string,
  positions: readonly number[],
  env: Environment,
  f: (inner: Environment) => Value,
): Value {
  const at = env.get(name)
  const inner = env.with(name, at)
  let shape: Matrix | undefined
  const along =
    (move: (x: number) => Value) =>
    (x: number): number[] => {
      inner.rebind(name, move(x))
      const value = asBooleanNumber(f(inner))
      if (typeof value === 'number') return [value]
      shape = asMatrix(value)
      return shape.to1DArray()
    }
  const back = (entries: readonly number[]): Value =>
    shape
      ? Matrix.from1DArray(shape.rows, shape.columns, [...entries])
      : (entries[0] ?? NaN)
  if (typeof at === 'number')
    return back(
      differentiate(
        along((x) => x),
        at,
      ),
    )
  const point = asMatrix(at)
  const byEntry = (i: number, j: number): number[] =>
    differentiate(
      along((x) => point.clone().set(i, j, x)),
      point.get(i, j),
    )
  if (positions.length > 0) {
    const [i = 1, j = 1] = positions
    if (i < 1 || i > point.rows || j < 1 || j > point.columns) {
      throw new FormulaError(
        'shape-mismatch',
        `Unexpected position (${positions.join(', ')}) in \`${name}\`, expected one within \`${point.rows}×${point.columns}\``,
      )
    }
    return back(byEntry(i - 1, j - 1))
  }
  return allEntries(point, byEntry, () => shape)
}

/**
 * Gradient of a scalar: the shape of the point (so a column for a column). Jacobian of
 * n outputs by a column of p: n×p.
 */
function allEntries(
  point: Matrix,
  byEntry: (i: number, j: number) => number[],
  shapeOf: () => Matrix | undefined,
): Value {
  const gradient = new Matrix(point.rows, point.columns)
  const columns: number[][] = []
  for (let i = 0; i < point.rows; i++) {
    for (let j = 0; j < point.columns; j++) {
      const entries = byEntry(i, j)
      columns.push(entries)
      gradient.set(i, j, entries[0] ?? NaN)
    }
  }
  const shape = shapeOf()
  if (!shape) return collapse(gradient)
  if (point.columns > 1 || shape.columns > 1) {
    throw new FormulaError(
      'unreadable',
      'Unexpected derivative of a matrix or by a matrix with more than one output, expected vectors',
      undefined,
      'Differentiate by one entry.',
    )
  }
  return new Matrix(columns).transpose()
}

function limitOf(node: Bind, env: Environment, body: Body): Value {
  const [variable] = node.variables
  if (variable?.range.kind !== 'towards') throw new Error('Expected a limit')
  const { range } = variable
  const to = asNumber(env.world.evaluate(range.to, env))
  earn(env, tolerances.limit)
  const inner = env.with(variable.name, 0)
  const at = (x: number): Value => {
    inner.rebind(variable.name, x)
    return body(inner)
  }
  const near = (distance: number): Value =>
    Number.isFinite(to)
      ? at(to + (range.side < 0 ? -distance : distance))
      : at(Math.sign(to) / distance)
  // Ever closer until two values agree; no closer, or cancellation makes up a limit.
  let previous = near(1e-2)
  for (const distance of [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9]) {
    const value = near(distance)
    const change = subtract(asBooleanNumber(value), asBooleanNumber(previous))
    if (sizeOf(change) <= 1e-6 * Math.max(1, sizeOf(value))) return value
    previous = value
  }
  return NaN
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
