/** Laws in front of what they are the laws of, and vectors whose size words say. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

/** Texts that end with a true formula, and what makes it false. */
const cases: [text: string, right: string, wrong: string][] = [
  [tex`Let $Z$ be an $\mathcal{N}(0, 1)$ random variable. Then $\mathbb{E}[Z^4] = □$.`, '3', '1'],
  [tex`Consider a $\mathrm{Bernoulli}(p)$ random variable $X$ with $0 < p < 1$. Then $\operatorname{Var}(X) = □$.`, 'p (1 - p)', 'p'],
  [tex`For $\alpha, \beta > 0$ the mean of a $\mathrm{Beta}(\alpha, \beta)$ random variable $\theta$ is $\mathbb{E}[\theta] = □$.`, tex`\frac{\alpha}{\alpha + \beta}`, tex`\frac{\beta}{\alpha + \beta}`],
  [tex`If $G$ is a $\mathrm{Geometric}(p)$ random variable with $0 < p < 1$, then $\mathbb{E}[G] = □$.`, tex`\frac1p`, tex`\frac{1 - p}{p}`],
  [tex`Let $X$ and $Y$ be independent $\mathcal{N}(0, 1)$ random variables. Then $\operatorname{Var}(X + Y) = □$.`, '2', '4'],
  [tex`Let $X$ be an $\mathcal{N}(0, I)$ random vector in $\mathbb{R}^d$. Then $\mathbb{E}[\|X\|^2] = □$.`, 'd', '1'],
  [tex`Let $X$ be a $d$-dimensional $\mathcal{N}(0, I)$ random vector. Then $\mathbb{E}[\|X\|^2] = □$.`, 'd', 'd^2'],
  [tex`Let $X$ be a $d$-dimensional standard normal random vector. Then $\mathbb{E}[\|X\|^2] = □$.`, 'd', '1'],
  [tex`Let $X \sim \mathcal{N}(0, I)$ be a random vector in $\mathbb{R}^d$. Then $\mathbb{E}[\|X\|^2] = □$.`, 'd', '1'],
  [tex`Let $\sigma > 0$ and let $X \sim \mathcal{N}(0, \sigma^2 I)$ be a random vector in $\mathbb{R}^d$. Then $\mathbb{E}[\|X\|^2] = □$.`, tex`d \sigma^2`, tex`\sigma^2`],
] // prettier-ignore

describe('a law in front of its noun', () => {
  test.each(cases)('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', right))).toBe('verified')
    expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
  })

  test('what is no law is none', () => {
    const text = tex`Let $X$ be a random variable. The mean of the $2 X$ random variable is $\mathbb{E}[2 X] = 2 \mathbb{E}[X]$.`
    expect(lastVerdict(text)).toBe('verified')
  })
})

test('an identity of no size is not of one coordinate', () => {
  const evidence = evidenceOf(
    tex`Let $d \ge 1$ and $X \sim \mathcal{N}(0, I)$. Then $\mathbb{E}[\|X\|^2] = d$.`,
  )
  expect(evidence.at(-1)).toMatchObject({
    verdict: 'unreadable',
    message: 'Unexpected law whose dimension nothing tells, expected a subscript',
  })
})
