// Values of the independent evaluation: numbers, matrices as rows, functions, finite
// distributions. Written without the engine and without its libraries on purpose.

export type Rows = readonly (readonly number[])[]

/** A finite distribution over one or two axes with outcomes 1, 2, …. */
export class Table {
  readonly sizes: readonly number[]
  readonly names: readonly string[]
  private readonly values: readonly number[]
  constructor(
    names: readonly string[],
    sizes: readonly number[],
    values: readonly number[],
  ) {
    this.names = names
    this.sizes = sizes
    this.values = values
  }

  at(...outcomes: readonly number[]): number {
    if (outcomes.length !== this.sizes.length) throw new Nonsense('too few arguments')
    let index = 0
    outcomes.forEach((outcome, axis) => {
      const size = this.sizes[axis]!
      if (!Number.isInteger(outcome) || outcome < 1 || outcome > size)
        throw new Nonsense('no such outcome')
      index = index * size + outcome - 1
    })
    return this.values[index]!
  }

  /** All outcomes, as tuples. */
  *outcomes(): Generator<number[]> {
    const [first = 0, second] = this.sizes
    for (let x = 1; x <= first; x++) {
      if (second === undefined) yield [x]
      else for (let y = 1; y <= second; y++) yield [x, y]
    }
  }

  marginal(axis: number): Table {
    const sums = new Array<number>(this.sizes[axis]!).fill(0)
    for (const outcome of this.outcomes())
      sums[outcome[axis]! - 1]! += this.at(...outcome)
    return new Table([this.names[axis]!], [this.sizes[axis]!], sums)
  }

  mean(f: (...outcome: number[]) => number): number {
    let sum = 0
    for (const outcome of this.outcomes()) {
      const p = this.at(...outcome)
      if (p > 0) sum += p * f(...outcome)
    }
    return sum
  }
}

/** A random variable: one axis of a joint distribution. */
export interface Variable {
  joint: Table
  axis: number
}

/** A function of values; the marks between its arguments are part of its name. */
export interface Callable {
  call: (args: readonly Value[], marks: readonly string[]) => Value
}

/** A multiple of the identity, of any size; `single`: the page's matrices are 1×1. */
interface Eye {
  eye: number
  single?: boolean
}

export type Value =
  | number
  | Rows
  | Table
  | Variable
  | Callable
  | Eye
  | { zero: true }
  | { set: readonly number[] }

/** What has no meaning: shapes that do not fit, names that nobody declared. */
export class Nonsense extends Error {}

export const isRows = (value: Value): value is Rows => Array.isArray(value)
const isEye = (value: Value): value is Eye =>
  typeof value === 'object' && 'eye' in value
export const isCallable = (value: Value): value is Callable =>
  typeof value === 'object' && 'call' in value
export const isZero = (value: Value): value is { zero: true } =>
  typeof value === 'object' && 'zero' in value
export const isVariable = (value: Value): value is Variable =>
  typeof value === 'object' && 'joint' in value

/** A 1×1 matrix is its number. */
const tidy = (value: Value): Value =>
  isRows(value) && value.length === 1 && value[0]!.length === 1 ? value[0]![0]! : value

export const transpose = (a: Rows): Rows => a[0]!.map((_, j) => a.map((row) => row[j]!))
export const multiply = (a: Rows, b: Rows): Rows => {
  if (a[0]!.length !== b.length) throw new Nonsense('sizes of a product')
  return a.map((row) =>
    b[0]!.map((_, j) => row.reduce((sum, x, k) => sum + x * b[k]![j]!, 0)),
  )
}
export const scale = (a: Rows, by: number): Rows =>
  a.map((row) => row.map((x) => x * by))
export const identity = (n: number, by = 1): Rows =>
  Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i === j ? by : 0)),
  )

export function inverse(a: Rows): Rows {
  const n = a.length
  if (a[0]!.length !== n) throw new Nonsense('inverse of a matrix that is not square')
  const work = a.map((row, i) => [...row, ...identity(n)[i]!])
  for (let c = 0; c < n; c++) {
    let best = c
    for (let r = c; r < n; r++)
      if (Math.abs(work[r]![c]!) > Math.abs(work[best]![c]!)) best = r
    ;[work[c], work[best]] = [work[best]!, work[c]!]
    const pivot = work[c]![c]!
    if (Math.abs(pivot) < 1e-12) return identity(n, NaN)
    for (let k = 0; k < 2 * n; k++) work[c]![k]! /= pivot
    for (let r = 0; r < n; r++) {
      if (r === c) continue
      const factor = work[r]![c]!
      for (let k = 0; k < 2 * n; k++) work[r]![k]! -= factor * work[c]![k]!
    }
  }
  return work.map((row) => row.slice(n))
}

