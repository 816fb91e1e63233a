import { sizeOf } from './compare.ts'
import type { Environment } from './environment.ts'
import type { Expression } from './expression.ts'
import { compile } from './evaluate.ts'
import { binders } from './operators/binders.ts'
import { operators } from './operators/index.ts'
import type { Value } from './value.ts'

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
      return own()
    }
    case 'grid':
      return Math.max(...node.rows.flat().map((cell) => magnitude(cell, env)))
    case 'bind': {
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
    default:
      return own()
  }
}
