import type { Matrix } from 'ml-matrix'
import { computed, func, scope } from 'residual'

import { dot } from './dot.ts'

/** One unit vector a word: row k of `vectors` (d numbers) is words[k]'s. */
export interface WordSpace {
  /** An empty word is a row that is nobody's. */
  words: readonly string[]
  d: number
  vectors: Float64Array
}

/** The vector of word number i. */
function row({ d, vectors }: WordSpace, i: number): Float64Array {
  return vectors.subarray(i * d, i * d + d)
}

/** The vector of a word; throws on a word that has none. */
export function vectorOf(space: WordSpace, word: string): Float64Array {
  const i = word === '' ? -1 : space.words.indexOf(word)
  if (i < 0)
    throw new Error(`\`${word}\` is not one of the words with a vector`)
  return row(space, i)
}

// #region main
/** The cosine of the angle between two vectors, however long they are. */
export function cosine(u: Float64Array, v: Float64Array): number {
  return dot(u, v) / Math.sqrt(dot(u, u) * dot(v, v))
}

/** A word and the cosine of its vector with the asked one. */
export interface Neighbour {
  word: string
  cosine: number
}

/**
 * The vector calculator: the words nearest to the sum of some words minus
 * the sum of others, without these words themselves. None, where nothing is
 * left of the sum: the zero vector has no direction.
 */
export function nearest(
  space: WordSpace,
  plus: readonly string[],
  minus: readonly string[] = [],
  count = 6,
): Neighbour[] {
  const sum = new Float64Array(space.d)
  for (const word of plus)
    vectorOf(space, word).forEach((x, j) => (sum[j]! += x))
  for (const word of minus)
    vectorOf(space, word).forEach((x, j) => (sum[j]! -= x))
  if (dot(sum, sum) < 1e-18) return []
  const asked = new Set([...plus, ...minus, ''])
  return space.words
    .map((word, i) => ({ word, cosine: cosine(row(space, i), sum) }))
    .filter(({ word }) => !asked.has(word))
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, count)
}
// #endregion

const numbers = (v: Matrix) => Float64Array.from(v.to1DArray())

/** The cosine of two vectors a and b. */
export const given = scope({
  '\\mathrm{cosine}': computed(() =>
    func((a: Matrix, b: Matrix) => cosine(numbers(a), numbers(b))),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const half = Math.SQRT1_2
  const space: WordSpace = {
    words: ['', 'east', 'north', 'west', 'northeast'],
    d: 2,
    vectors: Float64Array.of(0, 0, 1, 0, 0, 1, -1, 0, half, half),
  }

  test('the sum of two directions lies between them', () => {
    const [first] = nearest(space, ['east', 'north'])
    expect(first!.word).toBe('northeast')
    expect(first!.cosine).toBeCloseTo(1, 12)
    // To take west away is to add east.
    expect(nearest(space, ['north'], ['west'])[0]).toEqual(first)
  })

  test('the cosine tells nothing of lengths', () => {
    const [u, v] = [Float64Array.of(3, 4), Float64Array.of(-4, 3)]
    const w = Float64Array.of(7, 1)
    expect(cosine(u, v)).toBe(0)
    expect(cosine(u, w)).toBeCloseTo(half, 12)
    expect(
      cosine(
        u,
        w.map((x) => 100 * x),
      ),
    ).toBeCloseTo(half, 12)
    expect(
      cosine(
        u,
        w.map((x) => -x),
      ),
    ).toBeCloseTo(-half, 12)
  })

  test('falling cosines, without the asked words and the empty one', () => {
    const found = nearest(space, ['northeast'])
    expect(found.map(({ word }) => word).toSorted()).toEqual([
      'east',
      'north',
      'west',
    ])
    for (const { word, cosine: c } of found)
      expect(c).toBeCloseTo(
        cosine(vectorOf(space, 'northeast'), vectorOf(space, word)),
        12,
      )
    const cosines = found.map((f) => f.cosine)
    expect(cosines).toEqual(cosines.toSorted((a, b) => b - a))
    expect(nearest(space, ['northeast'], [], 1).length).toBe(1)
  })

  test('nothing is near to nothing', () => {
    expect(nearest(space, ['east', 'west'])).toEqual([])
    expect(nearest(space, ['north'], ['north'])).toEqual([])
  })

  test('a word without a vector is named', () => {
    for (const word of ['south', ''])
      expect(() => nearest(space, [word])).toThrow(
        `\`${word}\` is not one of the words with a vector`,
      )
  })
}
