import { describe, expect, test } from 'vitest'
import { readRegion, regionNames } from '../../src/page/regions.ts'

const source = `import { Matrix } from 'ml-matrix'
import { scope } from 'residual'

// #region main
/** Twice. */
export function twice(x: number): number {
  // #region inner
  return 2 * x
  // #endregion
}
// #endregion

export const given = scope({})

if (import.meta.vitest) {
  const { test, expect } = import.meta.vitest

  test('doubles', () => {
    expect(twice(2)).toBe(4)
    expect(twice(0)).toBe(0)
  })
}
`

describe('readRegion', () => {
  test('gives the region main when none is named', () => {
    expect(readRegion(source)).toEqual({
      code: '/** Twice. */\nexport function twice(x: number): number {\n  return 2 * x\n}',
      summary: 'Twice',
      line: 5,
      last: 10,
      tests:
        "test('doubles', () => {\n  expect(twice(2)).toBe(4)\n  expect(twice(0)).toBe(0)\n})",
      assertions: 2,
    })
  })

  test('gives a nested region, without its indentation', () => {
    expect(readRegion(source, 'inner')).toMatchObject({ code: 'return 2 * x', line: 8 })
  })

  test('gives everything before the tests when nothing is marked', () => {
    const plain = 'const a = 1\n\nif (import.meta.vitest) {\n  test()\n}\n'
    expect(readRegion(plain)).toEqual({
      code: 'const a = 1',
      summary: '',
      line: 1,
      last: 2,
      tests: 'test()',
      assertions: 0,
    })
    expect(readRegion('const a = 1\r\n')).toMatchObject({
      code: 'const a = 1',
      tests: '',
    })
  })

  test('says in its first sentence what the code does', () => {
    const code =
      '/**\n * Sums (Hardy et al. 1952)\n * of all. Slow: e.g. in n.\n */\nf()'
    expect(readRegion(code).summary).toBe('Sums (Hardy et al. 1952) of all')
    expect(readRegion('/** No dot */').summary).toBe('No dot')
  })

  test('names the regions that exist', () => {
    expect(regionNames(source)).toEqual(['main', 'inner'])
    expect(() => readRegion(source, 'iner')).toThrow(
      'Unexpected region `iner`, expected one of `main`, `inner`',
    )
    expect(() => readRegion('x', 'main')).toThrow(
      'Unexpected region `main`, expected none: it has none',
    )
  })

  test('refuses a region that is never closed', () => {
    expect(() => readRegion('// #region main\nx', 'main')).toThrow(
      'Unexpected end of file in region `main`, expected `// #endregion`',
    )
  })

  test.each([
    ['a zero width space', '\u200B'],
    ['a mark that turns the order around', '\u202E'],
    ['a joiner of graphemes', '\u034F'],
    ['a Hangul filler', '\uFFA0'],
    ['a tag of the supplementary planes', '\u{E0041}'],
  ])('refuses code with %s', (_, character) => {
    expect(() => readRegion(`const a = 1\nconst b${character} = 2`)).toThrow(
      'Unexpected character without ink, or one that turns others around, on line 2, expected code that is what readers see',
    )
  })
})
