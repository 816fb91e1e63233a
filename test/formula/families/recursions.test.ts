/** Families that a page defines: by a formula, by recursion, by functions. */
import { describe, expect, test } from 'vitest'
import { openPage } from '../../../src/formula/index.ts'
import '../../support/matchers.ts'
import { claims } from '../../support/claims.ts'
import { check, formulasOf, plain, tex } from '../../support/page.ts'

claims(
  'differences, with the range that is said',
  [tex`Let $V \in \mathbb{R}^T$ and $d_t = V_{t+1} - V_t, \quad t = 1, \dots, T - 1$.`],
  {
    hold: [tex`\sum_{t=1}^{T-1} d_t = V_T - V_1`],
    fail: [tex`\sum_{t=1}^{T-1} d_t = V_T`],
  },
)

test('a position outside of a range that is said is an error', () => {
  expect(tex`\sum_{t=1}^{T} d_t = V_T - V_1`).toFailWith(
    'shape-mismatch',
    'Unexpected position',
    tex`Let $V \in \mathbb{R}^T$ and $d_t = V_{t+1} - V_t, \quad t = 1, \dots, T - 1$.`,
  )
})

claims(
  'sums from an index on',
  [tex`Let $r \in \mathbb{R}^T$ and $R_t = \sum_{t'=t}^{T} r_{t'}$.`],
  {
    hold: [tex`R_t = r_t + R_{t+1}`, tex`R_1 = \sum_{t=1}^T r_t`, tex`R_T = r_T`],
    fail: [tex`R_t = r_t + R_t`, tex`R_t = R_{t+1}`, tex`R_1 = T r_1`],
  },
)

claims(
  'a size below the name runs where the right side speaks of it',
  [tex`Let $x \in \mathbb{R}^n$ and $S_n = \sum_{i=1}^n x_i$.`],
  {
    hold: [tex`S_n = \sum_i x_i`, tex`S_1 = x_1`, tex`S_k + x_{k+1} = S_{k+1}`],
    fail: [tex`S_1 = S_n`, tex`S_k = S_{k+1}`],
  },
)

const averages = [
  tex`Let $0 < \beta < 1$, $T \ge 3$ and $g \in \mathbb{R}^T$ and $v_0 = 0$ and $v_t = \beta v_{t-1} + (1 - \beta) g_t, \quad t = 1, \dots, T$.`,
  tex`Let $0 < \beta < 1$, $T \ge 3$ and $g \in \mathbb{R}^T$ and $v_t = \beta v_{t-1} + (1 - \beta) g_t$ with $v_0 = 0$.`,
]
for (const declaration of averages) {
  claims('a recursion, its first member before or after', [declaration], {
    hold: [
      tex`v_2 = \beta (1 - \beta) g_1 + (1 - \beta) g_2`,
      tex`v_T = (1 - \beta) \sum_{i=1}^T \beta^{T-i} g_i`,
      tex`v_3 = (1 - \beta) g_3 + \beta v_2`,
    ],
    fail: [
      tex`v_2 = \beta (1 - \beta) g_2 + (1 - \beta) g_1`,
      tex`v_T = (1 - \beta) \sum_{i=1}^T \beta^{i} g_i`,
      tex`v_1 = 0`,
    ],
  })
} // prettier-ignore

claims(
  'steps, with an offset on the left',
  [
    tex`Let $\eta > 0$, $x_0 \in \mathbb{R}^n$ and $g \in \mathbb{R}^n$ and $x_{t+1} = x_t - \eta g$.`,
  ],
  {
    hold: [tex`x_2 = x_0 - 2 \eta g`,
      tex`x_{t+2} - x_t = -2 \eta g`, tex`x_{50} = x_0 - 50 \eta g`],
    fail: [tex`x_2 = x_0 - \eta g`, tex`x_{t+1} = x_t`],
  },
) // prettier-ignore

claims(
  'steps, above and in brackets',
  [
    tex`Let $\eta > 0$, $x^{(0)} \in \mathbb{R}^n$ and $g \in \mathbb{R}^n$ and $x^{(t+1)} = x^{(t)} - \eta g$.`,
  ],
  {
    hold: [tex`x^{(2)} = x^{(0)} - 2 \eta g`],
    fail: [tex`x^{(2)} = x^{(0)} - \eta g`],
  },
)

