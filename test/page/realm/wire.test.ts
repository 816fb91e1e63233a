import fc from 'fast-check'
import { Matrix } from 'ml-matrix'
import { expect, test } from 'vitest'
import { Distribution, FiniteSet, Interval, Space } from '../../../src/formula/index.ts'
import { Functions, sharedMemory, Tape } from '../../../src/page/realm/wire.ts'

function ends() {
  const memory = sharedMemory()
  const [here, there] = [1, 2].map(() => new Functions(() => undefined)) as [
    Functions,
    Functions,
  ]
  return [new Tape(memory, here), new Tape(memory, there)] as const
}

const text = fc.string({ unit: 'binary', maxLength: 8 })
const number = fc.oneof(fc.double(), fc.constantFrom(-0, NaN, Infinity, -Infinity))
const matrix = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
  .chain(([rows, columns]) =>
    fc
      .array(number, { minLength: rows * columns, maxLength: rows * columns })
      .map((entries) => Matrix.from1DArray(rows, columns, entries)),
  )
const simple = fc.oneof(number, text, fc.boolean(), fc.constant(undefined), matrix)
const value = fc.oneof(
  simple,
  fc.array(fc.oneof(simple, fc.array(simple))),
  fc.dictionary(text, simple),
  fc.array(number, { minLength: 1 }).map((table) => Distribution.of(table)),
  fc.array(number).map((elements) => new FiniteSet(elements)),
  fc
    .tuple(number, number, fc.boolean(), fc.boolean())
    .map((ends) => new Interval(...ends)),
  fc.constantFrom(new Space(2, 3), new Space(1, 1, 'natural')),
)

test('law: any value comes out as it went in', () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 3 }), (values) => {
      const [here, there] = ends()
      here.write(values, true)
      expect(there.read()).toEqual(values)
    }),
  )
})

test('law: any numbers at all are a value, or an error in words', () => {
  const tag = fc.integer({ min: 0, max: 15 })
  const count = fc.integer({ min: 0, max: 5 })
  fc.assert(
    fc.property(fc.array(fc.oneof(tag, count, number, fc.nat())), (numbers) => {
      const [, there] = ends()
      const memory = sharedMemory()
      new Float64Array(memory).set(numbers)
      const tape = new Tape(memory, new Functions(() => undefined))
      try {
        expect(tape.read()).toBeInstanceOf(Array)
      } catch (error) {
        expect(error).toBeInstanceOf(Error)
        expect((error as Error).message).not.toBe('')
      }
      expect(there).toBeDefined()
    }),
    { numRuns: 2000 },
  )
})

test('a large matrix makes the tape grow', () => {
  const [here, there] = ends()
  const large = Matrix.from1DArray(
    300,
    100,
    Array.from({ length: 30_000 }, (_, i) => i),
  )
  here.write([large, 1])
  const [matrix, one] = there.read()
  expect((matrix as Matrix).get(299, 99)).toBe(29_999)
  expect(one).toBe(1)
})

test('functions stay where they are: each side calls the other’s by its number', () => {
  const memory = sharedMemory()
  const double = (x: number) => 2 * x
  const here = new Functions(() => undefined)
  const there: Functions = new Functions((id, [x]) => {
    return (here.get(id) as typeof double)(x as number)
  })
  const [tape, other] = [new Tape(memory, here), new Tape(memory, there)]
  tape.write([double])
  const [far] = other.read() as [typeof double]
  expect(far).not.toBe(double)
  expect(far.length).toBe(1)
  expect(far(4)).toBe(8)
  other.write([far])
  expect(tape.read()).toEqual([double])
})
