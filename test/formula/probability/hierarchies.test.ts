/** Laws given other variables: towers, marginals, posteriors, conditional independence. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf } from '../sentences/verdicts.ts'

/** A true text, and one of which a formula is false. */
const cases: readonly (readonly [right: string, wrong: string])[] = [
  [
    tex`Let $a, b > 0$. Let $\lambda \sim \mathrm{Gamma}(a, b)$ with shape $a$ and rate $b$, and $X \mid \lambda \sim \mathrm{Poisson}(\lambda)$. Then $\mathbb{E}[X] = \mathbb{E}[\mathbb{E}[X \mid \lambda]]$.`,
    tex`Let $a, b > 0$. Let $\lambda \sim \mathrm{Gamma}(a, b)$ with shape $a$ and rate $b$, and $X \mid \lambda \sim \mathrm{Poisson}(\lambda)$. Then $\mathbb{E}[X^2] = \mathbb{E}[\mathbb{E}[X \mid \lambda]^2]$.`,
  ],
  [
    tex`Let $a, b > 0$. Let $\lambda \sim \mathrm{Gamma}(a, b)$ with shape $a$ and rate $b$, and $X \mid \lambda \sim \mathrm{Poisson}(\lambda)$. Then $\mathbb{E}[X] = \frac{a}{b}$.`,
    tex`Let $a, b > 0$. Let $\lambda \sim \mathrm{Gamma}(a, b)$ with shape $a$ and rate $b$, and $X \mid \lambda \sim \mathrm{Poisson}(\lambda)$. Then $\mathbb{E}[X] = a b$.`,
  ],
  [
    tex`Let $a, b > 0$. Let $\lambda \sim \mathrm{Gamma}(a, b)$ with shape $a$ and rate $b$, and $X \mid \lambda \sim \mathrm{Poisson}(\lambda)$. Then $\operatorname{Var}(X) = \mathbb{E}[\operatorname{Var}(X \mid \lambda)] + \operatorname{Var}(\mathbb{E}[X \mid \lambda])$.`,
    tex`Let $a, b > 0$. Let $\lambda \sim \mathrm{Gamma}(a, b)$ with shape $a$ and rate $b$, and $X \mid \lambda \sim \mathrm{Poisson}(\lambda)$. Then $\operatorname{Var}(X) = \mathbb{E}[\operatorname{Var}(X \mid \lambda)]$.`,
  ],
  [
    tex`Let $a, b > 0$. Let $\lambda \sim \mathrm{Gamma}(a, b)$ with shape $a$ and rate $b$, and $X \mid \lambda \sim \mathrm{Poisson}(\lambda)$. Then $\operatorname{Var}(X) = \frac{a}{b} + \frac{a}{b^2}$.`,
    tex`Let $a, b > 0$. Let $\lambda \sim \mathrm{Gamma}(a, b)$ with shape $a$ and rate $b$, and $X \mid \lambda \sim \mathrm{Poisson}(\lambda)$. Then $\operatorname{Var}(X) = \frac{a}{b}$.`,
  ],
  [
    tex`Let $a, b > 0$. Let $\lambda \sim \mathrm{Gamma}(a, b)$ with shape $a$ and rate $b$, and $X \mid \lambda \sim \mathrm{Poisson}(\lambda)$. Then $\operatorname{Cov}(X, \lambda) = \frac{a}{b^2}$.`,
    tex`Let $a, b > 0$. Let $\lambda \sim \mathrm{Gamma}(a, b)$ with shape $a$ and rate $b$, and $X \mid \lambda \sim \mathrm{Poisson}(\lambda)$. Then $\operatorname{Cov}(X, \lambda) = \frac{a}{b}$.`,
  ],
  [
    tex`Let $a, b > 0$. Let $\lambda \sim \mathrm{Gamma}(a, b)$ with shape $a$ and rate $b$, and $X \mid \lambda \sim \mathrm{Poisson}(\lambda)$. Then $P(X = 0) = \left(\frac{b}{b + 1}\right)^a$.`,
    tex`Let $a, b > 0$. Let $\lambda \sim \mathrm{Gamma}(a, b)$ with shape $a$ and rate $b$, and $X \mid \lambda \sim \mathrm{Poisson}(\lambda)$. Then $P(X = 0) = \left(\frac{1}{b + 1}\right)^a$.`,
  ],
  [
    tex`Let $a, b > 0$. Let $\lambda \sim \mathrm{Gamma}(a, b)$ with shape $a$ and rate $b$, and $X \mid \lambda \sim \mathrm{Poisson}(\lambda)$. Then $\mathbb{E}[X^2 \mid \lambda] = \lambda + \lambda^2$.`,
    tex`Let $a, b > 0$. Let $\lambda \sim \mathrm{Gamma}(a, b)$ with shape $a$ and rate $b$, and $X \mid \lambda \sim \mathrm{Poisson}(\lambda)$. Then $\mathbb{E}[X^2 \mid \lambda] = \lambda^2$.`,
  ],
  [
    tex`Let $a, b > 0$. Let $\lambda \sim \mathrm{Gamma}(a, b)$ with shape $a$ and rate $b$, and $X \mid \lambda \sim \mathrm{Poisson}(\lambda)$. Then $\lambda \mid X = x \sim \mathrm{Gamma}(a + x, b + 1)$.`,
    tex`Let $a, b > 0$. Let $\lambda \sim \mathrm{Gamma}(a, b)$ with shape $a$ and rate $b$, and $X \mid \lambda \sim \mathrm{Poisson}(\lambda)$. Then $\lambda \mid X = x \sim \mathrm{Gamma}(a + x, b)$.`,
  ],
  [
    tex`Let $a, b > 0$ and $n \in \mathbb{N}$. Let $\theta \sim \mathrm{Beta}(a, b)$ and $X \mid \theta \sim \mathrm{Bin}(n, \theta)$. Then $\mathbb{E}[X] = \frac{n a}{a + b}$.`,
    tex`Let $a, b > 0$ and $n \in \mathbb{N}$. Let $\theta \sim \mathrm{Beta}(a, b)$ and $X \mid \theta \sim \mathrm{Bin}(n, \theta)$. Then $\mathbb{E}[X] = \frac{n b}{a + b}$.`,
  ],
  [
    tex`Let $a, b > 0$ and $n \in \mathbb{N}$. Let $\theta \sim \mathrm{Beta}(a, b)$ and $X \mid \theta \sim \mathrm{Bin}(n, \theta)$. Then $\operatorname{Var}(X) = \frac{n a b (a + b + n)}{(a + b)^2 (a + b + 1)}$.`,
    tex`Let $a, b > 0$ and $n \in \mathbb{N}$. Let $\theta \sim \mathrm{Beta}(a, b)$ and $X \mid \theta \sim \mathrm{Bin}(n, \theta)$. Then $\operatorname{Var}(X) = \frac{n a b}{(a + b)^2}$.`,
  ],
  [
    tex`Let $a, b > 0$ and $n \in \mathbb{N}$. Let $\theta \sim \mathrm{Beta}(a, b)$ and $X \mid \theta \sim \mathrm{Bin}(n, \theta)$. Then $\theta \mid X = x \sim \mathrm{Beta}(a + x, n - x + b)$.`,
    tex`Let $a, b > 0$ and $n \in \mathbb{N}$. Let $\theta \sim \mathrm{Beta}(a, b)$ and $X \mid \theta \sim \mathrm{Bin}(n, \theta)$. Then $\theta \mid X = x \sim \mathrm{Beta}(a + x, n + b)$.`,
  ],
  [
    tex`Let $a, b > 0$ and $n \in \mathbb{N}$. Let $\theta \sim \mathrm{Beta}(a, b)$ and $X \mid \theta \sim \mathrm{Bin}(n, \theta)$. Then $\mathbb{E}[\theta \mid X = x] = \frac{a + x}{a + b + n}$.`,
    tex`Let $a, b > 0$ and $n \in \mathbb{N}$. Let $\theta \sim \mathrm{Beta}(a, b)$ and $X \mid \theta \sim \mathrm{Bin}(n, \theta)$. Then $\mathbb{E}[\theta \mid X = x] = \frac{x}{n}$.`,
  ],
  [
    tex`Let $a, b > 0$ and $n \in \mathbb{N}$. Let $\theta \sim \mathrm{Beta}(a, b)$ and $X \mid \theta \sim \mathrm{Bin}(n, \theta)$. Then $P(X = k) = \binom{n}{k} \frac{B(a + k, b + n - k)}{B(a, b)}$.`,
    tex`Let $a, b > 0$ and $n \in \mathbb{N}$. Let $\theta \sim \mathrm{Beta}(a, b)$ and $X \mid \theta \sim \mathrm{Bin}(n, \theta)$. Then $P(X = k) = \frac{B(a + k, b + n - k)}{B(a, b)}$.`,
  ],
  [
    tex`Let $a, b > 0$ and $n \in \mathbb{N}$. Let $\theta \sim \mathrm{Beta}(a, b)$ and $X \mid \theta \sim \mathrm{Bin}(n, \theta)$. Given $X = x$, the posterior of $\theta$ is $\mathrm{Beta}(a + x, b + n - x)$.`,
    tex`Let $a, b > 0$ and $n \in \mathbb{N}$. Let $\theta \sim \mathrm{Beta}(a, b)$ and $X \mid \theta \sim \mathrm{Bin}(n, \theta)$. Given $X = x$, the posterior of $\theta$ is $\mathrm{Beta}(a + x, b + n)$.`,
  ],
  [
    tex`Let $Y \sim \mathrm{Exp}(1)$. Given $Y$, $X$ is Poisson with mean $Y$. Then $\operatorname{Var}(X) = 2$.`,
    tex`Let $Y \sim \mathrm{Exp}(1)$. Given $Y$, $X$ is Poisson with mean $Y$. Then $\operatorname{Var}(X) = 1$.`,
  ],
  [
    tex`Let $w, x \in \mathbb{R}^d$ and $\sigma > 0$. Let $y \mid x \sim \mathcal{N}(w^\top x, \sigma^2)$. Then $\mathbb{E}[y \mid x] = w^\top x$.`,
    tex`Let $w, x \in \mathbb{R}^d$ and $\sigma > 0$. Let $y \mid x \sim \mathcal{N}(w^\top x, \sigma^2)$. Then $\mathbb{E}[y \mid x] = 2 w^\top x$.`,
  ],
  [
    tex`Let $\mu \in \mathbb{R}$, $\tau > 0$ and $\sigma > 0$. Let $\theta \sim \mathcal{N}(\mu, \tau^2)$ and $X \mid \theta \sim \mathcal{N}(\theta, \sigma^2)$. Then $X \sim \mathcal{N}(\mu, \sigma^2 + \tau^2)$.`,
    tex`Let $\mu \in \mathbb{R}$, $\tau > 0$ and $\sigma > 0$. Let $\theta \sim \mathcal{N}(\mu, \tau^2)$ and $X \mid \theta \sim \mathcal{N}(\theta, \sigma^2)$. Then $X \sim \mathcal{N}(\mu, \sigma^2)$.`,
  ],
  [
    tex`Let $\mu \in \mathbb{R}$, $\tau > 0$ and $\sigma > 0$. Let $\theta \sim \mathcal{N}(\mu, \tau^2)$ and $X \mid \theta \sim \mathcal{N}(\theta, \sigma^2)$. Then $\operatorname{Cov}(X, \theta) = \tau^2$.`,
    tex`Let $\mu \in \mathbb{R}$, $\tau > 0$ and $\sigma > 0$. Let $\theta \sim \mathcal{N}(\mu, \tau^2)$ and $X \mid \theta \sim \mathcal{N}(\theta, \sigma^2)$. Then $\operatorname{Cov}(X, \theta) = \sigma^2$.`,
  ],
  [
    tex`Let $\mu \in \mathbb{R}$, $\tau > 0$ and $\sigma > 0$. Let $\theta \sim \mathcal{N}(\mu, \tau^2)$ and $X \mid \theta \sim \mathcal{N}(\theta, \sigma^2)$. Then $\theta \mid X = x \sim \mathcal{N}\left(\frac{\sigma^2 \mu + \tau^2 x}{\sigma^2 + \tau^2}, \frac{\sigma^2 \tau^2}{\sigma^2 + \tau^2}\right)$.`,
    tex`Let $\mu \in \mathbb{R}$, $\tau > 0$ and $\sigma > 0$. Let $\theta \sim \mathcal{N}(\mu, \tau^2)$ and $X \mid \theta \sim \mathcal{N}(\theta, \sigma^2)$. Then $\theta \mid X = x \sim \mathcal{N}\left(\frac{\tau^2 \mu + \sigma^2 x}{\sigma^2 + \tau^2}, \frac{\sigma^2 \tau^2}{\sigma^2 + \tau^2}\right)$.`,
  ],
  [
    tex`Let $\theta \sim \mathrm{Beta}(2, 3)$. Given $\theta$, $X$ and $Y$ are independent with $X \mid \theta \sim \mathrm{Ber}(\theta)$ and $Y \mid \theta \sim \mathrm{Ber}(\theta)$. Then $\operatorname{Cov}(X, Y) = \operatorname{Var}(\theta)$.`,
    tex`Let $\theta \sim \mathrm{Beta}(2, 3)$. Given $\theta$, $X$ and $Y$ are independent with $X \mid \theta \sim \mathrm{Ber}(\theta)$ and $Y \mid \theta \sim \mathrm{Ber}(\theta)$. Then $\operatorname{Cov}(X, Y) = 0$.`,
  ],
  [
    tex`Let $\theta \sim \mathrm{Beta}(2, 3)$ and let $X$ and $Y$ be conditionally independent given $\theta$ with $X \mid \theta \sim \mathrm{Ber}(\theta)$ and $Y \mid \theta \sim \mathrm{Ber}(\theta)$. Then $P(X = 1, Y = 1) = \mathbb{E}[\theta^2]$.`,
    tex`Let $\theta \sim \mathrm{Beta}(2, 3)$ and let $X$ and $Y$ be conditionally independent given $\theta$ with $X \mid \theta \sim \mathrm{Ber}(\theta)$ and $Y \mid \theta \sim \mathrm{Ber}(\theta)$. Then $P(X = 1, Y = 1) = \mathbb{E}[\theta]^2$.`,
  ],
  [
    tex`Let $\theta \sim \mathrm{Beta}(2, 3)$ and $X_1, \dots, X_n \mid \theta \overset{\text{iid}}{\sim} \mathrm{Ber}(\theta)$. Then $\mathbb{E}\left[\sum_{i=1}^n X_i\right] = \frac{2 n}{5}$.`,
    tex`Let $\theta \sim \mathrm{Beta}(2, 3)$ and $X_1, \dots, X_n \mid \theta \overset{\text{iid}}{\sim} \mathrm{Ber}(\theta)$. Then $\mathbb{E}\left[\sum_{i=1}^n X_i\right] = \frac{2}{5}$.`,
  ],
  [
    tex`Let $Y \sim \mathrm{Exp}(1)$. Given $Y$, let $X$ be Poisson with mean $Y$. Then $\operatorname{Var}(X) = 2$.`,
    tex`Let $Y \sim \mathrm{Exp}(1)$. Given $Y$, let $X$ be Poisson with mean $Y$. Then $\operatorname{Var}(X) = 1$.`,
  ],
  [
    tex`Let $Y \sim \mathrm{Exp}(1)$. Given $Y$, $X$ is Poisson distributed with mean $Y$. Then $\operatorname{Var}(X) = 2$.`,
    tex`Let $Y \sim \mathrm{Exp}(1)$. Given $Y$, $X$ is Poisson distributed with mean $Y$. Then $\operatorname{Var}(X) = 1$.`,
  ],
  [
    tex`Let $Y \sim \mathrm{Exp}(1)$, and let $X$ be a Poisson random variable with mean $Y$. Then $\operatorname{Var}(X) = 2$.`,
    tex`Let $Y \sim \mathrm{Exp}(1)$, and let $X$ be a Poisson random variable with mean $Y$. Then $\operatorname{Var}(X) = 1$.`,
  ],
  [
    tex`Let $Y \sim \mathrm{Exp}(1)$. Given $Y$, $X \sim \mathrm{Poisson}(Y)$. Then $\operatorname{Var}(X) = 2$.`,
    tex`Let $Y \sim \mathrm{Exp}(1)$. Given $Y$, $X \sim \mathrm{Poisson}(Y)$. Then $\operatorname{Var}(X) = 1$.`,
  ],
  [
    tex`Let $Y \sim \mathrm{Exp}(1)$. Given $Y = y$, let $X \sim \mathrm{Poisson}(y)$. Then $\operatorname{Var}(X) = 2$.`,
    tex`Let $Y \sim \mathrm{Exp}(1)$. Given $Y = y$, let $X \sim \mathrm{Poisson}(y)$. Then $\operatorname{Var}(X) = 1$.`,
  ],
  [
    tex`Let $Y \sim \mathrm{Exp}(1)$ and $X \mid Y = y \sim \mathrm{Poisson}(y)$. Then $\operatorname{Var}(X) = 2$.`,
    tex`Let $Y \sim \mathrm{Exp}(1)$ and $X \mid Y = y \sim \mathrm{Poisson}(y)$. Then $\operatorname{Var}(X) = 1$.`,
  ],
  [
    tex`Let $X \mid Y \sim \mathrm{Poisson}(Y)$, where $Y \sim \mathrm{Exp}(1)$. Then $\operatorname{Var}(X) = 2$.`,
    tex`Let $X \mid Y \sim \mathrm{Poisson}(Y)$, where $Y \sim \mathrm{Exp}(1)$. Then $\operatorname{Var}(X) = 1$.`,
  ],
  [
    tex`Let $\theta \sim \mathrm{Beta}(2, 3)$ and let $X_1, \dots, X_n$ be conditionally independent given $\theta$ with $X_i \mid \theta \sim \mathrm{Ber}(\theta)$. Then $\operatorname{Cov}(X_1, X_2) = \operatorname{Var}(\theta)$.`,
    tex`Let $\theta \sim \mathrm{Beta}(2, 3)$ and let $X_1, \dots, X_n$ be conditionally independent given $\theta$ with $X_i \mid \theta \sim \mathrm{Ber}(\theta)$. Then $\operatorname{Cov}(X_1, X_2) = 0$.`,
  ],
  [
    tex`Let $\theta \sim \mathrm{Beta}(2, 3)$ and let $X_1, \dots, X_n$ be i.i.d. given $\theta$, $X_i \mid \theta \sim \mathrm{Ber}(\theta)$. Then $\operatorname{Cov}(X_1, X_2) = \operatorname{Var}(\theta)$.`,
    tex`Let $\theta \sim \mathrm{Beta}(2, 3)$ and let $X_1, \dots, X_n$ be i.i.d. given $\theta$, $X_i \mid \theta \sim \mathrm{Ber}(\theta)$. Then $\operatorname{Cov}(X_1, X_2) = 0$.`,
  ],
  [
    tex`Let $\theta \sim \mathrm{Beta}(2, 3)$, $X \mid \theta \sim \mathrm{Ber}(\theta)$ and $Y \mid \theta \sim \mathrm{Ber}(\theta)$. Then $\mathbb{E}[X + Y] = 2 \mathbb{E}[\theta]$.`,
    tex`Let $\theta \sim \mathrm{Beta}(2, 3)$, $X \mid \theta \sim \mathrm{Ber}(\theta)$ and $Y \mid \theta \sim \mathrm{Ber}(\theta)$. Then $\operatorname{Cov}(X, Y) = \operatorname{Var}(\theta)$.`,
  ],
  [
    tex`Let $\theta \sim \mathrm{Beta}(2, 3)$. Let $X \mid \theta \sim \mathrm{Ber}(\theta)$ and $Y \mid \theta \sim \mathrm{Ber}(\theta)$, where $X$ and $Y$ are independent given $\theta$. Then $\operatorname{Cov}(X, Y) = \operatorname{Var}(\theta)$.`,
    tex`Let $\theta \sim \mathrm{Beta}(2, 3)$. Let $X \mid \theta \sim \mathrm{Ber}(\theta)$ and $Y \mid \theta \sim \mathrm{Ber}(\theta)$, where $X$ and $Y$ are independent given $\theta$. Then $\operatorname{Cov}(X, Y) = 0$.`,
  ],
  [
    tex`Let $\lambda \sim \mathrm{Gamma}(2, 3)$ and $X \mid \lambda \sim \mathrm{Poisson}(\lambda)$. Given $X = x$, $\mathbb{E}[\lambda] = \frac{2 + x}{4}$.`,
    tex`Let $\lambda \sim \mathrm{Gamma}(2, 3)$ and $X \mid \lambda \sim \mathrm{Poisson}(\lambda)$. Given $X = x$, $\mathbb{E}[\lambda] = \frac{2}{3}$.`,
  ],
  [
    tex`Let $Z \sim \mathrm{Ber}(1/3)$ and $X \mid Z \sim \mathcal{N}(Z, 1)$. Then $P(Z = 1 \mid X = x) = \frac{e^{x - 1/2}}{2 + e^{x - 1/2}}$.`,
    tex`Let $Z \sim \mathrm{Ber}(1/3)$ and $X \mid Z \sim \mathcal{N}(Z, 1)$. Then $P(Z = 1 \mid X = x) = \frac{1}{3}$.`,
  ],
  [
    tex`Let $w, x \in \mathbb{R}^d$ and $\sigma > 0$. Let $y \mid x \sim \mathcal{N}(w^\top x, \sigma^2)$. Then $\log p(y \mid x) = -\frac{(y - w^\top x)^2}{2 \sigma^2} - \frac12 \log(2 \pi \sigma^2)$.`,
    tex`Let $w, x \in \mathbb{R}^d$ and $\sigma > 0$. Let $y \mid x \sim \mathcal{N}(w^\top x, \sigma^2)$. Then $\log p(y \mid x) = -\frac{(y - w^\top x)^2}{\sigma^2} - \frac12 \log(2 \pi \sigma^2)$.`,
  ],
  [
    tex`Let $x_1, \dots, x_n$ be an i.i.d. sample from $\mathcal{N}(\theta, 1)$ with $\theta \in \mathbb{R}$. Then $p(x_1, \dots, x_n \mid \theta) = \prod_{i=1}^n p(x_i \mid \theta)$.`,
    tex`Let $x_1, \dots, x_n$ be an i.i.d. sample from $\mathcal{N}(\theta, 1)$ with $\theta \in \mathbb{R}$. Then $p(x_1, \dots, x_n \mid \theta) = \sum_{i=1}^n p(x_i \mid \theta)$.`,
  ],
  [
    tex`Let $X_1, \dots, X_n \overset{\text{iid}}{\sim} \mathrm{Poisson}(\lambda)$ with $\lambda > 0$ and $X = (X_1, \dots, X_n)$. Then $\log p(X \mid \lambda) = \sum_{i=1}^n \left(X_i \log \lambda - \lambda - \log X_i!\right)$.`,
    tex`Let $X_1, \dots, X_n \overset{\text{iid}}{\sim} \mathrm{Poisson}(\lambda)$ with $\lambda > 0$ and $X = (X_1, \dots, X_n)$. Then $\log p(X \mid \lambda) = \sum_{i=1}^n \left(X_i \log \lambda - \log X_i!\right)$.`,
  ],
  [
    tex`Let $\theta \sim \mathcal{N}(0, 1)$ and $x \mid \theta \sim \mathcal{N}(\theta, 1)$. Then $p(\theta \mid x) = \frac{p(x \mid \theta) p(\theta)}{p(x)}$.`,
    tex`Let $\theta \sim \mathcal{N}(0, 1)$ and $x \mid \theta \sim \mathcal{N}(\theta, 1)$. Then $p(\theta \mid x) = p(x \mid \theta) p(\theta)$.`,
  ],
  [
    tex`Let $\Lambda \sim \mathrm{Gamma}(3, 2)$ and $N \mid \Lambda \sim \mathrm{Poisson}(\Lambda)$. Then $\Lambda \mid N = \nu \sim \mathrm{Gamma}(3 + \nu, 3)$. Given $N = \nu$, the posterior of $\Lambda$ is $\mathrm{Gamma}(3 + \nu, 3)$.`,
    tex`Let $\Lambda \sim \mathrm{Gamma}(3, 2)$ and $N \mid \Lambda \sim \mathrm{Poisson}(\Lambda)$. Then $\Lambda \mid N = \nu \sim \mathrm{Gamma}(3 + \nu, 3)$. Given $N = \nu$, the posterior of $\Lambda$ is $\mathrm{Gamma}(3, 3)$.`,
  ],
  // Of one variable two densities are spoken of: letters that the page defines.
  [
    tex`Let $\mu \in \mathbb{R}$ and $z \sim \mathcal{N}(\mu, 1)$. With the density $p(z) = \frac{1}{\sqrt{2 \pi}} e^{-z^2/2}$ we have $p(0) = \frac{1}{\sqrt{2 \pi}}$.`,
    tex`Let $\mu \in \mathbb{R}$ and $z \sim \mathcal{N}(\mu, 1)$. Then $p(z) = \frac{1}{\sqrt{2 \pi}} e^{-z^2/2}$.`,
  ],
]

const accepted = /^(declared|defined|mentioned|verified)$/

describe('laws given others', () => {
  test.each(cases)('%s', (right, wrong) => {
    const verdicts = evidenceOf(right).map(({ verdict }) => verdict)
    expect(verdicts).toContain('verified')
    expect(verdicts.filter((verdict) => !accepted.test(verdict))).toEqual([])
    expect(evidenceOf(wrong).map(({ verdict }) => verdict)).toContain('wrong')
  })
})
