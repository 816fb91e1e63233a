import { joint, randomVariable, scope } from '../../../src/formula/index.ts'
import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

const variables = scope({
  p: joint({ x: 3, y: 4 }),
  X: randomVariable('p', 'x'),
  Y: randomVariable('p', 'y'),
})

claims('expectations', [variables, tex`Let $a, b \in \mathbb{R}$.`], {
  hold: [
    tex`\mathbb{E}[X] = \sum_x x \, p(x)`,
    tex`\mathbb{E}_{x \sim p(x)}[x^2] = \sum_{x} p(x) x^2`,
    tex`\mathbb E[aX + b] = a \mathbb E[X] + b`,
    tex`\mathbb{E}_{p}[xy] = \sum_{x,y} p(x,y) x y`,
    tex`\mathbb{E}_{x, y \sim p}[xy] = \mathbb{E}[XY]`,
    tex`\mathbb{E}[X] = \mathbb{E}\left[\mathbb{E}[X \mid Y]\right]`,
    tex`\mathrm{E}(X + Y) = \mathrm{E}(X) + \mathrm{E}(Y)`,
    tex`\mathbb{E}[X]^2 \le \mathbb{E}[X^2]`,
    tex`\langle X \rangle = \mathbb{E}[X]`,
    tex`\Pr(X = 2) = \sum_y p(2, y)`,
    tex`\Pr(X \le 3) = 1`,
    tex`\log \mathbb{E}[X] \ge \mathbb{E}[\log X]`,
  ],
  fail: [
    tex`\mathbb{E}[X] = \sum_x p(x)`,
    tex`\mathbb{E}[X^2] = \mathbb{E}[X]^2`,
    tex`\mathbb{E}_{p}[xy] = \sum_{x,y} p(x,y) x`,
    tex`\mathbb{E}[X \mid Y = 1] = \mathbb{E}[X]`,
    tex`\mathbb{E}[XY] = \mathbb{E}[X] \mathbb{E}[Y]`,
    tex`\mathbb E[aX + b] = a \mathbb E[X]`,
    tex`\log \mathbb{E}[X] \le \mathbb{E}[\log X]`,
    tex`\Pr(X = 2) = p(2, 2)`,
    tex`\mathbb{E}[X] = \mathbb{E}[Y]`,
  ],
})

claims('variances', [variables, tex`Let $a, b \in \mathbb{R}$.`], {
  hold: [
    tex`\operatorname{Var}(X) = \mathbb{E}[(X - \mathbb{E}[X])^2]`,
    tex`\mathrm{Var}[X] = \mathbb{E}[X^2] - \mathbb{E}[X]^2`,
    tex`\operatorname{Var}(aX + b) = a^2 \operatorname{Var}(X)`,
    tex`\operatorname{Cov}(X, Y) = \mathbb{E}[XY] - \mathbb{E}[X] \mathbb{E}[Y]`,
    tex`\operatorname{Var}(X + Y) = \operatorname{Var}(X) + \operatorname{Var}(Y) + 2 \operatorname{Cov}(X, Y)`,
    tex`\operatorname{Cov}(X, X) = \operatorname{Var}(X)`,
    tex`\mathbb{V}[X] \ge 0`,
  ],
  fail: [
    tex`\operatorname{Var}(X) = \mathbb{E}[X^2]`,
    tex`\operatorname{Var}(aX + b) = a \operatorname{Var}(X)`,
    tex`\operatorname{Var}(aX + b) = a^2 \operatorname{Var}(X) + b`,
    tex`\operatorname{Var}(X + Y) = \operatorname{Var}(X) + \operatorname{Var}(Y)`,
    tex`\operatorname{Cov}(X, Y) = 0`,
    tex`\operatorname{Var}(X) = \mathbb{E}[X]^2 - \mathbb{E}[X^2]`,
  ],
})
