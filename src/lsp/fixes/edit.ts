import type { Document } from '../../page/document.ts'

/** A change of a document's source: what stands between two offsets becomes another text. */
export interface Edit {
  from: number
  to: number
  text: string
}

/** Reads a document that has another source. */
export type Read = (source: string) => Promise<Document>

/** The source with a change. */
export const applied = (source: string, { from, to, text }: Edit): string =>
  source.slice(0, from) + text + source.slice(to)

/**
 * The first of some changes after which the document is as it was but for one formula, which
 * is as it should be. Where a change may stand is a matter of each dialect, and of lists,
 * quotes and tables: what counts is what is read of it.
 */
export async function firstThatFits(
  edits: readonly Edit[],
  document: Document,
  index: number,
  read: Read,
  isRight: (after: Document['formulas'][number]) => boolean,
): Promise<Edit | undefined> {
  for (const edit of edits) {
    const { formulas, problems } = await read(applied(document.source, edit))
    const isSame =
      formulas.length === document.formulas.length &&
      problems.length <= document.problems.length &&
      formulas.every((formula, at) => {
        if (at === index) return isRight(formula)
        const before = document.formulas[at]!
        return formula.tex === before.tex && formula.ignored === before.ignored
      })
    if (isSame) return edit
  }
  return undefined
}
