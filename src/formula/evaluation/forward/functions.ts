/** Slopes of the standard functions, written in operators and functions that take duals. */
import { bottom, NoSlope } from '../../values/dual.ts'
import type { Callable, Value } from '../../values/value.ts'
import { elementaryFunctions, softmax } from '../operators/elementary.ts'
import { matrixFunctions } from '../operators/matrices.ts'
import {
  assemble,
  dual,
  entryOf,
  primal,
  sizeOfDual,
  slopeOf,
  topLevel,
} from './lift.ts'
import { run } from './rules.ts'

/** f′(x), given f(x). */
type Slope = (x: Value, value: Value) => Value

const of = (name: string, x: Value): Value => scalar(elementaryFunctions[name]!, x)
const square = (x: Value): Value => run('multiply', x, x)
const over = (x: Value): Value => run('divide', 1, x)
const minus = (a: Value, b: Value): Value => run('subtract', a, b)
const plus = (a: Value, b: Value): Value => run('add', a, b)
const multiply = (a: Value, b: Value): Value => run('multiply', a, b)

const slopes: Readonly<Record<string, Slope>> = {
  '\\log': (x) => over(x),
  '\\lg': (x) => over(multiply(x, Math.LN10)),
  '\\exp': (_, value) => value,
  '\\sin': (x) => of('\\cos', x),
  '\\cos': (x) => run('negate', of('\\sin', x)),
  '\\tan': (_, value) => plus(1, square(value)),
  '\\cot': (_, value) => run('negate', plus(1, square(value))),
  '\\arcsin': (x) => over(run('sqrt', minus(1, square(x)))),
  '\\arccos': (x) => run('negate', over(run('sqrt', minus(1, square(x))))),
  '\\arctan': (x) => over(plus(1, square(x))),
  '\\sinh': (x) => of('\\cosh', x),
  '\\cosh': (x) => of('\\sinh', x),
  '\\tanh': (_, value) => minus(1, square(value)),
  '\\arsinh': (x) => over(run('sqrt', plus(1, square(x)))),
  '\\artanh': (x) => over(minus(1, square(x))),
  '\\erf': (x) => bell(x),
  '\\erfc': (x) => run('negate', bell(x)),
  '\\Gamma': (x, value) => multiply(value, of('\\digamma', x)),
  '\\lgamma': (x) => of('\\digamma', x),
  '\\digamma': (x) => of('\\trigamma', x),
  '\\sgn': (x) => (bottom(x) === 0 ? NaN : 0),
  '\\ReLU': (x) => (bottom(x) === 0 ? NaN : (bottom(x) as number) > 0 ? 1 : 0),
  '\\softplus': (x) => of('\\sigmoid', x),
  '\\sigmoid': (_, value) => multiply(value, minus(1, value)),
  '\\logit': (x) => over(multiply(x, minus(1, x))),
  '\\SiLU': (x, value) => {
    const s = of('\\sigmoid', x)
    return plus(s, multiply(value, minus(1, s)))
  },
}

/** 2/√π e^{−x²}. */
const bell = (x: Value): Value =>
  multiply(2 / Math.sqrt(Math.PI), run('power', Math.E, run('negate', square(x))))

const byFunction = new Map<Callable, Slope>(
  Object.entries(slopes).map(([name, slope]) => [elementaryFunctions[name]!, slope]),
)

/** A function of one number. */
function scalar(f: Callable, x: Value): Value {
  const level = topLevel([x])
  if (level === 0) return f(x)
  const slope = byFunction.get(f)
  if (!slope) throw new NoSlope()
  const [inner, change] = [primal(x, level), slopeOf(x, level)!]
  const value = scalar(f, inner)
  return dual(level, value, multiply(slope(inner, value), change))
}

/** A function whose result moves in proportion: tr, diag, vec. */
function linearly(f: Callable, x: Value): Value {
  const level = topLevel([x])
  if (level === 0) return f(x)
  return dual(level, linearly(f, primal(x, level)), linearly(f, slopeOf(x, level)!))
}

function softmaxOf(z: Value): Value {
  const level = topLevel([z])
  if (level === 0) return softmax(z)
  if (sizeOfDual(z).columns !== 1) throw new NoSlope()
  const change = slopeOf(z, level)!
  const value = softmaxOf(primal(z, level))
  const mean = run('inner', value, change)
  return dual(
    level,
    value,
    minus(run('hadamard', value, change), multiply(mean, value)),
  )
}

function logSumExpOf(z: Value): Value {
  const level = topLevel([z])
  if (level === 0) return elementaryFunctions['\\LSE']!(z)
  const inner = primal(z, level)
  const mean = run('inner', softmaxOf(inner), slopeOf(z, level)!)
  return dual(level, logSumExpOf(inner), mean)
}

const whole = new Map<Callable, (x: Value) => Value>([
  [elementaryFunctions['\\softmax']!, softmaxOf],
  [elementaryFunctions['\\logsumexp']!, logSumExpOf],
  [elementaryFunctions['\\LSE']!, logSumExpOf],
  [matrixFunctions.det, (x) => run('det', x)],
  ...[matrixFunctions.tr, matrixFunctions.diag, matrixFunctions.vec].map(
    (f): [Callable, (x: Value) => Value] => [f, (x) => linearly(f, x)],
  ),
])

/**
 * A standard function at a dual, entry by entry where it is one of numbers; undefined
 * for functions that are not standard.
 */
export function standardFunction(f: Callable, x: Value): Value | undefined {
  const own = whole.get(f)
  if (own) return own(x)
  if (!byFunction.has(f)) return undefined
  const { rows, columns } = sizeOfDual(x)
  if (rows * columns === 1) return scalar(f, entryOf(x, 0, 0))
  const row = (i: number): Value[] =>
    Array.from({ length: columns }, (_, j) => scalar(f, entryOf(x, i, j)))
  return assemble(Array.from({ length: rows }, (_, i) => row(i)))
}
