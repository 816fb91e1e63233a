import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { escape } from '../../src/astro/html.ts'
import { lawsHtml, texts } from '../../src/astro/laws-html.ts'
import { catalogue, notationHtml } from '../../src/astro/notation-html.ts'
import { namedLaws } from '../../src/formula/values/laws/index.ts'

type Part = keyof typeof catalogue
const parts = Object.keys(catalogue) as Part[]

describe('the page of notation', () => {
  const page = readFileSync('content/about/notation.mdx', 'utf8')

  test('has a list for each part of the catalogue, and one of the laws', () => {
    const listed = [...page.matchAll(/<Notation of="(\w+)" \/>/g)].map(([, of]) => of)
    expect(listed.sort()).toEqual([...parts].sort())
    expect(page).toContain('\n<Laws />\n')
  })

  test.each(parts)('has all %s, rendered', (part) => {
    const html = notationHtml(part)
    for (const { latex } of catalogue[part]) {
      expect(html).toContain(`<br><code>${escape(latex)}</code></dt>`)
    }
    expect(html).not.toContain('<dt><code>')
  })

  test('has each law by all its names, with its convention', () => {
    const html = lawsHtml()
    for (const { names, behindSim = [], convention } of namedLaws) {
      for (const name of [...names, ...behindSim]) {
        expect(html).toContain(`<code>${escape(name)}</code>`)
      }
      expect(html).toContain(`<dd>${texts(convention)}. `)
    }
    expect(html).not.toMatch(/<d[td]><code>/)
  })
})
