import { EigenvalueDecomposition, Matrix } from 'ml-matrix'

import { nearest, vectorOf } from './nearest.ts'
import type { Neighbour } from './nearest.ts'
import type { WordVectors } from './word-vectors.ts'

/** The words of the map by topic. */
export const topics: Record<string, string> = {
  countries:
    'france spain britain germany russia japan china mexico brazil italy ' +
    'portugal chile peru austria',
  money:
    'gold silver coin currency notes bonds debt treasury banks credit ' +
    'deficit revenue tariff taxes',
  war:
    'army navy troops soldiers ships enemy forces weapons nuclear ' +
    'military victory battle',
  home:
    'children families parents school schools teachers college health care ' +
    'workers jobs homes',
  land: 'river lake coast ocean railroad canal forests mines soil settlers',
}

/** A word's place on the map. */
export interface Place {
  word: string
  topic: string
  x: number
  y: number
  neighbours: Neighbour[]
}

// #region main
/**
 * The chosen words in the plane of their two principal components: the
 * plane that keeps the most of their spread.
 */
export function wordMap(space: WordVectors): Place[] {
  const chosen = Object.entries(topics).flatMap(([topic, words]) =>
    words.split(' ').map((word) => ({ topic, word })),
  )
  const X = new Matrix(
    chosen.map(({ word }) => Array.from(vectorOf(space, word))),
  )
  X.subRowVector(X.mean('column'))
  const covariance = X.transpose().mmul(X).div(X.rows)
  const evd = new EigenvalueDecomposition(covariance, {
    assumeSymmetric: true,
  })
  // Eigenvalues rise: the last two columns are the first two components.
  const [x, y] = [1, 2].map((k) => {
    const axis = evd.eigenvectorMatrix.getColumnVector(X.columns - k)
    // Eigenvectors have no sign: the first country lies to the right, above.
    const places = X.mmul(axis).to1DArray()
    return places[0]! < 0 ? places.map((v) => -v) : places
  })
  return chosen.map(({ word, topic }, i) => ({
    word,
    topic,
    x: x![i]!,
    y: y![i]!,
    neighbours: nearest(space, [word]),
  }))
}
// #endregion

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { wordVectors } = await import('./word-vectors.ts')
  const places = wordMap(wordVectors())

  test('sixty-two words, the map centred, x spread wider than y', () => {
    expect(places.length).toBe(62)
    const mean = (v: number[]) => v.reduce((a, b) => a + b) / v.length
    const [x, y] = [places.map((p) => p.x), places.map((p) => p.y)]
    expect(Math.abs(mean(x))).toBeLessThan(1e-12)
    expect(Math.abs(mean(y))).toBeLessThan(1e-12)
    const variance = (v: number[]) => mean(v.map((a) => a * a))
    expect(variance(x)).toBeGreaterThan(variance(y))
    // Uncorrelated: they are principal components.
    expect(Math.abs(mean(x.map((a, i) => a * y[i]!)))).toBeLessThan(1e-12)
  })

  test('a word’s nearest chosen word shares its topic, mostly', () => {
    const right = places.filter((place) => {
      const others = places.filter((p) => p !== place)
      const far = (p: Place) => (p.x - place.x) ** 2 + (p.y - place.y) ** 2
      const closest = others.reduce((a, b) => (far(a) <= far(b) ? a : b))
      return closest.topic === place.topic
    })
    expect(right.length / places.length).toBeGreaterThan(0.7)
  })
}
