import { Matrix } from 'ml-matrix'
import { computed, index, matrix, positive, scope, vector } from 'residual'
import { random } from '../data/random.ts'
import { adamW } from '../regularization/adamw.ts'
import { randomDirections } from './sparse-features.ts'
import { n, p, x } from './symbols.ts'

/** What keeps codes sparse: the K largest only, or a price on their sum. */
export type Sparsity = { topK: number } | { l1: number }

// #region model
/**
 * A sparse autoencoder, which finds codes for x and rebuilds x from them.
 * The codes are f = ReLU(Wₑ(x − b_d) + bₑ), the rebuilt x̂ = b_d + Σ fᵢdᵢ
 * (Bricken et al. 2023). With `topK` only the K largest codes are kept (Gao
 * et al. 2024, arXiv:2406.04093).
 */
export interface SparseAutoencoder {
  n: number
  width: number
  sparsity: Sparsity
  /** Wₑ (width×n), directions dᵢ (width×n, unit vectors), bₑ, b_d. */
  parameters: Float64Array
}

/** Writes the codes of x to f. */
export function encode(
  model: SparseAutoencoder,
  x: Float64Array,
  f: Float64Array,
): void {
  const { n, width, sparsity } = model
  const { encoder, encoderBias, bias } = parts(model)
  for (let i = 0; i < width; i++) {
    let z = encoderBias[i]!
    for (let k = 0; k < n; k++) z += encoder[i * n + k]! * (x[k]! - bias[k]!)
    f[i] = Math.max(0, z)
  }
  if ('topK' in sparsity) keepLargest(f, sparsity.topK)
}

/** Writes the reconstruction b_d + Σ fᵢdᵢ to y. */
export function decode(
  model: SparseAutoencoder,
  f: Float64Array,
  y: Float64Array,
): void {
  const { n, width } = model
  const { directions, bias } = parts(model)
  y.set(bias)
  for (let i = 0; i < width; i++) {
    if (f[i] === 0) continue
    for (let k = 0; k < n; k++) y[k]! += f[i]! * directions[i * n + k]!
  }
}
// #endregion

/** Views of the four parts of the parameters. */
export function parts({ n, width, parameters }: SparseAutoencoder) {
  const size = width * n
  return {
    encoder: parameters.subarray(0, size),
    directions: parameters.subarray(size, 2 * size),
    encoderBias: parameters.subarray(2 * size, 2 * size + width),
    bias: parameters.subarray(2 * size + width),
  }
}

/** Sets all of the non-negative entries but the K largest to 0. */
export function keepLargest(f: Float64Array, K: number): void {
  const largest = new Float64Array(K) // ascending
  for (const value of f) {
    if (value <= largest[0]!) continue
    let i = 0
    for (; i + 1 < K && value > largest[i + 1]!; i++) {
      largest[i] = largest[i + 1]!
    }
    largest[i] = value
  }
  for (let i = 0; i < f.length; i++) if (f[i]! < largest[0]!) f[i] = 0
}

// #region gradient
/**
 * The loss ‖x − x̂‖² + λΣfᵢ, averaged over the inputs in X (λ = 0 for TopK);
 * its gradient is written to `gradient`, laid out like the parameters.
 */
export function lossGradient(
  model: SparseAutoencoder,
  X: Float64Array,
  gradient: Float64Array,
): number {
  const { n, width, sparsity } = model
  const { encoder, directions, bias } = parts(model)
  const d = parts({ ...model, parameters: gradient })
  const l1 = 'l1' in sparsity ? sparsity.l1 : 0
  const inputs = X.length / n
  const f = new Float64Array(width)
  const y = new Float64Array(n)
  let loss = 0
  gradient.fill(0)
  for (let start = 0; start < X.length; start += n) {
    const x = X.subarray(start, start + n)
    encode(model, x, f)
    decode(model, f, y)
    for (let k = 0; k < n; k++) {
      const error = y[k]! - x[k]!
      loss += error * error
      y[k] = (2 * error) / inputs
      d.bias[k]! += y[k]!
    }
    for (let i = 0; i < width; i++) {
      if (f[i] === 0) continue
      loss += l1 * f[i]!
      let dz = l1 / inputs
      for (let k = 0; k < n; k++) {
        dz += y[k]! * directions[i * n + k]!
        d.directions[i * n + k]! += y[k]! * f[i]!
      }
      d.encoderBias[i]! += dz
      for (let k = 0; k < n; k++) {
        d.encoder[i * n + k]! += dz * (x[k]! - bias[k]!)
        d.bias[k]! -= dz * encoder[i * n + k]!
      }
    }
  }
  return loss / inputs
}
// #endregion

// #region train
/** How a sparse autoencoder is trained. */
export interface Training {
  n: number
  /** Number of codes. */
  width: number
  sparsity: Sparsity
  seed: number
  /** Adam steps; the learning rate falls linearly to 0. Default 3,000. */
  steps?: number
  /** Inputs a step. Default 64. */
  batch?: number
  /** Learning rate at the start. Default 0.005. */
  rate?: number
}

/**
 * A sparse autoencoder trained on batches that `draw` fills. The directions
 * start at random and are brought back to length 1 after each step; the
 * encoder starts as their transpose.
 */
export function trainAutoencoder(
  draw: (X: Float64Array, uniform: () => number) => void,
  training: Training,
): SparseAutoencoder {
  const { n, width, sparsity, seed } = training
  const { steps = 3000, batch = 64, rate = 0.005 } = training
  const parameters = new Float64Array(2 * width * n + width + n)
  const model = { n, width, sparsity, parameters }
  const { encoder, directions } = parts(model)
  directions.set(randomDirections(width, n, seed))
  encoder.set(directions)
  const uniform = random(seed + 1_000_003)
  const X = new Float64Array(batch * n)
  const gradient = new Float64Array(parameters.length)
  const step = adamW({ rate })
  for (let t = 0; t < steps; t++) {
    draw(X, uniform)
    lossGradient(model, X, gradient)
    step(parameters, gradient, 1 - t / steps)
    normalise(directions, n)
  }
  return model
}

