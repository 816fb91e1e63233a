import { Matrix } from 'ml-matrix'
import { Distribution } from './distribution.ts'
import { FormulaError } from '../language/error.ts'
import { Repeated, ScaledIdentity } from './unsized.ts'
import type { Value } from './value.ts'

/** Elements that a set may list. */
const largestSet = 4096

/** Finitely many elements, in order. */
export class FiniteSet {
  readonly elements: readonly Value[]
  constructor(elements: readonly Value[]) {
    this.elements = elements
  }

  /** The elements of a list, each once. */
  static of(list: readonly Value[]): FiniteSet {
    const elements: Value[] = []
    for (const element of list) {
      if (!elements.some((known) => alike(known, element, 0))) elements.push(element)
    }
    return new FiniteSet(elements)
  }

  /** {from, …, to}; empty if to < from. */
  static range(from: number, to: number): FiniteSet {
    if (to - from >= largestSet) {
      throw new FormulaError(
        'too-costly',
        `Unexpected set from ${from} to ${to}, expected at most ${largestSet} elements`,
      )
    }
    const elements: number[] = []
    for (let i = from; i <= to; i++) elements.push(i)
    return new FiniteSet(elements)
  }

  /** @param error What the value may be off by. */
  has(value: Value, error = 0): boolean {
    return this.elements.some((element) => alike(element, value, error))
  }

  /** The same elements, in whatever order and however often they are listed. */
  equals(other: unknown): boolean {
    return (
      other instanceof FiniteSet &&
      this.elements.every((element) => other.has(element)) &&
      other.elements.every((element) => this.has(element))
    )
  }
}

/** What the rounding of a few operations does to an element, relatively. */
const rounding = 1e-13

/** The same element, up to rounding. */
function alike(a: Value, b: Value, error: number): boolean {
  if (a === b) return true
  if (typeof a === 'number' && typeof b === 'number') {
    const size = Math.max(Math.abs(a), Math.abs(b))
    const difference = Math.abs(a - b)
    if (Number.isInteger(a) && Number.isInteger(b)) return difference <= error
    return difference <= Math.max(error, rounding * size)
  }
  if (a instanceof Matrix && b instanceof Matrix) {
    if (a.rows !== b.rows || a.columns !== b.columns) return false
    const other = b.to1DArray()
    return a.to1DArray().every((entry, i) => alike(entry, other[i]!, error))
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    const other = b as readonly Value[]
    return (
      a.length === other.length &&
      (a as readonly Value[]).every((part, i) => alike(part, other[i]!, error))
    )
  }
  if (a instanceof FiniteSet || a instanceof Interval) return a.equals(b)
  return false
}

/** A real interval; an infinite end is open. */
export class Interval {
  readonly min: number
  readonly max: number
  readonly closedMin: boolean
  readonly closedMax: boolean
  constructor(min: number, max: number, closedMin: boolean, closedMax: boolean) {
    this.min = min
    this.max = max
    this.closedMin = closedMin
    this.closedMax = closedMax
  }

  /** @param error What the value may be off by: it reaches a closed end, not an open one. */
  has(value: Value, error = 0): boolean {
    if (typeof value !== 'number' || Number.isNaN(value)) return false
    const slack = Math.max(error, rounding * Math.abs(value))
    return (
      (this.closedMin ? value >= this.min - slack : value > this.min) &&
      (this.closedMax ? value <= this.max + slack : value < this.max)
    )
  }

  get isEmpty(): boolean {
    return (
      this.min > this.max ||
      (this.min === this.max && !(this.closedMin && this.closedMax))
    )
  }

  /** The same ends, open or closed alike; an infinite end is open. */
  equals(other: unknown): boolean {
    if (!(other instanceof Interval)) return false
    if (this.isEmpty || other.isEmpty) return this.isEmpty && other.isEmpty
    const sameEnd = (
      a: number,
      b: number,
      closedA: boolean,
      closedB: boolean,
    ): boolean => alike(a, b, 0) && (closedA === closedB || !Number.isFinite(a))
    return (
      sameEnd(this.min, other.min, this.closedMin, other.closedMin) &&
      sameEnd(this.max, other.max, this.closedMax, other.closedMax)
    )
  }

  /** Is all of it in the other interval? */
  within(other: Interval): boolean {
    if (this.isEmpty) return true
    const low = (end: number, closed: boolean): boolean =>
      end > other.min ||
      (alike(end, other.min, 0) &&
        (other.closedMin || !closed || !Number.isFinite(end)))
    const high = (end: number, closed: boolean): boolean =>
      end < other.max ||
      (alike(end, other.max, 0) &&
        (other.closedMax || !closed || !Number.isFinite(end)))
    return low(this.min, this.closedMin) && high(this.max, this.closedMax)
  }

  toString(): string {
    return `${this.closedMin ? '[' : '('}${this.min}, ${this.max}${this.closedMax ? ']' : ')'}`
  }
}

/** All values that have a property: the primes, what is upper triangular. */
export class Class {
  readonly words: string
  private readonly test: (value: Value) => boolean
  constructor(words: string, test: (value: Value) => boolean) {
    this.words = words
    this.test = test
  }

  has(value: Value): boolean {
    return this.test(value)
  }

  equals(other: unknown): boolean {
    return other instanceof Class && other.words === this.words
  }

  toString(): string {
    return this.words
  }
}

/** ℝ^{rows×columns} and its relatives; ℝ itself is 1×1. */
export class Space {
  readonly rows: number
  readonly columns: number
  readonly structure: 'real' | 'integer' | 'natural' | 'simplex'
  constructor(rows: number, columns: number, structure: Space['structure'] = 'real') {
    this.rows = rows
    this.columns = columns
    this.structure = structure
  }

  equals(other: unknown): boolean {
    return (
      other instanceof Space &&
      other.structure === this.structure &&
      other.rows === this.rows &&
      other.columns === this.columns
    )
  }

  /**
   * Shape, and for the simplex also sign and sum.
   *
   * @param error What a number may be off by: it may be the whole number next to it.
   */
  has(value: Value, error = 0): boolean {
    if (this.structure === 'simplex') {
      if (!(value instanceof Distribution) && !(value instanceof Matrix)) return false
      const entries = value instanceof Distribution ? value.table() : value.to1DArray()
      const sum = entries.reduce((total, entry) => total + entry, 0)
      return (
        entries.length === this.rows &&
        entries.every((entry) => entry >= -1e-12) &&
        Math.abs(sum - 1) < 1e-9
      )
    }
    if (typeof value === 'number') {
      if (this.rows !== 1 || this.columns !== 1) return false
      if (this.structure === 'real') return Number.isFinite(value)
      if (!Number.isFinite(value)) return false
      const whole = Math.abs(value - Math.round(value)) <= error
      return whole && (this.structure === 'integer' || Math.round(value) >= 0)
    }
    // I, 0 and 1 in bold take the size that is asked for.
    if (value instanceof ScaledIdentity) return this.rows === this.columns
    if (value instanceof Repeated) {
      return value.along === 'rows'
        ? this.columns === value.slice.columns
        : this.rows === value.slice.rows
    }
    return (
      value instanceof Matrix &&
      value.rows === this.rows &&
      value.columns === this.columns
    )
  }

  toString(): string {
    if (this.structure === 'simplex') return `simplex of ${this.rows} probabilities`
    const name = { real: 'ℝ', integer: 'ℤ', natural: 'ℕ' }[this.structure]
    if (this.rows === 1 && this.columns === 1) return name
    return this.columns === 1
      ? `${name}^${this.rows}`
      : `${name}^{${this.rows}×${this.columns}}`
  }
}
