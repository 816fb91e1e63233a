/** The names of a page in what KaTeX makes of its formulas. */
import type { Mark } from '../formula/read/katex.ts'
import type { PageSymbol } from '../page/symbols.ts'
import type { PageFormula } from './remark-formulas.ts'

export { symbolsOf, type PageSymbol } from '../page/symbols.ts'

/** Where the names of a formula stand in its LaTeX, labelled by their number on the page. */
export function marksOf(
  { evidence }: PageFormula,
  symbols: readonly PageSymbol[],
): Mark[] {
  return (evidence?.legend ?? []).flatMap(({ name, spans }) => {
    const label = String(symbols.findIndex((symbol) => symbol.name === name))
    return spans.map((span) => ({ span, label }))
  })
}
