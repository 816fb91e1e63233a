/** A policy is a distribution, whatever its letter stands for elsewhere. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { claimVerdicts } from './verdicts.ts'

test.each([
  [tex`Let $\pi$ be a policy over $K$ actions, i.e. a probability distribution on $\{1, \dots, K\}$. Then $\sum_{k=1}^K \pi_k = □$.`, '1', '2'],
  [tex`Let $p$ be a policy over $K$ actions. Then $\sum_{k=1}^K p_k = □$.`, '1', 'K'],
  [tex`Let $\pi$ be a distribution over three actions. Then $\pi_1 + \pi_2 = 1 - □$.`, tex`\pi_3`, tex`\pi_2`],
  [tex`Let $p(a \mid s)$ be a policy with states $s \in \{1, \dots, S\}$ and actions $a \in \{1, \dots, A\}$. Then $\sum_{a=1}^A p(a \mid s) = □$ for every $s$.`, '1', 'S'],
  [tex`Let $\pi(a \mid s)$ be a policy with states $s \in \{1, \dots, S\}$ and actions $a \in \{1, \dots, A\}$. Then $\sum_{a=1}^A \pi(a \mid s) = □$ for every $s$.`, '1', 'S'],
])('%s', (text, right, wrong) => {
  expect(claimVerdicts(text.replace('□', right))).toEqual(['verified'])
  expect(claimVerdicts(text.replace('□', wrong))).toEqual(['wrong'])
}) // prettier-ignore

// What words call otherwise is not the constant, and neither true nor wrong as one.
test.each([
  tex`The policy $\pi$ is such that $\pi(0) = 1/4$ and $\pi(1) = 3/4$. Then $\pi(0) + \pi(1) = 1$.`,
  tex`Let $\pi$ be a permutation of $\{1, \dots, n\}$. Then $\pi > 3$.`,
  tex`Let $\pi$ be a policy. Then $\pi > 3$.`,
])('no constant: %s', (text) => {
  const said = claimVerdicts(text)
  expect(said).not.toContain('verified')
  expect(said).not.toContain('wrong')
}) // prettier-ignore

test('what is called so is worth the constant', () => {
  const text = tex`The period of the tangent is $\pi$. Then $\tan(\pi / 4) = 1$.`
  expect(claimVerdicts(text)).toEqual(['verified'])
})
