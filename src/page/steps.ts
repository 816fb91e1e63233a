import type { Evidence, Formula } from '../formula/index.ts'

/** One thing that the worker does, and may not come back from. */
export type Step =
  | {
      kind: 'example'
      url: string
      /** Name of the file for people. */
      origin: string
      /** The file and all that it may import by paths. */
      files: string[]
      /** Symbols whose code is not to run again, with the reason. */
      lost: Record<string, string>
    }
  | {
      kind: 'open'
      seed?: number
      draws?: number
      /** Default: true. Mutants are what costs. */
      mutate?: boolean
      /** Steps for all formulas together; those behind are not looked at. Default: no limit. */
      budget?: number
      macros: Record<string, string>
      /** All formulas of the page, in order. */
      text: Formula[]
    }
  | { kind: 'formula'; index: number; formula: Formula }
  /** A claim in words, beside the page, of which so many formulas stand before it. */
  | { kind: 'claim'; index: number; formulas: Formula[]; after: number }
  | { kind: 'finish' }

/** An error that crossed from the worker. */
export interface Thrown {
  /** `TypeError: x is not a function` */
  error: string
  /** `file:///…/covariance.ts:3:9`, as far as the error knows. */
  at?: string
}

/** What came of a step. */
export type Outcome =
  | { kind: 'done' }
  | { kind: 'given'; symbols: string[] }
  | { kind: 'thrown'; thrown: Thrown }
  | { kind: 'not-a-scope'; was: string }
  | { kind: 'evidence'; evidence: Evidence }
  /** The steps for all formulas together were used up. */
  | { kind: 'beyond' }
  | { kind: 'claim'; evidence: Evidence[] }
  | { kind: 'late'; late: { index: number; evidence: Evidence }[] }

/** Main process → worker: the steps of one page. */
export interface Job {
  id: number
  steps: Step[]
  /**
   * Name of a page that is checked again and again while it is written: its examples stay
   * loaded, and what was decided of its claims is known, as long as nothing behind either
   * has changed.
   */
  keep?: string
}

/**
 * Worker → main process: it is ready for the first job; a step is over; it has been in
 * the code of a symbol for a while (-1: in none); it ends.
 */
export type Reply =
  | { kind: 'failed'; reason: 'memory' | 'stopped'; detail: string; symbol: number }
  | { kind: 'inside'; symbol: number }
  | { kind: 'ready' }
  | { kind: 'step'; id: number; step: number; outcome: Outcome }
