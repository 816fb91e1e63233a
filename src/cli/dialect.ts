import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { dialectOfName, type Dialect } from '../page/mathematics/dialect.ts'

/** Files that a tool's projects have beside their documents or above them. */
const signs: readonly [file: string, dialect: Dialect][] = [
  ['_quarto.yml', 'quarto'],
  ['_bookdown.yml', 'quarto'],
  ['myst.yml', 'myst'],
  ['_toc.yml', 'myst'],
  ['.obsidian', 'obsidian'],
  ['docusaurus.config.js', 'commonmark-dollars'],
  ['docusaurus.config.ts', 'commonmark-dollars'],
  ['_config.yml', 'kramdown'],
]

/**
 * The tool that renders a document, by its ending, its front matter and the files around
 * it, as far as the project goes; `any` if nothing tells.
 */
export function detectDialect(path: string, source: string): Dialect | 'any' {
  const named = dialectOfName(path)
  if (named) return named
  if (/^---\r?\n[^]*?^(?:jupytext|kernelspec):/m.test(source.slice(0, 2000)))
    return 'myst'
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const sign = signs.find(([file]) => existsSync(join(folder, file)))
    if (sign) return sign[1]
    if (folder === dirname(folder) || existsSync(join(folder, '.git'))) return 'any'
  }
}
