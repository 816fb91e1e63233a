/** "in a positive cone", "from a symmetric ensemble": what is said of another thing. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { claimVerdicts } from './verdicts.ts'

test.each([
  tex`Let $B \in \mathbb{R}^{n \times n}$ be a factor of the symmetric matrix $A$. Then $B^\top = B$.`,
  tex`Let $x$ be a vector in a positive cone. Then $x_1 > 0$.`,
  tex`Let $x$ be a vector in the unit ball. Then $\|x\| = 1$.`,
  tex`Let $A \in \mathbb{R}^{n \times n}$ be a matrix from a symmetric ensemble. Then $A^\top = A$.`,
  tex`Let $R \in \mathbb{R}^{n \times n}$ be the remainder in a symmetric splitting. Then $R^\top = R$.`,
  tex`Let $R \in \mathbb{R}^{n \times n}$ be the Cholesky factor of a diagonal perturbation. Then $R^\top = R$.`,
  tex`Let $x \in \mathbb{R}^n$ be the output of a positive kernel. Then $x_1 > 0$.`,
  tex`Let $c$ be the coefficient in a positive expansion. Then $c > 0$.`,
  tex`Let $a$ be a number in the negative direction. Then $a < 0$.`,
  tex`Let $n$ be an index in an even sequence. Then $(-1)^n = 1$.`,
])('%s', (text) => {
  expect(claimVerdicts(text)).not.toContain('verified')
}) // prettier-ignore

test.each([
  tex`Let $v$ be a vector of unit length. Then $v^\top v = 1$.`,
  tex`Let $x$ be a vector of positive reals. Then $x_1 > 0$.`,
  tex`Let $x$ be a vector of zero mean and unit length. Then $x^\top x = 1$.`,
  tex`Let $A$ be any of the symmetric matrices. Then $A^\top = A$.`,
  tex`Let $x$ be a point on the unit sphere in $\mathbb{R}^n$. Then $\|x\| = 1$.`,
  tex`Let $\lambda$ be an eigenvalue of a symmetric matrix $A \in \mathbb{R}^{n \times n}$. Then $\lambda^2 \ge 0$.`,
])('of the thing itself: %s', (text) => {
  expect(claimVerdicts(text)).toEqual(['verified'])
}) // prettier-ignore
