import { Matrix } from 'ml-matrix'
import { FormulaError } from '../../language/error.ts'
import { Class, FiniteSet, Interval, Space } from '../../values/set.ts'
import type { Value } from '../../values/value.ts'
import { asBoolean, asInteger, asNumber, kindOf } from '../../values/value.ts'
import type { Operator } from './operator.ts'

const asFinite = (value: Value): FiniteSet => {
  if (value instanceof FiniteSet) return value
  throw new FormulaError(
    'kind-mismatch',
    `Unexpected ${kindOf(value)}, expected a finite set`,
  )
}

const interval =
  (closedMin: boolean, closedMax: boolean) =>
  (a: Value, b: Value): Value =>
    new Interval(asNumber(a), asNumber(b), closedMin, closedMax)

const space =
  (structure: Space['structure']) =>
  (...sizes: Value[]): Value => {
    const [rows = 1, columns = 1] = sizes.map((size) => asInteger(size))
    return new Space(rows, columns, structure)
  }

/** Whole numbers from one on. */
const wholeFrom = (low: number): Value =>
  low === 0
    ? new Space(1, 1, 'natural')
    : new Class(`whole numbers from ${low}`, (value) => typeof value === 'number' && Number.isInteger(value) && value >= low) // prettier-ignore

/** Vectors and matrices of a shape with such entries. */
const orthant =
  (words: string, suits: (entry: number) => boolean) =>
  (...sizes: Value[]): Value => {
    const [rows = 1, columns = 1] = sizes.map((size) => asInteger(size))
    const all = new Space(rows, columns)
    return new Class(`${all.toString()} with ${words}`, (value) => {
      if (!all.has(value)) return false
      return value instanceof Matrix ? value.to1DArray().every(suits) : suits(asNumber(value)) // prettier-ignore
    })
  }

/**
 * Membership by value for sets; for spaces by shape.
 *
 * @param error What a number may be off by.
 */
export function isMember(value: Value, set: Value, error = 0): boolean {
  if (set instanceof FiniteSet || set instanceof Interval || set instanceof Space) {
    return set.has(value, error)
  }
  if (set instanceof Class) return set.has(value)
  if (set instanceof Matrix || Array.isArray(set)) {
    throw new FormulaError(
      'kind-mismatch',
      `Unexpected ${kindOf(set)} on the right of \`\\in\`, expected a set`,
    )
  }
  throw new FormulaError(
    'kind-mismatch',
    `Unexpected ${kindOf(set)} on the right of \`\\in\`, expected a set`,
  )
}

/** The interval that a space of single numbers, or a pair of ends, is. */
function line(set: Value): Value {
  if (
    set instanceof Space &&
    set.structure === 'real' &&
    set.rows * set.columns === 1
  ) {
    return new Interval(-Infinity, Infinity, false, false)
  }
  if (!Array.isArray(set) || set.length !== 2) return set
  const [low, high] = set as readonly Value[]
  return typeof low === 'number' && typeof high === 'number'
    ? new Interval(low, high, false, false)
    : set
}

const chain: readonly Space['structure'][] = ['natural', 'integer', 'real']

/** @throws FormulaError `kind-mismatch` for what are not sets that can be compared. */
export function isSubset(a: Value, b: Value): boolean {
  if (a instanceof FiniteSet) {
    return a.elements.every((element) => isMember(element, b))
  }
  if (a instanceof Space && b instanceof Space && a.structure !== 'simplex') {
    const [inner, outer] = [chain.indexOf(a.structure), chain.indexOf(b.structure)]
    return a.rows === b.rows && a.columns === b.columns && inner <= outer
  }
  const [x, y] = [line(a), line(b)]
  if (x instanceof Interval && y instanceof Interval) return x.within(y)
  if (x instanceof Interval && y instanceof FiniteSet) return x.isEmpty
  throw new FormulaError(
    'kind-mismatch',
    `Unexpected inclusion of a ${kindOf(a)} in a ${kindOf(b)}, expected sets of one kind`,
  )
}

export const sets: readonly Operator[] = [
  { name: 'set', apply: (...elements) => FiniteSet.of(elements) },
  { name: 'range', apply: (a, b) => FiniteSet.range(asInteger(a), asInteger(b)) },
  { name: 'tuple', apply: (...parts) => parts },
  { name: 'interval-closed-closed', apply: interval(true, true) },
  { name: 'interval-closed-open', apply: interval(true, false) },
  { name: 'interval-open-closed', apply: interval(false, true) },
  { name: 'interval-open-open', apply: interval(false, false) },
  { name: 'space', apply: space('real') },
  { name: 'integers', apply: space('integer') },
  { name: 'naturals', apply: space('natural') },
  {
    name: 'simplex',
    apply: (dimension) => new Space(asInteger(dimension) + 1, 1, 'simplex'),
  },
  { name: 'whole-from', apply: (low) => wholeFrom(asNumber(low)) },
  { name: 'whole-above', apply: (low) => wholeFrom(Math.floor(asNumber(low)) + 1) },
  { name: 'positive-space', apply: orthant('positive entries', (x) => x > 0) },
  { name: 'nonnegative-space', apply: orthant('entries at least 0', (x) => x >= 0) },
  { name: 'positive-reals', apply: () => new Interval(0, Infinity, false, false) },
  {
    name: 'union',
    apply: (a, b) => {
      // Of events: one of them happens.
      if (typeof a === 'boolean') return a || asBoolean(b)
      const [x, y] = [asFinite(a), asFinite(b)]
      return new FiniteSet([
        ...x.elements,
        ...y.elements.filter((element) => !x.has(element)),
      ])
    },
  },
  {
    name: 'intersection',
    apply: (a, b) =>
      typeof a === 'boolean'
        ? a && asBoolean(b)
        : new FiniteSet(
            asFinite(a).elements.filter((element) => asFinite(b).has(element)),
          ),
  },
  {
    name: 'difference',
    apply: (a, b) =>
      typeof a === 'boolean'
        ? a && !asBoolean(b)
        : new FiniteSet(
            asFinite(a).elements.filter((element) => !asFinite(b).has(element)),
          ),
  },
  { name: 'complement', apply: (event) => !asBoolean(event) },
  { name: 'indicator', apply: (condition) => (asBoolean(condition) ? 1 : 0) },
  { name: 'and', apply: (a, b) => asBoolean(a) && asBoolean(b) },
  { name: 'or', apply: (a, b) => asBoolean(a) || asBoolean(b) },
]
