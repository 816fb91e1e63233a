import { evidenceOf, pageHash, readPage } from './evidence.ts'
import type { PageFormula } from './remark-formulas.ts'

/**
 * The formulas of a page, a path from the root; with their evidence only if that is of the
 * page, its examples and the checker as they are now.
 */
export async function formulasOf(root: string, page: string): Promise<PageFormula[]> {
  const document = readPage(root, page)
  const evidence = evidenceOf(root, page)
  const isFresh =
    !(evidence instanceof Error) && evidence.hash === (await pageHash(root, document))
  const known = isFresh ? evidence.formulas : []
  return document.formulas.map(({ tex, display, from }, index) => {
    const found = known[index]
    const isSame = found?.latex === tex && found.display === display
    return {
      latex: tex,
      display,
      line: from.line,
      column: from.column,
      ...(isSame ? { evidence: found } : {}),
    }
  })
}
