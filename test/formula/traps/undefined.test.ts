import { describe, expect, test } from 'vitest'
import { relate, relative } from '../../../src/formula/evaluation/compare.ts'
import { constant, scope } from '../../../src/formula/index.ts'
import '../../support/matchers.ts'
import { check, tex } from '../../support/page.ts'

const none = relative(1, 1, 1)
const real = tex`Let $x, y \in \mathbb{R}$.`

describe('NaN equals nothing', () => {
  test('not even itself: nothing was tested', () => {
    expect(relate(NaN, '=', NaN, none).holds).toBeUndefined()
    expect(relate(NaN, '≠', NaN, none).holds).toBeUndefined()
    expect(relate(NaN, '≤', NaN, none).holds).toBeUndefined()
  })

  test.each(['=', '≈', '≤', '<', '≥', '>', '≠'] as const)('%s of NaN and 1', (sign) => {
    expect(relate(NaN, sign, 1, none).holds).toBe(false)
    expect(relate(1, sign, NaN, none).holds).toBe(false)
  })

  test.each([
    tex`\sqrt{-1} = \sqrt{-1}`,
    tex`\frac{0}{0} = \frac{0}{0}`,
    tex`\log(-1) = \log(-2)`,
    tex`\frac{0}{0} \le \frac{0}{0}`,
    tex`\sqrt{-1} \ne \sqrt{-2}`,
    tex`\infty - \infty = \infty - \infty`,
    tex`0 \cdot \infty = \frac{\infty}{\infty}`,
  ])('undefined on both sides is vacuous: %s', (formula) => {
    expect(formula).toFailWith('vacuous', 'Unexpected claim that no draw could test')
  })

  test.each([
    tex`\log(-1) = 1`,
    tex`1 = \frac{0}{0}`,
    tex`\sqrt{-1} \le 1`,
    tex`0 \cdot \infty = 0`,
    tex`x \ge \sqrt{x}`,
    tex`\sqrt{x}^2 = x`,
    tex`\log x^2 = 2 \log x`,
  ])('undefined on one side is wrong: %s', (formula) => {
    expect(formula).toFailWith('undefined-side', '`undefined`', real)
  })

  test('an undefined entry makes the whole undefined', () => {
    const singular = tex`Let $A \in \mathbb{R}^{n \times n}$.`
    expect(tex`(A - A)^{-1} = A`).toFailWith('undefined-side', '', singular)
    expect(tex`(A - A)^{-1} = (A - A)^{-1}`).toFailWith('vacuous', '', singular)
  })

  test('code that gives NaN verifies nothing', () => {
    const broken = scope({ z: constant(NaN), w: constant(NaN) })
    expect(tex`z = w`).toFailWith('vacuous', '', broken)
    expect(tex`z = 1`).toFailWith('undefined-side', '', broken)
  })
})

describe('infinities', () => {
  test.each([
    tex`\infty = \infty`,
    tex`\frac10 = \frac20`,
    tex`\log 0 = -\infty`,
    tex`e^{1000 + x^2} = e^{2000 + x^2}`,
  ])('equal infinities are no evidence: %s', (formula) => {
    expect(formula).toFailWith('vacuous', '', real)
  })

  test.each([
    tex`\infty = 1`,
    tex`\infty = -\infty`,
    tex`\frac10 = x`,
    tex`\infty < x`,
  ])('an infinity is no number: %s', (formula) => {
    expect(formula).toBeWrong(real)
  })

  test.each([tex`x < \infty`, tex`-\infty < x < \infty`, tex`\log 0 < x`])(
    'order: %s',
    (formula) => {
      expect(formula).toBeVerified(real)
    },
  )
})

describe('vacuous', () => {
  test.each([
    [tex`x = 7`, tex`x^2 < -1`],
    [tex`x^2 > 0`, tex`x > x + 1`],
    [tex`x = y`, tex`x^2 < 0`],
    [tex`x = y`, tex`x \ne x`],
  ])('no draw fulfils the premise: %s if %s', (claim, premise) => {
    expect(`${premise} \\Rightarrow ${claim}`).toFailWith(
      'vacuous',
      'no draw could test',
      real,
    )
    const { note } = check(`${claim} \\quad \\text{if } ${premise}`, [real])
    expect(note).toContain('and none could be moved to where it holds')
  })

  test.each([tex`2 < z < 1`, tex`z > 3 > z`, tex`1 < z < 1`])(
    'an empty range is refused where it is declared: %s',
    (formula) => {
      expect(formula).not.toBeVerified()
      expect(check(formula).verdict).toMatch(/vacuous|unknown-symbol/)
    },
  )

  test('a matrix of an impossible structure', () => {
    const evidence = check(tex`M \mathbf{1} = M \mathbf{1}`, [
      tex`Let $M \in \mathbb{R}^{2 \times 3}$ be a matrix, invertible.`,
    ])
    expect([evidence.code, evidence.message]).toEqual([
      'shape-mismatch',
      'Unexpected `2×3` matrix that is to be invertible, expected a square one',
    ])
  })
})
