// `residual/astro`: an Astro site is built only if what its documents say holds. It adds
// nothing to the site: how formulas look is up to its own plugins.

import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { check } from '../cli/check.ts'
import { findDocuments } from '../cli/files.ts'
import { readArguments } from '../cli/options.ts'
import { pretty } from '../cli/pretty.ts'

/** Which documents of a site are checked, and how. */
export interface AstroOptions {
  /** Folders from the root of the site. Default: those of `src/content` and `src/pages` that are there. */
  folders?: readonly string[]
  /** A definition that nothing tests stops the build, too. */
  strict?: boolean
  /** As on the command line; default: documents that declare nothing are surveyed. */
  survey?: boolean
}

const usual = ['src/content', 'src/pages']

/**
 * Checks the documents of a site before it is built, as the command `residual check` does,
 * and with the same configuration file. A finding stops the build.
 */
export default function residual(options: AstroOptions = {}): AstroIntegration {
  const { strict = false, survey } = options
  let root = process.cwd()
  return {
    name: 'residual',
    hooks: {
      'astro:config:done'({ config }) {
        root = fileURLToPath(config.root)
      },
      async 'astro:build:start'({ logger }) {
        const folders =
          options.folders ?? usual.filter((folder) => existsSync(resolve(root, folder)))
        const request = readArguments([
          ...['check', ...folders.map((folder) => resolve(root, folder))],
          ...(strict ? ['--strict'] : []),
          ...(survey === undefined ? [] : [survey ? '--survey' : '--no-survey']),
        ])
        if (typeof request === 'string') return
        const pages = await check(await findDocuments(request.paths), request)
        const count = pages.reduce((sum, { findings }) => sum + findings.length, 0)
        if (count === 0) {
          logger.info(pretty(pages, { ...request, summary: true }).trim())
          return
        }
        const shown = folders.map((folder) =>
          relative(process.cwd(), resolve(root, folder)),
        )
        throw new Error(
          `Unexpected findings in documents (${count}), expected none:\n\n${pretty(pages, request)}\nThe same without a build: npx residual check ${shown.join(' ')}`,
        )
      },
    },
  }
}
