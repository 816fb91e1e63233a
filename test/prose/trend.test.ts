import { describe, expect, test } from 'vitest'
import { named } from '../../src/prose/named.ts'
import { readTrend, trend } from '../../src/prose/trend.ts'

describe('a direction', () => {
  test.each<[string, number[], number[]]>([
    ['falls at every step', [3, 2, 1], [3, 2, 2]],
    ['rising', [1, 2, 3], [1, 3, 2]],
    ['larger', [1, 2], [2, 1]],
    ['below', [2, 1], [1, 2]],
    ['the same', [1, 1], [1, 1.1]],
  ])('%s', (text, right, wrong) => {
    expect(trend(right, text)).toBe(text)
    expect(() => trend(wrong, text)).toThrow(
      new Error(
        `Unexpected text \`${text}\`, expected what holds of the values ${wrong.join(', ')}`,
      ),
    )
  })

  test('no direction, or two', () => {
    expect(readTrend('changes')).toBeUndefined()
    expect(readTrend('rises and falls')).toBeUndefined()
    expect(() => trend([1, 2], 'changes')).toThrow(
      'Unexpected text `changes` of a trend, expected one word for a direction',
    )
  })

  test.each([[[]], [[1]], [[1, NaN]]])('of values %o', (values) => {
    expect(() => trend(values, 'rises')).toThrow('expected at least two numbers')
  })
})

describe('a word or a list', () => {
  test.each<[string | (string | number)[], string]>([
    ['moscow', 'moscow'],
    ['the capital of russia is', 'the capital of\n russia is'],
    [[2, 8, 21], '2, 8 and 21'],
    [[2, 3, 5], '2, 3, 5'],
    ['a, b', 'a, b'],
    [[-1], '−1'],
  ])('%o is %s', (value, text) => {
    expect(named(value, text)).toBe(text)
  })

  test('another one', () => {
    expect(() => named([2, 8], '8 and 2')).toThrow(
      new Error('Unexpected text `8 and 2`, expected `2, 8`'),
    )
  })
})
