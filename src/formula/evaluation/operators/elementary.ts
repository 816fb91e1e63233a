import { Matrix } from 'ml-matrix'
import { FormulaError } from '../../language/error.ts'
import type { Callable, Value } from '../../values/value.ts'
import { asInteger, asMatrix, asNumber, shapeOf } from '../../values/value.ts'
import { erf, erfc, normalCdf, normalDensity } from '../numeric/erf.ts'
import { beta, binomial, digamma, gamma, logGamma, trigamma } from '../numeric/gamma.ts'
import { byEntries } from './entries.ts'
import type { Operator } from './operator.ts'

/** A function of numbers, which texts apply to vectors and matrices entry by entry as well. */
const pointwise =
  (name: string, f: (x: number) => number): Callable =>
  (...args) => {
    const [value] = args
    if (args.length !== 1 || value === undefined) {
      throw wrongCount(name, args.length, 1)
    }
    if (typeof value === 'number') return f(value)
    return byEntries(value, f)
  }

const wrongCount = (name: string, count: number, wanted: number): FormulaError =>
  new FormulaError(
    'kind-mismatch',
    `Unexpected ${count} arguments of \`${name}\`, expected ${wanted}`,
  )

/** A function of some numbers. */
const numeric =
  (name: string, f: (...numbers: number[]) => number): Callable =>
  (...args) => {
    if (args.length !== f.length) throw wrongCount(name, args.length, f.length)
    return f(...args.map((arg) => asNumber(arg)))
  }

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** ζ(x) = log(1 + e^x) without overflow. */
const softplus = (x: number): number =>
  Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))

/** e^{z_i} / Σ e^{z_k}, shifted by the largest entry; of a matrix each row. */
export function softmax(value: Value): Value {
  const z = asMatrix(value)
  if (z.columns === 1) return softmax1(z.to1DArray(), (out) => Matrix.columnVector(out))
  const out = new Matrix(z.rows, z.columns)
  for (let i = 0; i < z.rows; i++) {
    softmax1(z.getRow(i), (row) => out.setRow(i, row))
  }
  return out
}

function softmax1<T>(z: readonly number[], give: (out: number[]) => T): T {
  const top = Math.max(...z)
  const powers = z.map((entry) => Math.exp(entry - top))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return give(powers.map((power) => power / total))
}

