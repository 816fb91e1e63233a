import type { Code } from '../language/error.ts'
import type { ActRecord } from '../discourse/act.ts'
import type { Named } from '../language/named.ts'
import type { Span } from '../language/expression.ts'

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

/** One change that makes a wrong claim true. */
export interface Repair {
  /** In words: `operands swapped`. */
  change: string
  /** The claim with it. */
  latex: string
  /** Offsets in the LaTeX of the formula: what that takes the place of. */
  span: Span
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
  /** Both sides were also evaluated without rounding, on every draw. */
  exact?: true
  /** Special draws on which one side alone had a value: it holds where both are defined. */
  halfDefined?: number
  mutants?: { total: number; killed: number; survivors: Survivor[] }
  /** Shown code and independent implementations that the symbols were tied to. */
  witnesses?: string[]
  counterexample?: Counterexample
  /** The link that fails may be what the text posits of its names, and no identity. */
  posited?: true
  /** No name of the page stands in the claim that fails. */
  numeric?: true
  /** Names that the page defines, without whose definitions it may be. */
  definitionsBehind?: readonly string[]
  /** Of a formula with names that nothing explains: how it is wrong whatever they are. */
  asUsed?: Omit<Evidence, 'reading' | 'time'>
  repair?: Repair
  /**
   * Draws that fulfilled the conditions of the claim, of those that were tried, and as
   * LaTeX those that other formulas of its sentence state.
   */
  conditions?: { met: number; tried: number; said: readonly string[] }
  /** Which act each relation was, in the order of the LaTeX. */
  acts?: readonly ActRecord[]
  /** A condition that no word marks as one: only where it stands makes it a premise. */
  byPosition?: boolean
  /** A definition that no code, example or later claim contradicts under mutation. */
  untested?: boolean
  /** The names in it, where the page asks for them. */
  legend?: readonly Named[]
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

/**
 * True unless the verdict is a failure; `strict` also fails untested definitions and
 * conditions that no word marks.
 */
export function ok(
  evidence: Pick<Evidence, 'verdict'> & Partial<Omit<Evidence, 'code'>>,
  strict = false,
): boolean {
  const { verdict, untested = false, byPosition = false } = evidence
  return !failures.has(verdict) && !(strict && (untested || byPosition))
}
