/** Which words domains follow: the lexicon knows more than can be drawn. */
import { FormulaError } from '../../language/error.ts'
import type { Span } from '../../language/expression.ts'

/** @throws FormulaError `unknown-word` for an option that no domain follows. */
export function mustBeDrawn(
  is: Readonly<Record<string, unknown>>,
  drawn: ReadonlySet<string>,
  span: Span,
): void {
  for (const name of Object.keys(is)) {
    if (!drawn.has(name)) throw undrawable(name, span)
  }
}

/** The lexicon knows a word that no domain can draw. */
export const undrawable = (option: string, span: Span): FormulaError =>
  new FormulaError(
    'unknown-word',
    `Unexpected property "${inWords(option)}" of a symbol, expected one that can be drawn`,
    span,
    'Say it as a formula, such as `P^2 = P`.',
  )

/** `independentOf` is said as "independent of". */
const inWords = (option: string): string =>
  option.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
