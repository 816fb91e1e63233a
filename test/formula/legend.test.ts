import { expect, test } from 'vitest'
import { computed, integer, matrix, openPage, scope } from '../../src/formula/index.ts'

const given = scope({
  n: integer(1, 4),
  X: matrix('n', 'n', { symmetric: true }),
  C_X: computed(() => 3),
})

test('names what stands in a formula, where, and what it is', () => {
  const page = openPage({ given: [given], mutate: false })
  const tex = String.raw`C_X + \log 2 = X_{11} + n - X_{11}`
  page.check({ tex, display: true })
  expect(page.legend({ tex, display: true })).toEqual([
    {
      name: 'C_X',
      spans: [[0, 3]],
      what: 'a number, computed by the page’s code',
    },
    {
      name: 'X',
      spans: [
        [15, 21],
        [28, 34],
      ],
      what: 'a matrix, n × n, symmetric',
    },
    { name: 'n', spans: [[24, 25]], what: 'a whole number' },
  ])
})

test('leaves out what a formula binds itself, and what cannot be read', () => {
  const page = openPage({ given: [given] })
  const names = (tex: string) =>
    page.legend({ tex, display: true }).map(({ name }) => name)
  expect(names(String.raw`\sum_{k=1}^{n} k`)).toEqual(['n'])
  expect(names(String.raw`\overbrace{n`)).toEqual([])
})
