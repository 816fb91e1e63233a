/** From a source file back to the pages that show it, and to the formulas it stands behind. */
import { join, relative } from 'node:path'
import { pageName } from '../page/site.ts'
import { exampleFiles, readPage } from './evidence.ts'
import { formulasOf } from './page-formulas.ts'

/** A page that makes use of a source file. */
export interface SourceUse {
  title: string
  /** Address of the page, from the base. */
  path: string
  /** Numbers of its formulas that were compared with the code, from 1. */
  formulas: number[]
}

/** Where the pages make use of a file, a path from the root: of their own, or of an example. */
export async function sourceUses(
  root: string,
  pages: readonly string[],
  file: string,
): Promise<SourceUse[]> {
  const uses = await Promise.all(
    pages.map(async (page) => {
      const document = readPage(root, page)
      const files = await exampleFiles(root, document)
      const paths = files.map((path) => relative(root, path).replaceAll('\\', '/'))
      const formulas = (await formulasOf(root, page)).flatMap(({ evidence }, index) =>
        evidence?.witnesses?.some((name) => name.split('#')[0] === file)
          ? [index + 1]
          : [],
      )
      if (page !== file && !paths.includes(file) && formulas.length === 0) return []
      const name = pageName(root, join(root, page))
      const { title = name } = document
      return [{ title, path: name === 'index' ? '' : `${name}/`, formulas }]
    }),
  )
  return uses.flat()
}
