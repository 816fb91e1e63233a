/** A sheet of Markdown that a reader writes: all its formulas, each with what became of it. */
import { openPage } from '../formula/index.ts'
import { readDocument } from '../page/read.ts'
import { formulaOf } from '../page/formula.ts'
import { Teller } from './outcome.ts'
import type { SheetFormula, SheetShown } from './protocol.ts'

/** Formulas of a sheet; more belong into a file. */
const most = 60

/** Reads a sheet and checks its formulas, in order. */
export function checkSheet(text: string): SheetShown {
  const { formulas, macros, problems } = readDocument(text, { file: 'sheet.md' })
  const teller = new Teller(macros)
  const all = formulas.slice(0, most).map(formulaOf)
  const page = openPage({ text: all, macros, mutate: false })
  const shown = all.map((formula): SheetFormula => {
    const { tex, display } = formula
    const evidence = page.check(formula)
    const outcome = teller.told(evidence, tex) ?? {
      kind: 'said',
      what: evidence.verdict === 'verified' ? 'declared' : evidence.verdict,
    }
    return { tex, display, html: teller.render(tex, display), outcome }
  })
  const told = problems.map(({ message, from }) => `Line ${from.line}: ${message}`)
  if (formulas.length > most) told.push(`Only the first ${most} formulas were checked.`)
  return { formulas: shown, problems: told }
}
