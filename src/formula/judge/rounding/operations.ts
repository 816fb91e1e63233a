/** Error bounds of operators, by name; by their class for those that are in no list. */
import { Matrix } from 'ml-matrix'
import type { Bound } from '../../evaluation/bound.ts'
import {
  absolute,
  asBound,
  asPart,
  mapped,
  most,
  plus,
  rounded,
  shaped,
  smallestNormal,
  unit,
} from '../../evaluation/bound.ts'
import { sizeOf } from '../../evaluation/compare.ts'
import { operators } from '../../evaluation/operators/index.ts'
import type { Callable, Value } from '../../values/value.ts'
import type { Analysis } from './analysis.ts'
import { grainOf, smallestTerm } from './analysis.ts'
import { stable } from './sensitivity.ts'

type Rule = (args: readonly Analysis[], value: Value, f: Callable) => Analysis

/** A product that came out below the normal range has lost digits. */
const underflow = (value: Value): number =>
  sizeOf(value) < smallestNormal ? smallestNormal : 0

const sum: Rule = (args, value) => ({
  value,
  error: args.reduce<Bound>(
    (total, { error, value: part }) =>
      plus(total, sizeOf(part) === sizeOf(value) ? error : spread(error, part, value)),
    rounded(value),
  ),
  grain: Math.min(...args.map(smallestTerm)),
  terms: Math.min(...args.map(smallestTerm)),
})

/** A term of open size takes the shape of the others: its error is everywhere. */
const spread = (error: Bound, part: Value, whole: Value): Bound =>
  part instanceof Matrix || !(whole instanceof Matrix) ? error : most(error)

/** The same entries in other places. */
const carried: Rule = ([part], value, f) => {
  const { error } = part!
  const moved = typeof error === 'number' ? error : asBound(absolute(f(error)))
  return { ...part!, value, error: moved }
}

/** |A| E_B + E_A |B| + γ |A| |B|. */
const product: Rule = (args, value, f) => {
  const [a, b] = args
  const grain = args.reduce((total, part) => total * grainOf(part), 1)
  if (!a || !b) return { value, error: stable(f, args, value), grain }
  const [x, y] = [absolute(a.value), absolute(b.value)]
  const inner = a.value instanceof Matrix ? a.value.columns : 1
  let error: Bound
  try {
    const parts = [
      asBound(f(x, shaped(b.error, b.value))),
      asBound(f(shaped(a.error, a.value), y)),
    ]
    const own = rounded(f(x, y), 1 + inner)
    error = parts.reduce<Bound>(plus, own)
  } catch {
    error = stable(f, args, value)
  }
  return { value, error: plus(error, lost(args, value)), grain }
}

/** Nonzero factors whose product is no normal number. */
const lost = (args: readonly Analysis[], value: Value): number =>
  args.every((part) => sizeOf(part.value) > 0) ? underflow(value) : 0

const quotient: Rule = ([a, b], value) => {
  const [below, slip] = [sizeOf(b!.value), most(b!.error)]
  const grain = below > 0 ? grainOf(a!) / below : Infinity
  if (below <= slip) {
    return { value, error: slip > 0 ? Infinity : 0, grain }
  }
  const left = below - slip
  const own = plus(rounded(value, 2), a!.value === 0 ? 0 : underflow(value))
  const fromBelow = scaled(asBound(absolute(value)), slip / left)
  return { value, error: plus(plus(scaled(a!.error, 1 / left), fromBelow), own), grain }
}

function scaled(bound: Bound, factor: number): Bound {
  if (typeof bound === 'number') return bound * factor
  if (bound instanceof Matrix) return mapped(bound, (entry) => entry * factor)
  return bound.map((part) => asPart(scaled(part, factor)))
}

