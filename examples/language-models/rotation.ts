import { inverse, Matrix } from 'ml-matrix'

import { Tensor } from './autograd.ts'
import type { Model } from './transformer.ts'

/** A tensor as an ml-matrix Matrix. */
export function toMatrix({ rows, cols, data }: Tensor): Matrix {
  return Matrix.from1DArray(rows, cols, Array.from(data))
}

/** A Matrix as a tensor. */
export function toTensor(M: Matrix): Tensor {
  return new Tensor(M.rows, M.columns, Float64Array.from(M.to1DArray()))
}

// #region freedom
/** A matrix in every layer, or one of the two at the ends. */
export type Part = 'embed' | 'Q' | 'K' | 'V' | 'O' | 'in' | 'out' | 'unembed'

/** Who touches a space of activations. */
export interface Contact {
  /** They put vectors into it: W becomes W·R. */
  writers: readonly Part[]
  /** They take vectors out of it: W becomes R⁻¹·W. */
  readers: readonly Part[]
}

/** All who write into the residual stream, and all who read it. */
export const ofStream: Contact = {
  writers: ['embed', 'O', 'out'],
  readers: ['Q', 'K', 'V', 'in', 'unembed'],
}

/** The notes: the embeddings turn, and only Q, K and V compensate. */
export const asWritten: Contact = {
  writers: ['embed'],
  readers: ['Q', 'K', 'V'],
}

/** The values that attention mixes. */
export const ofValues: Contact = { writers: ['V'], readers: ['O'] }

/** The neurons of the MLPs. */
export const ofNeurons: Contact = { writers: ['in'], readers: ['out'] }

/**
 * The model with vectors x·R where it had x, as far as these writers and
 * readers go along; R is as wide as the space. Everybody else stays.
 */
export function rotate(
  model: Model,
  R: Matrix,
  { writers, readers }: Contact,
): Model {
  const back = inverse(R)
  const turned = (part: Part, W: Tensor) => {
    if (writers.includes(part)) return toTensor(toMatrix(W).mmul(R))
    return readers.includes(part) ? toTensor(back.mmul(toMatrix(W))) : W
  }
  return {
    ...model,
    embed: turned('embed', model.embed),
    position: turned('embed', model.position),
    layers: model.layers.map((layer) => ({
      Q: turned('Q', layer.Q),
      K: turned('K', layer.K),
      V: turned('V', layer.V),
      O: turned('O', layer.O),
      in: turned('in', layer.in),
      out: turned('out', layer.out),
    })),
    unembed: turned('unembed', model.unembed),
  }
}

/** Queries by A, keys by A⁻ᵀ: their inner products stay. */
export function rotateQueries(model: Model, A: Matrix): Model {
  const queries = rotate(model, A, { writers: ['Q'], readers: [] })
  const B = inverse(A).transpose()
  return rotate(queries, B, { writers: ['K'], readers: [] })
}
// #endregion
