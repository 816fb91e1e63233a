import { describe, expect, test } from 'vitest'
import { claims } from '../../support/claims.ts'
import { check, tex } from '../../support/page.ts'

const numbers = tex`Let $a, b > 0$ and $x \in \mathbb{R}$ and $\theta \in (0, 1)$.`

claims('inequalities', [numbers], {
  hold: [
    tex`\sqrt{ab} \le \frac{a + b}{2}`,
    tex`1 + x \leq e^x`,
    tex`x^2 \geq 0`,
    tex`a + b > a`,
    tex`\theta^2 < \theta`,
    tex`x^2 \ne -1`,
    tex`\theta \in [0, 1]`,
    tex`\theta(1 - \theta) \leqslant \frac14`,
    tex`x \notin \{-5, 7\}`,
    tex`0 < \theta < 1`,
    tex`10^{-3} \ll 1`,
  ],
  fail: [
    tex`\sqrt{ab} \ge \frac{a + b}{2}`,
    tex`1 + x \geq e^x`,
    tex`x^2 \ge x`,
    tex`a + b < a`,
    tex`\theta^2 > \theta`,
    tex`x \ne x`,
    tex`x \in [0, 1]`,
    tex`\theta \notin [0, 1]`,
    tex`1 \ll 2`,
    tex`\{1, 2\} = \{1, 3\}`,
  ],
})

claims('chains', [numbers], {
  hold: [
    tex`(a + b)^2 = a^2 + 2ab + b^2 \ge a^2 + b^2 > 0`,
    tex`\min(a, b) \le \sqrt{ab} \le \frac{a+b}{2} \le \max(a, b)`,
    tex`\begin{aligned} (a-b)^2 &= (a-b)(a-b) \\ &= a^2 - 2ab + b^2 \end{aligned}`,
    tex`\begin{align*} a + b &= b + a, \\ ab &= ba. \end{align*}`,
  ],
  fail: [
    tex`(a + b)^2 = a^2 + 2ab + b^2 = a^2 + b^2`,
    tex`\min(a, b) \le \frac{a+b}{2} \le \sqrt{ab}`,
    tex`\begin{aligned} (a-b)^2 &= (a-b)(a-b) \\ &= a^2 - b^2 \end{aligned}`,
    tex`\begin{align*} a + b &= b + a, \\ ab &= a + b. \end{align*}`,
  ],
})

claims('premises', [numbers, tex`Let $y \in \mathbb{R}$.`], {
  hold: [
    tex`x > 0 \Rightarrow |x| = x`,
    tex`\text{if } x > 0 \text{ then } |x| = x`,
    tex`\sqrt{x^2} = x \quad \text{if } x \ge 0`,
    tex`\frac{x}{x} = 1, \quad x \ne 0`,
    tex`x \le y \implies -x \ge -y`,
    tex`x < y \iff y > x`,
    tex`x^2 \ge 0 \quad \forall x \in \mathbb{R}`,
    tex`|x| < 1 \Rightarrow x^2 < 1`,
  ],
  fail: [
    tex`x > 0 \Rightarrow |x| = -x`,
    tex`\text{if } x > 0 \text{ then } |x| = -x`,
    tex`\sqrt{x^2} = x \quad \text{if } x \le 0`,
    tex`x \le y \implies -x \le -y`,
    tex`x < y \iff y < x`,
    tex`x > 0 \iff x > 1`,
    tex`x < 1 \Rightarrow x^2 < 1`,
  ],
})

claims('proportional', [tex`Let $v \in \mathbb{R}^n$ and $A \in \mathbb{R}^{n \times n}$.`], {
  hold: [tex`3v \propto v`, tex`-v \propto v`, tex`A v \propto 2 A v`],
  fail: [tex`A v \propto v`, tex`v + \mathbf{1} \propto v`],
}) // prettier-ignore

describe('the failing link is named', () => {
  test.each([
    [tex`a + b = b + a = a b`, 'b + a = a b'],
    [tex`a b = a + b = b + a`, 'a b = a + b'],
    [tex`0 < a < 0.01`, 'a < 0.01'],
  ])('%s', (formula, link) => {
    expect(check(formula, [numbers]).counterexample?.link).toBe(link)
  })
})
