/**
 * `\exp`, `\log` and `\sqrt` of matrices.
 *
 * Of a square matrix they are power series, as in linear algebra, unless the page says
 * that they act on each entry. A place that meets matrices of other shapes can only mean
 * entries, also on draws where they happen to be square.
 */
import { Matrix } from 'ml-matrix'
import type { Conventions } from '../../draws/environment.ts'
import type { Callable, Value } from '../../values/value.ts'
import { collapse } from '../../values/value.ts'
import { elementaryFunctions } from './elementary.ts'
import { byEntries } from './entries.ts'
import { exponential } from './exponential.ts'
import { logarithm, squareRoot } from './matrix-power.ts'

interface Meaning {
  readonly entries: (x: number) => number
  readonly series: (matrix: Matrix) => Value
  readonly standard: Callable | undefined
}

const meanings: Readonly<Record<string, Meaning>> = {
  '\\exp': {
    entries: Math.exp,
    series: exponential,
    standard: elementaryFunctions['\\exp'],
  },
  '\\log': {
    entries: Math.log,
    series: (matrix) => collapse(logarithm(matrix)),
    standard: elementaryFunctions['\\log'],
  },
  '\\sqrt': {
    entries: Math.sqrt,
    series: (matrix) => collapse(squareRoot(matrix)),
    standard: undefined,
  },
}

/** The function at one place of a page; undefined for names that mean the same everywhere. */
export function matrixFunction(name: string) {
  const meaning = Object.hasOwn(meanings, name) ? meanings[name] : undefined
  if (!meaning) return undefined
  let meetsOthers = false
  return {
    standard: meaning.standard,
    apply(value: Value, conventions: Conventions): Value {
      if (typeof value === 'number') return meaning.entries(value)
      if (!(value instanceof Matrix) || value.columns === 1 || value.rows === 1) {
        return byEntries(value, meaning.entries)
      }
      if (value.rows !== value.columns) meetsOthers = true
      const convention = meetsOthers ? 'entries' : conventions.matrixFunctions
      return convention === 'entries'
        ? byEntries(value, meaning.entries)
        : meaning.series(value)
    },
  }
}