claims(
  'members defined one by one',
  [
    tex`Let $\eta > 0$, $x^{(0)} \in \mathbb{R}^n$ and $g \in \mathbb{R}^n$ and $x^{(1)} = x^{(0)} - \eta g$.`,
  ],
  {
    hold: [tex`x^{(0)} - x^{(1)} = \eta g`],
    fail: [tex`x^{(1)} = x^{(0)} + \eta g`],
  },
)

claims(
  'two steps back',
  [tex`Let $F_0 = 0$, $F_1 = 1$ and $F_n = F_{n-1} + F_{n-2}$.`],
  {
    hold: [tex`F_{10} = 55`, tex`F_5 F_7 - F_6^2 = 1`],
    fail: [tex`F_{10} = 54`],
  },
)

claims(
  'functions with an index',
  [
    tex`Let $x \in \mathbb{R}^n$ and $s_i(x) = \frac{e^{x_i}}{\sum_{j=1}^n e^{x_j}}, \quad i = 1, \dots, n$.`,
  ],
  {
    hold: [
      tex`\sum_{i=1}^n s_i(x) = 1`,
      tex`\frac{\partial}{\partial x_k} s_i(x) = s_i(x) \left( [i = k] - s_k(x) \right)`,
    ],
    fail: [
      tex`s_1(x) = s_2(x)`,
      tex`\frac{\partial}{\partial x_k} s_i(x) = s_i(x) \left( 1 - s_k(x) \right)`,
    ],
  },
)

claims(
  'an index that is a letter of its own, below a standard name',
  [
    tex`Let $\theta, r \in \mathbb{R}^n$ and $\pi_a(\theta) = \frac{e^{\theta_a}}{\sum_{b=1}^n e^{\theta_b}}$.`,
  ],
  {
    hold: [tex`\sum_{a=1}^n \pi_a(\theta) = 1`, tex`\sin(\pi) = 0`],
    fail: [tex`\sum_{a=1}^n \pi_a(\theta) = \pi`],
  },
)

claims('two indices', [tex`Let $x \in \mathbb{R}^n$ and $d_{ij} = (x_i - x_j)^2$.`], {
  hold: [tex`d_{ij} = d_{ji}`, tex`d_{11} = 0`],
  fail: [tex`d_{12} = 0`, tex`d_{ij} = x_i^2 + x_j^2`],
})

claims(
  'squares and logarithms on the left',
  [
    tex`Let $x \in \mathbb{R}^n$ and $\hat\sigma^2 = \frac1n \sum_{i=1}^n x_i^2$ and $\log p(y) = -\frac12 y^2$.`,
  ],
  {
    hold: [tex`n \hat\sigma^2 = x^\top x`, tex`\hat\sigma = \frac{\|x\|}{\sqrt n}`, tex`p(2) = e^{-2}`],
    fail: [tex`\hat\sigma = \frac{\|x\|}{n}`, tex`p(2) = -2`],
  },
) // prettier-ignore

describe('a definition is evaluated when it is made', () => {
  const sizes = tex`Let $A \in \mathbb{R}^{p \times q}$ and $B \in \mathbb{R}^{q \times q}$ and $u \in \mathbb{R}^q$.`
  test.each([
    [tex`F(u) = A B A`, 'shape-mismatch', 'Unexpected product'],
    [tex`F(v) = A B A`, 'shape-mismatch', 'Unexpected product'],
    [tex`C = A + B`, 'shape-mismatch', 'Unexpected sum'],
    [tex`c_i = A u + B u`, 'shape-mismatch', 'Unexpected sum'],
    [tex`g(u) = \log(-1 - u^\top u)`, 'undefined-side', 'without a value on any'],
    [tex`c = \sqrt{-u^\top u - 1}`, 'undefined-side', 'without a value on any'],
  ] as const)('%s: %s', (formula, code, message) => {
    expect(formula).toFailWith(code, message, sizes)
  })

  test.each([
    tex`f(v) = A v`,
    tex`f(u) = B u`,
    tex`f(M) = A M`,
    tex`f(z) = \frac{1}{1 + e^{-z}}`,
    tex`f(s, t) = s u + t u`,
    tex`f(v) = \log v`,
  ])('%s has a value', (formula) => {
    expect(check(formula, [sizes]).verdict).toBe('defined')
  })
})

test('a recursion needs a first member, by the end of the page', () => {
  const page = openPage(plain)
  for (const formula of formulasOf(
    tex`Let $a \in \mathbb{R}$ and $v_t = a v_{t-1}$.`,
  )) {
    page.check(formula)
  }
  const [last] = page.finish()
  expect(last?.evidence.message).toContain('without a first member')
})
