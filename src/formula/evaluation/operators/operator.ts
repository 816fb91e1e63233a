import type { Value } from '../../values/value.ts'

/** An operator: a name and what it does to values. Errors need no place; the caller adds it. */
export interface Operator {
  readonly name: string
  readonly apply: (...args: Value[]) => Value
  /**
   * How the rounding of operands grows (see judge/rounding/operations.ts): `sum` adds the sizes of what
   * is added, `product` multiplies them, `entry` keeps the size of the whole.
   */
  readonly rounding?: 'sum' | 'product' | 'entry'
}
