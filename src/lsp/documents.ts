import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDocument } from '../cli/files.ts'

/** The ending that a file in the language of an editor would have. */
const endings: Record<string, string> = {
  markdown: '.md',
  mdx: '.mdx',
  quarto: '.qmd',
  rmd: '.Rmd',
  rmarkdown: '.Rmd',
}

/**
 * The path by which an open text is read and configured; undefined for what is no document
 * of its own: code, the JSON of a notebook and its single cells, versions in a history.
 */
export function pathOf(uri: string, language: string): string | undefined {
  const scheme = uri.slice(0, uri.indexOf(':'))
  const ending = endings[language.toLowerCase()]
  if (scheme === 'untitled') return ending && resolve(`untitled${ending}`)
  if (scheme !== 'file') return undefined
  const path = fileURLToPath(uri)
  if (/\.ipynb$/i.test(path)) return undefined
  return isDocument(path) || ending ? path : undefined
}