/** log Σ e^{z_i}, shifted by the largest entry; of numbers or of a vector. */
function logSumExp(...args: Value[]): Value {
  const z = args.length === 1 ? asMatrix(args[0]!).to1DArray() : args.map((arg) => asNumber(arg)) // prettier-ignore
  const top = Math.max(...z)
  if (!Number.isFinite(top)) return top
  return top + Math.log(z.reduce((sum, entry) => sum + Math.exp(entry - top), 0))
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

function binomialOf(top: Value, bottom: Value): Value {
  const [n, k] = [asNumber(top), asNumber(bottom)]
  if (Math.min(Math.abs(k), Math.abs(n - k)) > 2000) {
    throw new FormulaError(
      'too-costly',
      `Unexpected binomial coefficient of ${n} over ${k}, expected smaller numbers`,
    )
  }
  return binomial(n, k)
}

/** Greatest common divisor of whole numbers; of 0 and 0 it is 0. */
function divisor(a: Value, b: Value): number {
  let [x, y] = [Math.abs(asInteger(a)), Math.abs(asInteger(b))]
  while (y > 0) [x, y] = [y, x % y]
  return x
}

/** x · Φ(x). */
const gelu = (x: number): number => x * normalCdf(x)

/** The remainder in [0, m) for m > 0. */
const modulo = (x: number, m: number): number => x - m * Math.floor(x / m)

/** Standard functions by their canonical names. */
export const elementaryFunctions: Readonly<Record<string, Callable>> = {
  '\\log': pointwise('\\log', Math.log),
  '\\lg': pointwise('\\lg', Math.log10),
  '\\exp': pointwise('\\exp', Math.exp),
  '\\sin': pointwise('\\sin', Math.sin),
  '\\cos': pointwise('\\cos', Math.cos),
  '\\tan': pointwise('\\tan', Math.tan),
  '\\cot': pointwise('\\cot', (x) => 1 / Math.tan(x)),
  '\\sec': pointwise('\\sec', (x) => 1 / Math.cos(x)),
  '\\csc': pointwise('\\csc', (x) => 1 / Math.sin(x)),
  '\\arcsin': pointwise('\\arcsin', Math.asin),
  '\\arccos': pointwise('\\arccos', Math.acos),
  '\\arctan': pointwise('\\arctan', Math.atan),
  '\\sinh': pointwise('\\sinh', Math.sinh),
  '\\cosh': pointwise('\\cosh', Math.cosh),
  '\\tanh': pointwise('\\tanh', Math.tanh),
  '\\coth': pointwise('\\coth', (x) => 1 / Math.tanh(x)),
  '\\arsinh': pointwise('\\arsinh', Math.asinh),
  '\\arcosh': pointwise('\\arcosh', Math.acosh),
  '\\artanh': pointwise('\\artanh', Math.atanh),
  '\\sinc': pointwise('\\sinc', (x) => (x === 0 ? 1 : Math.sin(x) / x)),
  '\\erf': pointwise('\\erf', erf),
  '\\erfc': pointwise('\\erfc', erfc),
  '\\Gamma': pointwise('\\Gamma', gamma),
  '\\digamma': pointwise('\\digamma', digamma),
  '\\trigamma': pointwise('\\trigamma', trigamma),
  '\\lgamma': pointwise('\\lgamma', logGamma),
  '\\B': numeric('B', beta),
  '\\sgn': pointwise('\\sgn', Math.sign),
  '\\ReLU': pointwise('\\ReLU', (x) => Math.max(0, x)),
  '\\GELU': pointwise('\\GELU', gelu),
  '\\SiLU': pointwise('\\SiLU', (x) => x * sigmoid(x)),
  '\\softplus': pointwise('\\softplus', softplus),
  '\\sigmoid': pointwise('\\sigmoid', sigmoid),
  '\\logit': pointwise('\\logit', (p) => Math.log(p / (1 - p))),
  '\\clip': (...args) => {
    if (args.length !== 3) throw wrongCount('\\clip', args.length, 3)
    const [low, high] = args.slice(1).map((arg) => asNumber(arg)) as [number, number]
    return byEntries(args[0]!, (x) => Math.min(Math.max(x, low), high))
  },
  '\\softmax': (value) => softmax(value),
  '\\logsumexp': logSumExp,
  '\\LSE': logSumExp,
  '\\gcd': divisor,
  '\\lcm': (a, b) => {
    const common = divisor(a, b)
    return common === 0 ? 0 : Math.abs(asInteger(a) * asInteger(b)) / common
  },
}

/**
 * Functions that a page may introduce in words, "let σ be the logistic sigmoid": by what
 * they are called.
 */
export const namedFunctions: Readonly<Record<string, Callable>> = {
  'logistic sigmoid': pointwise('sigmoid', sigmoid),
  sigmoid: pointwise('sigmoid', sigmoid),
  'logistic function': pointwise('sigmoid', sigmoid),
  logit: pointwise('logit', (p) => Math.log(p / (1 - p))),
  softplus: pointwise('softplus', softplus),
  softmax: (value) => softmax(value),
  'log-sum-exp': logSumExp,
  'hyperbolic tangent': pointwise('tanh', Math.tanh),
  'rectified linear unit': pointwise('ReLU', (x) => Math.max(0, x)),
  relu: pointwise('ReLU', (x) => Math.max(0, x)),
  gelu: pointwise('GELU', gelu),
  'gamma function': pointwise('\\Gamma', gamma),
  'log-gamma function': pointwise('lgamma', logGamma),
  'digamma function': pointwise('digamma', digamma),
  'trigamma function': pointwise('trigamma', trigamma),
  'beta function': numeric('B', beta),
  'error function': pointwise('erf', erf),
  'complementary error function': pointwise('erfc', erfc),
  'standard normal distribution function': pointwise('\\Phi', normalCdf),
  'standard normal density': pointwise('\\phi', normalDensity),
}

export const elementary: readonly Operator[] = [
  {
    name: 'log-base',
    apply: (base, value) => Math.log(asNumber(value)) / Math.log(asNumber(base)),
  },
  { name: 'factorial', apply: factorial },
  { name: 'binomial', apply: binomialOf },
  { name: 'mod', apply: (x, m) => modulo(asNumber(x), asNumber(m)) },
  { name: 'floor', apply: (value) => Math.floor(asNumber(value)) },
  { name: 'ceil', apply: (value) => Math.ceil(asNumber(value)) },
  { name: 'max-of', apply: extreme(Math.max) },
  { name: 'min-of', apply: extreme(Math.min) },
]

/** The largest or smallest of numbers, of one vector, or of each entry: `\max(0, v)`. */
function extreme(pick: (...numbers: number[]) => number): (...args: Value[]) => Value {
  return (...args) => {
    const isVector = (value: Value): value is Matrix =>
      value instanceof Matrix && value.rows * value.columns > 1
    const first = args.find(isVector)
    if (!first || args.length === 1) return pick(...flat(args))
    return args.reduce((a, b) => {
      const [x, y] = [a, b].map((value) => (isVector(value) ? value : asNumber(value)))
      if (typeof x === 'number' && typeof y === 'number') return pick(x, y)
      if (typeof x === 'number') return byEntries(y!, (entry) => pick(x, entry))
      if (typeof y === 'number') return byEntries(x!, (entry) => pick(entry, y))
      return byPairs(x!, y!)
    })
    function byPairs(x: Matrix, y: Matrix): Value {
      if (x.rows !== y.rows || x.columns !== y.columns) {
        throw new FormulaError(
          'shape-mismatch',
          `Unexpected extremum of \`${shapeOf(x)}\` and \`${shapeOf(y)}\`, expected the same shape`,
        )
      }
      const entries = y.to1DArray()
      let at = 0
      return byEntries(x, (entry) => pick(entry, entries[at++]!))
    }
  }
}

/** Numbers, and the entries of a single vector. */
const flat = (args: readonly Value[]): number[] =>
  args.length === 1 ? asMatrix(args[0]!).to1DArray() : args.map((arg) => asNumber(arg))
