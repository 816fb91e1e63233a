/** What a sentence says beside its relations: behind a comma, in a clause of its own, of parts and values. */
import { describe, expect, test } from 'vitest'
import { openPage } from '../../../src/formula/index.ts'
import { tex } from '../../support/page.ts'
import { pageOf } from '../../support/text.ts'

const verdicts = (text: string): string[] => {
  const formulas = pageOf(text)
  const page = openPage({ mutate: false, text: formulas })
  return formulas.map((formula) => page.check(formula).verdict)
}

/** Nothing is wrong or refused, and something was claimed and held. */
const holds = (text: string): void => {
  const found = verdicts(text)
  expect(found.filter((one) => !/^(verified|declared|defined|mentioned)$/.test(one))).toEqual([]) // prettier-ignore
  expect(found).toContain('verified')
}

const isWrong = (text: string): void => {
  expect(verdicts(text).some((one) => /^(wrong|shape-mismatch)$/.test(one))).toBe(true)
}

const isRefused = (text: string): void => {
  const found = verdicts(text)
  expect(found).not.toContain('wrong')
  expect(found.some((one) => !/^(verified|declared|defined|mentioned)$/.test(one))).toBe(true) // prettier-ignore
}

describe('a relation behind the comma of "for" is claimed', () => {
  const front = tex`For two distributions $p$ and $q$ over $\{1, \dots, K\}$`
  test.each([
    [tex`${front}, the cross-entropy $H(p, q) = -\sum_x p(x) \log q(x)$ decomposes as $H(p, q) = H(□) + \mathrm{KL}(p \,\|\, q)$.`, 'p', 'q'], // prettier-ignore
    [tex`${front} the cross-entropy decomposes as $H(p, q) = H(□) + \mathrm{KL}(p \,\|\, q)$.`, 'p', 'q'], // prettier-ignore
    [tex`For real numbers $a$ and $b$, expansion produces $(a + b)^2 = a^2 + b^2 + □$ immediately.`, '2 a b', 'a b'], // prettier-ignore
  ])('%s', (text, right, wrong) => {
    holds(text.replace('□', right))
    isWrong(text.replace('□', wrong))
  })
})

describe('what is said by the way of a formula is claimed', () => {
  test.each([
    [tex`Let $\epsilon \in (0, 1/2)$. Then $Z = 2 \sqrt{\epsilon (1 - \epsilon)}$, which is less than □.`, 'one', 'one half'], // prettier-ignore
    [tex`Let $\epsilon \in (0, 1/2)$. The factor $Z = 2 \sqrt{\epsilon (1 - \epsilon)}$ is less than □.`, 'one', 'one half'], // prettier-ignore
    [tex`Let $\eta \in [0, 1]$. The error $\min(\eta, 1 - \eta) = \frac12 - \frac12 |2 \eta - 1|$ never exceeds $\frac{1}{□}$.`, '2', '4'], // prettier-ignore
    [tex`Let $x > 0$. Then $f(x) = x + \frac{1}{x}$, which is at least □.`, 'two', 'three'], // prettier-ignore
    [tex`Let $x$ be a number between zero and one half. Then $□ x < 1$.`, '2', '3'],
  ])('%s', (text, right, wrong) => {
    holds(text.replace('□', right))
    isWrong(text.replace('□', wrong))
  })

  test('where it is not read, it is refused', () => {
    isRefused(tex`Let $\eta \in [0, 1]$. It errs with probability $\min(\eta, 1 - \eta)$, which never exceeds $\frac{1}{4}$.`) // prettier-ignore
  })
})

describe('a derivative behind "with" is claimed, a condition restricts', () => {
  test.each([
    [tex`For $x \in \mathbb{R}^n \setminus \{0\}$, the norm $g(x) = \|x\|_2$ is differentiable with gradient $\nabla g(x) = \frac{□}{\|x\|_2}$.`, 'x', '2 x'], // prettier-ignore
    [tex`Let $f(x) = x^2 - 2 x$. Let $a$ be a number with $f'(a) = 0$. Then $a = □$.`, '1', '2'], // prettier-ignore
  ])('%s', (text, right, wrong) => {
    holds(text.replace('□', right))
    isWrong(text.replace('□', wrong))
  })
})

describe('quantities', () => {
  test.each([
    [tex`Let $X$ have the Laplace distribution with location $\mu$ and scale $b > 0$, whose density is $f(x) = \frac{1}{□} \exp\left(-\frac{|x - \mu|}{b}\right)$.`, '2 b', 'b'], // prettier-ignore
    [tex`Let $X \sim \mathcal{N}(\mu, \sigma^2)$. Its differential entropy (in nats) is $h(X) = \frac12 \log(2 \pi □ \sigma^2)$.`, 'e', '2'], // prettier-ignore
    [tex`Let $X$ be uniform on $\{1, \dots, 8\}$. Its entropy in bits is $□$.`, '3', '\\log 8'], // prettier-ignore
    [tex`Let $X$ be uniform on $\{1, \dots, 8\}$. Its entropy is $□$ bits.`, '3', '2'],
    [tex`Let $X$ be a random variable with mean $\mu$ and finite variance $\sigma^2$. Then $\operatorname{Var}(2 X) = □ \sigma^2$.`, '4', '2'], // prettier-ignore
    [tex`Let $X$ be a random variable whose variance is $\sigma^2$. Then $\operatorname{Var}(2 X) = □ \sigma^2$.`, '4', '2'], // prettier-ignore
  ])('%s', (text, right, wrong) => {
    holds(text.replace('□', right))
    isWrong(text.replace('□', wrong))
  })

  test.each([
    tex`The entropy of a fair coin is $\log 3$.`,
    tex`The entropy of the uniform distribution on $K$ outcomes is $K \log K$.`,
    tex`Let $f(x) = x^2$. The derivative is zero at $x = 1$.`,
    tex`Let $f(x) = x^2$. The derivative of $f$ vanishes at $x = 1$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$. The trace of the square of $A$ is $-\|A\|_F^2$.`,
  ])('of what only words name is refused: %s', isRefused)
})

