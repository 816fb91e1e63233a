import type { Piece, Range } from './place.ts'
import type { Problem } from './problem.ts'

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
  /** A counterexample that the author of an erratum quotes. */
  pinned?: string
  /** The prose of the same sentence; other formulas in it are `□`. */
  words: { before: string; after: string }
  pieces: Piece[]
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

/** All that one document says, read without any other file and without running code. */
export interface Document {
  /** Path as it was given. */
  file: string
  language: 'mdx' | 'md'
  source: string
  title?: string
  /** KaTeX macros of the front matter, by name with the backslash. */
  macros: Record<string, string>
  formulas: MathNode[]
  examples: ExampleNode[]
  /** In document order, without the formulas' defects. */
  problems: Problem[]
}
