/** The letter of a size that an equation gives another meaning: what has that size keeps it. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

describe('a vector takes the letter of a size', () => {
  test.each([
    [tex`Let $A \in \mathbb{R}^{n \times m}$ and $x \in \mathbb{R}^m$. The image is $m = A x$. Then $m^\top m = □$.`, tex`x^\top A^\top A x`, tex`x^\top x`],
    [tex`Let $A \in \mathbb{R}^{n \times 2m}$ and $x \in \mathbb{R}^{2m}$. The image is $m = A x$. Then $\|m\|^2 = □$.`, tex`x^\top A^\top A x`, tex`x^\top x`],
    [tex`Let $K \in \mathbb{R}^{n \times n}$ be symmetric positive definite, $L \in \mathbb{R}^{n \times m}$ and $f \in \mathbb{R}^n$. The mean is $m = L^\top K^{-1} f$. Then $m = □$.`, tex`(K^{-1} L)^\top f`, tex`L^\top f`],
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  }) // prettier-ignore

  test('a right side without a value is an error of its shapes', () => {
    const text = tex`Let $A \in \mathbb{R}^{n \times m}$ and $x \in \mathbb{R}^m$. The image is $m = x A$.`
    expect(evidenceOf(text).at(-1)?.code).toBe('shape-mismatch')
  })

  test.each([tex`\operatorname{rank}(A)`, tex`\operatorname{tr}(A^\top A)`])(
    'of a number the size is claimed to be it: %s',
    (right) => {
      const text = tex`Let $A \in \mathbb{R}^{n \times m}$. Then $m = □$.`
      expect(lastVerdict(text.replace('□', () => right))).toBe('wrong')
    },
  )
})
