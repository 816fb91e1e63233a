/** "`\lambda_1 \ge \dots \ge \lambda_d \ge 0`": the last of a row is bounded, and so are all. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

const symmetric = tex`Let $A \in \mathbb{R}^{d \times d}$ be symmetric with eigenvalues`
const row = tex`\lambda_1 \ge \lambda_2 \ge \dots \ge \lambda_d`

describe('a row that ends in a constant', () => {
  test.each([
    [
      tex`${symmetric} $${row} > 0$.`,
      tex`\operatorname{tr}(A) > 0`,
      tex`\operatorname{tr}(A) > 1`,
    ],
    [
      tex`${symmetric} $${row} \ge 0$.`,
      tex`\operatorname{tr}(A) \ge 0`,
      tex`\det(A) > 0`,
    ],
    [
      tex`${symmetric} $${row} \ge 0$.`,
      tex`\operatorname{tr}(A) = \sum_{i=1}^d \lambda_i`,
      tex`\operatorname{tr}(A) = d \lambda_1`,
    ],
    [
      tex`Let $A \in \mathbb{R}^{d \times d}$ be invertible with singular values $\sigma_1 \ge \dots \ge \sigma_d > 0$.`,
      tex`\|A\|_F^2 = \sum_{i=1}^d \sigma_i^2`,
      tex`\|A\|_F = \sum_{i=1}^d \sigma_i`,
    ],
    [
      tex`Let $\sigma_1 \ge \dots \ge \sigma_r > 0$.`,
      tex`\sum_{i=1}^r \sigma_i \ge \sigma_1`,
      tex`\sum_{i=1}^r \sigma_i \le \sigma_1`,
    ],
    [
      tex`Let $0 < x_1 < \dots < x_n < 1$.`,
      tex`\prod_{i=1}^n x_i < 1`,
      tex`\prod_{i=1}^n x_i < x_1^2`,
    ],
    [
      tex`Let $x \in \mathbb{R}^n$ with $x_1 \ge x_2 \ge \dots \ge x_n \ge 0$.`,
      tex`\sum_{i=1}^n x_i \ge 0`,
      tex`\sum_{i=1}^n x_i \ge n x_1`,
    ],
  ])('%s Then %s, not %s', (said, right, wrong) => {
    expect(lastVerdict(tex`${said} Then $${right}$.`)).toBe('verified')
    expect(lastVerdict(tex`${said} Then $${wrong}$.`)).toBe('wrong')
  })

  test('a row without a bound is not bounded', () => {
    const said = tex`Let $x_1 \ge \dots \ge x_n$ be real numbers.`
    expect(lastVerdict(tex`${said} Then $x_1 \ge \dots \ge x_n \ge 0$.`)).toBe('wrong')
    expect(lastVerdict(tex`${symmetric} $${row}$. Then $\det(A) > 0$.`)).toBe('wrong')
  })
})

test.each([
  tex`Consider a matrix $A \in \mathbb{R}^{m \times n}$ whose nonzero singular values are $\sigma_1 \ge \dots \ge \sigma_r > 0$.`,
  tex`Let $A \in \mathbb{R}^{m \times n}$. Its nonzero singular values are $\sigma_1 \ge \dots \ge \sigma_r > 0$.`,
])('a row that is introduced in part is not read: %s', (text) => {
  expect(lastVerdict(text)).toBe('unreadable')
})
