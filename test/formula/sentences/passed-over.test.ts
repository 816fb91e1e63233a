/**
 * Nothing that words say of formulas is passed over: it is claimed, or refused by its words.
 * What is false is never accepted.
 */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf } from './verdicts.ts'

/** All verdicts of a text, in order. */
const verdicts = (text: string): string[] =>
  evidenceOf(text).map(({ verdict }) => verdict)

const accepted = /^(declared|defined|mentioned|verified)$/
const isClaimed = (text: string): boolean => {
  const list = evidenceOf(text)
  const acts = list.flatMap(({ acts = [] }) => acts.map(({ act }) => act))
  return list.every(({ verdict }) => accepted.test(verdict)) && acts.includes('claim')
}
const isRefused = (text: string): boolean =>
  verdicts(text).some((verdict) => !accepted.test(verdict))

describe('behind a condition that says where names are, "and" begins a statement', () => {
  test.each([
    [
      tex`Then $\sum_{k=1}^n k = \frac{n (n + 1)}{2}$ for every $n \in \mathbb{N}$, and $\sum_{k=1}^n k^2 = □$.`,
      tex`\frac{n (n + 1) (2 n + 1)}{6}`,
      'n^3',
    ],
    [
      tex`Let $Q$ be an orthogonal matrix. Then $\|Q x\| = \|x\|$ for all $x \in \mathbb{R}^n$, and $\det(Q)^2 = □$.`,
      '1',
      '2',
    ],
    [
      tex`Let $Q$ be an orthogonal matrix. Then $\|Q x\| = \|x\|$ for all $x \in \mathbb{R}^n$ and also $\det(Q)^2 = □$.`,
      '1',
      '2',
    ],
    [
      tex`Let $A$ be skew-symmetric. Then $x^\top A x = 0$ for every $x \in \mathbb{R}^n$, and $A^\top A$ is □.`,
      'symmetric',
      'invertible',
    ],
  ])('%s', (text, right, wrong) => {
    expect(isClaimed(text.replace('□', () => right))).toBe(true)
    expect(isRefused(text.replace('□', () => wrong))).toBe(true)
  })

  test.each([
    tex`Let $x, y$ be real numbers. Then $\sqrt{x y} \ge 0$ for $x > 0$ and $y > 0$.`,
    tex`Let $x, y \in \mathbb{R}^n$. Then $|x^\top y| \le 1$ for $\|x\| = 1$ and $\|y\| = 1$.`,
    tex`Let $n$ and $k$ be integers. The product $n k$ is $12$ for $n = 3$ and $k = 4$.`,
  ])('but a list of conditions goes on: %s', (text) => {
    expect(isClaimed(text)).toBe(true)
  })

  test('behind "if □, and" both readings are shown', () => {
    const text = tex`Let $x, y \in \mathbb{R}$. Then $x^2 + 2 x y + y^2 = 1$ if $x > 0$, and $x + y = 1$.`
    const [, claim] = evidenceOf(text)
    expect(claim?.message).toBe(
      'Unexpected "and" behind a condition, expected a claim that holds or a further condition',
    )
  })
})

describe('behind a quantifier without a comma, "the number □ is" is a statement', () => {
  test.each([
    [tex`For every $n \in \mathbb{N}$ the number $n^2 + n$ is □.`, 'even', 'odd'],
    [
      tex`For $n \in \mathbb{N}$ the sum $\sum_{k=1}^n k$ equals $□$.`,
      tex`\frac{n (n + 1)}{2}`,
      'n^2',
    ],
    [
      tex`For every symmetric matrix $A$ the matrix $A^2$ is positive □.`,
      'semidefinite',
      'definite',
    ],
    [tex`For every $a > 0$ the function $t \mapsto a t^2$ is □.`, 'convex', 'concave'],
    [
      tex`Given $A \in \mathbb{R}^{m \times n}$ the matrix $A^\top A$ is □.`,
      'symmetric',
      'invertible',
    ],
  ])('%s', (text, right, wrong) => {
    expect(isClaimed(text.replace('□', () => right))).toBe(true)
    expect(isRefused(text.replace('□', () => wrong))).toBe(true)
  })
})

