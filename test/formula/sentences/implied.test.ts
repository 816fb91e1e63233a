/** Names that no sentence introduces and that a reader knows from their use. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

/** Texts that end with a true formula, and what makes it false. */
const cases: [text: string, right: string, wrong: string][] = [
  [tex`Let $X \sim \mathcal{N}(\mu, \sigma^2)$. Then $\mathbb{E}[X^2] = □$.`, tex`\mu^2 + \sigma^2`, tex`\mu^2 + \sigma`], // prettier-ignore
  [tex`Let $x \sim \mathcal{N}(\mu, \Sigma)$. Then $\mathbb{E}[x x^\top] = □$.`, tex`\Sigma + \mu \mu^\top`, tex`\Sigma - \mu \mu^\top`], // prettier-ignore
  [tex`Let $x \sim \mathcal{N}(\mu, \Sigma)$ with $\Sigma$ positive definite. Then $\mathbb{E}[x] = □$.`, tex`\mu`, tex`\Sigma \mu`], // prettier-ignore
  [tex`Let $X \sim \operatorname{Bin}(n, p)$. Then $\mathbb{E}[X] = □$.`, 'n p', 'n'],
  [tex`Let $X$ be a Poisson random variable with rate $\lambda$. Then $\operatorname{Var}(X) = □$.`, tex`\lambda`, tex`\lambda^2`], // prettier-ignore
  [tex`Let $X \sim \operatorname{Poisson}(\lambda)$. Then $P(X = k) = □$.`, tex`\frac{\lambda^k e^{-\lambda}}{k!}`, tex`\frac{\lambda^k}{k!}`], // prettier-ignore
  [tex`Let $f(x) = \log(1 + e^x)$. Then $f'(x) = □$.`, tex`\frac{1}{1 + e^{-x}}`, tex`\frac{1}{1 + e^x}`], // prettier-ignore
  [tex`Let $f(x, y) = x^2 y$. Then $\frac{\partial f}{\partial x} = □$.`, '2 x y', 'x^2'], // prettier-ignore
  [tex`Let $f : \mathbb{R}^2 \to \mathbb{R}$ be given by $f(x, y) = x^2 y$. Then $\frac{\partial f}{\partial x}(x, y) = □$.`, '2 x y', 'x^2'], // prettier-ignore
  [tex`Let $A \in \mathbb{R}^{n \times n}$ and $q(w) = w^\top A w$. Then $\nabla q(w) = □$.`, tex`(A + A^\top) w`, '2 A w'], // prettier-ignore
  [tex`Let $f : \mathbb{R}^n \to \mathbb{R}$ be convex. Then $f(\tfrac12 x + \tfrac12 y) \le □$ for $x, y \in \mathbb{R}^n$.`, tex`\tfrac12 f(x) + \tfrac12 f(y)`, 'f(x)'], // prettier-ignore
  [tex`Let $f : \mathbb{R}^n \to \mathbb{R}$ and $v \in \mathbb{R}^n$. Then $\left. \frac{d}{dt} f(x + t v) \right|_{t=0} = □$.`, tex`\nabla f(x)^\top v`, tex`\nabla f(v)^\top x`], // prettier-ignore
  [tex`Let $L : \mathbb{R}^m \to \mathbb{R}$, $W \in \mathbb{R}^{m \times n}$ and $x \in \mathbb{R}^n$. Then $\nabla_x L(W x) = □$.`, tex`W^\top \nabla L(W x)`, tex`\nabla L(W x)`], // prettier-ignore
  [tex`Let $f : \mathbb{R} \to \mathbb{R}$ with $f(x) = x^2$. Then $f(3) = □$.`, '9', '6'], // prettier-ignore
  [tex`Let $k : \mathbb{R}^d \times \mathbb{R}^d \to \mathbb{R}$, $k(x, y) = (x^\top y)^2$. Then $k(x, x) = □$.`, tex`\|x\|^4`, tex`\|x\|^2`], // prettier-ignore
  [tex`Let $V : \{1, \dots, n\} \to \mathbb{R}$ and $s \in \{1, \dots, n\}$. Then $V(s) \le □$.`, tex`\sum_{i=1}^n |V(i)|`, tex`\sum_{i=1}^n V(i)`], // prettier-ignore
  [tex`Let $s(x) = x \sigma(x)$, where $\sigma$ is the sigmoid function. Then $s'(x) = □$.`, tex`s(x) + \sigma(x) (1 - s(x))`, tex`s(x) + \sigma(x)`], // prettier-ignore
  [tex`Let $\Phi$ be the standard normal cdf and $\varphi$ the standard normal density. Let $x \in \mathbb{R}$. Then $\Phi'(x) = □$.`, tex`\varphi(x)`, tex`x \varphi(x)`], // prettier-ignore
]

