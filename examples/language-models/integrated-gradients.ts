import { Matrix } from 'ml-matrix'
import {
  computed,
  func,
  index,
  integer,
  real,
  scope,
  smooth,
  vector,
} from 'residual'

// #region main
/**
 * The integrated gradient of one number, w ∫₀¹ f′(α·w) dα, as a sum over the
 * middles of steps (Sundararajan et al. 2017, eq. 1, with baseline 0).
 */
export function integratedGradient(
  slope: (w: number) => number,
  w: number,
  steps: number,
): number {
  let sum = 0
  for (let k = 0; k < steps; k++) sum += slope(((k + 0.5) / steps) * w)
  return (w * sum) / steps
}

/**
 * The same with one factor too many, w ∫₀¹ d f(α·w)/dα dα: by the chain rule
 * the derivative in α already contains the factor w.
 */
export function asWritten(
  slope: (w: number) => number,
  w: number,
  steps: number,
): number {
  return w * integratedGradient(slope, w, steps)
}
// #endregion

/**
 * The same sum with both ends among its points, k/(steps − 1), as common
 * code has it: the first and the last count too much.
 */
export function withBothEnds(
  slope: (w: number) => number,
  w: number,
  steps: number,
): number {
  let sum = 0
  for (let k = 0; k < steps; k++) sum += slope((k / (steps - 1)) * w)
  return (w * sum) / steps
}

/** A curve to try this on: logistic, 0.27 at 0 and 0.80 at 3. */
export const logistic = {
  P: (w: number): number => 1 / (1 + Math.exp(1 - 0.8 * w)),
  slope: (w: number): number => {
    const P = logistic.P(w)
    return 0.8 * P * (1 - P)
  },
}

/** Two midpoint rules whose errors cancel (Richardson). */
function precise(slope: (w: number) => number, w: number): number {
  const rule = (steps: number) => integratedGradient(slope, w, steps)
  return (4 * rule(800) - rule(400)) / 3
}

type Curve = (w: number) => number
type Surface = (u: Matrix) => number

/**
 * P, a function of one activation that is now at w̄, its slope P' and the
 * attribution A; F, a function of a layer of n activations that are now at
 * ū, its gradient s and the attributions B_i, all scaled together.
 */
export const given = scope({
  P: smooth(1, 1),
  '\\bar{w}': real({ min: 0.5, max: 2.5 }),
  "P'": computed(({ P }: { P: Curve }) => func(slopeOf(P))),
  A: computed(({ P, '\\bar{w}': w }: { P: Curve; '\\bar{w}': number }) =>
    precise(slopeOf(P), w),
  ),
  n: integer(2, 3),
  F: smooth('n', 1),
  '\\bar{u}': vector('n'),
  j: index(1, 'n'),
  s: computed(({ F }: { F: Surface }) =>
    func((x: Matrix) =>
      Matrix.columnVector(
        x.to1DArray().map((_, i) => slopeOf((h) => F(shifted(x, i, h)))(0)),
      ),
    ),
  ),
  B: computed(({ F, '\\bar{u}': u }: { F: Surface; '\\bar{u}': Matrix }) =>
    Array.from({ length: u.rows }, (_, i) => {
      const along = (alpha: number) => Matrix.mul(u, alpha)
      const slope = (alpha: number) =>
        slopeOf((h) => F(shifted(along(alpha), i, h)))(0)
      return u.get(i, 0) * precise(slope, 1)
    }),
  ),
})

/** x with h added to entry i. */
function shifted(x: Matrix, i: number, h: number): Matrix {
  return x.clone().set(i, 0, x.get(i, 0) + h)
}

/** f′ by central differences of fourth order. */
function slopeOf(f: (w: number) => number): (w: number) => number {
  const h = 1e-3
  return (w) =>
    (8 * (f(w + h) - f(w - h)) - f(w + 2 * h) + f(w - 2 * h)) / (12 * h)
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { P, slope } = logistic

  test('completeness: the attribution is f(w) − f(0)', () => {
    for (const w of [-2, 0.5, 3]) {
      const attribution = integratedGradient(slope, w, 1000)
      expect(attribution).toBeCloseTo(P(w) - P(0), 6)
    }
    expect(integratedGradient(slope, 3, 1000)).toBeCloseTo(0.533242, 5)
  })

  test('as written it is three times too large at w = 3', () => {
    expect(asWritten(slope, 3, 1000)).toBeCloseTo(1.59973, 5)
    // The slip is invisible at w = 1.
    expect(asWritten(slope, 1, 50)).toBe(integratedGradient(slope, 1, 50))
  })

  test('both end points, as in common code, are worse than midpoints', () => {
    const steps = 20
    const ends = withBothEnds(slope, 3, steps)
    expect(ends).toBeCloseTo(0.52766, 4)
    const exact = P(3) - P(0)
    const middle = integratedGradient(slope, 3, steps)
    expect(Math.abs(middle - exact)).toBeLessThan(Math.abs(ends - exact) / 20)
    expect(Math.abs(middle / exact - 1)).toBeLessThan(1e-3)
  })
}
