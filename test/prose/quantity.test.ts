import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds, readQuantity, shown } from '../../src/prose/quantity.ts'

describe('what a text says of a number', () => {
  test.each<[string, number, number]>([
    // text, a value of which it holds, one of which it does not
    ['92.46 %', 0.92461, 0.92471],
    ['92%', 0.9249, 0.926],
    ['12 per cent', 0.12, 0.13],
    ['−2.25', -2.2504, 2.25],
    ['4,096', 4096, 4097],
    ['82 million', 82e6, 83e6],
    ['0.0280', 0.028002, 0.02806],
    ['30°', 30, 31],
    ['seven', 7, 8],
    ['No', 0, 1],
    ['a dozen', 12, 13],
    ['one half', 0.5, 0.501],
    ['two thirds', 2 / 3, 0.66],
    ['four-fifths', 0.8, 0.7],
    ['three tenths', 0.3, 0.2],
    ['a thousandth', 0.001, 0.01],
    ['twice', 2, 1.99],
    ['ten times', 10, 9],
    ['once', 1, 2],
    ['one in five', 0.2, 0.25],
    ['nine out of ten', 0.9, 1],
    ['about half', 0.54, 0.56],
    ['about 5', 4.6, 4.4],
    ['nearly 3', 2.9, 3],
    ['more than half', 0.5001, 0.5],
    ['less than a thousandth', 0.0009, 0.001],
    ['below four', 3, 4],
    ['at least 2', 2, 1.9],
    ['up to a quarter', 0.25, 0.26],
    ['no more than 5%', 0.05, 0.06],
    ['within 0.005', 0.004, 0.006],
  ])('%s', (text, right, wrong) => {
    expect(shown(right, text)).toBe(text)
    expect(() => shown(wrong, text)).toThrow()
  })

  test.each(['', 'a lot', '1,23', '5 apples', 'about', 'half a dozen eggs', '1.2.3'])(
    'says nothing: %s',
    (text) => {
      expect(readQuantity(text)).toBeUndefined()
    },
  )

  test('what is printed of a number is read as that number, to its digits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const text = new Intl.NumberFormat('en', {
            minimumFractionDigits: decimals,
            maximumFractionDigits: decimals,
          }).format(value)
          const quantity = readQuantity(text)!
          expect(holds(quantity, value)).toBe(true)
          // One unit of the last digit away it is another number.
          const unit = 2 * quantity.margin
          expect(holds(quantity, value + 1.01 * unit)).toBe(false)
          expect(holds(quantity, value - 1.01 * unit)).toBe(false)
        },
      ),
      { seed: 1 },
    )
  })

  test('messages', () => {
    expect(() => shown(0.9246, '97 %')).toThrow(
      new Error('Unexpected text `97 %`, expected what holds of the value 0.9246'),
    )
    expect(() => shown(1, 'many\n  of them')).toThrow(
      new Error(
        'Unexpected text `many of them` of a number, expected one such as `92.46 %`, `1,024`, `twice` or `about a third`',
      ),
    )
    expect(() => shown(NaN, '5')).toThrow(
      new Error('Unexpected value `NaN` of `5`, expected a number'),
    )
  })
})
