/** Transition matrices, doubly stochastic matrices, permutations. */
import { Matrix } from 'ml-matrix'
import type { Kind } from './kind.ts'
import { mapped } from './kind.ts'

/** Rows of weights divided by their sums; undefined if one has no weight. */
function byRows(matrix: Matrix): Matrix | undefined {
  const result = mapped(matrix, (entry) => Math.max(0, entry))
  for (let i = 0; i < result.rows; i++) {
    const total = result.getRow(i).reduce((sum, entry) => sum + entry, 0)
    if (!(total > 1e-9)) return undefined
    if (Math.abs(total - 1) > 4e-16) result.mulRow(i, 1 / total)
  }
  return result
}

const byColumns = (matrix: Matrix): Matrix | undefined =>
  byRows(matrix.transpose())?.transpose()

/** Rows and columns scaled in turn (Sinkhorn and Knopp 1967). */
function doubly(matrix: Matrix): Matrix | undefined {
  let result: Matrix | undefined = mapped(matrix, Math.abs)
  for (let k = 0; k < 2000; k++) {
    const before: Matrix = result
    result = byRows(before)
    result = result && byColumns(result)
    if (!result) return undefined
    const rows = result.sum('row').map((total) => Math.abs(total - 1))
    if (Math.max(...rows) < 1e-15) return result
  }
  return undefined
}

/** Each row takes the largest entry of a column that is still free. */
function permutation(matrix: Matrix): Matrix {
  const free = new Set(Array.from({ length: matrix.columns }, (_, j) => j))
  const result = Matrix.zeros(matrix.rows, matrix.columns)
  for (let i = 0; i < matrix.rows; i++) {
    const row = matrix.getRow(i)
    const best = [...free].reduce((top, j) => (row[j]! > row[top]! ? j : top))
    result.set(i, best, 1)
    free.delete(best)
  }
  return result
}

export const stochastic = {
  rowStochastic: { words: 'row-stochastic', between: [0.05, 1], project: byRows },
  columnStochastic: {
    words: 'column-stochastic',
    between: [0.05, 1],
    project: byColumns,
  },
  doublyStochastic: {
    words: 'doubly stochastic',
    fit: 'square',
    between: [0.05, 1],
    project: doubly,
    holds: (matrix) =>
      matrix.min() >= 0 &&
      [...matrix.sum('row'), ...matrix.sum('column')].every(
        (total) => Math.abs(total - 1) < 1e-12,
      ),
  },
  permutation: { words: 'a permutation matrix', fit: 'square', project: permutation },
} satisfies Record<string, Kind>
