/** Random variables that have the law of another one. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

describe('an independent copy has the same law', () => {
  test.each([
    "Let $X$ be a random variable, and let $X'$ be an independent copy of $X$.",
    "Let $X$ be a random variable and $X'$ an independent copy of $X$.",
    "Let $X$ be a random variable with independent copy $X'$.",
    "Let $X$ and $X'$ be independent copies of the same random variable.",
    "Let $X$ and $X'$ be two independent copies of a random variable.",
    "Let $X$ be a random variable. Let $X'$ be an independent random variable with the same distribution as $X$.",
    tex`Let $X \sim \mathcal{N}(\mu, \sigma^2)$, and let $X'$ be an independent copy of $X$.`,
  ])('%s', (text) => {
    const claim = (factor: number): string =>
      `${text} Then $\\mathbb{E}[(X - X')^2] = ${factor} \\operatorname{Var}(X)$.`
    expect(lastVerdict(claim(2))).toBe('verified')
    expect(lastVerdict(claim(1))).toBe('wrong')
  })

  test('what has a random law, or is one of many, has no copy that is drawn', () => {
    for (const text of [
      tex`Let $\Lambda \sim \mathrm{Gamma}(3, 2)$ and $X \mid \Lambda \sim \mathrm{Poisson}(\Lambda)$.`,
      tex`Let $E$ be an event and $X = 1 - E$.`,
    ]) {
      const whole = `${text} Let $Y$ be an independent copy of $X$. Then $\\mathbb{E}[X Y] = \\mathbb{E}[X] \\mathbb{E}[Y]$.` // prettier-ignore
      expect(lastVerdict(whole)).not.toMatch(/verified|wrong/)
    }
  })
})

describe('the same law says nothing of dependence', () => {
  test.each([
    'Let $X$ be a random variable and let $Y$ have the same distribution as $X$.',
    'Let $X$ be a random variable. Suppose that $Y$ has the same law as $X$.',
    'Let $X$ be a random variable, and let $Y$ be a random variable with the same law as $X$.',
  ])('%s', (text) => {
    const verdict = (claim: string) => lastVerdict(`${text} Then $${claim}$.`)
    expect(verdict(tex`\mathbb{E}[X^2] = \mathbb{E}[Y^2]`)).toBe('verified')
    expect(verdict(tex`\mathbb{E}[X Y] = \mathbb{E}[X] \mathbb{E}[Y]`)).toBe('wrong')
  })

  test.each([
    'Suppose that $X$ and $Y$ have the same distribution.',
    'Assume that both have the same law.',
  ])(
    'of known variables it is not drawn, and no claim is called wrong by it: %s',
    (said) => {
      const text = `Let $X$ and $Y$ be random variables. ${said} Then $\\mathbb{E}[X^2] = \\mathbb{E}[Y^2]$.`
      expect(evidenceOf(text).map(({ verdict }) => verdict)).not.toContain('wrong')
      expect(lastVerdict(text)).not.toBe('verified')
    },
  )
})
