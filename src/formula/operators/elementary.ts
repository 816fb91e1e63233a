import { Matrix } from 'ml-matrix'
import { FormulaError } from '../error.ts'
import type { Callable, Value } from '../value.ts'
import { asInteger, asMatrix, asNumber, collapse, kindOf, shapeOf } from '../value.ts'
import { exponential } from './exponential.ts'
import type { Operator } from './operator.ts'

const needsScalar = (name: string, value: Value): FormulaError =>
  new FormulaError(
    'shape-mismatch',
    `Unexpected ${kindOf(value)} of shape \`${shapeOf(value)}\` as the argument of \`${name}\`, expected a scalar`,
  )

/** A function of one number. */
const scalar =
  (name: string, f: (x: number) => number): Callable =>
  (...args) => {
    const [value] = args
    if (args.length !== 1 || value === undefined) {
      throw new FormulaError(
        'kind-mismatch',
        `Unexpected ${args.length} arguments of \`${name}\`, expected 1`,
      )
    }
    if (value instanceof Matrix && (value.rows > 1 || value.columns > 1)) {
      throw needsScalar(name, value)
    }
    return f(asNumber(value))
  }

/** A function that texts apply to vectors entry by entry as well. */
const pointwise =
  (f: (x: number) => number): Callable =>
  (value) => {
    if (typeof value === 'number') return f(value)
    const matrix = asMatrix(value).clone()
    for (let i = 0; i < matrix.rows; i++) {
      for (let j = 0; j < matrix.columns; j++) matrix.set(i, j, f(matrix.get(i, j)))
    }
    return collapse(matrix)
  }

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** ζ(x) = log(1 + e^x) without overflow. */
const softplus = (x: number): number =>
  Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))

/** e^{z_i} / Σ e^{z_k}, shifted by the largest entry. */
export function softmax(value: Value): Value {
  const z = asMatrix(value)
  const top = z.max()
  const powers = z.to1DArray().map((entry) => Math.exp(entry - top))
  const total = powers.reduce((sum, power) => sum + power, 0)
  const out = powers.map((power) => power / total)
  return z.columns === 1 ? Matrix.columnVector(out) : Matrix.rowVector(out)
}

/**
 * erf by its Maclaurin series for |x| < 3, by the continued fraction of erfc beyond
 * (Abramowitz & Stegun 7.1.5, 7.1.14); absolute error below 1e-14.
 */
export function erf(x: number): number {
  if (x < 0) return -erf(-x)
  if (x < 3) {
    let term = x
    let sum = x
    for (let k = 1; k < 80; k++) {
      term *= (-x * x) / k
      sum += term / (2 * k + 1)
    }
    return (2 / Math.sqrt(Math.PI)) * sum
  }
  let fraction = 0
  for (let k = 60; k >= 1; k--) fraction = k / 2 / (x + fraction)
  return 1 - Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction)
}

const factorial = (value: Value): Value => {
  const n = asInteger(value)
  if (n < 0) return NaN
  // 171! is beyond the largest double.
  if (n > 170) return Infinity
  let result = 1
  for (let k = 2; k <= n; k++) result *= k
  return result
}

function binomial(top: Value, bottom: Value): Value {
  const [n, k] = [asInteger(top), asInteger(bottom)]
  if (k < 0 || k > n) return 0
  const count = Math.min(k, n - k)
  if (count > 2000) {
    throw new FormulaError(
      'too-costly',
      `Unexpected binomial coefficient of ${n} over ${k}, expected smaller numbers`,
    )
  }
  let result = 1
  for (let i = 1; i <= count; i++) result = (result * (n - count + i)) / i
  return Math.round(result)
}

/** Standard functions by their canonical names. */
export const elementaryFunctions: Readonly<Record<string, Callable>> = {
  '\\log': scalar('\\log', Math.log),
  '\\lg': scalar('\\lg', Math.log10),
  '\\exp': (value) => exponential(value),
  '\\sin': scalar('\\sin', Math.sin),
  '\\cos': scalar('\\cos', Math.cos),
  '\\tan': scalar('\\tan', Math.tan),
  '\\cot': scalar('\\cot', (x) => 1 / Math.tan(x)),
  '\\arcsin': scalar('\\arcsin', Math.asin),
  '\\arccos': scalar('\\arccos', Math.acos),
  '\\arctan': scalar('\\arctan', Math.atan),
  '\\sinh': scalar('\\sinh', Math.sinh),
  '\\cosh': scalar('\\cosh', Math.cosh),
  '\\tanh': pointwise(Math.tanh),
  '\\erf': scalar('\\erf', erf),
  '\\sgn': pointwise(Math.sign),
  '\\ReLU': pointwise((x) => Math.max(0, x)),
  '\\softplus': pointwise(softplus),
  '\\sigmoid': pointwise(sigmoid),
  '\\softmax': (value) => softmax(value),
}

export const elementary: readonly Operator[] = [
  {
    name: 'log-base',
    apply: (base, value) => Math.log(asNumber(value)) / Math.log(asNumber(base)),
  },
  { name: 'factorial', apply: factorial },
  { name: 'binomial', apply: binomial },
  { name: 'floor', apply: (value) => Math.floor(asNumber(value)) },
  { name: 'ceil', apply: (value) => Math.ceil(asNumber(value)) },
  { name: 'max-of', apply: (...args) => Math.max(...flat(args)) },
  { name: 'min-of', apply: (...args) => Math.min(...flat(args)) },
]

/** Numbers, and the entries of a single vector. */
const flat = (args: readonly Value[]): number[] =>
  args.length === 1 ? asMatrix(args[0]!).to1DArray() : args.map((arg) => asNumber(arg))
