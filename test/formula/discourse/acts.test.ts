/** What a sentence does: each relation is one act, in the order of MEANING's table. */
import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../../src/formula/index.ts'
import { openPage } from '../../../src/formula/index.ts'
import { tex } from '../../support/page.ts'
import { pageOf } from '../../support/text.ts'

const acts = (text: string): string[] => {
  const formulas = pageOf(text)
  const page = openPage({ mutate: false, text: formulas })
  const found: Evidence[] = formulas.map((formula) => page.check(formula))
  return found.map(
    ({ verdict, acts: list = [] }) =>
      `${verdict}: ${list.map(({ act }) => act).join()}`,
  )
}

describe('acts', () => {
  test.each([
    [
      tex`Let $P \in \mathbb{R}^{n \times n}$ be a symmetric matrix such that $P^2 = P$. Then $(I - P)^2 = I - P$.`,
      ['declared: introduce', 'declared: restrict', 'verified: claim'],
    ],
    [
      tex`Let $a, b \in \mathbb{R}$. If $a b > 0$, then $|a + b| = |a| + |b|$.`,
      ['declared: introduce,introduce', 'mentioned: premise', 'verified: claim'],
    ],
    [
      tex`Let $x \in \mathbb{R}$. Then $(x + h)^2 - x^2 = h (2 x + h)$, where $h$ is a positive number.`,
      ['declared: introduce', 'verified: claim', 'declared: introduce'],
    ],
    [
      tex`Let $x \in \mathbb{R}$. At $x = 3$ we have $x^2 = 9$. Then $x^2 \ge 0$.`,
      [
        'declared: introduce',
        'mentioned: instance',
        'verified: claim',
        'verified: claim',
      ],
    ],
    [
      tex`Let $N = 100$ be the size. Now let $N = 1000$. Then $N = 1000$.`,
      ['defined: define', 'defined: define', 'verified: claim'],
    ],
    [
      tex`Let $x \in \mathbb{R}$. Then $x^2 + c > 0$, where $c$ is a positive number.`,
      ['declared: introduce', 'verified: claim', 'declared: introduce'],
    ],
    [
      tex`Let $x \in \mathbb{R}$. Then $|x| = x, \quad x > 0$.`,
      ['declared: introduce', 'verified: claim,premise'],
    ],
    [
      tex`Let $A, B \in \mathbb{R}^{n \times n}$. It is not true that $A B = B A$.`,
      ['declared: introduce,introduce', 'refuted: claim'],
    ],
  ])('%s', (text, expected) => {
    expect(acts(text)).toEqual(expected)
  })
})

describe('falsehoods that a misread sentence would verify', () => {
  test.each([
    tex`Let $x \in \mathbb{R}$. Then $x^2 \ge 0 \text{ and } x < 1$.`,
    tex`Let $x \in \mathbb{R}$. Then $\sin^2 x + \cos^2 x = 1, \qquad x^2 \le x$.`,
    tex`Let $s \in \mathbb{R}$. Then $s > 0 \Rightarrow s^3 > 0 \text{ and } s < 1$.`,
    tex`Let $x \in \mathbb{R}$. Then $x - x = 0 \\ x = 0$.`,
    tex`Let $x \in \mathbb{R}$. Then $x - x = 0 \newline x = 0$.`,
    tex`Let $x \in \mathbb{R}$. Look at $x = 0$ first. Then $x^2 = 0$.`,
    tex`Let $x \in \mathbb{R}$. For $x = 0$ we have $x^2 = 0$. Then $\cos x = 1$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be skew-symmetric. Then $A^\top = A$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be not necessarily symmetric. Then $A^\top = A$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be never symmetric. Then $A^\top = A$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ have a zero diagonal. Then $A_{1,2} = 0$.`,
    tex`Let $T > 0$. Then $\sin(\pi T) = 0$.`,
    tex`Let $T > 0$. Then $T \ge 2$.`,
    tex`Let $x > 0$. Then $|x| = x$. Now let $x \in \mathbb{R}$. Then $|x| = x$.`,
    tex`Let $c = 1$. Then $c^2 = 1$. Now let $c = 2$. Then $c^2 = 1$.`,
    tex`Let $x \in \mathbb{R}$ and $\sin(x) = x$. Then $\sin(2 x) = 2 \sin(x)$.`,
    tex`Let $\log : \mathbb{R} \to \mathbb{R}$ be linear. Then $1 = 1$.`,
    tex`Let $f : \mathbb{R} \to \mathbb{R}$. The function $f : \mathbb{R} \to \mathbb{R}^{17}$ is smooth.`,
    tex`For $i = 1, \dots, 4$ let $x_i \in \mathbb{R}$. The index is $i = 5, \dots, 7$.`,
    tex`Let $p \in \Delta^{K-1}$. Then $p_k \ge \frac{1}{K}$ for some $k \in \{1, \dots, K\}$.`,
  ])('%s', (text) => {
    const failing = /^(wrong|shape-mismatch|unreadable|vacuous|unknown-symbol)/
    expect(acts(text).some((line) => failing.test(line))).toBe(true)
  })
})
