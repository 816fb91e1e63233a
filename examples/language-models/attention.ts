import { Matrix } from 'ml-matrix'
import { computed, index, integer, matrix, scope } from 'residual'

import { softmax, Tensor } from './autograd.ts'

// #region main
/**
 * One attention head: row j of the result mixes the values in the shares
 * that a softmax makes of the scores of query j with the keys up to j.
 */
export function head(Q: Matrix, K: Matrix, V: Matrix): Matrix {
  const scores = Q.mmul(K.transpose()).div(Math.sqrt(Q.columns))
  const A = Matrix.zeros(Q.rows, Q.rows)
  for (let j = 0; j < Q.rows; j++) {
    const upToItself = Float64Array.from(scores.getRow(j).slice(0, j + 1))
    softmax(upToItself).forEach((share, i) => A.set(j, i, share))
  }
  return A.mmul(V)
}
// #endregion

// #region gradient
/**
 * Causal attention of `heads` heads over blocks of T rows (one block a
 * prompt): row j of a head is r_j = Σ_i A_ji v_i, with A_ji the softmax over
 * i ≤ j of q_j·k_i/√(d/heads). Q, K, V: (prompts·T)×d, heads side by side.
 */
export function attention(
  Q: Tensor,
  K: Tensor,
  V: Tensor,
  T: number,
  heads: number,
): Tensor {
  const d = Q.cols
  const width = d / heads
  const factor = 1 / Math.sqrt(width)
  const R = new Tensor(Q.rows, d, undefined, [Q, K, V])
  const A = new Float64Array(Q.rows * heads * T)
  const dot = (x: Float64Array, i: number, y: Float64Array, j: number) => {
    let sum = 0
    for (let a = 0; a < width; a++) sum += x[i + a]! * y[j + a]!
    return sum
  }
  /** Calls for each row j and head: A's row, first key row, first column. */
  const each = (
    visit: (a: number, j: number, first: number, h: number) => void,
  ) => {
    for (let j = 0; j < Q.rows; j++)
      for (let h = 0; h < heads; h++)
        visit((j * heads + h) * T, j, j - (j % T), h * width)
  }
  each((a, j, first, h) => {
    let sum = 0
    for (let i = first; i <= j; i++) {
      const z = factor * dot(Q.data, j * d + h, K.data, i * d + h)
      sum += A[a + i - first] = Math.exp(z)
    }
    for (let i = first; i <= j; i++) {
      const share = (A[a + i - first]! /= sum)
      for (let c = h; c < h + width; c++)
        R.data[j * d + c]! += share * V.data[i * d + c]!
    }
  })
  R.passBack = () => {
    each((a, j, first, h) => {
      // dA_ji = dr_j·v_i, and through the softmax dz = A·(dA − Σ A·dA).
      const along = dot(R.grad, j * d + h, R.data, j * d + h)
      for (let i = first; i <= j; i++) {
        const share = A[a + i - first]!
        const dA = dot(R.grad, j * d + h, V.data, i * d + h)
        const dz = factor * share * (dA - along)
        for (let c = h; c < h + width; c++) {
          V.grad[i * d + c]! += share * R.grad[j * d + c]!
          Q.grad[j * d + c]! += dz * K.data[i * d + c]!
          K.grad[i * d + c]! += dz * Q.data[j * d + c]!
        }
      }
    })
  }
  return R
}
// #endregion

/** The weights A of one head: row j says where position j looks. */
export function attentionWeights(Q: Matrix, K: Matrix): Matrix {
  const one = Matrix.eye(Q.rows)
  const tensor = (M: Matrix) =>
    new Tensor(M.rows, M.columns, Float64Array.from(M.to1DArray()))
  // Values that are unit vectors come out as the weights themselves; they
  // must be as wide as queries and keys, so all get zeros to fit.
  const width = Math.max(Q.columns, Q.rows)
  const wide = (M: Matrix, scale = 1) => {
    const W = Matrix.zeros(M.rows, width)
    W.setSubMatrix(Matrix.mul(M, scale), 0, 0)
    return tensor(W)
  }
  // The head divides by √width, where √(columns of Q) is meant.
  const factor = Math.sqrt(width / Q.columns)
  const R = attention(wide(Q, factor), wide(K), wide(one), Q.rows, 1)
  const A = Matrix.from1DArray(Q.rows, width, Array.from(R.data))
  return A.subMatrix(0, Q.rows - 1, 0, Q.rows - 1)
}