/** Brings each vector of n entries to length 1. */
function normalise(directions: Float64Array, n: number): void {
  for (let start = 0; start < directions.length; start += n) {
    let square = 0
    for (let k = 0; k < n; k++) {
      square += directions[start + k]! * directions[start + k]!
    }
    const length = Math.sqrt(square)
    for (let k = 0; k < n; k++) directions[start + k]! /= length
  }
}
// #endregion

/**
 * A sparse autoencoder, an input x, its codes f and reconstruction x̂; and a
 * plain linear encoder E with columns a, rows r and codes z.
 */
export const given = scope({
  n,
  p,
  i: index(1, 'n'),
  k: index(1, 'p'),
  W_e: matrix('p', 'n'),
  b_e: vector('p'),
  b_d: vector('n'),
  V: matrix('n', 'p'),
  x,
  v: computed(({ V }: Record<string, Matrix>) =>
    V!
      .transpose()
      .to2DArray()
      .map((direction) => Matrix.columnVector(direction)),
  ),
  f: computed((symbols: Record<string, Matrix>) => {
    const model = fromSymbols(symbols)
    const f = new Float64Array(model.width)
    encode(model, Float64Array.from(symbols['x']!.to1DArray()), f)
    return Matrix.columnVector(f)
  }),
  E: matrix('p', 'n'),
  a: computed(({ E }: Record<string, Matrix>) =>
    E!
      .transpose()
      .to2DArray()
      .map((column) => Matrix.columnVector(column)),
  ),
  r: computed(({ E }: Record<string, Matrix>) =>
    E!.to2DArray().map((row) => Matrix.columnVector(row)),
  ),
  z: computed((symbols: Record<string, Matrix>) => {
    const { E, x: activation } = symbols
    return E!.mmul(activation!)
  }),
  '\\lambda': positive(),
  // The loss of one input, as training computes it.
  '\\ell': computed((symbols: Record<string, Matrix | number>) => {
    const model = fromSymbols(symbols as Record<string, Matrix>)
    const x = Float64Array.from((symbols['x'] as Matrix).to1DArray())
    const sparsity = { l1: symbols['\\lambda'] as number }
    const unused = new Float64Array(model.parameters.length)
    return lossGradient({ ...model, sparsity }, x, unused)
  }),
  '\\hat{x}': computed((symbols: Record<string, Matrix>) => {
    const model = fromSymbols(symbols)
    const y = new Float64Array(model.n)
    decode(model, Float64Array.from(symbols['f']!.to1DArray()), y)
    return Matrix.columnVector(y)
  }),
})

/** The autoencoder with the parameters that were drawn. */
function fromSymbols(symbols: Record<string, Matrix>): SparseAutoencoder {
  const { W_e, b_e, b_d, V } = symbols
  const parameters = Float64Array.from(
    [W_e!, V!.transpose(), b_e!, b_d!].flatMap((part) => part.to1DArray()),
  )
  return {
    n: W_e!.columns,
    width: W_e!.rows,
    sparsity: { l1: 0 },
    parameters,
  }
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { normal } = await import('../data/random.ts')
  const { centralDifferences, largestGap } =
    await import('../training-dynamics/central-differences.ts')

  const draw = (X: Float64Array, uniform: () => number) => {
    for (let i = 0; i < X.length; i++) X[i] = uniform()
  }

  test('keepLargest keeps the K largest entries', () => {
    const f = Float64Array.of(0.3, 0, 2, 0.5, 1, 0.1)
    keepLargest(f, 3)
    expect([...f]).toEqual([0, 0, 2, 0.5, 1, 0])
    const few = Float64Array.of(0, 0.2, 0)
    keepLargest(few, 2)
    expect([...few]).toEqual([0, 0.2, 0])
  })

  test.each([{ topK: 2 }, { l1: 0.3 }])('gradient of %o', (sparsity) => {
    const gaussian = normal(5)
    const parameters = Float64Array.from({ length: 45 }, () => gaussian() / 2)
    const model = { n: 3, width: 6, sparsity, parameters }
    const X = Float64Array.from({ length: 30 }, () => gaussian())
    const gradient = new Float64Array(45)
    const unused = new Float64Array(45)
    lossGradient(model, X, gradient)
    const numeric = centralDifferences(
      (w) => lossGradient({ ...model, parameters: w }, X, unused),
      model.parameters,
      1e-6,
    )
    expect(largestGap(gradient, numeric)).toBeLessThan(1e-8)
    expect(Math.max(...gradient)).toBeGreaterThan(0.1)
  })

  test('directions stay unit vectors; training lowers the loss', () => {
    const settings = { n: 4, width: 8, sparsity: { topK: 2 }, seed: 1 }
    const X = new Float64Array(400)
    draw(X, random(9))
    const loss = (steps: number) => {
      const model = trainAutoencoder(draw, { ...settings, steps })
      const { directions } = parts(model)
      for (let i = 0; i < 8; i++) {
        const d = directions.subarray(i * 4, i * 4 + 4)
        expect(Math.hypot(...d)).toBeCloseTo(1, 12)
      }
      return lossGradient(model, X, new Float64Array(model.parameters.length))
    }
    expect(loss(300)).toBeLessThan(0.2 * loss(0))
  })
}
