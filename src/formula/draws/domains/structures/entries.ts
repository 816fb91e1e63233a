/** Structures of the entries: their signs, range, order, ties. */
import { Matrix } from 'ml-matrix'
import type { Kind } from './kind.ts'
import { kept, mapped } from './kind.ts'

const list = (matrix: Matrix): number[] => matrix.to1DArray()

const reshaped = (entries: readonly number[], like: Matrix): Matrix =>
  Matrix.from1DArray(like.rows, like.columns, [...entries])

const ties = (matrix: Matrix): number => {
  const sorted = list(matrix).sort((a, b) => a - b)
  return sorted
    .slice(1)
    .reduce((least, entry, i) => Math.min(least, entry - sorted[i]!), Infinity)
}

/** One at the largest entry, zero elsewhere. */
function oneHot(matrix: Matrix): Matrix {
  const entries = list(matrix)
  const at = entries.indexOf(Math.max(...entries))
  return reshaped(
    entries.map((_, i) => (i === at ? 1 : 0)),
    matrix,
  )
}

/** Scaled to sum one where that is possible, else shifted. */
function sumToOne(matrix: Matrix): Matrix {
  const total = matrix.sum()
  if (Math.abs(total - 1) <= 4e-16) return matrix
  if (total > 0.1) return Matrix.div(matrix, total)
  return Matrix.add(matrix, (1 - total) / (matrix.rows * matrix.columns))
}

export const entries = {
  integerEntries: {
    words: 'whole entries',
    between: [-4, 4],
    project: (matrix) => mapped(matrix, Math.round),
  },
  binaryEntries: {
    words: 'entries 0 and 1',
    between: [0, 1],
    project: (matrix) => mapped(matrix, (entry) => (entry >= 0.5 ? 1 : 0)),
  },
  signEntries: {
    words: 'entries 1 and -1',
    project: (matrix) => mapped(matrix, (entry) => (entry < 0 ? -1 : 1)),
  },
  nonnegative: {
    words: 'entries at least 0',
    between: [0, 2],
    project: (matrix) => mapped(matrix, (entry) => Math.max(0, entry)),
  },
  unitInterval: {
    words: 'entries in [0, 1]',
    between: [0, 1],
    project: (matrix) => mapped(matrix, (entry) => Math.min(1, Math.max(0, entry))),
  },
  positive: {
    words: 'positive entries',
    between: [0.1, 2],
    project: (matrix) => kept(matrix, (a) => a.min() > 0),
  },
  negative: {
    words: 'negative entries',
    between: [-2, -0.1],
    project: (matrix) => kept(matrix, (a) => a.max() < 0),
  },
  nonzeroEntries: {
    words: 'no entry zero',
    project: (matrix) => kept(matrix, (a) => list(a).every((entry) => entry !== 0)),
    generic: (matrix) => list(matrix).every((entry) => Math.abs(entry) > 0.01),
  },
  nonzero: {
    words: 'not zero',
    project: (matrix) => kept(matrix, (a) => a.norm() > 1e-3),
  },
  distinctEntries: {
    words: 'entries pairwise distinct',
    project: (matrix) => kept(matrix, (a) => ties(a) > 1e-6),
    generic: (matrix) => ties(matrix) > 1e-3,
  },
  increasing: {
    words: 'entries in increasing order',
    project: (matrix) =>
      reshaped(
        list(matrix).sort((a, b) => a - b),
        matrix,
      ),
  },
  decreasing: {
    words: 'entries in decreasing order',
    project: (matrix) =>
      reshaped(
        list(matrix).sort((a, b) => b - a),
        matrix,
      ),
  },
  sumToOne: { words: 'entries sum to one', project: sumToOne },
  oneHot: { words: 'one-hot', project: oneHot },
} satisfies Record<string, Kind>
