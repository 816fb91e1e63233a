/** Bounds that are attained: a strict one is wrong there, and some draw comes to it. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from '../sentences/verdicts.ts'

const both = (text: string, weak: string, strict: string): void => {
  expect(lastVerdict(tex`${text} Then $${weak}$.`)).toBe('verified')
  expect(lastVerdict(tex`${text} Then $${strict}$.`)).toBe('wrong')
}

test('a maximum likelihood of two parameters', () => {
  const text = tex`Let $x_1, \dots, x_n \in \mathbb{R}$, not all equal, $\bar x = \frac1n \sum_i x_i$, $s^2 = \frac1n \sum_i (x_i - \bar x)^2$. For $\mu \in \mathbb{R}$ and $v > 0$ let $\ell(\mu, v) = -\frac n2 \log(2 \pi v) - \frac{1}{2v} \sum_i (x_i - \mu)^2$.` // prettier-ignore
  both(text, tex`\ell(\mu, v) \le \ell(\bar x, s^2)`, tex`\ell(\mu, v) < \ell(\bar x, s^2)`) // prettier-ignore
})

test('a strict inequality of values of one function at other arguments', () => {
  const text = tex`Let $a, b \in \mathbb{R}$ and $f(x) = e^x$.`
  expect(lastVerdict(tex`${text} If $a < b$, then $f(a) < f(b)$.`)).toBe('verified')
  expect(lastVerdict(tex`${text} If $a \le b$, then $f(a) < f(b)$.`)).toBe('wrong')
})

describe("Chebyshev's inequality", () => {
  test('at two deviations', () => {
    const text = tex`Let $X$ be a random variable with mean $\mu$ and variance $\sigma^2 > 0$.` // prettier-ignore
    both(text, tex`P(|X - \mu| \ge 2\sigma) \le \frac14`, tex`P(|X - \mu| \ge 2\sigma) < \frac14`) // prettier-ignore
  })

  test('at any number of them', () => {
    const text = tex`Let $X$ be a random variable with mean $\mu$ and standard deviation $\sigma > 0$ and $k > 1$.` // prettier-ignore
    both(text, tex`P(|X - \mu| \ge k\sigma) \le \frac{1}{k^2}`, tex`P(|X - \mu| \ge k\sigma) < \frac{1}{k^2}`) // prettier-ignore
  })
})

describe('covariance matrices that may be singular', () => {
  test.each([
    tex`Let $X$ be a random vector with mean $\mu$ and covariance matrix $\Sigma$.`,
    tex`Let $X \in \mathbb{R}^d$ be a random vector with mean $\mu$ and covariance matrix $\Sigma$.`,
  ])('%s', (text) => {
    both(text, tex`\det \Sigma \ge 0`, tex`\det \Sigma > 0`)
  })

  test('a determinant in which products nearly cancel', () => {
    const text = tex`Let $\Sigma \in \mathbb{R}^{d \times d}$ be a covariance matrix. Then` // prettier-ignore
    expect(lastVerdict(tex`${text} $\det \Sigma \ge 0$.`)).toBe('verified')
    expect(lastVerdict(tex`${text} $\det \Sigma \ge 1$.`)).toBe('wrong')
  })
})

test('numbers in order, some of them equal', () => {
  const text = tex`Let $x_1, \dots, x_n$ be real numbers with $x_1 \le \dots \le x_n$.`
  both(text, tex`x_1 \le \dots \le x_n`, tex`x_1 < \dots < x_n`)
})

describe('matrices of which words say what only square ones have', () => {
  test.each([
    [tex`Let $A$ be a matrix with trace 3. Then $\operatorname{tr}(A + A^\top) = 6$.`, 'verified'], // prettier-ignore
    [
      tex`Let $A$ be a matrix with trace 3. Then $\operatorname{tr}(A^2) = 9$.`,
      'wrong',
    ],
    [tex`Let $A$ be a matrix with determinant 2. Then $\det(A^2) = 4$.`, 'verified'],
    [tex`Let $A$ be a matrix with determinant 2. Then $\det(2A) = 4$.`, 'wrong'],
  ])('%s', (text, verdict) => {
    expect(lastVerdict(text)).toBe(verdict)
  })
})

test('a power that vanishes with the size', () => {
  const text = tex`Let $N$ be an $n \times n$ matrix with $N^n = 0$. Then`
  expect(lastVerdict(tex`${text} $\operatorname{tr}(N) = 0$.`)).toBe('verified')
  expect(lastVerdict(tex`${text} $N = 0$.`)).toBe('wrong')
})

test('the plain letter of an expectation', () => {
  const text = tex`Let $X$ be Gaussian with zero mean and unit variance. Then`
  expect(lastVerdict(tex`${text} $E[X^4] = 3$.`)).toBe('verified')
  expect(lastVerdict(tex`${text} $E[X^4] = 4$.`)).toBe('wrong')
})
