import { expect, test } from 'vitest'
import { mapGroupBy, objectGroupBy, withResolvers } from '../../src/package/older.ts'

const words = ['one', 'two', 'three', 'four', 'five']
const lengthOf = ({ length }: string) => length

test('law: what stands in for functions of the language gives the same', async () => {
  expect(mapGroupBy(words, lengthOf)).toEqual(Map.groupBy(words, lengthOf))
  expect(objectGroupBy(words, lengthOf)).toEqual(Object.groupBy(words, lengthOf))
  const { promise, resolve } = withResolvers<number>()
  resolve(3)
  expect(await promise).toBe(3)
})
