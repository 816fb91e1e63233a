/** Nouns that nobody knows, numbers between others, and what is supposed twice. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

describe('an unknown noun may be what makes a statement true', () => {
  test.each([
    tex`Let $A, B \in \mathbb{R}^{n \times n}$ be frobnicators. Then $A B = B A$.`,
    tex`Let $x, y \in \mathbb{R}$ be frobnicators. Then $x + y = x - y$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be a frobnicator. Then $A = 2 A$.`,
  ])('%s', (text) => {
    expect(lastVerdict(text)).toBe('unreadable')
  })

  test.each([
    tex`Let $x, y \in \mathbb{R}^n$ be outcomes. Then $x + y = x - y$.`,
    tex`Let $x, y \in \mathbb{R}^n$ be preferences. Then $x + y = x - y$.`,
    tex`Let $x, y \in \mathbb{R}^n$ be embeddings. Then $x + y = x - y$.`,
  ])('a role narrows nothing: %s', (text) => {
    expect(lastVerdict(text)).toBe('wrong')
  })
})

test.each([
  [tex`For the number $t$ between 0 and 1, $t^2 □ t$.`, tex`\le`, tex`\ge`],
  [tex`For numbers $s, t$ between 0 and 1, $s t □ s$.`, tex`\le`, tex`\ge`],
  [tex`For the number $t$ between $0$ and $1$, $t^2 □ t$.`, tex`\le`, tex`\ge`],
  [tex`For a real number $t$ between $2$ and $3$, $t^2 \ge □$.`, '4', '5'],
  [tex`For the number $t$ between 2 and 3, $t^2 \ge □$.`, '4', '5'],
  [tex`Let $y \in \mathbb{R}^n$. Suppose that the total sum of squares $S = \sum_{i=1}^n y_i^2$ is positive, $S > 0$. Then $1/S > □$.`, '0', '1'],
  [tex`Suppose that $x \in \mathbb{R}$ is positive, $x > 0$. Then $1/x > □$.`, '0', '1'],
])('%s', (text, right, wrong) => {
  expect(lastVerdict(text.replace('□', right))).toBe('verified')
  expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
}) // prettier-ignore

test('what lies between two things is something of theirs', () => {
  const text = tex`Let $u, v \in \mathbb{R}^n$ be nonzero. For the angle $t$ between $u$ and $v$, $\cos(t) = \frac{u^\top v}{\|u\| \|v\|}$.`
  expect(lastVerdict(text)).toBe('unreadable')
})
