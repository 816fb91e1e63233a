/** Real matrices and vectors: how they are drawn, moved, cut and made plainer. */
import { Matrix } from 'ml-matrix'
import { FormulaError } from '../../language/error.ts'
import type { Expression } from '../../language/expression.ts'
import { canonicalName } from '../../read/name.ts'
import { asMatrix } from '../../values/value.ts'
import type { Dimension, Domain, Sizes } from './domain.ts'
import { plainer } from './domain.ts'
import { special } from './structures/special.ts'
import type { Structure } from './structures/structure.ts'
import { describe, drawn, fits, hasStructure, project } from './structures/structure.ts'

export type { Structure } from './structures/structure.ts'

/** Structures that a matrix of doubles has exactly, not only up to rounding. */
const binaryStructures: ReadonlySet<string> = new Set<keyof Structure>([
  'symmetric',
  'skewSymmetric',
  'negativeDefinite',
  'upperTriangular',
  'triangular',
  'lowerTriangular',
  'strictlyUpperTriangular',
  'strictlyLowerTriangular',
  'tridiagonal',
  'zeroDiagonal',
  'unitDiagonal',
  'positiveDiagonal',
  'positiveDefinite',
  'diagonal',
  'invertible',
  'fullRank',
  'fullColumnRank',
  'fullRowRank',
  'positiveDeterminant',
  'integerEntries',
  'binaryEntries',
  'signEntries',
  'nonnegative',
  'unitInterval',
  'positive',
  'negative',
  'nonzeroEntries',
  'nonzero',
  'distinctEntries',
  'increasing',
  'decreasing',
  'oneHot',
  'permutation',
])

/** Entries that a drawn matrix may have: products of larger ones take seconds. */
const largest = 16_384

/** A column vector of n entries. */
export const vector = (n: Dimension, structure: Structure = {}): Domain =>
  matrix(n, 1, structure)

/**
 * A real matrix, rows × columns, with structure. Draws have generic entries in (-2, 2).
 *
 * @throws FormulaError `shape-mismatch` when drawn, if no matrix of the shape has the structure.
 */
export function matrix(
  rows: Dimension,
  columns: Dimension,
  structure: Structure = {},
): Domain {
  const shape = (size: Sizes): [number, number] => {
    const [m, n] = [size(rows), size(columns)]
    if (m * n <= largest) return [m, n]
    throw new FormulaError(
      'too-costly',
      `Unexpected matrix of ${m}×${n} entries, expected at most ${largest}`,
    )
  }
  const rank = structure.rank ?? []
  return {
    source: 'drawn',
    describe: describe(structure),
    dimensions: [rows, columns].concat(rank),
    form: { rows, columns, structure },
    exact: Object.keys(structure).every((name) => binaryStructures.has(name)),
    conditions: conditions(rows, columns, structure),
    generate: (random, size) => drawn(random, shape(size), structure, size),
    edges(size) {
      const found: Matrix[] = []
      for (const candidate of special(...shape(size))) {
        const fitted = project(candidate, structure, size)
        if (!fitted || found.some((other) => same(other, fitted))) continue
        found.push(fitted)
      }
      return found
    },
    *simpler(value, size) {
      const current = asMatrix(value)
      for (const candidate of simplerEntries(current)) {
        const fitted = project(candidate, structure, size)
        if (fitted && cost(fitted) < cost(current)) yield fitted
      }
    },
    fit(value, size) {
      const [m, n] = shape(size)
      const current = asMatrix(value)
      if (current.rows === m && current.columns === n) return current
      if (current.rows < m || current.columns < n) return undefined
      return project(current.subMatrix(0, m - 1, 0, n - 1), structure, size)
    },
    has(value, size) {
      if (typeof value !== 'number' && !(value instanceof Matrix)) return false
      const [m, n] = shape(size)
      const own = asMatrix(value)
      return own.rows === m && own.columns === n && hasStructure(own, structure, size)
    },
    vary: {
      read: (value) => asMatrix(value).to1DArray(),
      write(entries, size, clearance) {
        const [m, n] = shape(size)
        // Sizes may be others by now than those that the entries were read with.
        if (entries.length !== m * n) return undefined
        const inside = entries.map((entry) => {
          if (clearance === undefined) return entry
          if (structure.positive) return Math.max(entry, clearance)
          return structure.negative ? Math.min(entry, -clearance) : entry
        })
        return project(Matrix.from1DArray(m, n, inside), structure, size)
      },
    },
  }
}

const same = (a: Matrix, b: Matrix): boolean =>
  a.to1DArray().every((entry, k) => entry === b.to1DArray()[k])

/** What the sizes must fulfil: full column rank needs at least as many rows as columns. */
function conditions(
  rows: Dimension,
  columns: Dimension,
  structure: Structure,
): Expression[] {
  const needed = fits(structure)
  const found: Expression[] = []
  const atLeast = (a: Dimension, b: Dimension): void => {
    if (typeof a === 'number' && typeof b === 'number') return
    found.push({ kind: 'chain', terms: [asNode(a), asNode(b)], relations: ['≥'], span: [0, 0] }) // prettier-ignore
  }
  if (needed.has('tall')) atLeast(rows, columns)
  if (needed.has('wide')) atLeast(columns, rows)
  if (structure.rank !== undefined) {
    atLeast(rows, structure.rank)
    atLeast(columns, structure.rank)
  }
  return found
}

function asNode(dimension: Dimension): Expression {
  if (typeof dimension === 'number') {
    return { kind: 'number', value: dimension, decimals: 0, span: [0, 0] }
  }
  return typeof dimension === 'string'
    ? { kind: 'symbol', name: canonicalName(dimension), span: [0, 0] }
    : dimension
}

/** All entries rounded at once, then one entry at a time. */
function* simplerEntries(current: Matrix): Generator<Matrix> {
  for (const scale of [1, 2, 10, 100]) {
    const rounded = current.clone()
    for (let i = 0; i < current.rows; i++) {
      for (let j = 0; j < current.columns; j++) {
        rounded.set(i, j, Math.round(current.get(i, j) * scale) / scale)
      }
    }
    yield rounded
  }
  for (let i = 0; i < current.rows; i++) {
    for (let j = 0; j < current.columns; j++) {
      for (const entry of plainer(current.get(i, j))) {
        yield current.clone().set(i, j, entry)
      }
    }
  }
}

/** Total length of the entries in writing: shrinking must lower it, so that it ends. */
function cost(value: Matrix): number {
  let total = 0
  for (const entry of value.to1DArray()) {
    const short = Number(entry.toPrecision(12))
    total +=
      String(Math.abs(short)).length +
      (short < 0 ? 0.5 : 0) +
      Math.min(0.4, Math.abs(short) / 100)
  }
  return total
}
