/**
 * Families: one value per index, from a first index to a last one or without end.
 *
 * Members are made when they are asked for and kept, so that an open family costs what is
 * used of it and a recursion computes each member once. A finite family of numbers from 1
 * is a vector, and `gathered` makes it one.
 */
import { Matrix } from 'ml-matrix'
import { FormulaError } from '../language/error.ts'
import type { Value } from './value.ts'

/** Members that one family may be asked for. */
const largest = 4096

/** Members that may wait for one another. */
const deepest = 200

/** Indices that a message lists beyond the ends of an open family. */
const ends = (from: number, to: number): string =>
  Number.isFinite(from)
    ? Number.isFinite(to)
      ? `from ${from} to ${to}`
      : `from ${from} on`
    : `up to ${to}`

export class Family {
  /** First index; -∞ where nothing says it. */
  readonly from: number
  /** Last index; ∞ for one without end. */
  readonly to: number
  private readonly make: (index: number) => Value
  private readonly known = new Map<number, Value>()
  private readonly making = new Set<number>()

  /** Where an index runs that nothing else bounds: the extent, or less of it. */
  readonly usual: { from: number; to: number }

  /**
   * @param make The member at an index; called once for each.
   * @param usual First and last index of what the family is about, if it has members beyond:
   *   `\\sum_{s=t}^T r_s` is 0 at T + 1.
   */
  constructor(
    from: number,
    to: number,
    make: (index: number) => Value,
    usual: { from: number; to: number } = { from, to },
  ) {
    this.from = from
    this.to = to
    this.make = make
    this.usual = usual
  }

  /** A family of the values given, the first at index `from`. */
  static of(members: readonly Value[], from = 1): Family {
    const to = from + members.length - 1
    return new Family(from, to, (index) => members[index - from]!)
  }

  get isFinite(): boolean {
    return Number.isFinite(this.from) && Number.isFinite(this.to)
  }

  has(index: number): boolean {
    return Number.isInteger(index) && index >= this.from && index <= this.to
  }

  /**
   * The member at an index.
   *
   * @throws FormulaError `shape-mismatch` for an index outside, `undefined-side` for a
   *   member that is defined by itself.
   */
  at(index: number): Value {
    const known = this.known.get(index)
    if (known !== undefined) return known
    if (!this.has(index)) {
      throw new FormulaError(
        'shape-mismatch',
        `Unexpected position \`${index}\`, expected one ${ends(this.from, this.to)}`,
      )
    }
    if (this.known.size >= largest) {
      throw new FormulaError(
        'too-costly',
        `Unexpected family of more than ${largest} members, expected fewer`,
      )
    }
    if (this.making.has(index)) {
      throw new FormulaError(
        'undefined-side',
        `Unexpected member ${index} that is defined by itself, expected one that follows from others`,
      )
    }
    if (this.making.size >= deepest) {
      throw new FormulaError(
        'undefined-side',
        `Unexpected recursion of more than ${deepest} steps, expected one that comes to a first member`,
      )
    }
    this.making.add(index)
    try {
      const value = this.make(index)
      this.known.set(index, value)
      return value
    } finally {
      this.making.delete(index)
    }
  }

  /** Is the member being made, further out? */
  isMaking(index: number): boolean {
    return this.making.has(index)
  }

  /** Members made so far: what the size of an open family is judged by. */
  made(): readonly Value[] {
    return [...this.known.values()]
  }

  /** Indices of the members made so far, in order. */
  madeIndices(): readonly number[] {
    return [...this.known.keys()].sort((a, b) => a - b)
  }

  /** @throws FormulaError `kind-mismatch` for a family without end. */
  members(): readonly Value[] {
    if (!this.isFinite) {
      throw new FormulaError(
        'kind-mismatch',
        'Unexpected family without end, expected one with a last index',
        undefined,
        'Say how far it goes: `i = 1, \\dots, n`.',
      )
    }
    const list: Value[] = []
    for (let index = this.from; index <= this.to; index++) list.push(this.at(index))
    return list
  }

  /** A finite family of numbers from 1 as a column; undefined for any other. */
  column(): Matrix | undefined {
    if (!this.isFinite || this.from !== 1 || this.to < 1) return undefined
    const list = this.members()
    return list.every((member) => typeof member === 'number')
      ? Matrix.columnVector(list)
      : undefined
  }
}

/**
 * A family as the plainest value that has its entries: numbers from 1 are a column, and
 * columns of one length, of numbers, are a matrix where two indices were said.
 */
export function gathered(family: Family, depth = 1): Value {
  if (!family.isFinite || family.from !== 1 || family.to < 1) return family
  if (depth === 1) return family.column() ?? family
  const rows = family.members()
  const isTable = rows.every(
    (row): row is Matrix => row instanceof Matrix && row.columns === 1,
  )
  const [first] = rows
  if (depth !== 2 || !isTable || !(first instanceof Matrix)) return family
  if (rows.some((row) => row.rows !== first.rows)) return family
  return new Matrix(rows.map((row) => row.to1DArray()))
}
