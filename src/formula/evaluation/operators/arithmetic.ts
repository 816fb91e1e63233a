import { determinant, LuDecomposition, inverse as invert, Matrix } from 'ml-matrix'
import { Distribution } from '../../values/distribution.ts'
import { FormulaError } from '../../language/error.ts'
import { FiniteSet } from '../../values/set.ts'
import type { Value } from '../../values/value.ts'
import {
  asInteger,
  asMatrix,
  asNumber,
  collapse,
  kindOf,
  shapeOf,
} from '../../values/value.ts'
import type { Unsized } from '../../values/unsized.ts'
import {
  asUniform,
  isUnsized,
  multiplyUnsized,
  Repeated,
  ScaledIdentity,
  sized,
  Uniform,
} from '../../values/unsized.ts'
import { byEntries } from './entries.ts'
import { exponential } from './exponential.ts'
import { realMatrixPower } from './matrix-power.ts'
import type { Operator } from './operator.ts'

const mismatch = (what: string, a: Value, b: Value, rule: string): FormulaError =>
  new FormulaError(
    'shape-mismatch',
    `Unexpected ${what} of \`${shapeOf(a)}\` and \`${shapeOf(b)}\`, expected ${rule}`,
  )

const isMatrixLike = (value: Value): boolean =>
  value instanceof Matrix || value instanceof Distribution || Array.isArray(value)

/** Two operands as matrices, unsized ones at the size of the other; or as they are. */
export function fit(
  a: Value,
  b: Value,
): readonly [number, number] | readonly [Matrix, Matrix] {
  if (isUnsized(a) && isMatrixLike(b)) {
    const other = asMatrix(b)
    return [sized(a, other.rows, other.columns), other]
  }
  if (isUnsized(b) && isMatrixLike(a)) {
    const other = asMatrix(a)
    return [other, sized(b, other.rows, other.columns)]
  }
  // A number next to them is a 1×1 matrix.
  if (isUnsized(a) && !isUnsized(b)) return [sized(a, 1, 1), asMatrix(b)]
  if (isUnsized(b) && !isUnsized(a)) return [asMatrix(a), sized(b, 1, 1)]
  if (!isMatrixLike(a) && !isMatrixLike(b)) return [asNumber(a), asNumber(b)]
  return [asMatrix(a), asMatrix(b)]
}

/** Entry by entry, shapes alike; distributions stay distributions (mixtures). */
export function entrywise(
  what: string,
  f: (a: number, b: number) => number,
): (a: Value, b: Value) => Value {
  return (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return f(a, b)
    if (a instanceof Distribution && b instanceof Distribution) {
      if (a.probabilities.length !== b.probabilities.length) {
        throw mismatch(what, a, b, 'distributions over the same outcomes')
      }
      return new Distribution(
        a.axes,
        a.probabilities.map((p, i) => f(p, b.probabilities[i]!)),
      )
    }
    if (a instanceof ScaledIdentity && b instanceof ScaledIdentity) {
      return new ScaledIdentity(f(a.factor, b.factor))
    }
    const [u, v] = [asUniform(a), asUniform(b)]
    if (u && v) {
      const all = f(u.all, v.all)
      return new Uniform(f(u.diagonal + u.all, v.diagonal + v.all) - all, all)
    }
    if (a instanceof Repeated && b instanceof Repeated && a.along === b.along) {
      return new Repeated(asMatrix(entrywise(what, f)(a.slice, b.slice)), a.along)
    }
    const [x, y] = fit(a, b)
    if (typeof x === 'number') return f(x, y as number)
    if (typeof y === 'number') return f(x.get(0, 0), y)
    if (x.rows !== y.rows || x.columns !== y.columns) {
      throw mismatch(what, asPlain(a), asPlain(b), 'the same shape')
    }
    const out = new Matrix(x.rows, x.columns)
    for (let i = 0; i < x.rows; i++) {
      for (let j = 0; j < x.columns; j++) out.set(i, j, f(x.get(i, j), y.get(i, j)))
    }
    return collapse(out)
  }
}

const asPlain = (value: Value): Value =>
  value instanceof Distribution || Array.isArray(value) ? asMatrix(value) : value

