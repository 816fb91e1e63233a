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
    ['a name gets a value', 'n = 2'],
    ['a name with scripts', 'a_{T+1} = x + y'],
    ['a name in a font', '\\hat \\theta = \\frac{x}{n}'],
    ['a function is given', 'f(x) = \\log(1 + x)'],
    ['a name on the right', 'x + y = \\mathbf{z}_t'],
    ['an equation to be solved', '1 / (1 - \\gamma) = 10'],
    ['a sum over what the text knows', '\\log z = 1 + \\sum_x \\exp(x)'],
    ['an error named e', 'e^{(k)} + x = \\frac{1}{2} x'],
    ['a row of relations', 'x + y = y + x = 2 x + 1'],
  ])('%s', (_, link) => {
    expect(own(link)).toBe(false)
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

  test('other verdicts', () => {
    expect(own('1 + 1 = 3', '', { verdict: 'shape-mismatch' })).toBe(false)
    expect(own('1 + 1 = 3', '', { code: 'redeclared' })).toBe(false)
  })
})
