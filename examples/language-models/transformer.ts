import { normal } from '../data/random.ts'
import { attention } from './attention.ts'
import { add, matmul, pick, relu, rmsNorm, Tensor } from './autograd.ts'

/** The sizes of a transformer. */
export interface Shape {
  vocabulary: number
  /** Tokens a prompt. */
  positions: number
  d: number
  heads: number
  layers: number
  /** Neurons of each MLP. */
  hidden: number
}

/** One layer's matrices; rows are inputs: a vector x reads as x·W. */
export interface Layer {
  Q: Tensor
  K: Tensor
  V: Tensor
  O: Tensor
  /** d×hidden: column i is the key of neuron i. */
  in: Tensor
  /** hidden×d: row i is the value of neuron i. */
  out: Tensor
}

/** A decoder-only transformer without biases and gains. */
export interface Model {
  shape: Shape
  /** vocabulary×d. */
  embed: Tensor
  /** positions×d. */
  position: Tensor
  layers: Layer[]
  /** d×vocabulary: W_U. */
  unembed: Tensor
}

/** What each step of a forward pass left; rows are prompts × positions. */
export interface Run {
  /** The residual stream after the embedding, attention, MLP, attention, … */
  stream: Tensor[]
  /** The neurons' activations in each layer, after the ReLU. */
  neurons: Tensor[]
}

// #region forward
/** How rows are normed before they are read. */
export type Norm = (x: Tensor) => Tensor

/** What a forward pass may do differently. */
export interface Options {
  norm?: Norm
  /** Replaces the neurons of a layer. */
  change?: (neurons: Tensor, layer: number) => Tensor
}

/**
 * Runs prompts of equal length through the model. Each block reads the
 * normed stream and adds to it.
 */
export function forward(
  model: Model,
  prompts: readonly (readonly number[])[],
  { norm = rmsNorm, change = (neurons) => neurons }: Options = {},
): Run {
  const T = prompts[0]!.length
  const places = prompts.flatMap((prompt) => prompt.map((_, t) => t))
  let x = add(pick(model.embed, prompts.flat()), pick(model.position, places))
  const stream = [x]
  const neurons: Tensor[] = []
  for (const [l, layer] of model.layers.entries()) {
    const read = norm(x)
    const [Q, K, V] = [layer.Q, layer.K, layer.V].map((W) => matmul(read, W))
    const mixed = attention(Q!, K!, V!, T, model.shape.heads)
    x = add(x, matmul(mixed, layer.O))
    stream.push(x)
    const active = change(relu(matmul(norm(x), layer.in)), l)
    neurons.push(active)
    x = add(x, matmul(active, layer.out))
    stream.push(x)
  }
  return { stream, neurons }
}

/** Logits of the stream's rows: norm(h)·W_U. */
export function unembed(
  model: Model,
  h: Tensor,
  norm: Norm = rmsNorm,
): Tensor {
  return matmul(norm(h), model.unembed)
}

/** The rows of the prompts' last positions. */
export function last(x: Tensor, positions: number): Tensor {
  const count = x.rows / positions
  return pick(
    x,
    Array.from({ length: count }, (_, b) => (b + 1) * positions - 1),
  )
}
// #endregion

/** All of a model's matrices, in the order in which they are stored. */
export function parameters(model: Model): Tensor[] {
  return [
    model.embed,
    model.position,
    ...model.layers.flatMap((l) => [l.Q, l.K, l.V, l.O, l.in, l.out]),
    model.unembed,
  ]
}

/** A model with normal weights, as large as keeps the stream's size. */
export function randomModel(shape: Shape, seed: number): Model {
  const draw = normal(seed)
  const matrix = (rows: number, cols: number, size: number) =>
    new Tensor(
      rows,
      cols,
      Float64Array.from({ length: rows * cols }, () => size * draw()),
    )
  const { vocabulary, positions, d, hidden } = shape
  const one = 1 / Math.sqrt(d)
  return {
    shape,
    embed: matrix(vocabulary, d, 0.5),
    position: matrix(positions, d, 0.5),
    layers: Array.from({ length: shape.layers }, () => ({
      Q: matrix(d, d, one),
      K: matrix(d, d, one),
      V: matrix(d, d, one),
      O: matrix(d, d, one / 2),
      in: matrix(d, hidden, one),
      out: matrix(hidden, d, one / 2),
    })),
    unembed: matrix(d, vocabulary, one / 2),
  }
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { crossEntropy } = await import('./autograd.ts')
  const { gradientError } = await import('./gradient-check.ts')

  const shape: Shape = {
    vocabulary: 7,
    positions: 3,
    d: 4,
    heads: 2,
    layers: 2,
    hidden: 5,
  }
  const model = randomModel(shape, 1)
  const prompts = [
    [0, 1, 2],
    [3, 4, 5],
  ]

  test('the gradient agrees with central differences', () => {
    const loss = () => {
      const { stream } = forward(model, prompts)
      return crossEntropy(unembed(model, last(stream.at(-1)!, 3)), [6, 1])
    }
    expect(gradientError(parameters(model), loss)).toBeLessThan(1e-8)
  })

  test('the stream is the sum of what the blocks write', () => {
    const { stream, neurons } = forward(model, prompts)
    expect(stream.length).toBe(5)
    const wrote = matmul(neurons[1]!, model.layers[1]!.out)
    const sum = add(stream[3]!, wrote).data
    stream[4]!.data.forEach((x, k) => {
      expect(x).toBe(sum[k])
    })
  })

  test('a later token changes nothing before it', () => {
    const changed = [[0, 1, 6], prompts[1]!]
    const [a, b] = [prompts, changed].map((p) => forward(model, p).stream)
    for (const [k, point] of a!.entries())
      expect(point.data.subarray(0, 2 * 4)).toEqual(
        b![k]!.data.subarray(0, 2 * 4),
      )
  })
}
