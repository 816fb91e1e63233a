/** "with three rows", "three-dimensional": a count in words stands where a formula may. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { claimVerdicts } from './verdicts.ts'

test.each([
  tex`Let $p$ be a distribution with two outcomes. Then $p_1^2 + p_2^2 = 1 - 2 p_1 p_2$.`,
  tex`Let $p$ be a distribution over three actions. Then $p_1 + p_2 + p_3 = 1$.`,
  tex`Let $x$ be a vector with three entries. Then $\|x\|^2 = x_1^2 + x_2^2 + x_3^2$.`,
  tex`Let $x$ be a vector with $3$ elements. Then $\|x\|^2 = x_1^2 + x_2^2 + x_3^2$.`,
  tex`Let $x$ be a three-dimensional vector. Then $\|x\|^2 = x_1^2 + x_2^2 + x_3^2$.`,
  tex`Let $x$ be a vector in three dimensions. Then $\|x\|^2 = x_1^2 + x_2^2 + x_3^2$.`,
  tex`Let $x$ be a 3-dimensional vector. Then $\|x\|^2 = x_1^2 + x_2^2 + x_3^2$.`,
  tex`Let $A$ be a symmetric matrix with two rows and two columns. Then $\det A = A_{11} A_{22} - A_{12}^2$.`,
  tex`Let $A$ be a three by three skew-symmetric matrix. Then $\det A = 0$.`,
  tex`Let $A$ be a 3 by 3 matrix. Then $\det(2 A) = 8 \det A$.`,
  tex`Let $X$ be a random variable with three outcomes. Then $H(X) \le \log 3$.`,
])('%s', (text) => {
  expect(claimVerdicts(text)).toEqual(['verified'])
}) // prettier-ignore

test.each([
  tex`Let $p$ be a distribution with two outcomes. Then $p_1^2 + p_2^2 = 1 - p_1 p_2$.`,
  tex`Let $p$ be a distribution over three outcomes. Then $p_1 + p_2 = 1$.`,
  tex`Let $x$ be a vector with three entries. Then $\|x\|^2 = x_1^2 + x_2^2$.`,
  tex`Let $x$ and $y$ be vectors in three dimensions. Then $\|x\|^2 \|y\|^2 = (x^\top y)^2 + (x_1 y_2 - x_2 y_1)^2$.`,
  tex`Let $A$ be a two by two skew-symmetric matrix. Then $\det A = 0$.`,
  tex`Let $A$ be a three by three symmetric matrix. Then $\det A = 0$.`,
  tex`Let $A$ be a 3 by 3 matrix. Then $\det(2 A) = 4 \det A$.`,
  tex`Let $X$ be a random variable with three outcomes. Then $H(X) \le \log 2$.`,
])('%s', (text) => {
  expect(claimVerdicts(text)).toEqual(['wrong'])
}) // prettier-ignore

// "Two entries equal to zero" says of no vector that it has two.
test.each([
  tex`Let $x$ be a vector with two entries equal to zero. Then $x_1 x_2 = 0$.`,
  tex`Let $x$ be a vector with two zero entries. Then $\|x\| = 0$.`,
])('other things are counted: %s', (text) => {
  expect(claimVerdicts(text)).not.toContain('verified')
}) // prettier-ignore