/** r · (|b| e_a / |a| + |ln a| e_b) for numbers; powers of matrices by their steps. */
const power: Rule = (args, value, f) => {
  const [base, exponent] = args
  const [a, b, r] = [base!.value, exponent!.value, value]
  const grain = sizeOf(value)
  if (typeof a !== 'number' || typeof b !== 'number' || typeof r !== 'number') {
    return matrixPower(args, value, f)
  }
  const [slip, turn] = [most(base!.error), most(exponent!.error)]
  const size = Math.abs(a)
  if (Number.isInteger(b) && b > 0 && b <= 64 && turn === 0) {
    let [high, low] = [1, 1]
    for (let i = 0; i < b; i++) [high, low] = [high * (size + slip), low * size]
    const grown = slip === 0 ? 0 : high - low
    const own = (1 + Math.log2(b)) * unit * Math.abs(r)
    const error = grown + own + (a === 0 ? 0 : underflow(r))
    let smallest = 1
    for (let i = 0; i < b; i++) smallest *= grainOf(base!)
    return { value, error, grain: smallest }
  }
  if (size <= slip) return { value, error: slip > 0 ? Infinity : underflow(r), grain }
  const logarithm = Math.abs(Math.log(size))
  const relative =
    (Math.abs(b) * slip) / (size - slip) +
    logarithm * turn +
    unit * (2 + Math.abs(b) * logarithm)
  return {
    value,
    error: Math.abs(r) * Math.expm1(Math.min(relative, 700)) + underflow(r),
    grain,
  }
}

function matrixPower(args: readonly Analysis[], value: Value, f: Callable): Analysis {
  const [base, exponent] = args
  const count = exponent!.value
  const matrix = base!.value
  const isWhole = typeof count === 'number' && Number.isInteger(count)
  if (!(matrix instanceof Matrix) || !isWhole || count === 0 || Math.abs(count) > 64) {
    return { value, error: stable(f, args, value), grain: sizeOf(value) }
  }
  if (count < 0) {
    const one = operators.get('inverse')!
    const turned = inverse([base!], one.apply(matrix), one.apply)
    if (count === -1) return turned
    return matrixPower([turned, { value: -count, error: 0, grain: 1 }], value, f)
  }
  const size = absolute(matrix) as Matrix
  const slip = shaped(base!.error, matrix) as Matrix
  let [whole, error] = [Matrix.eye(matrix.rows), Matrix.zeros(matrix.rows, matrix.rows)]
  for (let i = 0; i < count; i++) {
    const next = whole.mmul(size)
    error = Matrix.add(error.mmul(Matrix.add(size, slip)), whole.mmul(slip))
    error.add(Matrix.mul(next, (matrix.rows + 1) * unit))
    whole = next
  }
  return { value, error, grain: sizeOf(value) }
}

/** |A⁻¹| E |A⁻¹| and the rounding of elimination (Higham 2002, §14.1). */
const inverse: Rule = (args, value, f) => {
  const [part] = args
  if (!(value instanceof Matrix) || !(part!.value instanceof Matrix)) {
    return quotient([{ value: 1, error: 0, grain: 1 }, part!], value, f)
  }
  const size = absolute(value) as Matrix
  // |L| |U| has entries where A has small ones: each is taken at the largest of A.
  const growth = 2 * unit * part!.value.rows * sizeOf(part!.value)
  const moved = Matrix.add(
    shaped(part!.error, part!.value) as Matrix,
    mapped(part!.value, () => growth),
  )
  return { value, error: size.mmul(moved).mmul(size), grain: sizeOf(value) }
}

const root: Rule = ([part], value) => {
  const [x, slip] = [sizeOf(part!.value), most(part!.error)]
  const r = sizeOf(value)
  const moved = x > slip ? slip / (r + Math.sqrt(x - slip)) : Math.sqrt(x + slip)
  return { value, error: moved + unit * r, grain: Math.sqrt(grainOf(part!)) }
}

