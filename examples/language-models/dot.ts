/** Σ xᵢ·yᵢ. */
export function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!
  return sum
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('by hand; 0 for vectors at right angles', () => {
    expect(dot(Float64Array.of(1, 2, 3), Float64Array.of(4, -5, 6))).toBe(12)
    expect(dot(Float64Array.of(1, 2), Float64Array.of(-2, 1))).toBe(0)
  })
}