/** Products of scalars, of a scalar with anything, and of matrices. */
export function multiply(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') return a * b
  if (a instanceof Matrix && b instanceof Matrix) {
    if (a.columns === b.rows) return collapse(a.mmul(b))
    if (a.rows === 1 && a.columns === 1) return scale(b, a.get(0, 0))
    if (b.rows === 1 && b.columns === 1) return scale(a, b.get(0, 0))
    throw mismatch('product', a, b, 'the inner sizes to agree')
  }
  if (isUnsized(a) || isUnsized(b)) {
    const operand = (value: Value): number | Matrix | Unsized =>
      typeof value === 'number' || isUnsized(value) ? value : asMatrix(value)
    const result = multiplyUnsized(operand(a), operand(b))
    return result instanceof Matrix ? collapse(result) : result
  }
  if (typeof a === 'boolean' || typeof b === 'boolean') {
    return multiply(
      typeof a === 'boolean' ? asNumber(a) : a,
      typeof b === 'boolean' ? asNumber(b) : b,
    )
  }
  if (typeof a === 'number') return scale(b, a)
  if (typeof b === 'number') return scale(a, b)
  return multiply(asMatrix(a), asMatrix(b))
}

function scale(value: Value, factor: number): Value {
  if (value instanceof Distribution) {
    return new Distribution(
      value.axes,
      value.probabilities.map((p) => p * factor),
    )
  }
  if (typeof value === 'function') {
    throw new FormulaError(
      'kind-mismatch',
      'Unexpected function as a factor, expected its value',
      undefined,
      'Write its argument: `f(x)`.',
    )
  }
  return collapse(Matrix.mul(asMatrix(value), factor))
}

const isColumn = (value: Value): boolean =>
  value instanceof Matrix && value.columns === 1 && value.rows > 1

const quotients = entrywise('quotient by entries', (a, b) => a / b)

export function divide(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') return a / b
  if (isColumn(b) && (typeof a === 'number' || isColumn(a))) {
    // Of columns nothing but the quotients of entries can be meant.
    return typeof a === 'number' ? byEntries(b, (x) => a / x) : quotients(a, b)
  }
  if (b instanceof Matrix && (b.rows > 1 || b.columns > 1)) {
    throw new FormulaError(
      'shape-mismatch',
      `Unexpected division by a ${kindOf(b)} of shape \`${shapeOf(b)}\`, expected a scalar`,
      undefined,
      'Multiply by the inverse.',
    )
  }
  return typeof a === 'number' || typeof a === 'boolean'
    ? asNumber(a) / asNumber(b)
    : multiply(1 / asNumber(b), a)
}

/** a^b without `**`, whose last bits differ between versions of V8. */
export function realPower(base: number, exponent: number): number {
  if (Number.isInteger(exponent) && Math.abs(exponent) <= 1024) {
    let result = 1
    let square = base
    for (let n = Math.abs(exponent); n > 0; n = Math.floor(n / 2)) {
      if (n % 2 === 1) result *= square
      square *= square
    }
    return exponent < 0 ? 1 / result : result
  }
  if (exponent === 0.5) return Math.sqrt(base)
  if (base === 0) return exponent > 0 ? 0 : Infinity
  return Math.exp(exponent * Math.log(base))
}

/** @throws FormulaError `shape-mismatch` unless square. */
export function square(value: Value, what: string): Matrix {
  const matrix = asMatrix(value)
  if (matrix.rows !== matrix.columns) {
    throw new FormulaError(
      'shape-mismatch',
      `Unexpected ${what} of a \`${shapeOf(matrix)}\` matrix, expected a square one`,
    )
  }
  return matrix
}

/** The inverse; NaN entries (undefined) where there is none. */
export function inverse(value: Value): Value {
  if (typeof value === 'number') return 1 / value
  const matrix = square(value, 'inverse')
  try {
    return collapse(invert(matrix))
  } catch {
    // ml-matrix throws for a singular matrix; as a value that is "undefined".
    return collapse(new Matrix(matrix.rows, matrix.columns).fill(NaN))
  }
}

function power(base: Value, exponent: Value): Value {
  if (base === Math.E) return exponential(exponent)
  if (typeof base === 'number' && exponent instanceof Matrix) {
    throw new FormulaError(
      'shape-mismatch',
      `Unexpected exponent of shape \`${shapeOf(exponent)}\`, expected a scalar`,
    )
  }
  if (base instanceof ScaledIdentity) {
    return new ScaledIdentity(realPower(base.factor, asNumber(exponent)))
  }
  if (typeof base === 'number' || typeof base === 'boolean') {
    return realPower(asNumber(base), asNumber(exponent))
  }
  const entries = asMatrix(base)
  // A column has no power but that of its entries.
  if (entries.columns === 1 && entries.rows > 1) {
    const p = asNumber(exponent)
    if (p === -1) throw mismatch('power', base, exponent, 'a square matrix')
    return byEntries(entries, (x) => realPower(x, p))
  }
  const matrix = square(base, 'power')
  const p = asNumber(exponent)
  if (!Number.isInteger(p) && Math.abs(p - Math.round(p)) > 1e-9) {
    return collapse(realMatrixPower(matrix, p, (power) => asMatrix(exponential(power))))
  }
  const count = asInteger(exponent)
  if (Math.abs(count) > 1024) {
    throw new FormulaError(
      'too-costly',
      `Unexpected power ${count} of a matrix, expected at most 1024`,
    )
  }
  const factor = count < 0 ? asMatrix(inverse(matrix)) : matrix
  let result = Matrix.eye(matrix.rows)
  for (let i = 0; i < Math.abs(count); i++) result = result.mmul(factor)
  return collapse(result)
}

