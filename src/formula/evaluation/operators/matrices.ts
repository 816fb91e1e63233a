import { cholesky as choleskyFactor } from '../numeric/decompositions.ts'
import { Matrix, pseudoInverse } from 'ml-matrix'
import { eigen, singularValues as singular } from '../../values/spectrum.ts'
import { applied } from '../application.ts'
import { Distribution } from '../../values/distribution.ts'
import { FormulaError } from '../../language/error.ts'
import type { Value } from '../../values/value.ts'
import {
  asInteger,
  asMatrix,
  asNumber,
  collapse,
  kindOf,
  shapeOf,
} from '../../values/value.ts'
import { determinantOf, square } from './arithmetic.ts'
import { exponential } from './exponential.ts'
import { isSymmetric, logarithm, squareRoot } from './matrix-power.ts'
import { assemble } from '../blocks.ts'
import { Family } from '../../values/family.ts'
import type { Operator } from './operator.ts'

const outOfRange = (position: number, count: number): FormulaError =>
  new FormulaError(
    'shape-mismatch',
    `Unexpected position \`${position}\`, expected one from 1 to ${count}`,
  )

/**
 * An entry, counted from 1: of a vector, a matrix (two positions; one position of a
 * matrix is ambiguous and an error), a tuple, a distribution over {1, …, K}.
 */
function entry(head: Value, ...positions: Value[]): Value {
  if (typeof head === 'function') return applied(head, positions, 'a function')
  const at = positions.map((position) =>
    typeof position === 'string' ? position : asInteger(position),
  )
  if (head instanceof Distribution) return head.at(...at)
  const whole = at.map((position) => asInteger(position))
  if (head instanceof Family) {
    const [first, ...rest] = whole
    const member = head.at(first!)
    return rest.length === 0 ? member : entry(member, ...rest)
  }
  if (Array.isArray(head)) {
    const list = head as readonly Value[]
    const element = list[whole[0]! - 1]
    if (element === undefined) throw outOfRange(whole[0]!, list.length)
    return whole.length === 1 ? element : entry(element, ...whole.slice(1))
  }
  const matrix = asMatrix(head)
  const [i, j] = whole
  if (whole.length === 1 && i !== undefined) {
    if (matrix.rows !== 1 && matrix.columns !== 1) {
      if (i >= 11 && i <= 99 && i % 10 !== 0) {
        return entry(head, Math.floor(i / 10), i % 10)
      }
      throw new FormulaError(
        'shape-mismatch',
        `Unexpected single position in a \`${shapeOf(matrix)}\` matrix, expected two`,
        undefined,
        'For rows or columns declare a family of vectors.',
      )
    }
    const count = matrix.columns === 1 ? matrix.rows : matrix.columns
    if (!(i >= 1 && i <= count)) throw outOfRange(i, count)
    return matrix.columns === 1 ? matrix.get(i - 1, 0) : matrix.get(0, i - 1)
  }
  if (whole.length !== 2 || i === undefined || j === undefined) {
    throw new FormulaError(
      'shape-mismatch',
      `Unexpected ${whole.length} positions in a ${kindOf(head)}, expected at most 2`,
    )
  }
  if (!(i >= 1 && i <= matrix.rows)) throw outOfRange(i, matrix.rows)
  if (!(j >= 1 && j <= matrix.columns)) throw outOfRange(j, matrix.columns)
  return matrix.get(i - 1, j - 1)
}

const sumOf = (list: readonly number[]): number =>
  list.reduce((sum, value) => sum + value, 0)

/** ‖x‖_p of vectors; of matrices the spectral norm for 2 and no subscript. */
function norm(value: Value, degree: Value = 2): Value {
  if (typeof value === 'number') return Math.abs(value)
  const matrix = asMatrix(value)
  const p = degree === 'F' || typeof degree === 'string' ? NaN : asNumber(degree)
  if (matrix.columns > 1 && matrix.rows > 1) {
    const values = singular(matrix)
    if (p === 2) return Math.max(...values)
    throw new FormulaError(
      'unreadable',
      'Unexpected matrix norm, expected `_2`, `_F` or `_*`',
    )
  }
  const entries = matrix.to1DArray().map(Math.abs)
  if (p === 2) return Math.sqrt(sumOf(entries.map((x) => x * x)))
  if (p === 1) return sumOf(entries)
  if (p === Infinity) return Math.max(...entries)
  if (p === 0) return entries.filter((x) => x !== 0).length
  const powers = entries.map((x) => (x === 0 ? 0 : Math.exp(p * Math.log(x))))
  return Math.exp(Math.log(sumOf(powers)) / p)
}

/** `diag(v)` of a vector, `diag(A)` of a matrix, `diag(a, b, c)` of numbers. */
function diag(...args: Value[]): Value {
  const matrix = args.length > 1 ? asMatrix(args) : asMatrix(args[0]!)
  if (matrix.columns === 1 || matrix.rows === 1) {
    return collapse(Matrix.diag(matrix.to1DArray()))
  }
  return Matrix.columnVector(square(matrix, 'diagonal').diag())
}

function kronecker(a: Value, b: Value): Value {
  const [x, y] = [asMatrix(a), asMatrix(b)]
  size(x.rows * y.rows)
  size(x.columns * y.columns)
  return collapse(x.kroneckerProduct(y))
}

/** @throws FormulaError `too-costly` for sizes that no formula on a page needs. */
function size(value: Value): number {
  const count = asInteger(value)
  if (count >= 0 && count <= 512) return count
  throw new FormulaError('too-costly', `Unexpected size ${count}, expected at most 512`)
}

/** Columns under one another. */
function stack(value: Value): Value {
  const matrix = asMatrix(value)
  return Matrix.columnVector(matrix.transpose().to1DArray())
}

