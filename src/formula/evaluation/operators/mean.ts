/** The mean of the members of a family or of the entries of a vector: `\\bar x`. */
import { Matrix } from 'ml-matrix'
import { FormulaError } from '../../language/error.ts'
import { Family } from '../../values/family.ts'
import type { Value } from '../../values/value.ts'
import { kindOf } from '../../values/value.ts'
import { divide, entrywise } from './arithmetic.ts'
import type { Operator } from './operator.ts'

const add = entrywise('sum', (a, b) => a + b)

function membersOf(value: Value): readonly Value[] {
  if (value instanceof Family) {
    const { from, to } = value.usual
    if (Number.isFinite(from) && Number.isFinite(to)) {
      return Array.from({ length: to - from + 1 }, (_, i) => value.at(from + i))
    }
  }
  if (value instanceof Matrix && value.columns === 1) return value.to1DArray()
  if (Array.isArray(value)) return value as readonly Value[]
  if (typeof value === 'number') return [value]
  throw new FormulaError(
    'kind-mismatch',
    `Unexpected mean of a ${kindOf(value)}, expected a vector or a finite family`,
  )
}

function mean(value: Value): Value {
  const members = membersOf(value)
  return members.length === 0 ? NaN : divide(members.reduce(add), members.length)
}

export const means: readonly Operator[] = [{ name: 'mean', apply: mean }]
