/** A property in a predicate belongs to its subject, or is refused. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

describe('what is said of something else is no property of the symbol', () => {
  test.each([
    [tex`Let $M \in \mathbb{R}^{n \times n}$ be the sum of a diagonal and a nilpotent matrix.`, 'sum'], // prettier-ignore
    [tex`Let $M \in \mathbb{R}^{n \times n}$ be congruent to a diagonal matrix.`, 'congruent'], // prettier-ignore
    [tex`Let $y \in \mathbb{R}^n$ be the midpoint between two unit vectors.`, 'midpoint'], // prettier-ignore
    [tex`Let $g : \mathbb{R} \to \mathbb{R}$ be the derivative of a concave function.`, 'derivative'], // prettier-ignore
    [tex`Let $t \in \mathbb{R}$ be less than a positive number.`, 'less'],
    [tex`Let $M \in \mathbb{R}^{n \times n}$ have a diagonal square.`, 'square'],
    [tex`Let $M \in \mathbb{R}^{n \times n}$ have an orthogonal factor.`, 'factor'],
    [tex`Let $M \in \mathbb{R}^{n \times n}$ be diagonal or symmetric.`, 'or'],
    [tex`Let $k$ be an odd or even integer.`, 'or'],
    [tex`Let $g : \mathbb{R} \to \mathbb{R}$ be convex or concave.`, 'or'],
    [tex`Let $M$ and $N$ be $n \times n$ matrices, the latter diagonal.`, 'latter'],
  ])('%s', (text, word) => {
    const [first] = evidenceOf(text)
    expect(first?.message).toBe(
      `Unexpected word "${word}" where a symbol is introduced, expected one that the lexicon knows`,
    )
  })
})

describe('what is said of the symbol is still its property', () => {
  test.each([
    tex`Let $M \in \mathbb{R}^{m \times n}$ have full column rank. Then $\det(M^\top M) > 0$.`,
    tex`Let $M \in \mathbb{R}^{n \times n}$ be a matrix with positive entries. Then $\operatorname{tr}(M) > 0$.`,
    tex`Let $y \in \mathbb{R}^n$ have entries zero or one. Then $\sum_{i=1}^n y_i = \|y\|^2$.`,
    tex`Let $M \in \mathbb{R}^{n \times n}$ be symmetric and invertible. Then $M = M^\top$.`,
  ])('%s', (text) => {
    expect(lastVerdict(text)).toBe('verified')
  })
})
