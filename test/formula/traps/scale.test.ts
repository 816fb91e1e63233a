import { Matrix } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import {
  relate,
  roundsTo,
  tolerances,
} from '../../../src/formula/evaluation/compare.ts'
import { constant, scope } from '../../../src/formula/index.ts'
import { claims } from '../../support/claims.ts'
import '../../support/matchers.ts'
import { check, tex } from '../../support/page.ts'

describe('entries are compared one by one', () => {
  const within = (left: number, grain = Infinity) => ({
    tolerance: tolerances.exact,
    slack: () => ({ left, right: 0, grain }),
  })

  test.each([1e-300, 1e-12, 1, 1e12, 1e300])('at size %d', (size) => {
    const allowed = within(size * 1e-13)
    expect(relate(size, '=', 2 * size, allowed).holds).toBe(false)
    expect(relate(size, '=', size * (1 + 1e-12), allowed).holds).toBe(false)
    expect(relate(size, '=', size * (1 + 1e-14), allowed).holds).toBe(true)
  })

  test('a large entry lends nothing to a small one', () => {
    const sides = [Matrix.columnVector([1e10, 1]), Matrix.columnVector([1e10, 2])]
    const left = Matrix.columnVector([1e-5, 1e-15])
    const slack = () => ({ left, right: 0, grain: Infinity })
    const allowed = { tolerance: 1e-9, slack }
    expect(relate(sides[0]!, '=', sides[1]!, allowed).holds).toBe(false)
  })

  test('an error larger than a term of the sums leaves the outcome open', () => {
    expect(relate(1, '=', 2, within(4, 1))).toMatchObject({
      holds: undefined,
      lost: true,
    })
    expect(relate(1e-9, '=', 0, within(1e-8, 1)).holds).toBe(true)
    expect(relate(1e-9, '=', 0, within(1e-8, 1e-8)).holds).toBeUndefined()
    expect(relate(1e-9, '=', 0, within(1e-10, 1)).holds).toBe(false)
  })

  test('numbers below the normal range are judged by their errors', () => {
    expect(relate(5e-324, '=', 5e-324, within(1e-300, 0)).holds).toBeUndefined()
    expect(relate(0, '=', 0, within(0)).holds).toBe(true)
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
    expect(evidence.tolerance).toBeLessThanOrEqual(tolerance)
    expect(evidence.residual).toBeLessThanOrEqual(evidence.tolerance!)
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
