// Reverse-mode differentiation of matrices, in the manner of micrograd:
// every operation returns a Tensor that knows its parents and how to pass
// its gradient on to them; backward() walks the graph once, in reverse.

/** A rows×cols matrix (row-major) with the gradient of a later loss. */
export class Tensor {
  readonly rows: number
  readonly cols: number
  readonly data: Float64Array
  readonly grad: Float64Array
  readonly parents: readonly Tensor[]
  /** Adds this tensor's gradient, through the operation, to the parents'. */
  passBack: (() => void) | undefined

  constructor(
    rows: number,
    cols: number,
    data: Float64Array = new Float64Array(rows * cols),
    parents: readonly Tensor[] = [],
  ) {
    if (data.length !== rows * cols)
      throw new Error(`${data.length} numbers are not ${rows}×${cols}`)
    this.rows = rows
    this.cols = cols
    this.data = data
    this.grad = new Float64Array(rows * cols)
    this.parents = parents
  }
}

/** Fills `grad` of every tensor that the scalar `loss` was made from. */
export function backward(loss: Tensor): void {
  const order: Tensor[] = []
  const seen = new Set<Tensor>()
  const visit = (node: Tensor): void => {
    if (seen.has(node)) return
    seen.add(node)
    for (const parent of node.parents) visit(parent)
    order.push(node)
  }
  visit(loss)
  loss.grad.fill(1)
  for (const node of order.reverse()) node.passBack?.()
}

// #region matmul
/** A·B; gradients dA = dC·Bᵀ and dB = Aᵀ·dC. */
export function matmul(A: Tensor, B: Tensor): Tensor {
  if (A.cols !== B.rows)
    throw new Error(`${A.rows}×${A.cols} times ${B.rows}×${B.cols}`)
  const [m, k, n] = [A.rows, A.cols, B.cols]
  const C = new Tensor(m, n, undefined, [A, B])
  const [a, b, c] = [A.data, B.data, C.data]
  for (let i = 0; i < m; i++)
    for (let p = 0; p < k; p++) {
      const x = a[i * k + p]!
      for (let j = 0; j < n; j++) c[i * n + j]! += x * b[p * n + j]!
    }
  C.passBack = () => {
    const [da, db, dc] = [A.grad, B.grad, C.grad]
    for (let i = 0; i < m; i++)
      for (let p = 0; p < k; p++) {
        const x = a[i * k + p]!
        let sum = 0
        for (let j = 0; j < n; j++) {
          const d = dc[i * n + j]!
          sum += d * b[p * n + j]!
          db[p * n + j]! += x * d
        }
        da[i * k + p]! += sum
      }
  }
  return C
}
// #endregion

/** A + B, where B has A's shape or is one row, added to each row of A. */
export function add(A: Tensor, B: Tensor): Tensor {
  if (A.cols !== B.cols || (B.rows !== 1 && B.rows !== A.rows))
    throw new Error(`${A.rows}×${A.cols} plus ${B.rows}×${B.cols}`)
  const size = B.data.length
  const C = new Tensor(A.rows, A.cols, undefined, [A, B])
  C.data.forEach((_, i) => (C.data[i] = A.data[i]! + B.data[i % size]!))
  C.passBack = () => {
    for (let i = 0; i < C.grad.length; i++) {
      A.grad[i]! += C.grad[i]!
      B.grad[i % size]! += C.grad[i]!
    }
  }
  return C
}

/** Entry by entry product of two matrices of one shape. */
export function times(A: Tensor, B: Tensor): Tensor {
  const C = new Tensor(A.rows, A.cols, undefined, [A, B])
  C.data.forEach((_, i) => (C.data[i] = A.data[i]! * B.data[i]!))
  C.passBack = () => {
    for (let i = 0; i < C.grad.length; i++) {
      A.grad[i]! += C.grad[i]! * B.data[i]!
      B.grad[i]! += C.grad[i]! * A.data[i]!
    }
  }
  return C
}

/** f of each entry; `slope` is f′ written in terms of the result y = f(x). */
function entrywise(
  A: Tensor,
  f: (x: number) => number,
  slope: (y: number) => number,
): Tensor {
  const C = new Tensor(A.rows, A.cols, A.data.map(f), [A])
  C.passBack = () => {
    for (let i = 0; i < C.grad.length; i++)
      A.grad[i]! += C.grad[i]! * slope(C.data[i]!)
  }
  return C
}

/** c·A for a constant c. */
export function scale(A: Tensor, c: number): Tensor {
  return entrywise(
    A,
    (x) => c * x,
    () => c,
  )
}

/** max(0, x) of each entry. */
export function relu(A: Tensor): Tensor {
  return entrywise(
    A,
    (x) => (x > 0 ? x : 0),
    (y) => (y > 0 ? 1 : 0),
  )
}

/** tanh of each entry. */
export function tanh(A: Tensor): Tensor {
  return entrywise(A, Math.tanh, (y) => 1 - y * y)
}

/** 1/(1 + e⁻ˣ) of each entry. */
export function sigmoid(A: Tensor): Tensor {
  return entrywise(
    A,
    (x) => 1 / (1 + Math.exp(-x)),
    (y) => y * (1 - y),
  )
}

