/** Sizes and loops that no formula needs end at once, before memory or patience does. */
import { describe, expect, test } from 'vitest'
import { check, tex } from '../../support/page.ts'
import { effort } from '../../support/effort.ts'

describe('too much work is refused', () => {
  test.each([
    [tex`\sum_{i=1}^{99} \sum_{j=1}^{99} \sum_{k=1}^{99} \sum_{l=1}^{99} 1 = 1`],
    [tex`\sum_{i \in \{1, \dots, 1000000000\}} 1 = 1`],
    [tex`I_{100000} = I_{100000}`],
    [tex`\mathbf{1}_{1000000000} = 1`],
    [tex`1000000000! = 1`],
    [tex`\binom{1000000000}{500000000} = 1`],
    [tex`A^{1000000000} = A`, tex`Let $A \in \mathbb{R}^{3 \times 3}$.`],
    [
      tex`\|A \otimes A \otimes A\|_F \ge 0`,
      tex`Let $A \in \mathbb{R}^{50 \times 50}$.`,
    ],
    [tex`A = A`, tex`Let $A \in \mathbb{R}^{100000 \times 100000}$.`],
    [tex`\det(A^{-1}) = 1`, tex`Let $A \in \mathbb{R}^{500 \times 500}$.`],
  ])('%s', (formula, ...declarations) => {
    let verdict = ''
    const used = effort(() => {
      verdict = check(formula, declarations).verdict
    })
    expect(used).toBeLessThan(15_000)
    expect(verdict).toMatch(/^(diverged|wrong|shape-mismatch|vacuous)$/)
  })
})
