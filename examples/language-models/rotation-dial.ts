import { Matrix } from 'ml-matrix'

import { matmul } from './autograd.ts'
import type { Tensor } from './autograd.ts'
import {
  ofNeurons,
  ofStream,
  ofValues,
  rotate,
  toMatrix,
} from './rotation.ts'
import type { Contact, Part } from './rotation.ts'
import { forward, last, unembed } from './transformer.ts'
import type { Model, Norm, Run } from './transformer.ts'

// #region main
/** A space of activations; `across`: values of two heads mixed. */
export type Place = 'stream' | 'queries' | 'values' | 'across' | 'neurons'

/** Who touches it. A turn is its own inverse transpose: it suits keys, too. */
export const contacts: Readonly<Record<Place, Contact>> = {
  stream: ofStream,
  queries: { writers: ['Q', 'K'], readers: [] },
  values: ofValues,
  across: ofValues,
  neurons: ofNeurons,
}

/** The turn of a space by an angle, in planes of two coordinates each. */
export interface Turn {
  place: Place
  /** Radians. */
  angle: number
  /** Those who absorb it; who does not touch the place need not. */
  absorbers: readonly Part[]
  norm: Norm
}

/** The model in which the absorbers have absorbed their share of a turn. */
export function turned(model: Model, turn: Turn): Model {
  const { writers, readers } = contacts[turn.place]
  const absorbs = (part: Part) => turn.absorbers.includes(part)
  return rotate(model, rotationOf(model, turn), {
    writers: writers.filter(absorbs),
    readers: readers.filter(absorbs),
  })
}

/** Turns coordinates (k, k + apart) by an angle; each is in one pair. */
export function planes(size: number, angle: number, apart = 1): Matrix {
  const R = Matrix.zeros(size, size)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  for (const [i, j] of pairs(size, apart)) {
    R.set(i, i, cos)
    R.set(i, j, sin)
    R.set(j, i, -sin)
    R.set(j, j, cos)
  }
  return R
}
// #endregion

/** What one prompt makes of the model, before and after. */
export interface Turning {
  /** Largest difference of the logits, at any position and of any word. */
  moved: number
  /** Logits after the last word of the prompt. */
  before: number[]
  after: number[]
  /** Two coordinates of the place, at each position; the last one is last. */
  plane: { before: [number, number][]; after: [number, number][] }
}

/** Runs a prompt through the model as it is and through the turned one. */
export function turning(
  model: Model,
  prompt: readonly number[],
  turn: Turn,
): Turning {
  const { norm, place } = turn
  const of = (some: Model) => {
    const run = forward(some, [prompt], { norm })
    const logits = unembed(some, run.stream.at(-1)!, norm)
    const end = Array.from(last(logits, prompt.length).data)
    return { X: activations(some, run, turn), logits: logits.data, end }
  }
  const [a, b] = [of(model), of(turned(model, turn))]
  const pair = liveliest(a.X, apart(model, place))
  return {
    moved: a.logits.reduce(
      (most, x, k) => Math.max(most, Math.abs(x - b.logits[k]!)),
      0,
    ),
    before: a.end,
    after: b.end,
    plane: { before: columns(a.X, pair), after: columns(b.X, pair) },
  }
}

/** Vectors at the place, a row for each position: of the last layer. */
function activations(model: Model, run: Run, { place, norm }: Turn): Matrix {
  const layer = model.layers.at(-1)!
  // What the last layer reads is before its attention and its MLP.
  const read = norm(run.stream.at(-3)!)
  const found: Record<Place, () => Tensor> = {
    stream: () => run.stream.at(-1)!,
    queries: () => matmul(read, layer.Q),
    values: () => matmul(read, layer.V),
    across: () => matmul(read, layer.V),
    neurons: () => run.neurons.at(-1)!,
  }
  return toMatrix(found[place]())
}

function rotationOf(model: Model, { place, angle }: Turn): Matrix {
  const { d, hidden } = model.shape
  const size = place === 'neurons' ? hidden : d
  return planes(size, angle, apart(model, place))
}

