import type { Code } from './error.ts'
import type { Span } from './expression.ts'

/** What became of a math node. The last six are failures. */
export type Verdict =
  | 'verified' // a claim that held on every draw
  | 'refuted' // an erratum, shown to be false
  | 'declared' // says what a symbol is
  | 'defined' // gives a new symbol its meaning
  | 'mentioned' // an expression that is known and well-shaped
  | 'stated' // waived, with a reason
  | 'wrong'
  | 'unreadable'
  | 'unknown-symbol'
  | 'shape-mismatch'
  | 'vacuous'
  | 'diverged'

/** A mutant that the draws did not contradict, and why that is right (or not). */
export interface Survivor {
  mutant: string
  reason: string
  span: Span
}

export interface Counterexample {
  /** Symbols by their LaTeX names, values as short text. */
  symbols: Record<string, string>
  left: string
  right: string
  /** The link of the chain that fails, as LaTeX. */
  link: string
}

/** All that is known about one math node after its check. */
export interface Evidence {
  verdict: Verdict
  code?: Code
  /** "Unexpected …, expected …": a sentence, values in backticks. */
  message?: string
  /** The way out: a repair, near spellings, what was tried. */
  note?: string
  /** Offsets in the LaTeX of the sub-expression concerned. */
  span?: Span
  /** What was read, as an s-expression. */
  reading: string
  /** Draws on which the claim was decided. */
  draws?: number
  seed?: number
  /** Worst residual, relative to the size of what was added. */
  residual?: number
  tolerance?: number
  mutants?: { total: number; killed: number; survivors: Survivor[] }
  /** Shown code and independent implementations that the symbols were tied to. */
  witnesses?: string[]
  counterexample?: Counterexample
  /** A definition that no code, example or later claim contradicts under mutation. */
  untested?: boolean
  /** Milliseconds spent on the check, mutants apart. */
  time: number
  mutantTime?: number
}

const failures: ReadonlySet<Verdict> = new Set([
  'wrong',
  'unreadable',
  'unknown-symbol',
  'shape-mismatch',
  'vacuous',
  'diverged',
])

/** True unless the verdict is a failure; `strict` also fails untested definitions. */
export function ok(evidence: Evidence, strict = false): boolean {
  return !failures.has(evidence.verdict) && !(strict && evidence.untested)
}
