import { expect, test } from 'vitest'
import { readDocument } from '../../src/page/read.ts'

const words = (source: string) =>
  readDocument(source, { file: 'page.md' }).formulas.map(
    ({ words: { before, after } }) => `${before} | ${after}`,
  )

test.each([
  [
    'one sentence, others as boxes',
    'Out. Let $A$ be an invertible *matrix* and $b$ a vector. Next $c$.',
    [
      'Let | be an invertible matrix and □ a vector.',
      'Let □ be an invertible matrix and | a vector.',
      'Next | .',
    ],
  ],
  [
    'abbreviations end nothing',
    'Take e.g. $A$, i.e. Some $B$ (cf. Eq. 3).',
    ['Take e.g. | , i.e. Some □ (cf. Eq. 3).', 'Take e.g. □, i.e. Some | (cf. Eq. 3).'],
  ],
  [
    'display math belongs to the sentence that leads to it',
    'First. Its covariance is\n\n$$\nC\n$$\n\nwhere $n$ counts. Last $m$.',
    [
      'Its covariance is | where □ counts.',
      'Its covariance is □ where | counts.',
      'Last | .',
    ],
  ],
  [
    'a paragraph with a capital begins anew',
    'Its covariance is\n\n$$\nC\n$$\n\nThe $n$ counts.',
    ['Its covariance is | ', 'The | counts.'],
  ],
  [
    'a full stop in the formula is the sentence’s',
    'It is\n\n$$\n\\begin{aligned} x &= 1. \\end{aligned}\n$$\n\nHere $n$.',
    ['It is | ', 'Here | .'],
  ],
  [
    'a link without words reads as a number',
    'By [](#eq-a), $a = b$; see [so](#eq-a).',
    ['By (1), | ; see so.'],
  ],
  ['items of a list are apart', '- let $A$\n- be $B$', ['let | ', 'be | ']],
  ['headings too', '# On $A$\nLet $B$ be', ['On | ', 'Let | be']],
])('%s', (_, source, expected) => {
  expect(words(source)).toEqual(expected)
})

test('sentences without a formula go with the next one of their paragraph', () => {
  const source = 'Let $a$. They are odd. Then $b$ and $c$.\n\nThey are even. So $d$.'
  const { formulas } = readDocument(source, { file: 'page.md' })
  expect(formulas.map(({ words }) => words.ahead)).toEqual([
    undefined,
    'They are odd.',
    'They are odd.',
    'They are even.',
  ])
})

test('those behind the last formula of a paragraph go with it', () => {
  const source =
    'Let $a$ and $b$. They are odd.\n\nLet $c$. It is even. Then $d$.\n\nNo formula here. Let $e$.'
  const { formulas } = readDocument(source, { file: 'page.md' })
  expect(formulas.map(({ words }) => words.behind)).toEqual([
    undefined,
    'They are odd.',
    undefined,
    undefined,
    undefined,
  ])
})
