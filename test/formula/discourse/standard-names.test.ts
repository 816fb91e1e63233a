/** Definitions that words call by the name of a standard function: claims about it. */
import { describe, expect, test } from 'vitest'
import { openPage } from '../../../src/formula/index.ts'
import { tex } from '../../support/page.ts'
import { pageOf } from '../../support/text.ts'

const last = (text: string): string => {
  const formulas = pageOf(text)
  const page = openPage({ mutate: false, text: formulas })
  const { verdict, code } = formulas.map((formula) => page.check(formula)).at(-1)!
  return code ?? verdict
}

const real = tex`Let $x \in \mathbb{R}$.`
const sigmoid = tex`\sigma(x) = \frac{1}{1 + e^{-x}}`
const turned = tex`\sigma(x) = \frac{1}{1 + e^{x}}`

describe('what is called a standard function is that function', () => {
  test.each([
    (f: string) => tex`${real} The sigmoid is $${f}$.`,
    (f: string) => tex`${real} The sigmoid function $${f}$ is smooth.`,
    (f: string) => tex`${real} The logistic sigmoid is defined as $${f}$.`,
    (f: string) => tex`${real} We define the sigmoid $${f}$.`,
    (f: string) => tex`Let $${f}$ be the sigmoid.`,
  ])('%s', (text) => {
    expect(last(text(sigmoid))).toBe('verified')
    expect(last(text(turned))).toBe('unequal-sides')
  })

  test('entry by entry', () => {
    const softmax = (below: string) =>
      tex`Let $x \in \mathbb{R}^n$. The softmax function is $s(x)_i = \frac{e^{x_i}}{${below}}$.`
    expect(last(softmax(tex`\sum_j e^{x_j}`))).toBe('verified')
    expect(last(softmax(tex`1 + \sum_j e^{x_j}`))).toBe('unequal-sides')
  })
})

describe('another function that is named after it is not', () => {
  test.each([
    tex`Let $p \in (0, 1)$. The inverse of the sigmoid is $g(p) = \log \frac{p}{1 - p}$.`,
    tex`${real} The square of the sigmoid $g(x) = x^2$ is small.`,
    tex`${real} The activation is $g(x) = x^2$.`,
  ])('%s', (text) => {
    expect(last(text)).toBe('defined')
  })
})

describe('a bound gives e and π no other meaning', () => {
  test.each([
    [tex`Then $2 < e$.`, 'verified'],
    [tex`Then $3 < e$.`, 'false-relation'],
    [tex`Then $\pi > 4$.`, 'false-relation'],
    [tex`Let $e > 3$ be a number. Then $e > 2$.`, 'verified'],
  ])('%s', (text, verdict) => {
    expect(last(text)).toBe(verdict)
  })
})