describe('what is taken of all of a kind', () => {
  test.each([
    [tex`The square of a negative number $x$ is □.`, 'positive', 'negative'],
    [
      tex`The transpose of a row-stochastic matrix $P$ is □.`,
      'nonnegative',
      'row-stochastic',
    ],
    [
      tex`The square of a skew-symmetric matrix $A$ is □.`,
      'symmetric',
      'skew-symmetric',
    ],
    [
      tex`All eigenvalues of a symmetric positive □ matrix $A$ are positive.`,
      'definite',
      'semidefinite',
    ],
    [
      tex`The diagonal entries of a symmetric positive definite matrix $A$ are □.`,
      'positive',
      'negative',
    ],
    [
      tex`The determinant of a □ matrix $Q$ is $1$.`,
      'rotation',
      'symmetric orthogonal',
    ],
    [tex`The trace of a skew-symmetric matrix $A$ is □.`, 'zero', 'one'],
    [
      tex`The transpose $A^\top$ of an upper triangular matrix $A$ is □ triangular.`,
      'lower',
      'upper',
    ],
    [
      tex`The Gram matrix $A^\top A$ of a matrix $A \in \mathbb{R}^{m \times n}$ is □.`,
      'symmetric',
      'invertible',
    ],
    [tex`The □ of two symmetric matrices $A$ and $B$ is symmetric.`, 'sum', 'product'],
    [
      tex`The □ of two orthogonal matrices $A, B \in \mathbb{R}^{n \times n}$ is orthogonal.`,
      'product',
      'sum',
    ],
    [
      tex`The □ of two positive numbers $x$ and $y$ is positive.`,
      'product',
      'difference',
    ],
    [tex`The variance of a standard normal random variable $X$ is □.`, 'one', 'two'],
    [tex`The variance of a random variable $X$ is □.`, 'nonnegative', 'positive'],
  ])('%s', (text, right, wrong) => {
    expect(isClaimed(text.replace('□', () => right))).toBe(true)
    expect(isRefused(text.replace('□', () => wrong))).toBe(true)
  })
})

describe('what a pronoun stands for, in a sentence of its own', () => {
  test.each([
    [
      tex`Let $A$ be an invertible matrix. Its determinant is □.`,
      'nonzero',
      'positive',
    ],
    [
      tex`Let $A$ be a symmetric positive definite matrix. All of its eigenvalues are □.`,
      'positive',
      'negative',
    ],
    [
      tex`Let $A$ and $B$ be symmetric matrices. Then their □ is symmetric.`,
      'sum',
      'product',
    ],
    [
      tex`Let $X$ and $Y$ be □ random variables. Then they are uncorrelated.`,
      'independent',
      'exchangeable',
    ],
    [tex`Let $A$ be a rotation. Then its determinant is $□$.`, '1', '-1'],
  ])('%s', (text, right, wrong) => {
    expect(isClaimed(text.replace('□', () => right))).toBe(true)
    expect(isRefused(text.replace('□', () => wrong))).toBe(true)
  })

  test.each([
    tex`Let $x \in \mathbb{R}$ be the input. It is scaled by a factor. Then $x^2 \ge 0$.`,
    tex`Let $W \in \mathbb{R}^{m \times n}$ be the weights. They are trained by gradient descent. Then $W^\top W$ is symmetric.`,
    tex`Let $x \in \mathbb{R}$. It is positive for most inputs. Then $x^2 \ge 0$.`,
  ])('prose says nothing: %s', (text) => {
    expect(isClaimed(text)).toBe(true)
  })
})

describe('what an equation names is what its words say', () => {
  test.each([
    [tex`The function $f(x) = x^2$ is □.`, 'convex', 'concave'],
    [tex`The softplus function $f(x) = \log(1 + e^x)$ is □.`, 'convex', 'concave'],
    [
      tex`Let $u \in \mathbb{R}^d$ be a unit vector. The matrix $H = I - 2 u u^\top$ is □, and $H^\top = H$.`,
      'orthogonal',
      'positive definite',
    ],
  ])('%s', (text, right, wrong) => {
    expect(isClaimed(text.replace('□', () => right))).toBe(true)
    expect(isRefused(text.replace('□', () => wrong))).toBe(true)
  })
})

describe('what nothing evaluates is refused', () => {
  test.each([
    tex`Let $f : \mathbb{R} \to \mathbb{R}$ be differentiable. Then $f$ is Lipschitz continuous.`,
    tex`Let $X \sim \mathcal{N}(0, 1)$. Then $2 X$ is standard normal.`,
    tex`Let $X$ and $Y$ be random variables. Then $X$ and $Y$ have the same mean.`,
    tex`Let $n, m$ be integers. Then $n$ and $m$ are coprime.`,
    tex`Let $x \in \mathbb{R}$. Then $x^2$ is nonnegative, and so is $x$.`,
    tex`The minimum $\min(x, y)$ of two real numbers $x$ and $y$ is at least their mean.`,
    tex`Let $f, g : \mathbb{R} \to \mathbb{R}$ be convex. Then their difference is convex.`,
  ])('%s', (text) => {
    expect(isRefused(text)).toBe(true)
  })

  test('by its words', () => {
    const text = tex`Let $A, B \in \mathbb{R}^{n \times n}$. Then $A$ and $B$ have the same trace.`
    const { message, note } = evidenceOf(text).find(({ verdict }) => verdict === 'unreadable')! // prettier-ignore
    expect([message, note]).toEqual([
      'Unexpected "have the same trace", expected what is said of a formula that stands right before it',
      'Nothing here checks these words. Say it of the formula itself, "the product $A B$ is …", or in signs.',
    ])
  })
})

test('"unless" gives no name a value', () => {
  const text = (relation: string): string =>
    tex`Unless $x = 0$, we have $x^2 ${relation} |x|^2 / 2$ for $x \in \mathbb{R}$.`
  expect(isClaimed(text('>'))).toBe(true)
  expect(isRefused(text('<'))).toBe(true)
})
