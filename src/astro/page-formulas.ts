import { join } from 'node:path'
import { evidenceOf, pageHash, readPage } from './evidence.ts'
import type { PageFormula } from './remark-formulas.ts'

const known = new Map<string, Promise<PageFormula[]>>()

/**
 * The formulas of a page, a path from the root; with their evidence only if that is of the
 * page, its examples and the checker as they are now. A build, which shows one state of all,
 * asks once for each page: every source file asks for all pages.
 */
export function formulasOf(root: string, page: string): Promise<PageFormula[]> {
  if (!isBuild) return look(root, page)
  const path = join(root, page)
  const formulas = known.get(path) ?? look(root, page)
  known.set(path, formulas)
  return formulas
}

/** Astro's own process, where the configuration is read, is no part of what is built. */
const isBuild = (import.meta as Partial<ImportMeta>).env?.PROD === true

async function look(root: string, page: string): Promise<PageFormula[]> {
  const document = readPage(root, page)
  const evidence = evidenceOf(root, page)
  const isFresh =
    !(evidence instanceof Error) && evidence.hash === (await pageHash(root, document))
  const checked = isFresh ? evidence.formulas : []
  return document.formulas.map(({ tex, display, from }, index) => {
    const found = checked[index]
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
