import { Matrix } from 'ml-matrix'
import { computed, func, index, integer, scope } from 'residual'

import { relations } from '../data/facts.ts'
import { attention } from './attention.ts'
import { matmul, rmsNorm, softmax } from './autograd.ts'
import type { Tensor } from './autograd.ts'
import type { Questions } from './questions.ts'
import { toMatrix, toTensor } from './rotation.ts'
import { forward, last, randomModel, unembed } from './transformer.ts'
import type { Model, Run } from './transformer.ts'

// #region main
/**
 * The distribution that each row of the residual stream implies:
 * softmax(norm(h)·W_U) (nostalgebraist 2020), here row by row.
 */
export function read(
  model: Model,
  h: Tensor,
  norm?: (x: Tensor) => Tensor,
): Float64Array[] {
  const logits = unembed(model, h, norm)
  return Array.from({ length: h.rows }, (_, i) =>
    softmax(logits.data.subarray(i * logits.cols, (i + 1) * logits.cols)),
  )
}

/** KL(p ‖ q) in nats. */
export function divergence(p: Float64Array, q: Float64Array): number {
  return p.reduce(
    (sum, x, i) => (x > 0 ? sum + x * Math.log(x / q[i]!) : sum),
    0,
  )
}

// #endregion

/** Names of the nine points of the stream, from bottom to top. */
export function points(model: Model): string[] {
  return [
    'embedding',
    ...model.layers.flatMap((_, l) => [`attention ${l + 1}`, `MLP ${l + 1}`]),
  ]
}

/** What counts as losing probability at a step. */
export const fallBy = 0.01

/** The lens on all questions: how the answers form with depth. */
export interface Lens {
  points: string[]
  /** Mean over the questions at each point of the stream. */
  mean: {
    /** KL of the final distribution from the one read here, in nats. */
    divergence: number[]
    /** Probability of the right answer. */
    answer: number[]
    /** Probability of all words of the answer's kind (capitals, …). */
    kind: number[]
  }
  /** Probability of the right answer, a row per question. */
  paths: number[][]
  /** Which questions lose more than `fallBy` of it at some step. */
  falling: boolean[]
}

// #region lens
/** Reads every point of the stream at the last position. */
export function logitLens(
  model: Model,
  asked: Questions,
  norm?: (x: Tensor) => Tensor,
): Lens {
  const { stream } = forward(model, asked.prompts)
  const T = model.shape.positions
  const final = read(model, last(stream.at(-1)!, T))
  const reads = stream.map((x) => read(model, last(x, T), norm))
  const paths = asked.answers.map((answer, b) =>
    reads.map((point) => point[b]![answer]!),
  )
  const mean = (of: (p: Float64Array, b: number) => number) =>
    reads.map(
      (point) =>
        point.reduce((sum, p, b) => sum + of(p, b), 0) / point.length,
    )
  const kinds = relations.map((relation) => {
    const same = asked.facts.filter((f) => f.relation === relation)
    return new Set(same.map((f) => asked.words.indexOf(f.answer)))
  })
  const kind = (p: Float64Array, b: number): number => {
    const words = kinds[relations.indexOf(asked.facts[b]!.relation)]!
    return [...words].reduce((sum, word) => sum + p[word]!, 0)
  }
  return {
    points: points(model),
    mean: {
      divergence: mean((p, b) => divergence(final[b]!, p)),
      answer: mean((p, b) => p[asked.answers[b]!]!),
      kind: mean(kind),
    },
    paths,
    falling: paths.map((path) =>
      path.some((p, k) => k > 0 && p < path[k - 1]! - fallBy),
    ),
  }
}
// #endregion

/** One cell of a heat map: what a position says at a point of the stream. */
export interface Cell {
  /** The five likeliest words. */
  top: { word: string; probability: number }[]
  /** Probability of the prompt's answer. */
  answer: number
  /** Its place among all words: 1 for the likeliest. */
  rank: number
  /** KL in nats of what is read at the top from what is read here. */
  divergence: number
}

/** The lens on one question: cells[point][position]. */
export function lensOnPrompt(
  model: Model,
  asked: Questions,
  question: number,
  norm?: (x: Tensor) => Tensor,
): { points: string[]; prompt: string[]; answer: string; cells: Cell[][] } {
  const { stream } = forward(model, [asked.prompts[question]!])
  const final = read(model, stream.at(-1)!)
  const cells = stream.map((x) =>
    read(model, x, norm).map((p, position) => {
      const order = Array.from(p, (_, i) => i).sort((a, b) => p[b]! - p[a]!)
      return {
        top: order
          .slice(0, 5)
          .map((i) => ({ word: asked.words[i]!, probability: p[i]! })),
        answer: p[asked.answers[question]!]!,
        rank: 1 + order.indexOf(asked.answers[question]!),
        divergence: divergence(final[position]!, p),
      }
    }),
  )
  const { prompt, answer } = asked.facts[question]!
  return { points: points(model), prompt, answer, cells }
}

