import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

const densities = [
  tex`Let $\mu \in \mathbb{R}$ and $\sigma > 0$.`,
  tex`Let $q(z) = \frac{1}{\sigma \sqrt{2 \pi}} e^{-(z - \mu)^2 / (2 \sigma^2)}$.`,
  tex`Let $p(z) = \frac{1}{\sqrt{2 \pi}} e^{-z^2 / 2}$.`,
  tex`Let $r(z) = \mathcal{N}(z \mid \mu, \sigma^2)$.`,
]
const value = tex`\frac{1}{2} \left( -\log \sigma^2 + \sigma^2 + \mu^2 - 1 \right)`
const spellings = [
  tex`\mathbb{E}_{z \sim q}\left[\log q(z) - \log p(z)\right]`,
  tex`\mathbb{E}_{q(z)}\left[\log \frac{q(z)}{p(z)}\right]`,
  tex`\mathrm{KL}(q(z) \,\|\, p(z))`,
  tex`\mathrm{KL}(q \,\|\, p)`,
  tex`D_{\mathrm{KL}}(r \,\|\, p)`,
  tex`\mathrm{KL}(\mathcal{N}(\mu, \sigma^2) \,\|\, \mathcal{N}(0, 1))`,
  tex`\mathrm{KL}(r(z) \,\|\, \mathcal{N}(0, 1))`,
  tex`\mathbb{E}_{z \sim \mathcal{N}(\mu, \sigma^2)}\left[\log r(z) - \log p(z)\right]`,
]

claims('a divergence of densities in every spelling', densities, {
  hold: spellings.map((left) => `${left} = ${value}`),
  fail: spellings.flatMap((left) => [
    `${left} = ${value} + \\frac{1}{2}`,
    `${left} = \\frac{1}{2} \\left( \\log \\sigma^2 + \\sigma^2 + \\mu^2 - 1 \\right)`,
  ]),
})

claims('divergences of distributions', [tex`Let $p$ and $q$ be distributions.`], {
  hold: [
    tex`\mathrm{KL}(p \,\|\, q) \ge 0`,
    tex`\mathrm{KL}(p \,\|\, q) = \sum_x p(x) \log \frac{p(x)}{q(x)}`,
    tex`\mathrm{TV}(p, q) = \frac{1}{2} \sum_x |p(x) - q(x)|`,
    tex`\mathrm{TV}(p, q)^2 \le \frac{1}{2} \mathrm{KL}(p \,\|\, q)`,
    tex`\mathrm{JS}(p, q) \le \log 2`,
    tex`\mathrm{JS}(p, q) = \mathrm{JS}(q, p)`,
    tex`H(p) \le \log K`,
  ],
  fail: [
    tex`\mathrm{KL}(p \,\|\, q) > 0`,
    tex`\mathrm{KL}(p \,\|\, q) = \mathrm{KL}(q \,\|\, p)`,
    tex`\mathrm{TV}(p, q) > 0`,
    tex`\mathrm{JS}(p, q) > 0`,
    tex`H(p) < \log K`,
    tex`H(p) \ge \log K`,
  ],
})

claims(
  'entropies of laws',
  [
    tex`Let $\mu \in \mathbb{R}$ and $s > 0$ and $\lambda > 0$.`,
    tex`Let $X \sim \mathcal{N}(\mu, s)$.`,
    tex`Let $Y \sim \mathrm{Exp}(\lambda)$.`,
  ],
  {
    hold: [
      tex`H(X) = \frac{1}{2} \log(2 \pi e s)`,
      tex`H(\mathcal{N}(\mu, s)) = \frac{1}{2} \log(2 \pi e s)`,
      tex`H(Y) = 1 - \log \lambda`,
    ],
    fail: [tex`H(X) = \frac{1}{2} \log(2 \pi s)`, tex`H(Y) = 1 + \log \lambda`],
  },
)

const pair = tex`Let $p$ be a distribution. Let $X \sim p$ and $Y \sim p$.`

claims('entropies of variables that may depend', [pair], {
  hold: [
    tex`I(X; Y) \ge 0`,
    tex`H(X, Y) \le H(X) + H(Y)`,
    tex`H(X \mid Y) \le H(X)`,
    tex`H(X, Y) = H(Y) + H(X \mid Y)`,
    tex`I(X; Y) = H(X) - H(X \mid Y)`,
    tex`H(X) = H(p)`,
    tex`H(X + Y) \le H(X, Y)`,
  ],
  fail: [
    tex`H(X \mid Y) = 0`,
    tex`H(X \mid Y) > 0`,
    tex`H(X \mid Y) = H(X)`,
    tex`I(X; Y) = 0`,
    tex`I(X; Y) > 0`,
    tex`I(X; Y) = H(X)`,
    tex`H(X, Y) = H(X) + H(Y)`,
    tex`H(X + Y) = H(X, Y)`,
  ],
})

claims('named laws of one parameter', [tex`Let $0 < \theta < 1$ and $0 < \phi < 1$.`], {
  hold: [
    tex`\mathrm{KL}(\mathrm{Bern}(\theta) \,\|\, \mathrm{Bern}(\phi)) = \theta \log \frac{\theta}{\phi} + (1 - \theta) \log \frac{1 - \theta}{1 - \phi}`,
    tex`H(\mathrm{Bern}(\theta)) = -\theta \log \theta - (1 - \theta) \log(1 - \theta)`,
    tex`\mathrm{Bern}(1 \mid \theta) = \theta`,
    tex`\mathbb{E}_{x \sim \mathrm{Bern}(\theta)}[x^2] = \theta`,
    tex`\mathbb{E}_{x \sim \mathrm{Bern}(\theta)}\left[\frac{d}{d\theta} \log \mathrm{Bern}(x \mid \theta)\right] = 0`,
  ],
  fail: [
    tex`\mathrm{KL}(\mathrm{Bern}(\theta) \,\|\, \mathrm{Bern}(\phi)) = \theta \log \frac{\theta}{\phi} + \theta \log \frac{\theta}{\phi}`,
    tex`H(\mathrm{Bern}(\theta)) = -\theta \log \theta`,
    tex`\mathrm{Bern}(0 \mid \theta) = \theta`,
  ],
})
