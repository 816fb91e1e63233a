import { stat } from 'node:fs/promises'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UsageError } from './options.ts'

const document = /\.(mdx|md|markdown|qmd|rmd|ipynb)$/i

/** Is a file of this name checked where its folder is? */
export const isDocument = (name: string): boolean => document.test(name)

/** What is read by none of the tools that read Markdown. */
const others: Record<string, string> = {
  rst: 'reStructuredText',
  tex: 'LaTeX',
  adoc: 'AsciiDoc',
  org: 'Org',
  html: 'HTML',
  pdf: 'PDF',
  docx: 'a Word document',
  typ: 'Typst',
}

const skipped = new Set(['node_modules', 'dist'])

/** The documents that paths of files and folders name, each once. Throws `UsageError`. */
export async function findDocuments(paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const path of paths) {
    const entry = await stat(path).catch(() => undefined)
    if (!entry)
      throw new UsageError(`Unexpected path \`${path}\`, expected a file or folder`)
    if (!entry.isDirectory()) {
      const [, ending = ''] = /\.([a-z]+)$/i.exec(path) ?? []
      const other = others[ending.toLowerCase()]
      if (other !== undefined)
        throw new UsageError(
          `Unexpected document \`${path}\` in ${other}, expected Markdown, MDX or a notebook`,
        )
      found.add(path)
      continue
    }
    const before = found.size
    for await (const file of walk(path)) found.add(file)
    if (found.size === before)
      throw new UsageError(
        `Unexpected folder \`${path}\`, expected *.mdx, *.md, *.qmd, *.Rmd or *.ipynb in it`,
      )
  }
  return [...found]
}

async function* walk(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.') || skipped.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(path)
    else if (isDocument(entry.name)) yield path
  }
}
