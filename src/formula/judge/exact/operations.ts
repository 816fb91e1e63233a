/** Operators on rational numbers and matrices of them; any other has no exact value. */
import { Rational } from './rational.ts'
import type { Exact } from './table.ts'
import { asTable, collapsed, eliminated, rankOf, identity, Table } from './table.ts'
import { Unknown } from './unknown.ts'

/** Arguments as many as the operator has. */
type Operation = (...args: Exact[]) => Exact

const scalar = (value: Exact): Rational => {
  if (value instanceof Rational) return value
  throw new Unknown('a matrix in the place of a number')
}

/** A whole number of moderate size. */
export function count(value: Exact): number {
  const number = scalar(value)
  if (!number.isWhole || number.size.compare(Rational.integer(1e6)) > 0) {
    throw new Unknown('no whole number')
  }
  return Number(number.top)
}

const entrywise =
  (f: (a: Rational, b: Rational) => Rational): Operation =>
  (a, b) => {
    if (a instanceof Rational && b instanceof Rational) return f(a, b)
    const [x, y] = [asTable(a), asTable(b)]
    if (x.height !== y.height || x.width !== y.width) {
      throw new Unknown('shapes that do not fit')
    }
    return x.map((entry, i, j) => f(entry, y.at(i, j)))
  }

const multiply: Operation = (a, b) => {
  if (a instanceof Rational && b instanceof Rational) return a.times(b)
  if (a instanceof Rational) return asTable(b).map((entry) => entry.times(a))
  if (b instanceof Rational) return asTable(a).map((entry) => entry.times(b))
  return collapsed(a.times(b))
}

const inner = (a: Table, b: Table): Rational => {
  if (a.entries.length !== b.entries.length) throw new Unknown('shapes that do not fit')
  return a.entries.reduce(
    (sum, entry, i) => sum.plus(entry.times(b.entries[i]!)),
    Rational.integer(0),
  )
}

const dot: Operation = (a, b) =>
  a instanceof Table && b instanceof Table && a.width === 1 && b.width === 1
    ? inner(a, b)
    : multiply(a, b)

const inverse: Operation = (a) => {
  if (a instanceof Rational) return Rational.integer(1).over(a)
  const found = eliminated(a).inverse
  if (!found) throw new Unknown('a singular matrix')
  return collapsed(found)
}

const power: Operation = (base, exponent) => {
  const n = count(exponent)
  if (base instanceof Rational) return base.power(n)
  const factor = asTable(n < 0 ? inverse(base) : base)
  if (factor.height !== factor.width || Math.abs(n) > 64) throw new Unknown('a power')
  let result = identity(factor.height)
  for (let i = 0; i < Math.abs(n); i++) result = result.times(factor)
  return collapsed(result)
}

const rank: Operation = (a) => Rational.integer(rankOf(asTable(a)))

const nullity: Operation = (a) =>
  Rational.integer(asTable(a).width - rankOf(asTable(a)))

const determinant: Operation = (a) =>
  a instanceof Rational ? a : eliminated(a).determinant

const factorial: Operation = (a) => {
  const n = count(a)
  if (n < 0 || n > 500) throw new Unknown('a factorial')
  let result = 1n
  for (let k = 2; k <= n; k++) result *= BigInt(k)
  return Rational.of(result)
}

const binomial: Operation = (a, b) => {
  const [n, k] = [count(a), count(b)]
  if (n < 0 || k > 500) throw new Unknown('a binomial coefficient')
  if (k < 0 || k > n) return Rational.integer(0)
  let result = 1n
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i)
  return Rational.of(result)
}

const entry: Operation = (head, ...positions) => {
  const table = asTable(head)
  const [i, j] = positions.map(count)
  if (positions.length === 2) return table.at(i! - 1, j! - 1)
  if (positions.length !== 1 || (table.width > 1 && table.height > 1)) {
    throw new Unknown('a position')
  }
  return table.width === 1 ? table.at(i! - 1, 0) : table.at(0, i! - 1)
}

const extreme =
  (sign: 1 | -1): Operation =>
  (...args) => {
    const list = args.length === 1 ? asTable(args[0]!).entries : args.map(scalar)
    return list.reduce((best, next) => (next.compare(best) === sign ? next : best))
  }

const filled = (sizes: readonly Exact[], value: number): Exact => {
  const [n = Rational.integer(1), m = Rational.integer(1)] = sizes
  return collapsed(Table.make(count(n), count(m), () => Rational.integer(value)))
}

const trace: Operation = (a) =>
  asTable(a).rows.reduce(
    (sum, row, i) => sum.plus(row[i] ?? Rational.integer(0)),
    Rational.integer(0),
  )

export const operations: Readonly<Record<string, Operation>> = {
  add: entrywise((a, b) => a.plus(b)),
  subtract: entrywise((a, b) => a.minus(b)),
  hadamard: entrywise((a, b) => a.times(b)),
  negate: (a) => multiply(Rational.integer(-1), a),
  multiply,
  dot,
  divide: (a, b) => multiply(Rational.integer(1).over(scalar(b)), a),
  power,
  inverse,
  det: determinant,
  abs: (a) => (a instanceof Rational ? a.size : determinant(a)),
  transpose: (a) => (a instanceof Rational ? a : asTable(a).transposed),
  inner: (a, b) => inner(asTable(a), asTable(b)),
  entry,
  factorial,
  binomial,
  floor: (a) => scalar(a).floor,
  ceil: (a) => scalar(a).negated.floor.negated,
  'max-of': extreme(1),
  'min-of': extreme(-1),
  tuple: (...args) => new Table(args.map((arg) => [scalar(arg)])),
  identity: (n) => collapsed(identity(count(n))),
  ones: (...sizes) => filled(sizes, 1),
  zeros: (...sizes) => filled(sizes, 0),
  'kronecker-delta': (i, j) => Rational.integer(count(i) === count(j) ? 1 : 0),
}

/** Standard functions that have rational values. */
export const functions: Readonly<Record<string, Operation>> = {
  '\\tr': trace,
  '\\rank': rank,
  '\\null': nullity,
  '\\nullity': nullity,
  '\\det': determinant,
}

/** ‖·‖² without its root. */
export const square: Operation = (a) => inner(asTable(a), asTable(a))
