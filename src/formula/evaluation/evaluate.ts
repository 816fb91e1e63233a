/**
 * Expression × environment → value.
 *
 * An expression is compiled once into closures and run on every draw. Operators get
 * values; binders get their body as a closure. Errors of operators are placed here,
 * at the node that called them.
 */
import { assemble, blocksOf } from './blocks.ts'
import { applied } from './application.ts'
import { relate, relative, tolerances } from './compare.ts'
import type { Environment } from '../draws/environment.ts'
import { hasLogarithm, logarithm } from './logarithm.ts'
import { elementaryFunctions } from './operators/elementary.ts'
import { FormulaError, placed } from '../language/error.ts'
import type { Apply, Chain, Expression, Grid } from '../language/expression.ts'
import { callLifted, logDensityLifted } from './forward/call.ts'
import { dual, isDual, primal, slopeOf, topLevel } from './forward/lift.ts'
import { run } from './forward/rules.ts'
import { binders } from './operators/binders.ts'
import { matrixFunction } from './operators/matrix-function.ts'
import { callDistribution } from './operators/probability.ts'
import { measures } from './operators/measures.ts'
import { operators } from './operators/index.ts'
import { Distribution, RandomVariable } from '../values/distribution.ts'
import { Law } from '../values/law.ts'
import { bottom, Dual } from '../values/dual.ts'
import { Matrix } from 'ml-matrix'
import type { Value } from '../values/value.ts'
import { asBoolean, collapse, kindOf } from '../values/value.ts'

export type Evaluator = (env: Environment) => Value

const standardLog = elementaryFunctions['\\log']

const compiled = new WeakMap<Expression, Evaluator>()

/** The value of an expression in an environment. */
export function evaluate(node: Expression, env: Environment): Value {
  return compile(node)(env)
}

/** The closure that computes an expression. */
export function compile(node: Expression): Evaluator {
  let result = compiled.get(node)
  if (!result) compiled.set(node, (result = build(node)))
  return result
}

function build(node: Expression): Evaluator {
  switch (node.kind) {
    case 'number': {
      const { value } = node
      return () => value
    }
    case 'symbol':
      return guard(node, (env) => env.get(node.name))
    case 'apply':
      return guard(node, buildApply(node))
    case 'grid':
      return guard(node, buildGrid(node))
    case 'chain':
      return guard(node, buildChain(node))
    case 'bind': {
      const binder = binders[node.op]
      // What stands before and after a bar is no one value: the binder takes it apart.
      const isGiven = node.body.kind === 'apply' && node.body.op === 'given'
      const body = isGiven ? () => NaN : compile(node.body)
      return guard(node, (env) => env.remembered(node, () => binder(node, env, body)))
    }
  }
}

/** Steps of an operator on duals: each level has the rule of the one below in three parts. */
function costOf(level: number): number {
  let cost = 1
  for (let i = 0; i < level; i++) cost *= 4
  return cost
}

/** Counts the step and places errors. */
function guard(node: Expression, run: Evaluator): Evaluator {
  return (env) => {
    const { world } = env
    world.spend(world.lifted === 0 ? 1 : costOf(world.lifted))
    try {
      return run(env)
    } catch (error) {
      throw placed(error, node.span)
    }
  }
}

function buildApply(node: Apply): Evaluator {
  if (node.op === 'call') return buildCall(node)
  if (node.op === 'cases') return buildCases(node)
  if (node.op === 'label') {
    const [symbol] = node.args
    const text = symbol?.kind === 'symbol' ? symbol.name : ''
    return () => text
  }
  if (node.op === 'sqrt') {
    const [arg] = node.args.map((part) => compile(part))
    const root = matrixFunction('\\sqrt')!
    return (env) => {
      const value = arg!(env)
      if (value instanceof Dual) return run('sqrt', value)
      return root.apply(value, env.world.conventions)
    }
  }
  if (node.op === 'given') throw barAlone(node)
  const operator = operators.get(node.op)
  if (!operator) throw new Error(`Unexpected operator ${node.op}`)
  const { apply } = operator
  const args = node.args.map((arg) => compile(arg))
  const [first, second] = args
  const { op } = node
  if (args.length === 1) {
    return (env) => {
      const a = first!(env)
      return env.world.lifted > 0 ? run(op, a) : apply(a)
    }
  }
  if (args.length === 2) {
    return (env) => {
      const [a, b] = [first!(env), second!(env)]
      return env.world.lifted > 0 ? run(op, a, b) : apply(a, b)
    }
  }
  return (env) => {
    const values = args.map((arg) => arg(env))
    return env.world.lifted > 0 ? run(op, ...values) : apply(...values)
  }
}