export function transpose(value: Value): Value {
  if (typeof value === 'number' || asUniform(value)) return value
  if (value instanceof Repeated) return value.transpose()
  return collapse(asMatrix(value).transpose())
}

const subtract = entrywise('difference', (a, b) => a - b)

export const arithmetic: readonly Operator[] = [
  { name: 'add', apply: entrywise('sum', (a, b) => a + b), rounding: 'sum' },
  { name: 'subtract', apply: subtract, rounding: 'sum' },
  { name: 'negate', apply: (a) => multiply(-1, a), rounding: 'sum' },
  { name: 'multiply', apply: multiply, rounding: 'product' },
  { name: 'dot', apply: dot, rounding: 'product' },
  { name: 'times', apply: times, rounding: 'product' },
  { name: 'divide', apply: divide },
  { name: 'hadamard', apply: entrywise('product by entries', (a, b) => a * b), rounding: 'product' }, // prettier-ignore
  { name: 'oslash', apply: quotients },
  { name: 'power', apply: power },
  { name: 'sqrt', apply: (a) => byEntries(a, Math.sqrt) },
  {
    name: 'root',
    apply: (a, n) => {
      const [base, degree] = [asNumber(a), asNumber(n)]
      if (degree === 3) return Math.cbrt(base)
      return realPower(base, 1 / degree)
    },
  },
  { name: 'abs', apply: absolute, rounding: 'sum' },
  { name: 'transpose', apply: transpose, rounding: 'sum' },
  { name: 'inverse', apply: inverse },
]

/** `a \cdot b`: of two columns the inner product, otherwise the product. */
function dot(a: Value, b: Value): Value {
  if (
    a instanceof Matrix &&
    b instanceof Matrix &&
    a.columns === 1 &&
    b.columns === 1 &&
    a.rows > 1
  ) {
    if (a.rows !== b.rows) throw mismatch('dot product', a, b, 'vectors of one length')
    return a.dot(b)
  }
  return multiply(a, b)
}

/** `a \times b`: of two columns of three the cross product, otherwise the product. */
function times(a: Value, b: Value): Value {
  if (a instanceof FiniteSet && b instanceof FiniteSet) {
    return new FiniteSet(
      a.elements.flatMap((x) => b.elements.map((y): Value => [x, y])),
    )
  }
  if (
    a instanceof Matrix &&
    b instanceof Matrix &&
    a.columns === 1 &&
    b.columns === 1 &&
    a.rows === 3 &&
    b.rows === 3
  ) {
    const [x, y] = [a.to1DArray(), b.to1DArray()]
    const minor = (i: number, j: number): number => x[i]! * y[j]! - x[j]! * y[i]!
    return Matrix.columnVector([minor(1, 2), minor(2, 0), minor(0, 1)])
  }
  return multiply(a, b)
}

/** |a|: of a number its absolute value, of a set its cardinality, of a matrix its determinant. */
function absolute(value: Value): Value {
  if (typeof value === 'number') return Math.abs(value)
  if (value instanceof Matrix && value.rows === value.columns) {
    return determinantOf(value)
  }
  if (isColumn(value)) return byEntries(value, Math.abs)
  if (typeof value === 'object' && 'elements' in value) return value.elements.length
  throw new FormulaError(
    'kind-mismatch',
    `Unexpected ${kindOf(value)} between bars, expected a number, a set or a square matrix`,
    undefined,
    'The length of a vector is written with double bars.',
  )
}

/**
 * The determinant. That of three rows is expanded, exactly so for whole numbers; where that takes
 * nearly equal products from each other, elimination keeps more digits.
 */
export function determinantOf(matrix: Matrix): number {
  const plain = determinant(square(matrix, 'determinant'))
  const { rows } = matrix
  if (rows !== 3 || matrix.to1DArray().every(Number.isInteger)) return plain
  const size = matrix.to2DArray().reduce((product, row) => product * Math.max(...row.map(Math.abs)), 1) // prettier-ignore
  return Math.abs(plain) > 1e-6 * size ? plain : new LuDecomposition(matrix).determinant
}
