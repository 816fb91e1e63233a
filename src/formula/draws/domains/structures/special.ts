/** Special matrices of a shape: what a structure leaves of them is an edge of it. */
import { Matrix } from 'ml-matrix'

const filled = (m: number, n: number, f: (i: number, j: number) => number): Matrix =>
  Matrix.from1DArray(
    m,
    n,
    Array.from({ length: m * n }, (_, k) => f(Math.floor(k / n), k % n)),
  )

/**
 * Zero, the identity, ones, a unit, rank one, repeated eigenvalues, ties, a reversal,
 * whole entries, a zero among them. For vectors: zero, a basis vector, ones, ties.
 */
export function special(m: number, n: number): Matrix[] {
  const isVector = m === 1 || n === 1
  const first = filled(m, n, (i, j) => (i === 0 && j === 0 ? 1 : 0))
  const ones = filled(m, n, () => 1)
  const zero = Matrix.zeros(m, n)
  if (isVector) {
    const along = (f: (k: number) => number): Matrix => filled(m, n, (i, j) => f(i + j))
    return [
      zero,
      ones,
      first,
      along((k) => Math.floor(k / 2) + 1),
      along((k) => (k === 0 ? 0 : k)),
      along((k) => (k + 1 === Math.max(m, n) ? 1 : 0)),
      along((k) => (k % 2 === 0 ? 1 : -1)),
      along((k) => k + 1),
      along(() => -2),
    ]
  }
  return [
    zero,
    Matrix.eye(m, n),
    ones,
    // Its square is zero.
    filled(m, n, (i, j) => (i === 0 && j === n - 1 ? 1 : 0)),
    filled(m, n, (i, j) => (i === j ? 1 + (i % 2) : 0)),
    filled(m, n, (i, j) => (i + 1) * (j % 2 === 0 ? 1 : -1)),
    filled(m, n, (i, j) => (i + j === Math.max(m, n) - 1 ? 1 : 0)),
    first,
    Matrix.eye(m, n).mul(-1),
    filled(m, n, (i, j) => (i === j ? i : 0)),
    filled(m, n, (i, j) => (i <= j ? 1 : 0)),
    filled(m, n, (i, j) => (i === j ? 2 : 1)),
  ]
}
