import { describe, expect, test } from 'vitest'
import '../../support/matchers.ts'
import { check, tex } from '../../support/page.ts'

const symbols = tex`Let $A \in \mathbb{R}^{2 \times 3}$, $B \in \mathbb{R}^{3 \times 4}$, $S \in \mathbb{R}^{3 \times 3}$, $x \in \mathbb{R}^3$, $y \in \mathbb{R}^2$, $c \in \mathbb{R}$.`

describe('both shapes are named', () => {
  test.each([
    [tex`AA = A`, 'Unexpected product of `2×3` and `2×3`, expected the inner sizes to agree'],
    [tex`BA = 0`, 'Unexpected product of `3×4` and `2×3`, expected the inner sizes to agree'],
    [tex`A + B = B`, 'Unexpected sum of `2×3` and `3×4`, expected the same shape'],
    [tex`A - A^\top = 0`, 'Unexpected difference of `2×3` and `3×2`, expected the same shape'],
    [tex`AB = B`, 'Unexpected shape `3×4` on the right side, expected `2×4` as on the left'],
    [tex`Ax = x`, 'Unexpected shape `3×1` on the right side, expected `2×1` as on the left'],
    [tex`x^\top = x`, 'Unexpected shape `3×1` on the right side, expected `1×3` as on the left'],
    [tex`x = c`, 'Unexpected shape `scalar` on the right side, expected `3×1` as on the left'],
    [tex`x y = c`, 'Unexpected product of `3×1` and `2×1`, expected the inner sizes to agree'],
    [tex`A \odot B = A`, 'Unexpected product by entries of `2×3` and `3×4`, expected the same shape'],
    [tex`A^{-1} = A`, 'Unexpected power of a `2×3` matrix, expected a square one'],
    [tex`\operatorname{tr}(A) = c`, 'Unexpected trace of a `2×3` matrix, expected a square one'],
    [tex`\det(B) = c`, 'Unexpected determinant of a `3×4` matrix, expected a square one'],
    [tex`A^2 = A`, 'Unexpected power of a `2×3` matrix, expected a square one'],
    [tex`c / S = S`, 'Unexpected division by a matrix of shape `3×3`, expected a scalar'],
    [tex`\langle x, y \rangle = c`, 'Unexpected inner product of `3×1` and `2×1`, expected the same shape'],
    [tex`x_4 = c`, 'Unexpected position `4`, expected one from 1 to 3'],
    [tex`A_{3,1} = c`, 'Unexpected position `3`, expected one from 1 to 2'],
    [tex`A_1 = c`, 'Unexpected single position in a `2×3` matrix, expected two'],
    [tex`x_0 = c`, 'Unexpected position `0`, expected one from 1 to 3'],
    [tex`\sum_{i=1}^4 x_i = c`, 'Unexpected position `4`, expected one from 1 to 3'],
    [tex`\sum_i x_i y_i = c`, 'Unexpected use of `i` for 2 positions, expected 3 as in its other use'],
  ])('%s', (formula, message) => {
    expect(check(formula, [symbols])).toMatchObject({ verdict: 'shape-mismatch', message })
  })
}) // prettier-ignore

describe('shapes come before numbers', () => {
  test.each([
    tex`0 A = 0 B`,
    tex`A - A = B - B`,
    tex`x - x = y - y`,
    tex`S S = x x`,
    tex`x^\top x x = x^\top y x`,
  ])('zeros of unlike shapes: %s', (formula) => {
    expect(check(formula, [symbols]).verdict).toBe('shape-mismatch')
  })

  test('the zero matrix is written 0', () => {
    expect(tex`A - A = 0`).toBeVerified(symbols)
    expect(tex`A = 0`).toBeWrong(symbols)
  })

  test('1×1 is a number', () => {
    expect(tex`x^\top x = \|x\|^2`).toBeVerified(symbols)
    expect(tex`x^\top x A = \|x\|^2 A`).toBeVerified(symbols)
    expect(tex`\begin{bmatrix} c \end{bmatrix} = c`).toBeVerified(symbols)
  })
})

describe('the span is the part that does not fit', () => {
  test.each([
    [tex`AB = A A + B`, 'A A'],
    [tex`c + A^{-1} = c`, 'A^{-1}'],
    [tex`c = \operatorname{tr}(B)`, tex`\operatorname{tr}(B)`],
  ])('%s', (formula, part) => {
    const [from, to] = check(formula, [symbols]).span!
    expect(formula.slice(from, to)).toBe(part)
  })
})
