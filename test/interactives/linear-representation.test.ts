import { describe, expect, test } from 'vitest'
import { isWithheld } from '../../examples/data/withheld-words.ts'
import type { Shown } from '../../src/components/interactive/specification.ts'
import { last } from '../../src/components/interactive/specification.ts'
import browse from '../../src/interactives/browse-features.ts'
import browsed from '../../src/interactives/data/browse-features.ts'
import trainedDictionaries from '../../src/interactives/data/dictionary-cosines.ts'
import matrix from '../../src/interactives/dictionary-cosines.ts'
import pentagonCodes from '../../src/interactives/pentagon-codes.ts'
import directions from '../../src/interactives/random-directions.ts'

const numbers = ({ words }: Shown) =>
  [...words.matchAll(/[\d.]*\d/g)].map(([digits]) => Number(digits))

describe('codes of the pentagon', () => {
  const words = (codes: readonly number[], threshold = false) =>
    last(pentagonCodes.show({ codes, threshold }, undefined)).words

  test('one feature: its neighbours are heard, and a threshold shuts them out', () => {
    const codes = [0, 1, 0, 0, 0]
    expect(words(codes)).toContain('features 1 and 3 seem to be there too, with 0.31')
    expect(words(codes, true)).toBe(
      'Only feature 2 is present. Read with the threshold, no absent feature seems to be there. The worst code is wrong by 0.00.',
    )
  })

  test('all alike: nothing is left to read', () => {
    expect(words([1, 1, 1, 1, 1], true)).toContain('wrong by 1.00')
    expect(words([0, 0, 0, 0, 0])).toContain('No feature is present.')
  })
})

describe('random directions', () => {
  const shown = (n: number, epsilon: number, drawn = 0) =>
    last(directions.show({ n, epsilon, drawn }, undefined))
  const cell = (n: number, epsilon: number, row: number) =>
    shown(n, epsilon).tables![0]!.rows[row]![1]

  test('the numbers of the table, by hand', () => {
    // n(1 − ε²)/(1 − nε²) for n = 16, ε = 0.2: 42.67; the page has n = 20.
    expect(cell(16, 0.2, 4)).toBe('42')
    expect(cell(20, 0.2, 4)).toBe('96')
    expect(cell(64, 0.2, 4)).toBe('no limit: nε² ≥ 1')
    // exp(ε²n/4) for n = 1024, ε = 0.5: e⁶⁴.
    expect(cell(1024, 0.5, 3)).toBe('6.2·10²⁷')
  })

  test('in the plane no third direction fits', () => {
    expect(shown(2, 0.2).words).toContain('No more than 2 directions fit')
  })

  test('more dimensions, smaller cosines, about 1/√n', () => {
    const sizes = [2, 16, 128, 1024].map((n) => {
      const [, , , rms, , expected] = numbers({
        ...shown(n, 0.2),
        words: shown(n, 0.2).words.replace('4,950', '4950'),
      })
      expect(rms! / expected!).toBeCloseTo(1, 1)
      return rms!
    })
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  })
})

describe('cosines of dictionaries', () => {
  const data = trainedDictionaries()
  const { values } = matrix.controls.setting

  test('a matrix for each setting, its best pairs first', () => {
    expect(data.trained).toHaveLength(values.length)
    for (const { rows, width } of data.trained) {
      expect(rows).toHaveLength(32)
      const diagonal = rows.map((row, i) => row.charAt(i))
      expect(diagonal).toEqual(diagonal.toSorted().reverse())
      for (const row of rows) expect(row).toMatch(new RegExp(`^[a-k]{${width}}$`))
    }
  })

  test('what it says is what it was named for', () => {
    const words = values.map((setting) => last(matrix.show({ setting }, data)).words)
    for (const [i, text] of words.entries()) {
      const K = /TopK, K = (\d)/.exec(text)?.[1]
      if (K) expect(data.trained[i]!.l0).toBeLessThanOrEqual(Number(K))
      else expect(data.trained[i]!.shrinkage).toBeGreaterThan(1.01)
    }
    // The lesson: the best fit of all found nothing.
    const fits = data.trained.map(({ r2 }) => r2)
    expect(words[fits.indexOf(Math.max(...fits))]).toContain('found none')
  })
})

describe('word features', () => {
  const data = browsed()

  test('as many features as the slider has, most used first', () => {
    const shares = data.features.map(({ share }) => share)
    expect(shares).toHaveLength(browse.controls.place.values.length)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
  })

  test('no word that is not for lists', () => {
    const ends = data.coordinates.flatMap(({ up, down }) => [up, down])
    const words = [...data.features, ...ends].flatMap(({ top }) => top)
    expect(words.length).toBeGreaterThan(1500)
    for (const { word } of words) expect(isWithheld(word)).toBe(false)
  })

  test('small enough to fetch', () => {
    expect(JSON.stringify(data).length).toBeLessThan(120_000)
  })
})
