import { Matrix } from 'ml-matrix'
import { computed, integer, scope } from 'residual'

import { vectors } from './weights/capitals.ts'

// #region main
/** A country, and the city that would come of adding a river to it. */
export const capitals = [
  ['france', 'paris'],
  ['england', 'london'],
  ['germany', 'berlin'],
] as const
// #endregion

/** The vector of a word in the addresses, as it is stored. */
export function storedVector(word: keyof typeof vectors): Float64Array {
  const bytes = Uint8Array.from(atob(vectors[word]), (c) => c.charCodeAt(0))
  const view = new DataView(bytes.buffer)
  return Float64Array.from({ length: bytes.length / 4 }, (_, i) =>
    view.getFloat32(4 * i, true),
  )
}

const column = (word: keyof typeof vectors) =>
  Matrix.columnVector(storedVector(word))

const pair = ({ '\\chi': number }: { '\\chi'?: number }) =>
  capitals[(number ?? NaN) - 1]!

/** The vectors of the words of pair χ, and of two rivers. */
export const given = scope({
  '\\chi': integer(1, 3),
  'u_{\\text{country}}': computed((symbols) => column(pair(symbols)[0])),
  'u_{\\text{capital}}': computed((symbols) => column(pair(symbols)[1])),
  'u_{\\text{river}}': computed(() => column('river')),
  'u_{\\text{mississippi}}': computed(() => column('mississippi')),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { wordVectors } = await import('./word-vectors.ts')
  const { cosine, nearest, vectorOf } = await import('./nearest.ts')
  const space = wordVectors()

  test('what is stored are the vectors of the addresses', () => {
    for (const word of Object.keys(vectors) as (keyof typeof vectors)[])
      expect(storedVector(word)).toEqual(
        Float64Array.from(vectorOf(space, word), Math.fround),
      )
  })

  test.each(capitals)('%s + river is not %s', (country, capital) => {
    const found = nearest(space, [country, 'river'], [], 100)
    expect(found.map(({ word }) => word)).not.toContain(capital)
    // A capital is nearer to its country than to the river.
    const city = vectorOf(space, capital)
    expect(cosine(city, vectorOf(space, country))).toBeGreaterThan(
      cosine(city, vectorOf(space, 'river')),
    )
  })
}
