/** Sums as far as an argument: exact evaluation has the argument there, and not the page's value. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

test.each([
  [
    tex`Let $k \in \mathbb{N}$ and $q(k) = \sum_{i=0}^{k} i^2$. Then $q(3) = □$.`,
    '14',
    '15',
  ],
  [
    tex`Let $k$ be an integer with $1 \le k \le 30$. Let $q(k) = \prod_{i=0}^{k-1} ( 1 - i/365 )$. Then $q(1) = □$.`,
    '1',
    '0',
  ],
  [
    tex`Let $n \in \mathbb{N}$, $x \in \mathbb{R}$ and $q(n) = \sum_{i=0}^{n} x^i$. Then $q(1) = 1 + □$.`,
    'x',
    'x^2',
  ],
  [
    tex`Let $s(x) = \sum_i x_i$ for $x \in \mathbb{R}^n$. Let $y \in \mathbb{R}^m$. Then $s(y) = \sum_{i=1}^m □$.`,
    'y_i',
    'y_i^2',
  ],
  [
    tex`Let $n \in \mathbb{N}$ and $q(n) = \sum_{i=1}^{n} i$. Then $q(n + 1) = q(n) + n + □$.`,
    '1',
    '2',
  ],
])('%s', (text, right, wrong) => {
  expect(lastVerdict(text.replace('□', right))).toBe('verified')
  expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
})
