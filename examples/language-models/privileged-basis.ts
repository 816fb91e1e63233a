import {
  Matrix,
  QrDecomposition,
  SingularValueDecomposition,
} from 'ml-matrix'
import { computed, func, integer, matrix, scope, vector } from 'residual'

import { normal, random } from '../data/random.ts'
import { rmsNorm, Tensor } from './autograd.ts'
import type { Questions } from './facts-model.ts'
import { mlp, relu } from './key-value.ts'
import {
  asWritten,
  ofNeurons,
  ofStream,
  ofValues,
  rotate,
  rotateQueries,
  toMatrix,
  toTensor,
} from './rotation.ts'
import { forward, randomModel, unembed } from './transformer.ts'
import type { Model, Norm } from './transformer.ts'

/** n×n with independent standard normal entries. */
export function gaussian(n: number, seed: number): Matrix {
  const draw = normal(seed)
  const M = new Matrix(n, n)
  return M.apply((i, j) => M.set(i, j, draw()))
}

/** A random orthogonal n×n matrix: Q of a Gaussian one. */
export function orthogonal(n: number, seed: number): Matrix {
  return new QrDecomposition(gaussian(n, seed)).orthogonalMatrix
}

/** A random invertible n×n matrix: it stretches by factors between 1/e and e. */
export function invertible(n: number, seed: number): Matrix {
  const draw = random(seed)
  const stretch = Matrix.diag(
    Array.from({ length: n }, () => Math.exp(2 * draw() - 1)),
  )
  // Turned before and after it, by rotations of other seeds.
  const [R, S] = [orthogonal(n, seed + 1000), orthogonal(n, seed + 2000)]
  return R.mmul(stretch).mmul(S)
}

/** A random permutation with random positive scales. */
export function permutation(n: number, seed: number): Matrix {
  const draw = random(seed)
  const keys = Array.from({ length: n }, draw)
  const order = keys.map((_, i) => i).sort((a, b) => keys[a]! - keys[b]!)
  const M = Matrix.zeros(n, n)
  order.forEach((j, i) => M.set(i, j, 0.5 + draw()))
  return M
}

/** `count` blocks side by side on the diagonal: one for each head. */
export function blocks(count: number, block: (k: number) => Matrix): Matrix {
  const parts = Array.from({ length: count }, (_, k) => block(k))
  const width = parts[0]!.rows
  const M = Matrix.zeros(count * width, count * width)
  parts.forEach((part, k) => M.setSubMatrix(part, k * width, k * width))
  return M
}

/** Each row less its mean, divided by its spread: LayerNorm without gain. */
export function layerNorm(x: Tensor): Tensor {
  const centred = new Tensor(x.rows, x.cols, x.data.slice())
  for (let i = 0; i < x.rows; i++) {
    const row = centred.data.subarray(i * x.cols, (i + 1) * x.cols)
    const mean = row.reduce((a, b) => a + b) / x.cols
    row.forEach((v, j) => (row[j] = v - mean))
  }
  return rmsNorm(centred)
}

/** What may be done to the stream before it is read. */
export const norms: Record<'none' | 'rms' | 'layer', Norm> = {
  none: (x) => x,
  rms: rmsNorm,
  layer: layerNorm,
}

/** Largest difference of two models' logits on the same prompts. */
export function difference(
  a: Model,
  b: Model,
  prompts: readonly number[][],
  norm: Norm,
): number {
  const [p, q] = [a, b].map((model) => {
    const { stream } = forward(model, prompts, { norm })
    return unembed(model, stream.at(-1)!, norm).data
  })
  return p!.reduce((most, x, k) => Math.max(most, Math.abs(x - q![k]!)), 0)
}

/** A change of coordinates and how far it moves the logits. */
export interface Invariance {
  change: string
  /** Largest difference of the logits under each norm. */
  none: number
  rms: number
  layer: number
}

// #region table
/**
 * The table of the page: how far each change moves the logits of a random
 * model with 2 layers, 4 heads and d = 16.
 */
