/** What a page fetches when a reader asks about a formula, made when the site is built. */
import { ok } from '../formula/index.ts'
import { Teller } from '../live/outcome.ts'
import type { LiveData } from '../live/protocol.ts'
import { formulaOf } from '../page/formula.ts'
import { card, nameHtml } from './card.ts'
import { readPage } from './evidence.ts'
import { formulasOf } from './page-formulas.ts'
import type { PageFormula } from './remark-formulas.ts'
import { symbolsOf } from './symbols.ts'

/** The data of a page. `known`: its formulas, if more is known of them than its evidence. */
export async function liveData(
  root: string,
  page: string,
  base: string,
  known?: PageFormula[],
): Promise<LiveData> {
  const { formulas: nodes, macros, examples } = readPage(root, page)
  const formulas = known ?? (await formulasOf(root, page))
  const symbols = symbolsOf(formulas)
  const teller = new Teller(macros)
  return {
    macros,
    formulas: nodes.map(formulaOf),
    outcomes: formulas.map(({ evidence, latex }, at) => {
      // Of what the page shows to be false, the bench also says how it is put right.
      const isClaim = nodes[at]!.role === 'claim'
      if (!evidence || !isClaim || !ok(evidence)) return undefined
      return teller.told(evidence, latex) ?? { kind: 'fits' }
    }),
    examples: [...new Set(examples.map(({ src }) => src))],
    cards: formulas.map((formula) => card(formula, symbols, macros, base)),
    symbols: symbols.map(({ name, what, at }) => ({
      html: nameHtml(name, macros),
      what,
      at,
    })),
  }
}
