import { inverse, Matrix } from 'ml-matrix'

// #region main
/** max(0, ·) of each of two numbers, after a turn by `angle`. */
function active(direction: number, angle: number): Matrix {
  return Matrix.columnVector([
    Math.max(0, Math.cos(direction + angle)),
    Math.max(0, Math.sin(direction + angle)),
  ])
}

/**
 * How much of σ(z) no linear map recovers from σ(R·z), where R turns the
 * plane by `angle` and z is Gaussian: the root of the least mean squared
 * error, relative to that of guessing 0. Lengths of z cancel, so the means
 * are integrals over its direction, here midpoint sums.
 */
export function lostByRotation(angle: number, steps = 7200): number {
  const moments = () => Matrix.zeros(2, 2)
  const [S, B, A] = [moments(), moments(), moments()]
  for (let k = 0; k < steps; k++) {
    const direction = ((k + 0.5) / steps) * 2 * Math.PI
    const x = active(direction, 0)
    const y = active(direction, angle)
    S.add(x.mmul(x.transpose()))
    B.add(x.mmul(y.transpose()))
    A.add(y.mmul(y.transpose()))
  }
  const found = B.mmul(inverse(A)).mmul(B.transpose())
  return Math.sqrt(Math.max(0, 1 - found.trace() / S.trace()))
}
// #endregion

/** The loss at each angle from 0° to 90°, for a figure. */
export function lossByAngle(): { degrees: number; lost: number }[] {
  return Array.from({ length: 19 }, (_, k) => ({
    degrees: 5 * k,
    lost: lostByRotation((k / 36) * Math.PI),
  }))
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('nothing is lost without a turn, about half at 45°', () => {
    expect(lostByRotation(0)).toBeLessThan(1e-7)
    expect(lostByRotation(Math.PI / 4)).toBeCloseTo(0.511, 3)
  })

  test('a quarter turn is no way out: it is not a permutation', () => {
    // R·z = (−z₂, z₁): of z₂ only the negative part is seen.
    expect(lostByRotation(Math.PI / 2)).toBeGreaterThan(0.5)
  })

  test('opposite turns lose the same', () => {
    for (const angle of [0.2, 0.7, 1.3])
      expect(lostByRotation(angle)).toBeCloseTo(lostByRotation(-angle), 9)
  })
}
