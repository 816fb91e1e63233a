/** Sets as texts write them, and words that belong to what they fit. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

describe('holds', () => {
  test.each([
    tex`Let $k \in \{-2, \dots, 5\}$. Then $(k + 1)^2 = k^2 + 2k + 1$.`,
    tex`Let $n \in \mathbb{N}_0$. Then $\sum_{k=0}^n k = \frac{n(n+1)}{2}$.`,
    tex`Let $n \in \mathbb{Z}_{> 0}$ and $m \in \mathbb{N}^+$. Then $n m \ge 1$.`,
    tex`Let $x \in \mathbb{R}_{\ge 0}$. Then $\sqrt{x^2} = x$.`,
    tex`Let $z \in \mathbb{R}^n_{>0}$. Then $\sum_{i=1}^n z_i > 0$.`,
    tex`Let $x \in \mathbb{R}$. Then $x^2 > 1 \iff x > 1 \lor x < -1$.`,
    tex`Let $x \in \mathbb{R}$. Then $|x| > 1 \iff x > 1 \text{ or } x < -1$.`,
    tex`Let $x \in \mathbb{R}^n$ and $A \in \mathbb{R}^{n \times n}$ be invertible. Then $A^{-1} A x = x$.`,
    tex`Let $\gamma$ be the Euler–Mascheroni constant. Then $\Gamma'(1) = -\gamma$.`,
  ])('%s', (text) => {
    expect(lastVerdict(text)).toBe('verified')
  })
})

describe('fails', () => {
  test.each([
    tex`Let $n \in \mathbb{N}_0$. Then $n \ge 1$.`,
    tex`Let $n \in \mathbb{Z}_{\ge 0}$. Then $n > 0$.`,
    tex`Let $x \in \mathbb{R}_{\ge 0}$. Then $x > 0$.`,
    tex`Let $x \in \mathbb{R}$. Then $x^2 > 1 \iff x > 1 \lor x < -2$.`,
    tex`Let $x \in \mathbb{R}$. Then $(x > 1) \lor (x < 1)$.`,
    tex`Let $\gamma$ be Euler's constant. Then $\gamma = \frac12$.`,
  ])('%s', (text) => {
    expect(lastVerdict(text)).toBe('wrong')
  })
})
