/** Notations that mean one thing to a reader and another to a careless program. */
import { describe, expect, test } from 'vitest'
import '../../support/matchers.ts'
import { tex } from '../../support/page.ts'

describe('a column of ones without a size', () => {
  const declared = tex`Let $x \in \mathbb{R}^n$ and $a \in \mathbb{R}$.`
  test('is no number', () => {
    const message = 'next to a matrix of open size'
    for (const formula of [
      tex`a = \mathbf{1} a`,
      tex`n = \sum_{i=1}^{n} \mathbf{1} \mathbf{1}[i = i]`,
    ]) {
      expect(formula).toFailWith('shape-mismatch', message, declared)
    }
  })
  test('has the size of the vector next to it, of one entry too', () => {
    expect(tex`x + \mathbf{1} - x = \mathbf{1}`).toBeVerified(declared)
  })
})