/** A small random model that has read two tokens; V words, d numbers. */
function small(d: number, V: number, seed: number): Model {
  const sizes = { positions: 2, heads: 1, layers: 2, hidden: 4 }
  return randomModel({ vocabulary: V, d, ...sizes }, seed)
}

/** The last position's row of each tensor, as columns. */
const columns = (stream: readonly Tensor[]): Matrix[] =>
  stream.map(({ data, cols }) =>
    Matrix.columnVector(Array.from(data.slice(-cols))),
  )

/** What each block writes into the stream. */
function writes(model: Model, { stream, neurons }: Run): Tensor[] {
  return model.layers.flatMap((layer, l) => {
    const x = rmsNorm(stream[2 * l]!)
    const [Q, K, V] = [layer.Q, layer.K, layer.V].map((W) => matmul(x, W))
    const mixed = attention(Q!, K!, V!, 2, 1)
    return [matmul(mixed, layer.O), matmul(neurons[l]!, layer.out)]
  })
}

interface Sizes {
  d: number
  V: number
  '\\omega': number
}

/**
 * The points r_1 … r_5 of the stream of a small model, what its blocks write
 * (b_1 … b_4), the distributions p_ℓ that the lens reads, W_U and the norm.
 */
export const given = scope({
  V: integer(3, 6),
  '\\ell': index(2, 5),
  '\\omega': integer(1, 10_000),
  r: computed(({ d, V, '\\omega': seed }: Sizes) =>
    columns(forward(small(d, V, seed), [[0, 1]]).stream),
  ),
  b: computed(({ d, V, '\\omega': seed }: Sizes) => {
    const model = small(d, V, seed)
    return columns(writes(model, forward(model, [[0, 1]])))
  }),
  W_U: computed(({ d, V, '\\omega': seed }: Sizes) =>
    toMatrix(small(d, V, seed).unembed),
  ),
  p: computed(({ d, V, '\\omega': seed }: Sizes) => {
    const model = small(d, V, seed)
    return forward(model, [[0, 1]]).stream.map((x) =>
      Matrix.columnVector(Array.from(read(model, last(x, 2))[0]!)),
    )
  }),
  '\\mathrm{norm}': computed(() =>
    func((x: Matrix) =>
      toMatrix(rmsNorm(toTensor(x.transpose()))).transpose(),
    ),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { trained } = await import('./facts-model.ts')
  const { asked, model } = trained()
  const lens = logitLens(model, asked)

  test('what is read is a distribution', () => {
    const { stream } = forward(model, asked.prompts.slice(0, 9))
    for (const x of stream)
      for (const p of read(model, x))
        expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
  })

  test('on average the answer forms step by step', () => {
    const kl = lens.mean.divergence
    expect(kl.length).toBe(9)
    for (const [k, value] of kl.entries())
      if (k > 0) expect(value).toBeLessThan(kl[k - 1]!)
    expect(kl[0]!).toBeGreaterThan(3)
    expect(Math.abs(kl[8]!)).toBeLessThan(1e-12)
    expect(lens.mean.answer[0]!).toBeLessThan(0.05)
    expect(lens.mean.answer[8]!).toBeGreaterThan(0.9)
    expect(lens.mean.kind[8]!).toBeGreaterThan(lens.mean.answer[8]!)
  })

  test('but not for each question: many paths fall somewhere', () => {
    // For these weights; other trainings give 80 to 110.
    const falling = lens.falling.filter(Boolean).length
    expect(falling).toBe(95)
  })

  test('at the embedding no prompt has been read: all end with “is”', () => {
    const same = lens.paths.map((_, question) =>
      lensOnPrompt(model, asked, question)
        .cells[0]!.at(-1)!
        .top.map(({ word }) => word)
        .join(' '),
    )
    expect(new Set(same).size).toBe(1)
  })

  test('without the norm the last point is not the answer', () => {
    const bare = logitLens(model, asked, (x) => x)
    expect(bare.mean.divergence[8]!).toBeGreaterThan(0.03)
  })

  test('the lens on one prompt agrees with the lens on all', () => {
    const one = lensOnPrompt(model, asked, 7)
    expect(one.cells.length).toBe(9)
    one.cells.forEach((row, k) => {
      expect(row.length).toBe(5)
      expect(row[4]!.answer).toBeCloseTo(lens.paths[7]![k]!, 14)
    })
    const end = one.cells[8]![4]!
    expect(end.top[0]!.word).toBe(one.answer)
    expect(end.rank).toBe(1)
    expect(end.divergence).toBe(0)
    const start = one.cells[0]![4]!
    expect(start.rank).toBeGreaterThan(1)
    expect(start.divergence).toBeGreaterThan(1)
    const bare = lensOnPrompt(model, asked, 7, (x) => x)
    expect(bare.cells[8]![4]!.divergence).toBeGreaterThan(0)
  })
}
