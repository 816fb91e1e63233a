import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { renderedAnew } from '../../src/astro/refresh.ts'
import { emptySite, writePage } from './site-fixture.ts'

const pages = ['content/a.mdx', 'content/deep/b.mdx', 'content/errata.mdx']

let root: string
const after = (file: string) => renderedAnew(root, pages, join(root, file))

beforeEach(() => {
  root = emptySite()
  writePage(root, 'content/a.mdx', 'A.\n')
  writePage(root, 'content/deep/b.mdx', 'B.\n')
  writePage(root, 'content/errata.mdx', '<Errata />\n')
})

test('new evidence renders its page anew, and the lists made from all pages', async () => {
  expect(await after('.residual/evidence/deep/b.json')).toEqual([
    'content/deep/b.mdx',
    'content/errata.mdx',
  ])
})

test('a source described anew renders all pages', async () => {
  expect(await after('content/bibliography.bib')).toEqual(pages)
})

test('a page that has changed asks for no other, or it would ask without end', async () => {
  for (const page of pages) expect(await after(page)).toEqual([])
  expect(await after('src/astro/index.ts')).toEqual([])
})

test('code that has changed renders the pages anew that rest on it', async () => {
  writePage(root, 'content/a.mdx', '<Example src="pca/covariance" />\n')
  expect(await after('examples/pca/covariance.ts')).toEqual([
    'content/a.mdx',
    'content/errata.mdx',
  ])
  expect(await after('examples/pca/other.ts')).toEqual(['content/errata.mdx'])
})
