import type { Span } from './expression.ts'

/** A name in a formula, for those who ask what it is. */
export interface Named {
  /** Canonical LaTeX: `C_X`. */
  name: string
  /** Where it stands, in reading order. */
  spans: Span[]
  /** What it is, in words: `a matrix, m × n, symmetric`. */
  what: string
}
