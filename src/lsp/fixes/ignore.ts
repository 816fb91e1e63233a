import type { Document, MathNode } from '../../page/document.ts'
import type { Finding } from '../../page/finding.ts'
import { firstThatFits, type Edit, type Read } from './edit.ts'

/** What the author puts the reason in the place of. */
const reason = 'TODO: say why'

/** Takes a formula out with a comment before it; undefined where no comment does that. */
export async function ignoreEdit(
  document: Document,
  { formula }: Finding,
  read: Read,
): Promise<Edit | undefined> {
  if (!formula) return undefined
  const index = document.formulas.indexOf(formula)
  const edits = places(document, formula)
  return firstThatFits(edits, document, index, read, (after) => after.ignored === true)
}

/** Where the comment may stand, the most readable place first. */
function places({ source, language }: Document, formula: MathNode): Edit[] {
  const comment =
    language === 'mdx'
      ? `{/* residual: ignore "${reason}" */}`
      : `<!-- residual: ignore "${reason}" -->`
  const newline = source.includes('\r\n') ? '\r\n' : '\n'
  const { offset } = formula.from
  const start = source.lastIndexOf('\n', offset - 1) + 1
  const before = source.slice(start, offset)
  const insert = (at: number, text: string): Edit => ({ from: at, to: at, text })
  const inLine = insert(offset, `${comment} `)
  if (!/^[\s>]*$/.test(before)) return [inLine]
  // A comment at the start of a line would be a block of its own, with the formula in it.
  const empty = before.trimEnd() + newline
  const lineAbove = insert(start, before + comment + newline)
  const blockAbove = insert(start, empty + before + comment + newline + empty)
  const end = source.slice(0, Math.max(start - 1, 0)).trimEnd().length
  const endOfLineAbove = insert(end, ` ${comment}`)
  return formula.display
    ? [lineAbove, blockAbove]
    : [endOfLineAbove, lineAbove, blockAbove, inLine]
}
