/** Series of matrices whose entries vanish at every other term. */
import { expect, test } from 'vitest'
import { sumOfSeries } from '../../../src/formula/evaluation/numeric/series.ts'

test.each([
  ['every other term is 0', (k: number) => (k % 2 === 0 ? 0.15 ** Math.trunc(k / 2) : 0), 1 / 0.85], // prettier-ignore
  ['terms come in pairs', (k: number) => (k % 2 === 0 ? 1 : 1000) * 0.25 ** Math.trunc(k / 2), 1001 / 0.75], // prettier-ignore
  ['only every third is there', (k: number) => (k % 3 === 0 ? 0.5 ** (k / 3) : 0), 2],
])('%s', (_, term, sum) => {
  expect(sumOfSeries(term).value).toBeCloseTo(sum, 11)
})

test('one that does not fall off has no sum', () => {
  expect(sumOfSeries((k) => (k % 2 === 0 ? 1 : 0)).value).toBeNaN()
})
