/**
 * Expression × environment → value.
 *
 * An expression is compiled once into closures and run on every draw. Operators get
 * values; binders get their body as a closure. Errors of operators are placed here,
 * at the node that called them.
 */
import { applied } from './application.ts'
import { relate, tolerances } from './compare.ts'
import type { Environment } from './environment.ts'
import { FormulaError, placed } from './error.ts'
import type { Apply, Chain, Expression, Grid } from './expression.ts'
import { binders } from './operators/binders.ts'
import { callDistribution } from './operators/probability.ts'
import { operators } from './operators/index.ts'
import { Distribution, RandomVariable } from './distribution.ts'
import { Matrix } from 'ml-matrix'
import type { Value } from './value.ts'
import { asBoolean, asMatrix, collapse, kindOf } from './value.ts'

export type Evaluator = (env: Environment) => Value

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
      return guard(node, (env) => binder(node, env, body))
    }
  }
}

/** Counts the step and places errors. */
function guard(node: Expression, run: Evaluator): Evaluator {
  return (env) => {
    env.world.spend(1)
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
  const operator = operators.get(node.op)
  if (!operator) throw new Error(`Unexpected operator ${node.op}`)
  const { apply } = operator
  const args = node.args.map((arg) => compile(arg))
  const [first, second] = args
  if (args.length === 1) return (env) => apply(first!(env))
  if (args.length === 2) return (env) => apply(first!(env), second!(env))
  return (env) => apply(...args.map((arg) => arg(env)))
}

function buildCall(node: Apply): Evaluator {
  const [head, ...rest] = node.args
  const callee = compile(head!)
  const args = rest.map((arg) => compile(arg))
  return (env) => {
    const target = callee(env)
    if (target instanceof Distribution) {
      return callDistribution(target, rest, (i) => args[i]!(env), node.bar)
    }
    if (typeof target !== 'function') {
      throw new FormulaError(
        'kind-mismatch',
        `Unexpected arguments after a ${kindOf(target)}, expected a function or a distribution`,
      )
    }
    const values = args.map((arg) => arg(env))
    const name = head!.kind === 'symbol' ? `\`${head!.name}\`` : 'a function'
    return applied(
      target,
      node.bar === undefined ? values : given(values, node.bar),
      name,
    )
  }
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
  return (env) => {
    const blocks = rows.map((row) => row.map((cell) => asMatrix(cell(env))))
    const height = blocks.map((row) => row[0]!.rows)
    const width = blocks[0]!.map((cell) => cell.columns)
    const total = (sizes: readonly number[]): number =>
      sizes.reduce((sum, size) => sum + size, 0)
    const out = Matrix.zeros(total(height), total(width))
    let top = 0
    blocks.forEach((row, i) => {
      let left = 0
      row.forEach((block, j) => {
        if (block.rows !== height[i] || block.columns !== width[j]) {
          throw new FormulaError(
            'shape-mismatch',
            `Unexpected block of shape \`${block.rows}×${block.columns}\`, expected \`${height[i]}×${width[j]}\``,
          )
        }
        out.setSubMatrix(block, top, left)
        left += block.columns
      })
      top += height[i]!
    })
    return collapse(out)
  }
}

/** A chain as a condition: true if all links hold. */
function buildChain(node: Chain): Evaluator {
  const terms = node.terms.map((term) => compile(term))
  return (env) => {
    const values = terms.map((term) => term(env))
    return node.relations.every((relation, i) => {
      const [a, b] = [values[i]!, values[i + 1]!]
      const { tolerance } = env.world
      const allowed = Math.max(tolerance, tolerances.exact)
      return relate(a, relation, b, allowed, () => 0).holds === true
    })
  }
}
