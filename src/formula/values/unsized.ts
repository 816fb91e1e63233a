/**
 * `I` and `\mathbf{1}` without a subscript have the size that their neighbours need.
 *
 * They stay unsized values until they meet one: a multiple of the identity, and a row
 * or column repeated as often as needed (`\bar x \mathbf{1}^\top` repeats x̄).
 */
import { Matrix } from 'ml-matrix'
import { FormulaError } from '../language/error.ts'

/** factor · I. */
export class ScaledIdentity {
  readonly factor: number
  constructor(factor: number) {
    this.factor = factor
  }
}

/** A row repeated downwards, or a column repeated to the right, as often as needed. */
export class Repeated {
  readonly slice: Matrix
  readonly along: 'rows' | 'columns'
  constructor(slice: Matrix, along: 'rows' | 'columns') {
    this.slice = slice
    this.along = along
  }

  transpose(): Repeated {
    const along = this.along === 'rows' ? 'columns' : 'rows'
    return new Repeated(this.slice.transpose(), along)
  }
}

/** diagonal · I + all · 11ᵀ: what identities and outer products of ones add up to. */
export class Uniform {
  readonly diagonal: number
  readonly all: number
  constructor(diagonal: number, all: number) {
    this.diagonal = diagonal
    this.all = all
  }
}

export type Unsized = ScaledIdentity | Repeated | Uniform

export const isUnsized = (value: unknown): value is Unsized =>
  value instanceof ScaledIdentity ||
  value instanceof Repeated ||
  value instanceof Uniform

/** An identity, or a matrix of one number, as such a sum; undefined for other values. */
export function asUniform(value: unknown): Uniform | undefined {
  if (value instanceof Uniform) return value
  return value instanceof ScaledIdentity ? new Uniform(value.factor, 0) : undefined
}

/** `\mathbf{0}` and an empty sum: the zero of any shape. */
export const isZero = (value: unknown): boolean =>
  value instanceof Repeated &&
  value.slice.rows * value.slice.columns === 1 &&
  value.slice.get(0, 0) === 0

/** The value at the size of its neighbour; a shape that cannot fit stays for the caller to report. */
export function sized(value: Unsized, rows: number, columns: number): Matrix {
  if (value instanceof ScaledIdentity) {
    if (rows !== columns) {
      throw new FormulaError(
        'shape-mismatch',
        `Unexpected identity next to a \`${rows}×${columns}\` matrix, expected a square one`,
      )
    }
    return Matrix.eye(rows).mul(value.factor)
  }
  if (value instanceof Uniform) {
    const ones = Matrix.ones(rows, columns).mul(value.all)
    if (value.diagonal === 0) return ones
    return Matrix.add(ones, sized(new ScaledIdentity(value.diagonal), rows, columns))
  }
  if (isZero(value)) return Matrix.zeros(rows, columns)
  const { slice, along } = value
  const [height, width] =
    along === 'rows' ? [rows, slice.columns] : [slice.rows, columns]
  const result = new Matrix(height, width)
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) {
      result.set(i, j, along === 'rows' ? slice.get(0, j) : slice.get(i, 0))
    }
  }
  return result
}

const unknownSize = (): FormulaError =>
  new FormulaError(
    'unreadable',
    'Unexpected `I` or `\\mathbf{1}` whose size nothing tells, expected a subscript',
    undefined,
    'Write `I_n`, `\\mathbf{1}_n`.',
  )

/** Product in which at least one side has no size yet. */
export function multiplyUnsized(
  a: number | Matrix | Unsized,
  b: number | Matrix | Unsized,
): number | Matrix | Unsized {
  if (a instanceof ScaledIdentity) return scaled(asIdentity(b), a.factor)
  if (b instanceof ScaledIdentity) return scaled(asIdentity(a), b.factor)
  if (typeof a === 'number') return scaled(b, a)
  if (typeof b === 'number') return scaled(a, b)
  // 11ᵀ stands between sizes that its neighbours have.
  if (a instanceof Uniform && b instanceof Matrix)
    return sized(a, b.rows, b.rows).mmul(b)
  if (b instanceof Uniform && a instanceof Matrix) {
    return a.mmul(sized(b, a.columns, a.columns))
  }
  if (a instanceof Uniform || b instanceof Uniform) throw unknownSize()
  if (b instanceof Repeated && !(a instanceof Repeated)) {
    if (b.along === 'rows') {
      // A column times a column of ones fits only by taking it for a single number.
      if (a.columns === 1 && a.rows > 1) throw unknownSize()
      return product(sumRows(a), b.slice)
    }
    return new Repeated(product(a, b.slice), 'columns')
  }
  if (a instanceof Repeated && !(b instanceof Repeated)) {
    if (a.along === 'columns') return product(a.slice, sumColumns(b))
    return new Repeated(product(a.slice, b), 'rows')
  }
  if (a instanceof Repeated && b instanceof Repeated) {
    const [x, y] = [single(a), single(b)]
    // A column of ones times a row of ones; a row times a column would count them.
    const isOuter = a.along === 'rows' && b.along === 'columns'
    if (isOuter && x !== undefined && y !== undefined) return new Uniform(0, x * y)
    throw unknownSize()
  }
  throw new Error('Expected a side without a size')
}

/** The number that is repeated, if it is one. */
const single = ({ slice }: Repeated): number | undefined =>
  slice.rows * slice.columns === 1 ? slice.get(0, 0) : undefined

/** A number next to the identity is a multiple of it. */
const asIdentity = (value: number | Matrix | Unsized): number | Matrix | Unsized =>
  typeof value === 'number' ? new ScaledIdentity(value) : value

function scaled(
  value: number | Matrix | Unsized,
  factor: number,
): number | Matrix | Unsized {
  if (typeof value === 'number') return value * factor
  if (value instanceof Matrix) return Matrix.mul(value, factor)
  if (value instanceof ScaledIdentity) return new ScaledIdentity(value.factor * factor)
  if (value instanceof Uniform) {
    return new Uniform(value.diagonal * factor, value.all * factor)
  }
  return new Repeated(Matrix.mul(value.slice, factor), value.along)
}

function product(a: Matrix, b: Matrix): Matrix {
  if (a.columns === b.rows) return a.mmul(b)
  throw new FormulaError(
    'shape-mismatch',
    `Unexpected product of \`${a.rows}×${a.columns}\` and \`${b.rows}×${b.columns}\`, expected the inner sizes to agree`,
  )
}

const sumRows = (matrix: Matrix): Matrix => Matrix.columnVector(matrix.sum('row'))
const sumColumns = (matrix: Matrix): Matrix => Matrix.rowVector(matrix.sum('column'))
