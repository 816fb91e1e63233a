/** What was introduced as a number or a vector, and then gets a law, is random. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from '../sentences/verdicts.ts'

test.each([
  [tex`Let $X$ be the number of successes in $n$ independent trials, so that $X \sim \operatorname{Binomial}(n, p)$. Then $\operatorname{Var}(X) = □$.`, 'n p (1 - p)', 'n p'], // prettier-ignore
  [tex`Let $N$ be the number of arrivals. Then $N \sim \operatorname{Poisson}(\lambda)$ and $\operatorname{Var}(N) = □$.`, tex`\lambda`, tex`\lambda^2`], // prettier-ignore
  [tex`Let $x \in \mathbb{R}^d$ with $x \sim \mathcal{N}(0, I)$. Then $\mathbb{E}[x^\top x] = □$.`, 'd', '2 d'], // prettier-ignore
  [tex`Let $x \in \mathbb{R}$ and $x \sim \mathcal{N}(0, 1)$. Then $\mathbb{E}[x^2] = □$.`, '1', '2'], // prettier-ignore
])('%s', (text, right, wrong) => {
  expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
  expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
})
