import { inverse, Matrix } from 'ml-matrix'

import { Tensor } from './autograd.ts'
import type { Layer, Model } from './transformer.ts'

/** A tensor as an ml-matrix Matrix. */
export function toMatrix({ rows, cols, data }: Tensor): Matrix {
  return Matrix.from1DArray(rows, cols, Array.from(data))
}

/** A Matrix as a tensor. */
export function toTensor(M: Matrix): Tensor {
  return new Tensor(M.rows, M.columns, Float64Array.from(M.to1DArray()))
}

// #region freedom
/** W, seen from a rotated input: reads x·R as W reads x. */
function reads(W: Tensor, R: Matrix): Tensor {
  return toTensor(inverse(R).mmul(toMatrix(W)))
}

/** W, writing into rotated coordinates: gives y·R where W gives y. */
function writes(W: Tensor, R: Matrix): Tensor {
  return toTensor(toMatrix(W).mmul(R))
}

/** The model with each layer changed. */
function each(model: Model, change: (layer: Layer) => Partial<Layer>): Model {
  const layers = model.layers.map((layer) => ({ ...layer, ...change(layer) }))
  return { ...model, layers }
}

/** Q, K and V of every layer read the rotated stream; nobody else does. */
export function rotateReaders(model: Model, R: Matrix): Model {
  return each(model, ({ Q, K, V }) => ({
    Q: reads(Q, R),
    K: reads(K, R),
    V: reads(V, R),
  }))
}

/** The notes' recipe: embeddings turned, Q, K, V compensate, no one else. */
export function rotateAsWritten(model: Model, R: Matrix): Model {
  return {
    ...rotateReaders(model, R),
    embed: writes(model.embed, R),
    position: writes(model.position, R),
  }
}

/** The residual stream in other coordinates: all readers, all writers. */
export function rotateStream(model: Model, R: Matrix): Model {
  return {
    ...each(rotateAsWritten(model, R), (layer) => ({
      O: writes(layer.O, R),
      in: reads(layer.in, R),
      out: writes(layer.out, R),
    })),
    unembed: reads(model.unembed, R),
  }
}

/** Other coordinates for the neurons: h·R instead of h. */
export function rotateNeurons(model: Model, R: Matrix): Model {
  return each(model, (layer) => ({
    in: writes(layer.in, R),
    out: reads(layer.out, R),
  }))
}

/** Other coordinates for the values that attention mixes. */
export function rotateValues(model: Model, R: Matrix): Model {
  return each(model, ({ V, O }) => ({ V: writes(V, R), O: reads(O, R) }))
}

/** Queries by A, keys by A⁻ᵀ: their inner products stay. */
export function rotateQueries(model: Model, A: Matrix): Model {
  return each(model, ({ Q, K }) => ({
    Q: writes(Q, A),
    K: writes(K, inverse(A).transpose()),
  }))
}
// #endregion
