import { expect, test } from 'vitest'
import { readQuotes } from '../../src/page/quotes-file.ts'
import { quotesNotes, sameWords } from '../../src/page/quotes.ts'
import { readDocument } from '../../src/page/read.ts'

const tex = String.raw

const page = (written: string, open = '<AsWritten>') => `---
title: Errata
---

<Erratum id="E1">

${open}

$$
${written}
$$

</AsWritten>

</Erratum>
`

const quotes = {
  E1: [
    {
      notes: tex`r_j=\sum_{i}\text{attn}_{ij}v_{i}^T`,
      letters: { '\\sum_{i}': '\\sum_{i=1}^{T}', '\\text{attn}': 'A' },
    },
  ],
}

const problemsOf = (text: string, of: object = quotes) =>
  readDocument(text, {
    file: 'content/page.mdx',
    site: true,
    strict: true,
    quotes: of as typeof quotes,
  }).problems.map(({ code, message }) => [code, message])

test('what the notes wrote, in the letters of the page, however it is set', () => {
  expect(problemsOf(page(tex`r_j = \sum_{i=1}^{T} A_{ij}\, v_i^\top .`))).toEqual([])
  expect(
    problemsOf(
      page(tex`\begin{aligned} r_j &= \sum_{i=1}^T A_{ij} v_i^\top \end{aligned}`),
    ),
  ).toEqual([])
})

test('made wrong in another way', () => {
  expect(problemsOf(page(tex`r_j = \sum_{i=1}^{T} A_{ji}\, v_i^\top`))).toEqual([
    [
      'loose-quotation',
      'Unexpected quotation in E1, expected what the notes wrote: `r_j=\\sum_{i}\\text{attn}_{ij}v_{i}^T`',
    ],
  ])
  expect(problemsOf(page(tex`r_j = 0`), {})).toEqual([
    [
      'loose-quotation',
      'Unexpected formula as written in E1 that nothing holds to the notes, expected a counterexample with `at`, `left` and `right`',
    ],
  ])
})

test('a counterexample holds what only follows from the notes', () => {
  const open = '<AsWritten at="x = 1" left="1" right="2">'
  expect(problemsOf(page(tex`x = 2 x`, open), {})).toEqual([])
})

test('letters are replaced wherever they stand, neighbours too', () => {
  const quote = { notes: 'yy^T = y', letters: { y: 'Y' } }
  expect(quotesNotes(tex`Y Y^{\top} = Y`, [quote])).toBe(true)
  expect(quotesNotes(tex`Y Y = Y`, [quote])).toBe(false)
})

test('layout says nothing, and everything else does', () => {
  expect(sameWords(tex`a\,b &= \left( c \right) \\`, 'a b = (c)')).toBe(true)
  expect(sameWords('x_{ij}', 'x_ij')).toBe(false)
  expect(sameWords('a + b', 'b + a')).toBe(false)
})

test('every formula of the notes that is kept is on a page', () => {
  const kept = readQuotes(process.cwd()) ?? {}
  expect(Object.keys(kept).length).toBeGreaterThan(8)
})

test('a counterexample does not make another formula the notes’ own', () => {
  const open = '<AsWritten at="x = 1" left="1" right="2">'
  expect(problemsOf(page(tex`r_j = \sum_{i=1}^{T} A_{ij}\, v_i`, open))).toEqual([
    [
      'loose-quotation',
      'Unexpected quotation in E1, expected what the notes wrote: `r_j=\\sum_{i}\\text{attn}_{ij}v_{i}^T`',
    ],
  ])
})
