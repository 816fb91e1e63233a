import { describe, expect, test } from 'vitest'
import { relate, roundsTo, tolerances } from '../../../src/formula/compare.ts'
import { constant, scope } from '../../../src/formula/index.ts'
import { claims } from '../../support/claims.ts'
import '../../support/matchers.ts'
import { check, tex } from '../../support/page.ts'

describe('residuals are relative', () => {
  const none = (): number => 0

  test.each([1e-300, 1e-12, 1, 1e12, 1e300])('at size %d', (size) => {
    const { exact } = tolerances
    expect(relate(size, '=', 2 * size, exact, none).holds).toBe(false)
    expect(relate(size, '=', size * (1 + 1e-6), exact, none).holds).toBe(false)
    expect(relate(size, '=', size * (1 + 1e-12), exact, none).holds).toBe(true)
  })

  test('to the size of what was added, if that is larger', () => {
    const noise = relate(1e-9, '=', 0, tolerances.exact, () => 1e8)
    expect(noise).toEqual({ holds: true, residual: 1e-17 })
    expect(relate(1e-9, '=', 0, tolerances.exact, () => 1e-9).holds).toBe(false)
  })

  test('never smaller for an asked-for scale that is too small', () => {
    expect(relate(1, '=', 2, 0.6, () => 1e-9).residual).toBe(0.5)
  })
})

const symbols = scope({
  s: constant(1e-12),
  t: constant(2e-12),
  B: constant(1e8),
  z: constant(1e-6),
})

claims('tiny values differ', [symbols], {
  hold: [tex`2 s = t`, tex`t - s = s`, tex`s < t`, tex`s + t = 3s`, tex`s \ne t`],
  fail: [
    tex`s = t`,
    tex`s = 0`,
    tex`t - s = t`,
    tex`s \ge t`,
    tex`s^2 = t^2`,
    tex`s = 1.000001 s`,
    tex`s^2 = 0`,
  ],
})

claims('what large terms cancel to', [symbols, tex`Let $x \in (1, 2)$.`], {
  hold: [
    tex`(B + x) - B = x`,
    tex`B + x - B - x = 0`,
    tex`(B + x)^2 - B^2 = 2Bx + x^2`,
    tex`\sum_{i=1}^{3} (B - B) = 0`,
    tex`\sqrt{B^2 + x} \ge B`,
  ],
  fail: [
    tex`(B + x) - B = 1.01 x`,
    tex`(B + x) - B = 0`,
    tex`(B + x) = B`,
    tex`B x = (B + 1) x`,
  ],
})

claims('off by a millionth', [symbols, tex`Let $x, y \in (1, 2)$. Let $v \in \mathbb{R}^n$.`], {
  hold: [tex`(1 + z)(1 - z) = 1 - z^2`],
  fail: [
    tex`x (1 + z) = x`,
    tex`\log(x y) = \log x + \log y + z`,
    tex`v^\top v = (1 + z) \sum_i v_i^2`,
    tex`\sum_{i=1}^{3} x^i = x + x^2 + x^3 + z`,
    tex`e^{x + z} = e^x`,
    tex`(1 + z) v = v`,
    tex`x \ge (1 + z) x`,
    tex`x + z \le x`,
  ],
}) // prettier-ignore

describe('the tolerance is the one that was earned', () => {
  const x = tex`Let $x > 0$.`
  test.each([
    [tex`x + x = 2x`, tolerances.exact],
    [tex`\int_0^x t \, dt = \frac{x^2}{2}`, tolerances.quadrature],
    [tex`\frac{d}{dx} x^2 = 2x`, tolerances.derivative],
    [tex`\max_{t \in [0, 1]} t = 1`, tolerances.optimum],
    [tex`\lim_{t \to 0} (x + t) = x`, tolerances.limit],
  ])('%s', (formula, tolerance) => {
    const evidence = check(formula, [x])
    expect(evidence.verdict).toBe('verified')
    expect(evidence.tolerance).toBe(tolerance)
    expect(evidence.residual).toBeLessThanOrEqual(tolerance)
  })

  test('a formula does not keep the tolerance of the one before', () => {
    const evidence = check(tex`x = x`, [x, tex`Then $\frac{d}{dx} x^2 = 2x$.`])
    expect(evidence.tolerance).toBe(tolerances.exact)
  })
})

test.each([
  [0.5555, 0.556, 3, true],
  [0.5565, 0.556, 3, true],
  [0.5554, 0.556, 3, false],
  [0.5566, 0.556, 3, false],
  [-0.5555, -0.556, 3, true],
  [0.5555, -0.556, 3, false],
  [NaN, 0.5, 1, false],
  [Infinity, 0.5, 1, false],
])('%d rounds to %d in %d decimals: %s', (value, shown, decimals, holds) => {
  expect(roundsTo(value, shown, decimals).holds).toBe(holds)
})
