import { Matrix } from 'ml-matrix'
import { normal } from '../data/random.ts'
import { centred } from './centre.ts'
import { covariance } from './covariance.ts'
import { eigenbasis } from './eigenbasis.ts'
import { withAxes } from './noisy-line.ts'
import { shares } from './principal-components.ts'

// #region main
/**
 * Two classes told apart by the second variable (±1 and little noise) while
 * the first is nothing but loud noise. 2×n; the classes alternate.
 */
export function loudNoise(n: number, seed: number): Matrix {
  const draw = normal(seed)
  const X = new Matrix(2, n)
  for (let k = 0; k < n; k++) {
    X.set(0, k, 5 * draw())
    X.set(1, k, (k % 2 === 0 ? 1 : -1) + 0.2 * draw())
  }
  return X
}

/** How often the sign of a coordinate tells the class; 0.5 is guessing. */
export function accuracy(coordinates: number[]): number {
  const hits = coordinates.filter((y, k) => y > 0 === (k % 2 === 0)).length
  return Math.max(hits, coordinates.length - hits) / coordinates.length
}
// #endregion

/** Points of the experiment, and those of the figure. */
export const sizes = { all: 400, drawn: 200 }

/** Share of variance and accuracy of each component. */
export function counterexample(): { share: number; accuracy: number }[] {
  const X = centred(loudNoise(sizes.all, 1))
  const { P, lambda } = eigenbasis(covariance(X))
  const Y = P.mmul(X)
  return shares(lambda).map((share, i) => ({
    share,
    accuracy: accuracy(Y.getRow(i)),
  }))
}

/** The points of the counterexample with their classes, and its axes. */
export function loudNoisePlane() {
  const { points, axes } = withAxes(loudNoise(sizes.drawn, 1))
  const group = (k: number) => (k % 2 === 0 ? 'class +1' : 'class −1')
  return {
    points: points.map((point, k) => ({ ...point, group: group(k) })),
    axes,
  }
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('the component with most of the variance tells nothing', () => {
    const [first, second] = counterexample()
    expect(first!.share).toBeGreaterThan(0.94)
    // Four standard deviations of 400 guesses.
    expect(first!.accuracy).toBeLessThan(0.6)
    expect(second!.share).toBeLessThan(0.06)
    expect(second!.accuracy).toBe(1)
  })
}
