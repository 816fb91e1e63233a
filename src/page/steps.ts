import type { Evidence, Formula } from '../formula/index.ts'

/** One thing that the worker does, and may not come back from. */
export type Step =
  | { kind: 'example'; url: string }
  | { kind: 'open'; seed?: number; draws?: number; macros: Record<string, string> }
  | { kind: 'formula'; index: number; formula: Formula }
  | { kind: 'finish' }

/** An error that crossed from the worker's thread. */
export interface Thrown {
  /** `TypeError: x is not a function` */
  error: string
  /** `file:///…/covariance.ts:3:9`, as far as the error knows. */
  at?: string
}

/** What came of a step. */
export type Outcome =
  | { kind: 'done' }
  | { kind: 'thrown'; thrown: Thrown }
  | { kind: 'not-a-scope'; was: string }
  | { kind: 'evidence'; evidence: Evidence }
  | { kind: 'late'; late: { index: number; evidence: Evidence }[] }

/** Main thread → worker: the steps of one page. */
export interface Job {
  id: number
  steps: Step[]
}

/** Worker → main thread: a step is over; before the first job, that it is ready. */
export type Reply =
  { kind: 'ready' } | { kind: 'step'; id: number; step: number; outcome: Outcome }
