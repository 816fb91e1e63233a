import { Matrix } from 'ml-matrix'
import { normal } from '../data/random.ts'
import { centred } from './centre.ts'
import { covariance } from './covariance.ts'
import { eigenbasis } from './eigenbasis.ts'
import { signalToNoise } from './signal-to-noise.ts'

// #region main
/**
 * n points on a line at angle phi (radians) through the origin, signal
 * variance `snr`, plus noise of variance 1 in both directions. One
 * coordinate a row, 2×n.
 */
export function noisyLine(
  n: number,
  snr: number,
  phi: number,
  seed: number,
): Matrix {
  const draw = normal(seed)
  const X = new Matrix(2, n)
  for (let k = 0; k < n; k++) {
    const signal = Math.sqrt(snr) * draw()
    X.set(0, k, signal * Math.cos(phi) + draw())
    X.set(1, k, signal * Math.sin(phi) + draw())
  }
  return X
}

/** What PCA finds in a noisy line: its SNR, and by how much it is off. */
export function findLine(
  X: Matrix,
  phi: number,
): { snr: number; off: number } {
  const C = covariance(centred(X))
  const [first] = eigenbasis(C).P.to2DArray()
  const cosine = first![0]! * Math.cos(phi) + first![1]! * Math.sin(phi)
  const off = Math.acos(Math.min(1, Math.abs(cosine)))
  return { snr: signalToNoise(C), off: (off * 180) / Math.PI }
}
// #endregion

/** The sweep of the page: points on a line, and seeds for each SNR. */
export const swept = { points: 500, degrees: 30, samples: 100 }

/** What is found in each sample of the sweep, a row for each SNR. */
export function sweep(): {
  snr: number
  found: number
  deviation: number
  off: number
}[] {
  const { samples } = swept
  const phi = (swept.degrees * Math.PI) / 180
  const seeds = Array.from({ length: samples }, (_, seed) => seed + 1)
  const mean = (values: number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  return [1, 4, 25, 100].map((snr) => {
    const runs = seeds.map((seed) =>
      findLine(noisyLine(swept.points, snr, phi, seed), phi),
    )
    const found = mean(runs.map((run) => run.snr))
    const squares = runs.map((run) => (run.snr - found) * (run.snr - found))
    const deviation = Math.sqrt((mean(squares) * samples) / (samples - 1))
    return { snr, found, deviation, off: mean(runs.map((run) => run.off)) }
  })
}

/** Points with their principal axes, for a drawing. */
export function withAxes(X: Matrix) {
  const { P, lambda } = eigenbasis(covariance(centred(X)))
  return {
    points: X.getRow(0).map((x, k) => ({ x, y: X.get(1, k) })),
    axes: lambda.map((variance, i) => ({
      x: P.get(i, 0),
      y: P.get(i, 1),
      variance,
    })),
  }
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('on average the SNR found is the SNR put in', () => {
    for (const { snr, found, deviation } of sweep()) {
      // Four standard errors of a mean over 100 seeds, and a bias of 2 %.
      const tolerance = (4 * deviation) / 10 + 0.02 * snr
      expect(Math.abs(found - snr)).toBeLessThan(tolerance)
    }
  })

  test('it is not the ratio of the eigenvalues, which is SNR + 1', () => {
    const [lowest] = sweep()
    expect(lowest!.found).toBeLessThan(1.5)
  })

  test('the clearer the signal, the better the direction', () => {
    const angles = sweep().map(({ off }) => off)
    expect(angles).toEqual(angles.toSorted((a, b) => b - a))
    expect(angles[0]).toBeGreaterThan(2)
    expect(angles.at(-1)).toBeLessThan(0.3)
  })

  test('the axes drawn are orthogonal and of length 1', () => {
    const [first, second] = withAxes(noisyLine(200, 25, 0.5, 1)).axes
    expect(first!.x * second!.x + first!.y * second!.y).toBeCloseTo(0, 14)
    expect(Math.hypot(first!.x, first!.y)).toBeCloseTo(1, 14)
    expect(first!.variance).toBeGreaterThan(second!.variance)
  })
}
