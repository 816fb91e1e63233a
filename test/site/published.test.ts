// What stands beside the pages, for those who link to them or read them as text.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { notePages } from '../../src/astro/formula-table.ts'
import { pages } from '../../src/astro/pages.ts'
import { imageOf, sharedBy } from '../../src/astro/share-image.ts'
import { built, root } from './built.ts'

const notes = notePages(root, pages(root)).map(({ name }) => name)

let dist: string
beforeAll(async () => {
  dist = await built()
})

test('an address that leads nowhere gets the topics, and the search', () => {
  const html = readFileSync(join(dist, '404.html'), 'utf8')
  expect(html).toContain('site-search')
  for (const name of notes) expect(html).toContain(`href="/${name}/"`)
})

test.each(notes)('%s has its Markdown, and a picture with its figure', (name) => {
  const text = readFileSync(join(dist, `${name}.md`), 'utf8')
  expect(text).toMatch(/^# /)
  const prose = text.replace(/^(`{3,})[^]*?^\1$/gm, '')
  expect(prose).not.toMatch(/^(?:import|export) |^<[A-Z]/m)
  const html = readFileSync(join(dist, name, 'index.html'), 'utf8')
  expect(sharedBy(html).figure).toMatch(/^<svg[^]*<\/svg>$/)
  expect(Buffer.from(imageOf(dist, name)).subarray(1, 4).toString()).toBe('PNG')
})
