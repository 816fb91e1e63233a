import { existsSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'

const configs = ['astro.config.mjs', 'astro.config.ts', 'astro.config.js']

/** The folder of the site that a page is published on: the one that holds its `content`. */
export function siteOf(page: string): string | undefined {
  for (let folder = dirname(resolve(page)); ; folder = dirname(folder)) {
    const parent = dirname(folder)
    if (parent === folder) return undefined
    const inContent = basename(folder) === 'content'
    if (inContent && configs.some((name) => existsSync(join(parent, name))))
      return parent
  }
}

/** A page's name on its site: `content/language-models/word2vec.mdx` → `language-models/word2vec`. */
export function pageName(root: string, file: string): string {
  const path = relative(join(root, 'content'), resolve(root, file))
  return path
    .split(sep)
    .join('/')
    .replace(/\.mdx?$/i, '')
}
