/**
 * What the engine should do and does not do yet. A test here that begins to hold fails:
 * then it moves to the table of its family. The list only shrinks.
 */
import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import { tex } from '../support/page.ts'

const vectors = tex`Let $x, y \in \mathbb{R}^n$ and $a \in \mathbb{R}$.`

describe('known problems', () => {
  // The other name of a condition under a sum with bounds runs as well.
  test.fails.each([
    [tex`\sum_{\substack{j = 1 \\ j \ne i}}^n x_j = \sum_j x_j - x_i`, vectors],
  ])('holds: %s', (formula, ...declarations) => {
    expect(formula).toBeVerified(...declarations)
  })
})
