/** "the error of a symmetric channel": words behind "of a" are of something else. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

test.each([
  [tex`Let $p \in (0, 1)$ be the parameter of a positive definite kernel. Then $p^2 □ p$.`, '<', '>'],
  [tex`Let $\eta > 0$ be the step size of a convex problem. Then $\eta^□ > 0$.`, '2', '2 - 4'],
  // The number that is estimated is no variable.
  [tex`Let $X$ be an estimator of $\theta \in \mathbb{R}$. Then $\mathbb{E}[(X-\theta)^2] = \operatorname{Var}(X) + (\mathbb{E}[X]-\theta)^□$.`, '2', '3'],
  [tex`Let $d$ be the dimension of an orthogonal projection. Then $d^2 □ d$.`, tex`\ge`, tex`\le`],
])('%s', (text, right, wrong) => {
  expect(lastVerdict(text.replace('□', right))).toBe('verified')
  expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
}) // prettier-ignore

test('what both could be is not read', () => {
  const text = tex`Let $0 < p < 1$ be the probability of an error of a binary channel. Then $p (1 - p) \le 1/5$.`
  expect(lastVerdict(text)).not.toBe('verified')
  expect(lastVerdict(text)).not.toBe('wrong')
})
