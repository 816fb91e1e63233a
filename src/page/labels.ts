/** Names that formulas give themselves, as in LaTeX: `\label{eq:covariance}`. */
import type { Span } from '../formula/language/expression.ts'

/** A name, and where its command stands in the LaTeX. */
export interface Label {
  name: string
  span: Span
}

/** A command, or a comment in which there is none. */
const command = /\\label\s*\{([^{}]*)\}|\\[^]|(?<comment>%.*)/g

/** The names that a formula gives itself. */
export const labelsOf = (latex: string): Label[] =>
  [...latex.matchAll(command)].flatMap(({ 0: text, 1: name, index }) =>
    name === undefined
      ? []
      : [{ name: name.trim(), span: [index, index + text.length] as const }],
  )

/** A formula without the names that it gives itself, which show nothing. */
export const withoutLabels = (latex: string): string =>
  latex.replace(command, (text: string, name?: string) =>
    name === undefined ? text : '',
  )
