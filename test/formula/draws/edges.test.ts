/** What is false only at special values is refuted; what is only undefined there holds. */
import { describe, expect, test } from 'vitest'
import { integer, matrix, real, scope } from '../../../src/formula/index.ts'
import '../../support/matchers.ts'
import { check, tex } from '../../support/page.ts'

const numbers = tex`Let $x, y, m \in \mathbb{R}$. Let $n \in \mathbb{N}$. Let $z \in \mathbb{Z}$.`
const intervals = tex`Let $c \in [0, 1]$. Let $h \in [0, 1)$. Let $o \in (0, 1)$. Let $s \ge 0$. Let $r > 0$.`
const arrays = tex`Let $n \in \mathbb{N}$. Let $v, w \in \mathbb{R}^n$. Let $A \in \mathbb{R}^{n \times n}$. Let $S \in \mathbb{R}^{n \times n}$ be symmetric. Let $U \in \mathbb{R}^{n \times n}$ be orthogonal.`

describe('false at an edge', () => {
  test.each([
    tex`|x| > 0`,
    tex`x^2 > 0`,
    tex`|x| < 20`,
    tex`x < 24`,
    tex`x \ne 0`,
    tex`x \ne y`,
    tex`\lceil m \rceil = \lfloor m \rfloor + 1`,
    tex`\lceil m \rceil > m`,
    tex`n \le 6`,
    tex`n > 1`,
    tex`n \ge 2`,
    tex`z > -3`,
    tex`z \ne 0`,
    tex`c > 0`,
    tex`c < 1`,
    tex`c^2 < c`,
    tex`h > 0`,
    tex`s > 0`,
    tex`r > 1`,
    tex`\frac{x + y}{2} > \min(x, y)`,
    tex`(x - y)^2 > 0`,
    tex`e^x > 1 + x`,
  ])('%s', (formula) => {
    expect(check(formula, [numbers, intervals]).verdict).toBe('wrong')
  })

  test.each([
    tex`\|v\| > 0`,
    tex`v^\top v > 0`,
    tex`v^\top S v \ne 0`,
    tex`\|v\|_1 > \|v\|_2`,
    tex`\det A \ne 0`,
    tex`A \ne I`,
    tex`\|v + w\| < \|v\| + \|w\|`,
    tex`|v^\top w| < \|v\| \|w\|`,
    tex`U \ne I`,
    tex`\operatorname{rank} A = n`,
    tex`\operatorname{rank} S = n`,
    tex`\max_i v_i > \min_i v_i`,
    tex`\max_i v_i > \frac1n \sum_i v_i`,
  ])('%s', (formula) => {
    expect(check(formula, [arrays]).verdict).toBe('wrong')
  })
})

describe('true at edges, too', () => {
  test.each([
    tex`|x| \ge 0`,
    tex`\lceil m \rceil \le \lfloor m \rfloor + 1`,
    tex`n \ge 1`,
    tex`0 \le c \le 1`,
    tex`0 \le h < 1`,
    tex`0 < o < 1`,
    tex`c^2 \le c`,
    tex`s \ge 0`,
    tex`r > 0`,
    tex`(x + y)^2 = x^2 + 2 x y + y^2`,
    tex`e^x \ge 1 + x`,
  ])('%s', (formula) => {
    expect(formula).toBeVerified(numbers, intervals)
  })

  test.each([
    tex`\|v + w\| \le \|v\| + \|w\|`,
    tex`|v^\top w| \le \|v\| \|w\|`,
    tex`\|v\|_2 \le \|v\|_1`,
    tex`\operatorname{rank} A \le n`,
    tex`\|A v\| \le \|A\| \|v\|`,
    tex`\max_i v_i \ge \frac1n \sum_i v_i`,
  ])('%s', (formula) => {
    expect(formula).toBeVerified(arrays)
  })
})

describe('only undefined at an edge', () => {
  test.each([
    tex`\frac{x}{x} = 1`,
    tex`\frac{x^2}{x} = x`,
    tex`\frac{1}{x} x = 1`,
    tex`\frac{x^2 - y^2}{x - y} = x + y`,
    tex`r \log \frac1r = -r \log r`,
  ])('%s', (formula) => {
    expect(formula).toBeVerified(numbers, intervals)
  })

  test.each([
    tex`A^{-1} A = I`,
    tex`\det(A^{-1}) \det A = 1`,
    tex`\frac{v^\top v}{\|v\|} = \|v\|`,
  ])('%s', (formula) => {
    expect(formula).toBeVerified(arrays)
  })

  test('not so where a side is undefined at generic values', () => {
    for (const formula of [
      tex`\log(x^2) = 2 \log x`,
      tex`\sqrt{x^2} = \sqrt{x}^2`,
      tex`\sqrt{x^2} = \sqrt{x} \sqrt{x}`,
    ]) {
      expect(check(formula, [numbers]).code).toBe('undefined-side')
    }
  })
})

describe('what an example declares is all that is drawn', () => {
  const given = scope({
    k: integer(2, 9),
    t: real({ min: 1, max: 2 }),
    B: matrix(2, 2, { invertible: true }),
  })
  test.each([tex`2 \le k \le 9`, tex`1 < t < 2`, tex`\det B \ne 0`])(
    '%s',
    (formula) => {
      expect(formula).toBeVerified(given)
    },
  )

  test.each([tex`k > 2`, tex`k < 9`])('ends are in it: not %s', (formula) => {
    expect(check(formula, [given]).verdict).toBe('wrong')
  })
})
