/** Structures that a matrix has together. */
import { expect, test } from 'vitest'
import { check, tex } from '../../support/page.ts'

test.each([
  [tex`Let $A \in \mathbb{R}^{n \times n}$ be positive semidefinite and invertible.`, tex`\det A > 0`, tex`\det A > 1`], // prettier-ignore
  // In turn they are met up to rounding, and no worse than rounding itself is.
  [tex`Let $P \in \mathbb{R}^{n \times n}$ be a symmetric row-stochastic matrix.`, tex`\mathbf{1}^\top P = \mathbf{1}^\top`, tex`P^2 = P`], // prettier-ignore
])('%s', (declared, right, wrong) => {
  expect(check(right, [declared]).verdict).toBe('verified')
  expect(check(wrong, [declared]).verdict).toBe('wrong')
})