/** Neighbours form a pair, or, across heads, coordinates of two heads. */
function apart({ shape }: Model, place: Place): number {
  return place === 'across' ? shape.d / shape.heads : 1
}

function pairs(size: number, apart: number): [number, number][] {
  return Array.from({ length: size }, (_, k) => k)
    .filter((k) => k % (2 * apart) < apart)
    .map((k) => [k, k + apart])
}

/** The pair of columns of which the smaller one is largest. */
function liveliest(X: Matrix, apart: number): [number, number] {
  const least = ([i, j]: [number, number]) =>
    Math.min(
      X.getColumnVector(i).norm('frobenius'),
      X.getColumnVector(j).norm('frobenius'),
    )
  return pairs(X.columns, apart).reduce((best, pair) =>
    least(pair) > least(best) ? pair : best,
  )
}

function columns(X: Matrix, [i, j]: [number, number]): [number, number][] {
  return X.to2DArray().map((row) => [row[i]!, row[j]!])
}

if (import.meta.vitest) {
  const { describe, expect, test } = import.meta.vitest
  const { trained } = await import('./facts-model.ts')
  const { norms } = await import('./privileged-basis.ts')
  const { asked, model } = trained()
  const prompt = asked.prompts[0]!
  const angles = [5, 40, 90, 135, 180, 300].map((d) => (d * Math.PI) / 180)
  const everybody: Part[] = [...ofStream.writers, ...ofStream.readers]
  const norm = norms.rms
  const moved = (turn: Partial<Turn>) =>
    turning(model, prompt, {
      place: 'stream',
      angle: angles[1]!,
      absorbers: everybody,
      norm,
      ...turn,
    }).moved

  test('planes: orthogonal, and by the angle', () => {
    for (const apart of [1, 2, 3]) {
      const R = planes(12, 0.4, apart)
      const gap = R.transpose().mmul(R).sub(Matrix.eye(12))
      expect(gap.abs().max()).toBeLessThan(1e-12)
      for (const entry of R.diagonal()) expect(entry).toBe(Math.cos(0.4))
    }
  })

  test.each(['stream', 'queries', 'values'] as const)(
    '%s: absorbed by all who touch it, no angle moves a logit',
    (place) => {
      for (const angle of angles)
        expect(moved({ place, angle })).toBeLessThan(1e-10)
    },
  )

  describe.each(['stream', 'queries', 'values'] as const)('%s', (place) => {
    const { writers, readers } = contacts[place]
    test.each([...writers, ...readers])('%s cannot be left out', (part) => {
      const absorbers = everybody.filter((other) => other !== part)
      for (const angle of angles)
        expect(moved({ place, angle, absorbers })).toBeGreaterThan(1e-2)
    })
  })

  test('across heads, and before a ReLU, nobody can absorb a turn', () => {
    // At 180° a turn is −I, which commutes with all but the ReLU.
    const half = angles[4]!
    for (const angle of angles) {
      const across = moved({ place: 'across', angle })
      if (angle === half) expect(across).toBeLessThan(1e-10)
      else expect(across).toBeGreaterThan(1e-2)
      expect(moved({ place: 'neurons', angle })).toBeGreaterThan(1e-2)
    }
  })

  test('LayerNorm does not even let the stream turn', () => {
    const layer = norms.layer
    expect(moved({ norm: layer })).toBeGreaterThan(1e-2)
    expect(moved({ norm: layer, place: 'values' })).toBeLessThan(1e-10)
  })

  test('no turn, or nobody who absorbs it, and nothing changes', () => {
    for (const place of Object.keys(contacts) as Place[]) {
      expect(moved({ place, angle: 0 })).toBe(0)
      expect(moved({ place, absorbers: [] })).toBe(0)
    }
  })

  test('the plane of the stream turns by the angle', () => {
    const angle = angles[1]!
    const { before, after } = turning(model, prompt, {
      place: 'stream',
      angle,
      absorbers: everybody,
      norm,
    }).plane
    before.forEach(([x, y], t) => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      expect(after[t]![0]).toBeCloseTo(cos * x - sin * y, 10)
      expect(after[t]![1]).toBeCloseTo(sin * x + cos * y, 10)
    })
  })
}
