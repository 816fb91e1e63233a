/** Words of a known value that no relation expresses. */
import { FormulaError } from '../../language/error.ts'
import type { Span } from '../../language/expression.ts'

export const unreadWords = (words: string, span: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected words "${words}" of a known value, expected what can be evaluated`,
    span,
    'Say it as a relation, or leave it to the prose around the formula.',
  )

/** "The transpose of □ is …": said, and not taken up. */
export const unheard = (words: string, span: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected "${words}", expected what is said of a formula that stands right before it`,
    span,
    'Nothing here checks these words. Say it of the formula itself, "the product $A B$ is …", or in signs.',
  )
