/**
 * How operators act on slopes. Rules are written in operators themselves, which take
 * duals in turn, so that derivatives of any order come from the same lines.
 */
import { Matrix } from 'ml-matrix'
import { bottom, NoSlope } from '../../values/dual.ts'
import type { Value } from '../../values/value.ts'
import { exponential } from '../operators/exponential.ts'
import { operators } from '../operators/index.ts'
import { dual, primal, slopeOf, topLevel } from './lift.ts'

/** What a rule knows: operands and their slopes (none for constants), and the result. */
interface Known {
  readonly values: readonly Value[]
  readonly slopes: readonly (Value | undefined)[]
  readonly value: Value
}

type Rule = (known: Known) => Value | undefined

/** The sum of what there is. */
function total(...parts: readonly (Value | undefined)[]): Value | undefined {
  const some = parts.filter((part) => part !== undefined)
  if (some.length === 0) return undefined
  return some.reduce((sum, part) => run('add', sum, part))
}

const isScalar = (value: Value): boolean => typeof bottom(value) === 'number'

/** (ab)′ = a′b + ab′, for all products. */
const bilinear =
  (op: string): Rule =>
  ({ values: [a, b], slopes: [da, db] }) =>
    total(da && run(op, da, b!), db && run(op, a!, db))

/** Operators that act on the slope as on the value. */
const linear =
  (op: string): Rule =>
  ({ values: [, ...rest], slopes: [da, ...others] }) => {
    if (others.some((slope) => slope !== undefined)) throw new NoSlope()
    return da && run(op, da, ...rest)
  }

/** a · s, entry by entry for columns. */
const times = (a: Value, s: Value): Value =>
  isScalar(a) || isScalar(s) ? run('multiply', a, s) : run('hadamard', a, s)

const divide: Rule = ({ values: [, b], slopes: [da, db], value }) => {
  // (a/b)′ = (a′ − (a/b) b′)/b.
  const fall = db && run('negate', times(value, db))
  const top = total(da, fall)
  return top && run('divide', top, b!)
}

function power({ values, slopes, value }: Known): Value | undefined {
  const [base, exponent] = values as [Value, Value]
  const [db, de] = slopes
  if (base === Math.E && de) return ofExponential(exponent, de, value)
  const grow = de && times(times(value, logOf(base)), de)
  if (!db) return grow
  const n = bottom(exponent)
  if (!de && n === 0) return run('multiply', 0, db)
  if (isScalar(base) || isColumn(base)) {
    if (!de && n === 1) return db
    const slope = run('multiply', exponent, run('power', base, run('subtract', exponent, 1))) // prettier-ignore
    return total(times(slope, db), grow)
  }
  // (Aⁿ)′ = Σ Aⁱ A′ Aⁿ⁻¹⁻ⁱ.
  if (de || !Number.isInteger(n) || (n as number) > 16 || (n as number) < -1) throw new NoSlope() // prettier-ignore
  if (n === -1) return ofInverse(value, db)
  const count = n as number
  const terms = Array.from({ length: count }, (_, i) =>
    run(
      'multiply',
      run('multiply', run('power', base, i), db),
      run('power', base, count - 1 - i),
    ),
  )
  return total(...terms)
}

const isColumn = (value: Value): boolean => {
  const plain = bottom(value)
  return plain instanceof Matrix && plain.columns === 1
}

function logOf(value: Value): Value {
  if (!isScalar(value)) throw new NoSlope()
  return run('log-base', Math.E, value)
}

/** e^X: for matrices its derivative is a block of the exponential of [X X′; 0 X] (Mathias 1996). */
function ofExponential(x: Value, dx: Value, value: Value): Value {
  if (isScalar(x)) return run('multiply', value, dx)
  if (!(x instanceof Matrix) || !(dx instanceof Matrix)) throw new NoSlope()
  const n = x.rows
  const block = Matrix.zeros(2 * n, 2 * n)
  block.setSubMatrix(x, 0, 0)
  block.setSubMatrix(dx, 0, n)
  block.setSubMatrix(x, n, n)
  const whole = exponential(block) as Matrix
  return whole.subMatrix(0, n - 1, n, 2 * n - 1)
}

/** (A⁻¹)′ = −A⁻¹ A′ A⁻¹. */
const ofInverse = (value: Value, slope: Value): Value =>
  run('negate', run('multiply', run('multiply', value, slope), value))

