import { sizeOf } from './compare.ts'
import type { Environment } from './environment.ts'
import { Matrix } from 'ml-matrix'
import { Distribution, RandomVariable } from './distribution.ts'
import type { Apply, Bind, Expression } from './expression.ts'
import { entrywise, multiply, realPower } from './operators/arithmetic.ts'
import { compile } from './evaluate.ts'
import { binders } from './operators/binders.ts'
import { operators } from './operators/index.ts'
import type { Callable, Value } from './value.ts'

/**
 * Size of what was added to get a value: the scale against which its rounding is to be
 * judged. 1e8 − 1e8 has value 0 and magnitude 2e8.
 *
 * Sums add the magnitudes of their terms, products multiply them, an entry has that of
 * its whole; everything else is taken at its value. Asked for only when a difference
 * looks too large against the values themselves.
 */
export function magnitude(node: Expression, env: Environment): number {
  const own = (): number => sizeOf(compile(node)(env))
  switch (node.kind) {
    case 'apply': {
      const rounding = operators.get(node.op)?.rounding
      if (rounding === 'sum') {
        return node.args.reduce((sum, arg) => sum + magnitude(arg, env), 0)
      }
      if (rounding === 'product') {
        return node.args.reduce((product, arg) => product * magnitude(arg, env), 1)
      }
      if (rounding === 'entry') return magnitude(node.args[0]!, env)
      if (node.op === 'divide') {
        const below = sizeOf(compile(node.args[1]!)(env))
        return below === 0 ? own() : magnitude(node.args[0]!, env) / below
      }
      if (node.op === 'norm' || node.op === 'frobenius' || node.op === 'sqrt') {
        const inner = magnitude(node.args[0]!, env)
        return node.op === 'sqrt' ? Math.sqrt(inner) : inner
      }
      if (node.op === 'power') {
        const exponent = compile(node.args[1]!)(env)
        const base = magnitude(node.args[0]!, env)
        const simple = typeof exponent === 'number' && exponent > 0 && exponent <= 8
        return simple ? realPower(base, exponent) : own()
      }
      if (node.op === 'call') return ofCall(node, env)
      return own()
    }
    case 'grid':
      return Math.max(...node.rows.flat().map((cell) => magnitude(cell, env)))
    case 'bind': {
      // A limit is known to some digits of what its body takes on the way: of size one.
      if (node.op === 'limit') return Math.max(1, own())
      if (node.op === 'max' || node.op === 'min') return ofOptimum(node, env)
      // Differences are divided by steps of at least a thousandth.
      if (node.op === 'derivative') return own() + 1e3 * magnitude(node.body, env)
      if (node.op !== 'sum' && node.op !== 'expectation') return own()
      // |Σ| ≤ Σ|·|: the terms' sizes are collected by evaluating their absolute values.
      let total = 0
      const collect = (inner: Environment): Value => {
        total += magnitude(node.body, inner)
        return 0
      }
      binders[node.op](node, env, collect)
      return total
    }
    case 'symbol':
      return env.world.typicalSize(node.name, own(), sizeOf)
    default:
      return own()
  }
}

/**
 * A function's rounding is that of its arguments times its slope: |f(x)| + |x f′(x)|,
 * the slope from a step of 1e-6. Functions of distributions add terms of size one.
 */
function ofCall(node: Apply, env: Environment): number {
  const values = node.args.map((arg) => compile(arg)(env))
  const [f, ...args] = values
  const plain = compile(node)(env)
  let size = sizeOf(plain)
  if (typeof f !== 'function') return size
  const step = 1e-6
  args.forEach((arg, i) => {
    if (arg instanceof Distribution || arg instanceof RandomVariable) {
      size = Math.max(size, 1)
    } else if (typeof arg === 'number' || arg instanceof Matrix) {
      const moved = args.map((other, j) => (i === j ? multiply(1 + step, arg) : other))
      const change = sizeOf(difference(f, moved, plain))
      const grown = magnitude(node.args[i + 1]!, env) / sizeOf(arg)
      if (Number.isFinite(change)) {
        size += (change / step) * (Number.isFinite(grown) ? Math.max(1, grown) : 1)
      }
    }
  })
  return size
}

const subtract = entrywise('difference', (a, b) => a - b)

/** Change of a function's value; none where it has no value next to the point. */
function difference(f: Callable, moved: readonly Value[], plain: Value): Value {
  try {
    return subtract(f(...moved), plain)
  } catch {
    return 0
  }
}

/** The size of what was added where the optimum is. */
function ofOptimum(node: Bind, env: Environment): number {
  const [variable] = node.variables
  const own = sizeOf(compile(node)(env))
  if (!variable || node.variables.length > 1) return own
  const place = compile({ ...node, op: node.op === 'max' ? 'argmax' : 'argmin' })(env)
  if (typeof place === 'number' && Number.isNaN(place)) return own
  return Math.max(own, magnitude(node.body, env.with(variable.name, place)))
}
