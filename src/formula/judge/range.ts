/**
 * Numbers that leave double precision on the way: products that overflow, exponentials
 * that underflow, terms that a sum swallows. What follows from them is no evidence.
 *
 * Asked for only where a claim fails and its values look as if: the expression is then
 * walked, each part evaluated anew.
 */
import { Matrix } from 'ml-matrix'
import type { Environment } from '../draws/environment.ts'
import { compile } from '../evaluation/evaluate.ts'
import { binders } from '../evaluation/operators/binders.ts'
import { isInfinity } from '../evaluation/operators/infinite.ts'
import { FormulaError } from '../language/error.ts'
import type { Apply, Bind, Expression } from '../language/expression.ts'
import { Law } from '../values/law.ts'
import type { Value } from '../values/value.ts'

/** The smallest number with all its digits, 2⁻¹⁰²². */
const smallestNormal = 2.2250738585072014e-308

const isGone = (value: number): boolean => Math.abs(value) < smallestNormal

/** What is lost: all digits, or so many that what is left tells little. */
export type Loss = 'range' | 'digits'

/** Does a part of the expression leave the range in which doubles keep their digits? */
export function lossOf(node: Expression, env: Environment): Loss | undefined {
  const walk = new Walk()
  try {
    if (walk.leaves(node, env)) return 'range'
  } catch (error) {
    // A part that has no value, or costs too much to be looked at, says nothing.
    if (!(error instanceof FormulaError)) throw error
  }
  return walk.blurred ? 'digits' : undefined
}

/** A term so small beside another loses half of its digits and more. */
const blur = 1e-7

/** One walk over an expression. */
class Walk {
  /** A sum lost many digits of a term. */
  blurred = false

  leaves(node: Expression, env: Environment): boolean {
    switch (node.kind) {
      case 'number':
        return false
      case 'symbol': {
        const entry = env.world.scope.get(node.name)
        if (entry?.source === 'random' && entry.law)
          return isCrowded(compile(entry.law)(env))
        if (entry?.source !== 'defined' || entry.parameters.length > 0) return false
        return !env.binds(node.name) && this.leaves(entry.body, env)
      }
      case 'grid':
        return node.rows.flat().some((cell) => this.leaves(cell, env))
      case 'chain':
        return node.terms.some((term) => this.leaves(term, env))
      case 'apply':
        return (
          node.args.some((arg) => this.leaves(arg, env)) || this.leavesHere(node, env)
        )
      case 'bind':
        return this.leavesWithin(node, env)
    }
  }

  /** Does the operator itself leave the range, with arguments that are in it? */
  private leavesHere(node: Apply, env: Environment): boolean {
    if (node.op === 'call') return this.callLeaves(node, env)
    const args = node.args.map((arg) => numbers(compile(arg)(env)))
    const results = numbers(compile(node)(env))
    if (!results || args.some((arg) => arg === undefined)) return false
    const inputs = args.map((arg) => arg!)
    if (!inputs.flat().every(Number.isFinite)) return false
    const nonzero = inputs.flat().every((input) => input !== 0)
    switch (node.op) {
      case 'multiply':
      case 'times':
      case 'dot':
      case 'hadamard':
      case 'kronecker':
        return (
          overflows(results) || (nonzero && results.length === 1 && isGone(results[0]!))
        )
      case 'divide':
        return nonzero && (overflows(results) || results.some(isGone))
      case 'power': {
        const [base] = inputs[0]!
        // A zero among the entries of a matrix is none that underflowed.
        const isOne = inputs[0]!.length === 1
        return base !== 0 && (overflows(results) || (isOne && results.some(isGone)))
      }
      case 'add':
      case 'subtract':
        return overflows(results) || this.swallows(inputs, results)
      case 'factorial':
      case 'binomial':
        return overflows(results)
      default:
        return false
    }
  }

