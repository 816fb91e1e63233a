import { expect, test } from 'vitest'
import { plain } from '../../src/experiments/plain.ts'
import { read, write } from '../../src/experiments/store.ts'

const digest = (value: unknown) => {
  const found = plain(value, 'value')
  if ('notPlain' in found) throw new Error(found.notPlain)
  return found.digest
}
const shared = [1]
const circle: unknown[] = []
circle.push(circle)

const values: [string, unknown][] = [
  ['undefined', undefined],
  ['null', null],
  ['0', 0],
  ['−0', -0],
  ['NaN', NaN],
  ['1', 1],
  ['1n', 1n],
  ['"1"', '1'],
  ['""', ''],
  ['true', true],
  ['"true"', 'true'],
  ['[]', []],
  ['[1, 2]', [1, 2]],
  ['[2, 1]', [2, 1]],
  ['[[1], 2]', [[1], 2]],
  ['[1, [2]]', [1, [2]]],
  ['[undefined]', [undefined]],
  ['a gap', new Array(1)],
  ['{}', {}],
  ['{ a: 1 }', { a: 1 }],
  ['{ a: 1, b: 2 }', { a: 1, b: 2 }],
  ['{ b: 2, a: 1 }', { b: 2, a: 1 }],
  ['{ ab: 1 }', { ab: 1 }],
  ['{ a: undefined }', { a: undefined }],
  ['["ab", "c"]', ['ab', 'c']],
  ['["a", "bc"]', ['a', 'bc']],
  ['Map', new Map([[1, 2]])],
  ['Set', new Set([1, 2])],
  ['Float64Array', Float64Array.of(1, 2)],
  ['Float32Array', Float32Array.of(1, 2)],
  ['long text', 'x'.repeat(200_000)],
  ['long list', Array.from({ length: 30_000 }, (_, i) => i)],
  ['one list twice', [shared, shared]],
  ['two equal lists', [[1], [1]]],
  ['a list in itself', circle],
]

test('values that differ have digests that differ', () => {
  const digests = values.map(([, value]) => digest(value))
  expect(new Set(digests).size).toBe(values.length)
})

test.each(values)('%s reads back as it was', (_, value) => {
  expect(digest(read(write(value)))).toBe(digest(value))
})

test('a view of numbers is the numbers in view', () => {
  const view = Float64Array.of(0, 1, 2, 3).subarray(1, 3)
  expect(digest(view)).toBe(digest(Float64Array.of(1, 2)))
  expect(digest(read(write(view)))).toBe(digest(view))
})

class Matrix {
  rows = 1
}

test.each<[string, unknown]>([
  ['value.inner[1] is of class Matrix', { inner: [1, new Matrix()] }],
  ['value.f is a function', { f: () => 1 }],
  ['value is a symbol', Symbol('a')],
  ['value is of class Date', new Date(0)],
  ['value is of class Promise', Promise.resolve(1)],
  ['value is of class List', new (class List extends Array {})()],
  ['value is without a prototype', Object.create(null)],
  ['an item of value is of class Matrix', new Map([['a', new Matrix()]])],
  ['value.index is a further property', Object.assign([1], { index: 1 })],
  [
    'value.x is hidden',
    {
      get x() {
        return 1
      },
    },
  ],
  ['value.Symbol(a) is named by a symbol', { [Symbol('a')]: 1 }],
])('not plain: %s', (notPlain, value) => {
  expect(plain(value, 'value')).toEqual({ notPlain })
})
