/**
 * No word that says mathematics is dropped: it restricts, it is claimed, or it is a finding. Each
 * text is tried with what is true in place of □ and with what is false.
 */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

const accepted = /^(declared|defined|mentioned|verified)$/
const isAccepted = (text: string): boolean =>
  evidenceOf(text).every(({ verdict }) => accepted.test(verdict))
const isClaimed = (text: string): boolean =>
  isAccepted(text) &&
  evidenceOf(text).some(({ acts = [] }) => acts.some(({ act }) => act === 'claim'))

describe('all that a verb says is claimed', () => {
  const poisson = tex`Let $X \sim \operatorname{Poisson}(4)$.`
  const rotation = tex`Let $Q \in \mathbb{R}^{n \times n}$ be a rotation matrix.`
  test.each([
    [tex`${poisson} It has mean $4$ and standard deviation $□$.`, '2', '4'],
    [tex`${poisson} Its mean and variance are $4$ and $□$, respectively.`, '4', '5'],
    [tex`${poisson} Both its mean and its variance equal $□$.`, '4', '5'],
    [tex`${poisson} Its variance equals its □.`, 'mean', 'standard deviation'],
    [tex`${poisson} Its variance never exceeds $□$.`, '5', '3'],
    [tex`${rotation} It has rank $n$ and determinant $□$.`, '1', '2'],
    [tex`${rotation} Its rank is at most $□$.`, 'n', 'n - 1'],
    [tex`${rotation} It is invertible and has determinant □.`, 'one', 'two'],
    [tex`${rotation} The matrix $Q^2$ is invertible and □.`, 'orthogonal', 'symmetric'],
    [tex`Let $A \in \mathbb{R}^{n \times n}$ be □. It has trace zero.`, 'skew-symmetric', 'diagonal'],
    [tex`Let $X$ and $Y$ be independent standard normal variables. Then $X - Y$ has variance □.`, 'two', 'zero'],
    [tex`Let $x \in [0, 1]$. The number $x^2$ is at most $1$ and □.`, 'nonnegative', 'negative'],
  ])('%s', (text, right, wrong) => {
    expect(isClaimed(text.replace('□', () => right))).toBe(true)
    expect(isAccepted(text.replace('□', () => wrong))).toBe(false)
  }) // prettier-ignore
})

describe('what nothing reads is a finding', () => {
  test.each([
    tex`Every eigenvalue of an orthogonal matrix $Q$ is $1$ or $-1$.`,
    tex`Let $a, b, c$ be integers. If $a$ divides $bc$, then $a$ divides $b$ or $a$ divides $c$.`,
    tex`A vector $v \in \mathbb{R}^d$ has unit norm if and only if its entries sum to one.`,
    tex`Suppose $X \sim \operatorname{Exp}(\lambda)$ with $\lambda > 0$. Its median equals its mean.`,
    tex`The softmax of a vector $z \in \mathbb{R}^K$ has entries that are all at most $\frac12$.`,
    tex`An $n \times n$ matrix $A$ whose trace is zero is singular.`,
    tex`Let $v$ be a unit vector in $\mathbb{R}^3$. It has norm $1$ and positive entries.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric. It has real eigenvalues and positive determinant.`,
    tex`Let $n$ be an integer. Exactly one of $n$ and $n + 2$ is even.`,
    tex`The product of two upper triangular matrices $R$ and $S$ of the same size is symmetric.`,
    tex`Let $Q$ be an orthogonal matrix. Its determinant has absolute value $2$.`,
    tex`Let $x$ and $y$ be real numbers. Neither $x$ nor $y$ is negative.`,
    tex`Let $x$ be a real number. The number $x^2$ exceeds the number $x$.`,
    tex`Let $X$ be a random variable. The variance of $2X$ is twice the variance of $X$.`,
    tex`Let $A$ be a symmetric matrix. At least one eigenvalue of $A$ is positive.`,
    tex`Let $x_1, \dots, x_n \in \mathbb{R}$. Not all $x_i$ are zero.`,
    tex`A matrix $S$ is positive definite if its trace is positive.`,
  ])('%s', (text) => {
    expect(isAccepted(text)).toBe(false)
  })

  test.each([
    tex`Let $x \in \mathbb{R}$ be the input. It is easy to see that $x^2 \ge 0$.`,
    tex`Let $n \in \mathbb{N}$. It is positive if they stand together more often than chance. Then $n \ge 1$.`,
    tex`That the cosine is larger than $x$ in size has no probability; let $x \in \mathbb{R}$. Then $x^2 \ge 0$.`,
  ])('but prose is none: %s', (text) => {
    expect(isAccepted(text)).toBe(true)
  })
})

