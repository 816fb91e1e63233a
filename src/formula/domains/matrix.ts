import type { Random } from 'fast-check'
import { CholeskyDecomposition, determinant, Matrix, QrDecomposition } from 'ml-matrix'
import { FormulaError } from '../error.ts'
import { asMatrix } from '../value.ts'
import type { Dimension, Domain, Sizes } from './domain.ts'
import { plainer, scaleOf, uniform } from './domain.ts'

/** Structure that a drawn matrix has beyond its shape. */
export interface Structure {
  /** Each row (or each column) sums to zero. */
  centred?: 'rows' | 'columns'
  symmetric?: boolean
  positiveDefinite?: boolean
  orthogonal?: boolean
  /** Columns of length one, at right angles; m ≥ n. */
  orthonormalColumns?: boolean
  /** Determinant greater than 0. */
  positiveDeterminant?: boolean
  diagonal?: boolean
  invertible?: boolean
  /** Entries greater than 0. */
  positive?: boolean
  /** Length one: vectors. */
  unit?: boolean
  /** All columns (rows, if there are fewer) linearly independent. */
  fullRank?: boolean
}

/** Entries that a drawn matrix may have: products of larger ones take seconds. */
const largest = 16_384

/** A column vector of n entries. */
export const vector = (n: Dimension, structure: Structure = {}): Domain =>
  matrix(n, 1, structure)

/** A real matrix, rows × columns, with structure. Draws have generic entries in (-2, 2). */
export function matrix(
  rows: Dimension,
  columns: Dimension,
  structure: Structure = {},
): Domain {
  const shape = (size: Sizes): [number, number] => [size(rows), size(columns)]
  return {
    source: 'drawn',
    describe: describe(structure),
    dimensions: [rows, columns],
    generate(random, size) {
      const [m, n] = shape(size)
      if (m * n > largest) {
        throw new FormulaError(
          'too-costly',
          `Unexpected matrix of ${m}×${n} entries, expected at most ${largest}`,
        )
      }
      // Invertible, definite … hold with probability one; a few tries avoid the nearly singular.
      for (let attempt = 0; attempt < 50; attempt++) {
        const candidate = generate(random, m, n, structure)
        if (candidate && wellConditioned(candidate, structure)) return candidate
      }
      throw new FormulaError(
        'vacuous',
        `Unexpected structure of a ${m}×${n} matrix (${describe(structure)}), expected one that such matrices can have`,
      )
    },
    *simpler(value) {
      const current = asMatrix(value)
      for (const candidate of simplerEntries(current)) {
        const fitted = project(candidate, structure)
        if (fitted && cost(fitted) < cost(current)) yield fitted
      }
    },
    fit(value, size) {
      const [m, n] = shape(size)
      const current = asMatrix(value)
      if (current.rows === m && current.columns === n) return current
      if (current.rows < m || current.columns < n) return undefined
      return project(current.subMatrix(0, m - 1, 0, n - 1), structure)
    },
  }
}

function describe(structure: Structure): string {
  const words: string[] = []
  if (structure.centred) words.push(`${structure.centred} centred`)
  if (structure.symmetric) words.push('symmetric')
  if (structure.positiveDefinite) words.push('positive definite')
  if (structure.orthogonal) words.push('orthogonal')
  if (structure.orthonormalColumns) words.push('orthonormal columns')
  if (structure.positiveDeterminant) words.push('positive determinant')
  if (structure.diagonal) words.push('diagonal')
  if (structure.invertible) words.push('invertible')
  if (structure.positive) words.push('positive entries')
  if (structure.unit) words.push('of unit length')
  if (structure.fullRank) words.push('of full rank')
  return words.join(', ') || 'real entries'
}

function generate(
  random: Random,
  m: number,
  n: number,
  structure: Structure,
): Matrix | undefined {
  const entries = new Matrix(m, n)
  const low = structure.positive ? 0.1 : -2
  const scale = structure.invertible || structure.orthogonal ? 1 : scaleOf(random)
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) entries.set(i, j, scale * uniform(random, low, 2))
  }
  if (structure.positiveDefinite) {
    const gram = entries.mmul(entries.transpose()).div(m).add(Matrix.eye(m).mul(0.3))
    return structure.diagonal ? project(gram, { diagonal: true }) : gram
  }
  const result = project(entries, structure)
  // QR gives one sign: a reflection is as good.
  if (structure.orthogonal && random.nextInt(0, 1) === 1) result?.mul(-1)
  return result
}

function wellConditioned(candidate: Matrix, structure: Structure): boolean {
  if (structure.invertible) return Math.abs(determinant(candidate)) > 0.05
  if (structure.fullRank) {
    const tall = candidate.rows >= candidate.columns
    const gram = tall
      ? candidate.transpose().mmul(candidate)
      : candidate.mmul(candidate.transpose())
    return Math.abs(determinant(gram)) > 0.05
  }
  return true
}

/** The matrix of the structure that belongs to these entries, if there is one. */
function project(entries: Matrix, structure: Structure): Matrix | undefined {
  let result = entries.clone()
  const square = result.rows === result.columns
  const squareOnly: readonly (keyof Structure)[] = [
    'symmetric',
    'positiveDefinite',
    'orthogonal',
    'diagonal',
    'invertible',
  ]
  const needsSquare = squareOnly.some((name) => structure[name])
  if (needsSquare && !square) return undefined
  if (structure.symmetric || structure.positiveDefinite) {
    result = Matrix.add(result, result.transpose()).div(2)
  }
  if (structure.diagonal) {
    for (let i = 0; i < result.rows; i++) {
      for (let j = 0; j < result.columns; j++) if (i !== j) result.set(i, j, 0)
    }
  }
  if (structure.centred === 'rows') result.subColumnVector(result.mean('row'))
  if (structure.centred === 'columns') result.subRowVector(result.mean('column'))
  if (structure.positive && result.min() <= 0) return undefined
  if (structure.unit) {
    const norm = result.norm()
    if (norm < 1e-6) return undefined
    result.div(norm)
  }
  if (structure.orthogonal) {
    if (Math.abs(determinant(result)) < 1e-6) return undefined
    result = new QrDecomposition(result).orthogonalMatrix
  }
  if (structure.orthonormalColumns) {
    if (result.rows < result.columns) return undefined
    result = new QrDecomposition(result).orthogonalMatrix
  }
  if (structure.positiveDeterminant) {
    if (!square) return undefined
    if (determinant(result) < 0) result.mulRow(0, -1)
    if (determinant(result) < 1e-6) return undefined
  }
  if (structure.positiveDefinite) {
    if (!new CholeskyDecomposition(result).isPositiveDefinite()) return undefined
  }
  if (structure.invertible && Math.abs(determinant(result)) < 1e-6) return undefined
  return result
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
