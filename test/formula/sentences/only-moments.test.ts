/** Of a variable of which words say moments alone, what is claimed must hold whatever its law. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

describe('mean and variance leave the law open', () => {
  const text = tex`Let $X$ be a random variable with mean $\mu$ and variance $\sigma^2$. Then $□$.`
  test.each([
    // Jensen; equal for two outcomes alike.
    [tex`\mathbb{E}|X - \mu| \le \sigma`, tex`\mathbb{E}|X - \mu| \le 0.9 \sigma`],
    [tex`\mathbb{E}[(X - \mu)^4] \ge \sigma^4`, tex`\mathbb{E}[(X - \mu)^4] \ge 2 \sigma^4`],
    // Chebyshev's bound is reached.
    [tex`\Pr(|X - \mu| \ge 2 \sigma) \le \frac14`, tex`\Pr(|X - \mu| \ge 2 \sigma) \le \frac18`],
    [tex`\Pr(|X - \mu| \ge \sigma) \le 1`, tex`\Pr(|X - \mu| \ge \sigma) < 1`],
    // It may be rare, and may be certain to be no mean.
    [tex`\Pr(X \ge \mu) > 0`, tex`\Pr(X \ge \mu) \ge \frac14`],
    [tex`\Pr(X = \mu) < 1`, tex`\Pr(X = \mu) = 0`],
    [tex`\mathbb{E}[X^2] = \mu^2 + \sigma^2`, tex`\mathbb{E}[X^3] = \mu^3 + 3 \mu \sigma^2`],
  ])('%s, not %s', (right, wrong) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  }) // prettier-ignore
})

describe('a nonnegative variable with a mean', () => {
  const text = tex`Let $X$ be a nonnegative random variable with mean $m$, and let $t > 0$. Then $□$.`
  test.each([
    [tex`\Pr(X \ge t) \le \frac{m}{t}`, tex`\Pr(X \ge t) \le \frac{m}{2 t}`],
    [tex`\mathbb{E}[X] = m`, tex`\mathbb{E}[X^2] = m^2`],
    [tex`\mathbb{E}[X + t] \ge t`, tex`\mathbb{E}[X] \ge t`],
  ])('%s, not %s', (right, wrong) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  })

  test('with its variance it is refused', () => {
    const [first] = evidenceOf(tex`Let $X$ be a positive random variable with mean $1$ and variance $2$. Then $\mathbb{E}[X^2] = 3$.`) // prettier-ignore
    expect(first).toMatchObject({ verdict: 'unreadable' })
    expect(first?.message).toBe('Unexpected moments of a random variable whose values are known, expected one of both') // prettier-ignore
  })
})

test('probabilities named by their list may be zero', () => {
  const text = tex`Let $p = (p_1, \dots, p_K)$ be a probability vector. Then $□$.`
  for (const wrong of [tex`\prod_{k=1}^K p_k > 0`, tex`\max_k p_k < 1`])
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  expect(lastVerdict(text.replace('□', () => tex`\max_k p_k \le 1`))).toBe('verified')
})
