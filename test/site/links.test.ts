// Where the links of the built site lead.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { pages } from '../../src/astro/pages.ts'
import { address, built, root } from './built.ts'

let dist: string
beforeAll(async () => {
  dist = await built()
})

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
