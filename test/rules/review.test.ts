import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { printRefusal, refusals } from '../../src/astro/evidence.ts'
import { readDocument } from '../../src/page/read.ts'
import { reviewPage, withReview } from '../../src/rules/review.ts'
import { emptySite, writeLibrary, writePage } from '../astro/site-fixture.ts'

// Every page in fixtures/site/content/throws must give the messages of the text beside it.

const root = fileURLToPath(new URL('fixtures/site', import.meta.url))
const folder = `${root}/content/throws/`
const pages = readdirSync(folder).filter((name) => name.endsWith('.mdx'))

function told(page: string): string[] {
  const path = `${root}/content/${page}`
  const source = readFileSync(path, 'utf8')
  const document = withReview(
    root,
    path,
    readDocument(source, { file: page, site: true }),
  )
  return document.problems.map(({ from, to, code, message, note }) => {
    const where = `${from.line}:${from.column}-${to.line}:${to.column}`
    return [`${where} ${code}`, message, note].filter(Boolean).join('\n')
  })
}

describe('a page of the site', () => {
  test('may hold what pages need', () => {
    expect(told('index.mdx')).toEqual([])
  })

  test.each(pages)('throws %s', async (name) => {
    const code = name.replace(/\..*/, '')
    const found = told(`throws/${name}`)
    expect(found.some((each) => each.includes(` ${code}\n`))).toBe(true)
    await expect(`${found.join('\n\n')}\n`).toMatchFileSnapshot(`${folder}${code}.txt`)
  })

  test.each(pages)('the build refuses %s with the same findings', async (name) => {
    const file = `content/throws/${name}`
    const document = readDocument(readFileSync(`${root}/${file}`, 'utf8'), { file })
    const refused = await refusals(root, document)
    // Problems of the document itself make its evidence bad, which the build refuses.
    const bad = new Set(document.problems.map(({ message }) => message))
    const own = told(`throws/${name}`)
      .map((each) => each.split('\n')[1]!)
      .filter((message) => !bad.has(message))
    const printed = refused.map(printRefusal).join('\n')
    expect(own.filter((message) => !printed.includes(message))).toEqual([])
  })
})

test('a list of sources that cannot be used is told on each page', () => {
  const site = emptySite()
  writeLibrary(site, '@book{a, title = {T}}')
  writePage(site, 'content/a.mdx', 'It is.')
  const path = `${site}/content/a.mdx`
  const source = readFileSync(path, 'utf8')
  expect(reviewPage(site, path, { source, language: 'mdx' })).toMatchObject([
    {
      code: 'invalid-library',
      message:
        'Unexpected list of sources, expected it to be read: content/bibliography.bib:1:1 Unexpected entry `a` without authors, expected `author`',
    },
  ])
})
