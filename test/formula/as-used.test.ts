/** Equations of names that nothing explains: what is wrong of them whatever they are. */
import { describe, expect, test } from 'vitest'
import { check, tex } from '../support/page.ts'

const changeOf = (formula: string): string | undefined =>
  check(formula).asUsed?.repair?.change

describe('a slip that one change puts right', () => {
  test.each([
    [tex`\frac{a}{b} - \frac{c}{d} = \frac{a d + b c}{b d}`, 'sign'],
    [tex`\frac{s}{s + t} = 1 - \frac{s}{s + t}`, '`t` for `s`'],
    [tex`\sum_{j=1}^m \hat{r}_j = \hat{r}^\top \hat{r}`, 'square added'],
    // Families alone; where a sum ends, no function is.
    [tex`\log \prod_{i=1}^n p_i = \prod_{i=1}^n \log p_i`, 'sum for product'],
    [tex`\sum_{k=1}^{m} k = \frac{m(m-1)}{2}`, 'sign'],
    [
      tex`\frac{1}{n} \sum_{i=1}^n (y_i - t_i)^2 = \frac{1}{n} [(y_1 - t_1) + (y_2 - t_2) + \cdots + (y_n - t_n)]`,
      'power dropped',
    ],
    [tex`1 - \sum_{k=1}^K q_k^2 = \sum_{k=1}^K q_k (1 + q_k)`, 'sign'],
    // A derivative is taken where its name is.
    [tex`\frac{d}{dx} x e^x = e^x - x e^x`, 'sign'],
    // The rest of the chain is of names that are no numbers.
    [tex`Q = \sum_{j=1}^m r_j = r^\top r = (y - B c)^\top (y - B c)`, 'square added'],
  ])('%s', (formula, change) => {
    expect(check(formula).verdict).toBe('unknown-symbol')
    expect(changeOf(formula)).toBe(change)
  })
})

test('numbers alone behind a name that nothing explains', () => {
  expect(check(tex`2 q = 0.5 \cdot 0.5 = 0.35`).asUsed?.verdict).toBe('wrong')
  expect(check(tex`2 q = 0.5 \cdot 0.5 = 0.25`).asUsed).toBeUndefined()
})

test.each([
  [tex`P(A \mid +) = \frac{1}{4} = 0.35`, 'wrong'],
  [tex`P(A \mid +) = \frac{1}{4} = 0.25`, undefined],
  // Numbers in brackets, and what no number is.
  [tex`P(A \mid +, n = 2) = \frac{1}{4}`, undefined],
  [tex`P(A \mid +) = 2 + k = 3`, undefined],
  [tex`\text{Roots}: \lambda_1 = 5, \lambda_2 = 0`, undefined],
  [tex`\text{Roots}: \lambda_1 = 5, \lambda_2 = 2 \cdot 0 = 0`, undefined],
  [tex`\text{Roots}: \lambda_1 = 5 \quad \lambda_2 = 0`, undefined],
])('numbers alone behind what is not read: %s', (formula, verdict) => {
  expect(check(formula).verdict).toBe('unreadable')
  expect(check(formula).asUsed?.verdict).toBe(verdict)
})

describe('what may hold of the names', () => {
  test.each([
    ['an identity', tex`\frac{a}{b} - \frac{c}{d} = \frac{a d - b c}{b d}`],
    ['an identity of members', tex`\sum_{j=1}^m \hat{r}_j^2 = \hat{r}^\top \hat{r}`],
    ['an equation to be solved', tex`x^2 = 2 x + 1`],
    ['shares', tex`\sum_{k=0}^\infty q^k = \frac{1}{1 - q}`],
    ['whole numbers', tex`(-1)^{2 k} k = k`],
    ['shares in a list', tex`1 - \sum_{k=1}^K q_k^2 = \sum_{k=1}^K q_k (1 - q_k)`],
    ['an identity of products', tex`\log \prod_{i=1}^n p_i = \sum_{i=1}^n \log p_i`],
    [
      'an identity of runs',
      tex`\sum_{i=1}^n (y_i - t_i)^2 = (y_1 - t_1)^2 + \cdots + (y_n - t_n)^2`,
    ],
    ['a value of a sum', tex`\sum_{k=1}^m k = \frac{m(m+1)}{2}`],
    ['positive numbers', tex`\sqrt{x^2} + 1 = x + 1`],
    ['a name gets a value', tex`a + b = a - c`],
    ['a condition between names', tex`2 a + b = 2 a + c`],
    ['functions that nothing explains', tex`g(x + y) + 1 = g(x) + g(y) + 1`],
  ])('%s', (_, formula) => {
    expect(check(formula).verdict).toBe('unknown-symbol')
    expect(check(formula).asUsed).toBeUndefined()
  })
})
