/** Families of draws: each member on its own, by name and index. */
import { Matrix } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { family, real, vector } from '../../../src/formula/draws/domain.ts'
import type { Domain } from '../../../src/formula/draws/domain.ts'
import { memberRandom } from '../../../src/formula/draws/generators.ts'
import { Family } from '../../../src/formula/values/family.ts'
import type { Value } from '../../../src/formula/values/value.ts'
import { show } from '../../../src/formula/values/value.ts'

const sizes = (dimension: unknown): number => dimension as number
const drawn = (domain: Domain, seed = 7): Value =>
  domain.generate(memberRandom(seed, 0), sizes)

describe('a drawn family', () => {
  test('of numbers from 1 is a column', () => {
    const value = drawn(family(real(), 1, 4))
    expect(value).toBeInstanceOf(Matrix)
    expect(new Set((value as Matrix).to1DArray()).size).toBe(4)
  })

  test('keeps its members when it grows', () => {
    const short = drawn(family(real(), 1, 3)) as Matrix
    const long = drawn(family(real(), 1, 6)) as Matrix
    expect(long.to1DArray().slice(0, 3)).toEqual(short.to1DArray())
  })

  test.each([0, 2, -1])('from %s has its members there', (from) => {
    const value = drawn(family(real(), from, 4)) as Family
    expect(value.at(from)).toBeTypeOf('number')
    expect(() => value.at(from - 1)).toThrow(`expected one from ${from} to 4`)
    expect(() => value.at(5)).toThrow('Unexpected position `5`')
  })

  test('without end has as many members as are asked for', () => {
    const value = drawn(family(vector(2), 0, undefined)) as Family
    expect(value.at(3)).toBeInstanceOf(Matrix)
    expect(value.at(3)).toBe(value.at(3))
    expect(value.made()).toHaveLength(1)
    expect(() => value.at(-1)).toThrow('expected one from 0 on')
  })

  test('of two indices is a matrix', () => {
    const value = drawn(family(family(real(), 1, 3), 1, 2)) as Matrix
    expect([value.rows, value.columns]).toEqual([2, 3])
  })

  test('shrinks one member at a time', () => {
    const domain = family(vector(2), 1, 2)
    const start = drawn(domain)
    const [plainer] = [...domain.simpler(start, sizes)]
    expect(show(plainer!).length).toBeLessThan(show(start).length)
  })
})

describe('a family', () => {
  test('makes each member once', () => {
    let calls = 0
    const numbers: Family = new Family(0, Infinity, (i) => {
      calls++
      return i < 2 ? i : (numbers.at(i - 1) as number) + (numbers.at(i - 2) as number)
    })
    expect(numbers.at(40)).toBe(102_334_155)
    expect(calls).toBe(41)
  })

  test('does not define a member by itself', () => {
    const circle: Family = new Family(0, 5, (i) => circle.at(i))
    expect(() => circle.at(2)).toThrow('Unexpected member 2 that is defined by itself')
  })
})
