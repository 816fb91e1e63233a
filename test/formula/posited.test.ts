/** Equations that are false on draws, and that a text may posit of its names. */
import { describe, expect, test } from 'vitest'
import { evidenceOf } from './sentences/verdicts.ts'

const posited = (text: string): boolean | undefined => {
  const last = evidenceOf(text).at(-1)
  expect(last?.verdict).toBe('wrong')
  return last?.posited
}

describe('posited', () => {
  test.each([
    'Let $A \\in \\mathbb{R}^{n \\times n}$. Let $v_1, \\dots, v_n \\in \\mathbb{R}^n$. Then $\\|A\\|_F^2 = \\sum_{i=1}^n \\|v_i\\|^2$.',
    'Let $w \\in \\mathbb{R}^4$. Then $w_1 + w_2 = 2 w_3 - w_4$.',
    'Let $a > 0$. Then $\\frac{1}{1 - a} = 10$.',
    'Let $a, b \\in \\mathbb{R}$. Then $\\frac{a}{a^2 + 1} = \\exp(b)$.',
    'Let $n = 3$. Then $\\binom{n}{1} = \\binom{5}{3}$.',
  ])('%s', (text) => {
    expect(posited(text)).toBe(true)
  })

  test.each([
    'Let $A \\in \\mathbb{R}^{n \\times n}$. Then $\\|A\\|_F^2 = \\operatorname{tr}(A A)$.',
    'Let $w \\in \\mathbb{R}^4$. Then $(w_1 + w_2)^2 = w_1^2 + w_2^2$.',
    'Let $a > 0$. Then $\\frac{1}{1 - a} = 1 - \\frac{1}{a}$.',
    'Let $a, b \\in \\mathbb{R}$. Then $\\exp(a + b) = \\exp(a) + \\exp(b)$.',
    'Then $28 \\cdot 28 = 754$.',
  ])('%s', (text) => {
    expect(posited(text)).toBeUndefined()
  })
})
