import { finiteSet, integer, joint, scope } from '../../../src/formula/index.ts'
import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

const two = scope({ p: joint({ x: 3, y: 2 }), q: joint({ x: 3, y: 2 }) })

claims('joint, marginal and conditional', [two], {
  hold: [
    tex`\sum_x \sum_y p(x, y) = 1`,
    tex`\sum_{x, y} p(x, y) = 1`,
    tex`\sum_y p(x, y) = p(x)`,
    tex`\sum_x p(x \mid y) = 1`,
    tex`p(x, y) = p(x \mid y) p(y)`,
    tex`p(x \mid y) = \frac{p(y \mid x) p(x)}{p(y)}`,
    tex`p(x | y) = \frac{p(x, y)}{\sum_{x} p(x, y)}`,
    tex`0 \le p(x, y) \le 1`,
    tex`p(x, y) \le p(x)`,
  ],
  fail: [
    tex`\sum_x p(x, y) = 1`,
    tex`\sum_y p(x \mid y) = 1`,
    tex`p(x, y) = p(x) p(y)`,
    tex`p(x \mid y) = p(y \mid x)`,
    tex`p(x \mid y) = \frac{p(y \mid x) p(y)}{p(x)}`,
    tex`p(x, y) \ge p(x)`,
    tex`p(x, y) = q(x, y)`,
    tex`p(x, y) = p(x \mid y) p(x)`,
  ],
})

const one = scope({
  '\\mathcal{X}': finiteSet('K'),
  K: integer(2, 5),
  p: joint({ x: '\\mathcal{X}' }),
  q: joint({ x: '\\mathcal{X}' }),
})

claims('over a finite set', [one], {
  hold: [
    tex`\sum_{x \in \mathcal{X}} p(x) = 1`,
    tex`\sum_{x \in \mathcal{X}} x \, p(x) = \mathbb{E}_{x \sim p}[x]`,
    tex`|\mathcal{X}| = K`,
    tex`\sum_{k=1}^K p_k = 1`,
    tex`\sum_{x} \tfrac12 (p(x) + q(x)) = 1`,
    tex`\max_{x \in \mathcal{X}} p(x) \ge \frac{1}{|\mathcal{X}|}`,
  ],
  fail: [
    tex`\sum_{k=2}^K p_k = 1`,
    tex`\sum_{x} (p(x) + q(x)) = 1`,
    tex`\sum_x p(x)^2 = 1`,
    tex`\sum_x p(x) q(x) = 1`,
    tex`\min_{x} p(x) \ge \frac{1}{|\mathcal{X}|}`,
  ],
})

claims('in words', [tex`Let $p$ and $q$ be distributions.`], {
  hold: [tex`\sum_x p(x) = 1`, tex`\sum_x q(x) \log p(x) \le \sum_x q(x) \log q(x)`],
  fail: [tex`\sum_x p(x) = 2`, tex`\sum_x p(x) \log p(x) = \sum_x q(x) \log q(x)`],
})

claims('in words, of two variables', [tex`Let $p(x, y)$ be a distribution.`], {
  hold: [tex`\sum_x \sum_y p(x, y) = 1`, tex`p(x, y) = p(y \mid x) p(x)`],
  fail: [tex`\sum_x p(x, y) = 1`, tex`p(x, y) = p(x) p(y)`],
})
