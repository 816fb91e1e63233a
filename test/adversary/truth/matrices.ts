// What formulas do to whole matrices and columns beside sums and products.

import {
  Nonsense,
  add,
  eigen,
  equal,
  identity,
  isRows,
  isZero,
  multiply,
  product,
  scale,
  transpose,
  type Callable,
  type Rows,
  type Value,
} from './value.ts'

export const column = (values: readonly number[]): Rows => values.map((x) => [x])
export const outer = (a: readonly number[], b: readonly number[]): Rows =>
  a.map((x) => b.map((y) => x * y))
export const plus = (a: Rows, b: Rows): Rows =>
  a.map((row, i) => row.map((x, j) => x + b[i]![j]!))
export const diagonal = (values: readonly number[]): Rows =>
  values.map((x, i) => values.map((_, j) => (i === j ? x : 0)))
export const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1)
export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * b[i]!, 0)

/** An element, counted from 1. */
export function part<Item>(list: readonly Item[], i: number): Item {
  const found = list[i - 1]
  if (found === undefined) throw new Nonsense('no such part')
  return found
}

/** The numbers of a column. */
export function entries(value: Value): number[] {
  if (typeof value === 'number') return [value]
  if (!isRows(value) || value[0]!.length !== 1) throw new Nonsense('a column expected')
  return value.map(([x]) => x!)
}

/** A function of one number, entry by entry on what has entries. */
export const entrywise = (f: (x: number) => number): Callable => ({
  call: (args, marks) => {
    const [value] = args
    if (args.length !== 1 || marks.length > 0) throw new Nonsense('arguments')
    if (typeof value === 'number') return f(value)
    if (!isRows(value!)) throw new Nonsense('entries of what has none')
    return value.map((row) => row.map(f))
  },
})

/** A function of one column. */
export const ofColumn = (
  size: number | undefined,
  f: (x: number[]) => Value,
): Callable => ({
  call: (args, marks) => {
    if (args.length !== 1 || marks.length > 0) throw new Nonsense('arguments')
    const x = entries(args[0]!)
    if (size !== undefined && x.length !== size) throw new Nonsense('another size')
    return f(x)
  },
})

/** A function of one number. */
export const ofNumber = (f: (x: number) => Value): Callable => ({
  call: (args, marks) => {
    const [x] = args
    if (args.length !== 1 || marks.length > 0 || typeof x !== 'number')
      throw new Nonsense('arguments')
    return f(x)
  },
})

export function softmax(x: readonly number[]): number[] {
  const powers = x.map((score) => Math.exp(score - Math.max(...x)))
  const total = powers.reduce((a, b) => a + b)
  return powers.map((power) => power / total)
}

export const relu = (x: number): number => Math.max(0, x)

/** The product entry by entry. */
export function hadamard(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') return a * b
  if (
    !isRows(a) ||
    !isRows(b) ||
    a.length !== b.length ||
    a[0]!.length !== b[0]!.length
  )
    throw new Nonsense('an entrywise product of unlike things')
  return a.map((row, i) => row.map((x, j) => x * b[i]![j]!))
}

/** The exponential of a square matrix: Taylor's series of a small part, squared; NaN if endless. */
export function exponential(a: Rows): Rows {
  if (a.length !== a[0]!.length) throw new Nonsense('the exponential of what has none')
  const size = Math.max(...a.flat().map(Math.abs)) * a.length
  if (!(size < 1e12)) return identity(a.length, NaN)
  const halvings = size > 0.5 ? Math.ceil(Math.log2(size / 0.5)) : 0
  const small = scale(a, 2 ** -halvings)
  let [term, result] = [identity(a.length), identity(a.length)]
  for (let k = 1; k < 20; k++) {
    term = scale(multiply(term, small), 1 / k)
    result = plus(result, term)
  }
  for (let i = 0; i < halvings; i++) result = multiply(result, result)
  return result
}

/** The largest singular value. */
export function spectral(a: Rows): number {
  const { values } = eigen(multiply(transpose(a), a))
  return Math.sqrt(Math.max(0, values[0]!))
}

/** Whether one is a multiple, not by zero, of the other. */
export function proportional(a: Value, b: Value): boolean {
  if (isZero(a) || isZero(b)) return false
  if (typeof a === 'number' && typeof b === 'number') return a !== 0 && b !== 0
  if (
    !isRows(a) ||
    !isRows(b) ||
    a.length !== b.length ||
    a[0]!.length !== b[0]!.length
  )
    throw new Nonsense('multiples of unlike things')
  const [x, y] = [a.flat(), b.flat()]
  const largest = y.reduce(
    (best, value, i) => (Math.abs(value) > Math.abs(y[best]!) ? i : best),
    0,
  )
  const factor = x[largest]! / y[largest]!
  return factor !== 0 && Number.isFinite(factor) && equal(a, product(factor, b))
}

/** Weighted sum of values of one shape. */
export const combine = (weights: readonly number[], values: readonly Value[]): Value =>
  values
    .map((value, i) => product(weights[i]!, value))
    .reduce((total, value) => add(total, value, 1))
