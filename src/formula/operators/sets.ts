import { Matrix } from 'ml-matrix'
import { FormulaError } from '../error.ts'
import { FiniteSet, Interval, Space } from '../set.ts'
import type { Value } from '../value.ts'
import { asBoolean, asInteger, asNumber, kindOf } from '../value.ts'
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

/** Membership by value for sets; for spaces by shape. */
export function isMember(value: Value, set: Value): boolean {
  if (set instanceof FiniteSet || set instanceof Interval || set instanceof Space) {
    return set.has(value)
  }
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

export const sets: readonly Operator[] = [
  { name: 'set', apply: (...elements) => new FiniteSet(elements) },
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
  { name: 'positive-reals', apply: () => new Interval(0, Infinity, false, false) },
  {
    name: 'union',
    apply: (a, b) => {
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
      new FiniteSet(asFinite(a).elements.filter((element) => asFinite(b).has(element))),
  },
  {
    name: 'difference',
    apply: (a, b) =>
      new FiniteSet(
        asFinite(a).elements.filter((element) => !asFinite(b).has(element)),
      ),
  },
  { name: 'indicator', apply: (condition) => (asBoolean(condition) ? 1 : 0) },
  { name: 'and', apply: (a, b) => asBoolean(a) && asBoolean(b) },
  { name: 'or', apply: (a, b) => asBoolean(a) || asBoolean(b) },
]
