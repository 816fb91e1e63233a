/** What documents say that know of no checker: refused in words, and never by a failure of ours. */
import { describe, expect, test } from 'vitest'
import { openPage } from '../../src/formula/index.ts'
import { evidenceOf, lastVerdict } from './sentences/verdicts.ts'
import { pageOf } from '../support/text.ts'

describe('a law of what was introduced before', () => {
  test('is no restriction of draws', () => {
    const [law] = evidenceOf(
      'Let $X$ and $Y$ be random variables where $Y \\mid X \\sim \\mathrm{Bin}(X, q)$.',
    ).slice(-1)
    expect(law?.code).toBe('unreadable')
    expect(law?.message).toContain('law of a variable that was introduced before')
  })

  test('introduces one that was not', () => {
    expect(
      lastVerdict(
        'Let $X \\sim \\mathrm{Bin}(5, \\frac12)$. Then $\\mathbb{E}[X] = \\frac52$.',
      ),
    ).toBe('verified')
  })
})

describe('slopes where there is no value', () => {
  const start = 'Let $g > 0$. Let $u(c) = \\frac{c^{1-g}}{1-g}$. Let $x > 0$. Then'
  test.each([
    ["$u'(x) = x^{-g}$", 'verified'],
    ["$u'(x) = 2 x^{-g}$", 'wrong'],
  ])('%s', (claim, verdict) => {
    expect(lastVerdict(`${start} ${claim}.`)).toBe(verdict)
  })
})

describe('binomial coefficients off the whole numbers', () => {
  const start = 'Let $n, k \\in \\mathbb{N}$ and $m \\in \\mathbb{R}$. Then'
  test.each([
    ['$\\binom{n}{k} \\binom{k}{m} = \\binom{n}{m} \\binom{n-m}{k-m}$', 'verified'],
    ['$\\binom{n}{k} \\binom{k}{m} = \\binom{n}{m} \\binom{n-m}{k}$', 'wrong'],
  ])('%s', (claim, verdict) => {
    expect(lastVerdict(`${start} ${claim}.`)).toBe(verdict)
  })
})

test('a definition whose names mean something else in the end does not fail all', () => {
  const formulas = pageOf(
    'Let $k > 0$ and $0 < a < 1$. Let $f(k) = k^a$. Then $f(k)^2 = k^{2 a}$. Define $k_{t+1} = f(k_t)$.',
  )
  const page = openPage({ text: formulas })
  for (const formula of formulas) page.check(formula)
  expect(() => page.finish()).not.toThrow()
})

test.each(['\\pmod 5', '17 \\bmod 5 = 2'])('a modulus alone is refused: %s', (tex) => {
  const page = openPage({})
  const { verdict } = page.check({ tex, display: false })
  expect(verdict).toBe(tex.startsWith('17') ? 'verified' : 'unknown-symbol')
})
