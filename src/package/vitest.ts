// `residual/vitest`: documents as test files, with a test for each formula.

import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vitest/config'
import { exampleFile, examplesFolder } from '../page/example-file.ts'
import { withImports } from '../page/imports.ts'
import type { Dialect } from '../page/mathematics/dialect.ts'
import { readDocument } from '../page/read.ts'
import { testModule } from '../vitest/test-module.ts'

/** Which documents are tested, and how. */
export interface PagesOptions {
  /** Folders of the documents, from Vite's root. Default: all of it. */
  folders?: readonly string[]
  /** Which tool renders them; default: every form of mathematics is read that a tool has. */
  dialect?: Dialect
  /** Seed of the draws. */
  seed?: number
  /** Draws for each claim. */
  draws?: number
  /** Milliseconds for one formula, and for one example to load. */
  timeout?: number
  /** A definition that nothing contradicts fails. Default: false. */
  strict?: boolean
}

/** Vite plugin that makes Markdown and MDX test files; `test.include` says which are run. */
export function pages({
  folders = [''],
  dialect,
  ...options
}: PagesOptions = {}): Plugin {
  let root = process.cwd()
  const runtime = fileURLToPath(new URL('./runtime.ts', import.meta.url))
  return {
    name: 'residual:pages',
    enforce: 'pre',
    configResolved(config) {
      root = config.root
    },
    transform: {
      filter: { id: /\.(?:mdx?|markdown)$/ },
      handler(source, id) {
        const file = relative(root, id).split(sep).join('/')
        const isOurs = folders.some((folder) =>
          file.startsWith(folder === '' ? '' : `${folder.replace(/\/$/, '')}/`),
        )
        if (!isOurs) return null
        const document = readDocument(source, { file, dialect: dialect ?? 'any' })
        const folder = examplesFolder(id)
        const examples = document.examples.map(({ src }) =>
          folder ? exampleFile(folder, src) : '',
        )
        const settings = { root, page: file, strict: false, ...options }
        return testModule(document, id, runtime, settings, withImports(examples))
      },
    },
  }
}