export function invariances(seed = 1): Invariance[] {
  const [d, heads, hidden] = [16, 4, 64]
  const model = randomModel(
    { vocabulary: 20, positions: 6, d, heads, layers: 2, hidden },
    seed,
  )
  const draw = random(seed + 1)
  const prompts = Array.from({ length: 8 }, () =>
    Array.from({ length: 6 }, () => Math.floor(draw() * 20)),
  )
  const R = orthogonal(d, seed + 2)
  const G = invertible(d, seed + 3)
  const perHead = blocks(heads, (k) => invertible(d / heads, seed + 4 + k))
  const changed: Record<string, Model> = {
    'stream: all readers and writers, R orthogonal': rotate(
      model,
      R,
      ofStream,
    ),
    'stream: all readers and writers, R invertible': rotate(
      model,
      G,
      ofStream,
    ),
    'stream: only Q, K, V': rotate(model, R, { ...asWritten, writers: [] }),
    'stream: only embeddings, Q, K, V': rotate(model, R, asWritten),
    'values: R invertible in each head': rotate(model, perHead, ofValues),
    'values: R orthogonal across heads': rotate(model, R, ofValues),
    'queries A, keys A⁻ᵀ in each head': rotateQueries(model, perHead),
    'neurons: permutation × positive scales': rotate(
      model,
      permutation(hidden, seed + 8),
      ofNeurons,
    ),
    'neurons: R orthogonal': rotate(
      model,
      orthogonal(hidden, seed + 9),
      ofNeurons,
    ),
  }
  return Object.entries(changed).map(([change, other]) => ({
    change,
    none: difference(model, other, prompts, norms.none),
    rms: difference(model, other, prompts, norms.rms),
    layer: difference(model, other, prompts, norms.layer),
  }))
}
// #endregion

// #region kurtosis
/**
 * Mean over the rows of a row's kurtosis E(x − x̄)⁴/(E(x − x̄)²)²: 3 if a row
 * looks the same from every direction, larger if few entries are large.
 */
export function kurtosis(X: Matrix): number {
  const rows = X.to2DArray().map((row) => {
    const mean = row.reduce((a, b) => a + b) / row.length
    const power = (k: 2 | 4) =>
      row.reduce(
        (s, x) => s + (k === 2 ? (x - mean) ** 2 : (x - mean) ** 4),
        0,
      )
    return (row.length * power(4)) / power(2) ** 2
  })
  return rows.reduce((a, b) => a + b) / rows.length
}

/** Kurtosis of the activations as they are and after a random rotation. */
export interface Kurtosis {
  where: string
  standard: number
  rotated: number
}

/**
 * The test of Elhage, Lasenby and Olah (2023) at all positions of all
 * questions: the neurons of each layer and the points of the stream.
 */
export function kurtosisTest(
  model: Model,
  asked: Questions,
  seed = 1,
): Kurtosis[] {
  const { stream, neurons } = forward(model, asked.prompts)
  const compare = (where: string, x: Tensor): Kurtosis => {
    const X = toMatrix(x)
    const R = orthogonal(x.cols, seed)
    return { where, standard: kurtosis(X), rotated: kurtosis(X.mmul(R)) }
  }
  return [
    ...neurons.map((x, l) => compare(`neurons ${l + 1}`, x)),
    ...stream.map((x, k) => compare(`stream ${k}`, x)),
  ]
}
// #endregion

/** Applies a norm of rows to one column. */
const ofColumn = (norm: Norm) =>
  func((x: Matrix) => toMatrix(norm(toTensor(x.transpose()))).transpose())

/**
 * A stream x of d numbers with rotations R and invertible G, what reads and
 * writes it: W_Q for queries, W_K for the keys of y, W_O for the results of a
 * head; its norms; and an MLP x ↦ W_2·σ(W_1·x) with h neurons, vectors z of
 * neurons, rotations R_h and Π, a permutation with positive scales.
 */