function inner(a: Value, b: Value): Value {
  const [x, y] = [asMatrix(a), asMatrix(b)]
  if (x.rows !== y.rows || x.columns !== y.columns) {
    throw new FormulaError(
      'shape-mismatch',
      `Unexpected inner product of \`${shapeOf(x)}\` and \`${shapeOf(y)}\`, expected the same shape`,
    )
  }
  return sumOf(Matrix.mul(x, y).to1DArray())
}

/**
 * Smallest eigenvalue of a symmetric matrix; NaN if it is not symmetric.
 *
 * @throws FormulaError `shape-mismatch` unless square.
 */
export function smallestEigenvalue(matrix: Matrix): number {
  square(matrix, 'order by definiteness')
  const scale = Math.max(1, matrix.norm())
  const skew = Matrix.sub(matrix, matrix.transpose()).norm()
  if (!(skew <= 1e-9 * scale)) return NaN
  return Math.min(...eigen(matrix, { assumeSymmetric: true }).realEigenvalues)
}

function trace(value: Value): Value {
  const matrix = square(value, 'trace')
  return sumOf(matrix.diag())
}

/** Rank: singular values above 10⁻¹⁰ of the largest. */
function rank(value: Value): Value {
  const values = singular(asMatrix(value))
  const largest = Math.max(...values)
  return values.filter((s) => s > 1e-10 * largest).length
}

export const matrices: readonly Operator[] = [
  { name: 'entry', apply: entry, rounding: 'entry' },
  { name: 'norm', apply: norm },
  {
    name: 'frobenius',
    apply: (value) => Math.sqrt(sumOf(asMatrix(value).to1DArray().map((x) => x * x))), // prettier-ignore
  },
  { name: 'nuclear', apply: (value) => sumOf(singular(asMatrix(value))) },
  { name: 'inner', apply: inner, rounding: 'product' },
  { name: 'kronecker', apply: kronecker, rounding: 'product' },
  { name: 'beside', apply: (list) => lined(list, 'beside'), rounding: 'entry' },
  { name: 'below', apply: (list) => lined(list, 'below'), rounding: 'entry' },
  { name: 'pseudo-inverse', apply: (a) => collapse(pseudoInverse(asMatrix(a))) },
  { name: 'det', apply: (a) => determinant(a) },
  {
    name: 'identity',
    apply: (n) => collapse(Matrix.eye(size(n))),
  },
  {
    name: 'ones',
    apply: (n, m = 1) => collapse(Matrix.ones(size(n), size(m))),
  },
  {
    name: 'zeros',
    apply: (n, m = 1) => collapse(Matrix.zeros(size(n), size(m))),
  },
  {
    name: 'kronecker-delta',
    apply: (i, j) => (asInteger(i) === asInteger(j) ? 1 : 0),
  },
]

/** `[x_1, \\dots, x_n]`: members side by side, or under one another. */
function lined(list: Value, way: 'beside' | 'below'): Value {
  const members =
    list instanceof Family
      ? list.members()
      : Array.isArray(list)
        ? (list as readonly Value[])
        : asMatrix(list).to1DArray()
  const blocks = members.map((member) => asMatrix(member))
  return assemble(way === 'beside' ? [blocks] : blocks.map((block) => [block]))
}

function determinant(value: Value): Value {
  return determinantOf(asMatrix(value))
}

/**
 * Eigenvalues, largest first; undefined where one is not real.
 *
 * Those of a matrix that is symmetric up to rounding are computed as such.
 */
function eigenvalues(value: Value): Value {
  const matrix = square(value, 'eigenvalues')
  const assumeSymmetric = isSymmetric(matrix)
  const { realEigenvalues, imaginaryEigenvalues } = eigen(matrix, { assumeSymmetric }) // prettier-ignore
  const scale = matrix.norm()
  const isReal = imaginaryEigenvalues.every((part) => Math.abs(part) <= 1e-9 * scale)
  const sorted = [...realEigenvalues].sort((a, b) => b - a)
  return Matrix.columnVector(isReal ? sorted : sorted.map(() => NaN))
}

/** Singular values, largest first. */
const singularValues = (value: Value): Value =>
  Matrix.columnVector([...singular(asMatrix(value))].sort((a, b) => b - a))

/** Dimension of the kernel. */
const nullity = (value: Value): Value => asMatrix(value).columns - asNumber(rank(value))

/** Distinct entries of a symmetric matrix, column by column: its lower triangle stacked. */
function halfStack(value: Value): Value {
  const matrix = square(value, 'vech')
  const column = (j: number): number[] => matrix.getColumn(j).slice(j)
  return Matrix.columnVector(Array.from({ length: matrix.rows }, (_, j) => column(j)).flat()) // prettier-ignore
}

/** The lower triangular L with L Lᵀ = A; undefined unless A is positive definite. */
function cholesky(value: Value): Value {
  const matrix = square(value, 'Cholesky factor')
  return collapse(choleskyFactor(matrix) ?? new Matrix(matrix.rows, matrix.rows).fill(NaN)) // prettier-ignore
}

/** Functions of matrices that have names: entries of the standard library. */
export const matrixFunctions = {
  tr: trace,
  det: determinant,
  diag,
  vec: stack,
  vech: halfStack,
  rank,
  null: nullity,
  nullity,
  chol: cholesky,
  eigenvalues,
  singularvalues: singularValues,
  expm: (value: Value): Value => exponential(value),
  logm: (value: Value): Value => collapse(logarithm(square(value, 'logarithm'))),
  sqrtm: (value: Value): Value => collapse(squareRoot(square(value, 'square root'))),
}
