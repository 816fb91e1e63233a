import {
  existsSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildSite } from '../../src/astro/build-site.ts'
import { readPage } from '../../src/astro/evidence.ts'
import { pages } from '../../src/astro/index.ts'
import type { Served } from './browser.ts'
import { accessibility, launch, looks, overflow, serve, visit } from './browser.ts'
import { interactiveLaws, interactivesOf } from './interactives.ts'
import './environment.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const [phone, , , desk] = looks as [Look, Look, Look, Look]
type Look = (typeof looks)[number]

/** `content/deep/a.mdx` → `/deep/a/`. */
const address = (page: string) =>
  page.replace(/^content/, '').replace(/(?:\/index)?\.mdx$/, '/')

let dist: string
let browser: Browser
let served: Served

beforeAll(async () => {
  mkdirSync(join(root, '.residual/test'), { recursive: true })
  dist = join(mkdtempSync(join(root, '.residual/test/site-')), 'dist')
  let log = ''
  const built = await buildSite({ root, dist, output: (text) => (log += text) })
  expect(built, `${log}\nRun \`npm run check\` to see each formula.`).toBe(true)
  browser = await launch()
  served = await serve(dist)
  return async () => {
    served.close()
    await browser.close()
    rmSync(join(dist, '..'), { recursive: true })
  }
})

describe.each(pages(root))('%s', (page) => {
  test.each([phone, desk])('fits $width px, $colorScheme', async (look) => {
    const opened = await visit(browser, served.url + address(page), look)
    expect(await accessibility(opened.page)).toEqual([])
    expect(await overflow(opened.page)).toBe(0)
    expect(opened.complaints).toEqual([])
    await opened.page.context().close()
  })

  test('shows each of its formulas once, with its verdict, and none in red', () => {
    const html = readFileSync(join(dist, address(page), 'index.html'), 'utf8')
    const verdicts = [...html.matchAll(/class="formula" data-verdict="([a-z]+)"/g)]
    expect(verdicts).toHaveLength(readPage(root, page).formulas.length)
    const good = ['verified', 'refuted', 'declared', 'defined', 'mentioned', 'stated']
    expect(good).toEqual(expect.arrayContaining(verdicts.map(([, verdict]) => verdict)))
    expect(html).not.toMatch(/katex-error|#cc0000/)
  })
})

for (const page of pages(root)) {
  const names = interactivesOf(root, page)
  if (names.length === 0) continue
  interactiveLaws(() => ({ browser, url: served.url + address(page) }), page, names)
}

test('the sidebar leads to every page', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const sidebar = /<nav[^>]*class="sidebar[^]*?<\/nav>/.exec(html)?.[0]
  const expected = pages(root)
    .map(address)
    .filter((url) => url !== '/')
  expect(expected.filter((url) => !sidebar?.includes(`href="${url}"`))).toEqual([])
})

test('no link leads nowhere', () => {
  const html = new Map<string, string>()
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue
    const url = `/${name.replace(/index\.html$/, '')}`
    html.set(url, readFileSync(join(dist, name), 'utf8'))
  }
  const lost: string[] = []
  for (const [from, text] of html) {
    for (const [, href] of text.matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
      const to = new URL(href!.replaceAll('&amp;', '&'), `http://localhost${from}`)
      if (to.host !== 'localhost') continue
      const path = decodeURIComponent(to.pathname)
      const target = html.get(path)
      if (target === undefined && !existsSync(join(dist, path))) {
        lost.push(`${from}: ${href!}`)
      } else if (
        to.hash &&
        target &&
        !target.includes(`id="${decodeURIComponent(to.hash.slice(1))}"`)
      ) {
        lost.push(`${from}: ${href!}`)
      }
    }
  }
  expect([...new Set(lost)]).toEqual([])
})
