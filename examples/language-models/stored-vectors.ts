import { isWithheld, withheld } from '../data/withheld-words.ts'
import { dot } from './dot.ts'
import type { WordSpace } from './nearest.ts'

/** Word vectors as text: an eighth of the bytes. */
export interface StoredVectors {
  /** Separated by spaces. */
  words: string
  d: number
  /** A byte a number, in base64. */
  numbers: string
}

// #region main
/**
 * Each vector in whole numbers from −127 to 127, of which its largest entry
 * is one; how long it was is lost, so its length must be 1.
 */
export function store({ words, d, vectors }: WordSpace): StoredVectors {
  const kept = words
    .map((word, i) => ({ word, i }))
    .filter(({ word }) => word !== '' && !isWithheld(word))
  const bytes = kept.flatMap(({ i }) => {
    const v = Array.from(vectors.subarray(i * d, i * d + d))
    const largest = Math.max(...v.map(Math.abs))
    return v.map((x) => Math.round((127 * x) / largest) & 255)
  })
  return {
    words: kept.map(({ word }) => word).join(' '),
    d,
    numbers: btoa(bytes.map((byte) => String.fromCharCode(byte)).join('')),
  }
}

/** Vectors of length 1 in the stored directions. */
export function restore({ words, d, numbers }: StoredVectors): WordSpace {
  const bytes = Int8Array.from(atob(numbers), (c) => c.charCodeAt(0))
  const vectors = Float64Array.from(bytes)
  for (let i = 0; i < vectors.length; i += d) {
    const v = vectors.subarray(i, i + d)
    const length = Math.sqrt(dot(v, v))
    v.forEach((x, j) => (v[j] = x / length))
  }
  return { words: words.split(' '), d, vectors }
}
// #endregion

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { cosine, nearest, vectorOf } = await import('./nearest.ts')
  const { wordMap } = await import('./word-map.ts')
  const { quoted } = await import('./word-sum.ts')
  const { wordVectors } = await import('./word-vectors.ts')
  const space = wordVectors()
  const stored = store(space)
  const restored = restore(stored)

  test('what is stored is small enough for a page', () => {
    expect(JSON.stringify(stored).length).toBeLessThan(300_000)
  })

  test('all words but the withheld, each of length 1', () => {
    for (const word of withheld) expect(space.words).toContain(word)
    expect(restored.words).toEqual(
      space.words.filter((word) => word && !isWithheld(word)),
    )
    for (const word of restored.words) {
      const v = vectorOf(restored, word)
      expect(Math.abs(dot(v, v) - 1)).toBeLessThan(1e-12)
    }
  })

  test('a cosine loses no more than its second decimal', () => {
    let worst = 0
    const { words } = restored
    for (let i = 0; i < words.length; i += 7)
      for (let j = 0; j < words.length; j += 11) {
        const [v, w] = [words[i]!, words[j]!]
        const [before, after] = [space, restored].map((of) =>
          cosine(vectorOf(of, v), vectorOf(of, w)),
        )
        const error = after! - before!
        worst = Math.max(worst, Math.abs(error))
      }
    expect(worst).toBeLessThan(0.01)
  })

  test('the nearest word stays, of the page’s sums and of its map', () => {
    const sums = [...quoted, ...wordMap(space).map(({ word }) => [word])]
    for (const plus of sums) {
      const [before, after] = [space, restored].map((of) => nearest(of, plus))
      expect(after![0]!.word).toBe(before![0]!.word)
      after!.forEach(({ cosine: c }, k) => {
        expect(Math.abs(c - before![k]!.cosine)).toBeLessThan(0.01)
      })
    }
  })

  test('no word of the page’s sums and map has a withheld neighbour', () => {
    const sums = [...quoted, ...wordMap(space).map(({ word }) => [word])]
    for (const plus of sums)
      for (const { word } of nearest(space, plus))
        expect(isWithheld(word)).toBe(false)
  })
}
