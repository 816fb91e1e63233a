/** Laws by their names: those that are known, and others, of which nothing is known. */
import { describe, expect, it } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from '../sentences/verdicts.ts'

const weibull = tex`Let $X \sim \mathrm{Weibull}(\lambda, k)$ with $\lambda, k > 0$.`

describe('Weibull', () => {
  it.each([
    [tex`For $x > 0$ we have $P(X > x) = e^{-(x/\lambda)^k}$.`, 'verified'],
    [tex`For $x > 0$ we have $P(X > x) = e^{-x/\lambda}$.`, 'wrong'],
    [tex`Then $\mathbb{E}[X] = \lambda \Gamma(1 + \frac1k)$.`, 'verified'],
    [tex`Then $\mathbb{E}[X] = \lambda$.`, 'wrong'],
  ])('%s', (text, verdict) => {
    expect(lastVerdict(`${weibull} ${text}`)).toBe(verdict)
  })
})

describe('a law that is not known', () => {
  it('is none of which nothing is said', () => {
    const [first] = evidenceOf(tex`Let $X \sim \mathrm{Zipf}(s)$ with $s > 1$.`)
    expect(first?.message).toContain('Zipf')
  })
  it('a letter of the page is one', () => {
    expect(lastVerdict(tex`Let $x \sim p(x)$. Then $\mathbb{E}[x^2] \ge \mathbb{E}[x]^2$.`)).toBe('verified') // prettier-ignore
    expect(lastVerdict(tex`Let $x \sim p(x)$. Then $\mathbb{E}[x^2] = \mathbb{E}[x]^2$.`)).toBe('wrong') // prettier-ignore
  })
})
