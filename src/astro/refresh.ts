import { join, relative } from 'node:path'
import { evidenceFolder } from '../page/evidence.ts'
import { withImports } from '../page/imports.ts'
import { pageName } from '../page/site.ts'
import { libraryFile } from '../rules/library.ts'
import { exampleFiles, readPage } from './evidence.ts'
import { isList } from './remark-lists.ts'

/**
 * The pages to render anew in development when a file has changed: that of a new verdict
 * with the lists made from all pages, those whose code it is, or all where a source is
 * described anew.
 */
export async function renderedAnew(
  root: string,
  pages: readonly string[],
  changed: string,
): Promise<string[]> {
  if (changed === join(root, libraryFile)) return [...pages]
  const name = relative(evidenceFolder(root), changed).replace(/\.json$/, '')
  // The watcher tells of every file, of the pages that are said to have changed too.
  if (name.startsWith('..')) {
    if (relative(join(root, 'examples'), changed).startsWith('..')) return []
    const rest = await Promise.all(pages.map((page) => restsOn(root, page, changed)))
    return pages.filter((page, index) => rest[index] === true || isList(root, page))
  }
  return pages.filter((page) => pageName(root, page) === name || isList(root, page))
}

/** Is the file code of an example of the page? */
async function restsOn(root: string, page: string, file: string): Promise<boolean> {
  const files = await exampleFiles(root, readPage(root, page))
  return withImports(files).includes(file)
}
