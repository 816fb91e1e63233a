import { normal } from '../data/random.ts'
import {
  add,
  matmul,
  pick,
  scale,
  sigmoid,
  tanh,
  Tensor,
  times,
} from './autograd.ts'

/** One gate: from the input (W), the state (U) and nothing (b). */
export interface Gate {
  W: Tensor
  U: Tensor
  b: Tensor
}

/** A language model of one recurrent layer. */
export interface Gru {
  /** vocabulary×d. */
  embed: Tensor
  update: Gate
  reset: Gate
  candidate: Gate
  /** d×vocabulary and its bias. */
  out: Tensor
  bias: Tensor
}

// #region main
/** x·W + h·U + b. */
function affine({ W, U, b }: Gate, x: Tensor, h: Tensor): Tensor {
  return add(add(matmul(x, W), matmul(h, U)), b)
}

/**
 * One step of a gated recurrent unit (Cho et al. 2014, eq. 5–8): where the
 * update gate z is near 1, the old state h is kept.
 */
export function step(gru: Gru, x: Tensor, h: Tensor): Tensor {
  const z = sigmoid(affine(gru.update, x, h))
  const r = sigmoid(affine(gru.reset, x, h))
  const n = tanh(affine(gru.candidate, x, times(r, h)))
  return add(n, times(z, add(h, scale(n, -1)))) // z⊙h + (1 − z)⊙n
}

/** The states after each word of sentences of equal length, one a row. */
export function states(
  gru: Gru,
  sentences: readonly (readonly number[])[],
): Tensor[] {
  let h = new Tensor(sentences.length, gru.embed.cols)
  return sentences[0]!.map((_, t) => {
    const words = sentences.map((sentence) => sentence[t]!)
    h = step(gru, pick(gru.embed, words), h)
    return h
  })
}

/** Logits of the next word. */
export function predict(gru: Gru, h: Tensor): Tensor {
  return add(matmul(h, gru.out), gru.bias)
}
// #endregion

/** All matrices in the order in which they are stored. */
export function parameters(gru: Gru): Tensor[] {
  const gates = [gru.update, gru.reset, gru.candidate]
  return [
    gru.embed,
    ...gates.flatMap(({ W, U, b }) => [W, U, b]),
    gru.out,
    gru.bias,
  ]
}

/**
 * An untrained model with d units. The update gate's bias starts at 1.5, so
 * that a state lasts a few words from the beginning.
 */
export function randomGru(vocabulary: number, d: number, seed: number): Gru {
  const draw = normal(seed)
  const matrix = (rows: number, cols: number, size: number) =>
    new Tensor(
      rows,
      cols,
      Float64Array.from({ length: rows * cols }, () => size * draw()),
    )
  const size = 1 / Math.sqrt(d)
  const gate = (bias: number): Gate => ({
    W: matrix(d, d, size),
    U: matrix(d, d, size),
    b: new Tensor(1, d, new Float64Array(d).fill(bias)),
  })
  return {
    embed: matrix(vocabulary, d, 0.5),
    update: gate(1.5),
    reset: gate(0),
    candidate: gate(0),
    out: matrix(d, vocabulary, size),
    bias: new Tensor(1, vocabulary),
  }
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { crossEntropy } = await import('./autograd.ts')
  const { gradientError } = await import('./gradient-check.ts')

  const gru = randomGru(5, 3, 1)
  const sentences = [
    [0, 1, 2, 3],
    [4, 3, 2, 0],
  ]

  test('the gradient through time agrees with central differences', () => {
    const loss = () => {
      const h = states(gru, sentences)
      return crossEntropy(predict(gru, h.at(-1)!), [1, 4])
    }
    expect(gradientError(parameters(gru), loss)).toBeLessThan(1e-9)
  })

  test('an open update gate keeps the state, a closed one forgets it', () => {
    const gate = (bias: number): Gru => ({
      ...gru,
      update: {
        W: new Tensor(3, 3),
        U: new Tensor(3, 3),
        b: new Tensor(1, 3, new Float64Array(3).fill(bias)),
      },
    })
    const x = pick(gru.embed, [2])
    const h = new Tensor(1, 3, new Float64Array([0.3, -0.9, 0.5]))
    const kept = step(gate(40), x, h).data
    kept.forEach((v, i) => {
      expect(v).toBeCloseTo(h.data[i]!, 12)
    })
    const far = new Tensor(1, 3, new Float64Array([-0.3, 0.9, 0.1]))
    // Closed: only the candidate counts, which is a tanh.
    for (const v of step(gate(-40), x, far).data)
      expect(Math.abs(v)).toBeLessThan(1)
  })

  test('states stay inside (−1, 1)', () => {
    for (const h of states(gru, sentences))
      for (const v of h.data) expect(Math.abs(v)).toBeLessThan(1)
  })
}
