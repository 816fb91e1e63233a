import { Matrix } from 'ml-matrix'
import { expect, test } from 'vitest'
import { centred, rowMeans } from '../../examples/pca/centre.ts'
import { digitBasis, digits } from '../../examples/pca/digits.ts'
import {
  leftOut,
  likeness,
  rebuilt,
  reconstructionError,
} from '../../examples/pca/reconstruction.ts'
import computed from '../../src/interactives/data/digit-components.ts'

const data = computed()
const P = new Matrix(data.components)

test('the file is small', () => {
  expect(JSON.stringify(data).length).toBeLessThan(60_000)
})

test('rounding leaves the basis orthonormal', () => {
  const gap = P.mmul(P.transpose()).sub(Matrix.eye(64))
  expect(gap.abs().max()).toBeLessThan(1e-4)
})

test('the rounded basis leaves out on average what the exact one does', () => {
  const X = centred(digits())
  const { lambda } = digitBasis()
  for (const k of [1, 8, 21, 64]) {
    const error = reconstructionError(X, rebuilt(P, k, X))
    expect(Math.abs(error - leftOut(lambda, k))).toBeLessThan(1e-4)
    expect(Math.abs(leftOut(data.lambda, k) - leftOut(lambda, k))).toBeLessThan(5e-4)
  }
})

test('all components give each image back', () => {
  const mean = Matrix.columnVector(data.mean)
  expect(Math.abs(Matrix.sub(mean, rowMeans(digits())).max())).toBeLessThan(1e-5)
  expect(data.images).toHaveLength(10)
  for (const image of data.images) {
    const x = Matrix.columnVector(image)
    const gap = Matrix.sub(x, likeness(P, 64, x, mean))
    expect(gap.abs().max()).toBeLessThan(2e-4)
  }
})
