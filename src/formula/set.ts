import { Matrix } from 'ml-matrix'
import { Distribution } from './distribution.ts'
import { FormulaError } from './error.ts'
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

  has(value: Value): boolean {
    return this.elements.some(
      (element) =>
        element === value ||
        (typeof element === 'number' &&
          typeof value === 'number' &&
          Math.abs(element - value) <= 1e-9 * Math.max(1, Math.abs(element))),
    )
  }
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

  has(value: Value): boolean {
    if (typeof value !== 'number' || Number.isNaN(value)) return false
    const slack = 1e-9 * Math.max(1, Math.abs(value))
    return (
      (this.closedMin ? value >= this.min - slack : value > this.min) &&
      (this.closedMax ? value <= this.max + slack : value < this.max)
    )
  }

  toString(): string {
    return `${this.closedMin ? '[' : '('}${this.min}, ${this.max}${this.closedMax ? ']' : ')'}`
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

  /** Shape, and for the simplex also sign and sum. */
  has(value: Value): boolean {
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
      return Number.isInteger(value) && (this.structure === 'integer' || value >= 0)
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