describe('what is said of two names together restricts them', () => {
  test.each([
    [tex`Let $u$ and $v$ be linearly independent vectors in $\mathbb{R}^3$. Then $□$.`, tex`u + v \ne 0`, tex`u^\top v \ne 0`],
    [tex`Let $x$ and $y$ be two different real numbers. Then $x^□ \ne y^□$.`, '3', '2'],
    [tex`Let $x, y \in \mathbb{R}$ be different from each other. Then $□ > 0$.`, '(x - y)^2', 'x - y'],
    [tex`Let $m$ and $n$ be coprime integers. Then $\gcd(m, n) = □$.`, '1', '2'],
    [tex`Let $m$ and $n$ be consecutive integers. Then $m n$ is □.`, 'even', 'odd'],
    [tex`Let $x_1, \dots, x_n$ be real numbers with mean zero. Then $□ = 0$.`, tex`\sum_{i=1}^n x_i`, 'x_1'],
    [tex`Let $a, b$ be real numbers that sum to zero. Then $a b □ 0$.`, tex`\le`, '='],
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replaceAll('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replaceAll('□', () => wrong))).toBe('wrong')
  }) // prettier-ignore

  test.each([
    tex`Let $a, b, c$ be consecutive integers. Then $a b c$ is odd.`,
    tex`Let $a$ and $b$ be frobnicable numbers. Then $a = b$.`,
    tex`Let $m$ be the smallest of the numbers $x_1, \dots, x_n \in \mathbb{R}$. Then $m \le \bar x$.`,
    tex`Let $f : \mathbb{R} \to \mathbb{R}$ be a polynomial of degree two. Then $f'''(x) = 0$ for all $x$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric with eigenvalues in $[0, 1]$. Then $\operatorname{tr}(A) \le n$.`,
    tex`Let $x, y \in \mathbb{R}$, none of which is frobnicable. Then $x + y \le 2$.`,
  ])('what is not read excludes no counterexample in silence: %s', (text) => {
    expect(evidenceOf(text).map(({ code }) => code)).toContain('unknown-word')
  })
})

describe('what is said of some of several restricts them', () => {
  const bits = tex`Let $x_1, \dots, x_n \in \{0, 1\}`
  test.each([
    [tex`Let $x$ and $y$ be real numbers, neither of which is zero. Then $x y □ 0$.`, tex`\ne`, '>'],
    [tex`Let $a, b \in \mathbb{R}$, not both zero. Then $□ > 0$.`, 'a^2 + b^2', 'a^2'],
    [tex`Let $a, b \in \mathbb{R}$. Assume that not both are zero. Then $□ > 0$.`, 'a^2 + b^2', 'a^2'],
    [tex`Let $a, b$ be real numbers, at least one of which is positive. Then $\□(a, b) > 0$.`, 'max', 'min'],
    [tex`Let $a, b$ be real numbers such that neither is negative. Then $\sqrt{ab} □ \frac{a + b}{2}$.`, tex`\le`, tex`\ge`],
    [tex`Let $x, y \in \mathbb{R}$, at most one of which is negative. Then $\□(x, y) \ge 0$.`, 'max', 'min'],
    [tex`Let $x, y \in \mathbb{R}$, exactly one of which is negative. Then $x y □ 0$.`, tex`\le`, '>'],
    [tex`Let $x, y \in \mathbb{R}$, none of which is greater than $1$. Then $x + y \le □$.`, '2', '1'],
    [tex`${bits}$, not all zero. Then $\sum_{i=1}^n x_i \ge □$.`, '1', '2'],
    [tex`${bits}$, where at least one $x_i$ is $1$. Then $□ = 1$.`, tex`\max_i x_i`, 'x_1'],
    [tex`${bits}$ be outcomes, and assume that at least one of them is $1$ and at least one is $0$. Then $\sum_{i=1}^n x_i \ge □$.`, '1', '2'],
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  }) // prettier-ignore
})
