/** `f_i(x)` of a function whose value is a vector: an entry of what it gives. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

test.each([
  [
    tex`Let $p(z) = \mathrm{softmax}(z)$ for $z \in \mathbb{R}^K$. Then $\sum_{i=1}^K p_i(z) = □$.`,
    '1',
    'K',
  ],
  [
    tex`Let $f : \mathbb{R}^n \to \mathbb{R}^m$ and $x \in \mathbb{R}^n$. Then $f(x)^\top f(x) = \sum_{i=1}^m f_i(x)^□$.`,
    '2',
    '3',
  ],
  [
    tex`Let $f(x) = A x$ with $A \in \mathbb{R}^{m \times n}$ and $x \in \mathbb{R}^n$. Then $\frac{\partial f_i(x)}{\partial x_j} = A_{□}$.`,
    'ij',
    '1j',
  ],
  [
    tex`Let $\sigma$ be the softmax function and $z \in \mathbb{R}^K$. Then $\frac{\partial \sigma_i(z)}{\partial z_j} = \sigma_i(z) (\delta_{ij} □ \sigma_j(z))$.`,
    '-',
    '+',
  ],
  [
    tex`Let $a, r \in \mathbb{R}^K$. Let $p(a) = 2 a$ and $J(a) = \sum_{i=1}^K p_i(a) r_i$. Then $J(a) = □ r^\top a$.`,
    '2',
    '3',
  ],
  // Of a number there are no entries: a name of its own.
  [
    tex`Let $f(x) = x^2$ for $x \in \mathbb{R}$ and $f_1(x) = 3 x$. Then $f(x) + f_1(x) = x (x + □)$.`,
    '3',
    '4',
  ],
])('%s', (text, right, wrong) => {
  expect(lastVerdict(text.replace('□', right))).toBe('verified')
  expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
})
