/** What the words of a sentence say of a name holds of the set that the name is in. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf } from '../sentences/verdicts.ts'

const last = (text: string): string => evidenceOf(text).at(-1)!.verdict

test.each([
  tex`Let $A$ be a symmetric matrix, $A \in \mathbb{R}^{n \times n}$.`,
  tex`Let $A$ be a symmetric matrix and $n$ its size, $A \in \mathbb{R}^{n \times n}$.`,
  tex`Let $A$ be a symmetric matrix and $B$ an orthogonal matrix, $A, B \in \mathbb{R}^{n \times n}$.`,
])('%s', (text) => {
  expect(last(tex`${text} Then $A = A^\top$.`)).toBe('verified')
  expect(last(tex`${text} Then $A^2 = A$.`)).toBe('wrong')
})

test('each name keeps its own', () => {
  const text = tex`Let $A$ be a symmetric matrix and $B$ an orthogonal matrix, $A, B \in \mathbb{R}^{n \times n}$.`
  expect(last(tex`${text} Then $B^\top B = I$.`)).toBe('verified')
  expect(last(tex`${text} Then $B^\top = B$.`)).toBe('wrong')
  expect(last(tex`${text} Then $A^\top A = I$.`)).toBe('wrong')
})

test('a new sentence introduces it anew', () => {
  const text = tex`Let $A$ be a symmetric matrix. Let $A \in \mathbb{R}^{n \times n}$.`
  expect(last(tex`${text} Then $A = A^\top$.`)).toBe('wrong')
})

test('a claim that a look ahead finds has the restrictions that stand before it', () => {
  const text = tex`Let $X$ be a Bernoulli variable with parameter $p$. For any $\epsilon > 0$,`
  expect(last(tex`${text} $\Pr(|X - p| \ge \epsilon) \le 2 e^{-2 \epsilon^2}$.`)).toBe('verified') // prettier-ignore
  expect(last(tex`${text} $\Pr(|X - p| \ge \epsilon) \le e^{-4 \epsilon^2}$.`)).toBe('wrong') // prettier-ignore
})
