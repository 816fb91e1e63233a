/**
 * "Equal enough": the only place where tolerances live.
 *
 * A residual is the difference of two sides relative to their size, or, when both
 * come out small because large terms cancelled, relative to the size of what was
 * added (magnitude.ts). What was computed earns the tolerance:
 */
import { Matrix } from 'ml-matrix'
import { Distribution } from './distribution.ts'
import { FormulaError } from './error.ts'
import type { Relation } from './expression.ts'
import { entrywise, fit } from './operators/arithmetic.ts'
import { isMember } from './operators/sets.ts'
import { smallestEigenvalue } from './operators/matrices.ts'
import { FiniteSet, Interval, Space } from './set.ts'
import { isUnsized, Repeated, ScaledIdentity } from './unsized.ts'
import type { Value } from './value.ts'
import { asMatrix, asNumber, kindOf, shapeOf, showNumber } from './value.ts'

export const tolerances = {
  /** Algebra in doubles: some thousand operations of 2⁻⁵³ each, with room for conditioning. */
  exact: 1e-9,
  /** Adaptive Gauss–Kronrod stops at 1e-10 of the integral. */
  quadrature: 1e-7,
  /** Six-point central differences at steps of 1 %: 1e-10 at order one, 1e-7 nested. */
  derivative: 1e-6,
  /** Golden section finds an optimum to the square root of the precision. */
  optimum: 1e-6,
  /** Values at a few points on the way to the limit. */
  limit: 1e-4,
  /** `\approx` between expressions, where no digits are shown. */
  approximately: 0.05,
  /** `\ll`: at most a tenth. */
  muchLess: 0.1,
} as const

/**
 * Against the size of what was added the tolerance is a hundred times stricter: there
 * only rounding is left, and doubles carry 1e8 + x to 1.5e-8.
 */
const cancellation = 1e-2

/** How one link of a chain came out. */
export interface Outcome {
  /** undefined: both sides have no value here, so nothing was tested. */
  holds: boolean | undefined
  /** Relative; NaN where the relation has none. */
  residual: number
  /** Why not, when values alone do not say it. */
  reason?: string
}

const subtract = entrywise('comparison', (a, b) => a - b)

const maxAbs = (matrix: Matrix): number => {
  let top = 0
  for (let i = 0; i < matrix.rows; i++) {
    for (let j = 0; j < matrix.columns; j++) {
      const size = Math.abs(matrix.get(i, j))
      if (size > top) top = size
    }
  }
  return top
}

/** Largest entry, in absolute value. */
export function sizeOf(value: Value): number {
  if (typeof value === 'number') return Math.abs(value)
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Matrix) return maxAbs(value)
  if (value instanceof Distribution) return Math.max(...value.probabilities)
  if (value instanceof ScaledIdentity) return Math.abs(value.factor)
  if (value instanceof Repeated) return maxAbs(value.slice)
  if (Array.isArray(value)) {
    return Math.max(0, ...(value as readonly Value[]).map(sizeOf))
  }
  return 0
}

/** True if some part of the value is not a number. */
function isUndefined(value: Value): boolean {
  if (typeof value === 'number') return Number.isNaN(value)
  if (value instanceof Matrix) return value.to1DArray().some(Number.isNaN)
  if (value instanceof Distribution) return value.probabilities.some(Number.isNaN)
  if (Array.isArray(value)) return (value as readonly Value[]).some(isUndefined)
  return false
}

const isNumeric = (value: Value): boolean =>
  typeof value === 'number' ||
  value instanceof Matrix ||
  value instanceof Distribution ||
  typeof value === 'boolean' ||
  isUnsized(value)

/**
 * Largest difference of two values of one shape.
 *
 * @throws FormulaError `shape-mismatch` or `kind-mismatch` if they cannot be compared.
 */
