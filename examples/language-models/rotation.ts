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

/** A common slip: the embeddings turn, and only Q, K and V compensate. */
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

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { randomModel } = await import('./transformer.ts')
  const shape = { vocabulary: 5, positions: 3, d: 4, heads: 2, layers: 2 }
  const model = randomModel({ ...shape, hidden: 8 }, 1)
  // Turns the first two coordinates and stretches the others: no rotation.
  const G = new Matrix([
    [0.6, -0.8, 0, 0],
    [0.8, 0.6, 0, 0],
    [0, 0, 2, 0],
    [0, 0, 0, 3],
  ])
  const apart = (a: Tensor, b: Tensor) =>
    Matrix.sub(toMatrix(a), toMatrix(b)).abs().max()

  test('what is written turned is read turned back', () => {
    const turned = rotate(model, G, ofStream)
    const through = (of: Model, l: number) =>
      toTensor(toMatrix(of.layers[0]!.O).mmul(toMatrix(of.layers[l]!.in)))
    expect(apart(through(turned, 1), through(model, 1))).toBeLessThan(1e-12)
    expect(apart(turned.embed, model.embed)).toBeGreaterThan(0.1)
  })

  test('turned and turned back, it is the model that it was', () => {
    const back = rotate(rotate(model, G, ofStream), inverse(G), ofStream)
    expect(apart(back.embed, model.embed)).toBeLessThan(1e-12)
    expect(apart(back.unembed, model.unembed)).toBeLessThan(1e-12)
  })

  test('queries and keys: their inner products stay', () => {
    const scores = ({ layers: [layer] }: Model) =>
      toTensor(toMatrix(layer!.Q).mmul(toMatrix(layer!.K).transpose()))
    const turned = rotateQueries(model, G)
    expect(apart(scores(turned), scores(model))).toBeLessThan(1e-12)
    expect(apart(turned.layers[0]!.K, model.layers[0]!.K)).toBeGreaterThan(
      0.1,
    )
  })

  test('with the slip, the MLP is left out', () => {
    const turned = rotate(model, G, asWritten)
    expect(turned.layers[0]!.in).toBe(model.layers[0]!.in)
    expect(turned.unembed).toBe(model.unembed)
  })
}
