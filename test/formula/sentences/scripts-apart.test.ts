/** `W_x` and `W_y`, introduced one by one: letters that do not run make names, and no family. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

const cases: [text: string, right: string, wrong: string][] = [
  [
    tex`Let $W_x \in \mathbb{R}^{p \times k}$ and $W_y \in \mathbb{R}^{q \times k}$. Then $\|W_x W_y^\top\|_F^2 = □$.`,
    tex`\operatorname{tr}(W_x W_y^\top W_y W_x^\top)`,
    tex`\operatorname{tr}(W_x W_x^\top W_y W_y^\top)`,
  ],
  [
    tex`Let $W_x \in \mathbb{R}^{p \times k}$ and $W_y \in \mathbb{R}^{p \times k}$. Then $\operatorname{tr}(W_x W_y^\top) = □$.`,
    tex`\operatorname{tr}(W_y W_x^\top)`,
    tex`\|W_x\|_F^2`,
  ],
  [
    tex`Let $\sigma_x > 0$. Let $\sigma_y > 0$. Then $\sigma_x \sigma_y = □$.`,
    tex`\sigma_y \sigma_x`,
    tex`\sigma_x^2`,
  ],
  // One that runs is a family.
  [
    tex`Let $x_i \in \mathbb{R}$ for $i = 1, \dots, n$. Then $\sum_{i=1}^n x_i = □$.`,
    tex`\sum_{j=1}^n x_j`,
    tex`n x_1`,
  ],
]

describe.each(cases)('%s', (text, right, wrong) => {
  test('is true of what it says', () => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
  })

  test('and false of anything else', () => {
    expect(lastVerdict(text.replace('□', () => wrong))).toMatch(/^(wrong|shape-mismatch)$/) // prettier-ignore
  })
})
