// What stands at a place of a document: a formula, and a name in it.

import type { Checked } from '../cli/check.ts'
import type { MathNode } from '../page/document.ts'
import { locateSpan, type Range } from '../page/place.ts'
import { says, symbolsOf } from '../page/symbols.ts'
import type { PageEvidence } from '../page/verdict.ts'

export interface FormulaAt {
  formula: MathNode
  evidence: PageEvidence
}

export interface SymbolAt {
  /** Its LaTeX. */
  name: string
  /** What it is, in words. */
  what: string
  /** Where it stands. */
  place: Range
  /** Where the document says what it is, or has it first. */
  first: Range
  /** Does it say there what it is? */
  isSaid: boolean
}

/** The formula at an offset. */
export function formulaAt(
  { document, result }: Checked,
  offset: number,
): FormulaAt | undefined {
  const index = document.formulas.findIndex(
    ({ from, to }) => from.offset <= offset && offset <= to.offset,
  )
  const formula = document.formulas[index]
  const evidence = result.evidence[index]
  return formula && evidence && { formula, evidence }
}

/** The name in a formula at an offset. */
export function symbolAt(page: Checked, offset: number): SymbolAt | undefined {
  const found = formulaAt(page, offset)
  if (!found) return undefined
  const [inner] = namesOf(found)
    .filter(({ place: { from, to } }) => from.offset <= offset && offset < to.offset)
    .sort((a, b) => length(a.place) - length(b.place))
  if (!inner) return undefined
  const { formulas } = page.document
  const { evidence } = page.result
  const symbol = symbolsOf(evidence.map((each) => ({ evidence: each }))).find(
    ({ name }) => name === inner.name,
  )
  const formula = symbol && formulas[symbol.at]
  const said = symbol && evidence[symbol.at]
  if (!formula || !said) return undefined
  const there = namesOf({ formula, evidence: said })
  const first = there.find(({ name }) => name === inner.name)?.place ?? formula
  // Of a list of names, `A, B \in S`, the last alone stands beside the relation.
  const isSaid = said.verdict === 'declared' || says(said, inner.name)
  return { ...inner, what: symbol.what, first, isSaid }
}

const length = ({ from, to }: Range) => to.offset - from.offset

/** The names in a formula, each place by itself. */
const namesOf = ({ formula, evidence }: FormulaAt) =>
  (evidence.legend ?? []).flatMap(({ name, spans }) =>
    spans.map((span) => ({ name, place: locateSpan(formula.pieces, formula, span) })),
  )
