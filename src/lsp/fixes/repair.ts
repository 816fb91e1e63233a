import type { Document } from '../../page/document.ts'
import type { Finding } from '../../page/finding.ts'
import { locateSpan } from '../../page/place.ts'
import { firstThatFits, type Edit, type Read } from './edit.ts'

/** Writes the claim with which a wrong formula holds, in its place; undefined if none is known. */
export async function repairEdit(
  document: Document,
  { formula, evidence }: Finding,
  read: Read,
): Promise<Edit | undefined> {
  const { repair } = evidence ?? {}
  if (!formula || !repair) return undefined
  const { from, to } = locateSpan(formula.pieces, formula, repair.span)
  const edit = { from: from.offset, to: to.offset, text: repair.latex }
  const [start, end] = repair.span
  const tex = formula.tex.slice(0, start) + repair.latex + formula.tex.slice(end)
  const index = document.formulas.indexOf(formula)
  return firstThatFits([edit], document, index, read, (after) => after.tex === tex)
}