/** det′ = det A · tr(A⁻¹ A′) (Jacobi); by ⟨A⁻ᵀ, A′⟩, which is a number. */
function ofDeterminant(a: Value, slope: Value, value: Value): Value {
  if (isScalar(a)) return slope
  const plain = bottom(value)
  if (typeof plain !== 'number' || plain === 0) throw new NoSlope()
  const gradient = run('transpose', run('inverse', a))
  return run('multiply', value, run('inner', gradient, slope))
}

/** ‖x‖_p of vectors: Σ |x_i|^{p−1} sgn(x_i) x_i′ / ‖x‖^{p−1}. */
function ofNorm({
  values: [x, p = 2],
  slopes: [dx, dp],
  value,
}: Known): Value | undefined {
  // prettier-ignore
  if (!dx || dp || typeof p !== 'number') throw new NoSlope()
  if (isScalar(x!)) return times(signOf(x!), dx)
  if (!isColumn(x!)) throw new NoSlope()
  if (p === 2) return run('divide', run('inner', x!, dx), value)
  if (!Number.isFinite(p) || p < 1) throw new NoSlope()
  const sizes = run('power', run('abs', x!), p - 1)
  const top = run('inner', times(sizes, signOf(x!)), dx)
  return run('divide', top, run('power', value, p - 1))
}

/** Signs of entries; undefined at zero, where |x| has a kink. */
function signOf(value: Value): Value {
  const plain = bottom(value)
  const sign = (x: number): number => (x === 0 ? NaN : Math.sign(x))
  if (typeof plain === 'number') return sign(plain)
  if (!(plain instanceof Matrix)) throw new NoSlope()
  return Matrix.from1DArray(plain.rows, plain.columns, plain.to1DArray().map(sign))
}

/** The slope of the operand that is taken; undefined where two are the same. */
const extreme =
  (sign: 1 | -1): Rule =>
  ({ values, slopes }) => {
    if (!values.every(isScalar)) throw new NoSlope()
    const numbers = values.map((value) => sign * (bottom(value) as number))
    const top = Math.max(...numbers)
    const at = numbers.indexOf(top)
    if (numbers.lastIndexOf(top) !== at) return NaN
    return slopes[at] ?? 0
  }

const constant: Rule = () => 0

const rules: Readonly<Record<string, Rule>> = {
  add: ({ slopes }) => total(...slopes),
  subtract: ({ slopes: [da, db] }) => total(da, db && run('negate', db)),
  negate: linear('negate'),
  multiply: bilinear('multiply'),
  dot: bilinear('dot'),
  times: bilinear('times'),
  hadamard: bilinear('hadamard'),
  kronecker: bilinear('kronecker'),
  inner: bilinear('inner'),
  divide,
  oslash: divide,
  power,
  sqrt: ({ slopes: [da], value }) => da && quotient(da, run('multiply', 2, value)),
  root: ({ values: [a, n], slopes: [da, dn], value }) => {
    if (dn) throw new NoSlope()
    return da && run('divide', run('multiply', value, da), run('multiply', n!, a!))
  },
  abs: ({ values: [a], slopes: [da], value }) => {
    const isDeterminant = !isScalar(a!) && isScalar(value)
    return da && (isDeterminant ? ofDeterminant(a!, da, value) : times(signOf(a!), da))
  },
  transpose: linear('transpose'),
  inverse: ({ slopes: [da], value }) => da && ofInverse(value, da),
  det: ({ values: [a], slopes: [da], value }) => da && ofDeterminant(a!, da, value),
  entry: linear('entry'),
  norm: ofNorm,
  frobenius: ({ values: [a], slopes: [da], value }) => da && run('divide', run('inner', a!, da), value), // prettier-ignore
  'log-base': ({ values: [base, a], slopes: [db, da] }) => {
    if (db || typeof base !== 'number') throw new NoSlope()
    return da && run('divide', da, run('multiply', a!, Math.log(base)))
  },
  mean: linear('mean'),
  floor: constant,
  ceil: constant,
  'max-of': extreme(1),
  'min-of': extreme(-1),
}

const quotient = (a: Value, b: Value): Value => run('divide', a, b)

/** What parts are put together of, which need no rule. */
const containers = new Set(['tuple', 'set'])

/**
 * An operator on values, some of which may be dual.
 *
 * @throws NoSlope if it has no rule.
 */
export function run(op: string, ...args: Value[]): Value {
  const level = topLevel(args)
  if (level === 0 || containers.has(op)) return operators.get(op)!.apply(...args)
  const rule = rules[op]
  if (!rule) throw new NoSlope()
  const values = args.map((arg) => primal(arg, level))
  const slopes = args.map((arg) => slopeOf(arg, level))
  const value = run(op, ...values)
  return dual(level, value, rule({ values, slopes, value }))
}