function distance(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return gap(a, b)
  if (typeof a === 'string' || typeof b === 'string') return a === b ? 0 : Infinity
  if (a instanceof FiniteSet && b instanceof FiniteSet) {
    const same =
      a.elements.length === b.elements.length &&
      a.elements.every((element) => b.has(element))
    return same ? 0 : Infinity
  }
  if (a instanceof Interval && b instanceof Interval) {
    return gap(a.min, b.min) + gap(a.max, b.max)
  }
  if (a instanceof Space && b instanceof Space) {
    return a.toString() === b.toString() ? 0 : Infinity
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    const [x, y] = [a as readonly Value[], b as readonly Value[]]
    if (x.length !== y.length) {
      throw new FormulaError(
        'shape-mismatch',
        `Unexpected ${shapeOf(b)} on the right side, expected a ${shapeOf(a)} as on the left`,
      )
    }
    return Math.max(0, ...x.map((part, i) => distance(part, y[i]!)))
  }
  const numericTuple = (value: Value): boolean => Array.isArray(value)
  if ((!isNumeric(a) && !numericTuple(a)) || (!isNumeric(b) && !numericTuple(b))) {
    throw new FormulaError(
      'kind-mismatch',
      `Unexpected ${kindOf(b)} on the right side of a relation with a ${kindOf(a)}, expected the same kind`,
      undefined,
      kindOf(a) === 'function' || kindOf(b) === 'function'
        ? 'Compare values: write the argument, as in `f(x)`.'
        : undefined,
    )
  }
  if (a instanceof Repeated && b instanceof Repeated && a.along === b.along) {
    return distance(a.slice, b.slice)
  }
  if (a instanceof ScaledIdentity && b instanceof ScaledIdentity) {
    return gap(a.factor, b.factor)
  }
  if (isUnsized(a) || isUnsized(b)) {
    const [x, y] = fit(a, b)
    return distance(x, y)
  }
  // `A = 0` is the zero matrix of A's shape.
  if (a === 0 && b instanceof Matrix) return maxAbs(b)
  if (b === 0 && a instanceof Matrix) return maxAbs(a)
  const [x, y] = [asMatrix(a), asMatrix(b)]
  if (x.rows !== y.rows || x.columns !== y.columns) {
    throw new FormulaError(
      'shape-mismatch',
      `Unexpected shape \`${shapeOf(isNumeric(b) ? b : y)}\` on the right side, expected \`${shapeOf(isNumeric(a) ? a : x)}\` as on the left`,
    )
  }
  let top = 0
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < x.columns; j++) {
      top = Math.max(top, gap(x.get(i, j), y.get(i, j)))
    }
  }
  return top
}

/** Equal infinities differ by nothing. */
const gap = (a: number, b: number): number => (a === b ? 0 : Math.abs(a - b))

/** @throws FormulaError `shape-mismatch` if only the shape keeps a value out of a space. */
function fitsShape(value: Value, space: Space): void {
  if (space.structure === 'simplex') return
  const shape = shapeOf(value)
  const wanted =
    space.rows === 1 && space.columns === 1
      ? 'scalar'
      : `${space.rows}×${space.columns}`
  const isSized = typeof value === 'number' || value instanceof Matrix
  if (!isSized || shape === wanted) return
  throw new FormulaError(
    'shape-mismatch',
    `Unexpected shape \`${shape}\` of the left side, expected \`${wanted}\``,
  )
}

/** Numeric sides of an order relation. */
function ordered(a: Value, b: Value): [number, number] {
  return [asNumber(a), asNumber(b)]
}

/**
 * One link of a chain.
 *
 * @param tolerance Relative, earned by what was computed.
 * @param scale Size of what was added on both sides; asked for only if needed.
 * @throws FormulaError for shapes or kinds that cannot be related.
 */
