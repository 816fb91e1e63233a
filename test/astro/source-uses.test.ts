import { beforeEach, expect, test } from 'vitest'
import { sourceUses } from '../../src/astro/source-uses.ts'
import { emptySite, writeEvidence, writePage } from './site-fixture.ts'

const pages = ['content/index.mdx', 'content/pca.mdx']
const example = 'examples/pca/covariance.ts'

let root: string
beforeEach(async () => {
  root = emptySite()
  writePage(root, 'content/index.mdx', 'Nothing.\n')
  writePage(
    root,
    'content/pca.mdx',
    '$x = x$, $y = y$\n\n<Example src="pca/covariance" />\n',
  )
  await writeEvidence(root, 'content/pca.mdx', [
    {},
    { witnesses: [`${example}#covariance`, 'ml-matrix covariance'] },
  ])
})

test('code leads back to the page that shows it, and to the formulas compared with it', async () => {
  expect(await sourceUses(root, pages, example)).toEqual([
    { title: 'A page', path: 'pca/', formulas: [2] },
  ])
})

test('the source of a page leads back to that page', async () => {
  expect(await sourceUses(root, pages, 'content/index.mdx')).toEqual([
    { title: 'A page', path: '', formulas: [] },
  ])
})

test('a file that no page uses leads nowhere', async () => {
  expect(await sourceUses(root, pages, 'examples/pca/other.ts')).toEqual([])
})
