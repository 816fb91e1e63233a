// #region main
/**
 * Gradient of f at w by central differences, (f(w+h) − f(w−h)) / 2h in each
 * coordinate: the oracle against which gradients by hand are tested. Its
 * error is about h² of truncation plus 1e-16/h of rounding.
 */
export function centralDifferences(
  f: (w: Float64Array) => number,
  w: Float64Array,
  h = 1e-5,
): Float64Array {
  return w.map((value, i) => {
    const moved = Float64Array.from(w)
    moved[i] = value + h
    const above = f(moved)
    moved[i] = value - h
    return (above - f(moved)) / (2 * h)
  })
}
// #endregion

/** Largest |a − b| between the entries of two vectors of one length. */
export function largestGap(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
): number {
  if (a.length !== b.length) {
    throw new RangeError(
      `Unexpected vector of ${b.length} entries, expected ${a.length}`,
    )
  }
  let gap = 0
  for (let i = 0; i < a.length; i++) {
    // A NaN must not pass for a small gap.
    gap = Math.max(gap, Math.abs(a[i]! - b[i]!))
  }
  return gap
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('exact for quadratics, up to rounding', () => {
    const f = (w: Float64Array) => 3 * w[0]! * w[0]! - w[0]! * w[1]!
    const gradient = centralDifferences(f, Float64Array.of(2, 5))
    expect(largestGap(gradient, [7, -2])).toBeLessThan(1e-9)
  })

  test('a gap with NaN is NaN; lengths must agree', () => {
    expect(largestGap([1, 2, 3], [1, Number.NaN, 3])).toBeNaN()
    expect(() => largestGap([1], [1, 2])).toThrow(
      'Unexpected vector of 2 entries, expected 1',
    )
  })
}
