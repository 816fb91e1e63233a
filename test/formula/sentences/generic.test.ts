/** Sentences about all things of a kind: what their verb says is a claim. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

describe('nothing is drawn as a sentence about all of a kind claims', () => {
  test.each([
    tex`Every permutation matrix $P$ is orthogonal and symmetric. Then $P^2 = I$.`,
    tex`Every matrix $A \in \mathbb{R}^{n \times n}$ is symmetric. Then $A^\top = A$.`,
    tex`Every real number $x$ is positive. Then $|x| = x$.`,
    tex`All random variables $X$ and $Y$ are independent. Then $\operatorname{Cov}(X, Y) = 0$.`,
    tex`Any function $f : \mathbb{R} \to \mathbb{R}$ is convex. Then $f(0) \le \frac12 f(1) + \frac12 f(-1)$.`,
    tex`A symmetric matrix $A$ is positive definite. Then $\det A > 0$.`,
    tex`Some symmetric matrices $A$ are positive definite. Then $\det A > 0$.`,
    tex`Any two events $A$ and $B$ are independent. Then $\Pr(A \cap B) = \Pr(A) \Pr(B)$.`,
    tex`Any two vectors $u, v \in \mathbb{R}^n$ are orthogonal. Then $u^\top v = 0$.`,
    tex`An orthogonal matrix $Q$ is a rotation. Then $\det Q = 1$.`,
  ])('%s', (text) => {
    expect(evidenceOf(text).at(-1)?.verdict).toBe('wrong')
  })

  test('of each of several names', () => {
    const [first] = evidenceOf(
      tex`All matrices $A, B \in \mathbb{R}^{n \times n}$ are symmetric.`,
    )
    expect(first?.verdict).toBe('wrong')
  })

  test('the sentence itself is wrong', () => {
    const [first] = evidenceOf(
      tex`Every matrix $A \in \mathbb{R}^{n \times n}$ is symmetric.`,
    )
    expect(first?.verdict).toBe('wrong')
    expect(first?.acts?.map(({ act }) => act)).toEqual(['introduce', 'claim'])
  })
})

test.each([
  tex`Every orthogonal matrix $Q$ is invertible. Then $\det Q \ne 0$.`,
  tex`A random variable $X$ is exponentially distributed with rate $\lambda > 0$. Then $\mathbb{E}[X] = 1/\lambda$.`,
  tex`The matrix $A \in \mathbb{R}^{n \times n}$ is symmetric. Then $A^\top = A$.`,
])('%s', (text) => {
  expect(lastVerdict(text)).toBe('verified')
})
