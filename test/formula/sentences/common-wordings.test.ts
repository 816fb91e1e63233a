/** Wordings that texts have for what is known by a formula, each with a false twin. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

const cases: [text: string, right: string, wrong: string][] = [
  // The value of which a name with a set is said to be.
  [tex`Let $A \in \mathbb{R}^{n \times n}$ and let $c \in \mathbb{R}$ be the trace of $A$. Then $c = □$.`, tex`\operatorname{tr}(A)`, tex`2 \operatorname{tr}(A)`],
  [tex`Let $A \in \mathbb{R}^{n \times n}$ and let $B \in \mathbb{R}^{n \times n}$ be the symmetric part of $A$. Then $2 B = □$.`, tex`A + A^\top`, 'A'],
  [tex`Let $P \in \mathbb{R}^{n \times n}$ be the orthogonal projection onto the column space of $A \in \mathbb{R}^{n \times d}$, where $A$ has full column rank. Then $P = □$.`, tex`A (A^\top A)^{-1} A^\top`, tex`A A^\top`],
  // Parts of a matrix that the noun phrase introduces.
  [tex`Let $\lambda_1, \dots, \lambda_n$ be the eigenvalues of a symmetric matrix $A \in \mathbb{R}^{n \times n}$. Then $\operatorname{tr}(A) = □$.`, tex`\sum_{i=1}^n \lambda_i`, tex`\prod_{i=1}^n \lambda_i`],
  [tex`Let $u_1, \dots, u_n$ be the rows of a matrix $A \in \mathbb{R}^{n \times d}$. Then $\|A\|_F^2 = □$.`, tex`\sum_{i=1}^n \|u_i\|^2`, tex`\sum_{i=1}^n \|u_i\|`],
  [tex`Let $a_1, \dots, a_d$ denote the columns of an orthogonal matrix $A \in \mathbb{R}^{d \times d}$. Then $a_i^\top a_i = □$.`, '1', '2'],
  [tex`Let $v_1, \dots, v_n$ form an orthonormal basis of $\mathbb{R}^n$. Then $v_1^\top v_1 = □$.`, '1', 'n'],
  // Laws.
  [tex`Let $Z \sim \mathcal{N}(0, I_d)$. Then $\mathbb{E}[\|Z\|^2] = □$.`, 'd', '2 d'],
  [tex`Let $\lambda, \mu > 0$. Let $X \sim \mathrm{Poisson}(\lambda)$ and $Y \sim \mathrm{Poisson}(\mu)$ be independent. Then the sum $X + Y$ is Poisson distributed with parameter $□$.`, tex`\lambda + \mu`, tex`\lambda \mu`],
  [tex`If $U$ is uniformly distributed on $(0, 1)$ and $\lambda > 0$, then $X = -\frac{1}{\lambda} \ln U$ is exponentially distributed with rate $□$.`, tex`\lambda`, tex`\lambda^2`],
  [tex`Let $w_1, \dots, w_K$ be mixture weights. Then $\sum_{k=1}^K w_k = □$.`, '1', 'K'],
  // What the words add.
  [tex`Let $H \in \mathbb{R}^{n \times n}$ be idempotent. Then $□$ is idempotent as well.`, 'I - H', 'I + H'],
  [tex`Let $\epsilon \in (0, 1)$ and $\alpha = \frac{1}{2} \ln \frac{1 - \epsilon}{\epsilon}$. The normaliser $Z = \epsilon e^{\alpha} + (1 - \epsilon) e^{-\alpha}$ then equals $□$.`, tex`2 \sqrt{\epsilon (1 - \epsilon)}`, tex`\sqrt{\epsilon (1 - \epsilon)}`],
  [tex`Let $X$ be a random vector in $\mathbb{R}^d$ with mean $\mu$. For any deterministic matrix $A \in \mathbb{R}^{d \times d}$, $\mathbb{E}[A X] = □$.`, tex`A \mu`, tex`A^\top \mu`],
  [tex`Let $f : \mathbb{R}^n \to \mathbb{R}$ be convex and differentiable. Then its gradient is monotone, i.e. $(\nabla f(x) - \nabla f(y))^\top (x - y) □ 0$ for all $x, y \in \mathbb{R}^n$.`, tex`\ge`, tex`\le`],
  [tex`Let $f(x) = \log \sum_{i=1}^n e^{x_i}$. It is a smooth approximation of the maximum, in the sense that $f(x) □ \max_i x_i$ for all $x \in \mathbb{R}^n$.`, tex`\ge`, tex`\le`],
  // An equation that is solved.
  [tex`Let $\ell(\theta) = s \log \theta + (n - s) \log(1 - \theta)$, where $0 < s < n$ and $\theta \in (0, 1)$. Setting $\ell'(\theta) = 0$ yields $\theta = □$.`, tex`\frac{s}{n}`, tex`\frac{s}{n + s}`],
  [tex`Let $f(x) = x^2$. Setting $x = 3$ gives $f(x) = □$.`, '9', '8'],
  [tex`Let $x \in \mathbb{R}$. In our setting, $x^2 = □$.`, 'x x', 'x'],
  // The size of what nothing names.
  [tex`Let $k, n \in \mathbb{N}$. A layer maps an input of length $n \ge k$ to an output of length $n - k + 1$. If $n \ge k$, then $n - k + 1 \ge □$.`, '1', '2'],
] // prettier-ignore

/** Of all formulas: what failed, or that one was verified. */
function verdictOf(text: string): string {
  const all = evidenceOf(text).map(({ verdict }) => verdict)
  const failed = all.find((one) => /wrong|unreadable|unknown-symbol|shape-mismatch|vacuous/.test(one)) // prettier-ignore
  return failed ?? (all.includes('verified') ? 'verified' : 'none')
}

test.each(cases)('%s', (text, right, wrong) => {
  expect(verdictOf(text.replace('□', () => right))).toBe('verified')
  expect(verdictOf(text.replace('□', () => wrong))).toBe('wrong')
})

test('a bound on the size of what nothing names is no claim', () => {
  const text = tex`Let $k, n \in \mathbb{N}$. A layer maps an input of length $n \ge k$ to an output of length $n - k + 1$.`
  expect(evidenceOf(text).some(({ verdict }) => verdict === 'wrong')).toBe(false)
})

test('what is equivalent to something defines nothing', () => {
  const text = tex`Let $k(x, y) = \exp(-\gamma \|x - y\|^2)$ with $\gamma > 0$ for $x, y \in \mathbb{R}^d$. Then $k(x, y) \le 1$, with equality if and only if $x = y$.`
  expect(evidenceOf(text).every(({ verdict }) => verdict !== 'wrong')).toBe(true)
})

test('a law with a mass function is one law', () => {
  const text = tex`A discrete random variable $X$ with $K$ possible outcomes and probability mass function $p$ has $H(X) = -\sum_{x=1}^K p(x) \log p(x)$.`
  expect(lastVerdict(text)).not.toBe('wrong')
})
