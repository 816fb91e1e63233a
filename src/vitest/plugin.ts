import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vitest/config'
import { examplesFolder, exampleFile } from '../page/example-file.ts'
import { checkerHash } from '../page/fingerprint.ts'
import { withImports } from '../page/imports.ts'
import { pageName } from '../page/site.ts'
import { readSitePage } from '../rules/site-page.ts'
import { testModule } from './test-module.ts'

/** How pages are tested. */
export interface PagesOptions {
  /** Seed of the draws. */
  seed?: number
  /** Draws for each claim. */
  draws?: number
  /** Milliseconds for one formula, and for one example to load. */
  timeout?: number
  /** A definition that nothing contradicts fails. Default: true. */
  strict?: boolean
}

/** Vite plugin that makes the MDX pages below `content` test files: a test per formula. */
export function pages(options: PagesOptions = {}): Plugin {
  let root = process.cwd()
  const runtime = fileURLToPath(new URL('./runtime.ts', import.meta.url))
  return {
    name: 'residual:pages',
    enforce: 'pre',
    configResolved(config) {
      root = config.root
    },
    configureVitest({ defineCacheKeyGenerator }) {
      // The module of a page depends on the code that writes it.
      defineCacheKeyGenerator(({ id }) => (id.includes('.mdx') ? checkerHash() : null))
    },
    transform: {
      filter: { id: /\/content\/.*\.mdx$/ },
      handler(source, id) {
        const { strict = true, ...rest } = options
        const document = readSitePage(root, id, source, strict)
        const folder = examplesFolder(id)
        const examples = document.examples.map(({ src }) =>
          folder ? exampleFile(folder, src) : '',
        )
        const settings = { root, page: pageName(root, id), strict, ...rest }
        return testModule(document, id, runtime, settings, withImports(examples))
      },
    },
  }
}
