import { describe, expect, test } from 'vitest'
import { claim, readClaim } from '../../src/prose/claim.ts'
import { extreme } from '../../src/prose/extreme.ts'
import { whether } from '../../src/prose/whether.ts'

describe('words that choose a relation', () => {
  test.each<[string, string, string]>([
    // text, what it claims of `a ? b`, what its opposite claims
    ['larger', 'a > b', 'a < b'],
    ['falls', 'a < b', 'a > b'],
    ['never more', 'a \\le b', 'a > b'],
    ['not less', 'a \\ge b', 'a < b'],
    ['largest', 'a \\ge b', 'a \\le b'],
    ['the least', 'a \\le b', 'a \\ge b'],
    ['at most', 'a \\le b', 'a \\ge b'],
    ['no more than', 'a \\le b', 'a \\ge b'],
  ])('%s', (text, tex, other) => {
    expect(readClaim(text, 'a ? b')).toEqual({
      tex,
      holds: true,
      others: [{ tex: other, holds: true }],
    })
  })

  test.each<[string, string]>([
    ['positive', 'a > 0'],
    ['never negative', 'a \\ge 0'],
    ['none of them negative', 'a \\ge 0'],
    ['zero', 'a = 0'],
    ['twice', 'a = 2'],
    ['at most half', 'a \\le 0.5'],
    ['none', 'a = 0'],
  ])('a sign or a number: %s', (text, tex) => {
    expect(readClaim(text, 'a ?')?.tex).toBe(tex)
  })

  test('what differs is not the same, somewhere', () => {
    const same = { tex: 'a = b', holds: true, others: [] }
    expect(readClaim('the same', 'a ? b')).toEqual(same)
    expect(readClaim('does not change', 'a ? b')).toMatchObject({
      tex: 'a = b',
      holds: true,
    })
    expect(readClaim('changes', 'a ? b')).toMatchObject({ tex: 'a = b', holds: false })
    expect(readClaim('not the same', 'a ? b')).toMatchObject({
      tex: 'a = b',
      holds: false,
    })
  })

  test('what is never the same differs always', () => {
    expect(readClaim('no zero', 'a ?')).toEqual({
      tex: 'a \\ne 0',
      holds: true,
      others: [{ tex: 'a = 0', holds: true }],
    })
  })

  test.each(['green', 'rises and falls', 'about 5', 'larger by 5 times', ''])(
    'none: %s',
    (text) => {
      expect(readClaim(text, 'a ? b')).toBeUndefined()
    },
  )
})

describe('words that choose a part', () => {
  const that = 'C \\either{E}{E^{\\top}} = \\either{E}{E^{\\top}} \\Lambda'

  test('each its own, everywhere', () => {
    expect(readClaim('Columns', that, 'columns|rows')).toEqual({
      tex: 'C  E  =  E  \\Lambda',
      holds: true,
      others: [{ tex: 'C  E^{\\top}  =  E^{\\top}  \\Lambda', holds: true }],
    })
    expect(readClaim('rows', that, 'columns | rows')?.tex).toContain('\\top')
  })

  test.each<[string, string, string]>([
    ['diagonals', that, 'columns|rows'],
    ['columns', that, 'columns'],
    ['columns', 'C = \\either{E}', 'columns|rows'],
    ['columns', 'C = \\either{E}{F', 'columns|rows'],
    // They would not differ.
    ['columns', 'C = E', 'columns|rows'],
  ])('none: %s of %s', (text, tex, either) => {
    expect(readClaim(text, tex, either)).toBeUndefined()
  })
})

test.each<[string, boolean | undefined]>([
  ['is', true],
  ['does not', false],
  ['never', false],
  ['not without', true],
  ['green', undefined],
  ['always 5 times', undefined],
])('yes or no: %s', (text, holds) => {
  expect(readClaim(text, 'A B = B A')?.holds).toBe(holds)
})

describe('in an attribute', () => {
  test('it is the text', () => {
    expect(claim('a ? b', 'larger')).toBe('larger')
  })

  test.each<[string, string, string | undefined, string]>([
    ['a ? b', 'green', undefined, 'one word that compares, a sign or a number'],
    ['a = b', 'green', undefined, 'a yes or no'],
    ['a = \\either{b}{c}', 'green', 'red|blue', 'one of `red`, `blue`'],
  ])('%s of %s', (that, text, either, expected) => {
    expect(() => claim(that, text, either)).toThrow(
      `Unexpected text \`${text}\` of a claim, expected ${expected}`,
    )
  })
})

describe('superlatives', () => {
  test.each<[string, number[], number]>([
    ['largest', [3, 2, 1], 0],
    ['the least', [3, 2, 1], -1],
  ])('%s', (text, values, at) => {
    expect(extreme(values, at, text)).toBe(text)
    expect(() => extreme(values, 1, text)).toThrow(
      new Error(`Unexpected text \`${text}\`, expected what holds of 2 among 3, 1`),
    )
  })

  test('a tie is none', () => {
    expect(() => extreme([2, 2], 0, 'largest')).toThrow('expected what holds of 2')
  })

  test.each<[string, number[], number]>([
    ['larger', [1, 2], 1],
    ['not the largest', [1, 2], 1],
    ['largest', [1], 0],
    ['largest', [1, NaN], 0],
    ['largest', [1, 2], 2],
  ])('%s of %o', (text, values, at) => {
    expect(() => extreme(values, at, text)).toThrow('Unexpected')
  })
})

test('yes or no of a value', () => {
  expect(whether(false, 'never')).toBe('never')
  expect(whether(true, 'with')).toBe('with')
  expect(() => whether(true, 'never')).toThrow(
    new Error('Unexpected text `never`, expected what holds of true'),
  )
  expect(() => whether(true, 'green')).toThrow(
    'Unexpected text `green` of a yes or no, expected a word such as',
  )
})