describe('what a name is follows from its use', () => {
  test.each(cases)('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', right))).toMatch(/verified|declared/)
    const verdicts = evidenceOf(text.replace('□', wrong)).map(({ verdict }) => verdict)
    expect(verdicts.join()).toMatch(/wrong|shape-mismatch/)
  })

  test('the evidence says so', () => {
    const [, { note } = {}] = evidenceOf(
      tex`Let $f(x) = 2 x$. Then $f(x) + f(-x) = 0$.`,
    )
    expect(note).toBe('No sentence says what `x` is; its use says: real.')
  })

  test('not where sizes leave it open', () => {
    const list = evidenceOf(tex`Let $f(u) = g(u)$. Then $f(u) = g(u)$.`)
    expect(list.map(({ verdict }) => verdict)).toEqual([
      'unknown-symbol',
      'unknown-symbol',
    ])
  })
})

describe('what a matrix is multiplied with, and taken for a vector, is any vector', () => {
  test.each([
    tex`Let $Q$ be orthogonal. Then $\|Q x\| = \|x\|$.`,
    tex`Let $A \in \mathbb{R}^{m \times n}$. Then $x^\top A^\top A x = \|A x\|^2$.`,
  ])('so that what holds of it holds: %s', (text) => {
    expect(lastVerdict(text)).toBe('verified')
  })

  test.each([
    tex`Let $A$ be positive definite. Then $x^\top A x > 0$.`,
    tex`Let $Q$ be symmetric. Then $\|Q x\| = \|x\|$.`,
  ])('but what fails may be meant of fewer: %s', (text) => {
    expect(lastVerdict(text)).toBe('unknown-symbol')
  })

  test('until it is introduced', () => {
    const text = tex`Let $Q$ be orthogonal. Then $\|Q x\| = \|x\|$. Let $x \in \mathbb{R}^n$. Then $\|x\| > 0$.`
    expect(evidenceOf(text).at(-1)?.verdict).toBe('wrong')
  })
})

describe('P is the probability of what is an event', () => {
  test.each([
    [tex`Let $A$ and $B$ be events with $P(B) > 0$. Then $P(A \mid B) = □$.`, tex`\frac{P(B \mid A) P(A)}{P(B)}`, 'P(A)'], // prettier-ignore
    [tex`Let $X \sim \operatorname{Exp}(\lambda)$ and $s, t > 0$. Then $P(X > s + t \mid X > s) = □$.`, 'P(X > t)', 'P(X > s)'], // prettier-ignore
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', right))).toBe('verified')
    expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
  })

  test('but not where the page has a matrix of that name', () => {
    expect(
      lastVerdict(
        tex`Let $P \in \mathbb{R}^{n \times n}$ and $A, B \in \mathbb{R}^{n \times n}$. Then $P (A + B) = P A + P B$.`,
      ),
    ).toBe('verified')
  })
})

describe('bars behind an expression give names their values', () => {
  test.each([
    tex`Let $f : \mathbb{R} \to \mathbb{R}$ and $x, v \in \mathbb{R}$. Then $\frac{d}{dt} f(x + t v) \Big|_{t=0} = f'(x) v$.`,
    tex`Let $a, b \in \mathbb{R}$. Then $\left. (x^2 + y) \right|_{x=a, y=b} = a^2 + b$.`,
    tex`Let $a \in \mathbb{R}$. Then $\frac{d}{dx} x^3 |_{x=a} = 3 a^2$.`,
  ])('%s', (text) => {
    expect(lastVerdict(text)).toBe('verified')
  })
})
