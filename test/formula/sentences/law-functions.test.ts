/** "Let □ be the distribution function and □ the density of the standard normal distribution". */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

describe('functions of a law that words name', () => {
  const twice = tex`Let $\Phi$ be the distribution function and $\varphi$ the density of the standard normal distribution. For $x \in \mathbb{R}$ we have $\Phi'(x) = □$.`
  test.each([
    [twice, tex`\varphi(x)`, tex`2 \varphi(x)`],
    [tex`Let $\Phi$ denote the cdf and $\phi$ the pdf of the standard normal distribution. Then $\phi(0) = □$.`, tex`\frac{1}{\sqrt{2 \pi}}`, tex`\frac{1}{2 \pi}`],
    [tex`Let $\Phi$ and $\varphi$ be the distribution function and density of the standard normal distribution. For $x \in \mathbb{R}$ we have $\varphi'(x) = □$.`, tex`-x \varphi(x)`, tex`x \varphi(x)`],
    [tex`Let $F$ be the cumulative distribution function of an exponential distribution with rate $\lambda > 0$. For $x > 0$, $F(x) = □$.`, tex`1 - e^{-\lambda x}`, tex`e^{-\lambda x}`],
    [tex`Let $F$ be the distribution function of the uniform distribution on $[0, 1]$. Then $F(0.3) = □$.`, '0.3', '0.7'],
    [tex`Let $S$ be the survival function of the standard normal distribution. Then $S(0) = □$.`, tex`\frac12`, '1'],
    [tex`Let $X \sim \mathcal{N}(0, 1)$. Let $F$ be the distribution function and $f$ the density of $X$. Then $f(0) = □$.`, tex`\frac{1}{\sqrt{2 \pi}}`, tex`\frac{1}{\sqrt{\pi}}`],
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  }) // prettier-ignore

  test('one that is not computed is refused by its name', () => {
    const [said] = evidenceOf('Let $Q$ be the quantile function of the standard normal distribution. Then $Q(\\frac12) = 0$.') // prettier-ignore
    expect(said?.code).toBe('unknown-word')
    expect(said?.message).toContain('quantile function')
  })
})
