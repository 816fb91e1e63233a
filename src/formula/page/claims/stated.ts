/** Formulas that are stated with a reason and not checked. */
import type { Evidence } from '../../judge/evidence.ts'
import { FormulaError } from '../../language/error.ts'
import { printStatement } from '../../language/print.ts'
import type { Readings } from '../reading/readings.ts'
import type { Formula } from '../text/formula.ts'

/** A waived formula is still one that KaTeX renders. */
export function stated(formula: Formula, readings: Readings): Evidence {
  if (!formula.reason) {
    throw new FormulaError(
      'unreadable',
      'Unexpected waiver without a reason, expected why the formula is not checked',
    )
  }
  let reading = ''
  try {
    reading = readings
      .of(formula)
      .statements.map((statement) => printStatement(statement))
      .join(' ')
  } catch (error) {
    if (!(error instanceof FormulaError) || error.code === 'katex') throw error
  }
  return { verdict: 'stated', message: formula.reason, reading, time: 0 }
}
