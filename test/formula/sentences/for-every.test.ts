/** A condition on `x_i` holds for every i, with or without the words that say so. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf } from './verdicts.ts'

const last = (text: string): string => evidenceOf(text).at(-1)!.verdict
const verdictsOf = (text: string): string[] =>
  evidenceOf(text).map(({ verdict }) => verdict)

const vector = tex`Let $x \in \mathbb{R}^n$`

describe('a restriction', () => {
  test.each([
    tex`${vector} with $x_i > 0$.`,
    tex`${vector} with $x_i > 0$ for all $i$.`,
    tex`${vector} be such that $x_i > 0$ for each $i$.`,
    tex`${vector} be such that $x_i > 0$ for $i = 1, \dots, n$.`,
    tex`Let $x_1, \dots, x_n$ be real numbers with $x_i > 0$.`,
  ])('%s', (text) => {
    expect(last(tex`${text} Then $\sum_i x_i > 0$.`)).toBe('verified')
    expect(last(tex`${text} Then $\sum_i x_i > 1$.`)).toBe('wrong')
  })

  test.each([
    tex`with $A_{ij} = A_{ji}$`,
    tex`with $A_{ij} = A_{ji}$ for all $i, j$`,
    tex`with $A_{ij} = A_{ji}$ for all $i$ and $j$`,
    tex`such that symmetry holds, $A_{ij} = A_{ji}$ for all $i, j$`,
    tex`such that symmetry holds: $A_{ij} = A_{ji}$ for all $i, j$`,
  ])('of a matrix %s', (condition) => {
    const text = tex`Let $A \in \mathbb{R}^{n \times n}$ be a matrix ${condition}.`
    expect(last(tex`${text} Then $A = A^\top$.`)).toBe('verified')
    expect(last(tex`${text} Then $A = -A^\top$.`)).toBe('wrong')
  })

  test('between neighbours runs where both are', () => {
    const text = tex`Let $a_1, \dots, a_n \in \mathbb{R}$ with $a_{i+1} \ge a_i$.`
    expect(last(tex`${text} Then $a_n \ge a_1$.`)).toBe('verified')
    expect(last(tex`${text} Then $a_n > a_1$.`)).toBe('wrong')
  })
})

describe('a premise', () => {
  test.each([
    tex`If $x_i \ge 1$ for all $i$, then`,
    tex`If $x_i \ge 1$ for all $i = 1, \dots, n$, then`,
    tex`If every $x_i \ge 1$, then`,
  ])('%s', (premise) => {
    expect(last(tex`${vector}. ${premise} $\sum_i x_i \ge n$.`)).toBe('verified')
    expect(last(tex`${vector}. ${premise} $\sum_i x_i > n$.`)).toBe('wrong')
  })

  test('of the index that is claimed of is one of that index', () => {
    expect(last(tex`${vector}. If $x_i > 0$, then $x_i^2 > 0$.`)).toBe('verified')
    expect(last(tex`${vector}. If $x_i > 0$, then $x_i^2 > x_1$.`)).toBe('wrong')
  })

  test('of two indices is one of all pairs', () => {
    const premise = tex`${vector}. If $x_i = x_j$ for all $i, j$, then`
    expect(last(tex`${premise} $\sum_i x_i = n x_1$.`)).toBe('verified')
    expect(last(tex`${premise} $\sum_i x_i = n$.`)).toBe('wrong')
  })
})

test('an index behind "for all" is no unknown symbol; of nothing else it is', () => {
  expect(verdictsOf(tex`${vector}. Then $x_i^2 \ge 0$ for all $i$.`)).toEqual(['declared', 'verified', 'mentioned']) // prettier-ignore
  expect(verdictsOf(tex`${vector}. Then $x_i^2 \ge 0$ for all $k$.`)).toEqual(['declared', 'verified', 'unknown-symbol']) // prettier-ignore
})

describe('"for i ≠ j" says for which pairs', () => {
  const matrix = tex`Let $A \in \mathbb{R}^{n \times n}$`
  test.each([
    [
      tex`${vector} with $x_i \ne x_j$ for $i \ne j$.`,
      tex`x_1 \ne x_2`,
      tex`x_1 < x_2`,
    ],
    [tex`${matrix} with $A_{ij} = 0$ for all $i \ne j$.`, tex`A^\top = A`, tex`A = 0`],
    [
      tex`${matrix} with $A_{ij} = 0$ for all $i > j$.`,
      tex`\det A = \prod_i A_{ii}`,
      tex`A = A^\top`,
    ],
    [
      tex`${vector}. If $x_i \le x_j$ for all $i < j$, then`,
      tex`x_1 \le x_n`,
      tex`x_1 < x_n`,
    ],
    [tex`${vector}. For all $i < j$,`, tex`x_i + x_j = x_j + x_i`, tex`x_i < x_j`],
    [
      tex`${matrix} be orthogonal. For $i \ne j$,`,
      tex`\sum_k A_{ki} A_{kj} = 0`,
      tex`\sum_k A_{ki} A_{kj} = 1`,
    ],
  ])('%s', (text, right, wrong) => {
    const claims = /[,n]$/.test(text) ? text : `${text} Then`
    expect(last(tex`${claims} $${right}$.`)).toBe('verified')
    expect(last(tex`${claims} $${wrong}$.`)).toBe('wrong')
  })
})

test('pairs of indices that stand in two conditions are no pairs of either', () => {
  const text = tex`Let $x, y \in \mathbb{R}^n$. If $x_i > 0$ and $y_k > 0$ for all $i \ne k$, then`
  expect(last(tex`${text} $x_1 + y_1 > 0$.`)).not.toBe('verified')
})