  /** A term that is not zero leaves no trace in the sum. */
  private swallows(
    inputs: readonly (readonly number[])[],
    results: readonly number[],
  ): boolean {
    const [a, b] = inputs
    if (inputs.length !== 2 || a!.length !== b!.length) return false
    return results.some((sum, i) => {
      const [x, y] = [a![i]!, b![i]!]
      const [small, large] = [Math.min(Math.abs(x), Math.abs(y)), Math.max(Math.abs(x), Math.abs(y))] // prettier-ignore
      if (small === 0) return false
      this.blurred ||= small < blur * large
      return Math.abs(sum) === large
    })
  }

  private callLeaves(node: Apply, env: Environment): boolean {
    const [head, ...rest] = node.args
    const values = rest.map((arg) => compile(arg)(env))
    const entry = head?.kind === 'symbol' ? env.world.scope.get(head.name) : undefined
    if (entry?.source === 'defined' && entry.parameters.length === values.length) {
      const bound = new Map(entry.parameters.map((name, i) => [name, values[i]!]))
      return this.leaves(entry.body, env.child(bound))
    }
    const inputs = values.map(numbers)
    if (inputs.some((input) => input === undefined)) return false
    const all = inputs.flatMap((input) => input!)
    const results = numbers(compile(node)(env))
    if (!results || !all.every(Number.isFinite)) return false
    if (!all.some((input) => Math.abs(input) > flat)) return false
    return results.some(
      (result) => !Number.isFinite(result) || isGone(result) || Math.abs(result) === 1,
    )
  }

  /** Sums, products, expectations: each value of the body, and what becomes of them. */
  private leavesWithin(node: Bind, env: Environment): boolean {
    if (comparesWithin(node)) {
      // The least of differences compares what is subtracted, as a relation does.
      const { args } = node.body as Apply
      let left = false
      binders[node.op](node, env, (inner) => {
        left ||= args.some((arg) => this.leaves(arg, inner))
        return compile(node.body)(inner)
      })
      return left
    }
    if (!['sum', 'product', 'expectation', 'integral'].includes(node.op)) return false
    // What stands before and after a bar is no one value.
    if (node.body.kind === 'apply' && node.body.op === 'given') return false
    const seen = { left: false, zero: false, count: 0 }
    const body = compile(node.body)
    const isEndless = node.variables.some(({ range }) => range.kind === 'bounds' && isInfinity(range.to)) // prettier-ignore
    const collect = (inner: Environment): Value => {
      // Far terms of a series leave the range by growing or vanishing: that decides whether it converges.
      const isFar = isEndless && node.op !== 'integral' && seen.count++ >= nearby
      seen.left ||= !isFar && this.leaves(node.body, inner)
      const value = body(inner)
      seen.zero ||= value === 0
      return value
    }
    const total = numbers(binders[node.op](node, env, collect))
    if (seen.left || !total) return seen.left
    return (
      node.op === 'product' && !seen.zero && (overflows(total) || total.some(isGone))
    )
  }
}

/** `\min_i (s_i - s_{i+1})`, as `s_1 > \dots > s_n` is read. */
const comparesWithin = ({ op, variables, body }: Bind): boolean =>
  (op === 'min' || op === 'max') &&
  variables.every(({ range }) => range.kind === 'bounds') &&
  body.kind === 'apply' &&
  body.op === 'subtract'

/** Outcomes so near to each other for their size that their differences are rounding. */
function isCrowded(law: Value): boolean {
  if (!(law instanceof Law) || !law.isDiscrete || law.atoms.length < 2) return false
  const outcomes = law.atoms.map(({ value }) => numbers(value))
  return (outcomes[0] ?? []).some((first, i) => {
    const values = outcomes.map((outcome) => outcome?.[i] ?? first)
    const apart = Math.max(...values) - Math.min(...values)
    return apart < blur * Math.max(...values.map(Math.abs))
  })
}

const overflows = (results: readonly number[]): boolean =>
  results.some((result) => !Number.isFinite(result))

/** Terms at the beginning of a series. */
const nearby = 24

/** Arguments from which on exponentials, and what is made of them, are flat. */
const flat = 15

function numbers(value: Value): number[] | undefined {
  if (typeof value === 'number') return [value]
  return value instanceof Matrix ? value.to1DArray() : undefined
}