/** Eigenvalues, largest first, and unit eigenvectors as rows, by Jacobi's rotations. */
export function eigen(symmetric: Rows): { values: number[]; vectors: Rows } {
  const n = symmetric.length
  let a = symmetric
  let v = identity(n)
  for (let sweep = 0; sweep < 60; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const angle = Math.atan2(2 * a[p]![q]!, a[q]![q]! - a[p]![p]!) / 2
        const turn = identity(n).map((row) => [...row])
        turn[p]![p] = turn[q]![q] = Math.cos(angle)
        turn[p]![q] = Math.sin(angle)
        turn[q]![p] = -Math.sin(angle)
        a = multiply(transpose(turn), multiply(a, turn))
        v = multiply(v, turn)
      }
    }
  }
  const order = a.map((_, i) => i).sort((i, j) => a[j]![j]! - a[i]![i]!)
  return {
    values: order.map((i) => a[i]![i]!),
    vectors: order.map((i) => transpose(v)[i]!),
  }
}

export function add(left: Value, right: Value, sign: 1 | -1): Value {
  const [a, b] = [tidy(left), tidy(right)]
  if (typeof a === 'number' && typeof b === 'number') return a + sign * b
  if (isEye(a) && isEye(b)) return { ...a, eye: a.eye + sign * b.eye }
  const x = isEye(a) && isRows(b) ? identity(b.length, a.eye) : a
  const y = isEye(b) && isRows(a) ? identity(a.length, b.eye) : b
  if (!isRows(x) || !isRows(y)) throw new Nonsense('a sum of unlike things')
  if (x.length !== y.length || x[0]!.length !== y[0]!.length)
    throw new Nonsense('sizes of a sum')
  return x.map((row, i) => row.map((entry, j) => entry + sign * y[i]![j]!))
}

export const negate = (a: Value, sign: 1 | -1 = -1): Value => product(sign, a)

export function product(left: Value, right: Value): Value {
  const [a, b] = [tidy(left), tidy(right)]
  if (typeof a === 'number' && typeof b === 'number') return a * b
  if (isZero(a) && typeof b === 'number') return a
  if (isZero(b) && (typeof a === 'number' || isRows(a))) return b
  if (typeof a === 'number' && isEye(b)) return { ...b, eye: a * b.eye }
  if (isEye(a) && typeof b === 'number') return { ...a, eye: a.eye * b }
  if (isEye(a)) return isEye(b) ? { ...a, eye: a.eye * b.eye } : product(a.eye, b)
  if (isEye(b)) return product(a, b.eye)
  if (typeof a === 'number' && isRows(b)) return scale(b, a)
  if (isRows(a) && typeof b === 'number') return scale(a, b)
  if (isRows(a) && isRows(b)) return tidy(multiply(a, b))
  throw new Nonsense('a product of what has none')
}

export const number = (given: Value): number => {
  const value = tidy(given)
  if (typeof value !== 'number') throw new Nonsense('a number was expected')
  return value
}

export function power(value: Value, exponent: number): Value {
  const base = tidy(value)
  if (typeof base === 'number') return base ** exponent
  if (isEye(base)) return { ...base, eye: base.eye ** exponent }
  if (!isRows(base) || !Number.isInteger(exponent) || base.length !== base[0]!.length)
    throw new Nonsense('a power of what has none')
  const from = exponent < 0 ? inverse(base) : base
  let result: Rows = identity(base.length)
  for (let i = 0; i < Math.abs(exponent); i++) result = multiply(result, from)
  return result
}

const near = (a: number, b: number, scale: number) =>
  Number.isFinite(a) &&
  Number.isFinite(b) &&
  Math.abs(a - b) <= 1e-5 * Math.max(Math.abs(a), Math.abs(b)) + 1e-12 * scale

/** Whether two values are the same; NaN is the same as nothing. */
export function equal(left: Value, right: Value): boolean {
  const [a, b] = [tidy(left), tidy(right)]
  if (typeof a === 'number' && typeof b === 'number')
    return Number.isFinite(a) && near(a, b, 1)
  if (isZero(b) && !isZero(a)) return equal(b, a)
  if (isZero(a)) {
    if (isZero(b)) return true
    const rows = typeof b === 'number' ? [[b]] : b
    if (!isRows(rows)) throw new Nonsense('a comparison of unlike things')
    return rows.flat().every((x) => near(x, 0, 1))
  }
  if (a === 0 && isRows(b)) return b.flat().every((x) => near(x, 0, 1))
  if (b === 0 && isRows(a)) return equal(b, a)
  if (isEye(a) && a.single && typeof b === 'number') return near(a.eye, b, 1)
  if (isEye(b) && b.single && typeof a === 'number') return near(a, b.eye, 1)
  if (isEye(a) && isEye(b)) return near(a.eye, b.eye, 1)
  const x = isEye(a) && isRows(b) ? identity(b.length, a.eye) : a
  const y = isEye(b) && isRows(a) ? identity(a.length, b.eye) : b
  if (!isRows(x) || !isRows(y)) throw new Nonsense('a comparison of unlike things')
  if (x.length !== y.length || x[0]!.length !== y[0]!.length)
    throw new Nonsense('a comparison of unlike sizes')
  const size = Math.max(...x.flat().map(Math.abs), 1e-300)
  return x.every((row, i) => row.every((entry, j) => near(entry, y[i]![j]!, size)))
}
