import { relative, sep } from 'node:path'
import type { Document } from '../page/document.ts'
import { readQuotes } from '../page/quotes-file.ts'
import { readDocument } from '../page/read.ts'
import { pageName } from '../page/site.ts'
import { withReview } from './review.ts'

/** A page of the site at `root` as it is checked: with all that a page may and may not hold. */
export const readSitePage = (
  root: string,
  path: string,
  source: string,
  strict = true,
): Document => withReview(root, path, readFormulas(root, path, source, strict))

/** The same as far as its formulas need it: what a page may hold besides is not looked at. */
export function readFormulas(
  root: string,
  path: string,
  source: string,
  strict = true,
): Document {
  const quotes = readQuotes(root)
  return readDocument(source, {
    file: relative(root, path).split(sep).join('/'),
    page: pageName(root, path),
    site: true,
    strict,
    ...(quotes ? { quotes } : {}),
    language: 'mdx',
  })
}
