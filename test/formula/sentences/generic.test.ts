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

describe('bare plurals speak of all of a kind', () => {
  // A sentence that is true, and its neighbour that is false.
  test.each([
    [
      tex`Symmetric positive definite matrices $A$ are invertible.`,
      tex`Symmetric matrices $A$ are positive definite.`,
    ],
    [
      tex`Orthogonal matrices $Q$ are invertible.`,
      tex`Orthogonal matrices $Q$ are symmetric.`,
    ],
    [
      tex`Note that permutation matrices $P$ are orthogonal.`,
      tex`Note that orthogonal matrices $P$ are symmetric.`,
    ],
    [
      tex`In general, nilpotent matrices $N$ are singular.`,
      tex`In general, singular matrices $N$ are symmetric.`,
    ],
    [
      tex`Positive definite matrices $A$ have full rank.`,
      tex`Positive semidefinite matrices $A$ have full rank.`,
    ],
    [
      tex`Every positive definite matrix $A$ has positive determinant.`,
      tex`Every symmetric matrix $A$ has positive determinant.`,
    ],
    [
      tex`Diagonal matrices $D, E \in \mathbb{R}^{n \times n}$ commute.`,
      tex`Orthogonal matrices $D, E \in \mathbb{R}^{n \times n}$ commute.`,
    ],
    [
      tex`Symmetric, positive definite matrices $A$ are invertible.`,
      tex`Symmetric, invertible matrices $A$ are positive definite.`,
    ],
    [tex`Positive integers $n$ are nonnegative.`, tex`Positive integers $n$ are even.`],
    [
      tex`Strictly convex functions $f : \mathbb{R} \to \mathbb{R}$ are convex.`,
      tex`Convex functions $f : \mathbb{R} \to \mathbb{R}$ are nondecreasing.`,
    ],
    [
      tex`Every linear function $f : \mathbb{R} \to \mathbb{R}$ is odd.`,
      tex`Every convex function $f : \mathbb{R} \to \mathbb{R}$ is even.`,
    ],
    [
      tex`Independent random variables $X$ and $Y$ are uncorrelated.`,
      tex`Uncorrelated random variables $X$ and $Y$ are independent.`,
    ],
  ])('%s, not %s', (yes, no) => {
    expect(lastVerdict(yes)).toBe('verified')
    expect(evidenceOf(no).at(-1)?.verdict).toMatch(/^(wrong|unreadable)$/)
  })

  test.each([
    tex`Any two vectors $u$ and $v$ in $\mathbb{R}^3$ are orthogonal.`,
    tex`Any two vectors $u, v \in \mathbb{R}^3$ are orthogonal.`,
    tex`Unit vectors $u$ and $v$ in $\mathbb{R}^3$ are orthogonal.`,
    tex`Two unit vectors $u, v \in \mathbb{R}^n$ are orthogonal.`,
    tex`Any two orthogonal matrices $P, Q \in \mathbb{R}^{n \times n}$ commute.`,
  ])('%s', (text) => {
    expect(evidenceOf(text).some(({ verdict }) => verdict === 'wrong')).toBe(true)
  })

  test.each([
    tex`Vectors $u, v \in \mathbb{R}^3$ are orthogonal. Then $u^\top v = 0$.`,
    tex`The vectors $u$ and $v$ in $\mathbb{R}^3$ are orthogonal. Then $u^\top v = 0$.`,
    tex`Random variables $X$ and $Y$ are independent. Then $\operatorname{Cov}(X, Y) = 0$.`,
    tex`Independent random variables $X$ and $Y$ are normally distributed with mean $0$ and variance $1$. Then $\operatorname{Var}[X + Y] = 2$.`,
    tex`Positive definite matrices $A, B \in \mathbb{R}^{n \times n}$ are given. Then $\det(A B) > 0$.`,
  ])('a scene: %s', (text) => {
    expect(lastVerdict(text)).toBe('verified')
  })
})