function buildCall(node: Apply): Evaluator {
  const [head, ...rest] = node.args
  const callee = compile(head!)
  const args = rest.map((arg) => compile(arg))
  const byConvention = head?.kind === 'symbol' ? matrixFunction(head.name) : undefined
  const ofLog = head?.kind === 'symbol' && head.name === '\\log' && rest.length === 1 && hasLogarithm(rest[0]!) // prettier-ignore
  return (env) => {
    const target = callee(env)
    if (ofLog && target === standardLog && env.world.lifted === 0) {
      const value = logarithm(rest[0]!, env)
      if (!Number.isNaN(value)) return value
    }
    if (ofLog && target === standardLog && env.world.lifted > 0) {
      const value = liftedLogDensity(rest[0]!, env)
      if (value !== undefined) return value
    }
    if (byConvention?.standard === target && args.length === 1) {
      const value = args[0]!(env)
      if (!(value instanceof Dual))
        return byConvention.apply(value, env.world.conventions)
      return callLifted(target, [value], '', env.world)
    }
    if (target instanceof Law) {
      return target.density(args[0]!(env))
    }
    if (target instanceof Distribution) {
      return callDistribution(target, rest, (i) => args[i]!(env), node.bar)
    }
    if (typeof target !== 'function') {
      throw new FormulaError(
        'kind-mismatch',
        `Unexpected arguments after a ${kindOf(target)}, expected a function or a distribution`,
      )
    }
    const measured = measures.get(target)?.(node, env)
    if (measured !== undefined) return measured
    const values = args.map((arg) => arg(env))
    const name = head!.kind === 'symbol' ? `\`${head!.name}\`` : 'a function'
    if (env.world.lifted > 0 && values.some(isDual)) {
      return callLifted(target, values, name, env.world)
    }
    return applied(
      target,
      node.bar === undefined ? values : given(values, node.bar),
      name,
    )
  }
}

/** The logarithm of a call of a density, with its slope. */
function liftedLogDensity(node: Expression, env: Environment): Value | undefined {
  if (node.kind !== 'apply' || node.op !== 'call') return undefined
  const [head, ...args] = node.args
  const target = evaluate(head!, env)
  if (typeof target !== 'function') return undefined
  const values = args.map((arg) => evaluate(arg, env))
  return logDensityLifted(target, values, 'a density', env.world)
}

/** Random variables after a bar are told apart from those before it as a tuple. */
function given(values: readonly Value[], bar: number): Value[] {
  const after = values.slice(bar)
  return values.every((value) => value instanceof RandomVariable)
    ? [...values.slice(0, bar), after]
    : [...values]
}

function buildCases(node: Apply): Evaluator {
  const parts = node.args.map((arg) => compile(arg))
  return (env) => {
    for (let i = 0; i + 1 < parts.length; i += 2) {
      if (asBoolean(parts[i + 1]!(env))) return parts[i]!(env)
    }
    if (parts.length % 2 === 1) return parts.at(-1)!(env)
    // Outside of all cases the function has no value.
    return NaN
  }
}

function buildGrid(node: Grid): Evaluator {
  const rows = node.rows.map((row) => row.map((cell) => compile(cell)))
  return (env) => gridOf(rows.map((row) => row.map((cell) => cell(env))))
}

/** The entries where no cell is a block: what most matrices are, and much cheaper. */
function numbersOf(cells: readonly (readonly Value[])[]): number[][] | undefined {
  const plain = cells.every((row) => row.every((cell) => typeof cell === 'number'))
  if (!plain || cells.some((row) => row.length !== cells[0]!.length)) return undefined
  return cells as number[][]
}

/** A matrix of blocks; duals become a dual of matrices. */
function gridOf(cells: readonly (readonly Value[])[]): Value {
  const table = numbersOf(cells)
  if (table) return collapse(new Matrix(table))
  const level = topLevel(cells.flat())
  if (level === 0) return assemble(blocksOf(cells))
  const part = (pick: (cell: Value) => Value): Value =>
    gridOf(cells.map((row) => row.map(pick)))
  return dual(
    level,
    part((cell) => primal(cell, level)),
    part((cell) => slopeOf(cell, level) ?? run('multiply', 0, cell)),
  )
}

/** `X \\mid Y` by itself is no value. */
const barAlone = ({ span }: Apply): FormulaError =>
  new FormulaError(
    'unreadable',
    'Unexpected bar outside of a probability, an expectation and a law, expected one value',
    span,
  )

/** A chain as a condition: true if all links hold. */
function buildChain(node: Chain): Evaluator {
  const terms = node.terms.map((term) => compile(term))
  return (env) => {
    const { world } = env
    const outer = { tolerance: world.tolerance, absolute: world.absolute }
    world.tolerance = 0
    world.absolute = 0
    const values = terms.map((term) => bottom(term(env)) as Value)
    const allowed = Math.max(world.tolerance, tolerances.condition)
    const floor = world.absolute
    world.tolerance = outer.tolerance
    world.absolute = Math.max(outer.absolute, floor)
    return node.relations.every((relation, i) => {
      const [a, b] = [values[i]!, values[i + 1]!]
      return relate(a, relation, b, relative(allowed, a, b, floor)).holds === true
    })
  }
}
