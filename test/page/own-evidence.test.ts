import { describe, expect, test } from 'vitest'
import type { Counterexample } from '../../src/formula/index.ts'
import { isOwnEvidence } from '../../src/page/own-evidence.ts'
import type { PageEvidence } from '../../src/page/verdict.ts'

const start = { line: 1, column: 1, offset: 0 }

function own(link: string, before = '', rest: Partial<PageEvidence> = {}): boolean {
  const counterexample: Counterexample = { symbols: {}, left: '1', right: '2', link }
  const evidence: PageEvidence = {
    ...{ verdict: 'wrong', code: 'unequal-sides', reading: '', time: 0, residual: 0.5 },
    counterexample,
    place: { from: start, to: start },
    ...rest,
  }
  return isOwnEvidence(evidence, { before, after: '', sentence: 0, paragraph: 0 })
}

describe('wrong whatever else the document means', () => {
  test.each([
    '1 + 1 = 3',
    '\\log(x y) = \\log x - \\log y',
    '\\sum_{i=1}^n \\hat{\\varepsilon}_i = \\hat{\\varepsilon}^\\top \\hat{\\varepsilon}',
    '\\frac{d^2f}{dx^2} = \\frac{df}{dx}\\left(\\frac{df}{dx}\\right)',
    '\\frac{1}{2} \\le \\frac{1}{4}',
  ])('%s', (link) => {
    expect(own(link)).toBe(true)
  })
})

describe('what a text may mean otherwise', () => {
  test.each([
    ['a sum over what the text knows', '\\log z = 1 + \\sum_x \\exp(x)'],
    ['an error named e', 'e^{(k)} + x = \\frac{1}{2} x'],
  ])('%s', (_, link) => {
    expect(own(link)).toBe(false)
  })

  test('words that derive make no condition', () => {
    expect(own('x + y = x - y', 'Taking the logarithm, we get')).toBe(true)
    expect(own('x + y = x - y', 'Taking the derivative gives')).toBe(true)
    expect(own('x + y = x - y', 'Taking a small step, we get')).toBe(false)
  })

  test.each([
    'Suppose that',
    'We solve',
    'It is not true that',
    'If',
    'that satisfies',
  ])('%s', (before) => {
    expect(own('x + y = x - y', before)).toBe(false)
  })

  test('rounding', () => {
    expect(own('2.24^2 = 5', '', { residual: 0.004 })).toBe(false)
    expect(own('x + y = y + x', '', { residual: 1e-8 })).toBe(false)
  })

  test('a whole number that may be rounded, and one that is not', () => {
    const of = (left: string, right: string, link: string) =>
      own(link, '', {
        counterexample: { symbols: {}, left, right, link },
        numeric: true,
      })
    expect(of('16.3299', '16.3401', '\\sqrt{800 / 3} = \\sqrt{267}')).toBe(false)
    expect(of('16.3299', '16.0935', '\\sqrt{800 / 3} = \\sqrt{259}')).toBe(true)
    expect(of('100480', '100840', '784 \\cdot 128 + 128 = 100840')).toBe(true)
  })

  test('a number that is cut short, and one that is not', () => {
    const of = (left: string, right: string, link: string) =>
      own(link, '', { counterexample: { symbols: {}, left, right, link } })
    expect(of('0.135335', '0.13', '\\exp(-2) = 0.13')).toBe(false)
    expect(of('0.135335', '0.15', '\\exp(-2) = 0.15')).toBe(true)
  })

  test('what is left of two sides that vanish', () => {
    const link = '\\det(A - B) = \\det(B - A)'
    const of = (left: string, right: string) =>
      own(link, '', { counterexample: { symbols: {}, left, right, link } })
    expect(of('-4.9e-19', '1.3e-31')).toBe(false)
    expect(of('-4.9e-3', '1.3e-3')).toBe(true)
  })

  test('posited', () => {
    expect(own('x + y = x - y', '', { posited: true })).toBe(false)
  })

  test('words behind it say how it is meant', () => {
    const words = {
      before: 'Since',
      after: ' with remainder □.',
      sentence: 0,
      paragraph: 0,
    }
    const evidence = {
      verdict: 'wrong',
      code: 'unequal-sides',
      reading: '',
      time: 0,
    } as const
    const link = { symbols: {}, left: '3.4', right: '3', link: '17 \\div 5 = 3' }
    const one = { ...evidence, counterexample: link, place: { from: start, to: start } }
    expect(isOwnEvidence(one, words)).toBe(false)
    expect(isOwnEvidence(one, { ...words, after: ' and the remainder is □.' })).toBe(
      true,
    )
  })

  test('a condition ends where a clause has a verb of its own', () => {
    expect(own('x + y = x - y', 'It is so such that □ and')).toBe(false)
    expect(own('x + y = x - y', 'It is so such that □ and the sum is')).toBe(true)
  })

  test('other verdicts', () => {
    expect(own('1 + 1 = 3', '', { verdict: 'shape-mismatch' })).toBe(false)
    expect(own('1 + 1 = 3', '', { code: 'redeclared' })).toBe(false)
  })
})
