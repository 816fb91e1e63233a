import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { addressProblems, siteAt } from '../../src/rules/links.ts'

const root = fileURLToPath(new URL('../astro/fixtures/site', import.meta.url))
const range = {
  from: { line: 1, column: 1, offset: 0 },
  to: { line: 1, column: 2, offset: 1 },
}

/** Codes of what is wrong with an address on the fixture's page with examples. */
const wrong = (address: string) =>
  addressProblems(address, range, 'covariance', siteAt(root)).map(({ code }) => code)

test('the code of an example can be linked to, that of others cannot', () => {
  expect(wrong('#code-pca-covariance')).toEqual([])
  expect(wrong('#code-pca-covariance-share')).toEqual([])
  expect(wrong('../covariance/#code-pca-covariance')).toEqual([])
  expect(wrong('#code-pca-covarianc')).toEqual(['missing-anchor'])
  expect(wrong('#code-pca-covariance-main')).toEqual(['missing-anchor'])
})
