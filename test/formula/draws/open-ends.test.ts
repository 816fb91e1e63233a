/** At the open end of what is drawn sides only come near each other: that refutes nothing. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from '../sentences/verdicts.ts'

test.each([
  tex`Let $x \in \mathbb{R}^d$ with $\|x\| > 0$. Then $\|x\| > 0$.`,
  tex`Let $x \in \mathbb{R}^d$ with $x \ne 0$. Then $\|x\| > 0$.`,
  tex`Let $x \in \mathbb{R}^d$. If $x \ne 0$, then $\|x\| > 0$.`,
  tex`Let $x, y \in \mathbb{R}^d$ with $x \ne y$. Then $\|x - y\| > 0$.`,
  tex`Let $x, y \in \mathbb{R}^d$. If $x \ne y$, then $\|x - y\|^4 > 0$.`,
  tex`Let $x, y \in \mathbb{R}$ with $x \ne y$. Then $x^2 + y^2 > 2 x y$.`,
  tex`Let $x, y \in \mathbb{R}^n$ be linearly independent. Then $|x^\top y| < \|x\| \|y\|$.`,
  tex`Let $\beta \in (0, 1)$ and $t \in \mathbb{N}$ with $t \ge 1$. Then $0 < 1 - \beta^t < 1$.`,
  tex`Let $L$ be a triangular $n \times n$ matrix with positive diagonal. Then $\det L > 0$.`,
  tex`Let $L$ be an upper triangular $n \times n$ matrix with positive diagonal. Then $\operatorname{tr} L > 0$.`,
])('%s', (text) => {
  expect(lastVerdict(text)).toBe('verified')
})

test.each([
  tex`Let $x \in \mathbb{R}^d$ with $\|x\| > 0$. Then $\|x\| > x_1$.`,
  tex`Let $x \in \mathbb{R}^d$ with $\|x\| > 0$. Then $\|x - \mathbf{1}\| > 0$.`,
  tex`Let $x, y \in \mathbb{R}^d$ with $x \ne y$. Then $\|x + y\| > 0$.`,
  tex`Let $x, y \in \mathbb{R}^d$ with $x \ne y$. Then $\|x + y\|^2 > 0$.`,
  tex`Let $x, y \in \mathbb{R}^d$ with $x \ne y$. Then $\|x - 2 y\| > 0$.`,
  tex`Let $x, y \in \mathbb{R}$ with $x \ne y$. Then $x^4 + y^4 > 2 x^2 y^2$.`,
  tex`Let $x, y > 0$. Then $(x - y)^2 > 0$.`,
  tex`Let $L$ be a triangular $n \times n$ matrix. Then $(\det L)^2 > 0$.`,
])('inside they meet: %s', (text) => {
  expect(lastVerdict(text)).toBe('wrong')
})
