import { Matrix } from 'ml-matrix'
import { computed, func, index, integer, matrix, scope } from 'residual'

import { random } from '../data/random.ts'
import { softmax } from './autograd.ts'

/** Word i with word j in its context, and how often that occurs. */
export interface Pair {
  word: number
  given: number
  count: number
}

/** The page's corpus of three words: 16 pairs. */
export const corpus: Pair[] = [
  { word: 1, given: 0, count: 3 },
  { word: 2, given: 0, count: 1 },
  { word: 0, given: 1, count: 4 },
  { word: 2, given: 1, count: 5 },
  { word: 0, given: 2, count: 1 },
  { word: 1, given: 2, count: 2 },
]
const V = 3

// #region main
/** t[i] and c[j]: d numbers for each of the three words. */
export interface Vectors {
  t: Float64Array[]
  c: Float64Array[]
}

/** p(· | w_j): softmax over k of t_k·c_j. */
export function conditional({ t, c }: Vectors, j: number): Float64Array {
  const logits = t.map((row) =>
    row.reduce((sum, x, a) => sum + x * c[j]![a]!, 0),
  )
  return softmax(Float64Array.from(logits))
}

/** Mean of −log p(w_i | w_j) over the pairs: cross-entropy in nats. */
export function loss(vectors: Vectors, pairs: readonly Pair[]): number {
  let sum = 0
  let total = 0
  for (const { word, given, count } of pairs) {
    sum -= count * Math.log(conditional(vectors, given)[word]!)
    total += count
  }
  return sum / total
}

/** The loss's gradient, in the shapes of t and c. */
export function gradient({ t, c }: Vectors, pairs: readonly Pair[]): Vectors {
  const dt = t.map((row) => row.map(() => 0))
  const dc = c.map((row) => row.map(() => 0))
  const total = pairs.reduce((sum, pair) => sum + pair.count, 0)
  for (const { word, given: j, count } of pairs) {
    const p = conditional({ t, c }, j)
    for (let k = 0; k < t.length; k++) {
      const g = ((p[k]! - (k === word ? 1 : 0)) * count) / total
      dt[k]!.forEach((_, a) => (dt[k]![a]! += g * c[j]![a]!))
      dc[j]!.forEach((_, a) => (dc[j]![a]! += g * t[k]![a]!))
    }
  }
  return { t: dt, c: dc }
}

/** Gradient descent on the loss of the given pairs. */
export function fit(
  pairs: readonly Pair[],
  { steps = 20_000, rate = 0.5 } = {},
): Vectors {
  const vectors = start()
  for (let step = 0; step < steps; step++) {
    const slope = gradient(vectors, pairs)
    for (const side of ['t', 'c'] as const)
      vectors[side].forEach((row, k) => {
        row.forEach((_, a) => (row[a]! -= rate * slope[side][k]![a]!))
      })
  }
  return vectors
}
// #endregion

/** Small vectors of three numbers, all different. */
function start(): Vectors {
  const rows = (sign: number) =>
    Array.from({ length: V }, (_, i) =>
      Float64Array.from({ length: 3 }, (_, a) => sign * Math.sin(3 * i + a)),
    )
  return { t: rows(0.5), c: rows(-0.5) }
}

/** H(W | C) of the corpus: no model's loss can be smaller. */
export function conditionalEntropy(pairs: readonly Pair[]): number {
  const given = new Float64Array(V)
  for (const pair of pairs) given[pair.given]! += pair.count
  const total = given.reduce((a, b) => a + b)
  return pairs.reduce(
    (sum, { count, given: j }) =>
      sum - (count / total) * Math.log(count / given[j]!),
    0,
  )
}

/** The two objectives side by side, as the page quotes them. */
export interface Objectives {
  /** Fitted to the whole corpus: its loss and p(w_i | w_j), a row per j. */
  corpus: { loss: number; conditionals: number[][] }
  /**
   * Fitted to one pair alone, then all vectors made `scale` times longer:
   * that pair's p and the loss of the whole corpus.
   */
  onePair: { scale: number; probability: number; loss: number }[]
  /** The smallest loss that there is. */
  conditionalEntropy: number
  /** Counts of the corpus divided by their row's sum. */
  empirical: number[][]
}

/** Trains both: on all pairs, and on the first pair alone. */
export function objectives(): Objectives {
  const all = fit(corpus)
  const one = fit([corpus[0]!])
  const empirical = [0, 1, 2].map((j) => {
    const row = [0, 0, 0]
    for (const { word, given, count } of corpus)
      if (given === j) row[word] = count
    const total = row.reduce((a, b) => a + b)
    return row.map((n) => n / total)
  })
  return {
    corpus: {
      loss: loss(all, corpus),
      conditionals: [0, 1, 2].map((j) => Array.from(conditional(all, j))),
    },
    onePair: [1, 2, 3, 4].map((scale) => {
      const longer = (rows: Float64Array[]) =>
        rows.map((row) => row.map((x) => scale * x))
      const vectors = { t: longer(one.t), c: longer(one.c) }
      return {
        scale,
        probability: conditional(vectors, 0)[1]!,
        loss: loss(vectors, corpus),
      }
    }),
    conditionalEntropy: conditionalEntropy(corpus),
    empirical,
  }
}

/** N pairs of words numbered from 1, in which each of the V stands once. */
function drawPairs(V: number, N: number, seed: number): Pair[] {
  const draw = random(seed)
  return Array.from({ length: N }, (_, s) => ({
    word: Math.floor(draw() * V),
    given: s < V ? s : Math.floor(draw() * V),
    count: 1,
  }))
}

