/** Formulas that special inputs make true: the draws must not be special. */
import {
  finiteSet,
  integer,
  joint,
  randomVariable,
  scope,
  simplex,
} from '../../../src/formula/index.ts'
import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

claims(
  'n = 1 or n = 2',
  [tex`Let $x \in \mathbb{R}^n$ and $A \in \mathbb{R}^{n \times n}$.`],
  {
    fail: [
      tex`x^\top x = x_1^2`,
      tex`\sum_i x_i = x_1`,
      tex`\operatorname{tr}(A) = A_{1,1}`,
      tex`\operatorname{tr}(A) = A_{1,1} + A_{2,2}`,
      tex`\det A = A_{1,1} A_{2,2} - A_{1,2} A_{2,1}`,
      tex`n^2 = n`,
      tex`n^2 = 2n`,
      tex`2^n = n^2`,
      tex`\|x\|_1 = \|x\|_2`,
      tex`\frac1n \sum_i x_i = \sum_i x_i`,
      tex`\frac{1}{n-1} \sum_i x_i = \sum_i x_i`,
    ],
  },
)

claims('square shapes', [tex`Let $X \in \mathbb{R}^{m \times n}$.`], {
  fail: [
    tex`m = n`,
    tex`\operatorname{tr}(X X^\top) = \frac{m}{n} \operatorname{tr}(X^\top X)`,
    tex`\operatorname{rank}(X) = m`,
    tex`\operatorname{rank}(X) = n`,
  ],
})

claims(
  'symmetric matrices',
  [tex`Let $A, B \in \mathbb{R}^{n \times n}$ and $x, y \in \mathbb{R}^n$.`],
  {
    fail: [
      tex`x^\top A y = y^\top A x`,
      tex`\operatorname{tr}(A B) = \operatorname{tr}(A B^\top)`,
      tex`A^\top B = B^\top A`,
      tex`\|Ax\| = \|A^\top x\|`,
      tex`x y^\top = y x^\top`,
      tex`\nabla_x (x^\top A x) = 2 A x`,
      tex`\|A\|_F^2 = \operatorname{tr}(A^2)`,
    ],
  },
)

const two = scope({
  p: joint({ x: 3, y: 3 }),
  X: randomVariable('p', 'x'),
  Y: randomVariable('p', 'y'),
})

claims('equal variances, independence, symmetry of the joint', [two], {
  fail: [
    tex`\operatorname{Var}(X) = \operatorname{Var}(Y)`,
    tex`\operatorname{Cov}(X, Y) = 0`,
    tex`p(x, y) = p(y, x)`,
    tex`H(X) = H(Y)`,
    tex`H(X \mid Y) = H(Y \mid X)`,
    tex`H(X) = \log 3`,
    tex`\mathbb{E}[X] = 2`,
  ],
})

const one = scope({
  p: joint({ x: 'K' }),
  q: joint({ x: 'K' }),
  K: integer(2, 5),
  w: simplex('K'),
  S: finiteSet('K'),
})

claims('p = q and the uniform distribution', [one], {
  fail: [
    tex`D_{\mathrm{KL}}(p \| q) = D_{\mathrm{KL}}(q \| p)`,
    tex`D_{\mathrm{KL}}(p \| q) = 0`,
    tex`H(p, q) = H(p)`,
    tex`H(p) = H(q)`,
    tex`H(p) = \log K`,
    tex`w_1 = \frac1K`,
    tex`\sum_k w_k^2 = \frac1K`,
    tex`\max_k w_k = w_1`,
  ],
})

claims('signs and order', [tex`Let $a, b \in \mathbb{R}$ and $v \in \mathbb{R}^n$.`], {
  fail: [
    tex`|a| = a`,
    tex`|a b| = a b`,
    tex`\max(a, b) = a`,
    tex`\max_i v_i = v_1`,
    tex`a \le b`,
    tex`v_1 \le v_2`,
    tex`\lfloor a \rfloor = 0`,
    tex`\operatorname{sgn}(a) = 1`,
  ],
})

claims(
  'strict where equality occurs',
  [tex`Let $a, b \in \mathbb{R}$ and $x \in \mathbb{R}^n$ and $n \ge 2$.`],
  {
    hold: [tex`a \le a`, tex`|a| \le |a|`, tex`n \ge 2`, tex`\max(a, b) \ge a`],
    fail: [
      tex`a < a`,
      tex`|a| < |a|`,
      tex`n > 2`,
      tex`\max(a, b) > a`,
      tex`\|2x\| < 2\|x\|`,
      tex`(a + b)^2 > a^2 + 2ab + b^2`,
      tex`\min(a, b) < a`,
      tex`a^2 - a^2 > 0`,
    ],
  },
)

claims(
  'off by one',
  [tex`Let $n \ge 3$ and $v \in \mathbb{R}^n$ and $a \in (1, 2)$.`],
  {
    hold: [
      tex`\sum_{i=1}^{n} v_i - \sum_{i=2}^{n} v_i = v_1`,
      tex`\sum_{k=1}^{n} 1 = n`,
    ],
    fail: [
      tex`\sum_{k=0}^{n} 1 = n`,
      tex`\sum_{k=1}^{n-1} 1 = n`,
      tex`\sum_{i=1}^{n-1} v_i = \sum_{i=1}^n v_i`,
      tex`\sum_{i=2}^{n} v_i = \sum_{i=1}^n v_i`,
      tex`\sum_{k=1}^{n} a^k = \frac{a^n - 1}{a - 1}`,
      tex`\prod_{k=0}^{n} a = a^n`,
      tex`\sum_{i=1}^{n-1} v_i v_{i+1} = \sum_{i=1}^{n-1} v_i v_i`,
      tex`n! = (n-1)!`,
      tex`\frac1n \sum_i (v_i - \bar v)^2 = \frac{1}{n-1} \sum_i (v_i - \bar v)^2 \quad \text{with } \bar v = \frac1n \sum_i v_i`,
    ],
  },
)