/** The rows of `table` with the given numbers, in that order (embedding). */
export function pick(table: Tensor, ids: readonly number[]): Tensor {
  const n = table.cols
  const C = new Tensor(ids.length, n, undefined, [table])
  ids.forEach((id, i) => {
    C.data.set(table.data.subarray(id * n, id * n + n), i * n)
  })
  C.passBack = () => {
    ids.forEach((id, i) => {
      for (let j = 0; j < n; j++)
        table.grad[id * n + j]! += C.grad[i * n + j]!
    })
  }
  return C
}

/** Each row divided by its root mean square (Zhang and Sennrich 2019). */
export function rmsNorm(A: Tensor): Tensor {
  const n = A.cols
  const C = new Tensor(A.rows, n, undefined, [A])
  const size = new Float64Array(A.rows)
  for (let i = 0; i < A.rows; i++) {
    let square = 0
    for (let j = 0; j < n; j++) square += A.data[i * n + j]! ** 2
    // The small constant keeps a row of zeros finite.
    size[i] = Math.sqrt(square / n + 1e-12)
    for (let j = 0; j < n; j++)
      C.data[i * n + j] = A.data[i * n + j]! / size[i]!
  }
  C.passBack = () => {
    for (let i = 0; i < A.rows; i++) {
      let along = 0
      for (let j = 0; j < n; j++)
        along += (C.grad[i * n + j]! * C.data[i * n + j]!) / n
      for (let j = 0; j < n; j++)
        A.grad[i * n + j]! +=
          (C.grad[i * n + j]! - along * C.data[i * n + j]!) / size[i]!
    }
  }
  return C
}

/** softmax of one row of logits, computed without overflow. */
export function softmax(logits: Float64Array): Float64Array {
  const top = logits.reduce((a, b) => (a > b ? a : b))
  const p = logits.map((z) => Math.exp(z - top))
  const sum = p.reduce((a, b) => a + b)
  return p.map((x) => x / sum)
}

/** Mean over rows of −log softmax(logits)[target]: a 1×1 tensor. */
export function crossEntropy(Z: Tensor, targets: readonly number[]): Tensor {
  const [m, n] = [Z.rows, Z.cols]
  const loss = new Tensor(1, 1, undefined, [Z])
  const P = new Float64Array(m * n)
  for (let i = 0; i < m; i++) {
    P.set(softmax(Z.data.subarray(i * n, i * n + n)), i * n)
    loss.data[0]! -= Math.log(P[i * n + targets[i]!]!) / m
  }
  loss.passBack = () => {
    const g = loss.grad[0]! / m
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < n; j++) Z.grad[i * n + j]! += g * P[i * n + j]!
      Z.grad[i * n + targets[i]!]! -= g
    }
  }
  return loss
}

if (import.meta.vitest) {
  const { describe, expect, test } = import.meta.vitest
  const { normal } = await import('../data/random.ts')
  const { gradientError } = await import('./gradient-check.ts')

  const gaussian = (rows: number, cols: number, seed: number) =>
    new Tensor(
      rows,
      cols,
      Float64Array.from({ length: rows * cols }, normal(seed)),
    )
  const A = gaussian(3, 4, 1)
  const B = gaussian(4, 2, 2)
  const C = gaussian(3, 4, 3)
  const row = gaussian(1, 4, 4)

  describe('every operation agrees with central differences', () => {
    const results: Record<string, () => Tensor> = {
      matmul: () => matmul(A, B),
      add: () => add(times(A, A), C),
      'add a row': () => add(A, row),
      times: () => times(A, C),
      scale: () => scale(A, -0.7),
      relu: () => relu(A),
      tanh: () => tanh(A),
      sigmoid: () => sigmoid(A),
      pick: () => pick(A, [2, 0, 2]),
      rmsNorm: () => rmsNorm(A),
    }
    for (const [name, result] of Object.entries(results))
      test(name, () => {
        const targets = Array.from({ length: result().rows }, (_, i) => i % 2)
        const loss = () => crossEntropy(result(), targets)
        expect(gradientError([A, B, C, row], loss)).toBeLessThan(1e-9)
      })
  })

  test('a gradient is the sum over all uses of a tensor', () => {
    const x = new Tensor(1, 1, new Float64Array([3]))
    const cube = times(x, times(x, x))
    backward(cube)
    expect(x.grad[0]).toBe(27)
  })

  test('softmax: sums to 1, moves with nothing, large logits', () => {
    const z = new Float64Array([1, 2, 4])
    const p = softmax(z)
    expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 14)
    softmax(z.map((v) => v + 1000)).forEach((v, i) => {
      expect(v).toBeCloseTo(p[i]!, 14)
    })
    expect(p[2]! / p[1]!).toBeCloseTo(Math.exp(2), 12)
  })

  test('shapes that do not fit are named', () => {
    expect(() => matmul(A, C)).toThrow('3×4 times 3×4')
    expect(() => add(A, B)).toThrow('3×4 plus 4×2')
    expect(() => new Tensor(2, 2, new Float64Array(3))).toThrow(
      '3 numbers are not 2×2',
    )
  })
}
