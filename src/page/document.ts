import type { ClaimNode } from './claims.ts'
import type { Cell } from './mathematics/notebook.ts'
import type { Piece, Range } from './place.ts'
import type { Problem } from './problem.ts'
import type { Sentence } from './words.ts'

/** What an author wants of a formula: that it holds, that it is false, or neither. */
export type Role = 'claim' | 'erratum' | 'stated'

/** A formula of a document, as plain data. */
export interface MathNode extends Range {
  /** Page, content and occurrence: stable while neither changes. */
  id: string
  /** What KaTeX gets. */
  tex: string
  display: boolean
  role: Role
  /** Why a stated formula is not checked. */
  reason?: string
  /** A comment before it asks for no finding, and says why. */
  ignored?: true
  /** What is checked in its place: a formula of the page, or the name of an example on it. */
  by?: string
  /** A counterexample that the author of an erratum quotes. */
  pinned?: string
  /** The erratum that it stands in. */
  erratum?: string
  /** It stands in `<Bare>`: nothing on the page need say it once more. */
  bare?: true
  /** The prose of the same sentence; other formulas in it are `□`. */
  words: Sentence
  pieces: readonly Piece[]
  /** Why it cannot be checked as it is written. */
  defect?: Problem
  /** The formula put right, so that its declarations still count. */
  repaired?: string
}

/** `<Example src region>` on a page. */
export interface ExampleNode extends Range {
  src: string
  region?: string
}

/** Where a section begins. */
export interface Heading {
  offset: number
  /** 1 for the highest. */
  depth: number
}

/** All that one document says, read without any other file and without running code. */
export interface Document {
  /** Path as it was given. */
  file: string
  language: 'mdx' | 'md'
  /** The text that places refer to; of a notebook, that of its Markdown cells. */
  source: string
  /** Of a notebook. */
  cells?: Cell[]
  title?: string
  /** `tied`: words that compare must be tied to a value or a formula. */
  comparisons?: 'tied'
  /** KaTeX macros of the front matter, by name with the backslash. */
  macros: Record<string, string>
  formulas: MathNode[]
  /** In document order. */
  headings?: Heading[]
  examples: ExampleNode[]
  /** Words whose claim the page says as a formula. */
  claims: ClaimNode[]
  /** Expressions that are mentioned must stand in a formula that is checked, too. */
  ties: boolean
  /** Exceptions that the page makes: numbers and formulas that nothing computes. */
  bare: number
  /** In document order, without the formulas' defects. */
  problems: Problem[]
}
