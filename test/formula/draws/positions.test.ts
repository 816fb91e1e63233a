/** Names that count, between the ends that inequalities say. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf } from '../sentences/verdicts.ts'

test('"for t ≥ 2" beside a list is for those of its members', () => {
  const text = (claim: string): string =>
    tex`Let $a_1, \dots, a_T \in (0, 1)$ and $b_t = \prod_{s=1}^t a_s$. Then $${claim}$ for $t \ge 2$.`
  const verdict = (claim: string): string => evidenceOf(text(claim))[2]!.verdict
  expect(verdict('b_t = a_t b_{t-1}')).toBe('verified')
  expect(verdict('b_t = a_{t-1} b_{t-1}')).toBe('wrong')
})

test('"for t < T" of a t that counts is for whole numbers', () => {
  const text = (claim: string): string =>
    tex`Given $r_1, r_2, \dots \in \mathbb{R}$, $T \in \mathbb{N}$ and $0 < g < 1$, define $G_t = \sum_{k=t}^{T} g^{k - t} r_k$. For $t < T$, $${claim}$.`
  const verdict = (claim: string): string => evidenceOf(text(claim)).at(-1)!.verdict
  expect(verdict('G_t = r_t + g G_{t+1}')).toBe('verified')
  expect(verdict('G_t = r_t + G_{t+1}')).toBe('wrong')
})

test('"for i < j ≤ n" is for all such pairs', () => {
  const text = (claim: string): string =>
    tex`Let $a_1, \dots, a_n \in \mathbb{R}$. For all $i < j \le n$, $${claim}$.`
  const verdict = (claim: string): string => evidenceOf(text(claim)).at(-1)!.verdict
  expect(verdict('a_i + a_j = a_j + a_i')).toBe('verified')
  expect(verdict('a_i = a_j')).toBe('wrong')
})