/** One head over T positions: weights A, values v_i and results r_j. */
export const given = scope({
  T: integer(2, 5),
  d: integer(2, 4),
  j: index(1, 'T'),
  Q: matrix('T', 'd'),
  K: matrix('T', 'd'),
  V: matrix('T', 'd'),
  A: computed(({ Q, K }: Record<string, Matrix>) => attentionWeights(Q!, K!)),
  v: computed(({ V }: Record<string, Matrix>) => columns(V!)),
  r: computed(
    ({ Q, K, V }: Record<string, Matrix>) => columns(head(Q!, K!, V!)),
    {
      witnesses: {
        'the attention of the transformer': ({
          Q,
          K,
          V,
        }: Record<string, Matrix>) => {
          const [q, k, v] = [Q!, K!, V!].map(
            (M) =>
              new Tensor(M.rows, M.columns, Float64Array.from(M.to1DArray())),
          )
          const R = attention(q!, k!, v!, Q!.rows, 1)
          return columns(
            Matrix.from1DArray(R.rows, R.cols, Array.from(R.data)),
          )
        },
      },
    },
  ),
})

/** The rows of a matrix as column vectors. */
function columns(M: Matrix): Matrix[] {
  return M.to2DArray().map((row) => Matrix.columnVector(row))
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { crossEntropy } = await import('./autograd.ts')
  const { gradientError } = await import('./gradient-check.ts')
  const { normal } = await import('../data/random.ts')

  const gaussian = (rows: number, cols: number, seed: number) =>
    new Tensor(
      rows,
      cols,
      Float64Array.from({ length: rows * cols }, normal(seed)),
    )
  const [Q, K, V] = [1, 2, 3].map((seed) => gaussian(6, 4, seed)) as [
    Tensor,
    Tensor,
    Tensor,
  ]

  test('the gradient agrees with central differences', () => {
    const loss = () =>
      crossEntropy(attention(Q, K, V, 3, 2), [0, 1, 2, 3, 0, 1])
    expect(gradientError([Q, K, V], loss)).toBeLessThan(1e-9)
  })

  test('a row sees itself and what came before it in its prompt', () => {
    const before = attention(Q, K, V, 3, 2).data.slice()
    V.data[2 * 4]! += 1 // The last row of the first prompt.
    const after = attention(Q, K, V, 3, 2).data
    V.data[2 * 4]! -= 1
    const changed = before.map((x, k) => Math.abs(x - after[k]!))
    expect(changed[2 * 4]!).toBeGreaterThan(0.01)
    changed[2 * 4] = 0
    expect(changed.every((x) => x === 0)).toBe(true)
  })

  test('two heads side by side are two heads', () => {
    const both = Matrix.from1DArray(6, 4, [...attention(Q, K, V, 6, 2).data])
    for (const first of [0, 2]) {
      const [q, k, v] = [Q, K, V].map(({ data }) =>
        Matrix.from1DArray(6, 4, [...data]).subMatrix(0, 5, first, first + 1),
      )
      const one = both.subMatrix(0, 5, first, first + 1)
      const gap = Matrix.sub(one, head(q!, k!, v!))
      expect(gap.abs().max()).toBeLessThan(1e-12)
    }
  })

  test('the weights are shares: equal values come out unchanged', () => {
    const same = gaussian(6, 4, 4)
    same.data.forEach((_, k) => (same.data[k] = k % 4))
    attention(Q, K, same, 3, 2).data.forEach((x, k) => {
      expect(x).toBeCloseTo(k % 4, 12)
    })
  })
}
