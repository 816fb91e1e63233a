/** Claims about laws, in signs and in words: of sums, functions, what is given. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf } from '../sentences/verdicts.ts'

/** A true text, and one of which a formula is false. */
const cases: readonly (readonly [right: string, wrong: string])[] = [
  [
    tex`Let $\mu_1, \mu_2 \in \mathbb{R}$ and $\sigma_1, \sigma_2 > 0$. Let $X \sim \mathcal{N}(\mu_1, \sigma_1^2)$ and $Y \sim \mathcal{N}(\mu_2, \sigma_2^2)$ be independent. Then $X + Y \sim \mathcal{N}(\mu_1 + \mu_2, \sigma_1^2 + \sigma_2^2)$.`,
    tex`Let $\mu_1, \mu_2 \in \mathbb{R}$ and $\sigma_1, \sigma_2 > 0$. Let $X \sim \mathcal{N}(\mu_1, \sigma_1^2)$ and $Y \sim \mathcal{N}(\mu_2, \sigma_2^2)$ be independent. Then $X + Y \sim \mathcal{N}(\mu_1 + \mu_2, (\sigma_1 + \sigma_2)^2)$.`,
  ],
  [
    tex`Let $a \ne 0$, $b, \mu \in \mathbb{R}$ and $\sigma > 0$. Let $X \sim \mathcal{N}(\mu, \sigma^2)$. Then $a X + b \sim \mathcal{N}(a \mu + b, a^2 \sigma^2)$.`,
    tex`Let $a \ne 0$, $b, \mu \in \mathbb{R}$ and $\sigma > 0$. Let $X \sim \mathcal{N}(\mu, \sigma^2)$. Then $a X + b \sim \mathcal{N}(a \mu + b, a \sigma^2)$.`,
  ],
  [
    tex`Let $U \sim \mathrm{Uniform}(0, 1)$. Then $-\log U \sim \mathrm{Exp}(1)$.`,
    tex`Let $U \sim \mathrm{Uniform}(0, 1)$. Then $-\log U \sim \mathrm{Exp}(2)$.`,
  ],
  [
    tex`Let $p \in (0, 1)$ and $X_1, \dots, X_n \overset{\text{iid}}{\sim} \mathrm{Ber}(p)$. Then $\sum_{i=1}^n X_i \sim \mathrm{Bin}(n, p)$.`,
    tex`Let $p \in (0, 1)$ and $X_1, \dots, X_n \overset{\text{iid}}{\sim} \mathrm{Ber}(p)$. Then $\sum_{i=1}^n X_i \sim \mathrm{Bin}(n, p^2)$.`,
  ],
  [
    tex`Let $X \sim \mathcal{N}(\mu, \sigma^2)$ with $\sigma > 0$ and $\mu \in \mathbb{R}$. Then $\frac{X - \mu}{\sigma} \sim \mathcal{N}(0, 1)$.`,
    tex`Let $X \sim \mathcal{N}(\mu, \sigma^2)$ with $\sigma > 0$ and $\mu \in \mathbb{R}$. Then $\frac{X - \mu}{\sigma^2} \sim \mathcal{N}(0, 1)$.`,
  ],
  [
    tex`Let $X \sim \mathcal{N}(\mu, \sigma^2)$ with $\sigma > 0$ and $\mu \in \mathbb{R}$. Then $Z = \frac{X - \mu}{\sigma} \sim \mathcal{N}(0, 1)$.`,
    tex`Let $X \sim \mathcal{N}(\mu, \sigma^2)$ with $\sigma > 0$ and $\mu \in \mathbb{R}$. Then $Z = \frac{X - \mu}{\sigma} \sim \mathcal{N}(0, \sigma)$.`,
  ],
  [
    tex`Let $Z \sim \mathcal{N}(0, 1)$. Then $Z^2 \sim \chi^2(1)$.`,
    tex`Let $Z \sim \mathcal{N}(0, 1)$. Then $Z^2 \sim \chi^2(2)$.`,
  ],
  [
    tex`Let $X \sim \mathrm{Poisson}(\lambda)$ and $Y \sim \mathrm{Poisson}(\mu)$ be independent, where $\lambda, \mu > 0$. Then $X + Y \sim \mathrm{Poisson}(\lambda + \mu)$.`,
    tex`Let $X \sim \mathrm{Poisson}(\lambda)$ and $Y \sim \mathrm{Poisson}(\mu)$ be independent, where $\lambda, \mu > 0$. Then $X + Y \sim \mathrm{Poisson}(\lambda \mu)$.`,
  ],
  [
    tex`Let $U \sim \mathrm{Uniform}(0, 1)$. Then $1 - U$ is distributed as $\mathrm{Uniform}(0, 1)$.`,
    tex`Let $U \sim \mathrm{Uniform}(0, 1)$. Then $1 + U$ is distributed as $\mathrm{Uniform}(0, 1)$.`,
  ],
  [
    tex`Let $U \sim \mathrm{Uniform}(0, 1)$. Then $1 - U$ has the same distribution as $U$.`,
    tex`Let $U \sim \mathrm{Uniform}(0, 1)$. Then $U^2$ has the same distribution as $U$.`,
  ],
  [
    tex`Let $U \sim \mathrm{Uniform}(0, 1)$. Then $1 - U \overset{d}{=} U$.`,
    tex`Let $U \sim \mathrm{Uniform}(0, 1)$. Then $U^2 \overset{d}{=} U$.`,
  ],
  [
    tex`Let $X \sim \mathcal{N}(0, 1)$. Then $X + X \sim \mathcal{N}(0, 4)$.`,
    tex`Let $X \sim \mathcal{N}(0, 1)$. Then $X + X \sim \mathcal{N}(0, 2)$.`,
  ],
  [
    tex`Let $X \sim \mathcal{N}(0, 1)$ and $Y \sim \mathcal{N}(0, 1)$ be independent. The distribution of $X + Y$ is $\mathcal{N}(0, 2)$.`,
    tex`Let $X \sim \mathcal{N}(0, 1)$ and $Y \sim \mathcal{N}(0, 1)$ be independent. The distribution of $X + Y$ is $\mathcal{N}(0, 3)$.`,
  ],
  [
    tex`Let $X \sim \mathcal{N}(0, 1)$ and $Y \sim \mathcal{N}(0, 1)$ be independent. Then $X + Y$ follows $\mathcal{N}(0, 2)$.`,
    tex`Let $X \sim \mathcal{N}(0, 1)$ and $Y \sim \mathcal{N}(0, 1)$ be independent. Then $X + Y$ follows $\mathcal{N}(0, 3)$.`,
  ],
  [
    tex`Let $X \sim \mathcal{N}(0, 1)$ and $Y \sim \mathcal{N}(0, 1)$ be independent. Then $X - Y$ has the same distribution as $X + Y$.`,
    tex`Let $X \sim \mathcal{N}(0, 1)$ and $Y \sim \mathcal{N}(0, 1)$ be independent. Then $2 X$ has the same distribution as $X + Y$.`,
  ],
  [
    tex`Let $X \sim \mathcal{N}(0, 1)$ and $Y \sim \mathcal{N}(0, 1)$ be independent. Then $X^2 + Y^2$ is exponentially distributed with rate $1/2$.`,
    tex`Let $X \sim \mathcal{N}(0, 1)$ and $Y \sim \mathcal{N}(0, 1)$ be independent. Then $X^2 + Y^2$ is exponentially distributed with rate $2$.`,
  ],
  [
    tex`Let $X \sim \mathcal{N}(0, 1)$ and $Y \sim \mathcal{N}(0, 1)$ be independent. Then $X + Y$ is normal with mean $0$ and variance $2$.`,
    tex`Let $X \sim \mathcal{N}(0, 1)$ and $Y \sim \mathcal{N}(0, 1)$ be independent. Then $X + Y$ is normal with mean $0$ and variance $3$.`,
  ],
  [
    tex`Let $X \sim \mathcal{N}(0, 1)$ and $Y \sim \mathcal{N}(0, 1)$ be independent. The law of $-X$ is $\mathcal{N}(0, 1)$.`,
    tex`Let $X \sim \mathcal{N}(0, 1)$ and $Y \sim \mathcal{N}(0, 1)$ be independent. The law of $2 X$ is $\mathcal{N}(0, 1)$.`,
  ],
  [
    tex`Let $X \sim \mathcal{N}(0, 1)$ and $Y \sim \mathcal{N}(0, 1)$ be independent. Then $X + Y$ has distribution $\mathcal{N}(0, 2)$.`,
    tex`Let $X \sim \mathcal{N}(0, 1)$ and $Y \sim \mathcal{N}(0, 1)$ be independent. Then $X + Y$ has distribution $\mathcal{N}(0, 1)$.`,
  ],
  [
    tex`Let $X \sim \mathcal{N}(0, 1)$ and $Y \sim \mathcal{N}(0, 1)$ be independent. Then $X + Y$ is $\mathcal{N}(0, 2)$.`,
    tex`Let $X \sim \mathcal{N}(0, 1)$ and $Y \sim \mathcal{N}(0, 1)$ be independent. Then $X + Y$ is $\mathcal{N}(0, 1)$.`,
  ],
]

const accepted = /^(declared|defined|mentioned|verified)$/

describe('laws as claims', () => {
  test.each(cases)('%s', (right, wrong) => {
    const verdicts = evidenceOf(right).map(({ verdict }) => verdict)
    expect(verdicts).toContain('verified')
    expect(verdicts.filter((verdict) => !accepted.test(verdict))).toEqual([])
    expect(evidenceOf(wrong).map(({ verdict }) => verdict)).toContain('wrong')
  })
})
