import { EigenvalueDecomposition, Matrix } from 'ml-matrix'

import { normal } from '../data/random.ts'
import { dot } from './dot.ts'
import type { Sparse } from './ppmi.ts'

/** M·x of a sparse symmetric matrix and a vector. */
export function multiply(M: Sparse, x: Float64Array): Float64Array {
  const y = new Float64Array(M.size)
  for (let i = 0; i < M.size; i++) {
    let sum = 0
    for (let e = M.start[i]!; e < M.start[i + 1]!; e++)
      sum += M.value[e]! * x[M.column[e]!]!
    y[i] = sum
  }
  return y
}

/** Takes from x what lies in the span of orthonormal Q; length becomes 1. */
export function orthonormalize(
  x: Float64Array,
  Q: readonly Float64Array[],
): Float64Array {
  // A second pass removes what rounding left of the first.
  for (let pass = 0; pass < 2; pass++)
    for (const q of Q) {
      const share = dot(x, q)
      for (let i = 0; i < x.length; i++) x[i]! -= share * q[i]!
    }
  const length = Math.sqrt(dot(x, x))
  return x.map((v) => v / length)
}

/** Singular values, largest first, and U: V×d, row-major. */
export interface Factors {
  U: Float64Array
  singular: number[]
}

// #region main
/**
 * The d largest singular values of a symmetric sparse M with their left
 * vectors, by random projection: M, M², … applied to a few random vectors
 * span a space in which the large singular directions lie (Halko,
 * Martinsson and Tropp 2011; block Krylov variant of Musco and Musco 2015,
 * algorithm 2), and there a small dense problem is left.
 */
export function randomizedSvd(
  M: Sparse,
  d: number,
  { seed = 1, block = 5, passes = 60 } = {},
): Factors {
  const draw = normal(seed)
  const Q: Float64Array[] = []
  let vectors: Float64Array[] = Array.from({ length: block }, () =>
    Float64Array.from({ length: M.size }, draw),
  )
  for (let pass = 0; pass < passes; pass++)
    vectors = vectors.map((x) => {
      const q = orthonormalize(multiply(M, x), Q)
      Q.push(q)
      return q
    })
  // The rows of B = QᵀM hold M inside the space; BBᵀ has its squares.
  const B = Q.map((q) => multiply(M, q))
  const gram = new Matrix(B.map((b) => B.map((c) => dot(b, c))))
  const evd = new EigenvalueDecomposition(gram, { assumeSymmetric: true })
  const U = new Float64Array(M.size * d)
  const singular: number[] = []
  for (let c = 0; c < d; c++) {
    // ml-matrix gives eigenvalues in rising order.
    const from = Q.length - 1 - c
    singular.push(Math.sqrt(evd.realEigenvalues[from]!))
    Q.forEach((q, p) => {
      const share = evd.eigenvectorMatrix.get(p, from)
      for (let i = 0; i < M.size; i++) U[i * d + c]! += share * q[i]!
    })
  }
  return { U, singular }
}
// #endregion

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { SingularValueDecomposition } = await import('ml-matrix')

  /** A random symmetric matrix with singular values 2, 1, −1/2, 1/4, … */
  const example = (V: number): Matrix => {
    const draw = normal(3)
    const Q: Float64Array[] = []
    while (Q.length < V)
      Q.push(orthonormalize(Float64Array.from({ length: V }, draw), Q))
    const U = new Matrix(Q.map((q) => Array.from(q)))
    const diagonal = Q.map((_, i) => (i === 2 ? -2 : 2) / (1 << i))
    return U.transpose().mmul(Matrix.diag(diagonal)).mmul(U)
  }

  const sparse = (A: Matrix): Sparse => ({
    size: A.rows,
    start: Int32Array.from({ length: A.rows + 1 }, (_, i) => i * A.columns),
    column: Int32Array.from(
      { length: A.rows * A.columns },
      (_, k) => k % A.columns,
    ),
    value: Float64Array.from(A.to1DArray()),
  })

  test('orthonormalize: lengths 1, cosines 0', () => {
    const draw = normal(1)
    const Q: Float64Array[] = []
    for (let k = 0; k < 6; k++)
      Q.push(orthonormalize(Float64Array.from({ length: 40 }, draw), Q))
    Q.forEach((p, i) => {
      Q.forEach((q, j) => {
        expect(Math.abs(dot(p, q) - (i === j ? 1 : 0))).toBeLessThan(1e-12)
      })
    })
  })

  test('agrees with the full decomposition of ml-matrix', () => {
    const A = example(30)
    const exact = new SingularValueDecomposition(A)
    const options = { block: 4, passes: 5 }
    const { U, singular } = randomizedSvd(sparse(A), 4, options)
    singular.forEach((s, c) => {
      expect(Math.abs(s - exact.diagonal[c]!)).toBeLessThan(1e-9)
      // Singular vectors have no sign: |cos| is 1.
      let cosine = 0
      for (let i = 0; i < 30; i++)
        cosine += U[i * 4 + c]! * exact.leftSingularVectors.get(i, c)
      expect(Math.abs(Math.abs(cosine) - 1)).toBeLessThan(1e-9)
    })
  })
}
