import { Matrix } from 'ml-matrix'
import { computed, integer, matrix, scope } from 'residual'

// #region main
/** The mean of each row of X. X m×n, one variable a row; result m×1. */
export function rowMeans(X: Matrix): Matrix {
  return Matrix.columnVector(X.mean('row'))
}

/** A copy of X in which each row has mean zero (Shlens 2014, §VI). */
export function centred(X: Matrix): Matrix {
  return X.clone().subColumnVector(rowMeans(X))
}
// #endregion

// #region broadcast
/**
 * What PyTorch and NumPy compute for `X - X.mean(dim=-1)` without
 * `keepdim`: the means lose their axis and are laid along the last one, so
 * entry (i, j) loses the mean of row j. Throws a RangeError where they do,
 * on a matrix that is not square.
 */
export function withoutKeepdim(X: Matrix): Matrix {
  if (X.rows !== X.columns) {
    throw new RangeError(
      `cannot lay ${X.rows} means along ${X.columns} columns`,
    )
  }
  return X.clone().subRowVector(X.mean('row'))
}
// #endregion

/** The row means once more, without the library. */
function meansByLoop(X: Matrix): Matrix {
  const means = X.to2DArray().map((row) => {
    let sum = 0
    for (const entry of row) sum += entry
    return sum / row.length
  })
  return Matrix.columnVector(means)
}

/** The data matrix, before and after centring. */
export const given = scope({
  n: integer(2, 9),
  // Fewer variables than observations, or some variance would be zero.
  'm_{\\max}': computed(({ n }: { n: number }) => Math.min(4, n - 1)),
  m: integer(1, 'm_{\\max}'),
  X: matrix('m', 'n'),
  '\\bar x': computed(({ X }: { X: Matrix }) => rowMeans(X), {
    witnesses: {
      'a loop over the entries': ({ X }) => meansByLoop(X),
    },
  }),
  'X \\leftarrow': computed(({ X }: { X: Matrix }) => centred(X)),
  A: matrix('m', 'm'),
  '\\bar a': computed(({ A }: { A: Matrix }) => rowMeans(A)),
  B: computed(({ A }: { A: Matrix }) => withoutKeepdim(A)),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const X = new Matrix([
    [1, 3],
    [10, 20],
  ])

  test('each row of the centred data has mean zero', () => {
    expect(centred(X).to2DArray()).toEqual([
      [-1, 1],
      [-5, 5],
    ])
    const wide = new Matrix([[1, 2, 6]])
    expect(centred(wide).to2DArray()).toEqual([[-2, -1, 3]])
  })

  test('centring leaves its argument alone and is idempotent', () => {
    const once = centred(X)
    expect(X.get(0, 0)).toBe(1)
    expect(centred(once).to2DArray()).toEqual(once.to2DArray())
  })

  test('E4: without keepdim the row means are -6.5 and 6.5', () => {
    expect(rowMeans(withoutKeepdim(X)).to1DArray()).toEqual([-6.5, 6.5])
    expect(rowMeans(centred(X)).to1DArray()).toEqual([0, 0])
  })

  test('E4 would pass on equal row means, so those prove nothing', () => {
    const equal = new Matrix([
      [1, 3],
      [0, 4],
    ])
    expect(withoutKeepdim(equal).to2DArray()).toEqual(
      centred(equal).to2DArray(),
    )
  })

  test('E4 does not even run on a matrix that is not square', () => {
    expect(() => withoutKeepdim(new Matrix([[1, 2, 6]]))).toThrow(
      'cannot lay 1 means along 3 columns',
    )
  })
}
