import type { Corpus } from '../data/sotu.ts'

// #region counts
/**
 * counts[i·V + j]: how often word j stands at most `window` places from word
 * i, in either direction, within one speech. Symmetric; V = words.length, and
 * row and column 0 (rare words) stay empty.
 */
export function cooccurrences(corpus: Corpus, window: number): Float64Array {
  const V = corpus.words.length
  const counts = new Float64Array(V * V)
  for (const { tokens } of corpus.speeches)
    for (let t = 0; t < tokens.length; t++) {
      const i = tokens[t]!
      if (i === 0) continue
      const end = Math.min(t + window, tokens.length - 1)
      for (let s = t + 1; s <= end; s++) {
        const j = tokens[s]!
        if (j === 0) continue
        counts[i * V + j]! += 1
        counts[j * V + i]! += 1
      }
    }
  return counts
}
// #endregion

/** A symmetric V×V matrix that keeps only what is not zero, row by row. */
export interface Sparse {
  size: number
  /** Row i's entries are those from start[i] to start[i + 1]. */
  start: Int32Array
  column: Int32Array
  value: Float64Array
}

// #region pmi
/**
 * log p(i,j)/(p(i)·p(j)) in nats: how much more often i and j stand together
 * than chance would have it. −∞ for a pair that never does.
 */
export function pmi(
  counts: Float64Array,
  V: number,
  i: number,
  j: number,
): number {
  let [row, column, total] = [0, 0, 0]
  for (let k = 0; k < V * V; k++) {
    total += counts[k]!
    if (Math.floor(k / V) === i) row += counts[k]!
    if (k % V === j) column += counts[k]!
  }
  return Math.log((counts[i * V + j]! * total) / (row * column))
}
// #endregion

// #region ppmi
/**
 * Positive pointwise mutual information max(0, log p(i,j)/(p(i)·p(j))) of
 * each pair that occurs (Church and Hanks 1990). The probabilities of
 * contexts j are raised to 3/4, which tames rare ones (Levy, Goldberg and
 * Dagan 2015, §3.2); the matrix is the mean of the two roles of a pair, and
 * so symmetric.
 */
export function ppmi(counts: Float64Array, V: number): Sparse {
  const row = new Float64Array(V)
  for (let i = 0; i < V; i++)
    for (let j = 0; j < V; j++) row[i]! += counts[i * V + j]!
  const total = row.reduce((a, b) => a + b)
  const smooth = row.map((n) => (n > 0 ? Math.exp(0.75 * Math.log(n)) : 0))
  const smoothTotal = smooth.reduce((a, b) => a + b)
  const start = new Int32Array(V + 1)
  const column: number[] = []
  const value: number[] = []
  for (let i = 0; i < V; i++) {
    for (let j = 0; j < V; j++) {
      const n = counts[i * V + j]!
      if (n === 0) continue
      const scaled = (n / total) * smoothTotal * total
      const asContext = Math.log(scaled / (row[i]! * smooth[j]!))
      const asWord = Math.log(scaled / (row[j]! * smooth[i]!))
      const mean = (Math.max(0, asContext) + Math.max(0, asWord)) / 2
      if (mean === 0) continue
      column.push(j)
      value.push(mean)
    }
    start[i + 1] = column.length
  }
  return {
    size: V,
    start,
    column: Int32Array.from(column),
    value: Float64Array.from(value),
  }
}
// #endregion

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  const corpus = {
    words: ['', 'a', 'b', 'c'],
    speeches: [
      { year: 1, tokens: [1, 2, 0, 3, 1] },
      { year: 2, tokens: [2, 2] },
    ],
  }

  test('counts: both directions, not across rare words’ places', () => {
    const V = 4
    const counts = cooccurrences(corpus, 2)
    const at = (i: number, j: number) => counts[i * V + j]!
    expect([at(1, 2), at(2, 1), at(2, 3), at(1, 3), at(1, 1)]).toEqual(
      // b and c are two places apart; the two a are four apart.
      [1, 1, 1, 1, 0],
    )
    expect(at(2, 2)).toBe(2)
    // Row 0 is the rare words': they are nobody's context.
    expect(counts.slice(0, V).every((n) => n === 0)).toBe(true)
  })

  test('pmi: 0 by chance, log 2 for words only beside each other', () => {
    const independent = Float64Array.of(4, 6, 6, 9)
    for (const [i, j] of [
      [0, 0],
      [0, 1],
      [1, 1],
    ] as const)
      expect(pmi(independent, 2, i, j)).toBeCloseTo(0, 12)
    const together = Float64Array.of(0, 3, 3, 0)
    expect(pmi(together, 2, 0, 1)).toBeCloseTo(Math.log(2), 12)
    expect(pmi(together, 2, 0, 0)).toBe(-Infinity)
  })

  test('ppmi: 0 for independent words, symmetric, by hand for a pair', () => {
    // counts(i, j) = u(i)·u(j): every pair is as frequent as by chance, so
    // without smoothing the information is 0; with it, only u decides.
    const u = [0, 2, 2, 2]
    const independent = Float64Array.from({ length: 16 }, (_, k) => {
      return u[Math.floor(k / 4)]! * u[k % 4]!
    })
    expect(Math.max(0, ...ppmi(independent, 4).value)).toBeLessThan(1e-12)
    // Words a and b only beside each other: log(p(a,b)/(p(a)·p(b))) = log 2.
    const together = new Float64Array([0, 0, 0, 0, 0, 3, 0, 3, 0])
    const M = ppmi(together, 3)
    expect([...M.start]).toEqual([0, 0, 1, 2])
    expect([...M.column]).toEqual([2, 1])
    for (const x of M.value) expect(x).toBeCloseTo(Math.log(2), 12)
  })
}
