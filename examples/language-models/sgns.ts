import { Matrix } from 'ml-matrix'
import { computed, func, integer, scope } from 'residual'

import { random } from '../data/random.ts'
import type { Corpus } from '../data/sotu.ts'

/** The two vectors of each word, V×d row-major: its own and as context. */
export interface SkipGram {
  words: string[]
  d: number
  token: Float64Array
  context: Float64Array
}

/** Settings of one training; the defaults are those of the page. */
export interface Settings {
  d: number
  window: number
  negatives: number
  epochs: number
  rate: number
  threshold: number
  seed: number
}

const usual: Settings = {
  d: 32,
  window: 5,
  negatives: 5,
  epochs: 2,
  rate: 0.05,
  threshold: 0.0003,
  seed: 1,
}

// #region step
/**
 * One step of negative sampling (Mikolov et al. 2013, eq. 4) for word i: the
 * first of `others` is its context and gets label 1, the rest were drawn and
 * get 0; ascends log σ(t·c) + Σ log σ(−t·c′). `change` is room for d numbers.
 */
export function step(
  { d, token, context }: SkipGram,
  i: number,
  others: Int32Array,
  rate: number,
  change: Float64Array,
): void {
  const t = i * d
  change.fill(0)
  for (let k = 0; k < others.length; k++) {
    const c = others[k]! * d
    let z = 0
    for (let a = 0; a < d; a++) z += token[t + a]! * context[c + a]!
    const label = k === 0 ? 1 : 0
    const error = rate * (label - 1 / (1 + Math.exp(-z)))
    for (let a = 0; a < d; a++) {
      change[a]! += error * context[c + a]!
      context[c + a]! += error * token[t + a]!
    }
  }
  for (let a = 0; a < d; a++) token[t + a]! += change[a]!
}
// #endregion

// #region train
/**
 * Skip-gram with negative sampling: each word predicts those around it, the
 * window drawn anew for each word, against words drawn from the counts to
 * the power 3/4. Of a word with share f of the corpus only √(threshold/f)
 * are kept, drawn anew in each epoch. The rate falls linearly to 0.
 */
export function trainSkipGram(
  corpus: Corpus,
  settings: Partial<Settings> = {},
): SkipGram {
  const { d, window, negatives, epochs, rate, threshold, seed } = {
    ...usual,
    ...settings,
  }
  const V = corpus.words.length
  const draw = random(seed)
  const model = {
    words: corpus.words,
    d,
    token: Float64Array.from({ length: V * d }, () => (draw() - 0.5) / d),
    context: new Float64Array(V * d),
  }
  const share = shares(corpus)
  const noise = noiseTable(share)
  const others = new Int32Array(1 + negatives)
  const change = new Float64Array(d)
  const passes = epochs * corpus.speeches.length
  for (let pass = 0; pass < passes; pass++) {
    const speech = corpus.speeches[pass % corpus.speeches.length]!
    // Left-out words give their place up: the rest move together.
    const tokens = speech.tokens.filter(
      (i) => i > 0 && draw() < Math.sqrt(threshold / share[i]!),
    )
    const now = rate * (1 - pass / passes)
    for (let t = 0; t < tokens.length; t++) {
      const reach = 1 + Math.floor(draw() * window)
      const end = Math.min(t + reach, tokens.length - 1)
      for (let s = Math.max(0, t - reach); s <= end; s++) {
        if (s === t) continue
        others[0] = tokens[s]!
        for (let k = 1; k <= negatives; k++)
          others[k] = noise[Math.floor(draw() * noise.length)]!
        step(model, tokens[t]!, others, now, change)
      }
    }
  }
  return model
}
// #endregion

/** The share of each word among the words that have a number. */
function shares(corpus: Corpus): Float64Array {
  const counts = new Float64Array(corpus.words.length)
  for (const { tokens } of corpus.speeches)
    for (const token of tokens) if (token > 0) counts[token]! += 1
  const total = counts.reduce((a, b) => a + b)
  return counts.map((n) => n / total)
}

/** Of the shares by which neighbours are drawn: rare words get a chance. */
export const power = 0.75

/** Word numbers, each as often as its share to the power 3/4 asks. */
function noiseTable(share: Float64Array, size = 1 << 17): Int32Array {
  const weight = share.map((f) => (f > 0 ? Math.exp(power * Math.log(f)) : 0))
  const total = weight.reduce((a, b) => a + b)
  const table = new Int32Array(size)
  let i = 0
  let sum = 0
  for (let k = 0; k < size; k++) {
    while (sum + weight[i]! <= ((k + 0.5) / size) * total) sum += weight[i++]!
    table[k] = i
  }
  return table
}

/** log σ(x). */
const logSigmoid = (x: number) => -Math.log(1 + Math.exp(-x))

/** The symbols' values of one step. */
interface Symbols {
  T: Matrix
  C: Matrix
  i: number
  j: number
  z: number[]
}

