import { join, relative } from 'node:path'
import { evidenceFolder } from '../page/evidence.ts'
import { pageName } from '../page/site.ts'
import { libraryFile } from './library.ts'
import { isList } from './remark-lists.ts'

/**
 * The pages to render anew in development when a file has changed: that of a new verdict
 * with the lists made from all pages, or all where a source is described anew.
 */
export function renderedAnew(
  root: string,
  pages: readonly string[],
  changed: string,
): string[] {
  if (changed === join(root, libraryFile)) return [...pages]
  const name = relative(evidenceFolder(root), changed).replace(/\.json$/, '')
  // The watcher tells of every file, of the pages that are said to have changed too.
  if (name.startsWith('..')) return []
  return pages.filter((page) => pageName(root, page) === name || isList(root, page))
}