/** The symbols' values that the vectors of the page are made of. */
interface Symbols {
  V: number
  N: number
  T: Matrix
  C: Matrix
  '\\omega': number
}

const pairsOf = ({ V, N, '\\omega': seed }: Symbols) => drawPairs(V, N, seed)

const vectorsOf = ({ T, C }: Pick<Symbols, 'T' | 'C'>): Vectors => {
  const rows = (M: Matrix) =>
    M.to2DArray().map((row) => Float64Array.from(row))
  return { t: rows(T), c: rows(C) }
}

/** n_ij: how often word i has word j in its context. */
function countsOf(symbols: Symbols): Matrix {
  const n = Matrix.zeros(symbols.V, symbols.V)
  for (const { word, given: j } of pairsOf(symbols))
    n.set(word, j, n.get(word, j) + 1)
  return n
}

/** The slope of ℓ in each entry of T by central differences. */
function slopes(symbols: Symbols): Matrix[] {
  const { T, C, N } = symbols
  const pairs = pairsOf(symbols)
  const at = (i: number, a: number, h: number) => {
    const moved = T.clone().set(i, a, T.get(i, a) + h)
    return -N * loss(vectorsOf({ T: moved, C }), pairs)
  }
  return Array.from({ length: T.rows }, (_, i) =>
    Matrix.columnVector(
      Array.from(
        { length: T.columns },
        (_, a) => (at(i, a, 1e-4) - at(i, a, -1e-4)) / 2e-4,
      ),
    ),
  )
}

/**
 * Vectors t_i and c_j of the words w_1 … w_V, the model's p(w_i | w_j), a
 * corpus of N pairs (x_s, y_s) with its counts and shares, its
 * log-likelihood ℓ and the gradient g_i of ℓ in t_i.
 */
export const given = scope({
  V: integer(3, 5),
  d: integer(2, 3),
  i: index(1, 'V'),
  j: index(1, 'V'),
  s: index(1, 'N'),
  T: matrix('V', 'd'),
  C: matrix('V', 'd'),
  t: computed(({ T }: { T: Matrix }) => rowVectors(T)),
  c: computed(({ C }: { C: Matrix }) => rowVectors(C)),
  w: computed(({ V }: { V: number }) =>
    Array.from({ length: V }, (_, i) => i + 1),
  ),
  p: computed((symbols: Symbols) => {
    const vectors = vectorsOf(symbols)
    return func(
      (i: number, j: number) => conditional(vectors, j - 1)[i - 1] ?? NaN,
    )
  }),
  N: integer(6, 12),
  '\\omega': integer(1, 10_000),
  x: computed((symbols: Symbols) =>
    pairsOf(symbols).map((pair) => pair.word + 1),
  ),
  y: computed((symbols: Symbols) =>
    pairsOf(symbols).map((pair) => pair.given + 1),
  ),
  n: computed(countsOf),
  '\\hat p': computed((symbols: Symbols) => {
    const n = countsOf(symbols)
    return func((i: number, j: number) => {
      const column = n.getColumn(j - 1)
      return (column[i - 1] ?? NaN) / column.reduce((a, b) => a + b)
    })
  }),
  '\\ell': computed(
    (symbols: Symbols) =>
      -symbols.N * loss(vectorsOf(symbols), pairsOf(symbols)),
  ),
  g: computed(
    (symbols: Symbols) =>
      gradient(vectorsOf(symbols), pairsOf(symbols)).t.map((row) =>
        Matrix.columnVector(Array.from(row, (x) => -symbols.N * x)),
      ),
    {
      witnesses: {
        'central differences': slopes,
      },
    },
  ),
})

/** The rows of a matrix as column vectors. */
function rowVectors(M: Matrix): Matrix[] {
  return M.to2DArray().map((row) => Matrix.columnVector(row))
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('the gradient agrees with central differences', () => {
    const vectors = start()
    const slope = gradient(vectors, corpus)
    for (const side of ['t', 'c'] as const)
      vectors[side].forEach((row, k) => {
        row.forEach((x, a) => {
          const at = (value: number) => {
            row[a] = value
            return loss(vectors, corpus)
          }
          const difference = (at(x + 1e-5) - at(x - 1e-5)) / 2e-5
          row[a] = x
          expect(Math.abs(slope[side][k]![a]! - difference)).toBeLessThan(
            1e-9,
          )
        })
      })
  })

  const result = objectives()

  test('all pairs: the model becomes the corpus’s conditionals', () => {
    expect(result.conditionalEntropy).toBeCloseTo(0.646346, 6)
    const gap = result.corpus.loss - result.conditionalEntropy
    expect(gap).toBeGreaterThan(0)
    expect(gap).toBeLessThan(2e-4)
    result.corpus.conditionals.forEach((row, j) => {
      row.forEach((p, i) => {
        expect(Math.abs(p - result.empirical[j]![i]!)).toBeLessThan(0.01)
      })
    })
  })

  test('one pair: p goes to 1 without a maximum, the corpus is lost', () => {
    const [first, ...rest] = result.onePair
    expect(first!.probability).toBeGreaterThan(0.9999)
    // Worse than knowing nothing, which costs log 3.
    expect(first!.loss).toBeGreaterThan(Math.log(3))
    let before = first!
    for (const longer of rest) {
      expect(longer.probability).toBeGreaterThanOrEqual(before.probability)
      expect(longer.loss).toBeGreaterThan(1.5 * before.loss)
      before = longer
    }
    expect(before.probability).toBe(1)
    expect(before.loss).toBeGreaterThan(10)
  })
}
