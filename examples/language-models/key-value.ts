import { Matrix } from 'ml-matrix'
import {
  computed,
  func,
  index,
  integer,
  matrix,
  scope,
  vector,
} from 'residual'

// #region main
/** max(0, x). */
export function relu(x: number): number {
  return x > 0 ? x : 0
}

/**
 * An MLP as a sum over memories (Geva et al. 2021): neuron i has as key k_i
 * column i of W_in (d×h) and as value v_i row i of W_out (h×d), and gives
 * σ(xᵀk_i)·v_i. x is d×1; the result too.
 */
export function memories(
  x: Matrix,
  W_in: Matrix,
  W_out: Matrix,
  sigma = relu,
): Matrix {
  const sum = Matrix.zeros(W_out.columns, 1)
  for (let i = 0; i < W_in.columns; i++) {
    const activation = sigma(x.dot(W_in.getColumnVector(i)))
    sum.add(W_out.getRowVector(i).transpose().mul(activation))
  }
  return sum
}

/** The same MLP as matrices: W_outᵀ·σ(W_inᵀ·x). */
export function mlp(
  x: Matrix,
  W_in: Matrix,
  W_out: Matrix,
  sigma = relu,
): Matrix {
  const hidden = W_in.transpose().mmul(x)
  hidden.apply((i, j) => hidden.set(i, j, sigma(hidden.get(i, j))))
  return W_out.transpose().mmul(hidden)
}
// #endregion

/** Two common slips at once: no σ, and values from W_in again. */
export function asWritten(x: Matrix, W_in: Matrix): Matrix {
  return memories(x, W_in, W_in.transpose(), (z) => z)
}

/** An MLP with h = 4d neurons on d numbers: its matrices, keys and values. */
export const given = scope({
  d: integer(2, 3),
  h: computed(({ d }: { d: number }) => 4 * d),
  i: index(1, 'h'),
  x: vector('d'),
  'W_{in}': matrix('d', 'h'),
  'W_{out}': matrix('h', 'd'),
  '\\sigma': computed(() =>
    func((z: Matrix | number) =>
      typeof z === 'number'
        ? relu(z)
        : new Matrix(z.to2DArray().map((row) => row.map(relu))),
    ),
  ),
  k: computed(({ 'W_{in}': W }: Record<string, Matrix>) =>
    Array.from({ length: W!.columns }, (_, i) => W!.getColumnVector(i)),
  ),
  v: computed(({ 'W_{out}': W }: Record<string, Matrix>) =>
    Array.from({ length: W!.rows }, (_, i) => W!.getRowVector(i).transpose()),
  ),
  '\\mathrm{MLP}': computed((symbols: Record<string, Matrix>) => {
    const { 'W_{in}': W_in, 'W_{out}': W_out } = symbols
    return func((x: Matrix) => mlp(x, W_in!, W_out!))
  }),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { normal } = await import('../data/random.ts')

  const one = (value: number) => new Matrix([[value]])

  test('the sum over neurons is the matrix form', () => {
    const draw = normal(1)
    const gaussian = (rows: number, columns: number) => {
      const M = new Matrix(rows, columns)
      return M.apply((i, j) => M.set(i, j, draw()))
    }
    for (const d of [1, 3, 6]) {
      const [x, W_in] = [gaussian(d, 1), gaussian(d, 4 * d)]
      const W_out = gaussian(4 * d, d)
      const sum = memories(x, W_in, W_out)
      const gap = Matrix.sub(sum, mlp(x, W_in, W_out))
      expect(gap.abs().max()).toBeLessThan(1e-12)
      expect(Matrix.sub(sum, asWritten(x, W_in)).abs().max()).toBeGreaterThan(
        0.1,
      )
    }
  })

  test('values are rows of W_out: −1 and not +1', () => {
    expect(memories(one(1), one(1), one(-1)).get(0, 0)).toBe(-1)
    expect(asWritten(one(1), one(1)).get(0, 0)).toBe(1)
  })

  test('the activation is σ of the inner product: 0 and not −1', () => {
    expect(relu(one(1).dot(one(-1)))).toBe(0)
    expect(one(1).dot(one(-1))).toBe(-1)
  })
}
