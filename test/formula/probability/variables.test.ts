import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

claims(
  'a random variable of which nothing is said',
  [tex`Let $X$ be a random variable.`],
  {
    hold: [
      tex`\operatorname{Var}[X] = \mathbb{E}[X^2] - \mathbb{E}[X]^2`,
      tex`\mathbb{E}[X]^2 \le \mathbb{E}[X^2]`,
      tex`|\mathbb{E}[X]| \le \mathbb{E}[|X|]`,
      tex`e^{\mathbb{E}[X]} \le \mathbb{E}[e^X]`,
    ],
    fail: [
      tex`\mathbb{E}[X]^2 \ge \mathbb{E}[X^2]`,
      tex`e^{\mathbb{E}[X]} \ge \mathbb{E}[e^X]`,
      tex`\mathbb{E}[|X|] = \mathbb{E}[X]`,
      tex`X \ge 0`,
      tex`\mathbb{E}[X] \ge 0`,
      tex`X = \mathbb{E}[X]`,
    ],
  },
)

claims(
  'signs in words',
  [
    tex`Let $X$ be a positive random variable.`,
    tex`Let $Y$ be a nonnegative random variable.`,
    tex`Let $a > 0$.`,
  ],
  {
    hold: [
      tex`\log \mathbb{E}[X] \ge \mathbb{E}[\log X]`,
      tex`\Pr(Y \ge a) \le \frac{\mathbb{E}[Y]}{a}`,
      tex`X > 0`,
      tex`Y \ge 0`,
    ],
    fail: [
      tex`\log \mathbb{E}[X] \le \mathbb{E}[\log X]`,
      tex`Y > 0`,
      tex`\mathbb{E}[X Y] = \mathbb{E}[X] \mathbb{E}[Y]`,
    ],
  },
)

const normal = [
  tex`Let $\mu \in \mathbb{R}$ and $\sigma > 0$.`,
  tex`Let $X \sim \mathcal{N}(\mu, \sigma^2)$.`,
  tex`Let $Z = \frac{X - \mu}{\sigma}$.`,
]

claims('functions of random variables', normal, {
  hold: [
    tex`\mathbb{E}[Z] = 0`,
    tex`\operatorname{Var}[Z] = 1`,
    tex`\mathbb{E}[Z^4] = 3`,
    tex`X = \mu + \sigma Z`,
    tex`\operatorname{Cov}(X, Z) = \sigma`,
    tex`\mathrm{Corr}(X, Z) = 1`,
    tex`\mathbb{E}[X \mid X > \mu] = \mu + \sigma \sqrt{\frac{2}{\pi}}`,
  ],
  fail: [
    tex`\mathbb{E}[Z^4] = 1`,
    tex`X = \mu`,
    tex`\operatorname{Var}[Z] = \sigma^2`,
    tex`\mathrm{Corr}(X, Z) = \sigma`,
  ],
})

const joint = [tex`Let $p(x, y)$ be a joint distribution.`, tex`Let $(X, Y) \sim p$.`]

claims('a pair with a joint distribution', joint, {
  hold: [
    tex`\mathbb{E}[X] = \sum_x x \, p(x)`,
    tex`\mathbb{E}[X \mid Y = y] = \sum_x x \, p(x \mid y)`,
    tex`\mathbb{E}[X Y] = \sum_{x, y} x y \, p(x, y)`,
    tex`\Pr(X = x, Y = y) = p(x, y)`,
    tex`\Pr(X = x \mid Y = y) = p(x \mid y)`,
    tex`H(X \mid Y) = -\sum_{x, y} p(x, y) \log p(x \mid y)`,
    tex`\operatorname{Var}[X] = \mathbb{E}[\operatorname{Var}[X \mid Y]] + \operatorname{Var}[\mathbb{E}[X \mid Y]]`,
  ],
  fail: [
    tex`\mathbb{E}[X Y] = \mathbb{E}[X^2]`,
    tex`\mathbb{E}[X Y] = \mathbb{E}[X] \mathbb{E}[Y]`,
    tex`H(X \mid Y) = 0`,
    tex`X = Y`,
    tex`p(x \mid y) = p(x)`,
    tex`\operatorname{Var}[X] = \mathbb{E}[\operatorname{Var}[X \mid Y]]`,
  ],
})

claims(
  'laws without mean, slow tails, laws of sets',
  [
    tex`Let $C \sim \mathrm{Cauchy}(0, 1)$.`,
    tex`Let $\nu > 2$ and let $T \sim t_\nu$.`,
    tex`Let $U \sim \mathrm{Unif}\{1, \dots, n\}$.`,
    tex`Let $V \sim \mathcal{U}[0, 1]$.`,
    tex`Let $R \sim \mathrm{Rademacher}$.`,
    tex`Let $B \sim \mathrm{Beta}(0.3, 0.3)$.`,
    tex`Let $s \in \mathbb{R}$ and let $G \sim \mathcal{N}(0, s^2)$.`,
  ],
  {
    hold: [
      tex`\Pr(C \le 1) = \frac{3}{4}`,
      tex`\operatorname{Var}[T] = \frac{\nu}{\nu - 2}`,
      tex`\mathbb{E}[U] = \frac{n + 1}{2}`,
      tex`\operatorname{Var}[U] = \frac{n^2 - 1}{12}`,
      tex`\mathbb{E}[-\log V] = 1`,
      tex`R^2 = 1`,
      tex`\mathbb{E}[-\log(1 - V)] = 1`,
      tex`\Pr(B \le \frac{1}{2}) = \frac{1}{2}`,
      tex`\mathbb{E}\left[\left|B - \frac{1}{2}\right|^2\right] = \operatorname{Var}[B]`,
      tex`\mathbb{E}[e^{7 G}] = e^{49 s^2 / 2}`,
    ],
    fail: [
      tex`\mathbb{E}[C] = 0`,
      tex`\operatorname{Var}[T] = 1`,
      tex`\mathbb{E}[U] = \frac{n}{2}`,
      tex`V < \frac{1}{2}`,
      tex`R = 1`,
      tex`\mathbb{E}[e^{7 G}] = e^{49 s^2}`,
    ],
  },
)