/** Every norm moves by at most the sum of what the entries move by. */
const norm: Rule = (args, value, f) => {
  const [part, degree] = args
  const inside = part!.value
  const entries = shaped(part!.error, inside)
  const moved =
    entries instanceof Matrix
      ? entries.to1DArray().reduce((total, entry) => total + entry, 0)
      : most(part!.error)
  const count = inside instanceof Matrix ? inside.rows * inside.columns : 1
  const own = (count + 2) * unit * sizeOf(value)
  const simple = degree === undefined || degree.value === 1 || degree.value === 2
  const error = simple ? moved + own : stable(f, args, value)
  return { value, error, grain: grainOf(part!) }
}

const extreme: Rule = (args, value) => ({
  value,
  error: Math.max(0, ...args.map(({ error }) => most(error))),
  grain: Math.max(0, ...args.map(grainOf).filter(Number.isFinite)),
})

/** A step: off by one where the error reaches the next. */
const step: Rule = ([part], value) => {
  const x = sizeOf(part!.value)
  const reaches = Math.abs(x - Math.round(x)) <= most(part!.error)
  return {
    value,
    error: reaches && most(part!.error) > 0 ? 1 : 0,
    grain: sizeOf(value),
  }
}

const entry: Rule = ([head, ...positions], value, f) => {
  const { error } = head!
  const plain = typeof error === 'number' || typeof head!.value === 'function'
  const own = plain
    ? error
    : asBound(f(error, ...positions.map((position) => position.value)))
  return {
    value,
    error: own,
    grain: Number.isFinite(grainOf(head!)) ? head!.grain : sizeOf(value),
  }
}

const tuple: Rule = (args, value) => ({
  value,
  error: args.map(({ error }) => asPart(error)),
  grain: Math.min(...args.map(grainOf)),
})

/** Whole numbers are exact as long as doubles hold them. */
const counted: Rule = (_args, value) => {
  const whole = typeof value === 'number' && Number.isSafeInteger(value)
  return { value, error: whole ? 0 : 200 * unit * sizeOf(value), grain: sizeOf(value) }
}

const determinantOf: Rule = (args, value, f) => {
  const [part] = args
  if (typeof part!.value === 'number') return carried(args, value, f)
  return general(args, value, f)
}

/** What is known of any other operator. */
const general: Rule = (args, value, f) => {
  const error = stable(f, args, value)
  const size = Math.max(sizeOf(value), ...args.map((part) => sizeOf(part.value)))
  return { value, error, grain: size }
}

const own: Readonly<Record<string, Rule>> = {
  divide: quotient,
  power,
  inverse,
  sqrt: root,
  abs: determinantOf,
  norm,
  frobenius: norm,
  'max-of': extreme,
  'min-of': extreme,
  floor: step,
  ceil: step,
  entry,
  tuple,
  factorial: counted,
  binomial: counted,
  identity: counted,
  ones: counted,
  zeros: counted,
  'kronecker-delta': counted,
}

/** Error and grain of an operator's result. */
export function operated(
  name: string,
  args: readonly Analysis[],
  value: Value,
): Analysis {
  const operator = operators.get(name)
  if (!operator) return { value, error: 0, grain: sizeOf(value) }
  const f: Callable = (...values) => operator.apply(...values)
  const { rounding } = operator
  const unary = args.length === 1
  const rule =
    own[name] ??
    (rounding === 'sum' ? (unary ? carried : sum) : undefined) ??
    (rounding === 'product' ? product : undefined) ??
    general
  return settled(rule(args, value, f), args)
}

/** Of numbers without end: infinite itself, a pole that is exactly met, or an overflow. */
function settled(result: Analysis, args: readonly Analysis[]): Analysis {
  if (Number.isFinite(sizeOf(result.value))) return result
  const endless = args.filter((part) => !Number.isFinite(sizeOf(part.value)))
  const known =
    endless.length > 0
      ? endless.every((part) => Number.isFinite(most(part.error)))
      : most(result.error) === 0
  return { ...result, error: known ? 0 : Infinity }
}
