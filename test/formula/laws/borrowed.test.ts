/** No part of a formula lends its tolerance to another. */
import { describe, expect, test } from 'vitest'
import { claims } from '../../support/claims.ts'
import '../../support/matchers.ts'
import { check, tex } from '../../support/page.ts'

const symbols = tex`Let $x, y \in (1, 2)$, $n \in \{2, \dots, 6\}$, $v \in \mathbb{R}^n$. Let $A, B \in \mathbb{R}^{n \times n}$ be invertible.`

claims('numbers are compared exactly', [], {
  hold: [
    tex`10^{16} + 1 \ne 10^{16}`,
    tex`1 < 1 + 10^{-12}`,
    tex`10^{16} < 10^{16} + 1`,
    tex`0.1 + 0.2 = 0.3`,
    tex`\frac13 + \frac13 + \frac13 = 1`,
    tex`\sum_{k=1}^{10} \frac{1}{10} = 1`,
    tex`20! = 2432902008176640000`,
    tex`2^{60} - 1 = 3^2 \cdot 5^2 \cdot 7 \cdot 11 \cdot 13 \cdot 31 \cdot 41 \cdot 61 \cdot 151 \cdot 331 \cdot 1321`,
  ],
  fail: [
    tex`10^{10} = 10^{10} + 1`,
    tex`10^{16} = 10^{16} + 1`,
    tex`10^{16} + 1 \le 10^{16}`,
    tex`2^{60} = 2^{60} + 1`,
    tex`1 = 1 + 10^{-12}`,
    tex`1 + 10^{-12} \le 1`,
    tex`\frac13 = \frac{333333333333}{1000000000000}`,
    tex`10^{10} \in \{10^{10} + 1, 3\}`,
    tex`(10^{10}, 1) = (10^{10}, 2)`,
    tex`\begin{bmatrix} 10^{12} \\ 1 \end{bmatrix} = \begin{bmatrix} 10^{12} \\ 1.001 + 0 \end{bmatrix}`,
  ],
})

claims('a large term hides no other', [symbols], {
  hold: [
    tex`x + 10^{15} - 10^{15} = x`,
    tex`(10^8 + x) - 10^8 = x`,
    tex`10^8 (x + y) = 10^8 x + 10^8 y`,
    tex`\sum_i (v_i - \frac1n \sum_j v_j) = 0`,
    tex`\|v\|^2 - v^\top v = 0`,
    tex`\log e^{x} = x`,
    tex`e^{x} e^{-x} = 1`,
    tex`\frac{d}{dx} (x - 1)^2 = 2 (x - 1)`,
    tex`A A^{-1} = I`,
    tex`(A B)^{-1} - B^{-1} A^{-1} = 0`,
  ],
  fail: [
    tex`x + 10^{15} - 10^{15} = 2x`,
    tex`x + 10^{20} - 10^{20} = y`,
    tex`(10^{15} + x)^2 - 10^{30} = 2 \cdot 10^{15} x`,
    tex`(10^{10}, x) = (10^{10}, y)`,
    tex`(1 + 10^{-12}) v = v`,
    tex`A B = B A`,
  ],
})

claims('a method is off by a share of its own value', [symbols], {
  hold: [
    tex`x + 0 \cdot \lim_{t \to 0} t = x`,
    tex`x + \int_0^1 (t - \frac12) dt = x`,
    tex`10^9 x + \int_0^1 t \, dt = 10^9 x + \frac12`,
  ],
  fail: [
    tex`x + 0 \cdot \lim_{t \to 0} t = 1.00005 x`,
    tex`x + 0 \cdot \int_0^1 t \, dt = 1.00000005 x`,
    tex`x + 0 \cdot \max_{t \in [0, 1]} t = 1.0000005 x`,
    tex`(x, \lim_{t \to 0} \frac{\sin t}{t}) = (1.00005 x, 1)`,
    tex`x + \frac{d}{dx} 3 = 1.0000005 x`,
  ],
})

claims('sets have ends and no order', [], {
  hold: [
    tex`\{1, 2\} = \{2, 1, 1\}`,
    tex`[0, 1) \subseteq [0, 1]`,
    tex`(0, 1) \subseteq \mathbb{R}`,
    tex`\mathbb{N} \subseteq \mathbb{Z}`,
    tex`\{1, 2\} \subseteq \mathbb{N}`,
    tex`\frac{7 \cdot 8}{2} \in \mathbb{N}`,
  ],
  fail: [
    tex`[0, 1) = [0, 1]`,
    tex`(0, 1] = [0, 1)`,
    tex`[0, 1] = [0, 1 + 10^{-10}]`,
    tex`[0, 1] \subseteq [0, 1)`,
    tex`\mathbb{R} \subseteq \mathbb{Z}`,
    tex`\{1, 2\} = \{1, 2, 3\}`,
    tex`\frac72 \in \mathbb{N}`,
    tex`1 + 10^{-12} \in \mathbb{Z}`,
  ],
})

describe('rounding decides nothing', () => {
  test.each([tex`e^{\pi \sqrt{163}} \in \mathbb{N}`, tex`e^{50} \in \mathbb{Z}`])(
    '%s',
    (formula) => {
      expect(check(formula, [], {}).verdict).toBe('vacuous')
    },
  )
})

describe('the evidence says what was evaluated without rounding', () => {
  test.each([
    tex`(x + y)^2 = x^2 + 2xy + y^2`,
    tex`\operatorname{tr}(A B) = \operatorname{tr}(B A)`,
    tex`(A B)^\top = B^\top A^\top`,
    tex`\det(A B) = \det A \det B`,
    tex`\sum_{k=1}^{n} k = \frac{n (n + 1)}{2}`,
    tex`\|v\|^2 = \sum_i v_i^2`,
  ])('%s', (formula) => {
    expect(check(formula, [symbols])).toMatchObject({
      verdict: 'verified',
      exact: true,
    })
  })

  test.each([tex`e^{x + y} = e^x e^y`, tex`\|2v\| = 2 \|v\|`])('not %s', (formula) => {
    const { verdict, exact } = check(formula, [symbols])
    expect({ verdict, exact }).toEqual({ verdict: 'verified', exact: undefined })
  })
})
