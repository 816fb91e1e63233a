/** Definitions: read as such, and reported if nothing contradicts another meaning. */
import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/formula/index.ts'
import { ok, openPage } from '../../src/formula/index.ts'
import { formulasOf, tex } from '../support/page.ts'

const symbols = tex`Let $a, b \in \mathbb{R}$ and $A \in \mathbb{R}^{n \times n}$ and $x \in \mathbb{R}^n$.`

/** Evidence of formulas in order, as it is after the end of the page. */
function run(...formulas: string[]): Evidence[] {
  const page = openPage()
  for (const declaration of formulasOf(symbols)) page.check(declaration)
  const offset = formulasOf(symbols).length
  const evidence = formulas.map((formula) =>
    page.check({ tex: formula, display: true }),
  )
  for (const { index, evidence: after } of page.finish()) {
    evidence[index - offset] = after
  }
  return evidence
}

const verdicts = (...formulas: string[]): string[] =>
  run(...formulas).map(
    ({ verdict, untested }) => `${verdict}${untested ? ', untested' : ''}`,
  )

describe('an equation with a new symbol on its left', () => {
  test.each([
    ['a value', tex`c = a + b`, tex`c - a = b`],
    ['with :=', tex`c := a + b`, tex`c - a = b`],
    ['a matrix', tex`S = A + A^\top`, tex`S^\top = A + A^\top`],
    ['a function', tex`g(t) = t^2 + a`, tex`g(b) - a = b^2`],
    ['of two arguments', tex`g(s, t) = s - 2t`, tex`g(a, b) + 2b = a`],
    ['a family', tex`y_i = 2 x_i`, tex`\sum_i y_i = 2 \sum_i x_i`],
    ['with a subscript', tex`c_{\text{max}} = 2a`, tex`c_{\text{max}} - a = a`],
  ])('%s: %s', (_kind, definition, use) => {
    expect(verdicts(definition, use)).toEqual(['defined', 'verified'])
  })

  test.each([
    [tex`c = a + b`, tex`c - a = 2b`],
    [tex`g(t) = t^2 + a`, tex`g(b) = b^2`],
    [tex`y_i = 2 x_i`, tex`\sum_i y_i = \sum_i x_i`],
  ])('%s does not make %s true', (definition, use) => {
    expect(run(definition, use)[1]!.verdict).toBe('wrong')
  })

  test('the rest of the chain is a claim', () => {
    expect(run(tex`c = a + b = b + a`)[0]!.verdict).toBe('verified')
    expect(run(tex`c = a + b = b - a`)[0]!.verdict).toBe('wrong')
  })

  test('a second one is a claim', () => {
    expect(run(tex`c = a + b`, tex`c = b + a`)[1]!.verdict).toBe('verified')
    expect(run(tex`c = a + b`, tex`c = a - b`)[1]!.verdict).toBe('wrong')
  })

  test('not of a symbol that is declared or standard', () => {
    expect(run(tex`a = b`)[0]!.verdict).toBe('wrong')
    expect(run(tex`\pi = 3`)[0]!.verdict).toBe('wrong')
  })

  test('its right side must be known', () => {
    expect(run(tex`c = a + \beta`)[0]!).toMatchObject({
      code: 'unknown-symbol',
      span: [8, 13],
    })
  })

  test('definitions of one formula come in the order of their needs', () => {
    expect(verdicts(tex`c = d + a, \quad d = 2b`, tex`c = a + 2b`)).toEqual([
      'defined',
      'verified',
    ])
  })
})

describe('untested', () => {
  test('what nothing uses', () => {
    const [definition] = run(tex`c = a + b`)
    expect(definition).toMatchObject({
      verdict: 'defined',
      untested: true,
      note: 'Nothing on the page contradicts another meaning of `c`: no code, no later claim.',
    })
    expect(ok(definition!)).toBe(true)
    expect(ok(definition!, true)).toBe(false)
  })

  test.each([tex`c - c = 0`, tex`c^2 \ge 0`])(
    'what every meaning fulfils: %s',
    (use) => {
      expect(verdicts(tex`c = a + b`, use)[0]).toBe('defined, untested')
    },
  )

  test('a claim that pins it down counts its mutants', () => {
    const [definition] = run(tex`c = a + b`, tex`c^2 = a^2 + 2ab + b^2`)
    expect(definition!.untested).toBeUndefined()
    expect(definition!.mutants!.killed).toBeGreaterThan(0)
  })
})

describe('a definition is tested where another scale of it is noticed', () => {
  test.each([
    ['though all neighbours are as steep', tex`f(t) = \max(0, t)`, tex`|f(a) - f(b)| \le |a - b|`],
    ['though no constant is', tex`F(t) = \int_0^t \cos s \, ds`, tex`F'(a) = \cos a`],
  ])('%s', (_why, definition, use) => {
    expect(verdicts(definition, use)).toEqual(['defined', 'verified'])
  }) // prettier-ignore

  test('by the rest of its own chain', () => {
    expect(verdicts(tex`c = a + b = b + a`)).toEqual(['verified'])
    expect(verdicts(tex`c = a + b = b - a`)).toEqual(['wrong, untested'])
  })

  test('and not by an expression that merely reads alike', () => {
    expect(verdicts(tex`f(a) = a^2`, tex`a^2 = a \cdot a`)).toEqual([
      'defined, untested',
      'verified',
    ])
  })
})
