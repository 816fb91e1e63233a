/** Bars and dots over known names, and arguments of functions that the page defines. */
import { describe, expect, test } from 'vitest'
import { openPage } from '../../../src/formula/index.ts'
import { tex } from '../../support/page.ts'
import { pageOf } from '../../support/text.ts'

/** The verdict of the last formula, with its code if it has one. */
const last = (text: string): string => {
  const formulas = pageOf(text)
  const page = openPage({ mutate: false, text: formulas })
  const { verdict, code } = formulas.map((formula) => page.check(formula)).at(-1)!
  return code ?? verdict
}

const numbers = tex`Let $x_1, \dots, x_n \in \mathbb{R}$.`
const vectors = tex`Let $x_1, \dots, x_n \in \mathbb{R}^d$.`

describe('a bar is the mean', () => {
  test.each([
    [tex`${numbers} Then $\sum_{i=1}^n (x_i - \bar x) = 0$.`, 'verified'],
    [tex`${numbers} Then $\sum_{i=1}^n (x_i - 2 \bar x) = 0$.`, 'unequal-sides'],
    [tex`${numbers} It follows that $\bar x = 7$.`, 'unequal-sides'],
    [tex`${numbers} Hence $\bar x = \frac1n \sum_{i=1}^n x_i$.`, 'verified'],
    [tex`${numbers} If $z_i = x_i - 1$, then $\bar z = \bar x - 1$.`, 'verified'],
    [tex`${numbers} If $z_i = x_i - 1$, then $\bar z = 7$.`, 'unequal-sides'],
    [
      tex`${numbers} And $m = \frac1n \sum_i x_i$. So $z_i = x_i - m \Rightarrow \bar z = 7$.`,
      'unequal-sides',
    ],
    [tex`${numbers} We define $\bar x = \max_i x_i$.`, 'defined'],
    [tex`${vectors} Then $\sum_{i=1}^n (x_i - \bar x) = \mathbf 0$.`, 'verified'],
    [
      tex`Let $x \in \mathbb{R}$. Then $\bar x = x$.`,
      'defined', // of one number it says nothing by itself
    ],
  ])('%s', (text, verdict) => {
    expect(last(text)).toBe(verdict)
  })
})

describe('a dot derives', () => {
  test.each([
    [tex`Let $x(t) = t^3$. Hence $\dot x(t) = 3 t^2$.`, 'verified'],
    [tex`Let $x(t) = t^3$. Hence $\dot x(t) = 3 t$.`, 'unequal-sides'],
    [tex`Let $x(t) = t^3$. Then $\ddot x(t) = 6 t$.`, 'verified'],
    [tex`Let $x(t) = t^3$. Then $\dot x(2) = 12$.`, 'verified'],
  ])('%s', (text, verdict) => {
    expect(last(text)).toBe(verdict)
  })
})

const symmetric = tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric and $f(x) = x^\top A x$.`

describe('the argument of a function is what the function takes', () => {
  test.each([
    [tex`Let $f(x) = x^3$. Then $f'(x) = 3 x^2$.`, 'verified'],
    [tex`Let $f(x) = x^3$. Then $f'(x) = 2 x^2$.`, 'unequal-sides'],
    [tex`Let $f(x) = x^2$. Then $f(x) \ge x$.`, 'false-relation'],
    [tex`${symmetric} Then $\nabla f(x) = 2 A x$.`, 'verified'],
    [tex`${symmetric} Then $\nabla f(x) = A x$.`, 'unequal-sides'],
    [
      tex`Let $f(x) = x^2$. Then $f(x) \ge 0$. Let $x \in \mathbb{R}^n$. Then $\|x\|^2 = x^\top x$.`,
      'verified',
    ],
    [tex`Let $f(x) = x^2$. Then $f(y) = y^2$.`, 'unknown-symbol'],
  ])('%s', (text, verdict) => {
    expect(last(text)).toBe(verdict)
  })
})

const wide = tex`Let $A, B \in \mathbb{R}^{p \times q}$.`

describe('a function must take what its argument is', () => {
  test.each([
    [tex`${wide} Define $F(u) = A B A$.`],
    [tex`${wide} Define $F(B) = A B A$.`],
    [
      tex`Let $A \in \mathbb{R}^{p \times q}$. Define $F(C) = A C A$ for $C \in \mathbb{R}^{p \times q}$.`,
    ],
    [
      tex`Let $W \in \mathbb{R}^{m \times n}$ and $b \in \mathbb{R}^m$. For $x \in \mathbb{R}^m$, let $h(x) = W x + b$.`,
    ],
  ])('%s', (text) => {
    const formulas = pageOf(text)
    const page = openPage({ mutate: false, text: formulas })
    const codes = formulas.map((formula) => page.check(formula).code)
    expect(codes).toContain('shape-mismatch')
  })

  test('which may be a number where the page has a vector of that name', () => {
    expect(
      last(tex`Let $x \in \mathbb{R}^n$. Define $s(x) = \frac{1}{1 + e^{-x}}$.`),
    ).toBe('defined')
  })
})
