import { valueLatex } from '../formula/language/value-latex.ts'
import { escape, list, math } from './html.ts'
import type { PageFormula } from './remark-formulas.ts'

/** The counterexample of a refuted formula, printed in the flow; empty for others. */
export function counterexample(formula: PageFormula): string {
  if (formula.evidence?.verdict !== 'refuted') return ''
  const told = sentence(formula)
  return told
    ? `<span class="counterexample"><strong>False.</strong> ${told}</span>`
    : ''
}

/** Where a formula fails and by how much, in a sentence; empty if that is not known. */
export function sentence({ latex, evidence }: PageFormula): string {
  const shown = evidence?.counterexample
  if (!shown) return ''
  const at = Object.entries(shown.symbols).map(
    ([symbol, value]) => `${math(symbol)} = ${valueHtml(value)}`,
  )
  const where = at.length > 0 ? `With ${list(at)}, the` : 'The'
  // Of a chain one link fails; a single relation need not be repeated.
  const link = bare(shown.link)
  const part = bare(latex).includes(link) && link !== bare(latex)
  const of = part && link ? ` of ${math(link)}` : ''
  return `${where} left side${of} is ${valueHtml(shown.left)}, the right side is ${valueHtml(shown.right)}.`
}

/** A matrix as it is written by hand; what is no matrix stands as it was told. */
function valueHtml(text: string): string {
  const latex = text.startsWith('[') ? valueLatex(text) : undefined
  return latex === undefined ? `<code>${escape(text)}</code>` : math(latex)
}

function bare(latex: string): string {
  return latex.replace(/\s+/g, ' ').replace(/^ | ?[.,;]? ?$/g, '')
}
