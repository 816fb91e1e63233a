/** Draws that cost too much are left out; what is left must be enough to be evidence. */
import { expect, test } from 'vitest'
import { Costs } from '../../../src/formula/judge/affordable.ts'
import { FormulaError } from '../../../src/formula/language/error.ts'

const costs = (): Costs => {
  const made = new Costs({ budget: 1 })
  made.of(() => {
    throw new FormulaError('too-costly', 'Unexpected expectation over 4096 outcomes, expected at most 1024') // prettier-ignore
  })
  return made
}

test('a handful of cheap draws is no evidence', () => {
  expect(() => {
    costs().settle(4)
  }).toThrow('Unexpected expectation over 4096 outcomes, expected at most 1024')
})

test('enough of them are, and so is one where nothing was too costly', () => {
  costs().settle(8)
  new Costs({ budget: 1 }).settle(1)
})
