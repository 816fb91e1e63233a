/** Matrices of rational numbers; a 1×1 matrix is a number. */
import { Rational } from './rational.ts'
import { Unknown } from './unknown.ts'

export type Exact = Rational | Table

export class Table {
  readonly rows: readonly (readonly Rational[])[]
  constructor(rows: readonly (readonly Rational[])[]) {
    this.rows = rows
  }

  get height(): number {
    return this.rows.length
  }

  get width(): number {
    return this.rows[0]?.length ?? 0
  }

  at(i: number, j: number): Rational {
    const entry = this.rows[i]?.[j]
    if (!entry) throw new Unknown('no such entry')
    return entry
  }

  map(f: (entry: Rational, i: number, j: number) => Rational): Table {
    return new Table(this.rows.map((row, i) => row.map((entry, j) => f(entry, i, j))))
  }

  static make(
    height: number,
    width: number,
    f: (i: number, j: number) => Rational,
  ): Table {
    return new Table(
      Array.from({ length: height }, (_, i) =>
        Array.from({ length: width }, (_unused, j) => f(i, j)),
      ),
    )
  }

  get transposed(): Table {
    return Table.make(this.width, this.height, (i, j) => this.at(j, i))
  }

  times(other: Table): Table {
    if (this.width !== other.height) throw new Unknown('shapes that do not fit')
    return Table.make(this.height, other.width, (i, j) => {
      let sum = Rational.integer(0)
      for (let k = 0; k < this.width; k++) {
        sum = sum.plus(this.at(i, k).times(other.at(k, j)))
      }
      return sum
    })
  }

  get entries(): readonly Rational[] {
    return this.rows.flat()
  }
}

export const identity = (n: number): Table =>
  Table.make(n, n, (i, j) => Rational.integer(i === j ? 1 : 0))

export const asTable = (value: Exact): Table =>
  value instanceof Table ? value : new Table([[value]])

export const collapsed = (table: Table): Exact =>
  table.height === 1 && table.width === 1 ? table.at(0, 0) : table

/**
 * Determinant, and inverse where there is one, by elimination without fractions: over
 * whole numbers each division goes out even (Bareiss 1968).
 */
export function eliminated(table: Table): { determinant: Rational; inverse?: Table } {
  const n = table.height
  if (n !== table.width || n > 8) throw new Unknown('a matrix of this size')
  // All entries over one denominator.
  const common = table.entries.reduce((product, { bottom }) => lcm(product, bottom), 1n)
  const left = table.rows.map((row) =>
    row.map(({ top, bottom }) => top * (common / bottom)),
  )
  const right = left.map((_, i) => left.map((_row, j) => (i === j ? 1n : 0n)))
  let [before, sign] = [1n, 1n]
  for (let k = 0; k < n; k++) {
    const pivot = left.findIndex((row, i) => i >= k && row[k] !== 0n)
    if (pivot < 0) return { determinant: Rational.integer(0) }
    if (pivot !== k) {
      for (const rows of [left, right]) {
        ;[rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!]
      }
      sign = -sign
    }
    const top = left[k]![k]!
    for (let i = 0; i < n; i++) {
      if (i === k) continue
      const factor = left[i]![k]!
      for (const rows of [left, right]) {
        const own = rows[k]!
        rows[i] = rows[i]!.map((entry, j) => (entry * top - factor * own[j]!) / before)
      }
    }
    before = top
  }
  let scale = 1n
  for (let k = 0; k < n; k++) scale *= common
  return {
    determinant: Rational.of(sign * before, scale),
    inverse: Table.make(n, n, (i, j) => Rational.of(right[i]![j]! * common, before)),
  }
}

/** Rank, by the same elimination. */
export function rankOf(table: Table): number {
  if (table.height > 8 || table.width > 8) throw new Unknown('a matrix of this size')
  const common = table.entries.reduce((product, { bottom }) => lcm(product, bottom), 1n)
  let rows = table.rows.map((row) =>
    row.map(({ top, bottom }) => top * (common / bottom)),
  )
  let [before, rank] = [1n, 0]
  for (let column = 0; column < table.width; column++) {
    const at = rows.findIndex((row, i) => i >= rank && row[column] !== 0n)
    if (at < 0) continue
    const own = rows[at]!
    const others = rows.filter((_, i) => i !== at)
    const top = own[column]!
    const below = others.slice(rank).map((row) => row.map((entry, j) => (entry * top - row[column]! * own[j]!) / before)) // prettier-ignore
    rows = [...others.slice(0, rank), own, ...below]
    before = top
    rank++
  }
  return rank
}

function lcm(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y > 0n) [x, y] = [y, x % y]
  return (a / x) * b
}
