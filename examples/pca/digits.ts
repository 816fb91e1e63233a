import { Matrix } from 'ml-matrix'
import { digits as images, side } from '../data/digits.ts'
import { centred, rowMeans } from './centre.ts'
import { covariance } from './covariance.ts'
import { type Eigenbasis, eigenbasis } from './eigenbasis.ts'
import { shares } from './principal-components.ts'
import { rebuilt } from './reconstruction.ts'

// #region main
/** The digits as a data matrix: one pixel a row, one image a column. */
export function digits(): Matrix {
  const { pixels, count } = images()
  const rows = Matrix.from1DArray(count, side * side, [...pixels])
  return rows.transpose()
}

/** How many components are needed for a share of the variance. */
export function componentsFor(share: number, lambda: number[]): number {
  let sum = 0
  return shares(lambda).findIndex((part) => (sum += part) >= share) + 1
}

/** One image, by its column, from k components; the mean is added. */
export function likeness(X: Matrix, P: Matrix, image: number, k: number) {
  const one = Matrix.columnVector(centred(X).getColumn(image))
  return rebuilt(P, k, one).add(rowMeans(X)).to1DArray()
}
// #endregion

/** The eigenbasis of the digits' covariance matrix. */
export function digitBasis(): Eigenbasis {
  return eigenbasis(covariance(centred(digits())))
}

/** The first image from more and more components, for a drawing. */
export function likenesses(
  image: number,
): { ink: number[]; label: string }[] {
  const X = digits()
  const { P } = digitBasis()
  return [0, 2, 8, 21, 64].map((k) => ({
    ink: likeness(X, P, image, k),
    label: k === 0 ? 'mean' : k === 64 ? 'all 64' : `k = ${k}`,
  }))
}

/** The numbers of the page: shares of variance and components for 90 %. */
export function digitNumbers() {
  const { lambda } = digitBasis()
  const parts = shares(lambda)
  return {
    count: digits().columns,
    shares: parts,
    needed: componentsFor(0.9, lambda),
  }
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const X = digits()
  const { P, lambda } = digitBasis()

  test('the shares of variance fall, and sum to 1', () => {
    const parts = shares(lambda)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 13)
    expect(parts).toEqual(parts.toSorted((a, b) => b - a))
  })

  test('three pixels are always blank: no variance, eigenvalue 0', () => {
    const blank = X.to2DArray().filter((row) => row.every((v) => v === 0))
    expect(blank).toHaveLength(3)
    expect(lambda.filter((value) => Math.abs(value) < 1e-14)).toHaveLength(3)
  })

  test('21 of 64 components hold 90 % of the variance', () => {
    expect(componentsFor(0.9, lambda)).toBe(21)
    const sum = (k: number) =>
      shares(lambda)
        .slice(0, k)
        .reduce((a, b) => a + b)
    expect(sum(20)).toBeLessThan(0.9)
    expect(sum(21)).toBeGreaterThan(0.9)
  })

  test('each component rebuilds an image better, all of them fully', () => {
    const image = X.getColumn(0)
    const gap = (k: number) =>
      Math.hypot(...likeness(X, P, 0, k).map((v, i) => v - image[i]!))
    const gaps = [0, 4, 16, 32, 64].map(gap)
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a))
    expect(gaps.at(-1)).toBeLessThan(1e-12)
  })
}
