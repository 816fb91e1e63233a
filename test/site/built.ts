/**
 * The site as it is built, for all files of a run: whichever asks first builds it, the
 * others wait. With the variable `DIST` it is the site that is built there already.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { beforeAll, inject } from 'vitest'
import { buildSite } from '../../src/astro/build-site.ts'
import { alone } from '../../src/astro/lock.ts'
import type { Served } from './browser.ts'
import { launch, serve } from './browser.ts'
import './environment.ts'

/** The project. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** The folder of the built site. */
export async function built(): Promise<string> {
  const { DIST } = process.env
  if (DIST) return resolve(root, DIST)
  const shared = inject('shared')
  const [dist, failure] = [join(shared, 'dist'), join(shared, 'failure.log')]
  await alone(
    join(shared, 'lock'),
    async () => {
      if (existsSync(dist) || existsSync(failure)) return
      let log = ''
      const isBuilt = await buildSite({ root, dist, output: (text) => (log += text) })
      if (!isBuilt) writeFileSync(failure, log)
    },
    () => undefined,
  )
  if (existsSync(failure)) {
    const log = readFileSync(failure, 'utf8')
    throw new Error(`${log}\nRun \`npm run check\` to see each formula.`)
  }
  return dist
}

/** The built site, in a folder, at an address and in a browser. */
export interface Site {
  dist: string
  url: string
  browser: Browser
}

/** The built site for the tests of a file; to be asked for when they run. */
export function theSite(): () => Site {
  let site: Site
  beforeAll(async () => {
    const dist = await built()
    const served: Served = await serve(dist)
    const browser = await launch()
    site = { dist, url: served.url, browser }
    return async () => {
      served.close()
      await browser.close()
    }
  })
  return () => site
}

/** `content/deep/a.mdx` → `/deep/a/`. */
export const address = (page: string) =>
  page.replace(/^content/, '').replace(/(?:\/index)?\.mdx$/, '/')
