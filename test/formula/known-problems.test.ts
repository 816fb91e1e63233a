/**
 * What the engine should do and does not do yet. A test here that begins to hold fails:
 * then it moves to the table of its family. The list only shrinks.
 */
import { describe, expect, test } from 'vitest'
import { constant, real, scope } from '../../src/formula/index.ts'
import '../support/matchers.ts'
import type { Declaration } from '../support/page.ts'
import { check, tex } from '../support/page.ts'

const numbers = tex`Let $a, b, c \in \mathbb{R}$ and $x, y \in \mathbb{R}^n$.`
const matrix = tex`Let $A \in \mathbb{R}^{n \times n}$.`

describe('known problems', () => {
  test.fails.each<[formula: string, ...declarations: Declaration[]]>([
    // Bars in pairs.
    [tex`|a||b| = |ab|`, numbers],
    [tex`||a| - |b|| \le |a - b|`, numbers],
    [tex`\exp(-\|x - y\|^2) \le 1`, numbers],
    [tex`\max(0, \|x\|_1) = \|x\|_1`, numbers],
    // Rows of aligned environments.
    [tex`\begin{aligned} a + b + c &= a + b \\ &\quad + c \end{aligned}`, numbers],
    [tex`\begin{aligned} a &= a & b &= b \end{aligned}`, numbers],
    // Which names of a condition run.
    [tex`\sum_{j \ne i} x_j = \sum_j x_j - x_i`, numbers],
    [tex`\sum_{\substack{j = 1 \\ j \ne i}}^n x_j = \sum_j x_j - x_i`, numbers],
    // Words before a condition.
    [tex`\text{if } a > 0 \text{ then } |a| = a`, numbers],
    // A brace's note is no exponent.
    [tex`\overbrace{a + b}^{c} = a + b`, numbers],
    [tex`\underbrace{a + b}_{c} = a + b`, numbers],
    [tex`{A^\top}^\top = A`, matrix],
  ])('holds: %s', (formula, ...declarations) => {
    expect(formula).toBeVerified(...declarations)
  })

  test.fails.each<[formula: string, ...declarations: Declaration[]]>([
    [
      tex`(B + x) - B = 1.01 x`,
      scope({ B: constant(1e8), x: real({ min: 1, max: 2 }) }),
    ],
    [tex`\overbrace{a + b}^{c} = a + b^c`, tex`Let $a > 0$, $b > 0$, $c > 0$.`],
  ])('is refuted: %s', (formula, ...declarations) => {
    expect(formula).toBeWrong(...declarations)
  })

  test.fails.each([tex`A = x`, tex`x \subseteq y`])(
    'an error has a place: %s',
    (formula) => {
      expect(check(formula, [numbers, matrix]).span).toBeDefined()
    },
  )

  test.fails.each([tex`\left( a \right]`, tex`\includegraphics{a}`, tex`\oint a`])(
    'is unreadable: %s',
    (formula) => {
      expect(check(formula, [numbers]).verdict).toBe('unreadable')
    },
  )
})
