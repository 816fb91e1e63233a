/** Errata must be false, waivers need a reason, quoted counterexamples must come out. */
import { describe, expect, test } from 'vitest'
import type { Evidence, Formula } from '../../src/formula/index.ts'
import { computed, matrix, ok, openPage, real, scope } from '../../src/formula/index.ts'
import { check, plain, tex } from '../support/page.ts'

const numbers = tex`Let $a, b \in \mathbb{R}$ and $A, B \in \mathbb{R}^{n \times n}$.`

const as = (formula: string, rest: Partial<Formula>): Evidence =>
  check({ tex: formula, display: true, ...rest }, [numbers])

describe('erratum', () => {
  test.each([
    tex`(a + b)^2 = a^2 + b^2`,
    tex`AB = BA`,
    tex`a \le b`,
    tex`\sqrt{a} \ge 0`,
  ])('a false formula is refuted, with a counterexample: %s', (formula) => {
    const evidence = as(formula, { role: 'erratum' })
    expect(evidence.verdict).toBe('refuted')
    expect(evidence.counterexample).toBeDefined()
    expect(evidence.code).toBeUndefined()
  })

  test.each([tex`A a = a`, tex`a^\top A = 1 + A`])(
    'shapes that do not fit refute it as well: %s',
    (formula) => {
      const evidence = as(formula, { role: 'erratum' })
      expect(evidence.verdict).toBe('refuted')
      expect(evidence.message).toMatch(/^Unexpected .* expected /)
    },
  )

  test('a true one is an error', () => {
    expect(as(tex`(a + b)^2 = a^2 + 2ab + b^2`, { role: 'erratum' })).toMatchObject({
      verdict: 'wrong',
      code: 'true-erratum',
      message:
        'Unexpected true formula where an erratum is quoted, expected a false one',
      note: 'Either it is right after all, or the draws cannot tell: then its symbols are too special.',
    })
  })

  test.each([
    ['unknown-symbol', tex`a = \beta`],
    ['unreadable', tex`a = = b`],
    ['katex', tex`a = \foo`],
  ])('%s is no refutation', (code, formula) => {
    expect(as(formula, { role: 'erratum' }).code).toBe(code)
  })

  test('undefined on every draw is no refutation', () => {
    expect(ok(as(tex`\frac00 = \frac00`, { role: 'erratum' }))).toBe(false)
  })

  test('it changes nothing of what follows', () => {
    const page = openPage(plain)
    page.check({ tex: tex`a, b \in \mathbb{R}`, display: false })
    page.check({ tex: tex`a = b`, display: true, role: 'erratum' })
    expect(page.check({ tex: tex`a = b`, display: true }).verdict).toBe('wrong')
  })

  test('an assignment is compared with the code for the value after it', () => {
    const given = scope({
      x: real(),
      'x \\leftarrow': computed((s) => (s['x'] as number) / 2),
    })
    const of = (formula: string): Evidence =>
      check({ tex: formula, display: true, role: 'erratum' }, [given])
    expect(of(tex`x \leftarrow \frac{x}{3}`).verdict).toBe('refuted')
    expect(of(tex`x \leftarrow \frac{x}{2}`).code).toBe('true-erratum')
  })
})

describe('quoted counterexample', () => {
  const given = [scope({ A: matrix(2, 2), a: real() })]
  const quote = (formula: string, pinned: string): Evidence =>
    check({ tex: formula, display: true, role: 'erratum', pinned }, given)

  test('is the one that is shown', () => {
    const { verdict, counterexample } = quote(
      tex`\det(2A) = 2 \det A`,
      'A = [1 0; 0 3]; left = 12; right = 6',
    )
    expect(verdict).toBe('refuted')
    expect(counterexample).toMatchObject({
      symbols: { A: '[1 0; 0 3]' },
      left: '12',
      right: '6',
    })
  })

  test.each([
    ['a = 2; left = 4; right = 5', 'another right side'],
    ['a = 1; left = 1; right = 1', 'the formula holds there'],
    ['a = two; left = 4; right = 2', 'no number'],
    ['a = 2', 'no sides'],
  ])('%s: %s', (pinned) => {
    expect(quote(tex`a^2 = a`, pinned)).toMatchObject({
      verdict: 'wrong',
      code: 'quoted-counterexample',
    })
  })

  test('of a formula without symbols quotes the sides alone', () => {
    expect(quote(tex`\frac12 = 1`, '; left = 0.5; right = 1').verdict).toBe('refuted')
    expect(quote(tex`\frac12 = 1`, '; left = 0.6; right = 1').code).toBe(
      'quoted-counterexample',
    )
  })

  test('digits that are shown must be right, further ones need not be', () => {
    const third = tex`\frac{a}{3} = a`
    expect(quote(third, 'a = 1; left = 0.33; right = 1').verdict).toBe('refuted')
    expect(quote(third, 'a = 1; left = 0.34; right = 1').code).toBe(
      'quoted-counterexample',
    )
  })
})

describe('stated', () => {
  test('is waived with its reason', () => {
    const evidence = as(tex`a = b`, { role: 'stated', reason: 'asymptotic' })
    expect(evidence).toMatchObject({ verdict: 'stated', message: 'asymptotic' })
  })

  test('may be unreadable, but must render', () => {
    expect(as(tex`a \oplus b`, { role: 'stated', reason: 'r' }).verdict).toBe('stated')
    expect(as(tex`\foo`, { role: 'stated', reason: 'r' }).code).toBe('katex')
  })

  test('needs a reason', () => {
    expect(as(tex`a = b`, { role: 'stated' })).toMatchObject({
      verdict: 'unreadable',
      message:
        'Unexpected waiver without a reason, expected why the formula is not checked',
    })
    expect(as(tex`a = b`, { role: 'stated', reason: '' }).verdict).toBe('unreadable')
  })
})
