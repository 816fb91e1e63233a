import { joint, randomVariable, scope } from '../../../src/formula/index.ts'
import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

const same = scope({ p: joint({ x: 4 }), q: joint({ x: 4 }) })

claims('entropy and divergence', [same], {
  hold: [
    tex`H(p) = -\sum_x p(x) \log p(x)`,
    tex`H(p) = \mathbb{E}_{x \sim p}[-\log p(x)]`,
    tex`H(p, q) = -\sum_x p(x) \log q(x)`,
    tex`H(p, q) = H(p) + D_{\mathrm{KL}}(p \| q)`,
    tex`0 \le H(p) \le \log 4`,
    tex`D_{\mathrm{KL}}(p \| q) \ge 0`,
    tex`H(p, q) \ge H(p)`,
  ],
  fail: [
    tex`H(p) = \sum_x p(x) \log p(x)`,
    tex`H(p) = -\sum_x \log p(x)`,
    tex`H(p) = -\sum_x p(x) \log_2 p(x)`,
    tex`H(p, q) = H(q, p)`,
    tex`H(p, q) = H(p) - D_{\mathrm{KL}}(p \| q)`,
    tex`H(p, q) = H(q) + D_{\mathrm{KL}}(p \| q)`,
    tex`D_{\mathrm{KL}}(p \| q) \le 0`,
    tex`H(p) \le \log 3`,
  ],
})

const spellings = [
  tex`D_{\mathrm{KL}}(p \| q)`,
  tex`D_{\mathrm{KL}}(p \,\|\, q)`,
  tex`D_{\mathrm{KL}}\left(p \,\Vert\, q\right)`,
  tex`D_{\mathrm{KL}}(p \parallel q)`,
  tex`D_{\text{KL}}(p \mid\mid q)`,
  tex`D_{KL}(p \mid \mid q)`,
  tex`D_{\rm KL}(p || q)`,
  tex`\mathrm{KL}(p \| q)`,
  tex`\operatorname{KL}(p, q)`,
  tex`KL(p \| q)`,
  tex`\mathrm{KL}[p \| q]`,
]

claims('divergence in every spelling', [same], {
  hold: spellings.map((left) => `${left} = \\sum_x p(x) \\log \\frac{p(x)}{q(x)}`),
  fail: spellings.map((left) => `${left} = \\sum_x q(x) \\log \\frac{q(x)}{p(x)}`),
})

const variables = scope({
  p: joint({ x: 3, y: 4 }),
  X: randomVariable('p', 'x'),
  Y: randomVariable('p', 'y'),
})

claims('mutual information', [variables], {
  hold: [
    tex`I(X; Y) = \sum_{x, y} p(x, y) \log \frac{p(x, y)}{p(x) p(y)}`,
    tex`I(X; Y) = H(X) + H(Y) - H(X, Y)`,
    tex`I(X; Y) = H(X) - H(X \mid Y)`,
    tex`I(X; Y) = I(Y; X)`,
    tex`I(X; Y) \ge 0`,
    tex`H(X, Y) = H(X) + H(Y \mid X)`,
    tex`H(X \mid Y) \le H(X)`,
    tex`H(X \mid Y) = -\sum_{x, y} p(x, y) \log p(x \mid y)`,
    tex`I(X, Y) \le H(Y)`,
  ],
  fail: [
    tex`I(X; Y) = \sum_{x, y} p(x, y) \frac{p(x, y)}{p(x) p(y)}`,
    tex`I(X; Y) = -\sum_{x, y} p(x, y) \log \frac{p(x, y)}{p(x) p(y)}`,
    tex`I(X; Y) = H(X) + H(Y)`,
    tex`I(X; Y) = H(X, Y) - H(X) - H(Y)`,
    tex`H(X, Y) = H(X) + H(Y)`,
    tex`H(X \mid Y) = H(Y \mid X)`,
    tex`H(X \mid Y) \ge H(X)`,
    tex`I(X; Y) = \sum_{x, y} p(x, y) \log \frac{p(x, y)}{p(x)}`,
  ],
})
