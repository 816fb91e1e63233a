import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

const iid = [
  tex`Let $p$ be a distribution.`,
  tex`Let $X_1, \dots, X_n \sim p$ be independent.`,
]

claims('independent draws from one distribution', iid, {
  hold: [
    tex`\operatorname{Var}\left[\frac{1}{n} \sum_{i=1}^n X_i\right] = \frac{1}{n} \operatorname{Var}[X_1]`,
    tex`\mathbb{E}\left[\sum_{i=1}^n X_i\right] = n \mathbb{E}[X_1]`,
    tex`\operatorname{Cov}(X_1, X_2) = 0`,
    tex`\mathbb{E}\left[\frac{1}{n - 1} \sum_{i=1}^n \left(X_i - \frac{1}{n} \sum_{j=1}^n X_j\right)^2\right] = \operatorname{Var}[X_1]`,
  ],
  fail: [
    tex`\operatorname{Var}\left[\frac{1}{n} \sum_{i=1}^n X_i\right] = \operatorname{Var}[X_1]`,
    tex`\operatorname{Var}\left[\sum_{i=1}^n X_i\right] = n^2 \operatorname{Var}[X_1]`,
    tex`\mathbb{E}[X_1 X_2] = \mathbb{E}[X_1^2]`,
    tex`X_1 = X_2`,
    tex`\sum_{i=1}^n X_i^2 = \frac{1}{n} \left(\sum_{i=1}^n X_i\right)^2`,
    tex`\mathbb{E}\left[\frac{1}{n} \sum_{i=1}^n \left(X_i - \frac{1}{n} \sum_{j=1}^n X_j\right)^2\right] = \operatorname{Var}[X_1]`,
  ],
})

claims(
  'draws of which nothing is said may depend',
  [tex`Let $p$ be a distribution.`, tex`Let $X_1, \dots, X_n \sim p$.`],
  {
    hold: [tex`\mathbb{E}\left[\sum_{i=1}^n X_i\right] = n \mathbb{E}[X_1]`],
    fail: [
      tex`\operatorname{Var}\left[\sum_{i=1}^n X_i\right] = n \operatorname{Var}[X_1]`,
      tex`\operatorname{Cov}(X_1, X_2) = 0`,
    ],
  },
)

const gaussian = [
  tex`Let $\mu, t \in \mathbb{R}^n$ and let $\Sigma \in \mathbb{R}^{n \times n}$ be symmetric positive definite.`,
  tex`Let $A \in \mathbb{R}^{m \times n}$ and $b \in \mathbb{R}^m$.`,
  tex`Let $x \sim \mathcal{N}(\mu, \Sigma)$.`,
]

claims('normal vectors of any dimension', gaussian, {
  hold: [
    tex`\mathbb{E}[x x^\top] = \Sigma + \mu \mu^\top`,
    tex`\operatorname{Cov}[x] = \Sigma`,
    tex`\mathbb{E}[A x + b] = A \mu + b`,
    tex`\operatorname{Cov}[A x + b] = A \Sigma A^\top`,
    tex`\mathbb{E}[x^\top x] = \operatorname{tr}(\Sigma) + \mu^\top \mu`,
    tex`\mathbb{E}\left[\exp(t^\top x)\right] = \exp \left( t^\top \mu + \frac{1}{2} t^\top \Sigma t \right)`,
    tex`\log \mathcal{N}(t \mid \mu, \Sigma) = -\frac{n}{2} \log(2 \pi) - \frac{1}{2} \log \det(\Sigma) - \frac{1}{2} (t - \mu)^\top \Sigma^{-1} (t - \mu)`,
  ],
  fail: [
    tex`\mathbb{E}[x x^\top] = \Sigma`,
    tex`\operatorname{Cov}[A x + b] = A \Sigma A^\top + b b^\top`,
    tex`\mathbb{E}\left[\exp(t^\top x)\right] = \exp \left( t^\top \mu + t^\top \Sigma t \right)`,
    tex`\mathbb{E}\left[\exp(t^\top x)\right] = \exp(t^\top \mu)`,
    tex`x^\top x \le \operatorname{tr}(\Sigma)`,
  ],
})
