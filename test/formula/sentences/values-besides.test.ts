/** What a sentence says of values that it knows is claimed, in whichever clause it stands. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

describe('a clause of its own behind what is given is claimed', () => {
  const sum = tex`\sum_{j=1}^d p_j = □`
  const softmax = tex`$p_j = \frac{e^{x_j}}{\sum_{l=1}^d e^{x_l}}$`
  test.each([
    [tex`Given $x \in \mathbb{R}^d$, the numbers ${softmax} sum to one: $${sum}$.`, '1', '2'], // prettier-ignore
    [tex`Given $x \in \mathbb{R}^d$, let ${softmax}; these sum to one: $${sum}$.`, '1', '2'], // prettier-ignore
    [tex`Let $x \in \mathbb{R}^d$ and ${softmax}; these numbers sum to one: $${sum}$.`, '1', '2'], // prettier-ignore
    [tex`Let $x, y \in \mathbb{R}$ be numbers, the squares add up to this: $(x + y)^2 = x^2 + y^2 + □$.`, '2 x y', 'x y'], // prettier-ignore
    [tex`Given $x \in \mathbb{R}^d$, the mean $m = \frac1d \sum_{i=1}^d x_i$ obeys $\sum_{i=1}^d (x_i - m) = □$.`, '0', '1'], // prettier-ignore
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  })

  test.each([
    tex`Let $x, y \in \mathbb{R}^d$ be orthogonal: $x^\top y = 0$.`,
    tex`Given vectors $x, y \in \mathbb{R}^d$ that are orthogonal: $x^\top y = 0$.`,
    tex`Assume that $x, y \in \mathbb{R}^d$ are such that their inner product vanishes: $x^\top y = 0$.`, // prettier-ignore
    tex`Given $x \in \mathbb{R}^d$ and $y \in \mathbb{R}^d$, assume the following: $x^\top y = 0$.`, // prettier-ignore
  ])('what is given restricts: %s', (text) => {
    const claim = tex`Then $\|x + y\|^2 = \|x\|^2 + \|y\|^2$.`
    expect(lastVerdict(`${text} ${claim}`)).toBe('verified')
  })
})

describe('an equation behind "with" of what has its value is claimed', () => {
  test.each([
    [tex`Let $b \in \mathbb{R}^n$ and $f(x) = \frac12 x^\top x - b^\top x$. The minimiser is $u = b$, with optimal value $f(u) = -□ b^\top b$.`, tex`\frac12`, ''], // prettier-ignore
    [tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric. Its square is $B = A^2$, with trace $\operatorname{tr}(B) = □ \|A\|_F^2$.`, '', '2'], // prettier-ignore
    [tex`Let $x, y \in \mathbb{R}$. The sum is $s = x + y$, with $s^2 = x^2 + y^2 + □ x y$.`, '2', '3'], // prettier-ignore
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  })

  test('of what is drawn it restricts', () => {
    const text = tex`Let $x \in \mathbb{R}^d$. The score is $s = w^\top x$ with $w \in \mathbb{R}^d$ and $\|w\| = 1$. Then $s \le \|x\|$.` // prettier-ignore
    expect(evidenceOf(text).at(-1)?.verdict).toBe('verified')
    const subject = tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric with $A = A^2$. Then $A - A^2 = 0$.` // prettier-ignore
    expect(evidenceOf(subject).at(-1)?.verdict).toBe('verified')
  })
})
