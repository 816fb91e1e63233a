/** Mean and variance in words, of variables, of samples and of random vectors. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf } from './verdicts.ts'

const failed = (text: string): string[] =>
  evidenceOf(text)
    .map(({ verdict }) => verdict)
    .filter((verdict) => !/declared|mentioned|verified|defined/.test(verdict))

const cases: [text: string, right: string, wrong: string][] = [
  [tex`Let $X_1, \dots, X_n \sim p$ be independent with mean $\mu$ and variance $\sigma^2$. Then $\operatorname{Var}[\frac1n \sum_{i=1}^n X_i] = □$.`, tex`\frac{\sigma^2}{n}`, tex`\sigma^2`],
  [tex`Let $X_1, \dots, X_n$ be i.i.d. random variables with mean $\mu$ and variance $\sigma^2$. Then $\mathbb{E}[X_1] = □$.`, tex`\mu`, '0'],
  [tex`Let $X$ be a random vector in $\mathbb{R}^d$ with mean $\mu$ and covariance $\Sigma$. Then $\mathbb{E}[\|X\|^2] = □$.`, tex`\operatorname{tr}(\Sigma) + \|\mu\|^2`, tex`\operatorname{tr}(\Sigma)`],
  [tex`Let $X \in \mathbb{R}^d$ be a random vector and $A \in \mathbb{R}^{d \times d}$. Then $\operatorname{Cov}[A X] = □$.`, tex`A \operatorname{Cov}[X] A^\top`, tex`A \operatorname{Cov}[X] A`],
  [tex`Let $x \in \mathbb{R}^d$ be a random vector with $\mathbb{E}[x] = \mu$ and $\operatorname{Cov}[x] = \Sigma$. Then $\mathbb{E}[x x^\top] = □$.`, tex`\Sigma + \mu \mu^\top`, tex`\Sigma`],
  [tex`Let $X \in \mathbb{R}^d$ be a random vector with mean zero. Then $\mathbb{E}[X] = □$.`, '0', 'X'],
  [tex`Let $X \in \{0, 1\}$ be a random variable. Then $\mathbb{E}[X^2] = □$.`, tex`\mathbb{E}[X]`, 'X'],
  [tex`Let $Z$ be a standard normal variable, $\mu \in \mathbb{R}$ and $\sigma > 0$. Then $\operatorname{Var}[\mu + \sigma Z] = □$.`, tex`\sigma^2`, tex`\sigma`],
] // prettier-ignore

describe('what words say of moments', () => {
  test.each(cases)('%s', (text, right, wrong) => {
    expect(failed(text.replace('□', right))).toEqual([])
    expect(failed(text.replace('□', wrong))).not.toEqual([])
  })
})
