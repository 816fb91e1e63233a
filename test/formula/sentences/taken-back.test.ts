/** What a sentence takes back is not implied by its other words. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

const ways = (word: string): string[] => [
  tex`Let $A \in \mathbb{R}^{n \times n}$ be ${word}, but not necessarily symmetric.`,
  tex`Let $A \in \mathbb{R}^{n \times n}$ be ${word} but not necessarily symmetric.`,
  tex`Let $A \in \mathbb{R}^{n \times n}$ be ${word}, though not necessarily symmetric.`,
  tex`Let $A \in \mathbb{R}^{n \times n}$ be ${word}, possibly non-symmetric.`,
  tex`Let $A \in \mathbb{R}^{n \times n}$ be ${word} and not symmetric in general.`,
  tex`Let $A \in \mathbb{R}^{n \times n}$ be a ${word} but possibly non-symmetric matrix.`,
  tex`Let $A \in \mathbb{R}^{n \times n}$ be a ${word}, not necessarily symmetric, matrix.`,
  tex`Let $A \in \mathbb{R}^{n \times n}$ be a (not necessarily symmetric) ${word} matrix.`,
  tex`Let $A$ be a ${word} $n \times n$ matrix that need not be symmetric.`,
  tex`Let $A$ be a ${word} $n \times n$ matrix which is not necessarily symmetric.`,
  tex`Let $A$ be a nonsymmetric ${word} $n \times n$ matrix.`,
]

const signs: [string, string][] = [
  ['positive definite', '>'],
  ['positive semidefinite', tex`\ge`],
  ['negative definite', '<'],
  ['negative semidefinite', tex`\le`],
]

describe.each(signs)('%s, not necessarily symmetric', (word, sign) => {
  test.each(ways(word))('%s', (said) => {
    const form = tex`Let $x \in \mathbb{R}^n$. If $x \ne 0$, then $x^\top A x ${sign} 0$.`
    expect(lastVerdict(`${said} ${form}`)).toBe('verified')
    expect(evidenceOf(tex`${said} Then $A^\top = A$.`).at(-1)?.verdict).toBe('wrong')
  })

  test('symmetric without the words', () => {
    const text = tex`Let $A \in \mathbb{R}^{n \times n}$ be ${word}. Then $A^\top = A$.`
    expect(lastVerdict(text)).toBe('verified')
  })
})

describe('other words', () => {
  test.each([
    tex`Let $D \in \mathbb{R}^{n \times n}$ be diagonal but not necessarily invertible. Then $D^\top = D$.`,
    tex`Let $P \in \mathbb{R}^{n \times n}$ be a projection, not necessarily orthogonal. Then $P^2 = P$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be positive definite but not necessarily symmetric. Then $\det A > 0$.`,
    tex`Let $k$ be a natural number, not necessarily prime. Then $k \ge 1$.`,
  ])('%s', (text) => {
    expect(lastVerdict(text)).toBe('verified')
  })

  test.each([
    tex`Let $D \in \mathbb{R}^{n \times n}$ be diagonal but not necessarily invertible. Then $\det D \ne 0$.`,
    tex`Let $P \in \mathbb{R}^{n \times n}$ be a projection, not necessarily orthogonal. Then $P^\top = P$.`,
    tex`Let $x$ be an integer, but not necessarily positive. Then $x \ge 0$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be a correlation matrix, not necessarily invertible. Then $\det A > 0$.`,
  ])('%s', (text) => {
    expect(evidenceOf(text).at(-1)?.verdict).toBe('wrong')
  })

  test('an orthogonal matrix that is not square is refused', () => {
    const text = tex`Let $Q \in \mathbb{R}^{m \times n}$ be orthogonal but not necessarily square. Then $Q Q^\top = I$.`
    expect(evidenceOf(text).at(-1)?.verdict).not.toBe('verified')
  })
})
