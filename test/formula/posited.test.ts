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
    // A name gets a value, as it stands or under a power; a function of which nothing is known.
    'Let $n \\in \\mathbb{N}$. We see that $n = 2$.',
    'Let $a, s \\in \\mathbb{R}$. We see that $s^2 = a + 1 - s$.',
    'Let $A, B \\in \\mathbb{R}^{3 \\times 3}$. We see that $A^\\top = B + A$.',
    'Let $f : \\mathbb{R} \\to \\mathbb{R}$ be smooth. For real $x$, $f(x) = \\log(1 + x^2)$.',
    "Let $f : \\mathbb{R} \\to \\mathbb{R}$ be smooth. For real $x$, $f'(x) = 2 x$.",
    'Let $f : \\mathbb{R} \\to \\mathbb{R}$ be smooth. For real $x$, $\\frac{d}{dx} (f(x) + x) = 2 x$.',
    // What no comparison is: it may be so, or it gives a law.
    'Let $a, b \\in \\mathbb{R}$. Then $a + b \\ne b + a$.',
    'Let $X \\sim \\mathcal{N}(0, 1)$. Then $2 X \\sim \\mathcal{N}(0, 2)$.',
  ])('%s', (text) => {
    expect(posited(text)).toBe(true)
  })

  test.each([
    'Let $A \\in \\mathbb{R}^{n \\times n}$. Then $\\|A\\|_F^2 = \\operatorname{tr}(A A)$.',
    'Let $w \\in \\mathbb{R}^4$. Then $(w_1 + w_2)^2 = w_1^2 + w_2^2$.',
    'Let $a > 0$. Then $\\frac{1}{1 - a} = 1 - \\frac{1}{a}$.',
    'Let $a, b \\in \\mathbb{R}$. Then $\\exp(a + b) = \\exp(a) + \\exp(b)$.',
    'Then $28 \\cdot 28 = 754$.',
    'For real $x$, $\\tanh(x) = 2 \\tanh(x / 2)$.',
    "For $z \\in \\mathbb{R}$, $\\sigma(z) = \\frac{1}{1 + e^{-z}}$. Then $\\sigma'(z) = \\sigma(z) (1 + \\sigma(z))$.",
    'Let $z \\in \\mathbb{R}^3$ and $p_i = \\frac{e^{z_i}}{\\sum_{j=1}^3 e^{z_j}}$. Then $\\frac{\\partial p_i}{\\partial z_i} = p_i (1 + p_i)$.',
    'Let $X$ be a random variable with mean $\\mu$. Then $\\mathbb{E}[(X - \\mu)^2] = \\mathbb{E}[X^2] - \\mathbb{E}[X]$.',
    'Let $s > 0$. Then $\\mathrm{KL}(\\mathcal{N}(0, s^2) \\| \\mathcal{N}(0, 1)) = \\frac{1}{2} (s^2 - \\log s^2 + 1)$.',
    'Let $p > 0$ and $X \\sim \\mathrm{Exponential}(p)$. Then $\\Pr(X > 1) = e^{-2 p}$.',
    "Let $f : \\mathbb{R} \\to \\mathbb{R}$ be smooth. For real $x$, $\\frac{d}{dx} f(x)^2 = f(x) f'(x)$.",
  ])('%s', (text) => {
    expect(posited(text)).toBeUndefined()
  })
})

test('the link that fails is quoted with all its arguments', () => {
  const text =
    'Let $f : \\mathbb{R} \\to \\mathbb{R}$ be smooth and $x \\in \\mathbb{R}$. Then $\\frac{d f}{dx} = 2 \\frac{df}{dx}(x + 1)$.'
  const link = evidenceOf(text).at(-1)?.counterexample?.link
  expect(link).toBe('\\frac{d f}{dx} = 2 \\frac{df}{dx}(x + 1)')
})
