/** What words and sizes say is drawn, and drawn as widely as it is said. */
import { describe, expect, test } from 'vitest'
import { openPage } from '../../../src/formula/index.ts'
import { tex } from '../../support/page.ts'
import { pageOf } from '../../support/text.ts'

const last = (text: string, seed?: number): string => {
  const formulas = pageOf(text)
  const page = openPage({
    mutate: false,
    text: formulas,
    ...(seed !== undefined && { seed }),
  })
  return formulas.map((formula) => page.check(formula).verdict).at(-1)!
}

describe('holds', () => {
  test.each([
    tex`Let $v$ be a zero vector. Then $v = 0$.`,
    tex`Let $v \in \mathbb{R}^n$ be the vector of ones. Then $\sum_{i=1}^n v_i = n$.`,
    tex`Let $A \in \mathbb{R}^{p \times q}$ be a tall matrix. Then $p \ge q$.`,
    tex`Let $a, b \in \mathbb{R}^d$ be orthogonal. Then $a^\top b = 0$.`,
    tex`Let $k$ be an integer that is not even. Then $(-1)^k = -1$.`,
    tex`Let $Q \in \mathbb{R}^{n \times n}$ be a matrix that is orthogonal. Then $Q^\top Q = I$.`,
    tex`Let $g \in \mathbb{R}^n$, all positive entries. Then $\sum_{i=1}^n g_i > 0$.`,
    tex`Let $Z_1, \dots, Z_r$ be i.i.d. random variables. Then $\mathbb{E}[Z_1] = \mathbb{E}[Z_2]$.`,
  ])('%s', (text) => {
    expect(last(text)).toBe('verified')
  })
})

describe('fails', () => {
  test.each([
    tex`Let $x \in \mathbb{R}^n$. Then $n \le 6$.`,
    tex`Let $m \ge 2$ and $y \in \mathbb{R}^m$. Then $m \le 6$.`,
    tex`Let $u \in \mathbb{R}$ be an integer. Then $u \le 6$.`,
    tex`Let $N$ be the number of samples. Then $N \le 50$.`,
    tex`Let $P, O \in \mathbb{R}^{n \times n}$ be orthogonal. Then $P^\top O = 0$.`,
  ])('%s', (text) => {
    expect(last(text)).toBe('wrong')
  })
})

test('a word that nothing draws is never passed over', () => {
  const text = tex`Let $X$ be an uncorrelated random variable.`
  expect(last(text)).toBe('unreadable')
})

test('a square matrix has one size', () => {
  const [formula] = pageOf(tex`Let $A \in \mathbb{R}^{p \times q}$ be square.`)
  expect(openPage().check(formula!).message).toBe(
    'Unexpected word "square" for a `p×q` matrix, expected the same size twice',
  )
})

test('a name that means something new has no old bounds', () => {
  const text = tex`Let $s \ge 2$. Now let $s \in \{1, 2, 3\}$. Let $w \in \mathbb{R}^s$. Then $s \ge 2$.`
  expect(last(text)).toBe('wrong')
})

describe('rounding of inverses and variances, whatever the seed', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('%s', (seed) => {
    const inverse = tex`Let $A \in \mathbb{R}^{n \times n}$ be invertible. Then $(A^\top)^{-1} = (A^{-1})^\top$.`
    const spread = tex`Let $p$ be a distribution, let $X \sim p$ and $a, b \in \mathbb{R}$. Then $\operatorname{Var}[a X + b] = a^2 \operatorname{Var}[X]$.`
    expect([last(inverse, seed), last(spread, seed)]).toEqual(['verified', 'verified'])
  })
})
