import type { Span } from './expression.ts'

/** Permanent names of what can be wrong with a formula; never reused. */
export const codes = [
  'katex', // KaTeX itself refuses or warns
  'unreadable', // a construct that the reader does not know
  'unseen-ink', // a colour or a place in which no reader sees it
  'misread', // the glyphs shown are not those of what is read
  'same-look', // two names that readers take for one
  'broken-run', // terms before dots that go on by no one rule
  'ambiguous', // two readings that differ
  'unknown-symbol', // no declaration, no definition
  'unknown-word', // a word that says what a symbol is, and is in no list
  'shape-mismatch', // sizes that do not fit
  'kind-mismatch', // a function where a number is needed, and the like
  'unequal-sides', // an equation that does not hold
  'false-relation', // an inequality, membership … that does not hold
  'undefined-side', // one side has no value where the other has one
  'vacuous', // nothing was tested
  'true-erratum', // marked as wrong, and holds
  'quoted-counterexample', // an erratum's quoted counterexample does not come out
  'witnesses-disagree', // the shown code and its witness differ
  'redeclared', // a symbol declared twice with different meanings
  'code-throws', // the code behind a symbol threw
  'too-costly', // more work than a formula may cause
  'untested', // a definition that nothing contradicts under mutation
  'claim-or-condition', // only its place makes a relation a condition
] as const

export type Code = (typeof codes)[number]

/** A mistake in a formula, told to the author of the note. Our own bugs are `Error`. */
export class FormulaError extends Error {
  readonly code: Code
  /** Offsets in the LaTeX of the sub-expression concerned. */
  readonly span: Span | undefined
  /** The way out, in a sentence. */
  readonly note: string | undefined

  constructor(code: Code, message: string, span?: Span, note?: string) {
    super(message)
    this.name = 'FormulaError'
    this.code = code
    this.span = span
    this.note = note
  }
}

/** The same error, placed: operators do not know where in the LaTeX they stand. */
export function placed(error: unknown, span: Span): unknown {
  if (!(error instanceof FormulaError) || error.span) return error
  return new FormulaError(error.code, error.message, span, error.note)
}