/** What the step ascends: log σ(t_i·c_j) + Σ log σ(−t_i·c_z). */
function objective({ T, C, i, j, z }: Symbols): number {
  const dot = (k: number) =>
    T.getRowVector(i - 1)
      .mmul(C.getRowVector(k - 1).transpose())
      .get(0, 0)
  return z.reduce((sum, k) => sum + logSigmoid(-dot(k)), logSigmoid(dot(j)))
}

/** How far `step` moves t_i at rate 1. */
function movement({ T, C, i, j, z }: Symbols): Matrix {
  const d = T.columns
  const numbers = (M: Matrix) => Float64Array.from(M.to1DArray())
  const model = { words: [], d, token: numbers(T), context: numbers(C) }
  const others = Int32Array.from([j, ...z], (k) => k - 1)
  step(model, i - 1, others, 1, new Float64Array(d))
  const row = Array.from(model.token.slice((i - 1) * d, i * d))
  return Matrix.columnVector(row).sub(T.getRowVector(i - 1).transpose())
}

/**
 * One step for word i with context j against the drawn contexts z_1 … z_m:
 * the objective J and the movement δ of t_i.
 */
export const given = scope({
  m: integer(1, 2),
  z: computed(({ m, j, V }: { m: number; j: number; V: number }) =>
    // Contexts other than j, so that a step meets each vector once.
    Array.from({ length: m }, (_, r) => ((j + r) % V) + 1),
  ),
  '\\sigma': computed(() => func((x: number) => 1 / (1 + Math.exp(-x)))),
  J: computed(objective),
  '\\delta': computed(movement, {
    witnesses: {
      'central differences of J': ({ T, C, i, j, z }) => {
        const at = (a: number, h: number) => {
          const moved = T.clone()
          moved.set(i - 1, a, moved.get(i - 1, a) + h)
          return objective({ T: moved, C, i, j, z })
        }
        return Matrix.columnVector(
          Array.from(
            { length: T.columns },
            (_, a) => (at(a, 1e-4) - at(a, -1e-4)) / 2e-4,
          ),
        )
      },
    },
  }),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { normal } = await import('../data/random.ts')

  test('a step follows the gradient of eq. 4', () => {
    const draw = normal(1)
    const d = 3
    const model: SkipGram = {
      words: ['', 'a', 'b', 'c', 'd'],
      d,
      token: Float64Array.from({ length: 5 * d }, draw),
      context: Float64Array.from({ length: 5 * d }, draw),
    }
    const others = Int32Array.from([2, 3, 4])
    /** log σ(t·c) + Σ log σ(−t·c′). */
    const objective = (): number =>
      others.reduce((sum, j, k) => {
        let z = 0
        for (let a = 0; a < d; a++)
          z += model.token[d + a]! * model.context[j * d + a]!
        return sum - Math.log(1 + Math.exp(k === 0 ? -z : z))
      }, 0)
    const derivative = (values: Float64Array, at: number): number => {
      const x = values[at]!
      values[at] = x + 1e-5
      const above = objective()
      values[at] = x - 1e-5
      const below = objective()
      values[at] = x
      return (above - below) / 2e-5
    }
    const expected = [model.token, model.context].map((values) =>
      Array.from(values, (_, at) => derivative(values, at)),
    )
    const before = [model.token.slice(), model.context.slice()]
    const rate = 1e-3
    step(model, 1, others, rate, new Float64Array(d))
    const after = [model.token, model.context]
    for (const [which, slopes] of expected.entries())
      for (const [at, slope] of slopes.entries()) {
        const moved = (after[which]![at]! - before[which]![at]!) / rate
        expect(Math.abs(moved - slope)).toBeLessThan(1e-8)
      }
  })

  test('words that share their contexts end near each other', () => {
    // x and y stand between a and b, z between c and d.
    const draw = random(2)
    const tokens = Array.from({ length: 3000 }, () =>
      draw() < 0.5 ? [1, draw() < 0.5 ? 5 : 6, 2] : [3, 7, 4],
    ).flat()
    const model = trainSkipGram(
      {
        words: ['', 'a', 'b', 'c', 'd', 'x', 'y', 'z'],
        speeches: Array.from({ length: 9 }, (_, k) => ({
          year: k,
          tokens: tokens.slice(k * 1000, (k + 1) * 1000),
        })),
      },
      { d: 4, window: 1, threshold: 1, epochs: 20 },
    )
    const cosine = (i: number, j: number): number => {
      const [u, v] = [i, j].map((k) => model.token.subarray(k * 4, k * 4 + 4))
      const dot = (p: Float64Array, q: Float64Array) =>
        p.reduce((sum, x, a) => sum + x * q[a]!, 0)
      return dot(u!, v!) / Math.sqrt(dot(u!, u!) * dot(v!, v!))
    }
    expect(cosine(5, 6)).toBeGreaterThan(0.95)
    expect(cosine(5, 7)).toBeLessThan(0.5)
  })
}