export const given = scope({
  h: integer(2, 5),
  x: vector('d'),
  y: vector('d'),
  z: vector('h'),
  W_1: matrix('h', 'd'),
  W_2: matrix('d', 'h'),
  W_O: matrix('d', 'd'),
  W_Q: matrix('d', 'd'),
  W_K: matrix('d', 'd'),
  R: matrix('d', 'd', { orthogonal: true }),
  G: matrix('d', 'd', { invertible: true }),
  R_h: matrix('h', 'h', { orthogonal: true }),
  '\\Pi': computed(({ z }: { z: Matrix }) =>
    permutation(z.rows, Math.floor(1000 * Math.abs(z.get(0, 0)))),
  ),
  '\\sigma': computed(() =>
    func(
      (v: Matrix) => new Matrix(v.to2DArray().map((row) => row.map(relu))),
    ),
  ),
  '\\mathrm{MLP}': computed(({ W_1, W_2 }: { W_1: Matrix; W_2: Matrix }) =>
    func((v: Matrix) => mlp(v, W_1.transpose(), W_2.transpose())),
  ),
  '\\mathrm{RMS}': computed(() => ofColumn(rmsNorm)),
  '\\mathrm{LN}': computed(() => ofColumn(layerNorm)),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { questions, trained, untrained } = await import('./facts-model.ts')

  test('what may be rotated and what may not', () => {
    const still = 1e-10
    const moves = 1e-2
    const table = invariances()
    const under = (norm: 'none' | 'rms' | 'layer') =>
      table.map((row) =>
        row[norm] < still ? 'same' : row[norm] > moves ? 'other' : 'unclear',
      )
    expect(table.map(({ change }) => change.split(':')[0])).toEqual([
      ...['stream', 'stream', 'stream', 'stream'],
      ...['values', 'values', 'queries A, keys A⁻ᵀ in each head'],
      ...['neurons', 'neurons'],
    ])
    const rest = ['other', 'other', 'same', 'other', 'same', 'same', 'other']
    expect(under('none')).toEqual(['same', 'same', ...rest])
    // A norm that looks at lengths allows only rotations …
    expect(under('rms')).toEqual(['same', 'other', ...rest])
    // … and one that takes the mean off, not even them.
    expect(under('layer')).toEqual(['other', 'other', ...rest])
  })

  test('invertible: no vector grows or shrinks by more than e', () => {
    const { diagonal } = new SingularValueDecomposition(invertible(9, 5))
    expect(Math.max(...diagonal)).toBeLessThan(Math.E)
    expect(Math.min(...diagonal)).toBeGreaterThan(1 / Math.E)
    // It is not a rotation.
    expect(Math.max(...diagonal) / Math.min(...diagonal)).toBeGreaterThan(1.5)
  })

  test('orthogonal: RᵀR = I; a permutation has one entry a row', () => {
    const R = orthogonal(9, 5)
    const gap = R.transpose().mmul(R).sub(Matrix.eye(9))
    expect(gap.abs().max()).toBeLessThan(1e-12)
    const entries = permutation(9, 5).to2DArray()
    for (const row of entries) expect(row.filter((x) => x > 0).length).toBe(1)
  })

  test('kurtosis: 1 for signs, 3 for a Gaussian, 5.41 after a ReLU', () => {
    const signs = new Matrix([[1, -1, -1, 1]])
    expect(kurtosis(signs)).toBeCloseTo(1, 12)
    const draw = normal(1)
    const X = new Matrix([Array.from({ length: 100_000 }, draw)])
    expect(Math.abs(kurtosis(X) - 3)).toBeLessThan(0.1)
    const active = X.to2DArray().map((row) => row.map((x) => Math.max(0, x)))
    expect(Math.abs(kurtosis(new Matrix(active)) - 5.41)).toBeLessThan(0.2)
  })

  test('neurons stand out of the rotated crowd, the stream does not', () => {
    const { asked, model } = trained()
    const rows = kurtosisTest(model, asked)
    for (const { where, standard, rotated } of rows)
      if (where.startsWith('neurons')) {
        expect(standard).toBeGreaterThan(4)
        expect(rotated).toBeLessThan(3.5)
      } else expect(Math.abs(standard - rotated)).toBeLessThan(0.75)
    // The ReLU alone does it: before any training they stand out as well.
    const before = untrained(questions())
    for (const { standard, rotated } of kurtosisTest(before, asked).slice(
      0,
      4,
    ))
      expect(standard - rotated).toBeGreaterThan(0.75)
  })
}
