import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/page/read.ts'

/** What stands beside formulas and would be taken for a part of them. */
const cut = (text: string, file = 'a.md') =>
  readDocument(text, { file })
    .problems.filter(({ code }) => code === 'cut-formula')
    .map(({ message }) => /`([^`]*)`/.exec(message)?.[1])

describe('a formula that goes on outside of its marks', () => {
  test.each([
    ['We have $x = x$ + 1.', '+'],
    ['We have −$2 = 2$.', '−'],
    ['We have -$2 = 2$.', '-'],
    ['We have $x$ = 2.', '='],
    ['We have $x$-$1$.', '-'],
    ['We have 2 = $x$.', '='],
    ['We have $x$ < 3 here.', '<'],
    ['We have $x = x$ - 1.', '-'],
    ['We have $x = x$/2.', '/'],
    ['We have $x = 2$0.', '0'],
    ['We have 1$0 = 0$.', '1'],
    ['We have $3 = 3$².', '²'],
    ['We have $3 = 3$<sup>2</sup>.', '2'],
    ['We have $3 = 3$<sup>$2$</sup>.', '2'],
    ['We have $x = x$ $+ 1$.', '+ 1'],
    ['We have $x =$ $1$.', '1'],
    ['We have $x = x$\\\n$+ 1$.', '+ 1'],
    ['We have **$x = x$** + 1.', '+'],
    ['| a |\n|---|\n| $x = x$ + 1 |', '+'],
  ])('%s', (text, outside) => {
    expect(cut(text)).toEqual([outside])
  })

  test('between two formulas it is told of both', () => {
    expect(cut('We have $x$ = $2x$.')).toEqual(['=', '='])
  })

  test('an element of MDX raises it, too', () => {
    expect(cut('We have $3 = 3$<sup>2</sup>.', 'a.mdx')).toEqual(['2'])
  })
})

test.each([
  'The $n$-th of $k$-means, $p$-values and $n$-dimensional $x$.',
  'Let $x = 1$ - the first case - and $y = 2$.',
  'Let $x = 1$ – the first case.',
  'Where $x$, $y$ and $z$ are.',
  'The signal $x$ plus $y$ is $x + y$.',
  'From $x$ -> $y$, and $P$ => $Q$.',
  'A note.[^1] As $x = 1$.[^1]\n\n[^1]: Words.',
  'As $x = 1$<sup>[1](#one)</sup> says.',
  '- $x = 1$\n- $y = 2$',
  '1. $x = 1$',
  'Either $x$/$y$ or "$x$".',
  'Both ($x = 1$) and [$y = 2$](https://example.org).',
  '**$x = 1$**, *$y$*.',
  'Between $-1$ and $+1$.',
  'Values of $5$-$10$ are enough.',
])('words stay words: %s', (text) => {
  expect(cut(text)).toEqual([])
})
