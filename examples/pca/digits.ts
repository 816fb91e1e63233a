import { Matrix } from 'ml-matrix'
import { digits as images, side } from '../data/digits.ts'
import { centred, rowMeans } from './centre.ts'
import { covariance } from './covariance.ts'
import { type Eigenbasis, eigenbasis } from './eigenbasis.ts'
import { shares } from './principal-components.ts'
import {
  leftOut,
  likeness,
  rebuilt,
  reconstructionError,
} from './reconstruction.ts'

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
// #endregion

/** The eigenbasis of the digits' covariance matrix. */
export function digitBasis(): Eigenbasis {
  return eigenbasis(covariance(centred(digits())))
}

/** From how many components an image is shown. */
export const kept = [0, 2, 8, 21, 64]

/** One image, by its column, from more and more components. */
export function likenesses(
  image: number,
): { ink: number[]; label: string }[] {
  const X = digits()
  const { P } = digitBasis()
  const x = Matrix.columnVector(X.getColumn(image))
  return kept.map((k) => ({
    ink: likeness(P, k, x, rowMeans(X)).to1DArray(),
    label: k === 0 ? 'mean' : k === 64 ? 'all 64' : `k = ${k}`,
  }))
}

/** The numbers of the page: shares of variance and components for 90 %. */
export function digitNumbers() {
  const { lambda } = digitBasis()
  const parts = shares(lambda)
  return {
    count: digits().columns,
    pixels: digits().rows,
    side: Math.sqrt(digits().rows),
    shares: parts,
    most: 0.9,
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
    for (const image of [0, 100, 1000]) {
      const x = Matrix.columnVector(X.getColumn(image))
      const gap = (k: number) =>
        reconstructionError(x, likeness(P, k, x, rowMeans(X)))
      const gaps = [0, 4, 16, 32, 64].map(gap)
      expect(gaps).toEqual(gaps.toSorted((a, b) => b - a))
      expect(gaps.at(-1)).toBeLessThan(1e-24)
    }
  })

  test('on average an image misses what the other lambdas add up to', () => {
    for (const k of [1, 21, 50]) {
      const error = reconstructionError(centred(X), rebuilt(P, k, centred(X)))
      expect(error).toBeCloseTo(leftOut(lambda, k), 10)
    }
  })
}