describe('properties of functions have their place', () => {
  test.each([
    [tex`The function $f(x) = \log x$ is □ on the positive reals.`, 'concave', 'convex'], // prettier-ignore
    [tex`Let $f(x) = x^3$. Then $f$ is convex on □.`, 'the positive reals', 'the real line'], // prettier-ignore
    [tex`Let $f(x) = x^2$. Then $f$ is increasing on the positive reals and □ on $(-\infty, 0)$.`, 'decreasing', 'increasing'], // prettier-ignore
  ])('%s', (text, right, wrong) => {
    holds(text.replace('□', right))
    isWrong(text.replace('□', wrong))
  })

  test('a condition on an argument is refused', () => {
    isRefused(tex`Let $f(x) = x^3$. Then $f$ is convex for $x > 0$.`)
  })
})

describe('matrices', () => {
  test.each([
    [tex`Let $M$ be an $m \times n$ matrix with $m \ge n$ and denote its singular values by $\sigma_1 \ge \dots \ge \sigma_n$. Then $\|M\|_2 = \sigma_□$.`, '1', 'n'], // prettier-ignore
    [tex`Let $A$ be a symmetric $n \times n$ matrix, and let $\lambda_1, \dots, \lambda_n$ be its eigenvalues. Then $□(A) = \sum_{i=1}^n \lambda_i$.`, '\\operatorname{tr}', '\\det'], // prettier-ignore
    [tex`Let the columns of $X \in \mathbb{R}^{n \times p}$ be □. Then $X^\top X = I$.`, 'orthonormal', 'linearly independent'], // prettier-ignore
    [tex`Let $A, B \in \mathbb{R}^{n \times n}$ be symmetric matrices□. Then $(A B)^\top = A B$.`, ' that commute', ''], // prettier-ignore
    [tex`Let $A \in \mathbb{R}^{k \times k}$ be invertible, where $B \in \mathbb{R}^{k \times l}$ and $C \in \mathbb{R}^{l \times l}$ is symmetric. Then $C^\top = □C$.`, '', '2 '], // prettier-ignore
    [tex`Let $A \in \mathbb{R}^{n \times n}$ be orthogonal. Then $A$ is invertible, and its inverse is $A^{□}$.`, '\\top', '2'], // prettier-ignore
  ])('%s', (text, right, wrong) => {
    holds(text.replace('□', right))
    isWrong(text.replace('□', wrong))
  })

  test.each([
    tex`Let $W \in \mathbb{R}^{n \times n}$ be symmetric, and let $D$ be the diagonal matrix of degrees $d_i = \sum_{j=1}^n W_{ij}$. Then $(D - W) \mathbf{1} = 0$.`, // prettier-ignore
  ])('what is not read is refused: %s', isRefused)
})

describe('definitions and series', () => {
  test('arguments that are matrices of the page must fit', () => {
    isWrong(tex`Let $Q, K \in \mathbb{R}^{n \times k}$. Define $F(Q, K) = Q K$.`)
  })

  test.each([
    [tex`Let $r \in (□, 0)$. Then $\sum_{k=0}^\infty r^k = \frac{1}{1 - r}$.`, '-1', '-3'], // prettier-ignore
    [tex`Let $0 < x < □$. Then $\log(1 + x) = \sum_{k=1}^\infty (-1)^{k+1} \frac{x^k}{k}$.`, '1', '4'], // prettier-ignore
  ])('%s', (text, right, wrong) => {
    holds(text.replace('□', right))
    isWrong(text.replace('□', wrong))
  })

  test('what follows from a condition defines nothing', () => {
    isRefused(tex`Let $f(x) = x^2 - 2 x$. If $f'(a) = 0$, then $a = 2$.`)
  })
})

describe('words that speak of no value are prose', () => {
  test.each([
    tex`Let $p \in \Delta^{K-1}$. Entropy is zero when one outcome is certain, and positive otherwise. Then $-\sum_{i=1}^K p_i \log p_i \ge 0$.`,
    tex`Let $W \in \mathbb{R}^{n \times n}$. It is often said that the stream is a distribution over the words, and $W^\top$ is what reads it. Then $(W^\top)^\top = W$.`,
    tex`Let $u > 0$. The error of the left side vanishes beside $u$, and $u^2 > 0$.`,
  ])('%s', holds)

  test.each([
    tex`Let $W \in \mathbb{R}^{n \times n}$. Its determinant vanishes, and $W^\top$ is what reads it. Then $(W^\top)^\top = W$.`,
    tex`Let $W \in \mathbb{R}^{n \times n}$. It is a distribution over the words, and $(W^\top)^\top = W$.`,
  ])('%s', isRefused)
})
