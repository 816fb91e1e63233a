/** Claims that are refused with a reason, where a verdict would mislead. */
import type { Evidence } from '../../judge/evidence.ts'
import { refuted } from '../../judge/report.ts'
import { FormulaError } from '../../language/error.ts'
import type { Chain, Span } from '../../language/expression.ts'
import { latex } from '../../language/latex.ts'

export const inUnits = (unit: string, span: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected number in units of "${unit}", expected one that stands by itself`,
    span,
    'What the word multiplies is not read: write the number out, as in `1.67 \\times 10^7`.',
  )

/** "The matrix □ is symmetric", of one of which no sentence said so. */
export const claimOrCondition = (
  name: string,
  { span, ...claim }: Chain,
): FormulaError =>
  new FormulaError(
    'ambiguous',
    `Unexpected words of \`${name}\`, expected a claim that holds or a condition`,
    span,
    `As a claim, \`${latex({ ...claim, span })}\`, it is wrong; as a condition it begins with "let" or "suppose".`,
  )

/** "□ whenever □, and □": the last may be a second condition. */
export const claimOrFurtherCondition = ({ span }: Chain): FormulaError =>
  new FormulaError(
    'ambiguous',
    'Unexpected "and" behind a condition, expected a claim that holds or a further condition',
    span,
    'As a claim it is wrong. Repeat "if" before a further condition, or begin a sentence with a claim.',
  )

/** "a function vanishing at infinity": the counterexample need not be one. */
export const unreadTail = (
  { name, words }: { name: string; words: string },
  span: Span,
): FormulaError =>
  new FormulaError(
    'unknown-word',
    `Unexpected words "${words}" of \`${name}\`, expected words that the lexicon knows`,
    span,
    'The formula fails for some values, which these words may exclude. Say them as a formula.',
  )

/** "increasing": of what may be flat it fails, of what rises strictly it holds. */
export const twoReadings = (
  { name, word, as }: { name: string; word: string; as: string },
  span: Span,
): FormulaError =>
  new FormulaError(
    'ambiguous',
    `Unexpected word "${word}" of \`${name}\`, expected one that all texts take alike`,
    span,
    `The formula fails for some that are ${word}, and holds for all that are ${as}: say which is meant.`,
  )

export const existential = (span: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    'Unexpected claim that there is one, expected a claim about all values',
    span,
    'Draws can show what holds for all; of what exists, name one.',
  )

/** The sentence says that the relation does not hold: then a counterexample is what it wants. */
export function denied(evidence: Evidence, span: Span): Evidence {
  if (evidence.verdict === 'wrong') return refuted(evidence)
  if (evidence.verdict !== 'verified') return evidence
  throw new FormulaError(
    'true-erratum',
    'Unexpected relation that held on every draw, expected one that fails, as the sentence denies it',
    span,
  )
}
