// `residual/markdown`: a document goes in as a string, and what is wrong in it comes out.

import { counterexampleText, findings } from '../page/finding.ts'
import type { Dialect } from '../page/mathematics/dialect.ts'
import { readDocument } from '../page/read.ts'
import { checkPage } from '../page/runner.ts'
import { declaresNothing } from '../page/survey.ts'

export type { Dialect }

/** How a document is read and checked. */
export interface MarkdownOptions {
  /** Its path: its ending tells the language, and examples are found beside it or above. */
  file?: string
  /** Default: by the ending of `file`, or else Markdown. */
  language?: 'md' | 'mdx'
  /** Which tool renders it; default: every form of mathematics is read that a tool has. */
  dialect?: Dialect
  /** KaTeX macros by name with the backslash. */
  macros?: Record<string, string>
  /** Folder of the code that `<Example src="…" />` names. */
  examples?: string
  /**
   * Only what is wrong on its own evidence is a finding. Default: true for documents that
   * declare nothing.
   */
  survey?: boolean
  /** A definition that nothing tests is a finding, too. */
  strict?: boolean
  /** Seed of the draws. */
  seed?: number
  /** Draws for each claim. */
  draws?: number
}

/** A place in the text: line and column from 1 on, offset from 0 on. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** What is wrong, unread, unknown or undecided at one place. */
export interface Finding {
  /** The permanent name of the kind of finding: `unequal-sides`. */
  code: string
  /** `wrong`, `unreadable`, `unknown-symbol`, … */
  verdict: string
  /** What was seen, and what was expected. */
  message: string
  /** The way out, or more about the reason. */
  note?: string
  start: Point
  end: Point
  /** LaTeX of the formula, if it is one that is at fault. */
  tex?: string
  /** The smallest draw that was found to break it. */
  counterexample?: string
  /** What gives the same draws again. */
  seed?: number
}

/** Checks every formula of a document. Empty: all were read, and what they claim holds. */
export async function check(
  source: string,
  options: MarkdownOptions = {},
): Promise<Finding[]> {
  const { file = 'document.md', language, macros, dialect = 'any' } = options
  const { examples, seed, draws, strict = false } = options
  const document = readDocument(source, {
    file,
    dialect,
    ...(language ? { language } : {}),
    ...(macros ? { macros } : {}),
  })
  const result = await checkPage(document, {
    atOnce: true,
    ...(examples === undefined ? {} : { examples }),
    ...(seed === undefined ? {} : { seed }),
    ...(draws === undefined ? {} : { draws }),
  }).result
  const survey = !strict && (options.survey ?? declaresNothing(document, result))
  return findings(document, result, strict, survey).map((finding) => {
    const { code, verdict, message, note, place, formula, evidence } = finding
    const counterexample = evidence && counterexampleText(evidence)
    return {
      code,
      verdict,
      message,
      ...(note ? { note } : {}),
      start: point(place.from),
      end: point(place.to),
      ...(formula ? { tex: formula.tex } : {}),
      ...(counterexample ? { counterexample } : {}),
      ...(evidence?.seed === undefined ? {} : { seed: evidence.seed }),
    }
  })
}

const point = ({ line, column, offset }: Point): Point => ({ line, column, offset })
