/** Failing draws are shrunk to what fits on a line and still fails. */
import { describe, expect, test } from 'vitest'
import { joint, scope } from '../../../src/formula/index.ts'
import { check, tex } from '../../support/page.ts'

const symbols = tex`Let $a, b \in \mathbb{R}$, $\theta \in (0, 1)$, $A, B \in \mathbb{R}^{n \times n}$, $x \in \mathbb{R}^n$, $X \in \mathbb{R}^{m \times n}$.`

const of = (formula: string) => check(formula, [symbols]).counterexample!

describe('the counterexample', () => {
  test.each([
    [tex`(a + b)^2 = a^2 + b^2`, { a: '1', b: '1' }, '4', '2'],
    [tex`a = 2a`, { a: '1' }, '1', '2'],
    [tex`|a| = a`, { a: '-1' }, '1', '-1'],
    [tex`\theta^2 = \theta`, { '\\theta': '0.5' }, '0.25', '0.5'],
    [tex`a \le 0`, { a: '1' }, '1', '0'],
    [tex`a \ge 1.5`, { a: '1' }, '1', '1.5'],
  ])('%s is the plainest', (formula, shown, left, right) => {
    expect(of(formula)).toMatchObject({ symbols: shown, left, right })
  })

  test.each([
    tex`AB = BA`,
    tex`A^\top = A`,
    tex`\det(A + B) = \det A + \det B`,
    tex`x^\top A x \ge 0`,
  ])('has small matrices of few digits: %s', (formula) => {
    const { symbols: shown } = of(formula)
    expect(shown['n']).toMatch(/^[12]$/)
    for (const text of Object.values(shown)) expect(text.length).toBeLessThan(20)
  })

  test('shows only the symbols that matter', () => {
    expect(Object.keys(of(tex`a = b + 1`).symbols).sort()).toEqual(['a', 'b'])
    expect(Object.keys(of(tex`\|X\|_F = 1`).symbols).sort()).toEqual(['X', 'm', 'n'])
  })

  test('keeps the structure that was declared', () => {
    const { counterexample } = check(tex`Q = Q^\top`, [
      tex`Let $Q \in \mathbb{R}^{2 \times 2}$ be orthogonal.`,
    ])
    const [p, q, r, s] = counterexample!.symbols['Q']!.match(/-?[\d.]+(?:e-?\d+)?/g)!.map(Number) // prettier-ignore
    expect(p! * p! + r! * r!).toBeCloseTo(1, 3)
    expect(p! * q! + r! * s!).toBeCloseTo(0, 3)
  })

  test('keeps the premise', () => {
    const { symbols: shown } = of(tex`a > 1 \Rightarrow a = 3`)
    expect(Number(shown['a'])).toBeGreaterThan(1)
  })

  test('of a distribution is one', () => {
    const given = scope({ p: joint({ x: 3 }) })
    const { counterexample } = check(tex`H(p) = 1`, [given])
    const table = counterexample!.symbols['p']!.match(/[\d.]+/g)!.map(Number)
    expect(table.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 3)
  })

  test('can be replayed: at its values the sides are as shown', () => {
    const { symbols: shown, left, right } = of(tex`a^2 b = a + b`)
    const [a, b] = [Number(shown['a']), Number(shown['b'])]
    expect(Number(left)).toBeCloseTo(a * a * b, 4)
    expect(Number(right)).toBeCloseTo(a + b, 4)
  })

  test('names the free index', () => {
    expect(of(tex`x_i = x_1`).symbols['i']).toMatch(/^\d$/)
  })
})

describe('near spellings', () => {
  test.each([
    [tex`\Theta + 1`, tex`\theta`],
    [tex`\mathbf{x} + 1`, 'x'],
    [tex`\hat{\theta} + 1`, tex`\theta`],
  ])('%s', (formula, near) => {
    const { code, message } = check(formula, [symbols])
    expect(code).toBe('unknown-symbol')
    expect(message).toContain(`expected \`${near}\``)
  })

  test('at most three', () => {
    const { message } = check(tex`m_{\text{far}} + 1`, [symbols])
    expect(message!.match(/`/g)!.length / 2).toBeLessThanOrEqual(4)
  })
})
