/** What a page and the worker that checks its formulas say to each other. */
import type { Formula } from '../formula/index.ts'

/** A page as the checker takes it; made at build, fetched when a reader asks. */
export interface LivePage {
  macros: Record<string, string>
  /** In reading order. */
  formulas: Formula[]
  /** Names of its examples in `examples`, whose code says what symbols are. */
  examples: string[]
}

/** What a reader asks about a formula of the page, or about one of their own. */
export type Question =
  | { kind: 'open'; id: number; page: LivePage }
  | { kind: 'check'; id: number; at: number; tex: string }
  /** Slips of the pen in it, whether its check tells them apart or not. */
  | { kind: 'changes'; id: number; at: number }
  /** Does the work for the next check of it. */
  | { kind: 'prepare'; id: number; at: number }
  | { kind: 'answer'; id: number; at: number; answer: Answer }
  | { kind: 'sheet'; id: number; text: string }
  | ({ kind: 'run'; id: number } & RunAsked)

/** Code of an example to run as a reader has it. */
export interface RunAsked {
  /** Name of the example: `pca/covariance`. */
  src: string
  region: string | undefined
  code: string
  /** Whether the page's formulas are checked with it. */
  checks: boolean
}

/** What is told while code runs and the page is checked with it. */
export type Said =
  /** What it printed, value by value. */
  | { kind: 'printed'; html: string[] }
  /** The value of its last expression. */
  | { kind: 'value'; html: string }
  /** It came to its end. */
  | { kind: 'ran' }
  /** What it says of symbols of the page, on one draw. */
  | { kind: 'symbols'; symbols: { name: string; value: string }[] }
  /** It did not; the line is of the code as shown, if it is in it. */
  | { kind: 'threw'; message: string; line: number | undefined }
  /** A formula of the page that does not hold with it. */
  | { kind: 'fails'; at: number; html: string; outcome: Outcome }
  | { kind: 'checking'; done: number; of: number }
  | { kind: 'checked'; held: number; failing: number }

/** A sheet as it was checked. */
export interface SheetShown {
  formulas: SheetFormula[]
  /** What is wrong outside the formulas. */
  problems: string[]
}

export interface SheetFormula {
  tex: string
  display: boolean
  html: string | undefined
  /** `said`: it declares, defines or mentions something. */
  outcome: Outcome | { kind: 'said'; what: string }
}

/** A reader's answer to an exercise: the right side of an equation. */
export interface Answer {
  left: string
  typed: string
  /** Names that it may use; all with undefined. */
  using: string[] | undefined
}

/** The formula as KaTeX shows it, and what became of it. */
export interface Checked {
  /** KaTeX's HTML; undefined where it cannot be rendered. */
  html: string | undefined
  outcome: Outcome
}

export type Outcome =
  /** A claim that held on every draw. */
  | { kind: 'holds'; draws: number; exact: boolean }
  /** A claim that held until now; it is still being checked. */
  | { kind: 'so-far'; draws: number }
  /** A claim that fails. */
  | { kind: 'fails'; example: Shown; repair: string | undefined }
  /** What it introduces or defines makes sense, and nothing behind it contradicts it. */
  | { kind: 'fits' }
  /** It defines what a later formula of the page is then wrong about. */
  | { kind: 'contradicts'; later: { at: number; html: string }; example: Shown }
  /** An answer that uses other names than it may. */
  | { kind: 'other-names'; names: string[] }
  /** An answer that holds what was asked. */
  | { kind: 'repeats' }
  /** It took too long. */
  | { kind: 'late' }
  /** It cannot be read, or cannot be decided. */
  | {
      kind: 'unread'
      message: string
      note: string
      span: [number, number] | undefined
    }

/** A counterexample, with its names and its sides as KaTeX shows them. */
export interface Shown {
  symbols: { html: string; value: string }[]
  /** The part that fails, where the formula says more than one thing. */
  link: string | undefined
  left: string
  right: string
}

/** A slip to try, and what was done in it. */
export interface SlipShown {
  change: string
  tex: string
}

export type Reply =
  | { kind: 'opened'; id: number }
  | { kind: 'checked'; id: number; checked: Checked }
  /** What is known before the check is done. */
  | { kind: 'early'; id: number; checked: Checked }
  | { kind: 'changes'; id: number; slips: SlipShown[] }
  | { kind: 'prepared'; id: number }
  | { kind: 'said'; id: number; said: Said }
  /** Nothing more is said of a run. */
  | { kind: 'over'; id: number }
  | { kind: 'sheet'; id: number; sheet: SheetShown }
  | { kind: 'failed'; id: number; message: string }

/** All that a page fetches when a reader first asks about one of its formulas. */
export interface LiveData extends LivePage {
  /** What a reader is told of each claim as the page has it. */
  outcomes: (Outcome | undefined)[]
  /** HTML of the card of each formula. */
  cards: string[]
  /** The names of the page, by the number that marks them in its formulas. */
  symbols: { html: string; what: string; at: number }[]
}
