/** Random vectors that words call normal: with mean zero, and with the moments that are said. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

describe('a normal vector with mean zero', () => {
  test.each([
    tex`let $x$ be a Gaussian random vector in $\mathbb{R}^d$ with mean zero and covariance $\Sigma$.`,
    tex`let $x \in \mathbb{R}^d$ be a Gaussian random vector with mean zero and covariance matrix $\Sigma$.`,
    tex`let $x \in \mathbb{R}^d$ be a zero-mean Gaussian vector with covariance $\Sigma$.`,
    tex`let $x \in \mathbb{R}^d$ be a centered Gaussian vector with covariance $\Sigma$.`,
    tex`let $x \in \mathbb{R}^d$ be multivariate normal with mean zero and covariance matrix $\Sigma$.`,
    tex`let $x \in \mathbb{R}^d$ be jointly Gaussian with zero mean and covariance $\Sigma$.`,
    tex`let $x \in \mathbb{R}^d$ follow a multivariate normal distribution with mean $0$ and covariance $\Sigma$.`,
    tex`let $x$ be a $d$-dimensional Gaussian random vector with mean zero and covariance $\Sigma$.`,
    tex`suppose that $x \in \mathbb{R}^d$ has a multivariate Gaussian distribution with zero mean and covariance matrix $\Sigma$.`,
    tex`let $x$ be normally distributed in $\mathbb{R}^d$ with mean zero and covariance $\Sigma$.`,
  ])('%s', (said) => {
    const verdict = (right: string): string | undefined => lastVerdict(tex`Let $A \in \mathbb{R}^{d \times d}$, and ${said} Then $\mathbb{E}[x^\top A x] = ${right}$.`) // prettier-ignore
    expect(verdict(tex`\operatorname{tr}(A \Sigma)`)).toBe('verified')
    expect(verdict(tex`\operatorname{tr}(A) \operatorname{tr}(\Sigma)`)).toBe('wrong')
  })
})

test.each([
  ['zero mean and identity covariance', 'd', 'd^2'],
  [tex`mean $\mu$ and covariance $\Sigma$`, tex`\|\mu\|^2 + \operatorname{tr}(\Sigma)`, tex`\|\mu\|^2`], // prettier-ignore
])('with %s', (moments, right, wrong) => {
  const verdict = (value: string): string | undefined => lastVerdict(tex`Let $x \in \mathbb{R}^d$ be a Gaussian vector with ${moments}. Then $\mathbb{E}[\|x\|^2] = ${value}$.`) // prettier-ignore
  expect(verdict(right)).toBe('verified')
  expect(verdict(wrong)).toBe('wrong')
})
