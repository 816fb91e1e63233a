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
    ['We have √$4 = 4$.', '√'],
    ['We have ¬ $x = x$.', '¬'],
    ['We have &not;$x = x$.', '¬'],
    ['We have ∑ $x = x$.', '∑'],
    ['We have $1 = 1$,5.', ',5'],
    ['We have $1 = 1$.5.', '.5'],
    ['We have 1.$0 = 0$.', '1.'],
    ['We have $0 = 0$′.', '′'],
    ['We have $3 = 3$¹.', '¹'],
    ['We have $3 = 3$ⁿ.', 'ⁿ'],
    ['We have $x = x$\u0338.', '\u0338'],
    ['We have $x$ ≢ 2.', '≢'],
    ['We have $x = x$ ∪ $y$.', '∪'],
    ['We have ~~$x = x$~~.', '~~'],
    ['We have **~~so $x = x$~~**.', '~~'],
    ['We have <s>$x = x$</s>.', '~~'],
    ['We have <del>that $x = x$</del>.', '~~'],
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

  test.each([
    ['We have {"-"}$1 = 1$.', '-'],
    ['We have $x = x$ {"+ 1"}.', '+'],
    ["We have $x = x${' + 1'}.", '+'],
    ['We have $1 = 1${`5`}.', '5'],
    ['We have <s>$x = x$</s>.', '~~'],
  ])('so does code that is only text: %s', (text, outside) => {
    expect(cut(text, 'a.mdx')).toEqual([outside])
  })

  test.each(['We have {"that"} $x = x$ {"here"}.', 'We have $x = x$ {/* + 1 */}.'])(
    'words and comments in code are none: %s',
    (text) => {
      expect(cut(text, 'a.mdx')).toEqual([])
    },
  )
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
  'As of $x = 1$, 5 of them; $y = 2$. 3 are left.',
  'In step 1. $0 = 0$, in 2020, $1 = 1$.',
  'The ~~old~~ <s>older</s> $x = 1$ and $f$’s <del>first</del> $y$.',
  'Thus $x = x$! So $y$?',
])('words stay words: %s', (text) => {
  expect(cut(text)).toEqual([])
})