export function relate(
  a: Value,
  relation: Relation,
  b: Value,
  tolerance: number,
  scale: () => number,
): Outcome {
  switch (relation) {
    case '∈':
    case '∉': {
      const inside = isMember(a, b)
      if (!inside && relation === '∈' && b instanceof Space) fitsShape(a, b)
      return { holds: inside === (relation === '∈'), residual: NaN }
    }
    case '⊆': {
      if (!(a instanceof FiniteSet) || !(b instanceof FiniteSet)) {
        throw new FormulaError(
          'kind-mismatch',
          'Unexpected inclusion, expected finite sets',
        )
      }
      return { holds: a.elements.every((element) => b.has(element)), residual: NaN }
    }
    case '⪰':
    case '⪯':
    case '≻':
    case '≺': {
      const [low, high] = relation === '⪰' || relation === '≻' ? [b, a] : [a, b]
      // `A \\succeq 0`: 0 is the zero matrix of A's shape.
      const difference =
        low === 0
          ? asMatrix(high)
          : high === 0
            ? Matrix.mul(asMatrix(low), -1)
            : asMatrix(subtract(high, low))
      const least = smallestEigenvalue(difference)
      if (Number.isNaN(least)) {
        return {
          holds: false,
          residual: NaN,
          reason: 'the difference is not symmetric',
        }
      }
      const slack = tolerance * Math.max(1, maxAbs(difference))
      const strict = relation === '≻' || relation === '≺'
      return { holds: strict ? least > slack : least >= -slack, residual: NaN }
    }
    case '∝':
      return proportional(a, b, tolerance)
    case '∼':
      throw new FormulaError(
        'unreadable',
        'Unexpected `\\sim` in a claim, expected it to say how a new symbol is drawn',
      )
    default:
      break
  }
  const [u, v] = [isUndefined(a), isUndefined(b)]
  if (u && v) return { holds: undefined, residual: NaN }
  if (u || v) {
    return {
      holds: false,
      residual: NaN,
      reason: `the ${u ? 'left' : 'right'} side is undefined`,
    }
  }
  const difference = distance(a, b)
  const size = Math.max(sizeOf(a), sizeOf(b))
  if (difference === 0 && !Number.isFinite(size)) {
    // Equal infinities are no evidence for an equation.
    return {
      holds: relation === '=' || relation === '≔' ? undefined : true,
      residual: NaN,
    }
  }
  let residual = difference === 0 ? 0 : difference / size
  if (!Number.isFinite(residual)) residual = Infinity
  let equal = residual <= tolerance
  if (!equal && Number.isFinite(difference)) {
    // Large terms cancelled: what is left is rounding of what was added.
    const rounding = difference / Math.max(size, scale())
    equal = rounding <= tolerance * cancellation
    if (equal) residual = rounding
  }
  switch (relation) {
    case '=':
    case '≔':
    case '←':
      return { holds: equal, residual }
    case '≠':
      return { holds: !equal, residual: NaN }
    case '≈':
      return {
        holds: residual <= Math.max(tolerance, tolerances.approximately),
        residual,
      }
    case '≤':
    case '≥': {
      const [x, y] = relation === '≤' ? ordered(a, b) : ordered(b, a)
      return { holds: x <= y || equal, residual: x <= y ? 0 : residual }
    }
    case '<':
    case '>': {
      const [x, y] = relation === '<' ? ordered(a, b) : ordered(b, a)
      return { holds: x < y && !equal, residual: x < y ? 0 : residual }
    }
    case '≪':
    case '≫': {
      const [x, y] = relation === '≪' ? ordered(a, b) : ordered(b, a)
      return { holds: Math.abs(x) <= tolerances.muchLess * Math.abs(y), residual: NaN }
    }
    default:
      throw new Error(`Unexpected relation ${String(relation)}`)
  }
}

/** Entries in one ratio; a scalar alone is in some ratio to any other, so it says nothing. */
function proportional(a: Value, b: Value, tolerance: number): Outcome {
  const [x, y] = [asMatrix(a), asMatrix(b)]
  if (x.rows !== y.rows || x.columns !== y.columns) {
    throw new FormulaError(
      'shape-mismatch',
      `Unexpected shape \`${shapeOf(y)}\` on the right side, expected \`${shapeOf(x)}\` as on the left`,
    )
  }
  if (x.rows * x.columns === 1) return { holds: undefined, residual: NaN }
  const ratio = Matrix.mul(x, y).sum() / Matrix.mul(y, y).sum()
  const rest = maxAbs(Matrix.sub(x, Matrix.mul(y, ratio)))
  const residual = rest / Math.max(maxAbs(x), Number.MIN_VALUE)
  return { holds: residual <= tolerance, residual }
}

/** Does a value round to the digits shown? `0.556` stands for 0.5555 … 0.5565. */
export function roundsTo(value: number, shown: number, decimals: number): Outcome {
  const unit = Number(`1e-${decimals}`)
  const difference = Math.abs(value - shown)
  return {
    holds: difference <= unit / 2 + 1e-9 * Math.max(1, Math.abs(shown)),
    residual: difference / Math.max(Math.abs(shown), unit),
    reason: `${showNumber(value, decimals + 3)} does not round to it`,
  }
}
