/**
 * "Equal enough": how two values are related.
 *
 * Sides are compared entry by entry. Some units in the last place are no difference;
 * beyond them the error bounds of both sides decide, which follow from how each was
 * computed (judge/rounding.ts). Where such a bound is larger than what it bounds,
 * nothing is left to compare and the outcome is open.
 *
 * Methods that are no mere algebra earn these shares of their own value:
 */
import { Matrix } from 'ml-matrix'
import { Distribution } from '../values/distribution.ts'
import { FormulaError } from '../language/error.ts'
import { Family } from '../values/family.ts'
import type { Relation } from '../language/expression.ts'
import type { Bound } from './bound.ts'
import { most, smallestNormal, unit } from './bound.ts'
import { entrywise } from './operators/arithmetic.ts'
import { isMember, isSubset } from './operators/sets.ts'
import { smallestEigenvalue } from './operators/matrices.ts'
import { eachPair } from './pairs.ts'
import { Space } from '../values/set.ts'
import { Repeated, ScaledIdentity, Uniform } from '../values/unsized.ts'
import type { Value } from '../values/value.ts'
import { asMatrix, asNumber, shapeOf, showNumber } from '../values/value.ts'

export const tolerances = {
  /** Algebra in doubles: some thousand operations of 2⁻⁵³ each, with room for conditioning. */
  exact: 1e-9,
  /** Conditions within formulas, `\mathbf 1[x = y]`: what some operations round to. */
  condition: 1e-12,
  /** What an estimated error cannot promise to be below. */
  estimate: 1e-9,
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

/** A difference of so many units in the last place of an entry is no difference. */
const ulps = 32 * Number.EPSILON

/** Of an entry so much must be left beside its error, or it tells nothing. */
const visible = 0.01

/** How far off the two sides may be by rounding and by what their methods leave. */
export interface Slack {
  readonly left: Bound
  readonly right: Bound
  /** The smallest term of the sides' sums: what an error may not hide. */
  readonly grain: number
}

/** What is allowed between the sides of a link. */
export interface Within {
  /** Relative, earned by the coarsest method used: for readers. */
  readonly tolerance: number
  /** The largest error that a method on the way stated; ∞ where it found no value. */
  readonly absolute?: number
  /** Error analysis of both sides; asked for only where they differ by more than some ulps. */
  slack(): Slack
}

/** A share of the larger side, entry by entry, and never less than `floor`. */
export function relative(tolerance: number, a: Value, b: Value, floor = 0): Within {
  const slack = (): Slack => {
    const size = Math.max(sizeOf(a), sizeOf(b))
    return { left: Math.max(tolerance * size, floor), right: 0, grain: Infinity }
  }
  return { tolerance, slack }
}

/** How one link of a chain came out. */
export interface Outcome {
  /** undefined: both sides have no value here, so nothing was tested. */
  holds: boolean | undefined
  /** Relative; NaN where the relation has none. */
  residual: number
  /** Why not, when values alone do not say it. */
  reason?: string
  /** Rounding left nothing to compare. */
  lost?: boolean
  /** It fails because its sides agree as far as they are known. */
  tied?: true
  /** Known without rounding. */
  exact?: boolean
  /** Both sides without rounding, as they are written. */
  sides?: { left: string; right: string; isSaid?: true }
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
  if (value instanceof Uniform) return Math.abs(value.diagonal) + Math.abs(value.all)
  if (value instanceof Repeated) return maxAbs(value.slice)
  if (Array.isArray(value)) {
    return Math.max(0, ...(value as readonly Value[]).map(sizeOf))
  }
  if (value instanceof Family) return Math.max(0, ...value.made().map(sizeOf))
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

/** Are two sides the same? Open where their errors leave nothing to compare. */
function compare(a: Value, b: Value, within: Within): Outcome {
  let [difference, size, share] = [0, 0, 0]
  let apart = 0
  eachPair(a, b, 0, 0, (x, y) => {
    const gap = x === y ? 0 : Math.abs(x - y)
    const larger = Math.max(Math.abs(x), Math.abs(y))
    difference = Math.max(difference, gap)
    size = Math.max(size, larger)
    share = Math.max(share, gap === 0 ? 0 : gap / larger)
    // Subnormal numbers and zeros may be what is left of an underflow.
    const hidden = larger < smallestNormal
    if (hidden || gap === Infinity || gap > ulps * larger) apart++
  })
  if (difference === 0 && size === Infinity) {
    // Equal infinities are no evidence.
    return { holds: undefined, residual: NaN }
  }
  const plain = { holds: true, residual: Number.isFinite(share) ? share : Infinity }
  if (apart === 0 && within.absolute !== Infinity) return plain
  const { left, right, grain } = within.slack()
  const found = { beyond: false, lost: false, excess: 0 }
  eachPair(a, b, left, right, (x, y, error) => {
    const gap = x === y ? 0 : Math.abs(x - y)
    const allowed = Number.isNaN(error) ? Infinity : error
    if (gap > allowed) found.beyond = true
    else if (gap > 0) found.excess = Math.max(found.excess, gap / allowed)
    const larger = Math.max(Math.abs(x), Math.abs(y))
    const hidden = allowed > visible * larger && allowed > visible * grain
    if (hidden || allowed === Infinity) found.lost = true
  })
  if (found.beyond) {
    const residual = difference / size
    return { holds: false, residual: Number.isFinite(residual) ? residual : Infinity }
  }
  if (found.lost) return { holds: undefined, residual: NaN, lost: true }
  // Against what was added, where large terms cancelled.
  const { tolerance } = within
  return {
    holds: true,
    residual: plain.residual <= tolerance ? plain.residual : tolerance * found.excess,
  }
}

/**
 * One link of a chain.
 *
 * @throws FormulaError for shapes or kinds that cannot be related.
 */
export function relate(
  a: Value,
  relation: Relation,
  b: Value,
  within: Within,
): Outcome {
  switch (relation) {
    case '∈':
    case '∉':
      return membership(a, relation, b, within)
    case '⊆':
      return { holds: isSubset(a, b), residual: NaN }
    case '⪰':
    case '⪯':
    case '≻':
    case '≺':
      return definite(a, relation, b, within)
    case '∝':
      return proportional(a, b, within.tolerance)
    case '→':
      throw new FormulaError(
        'unreadable',
        'Unexpected `\\to` in a claim, expected a word of what goes where',
        undefined,
        'Write "as $n \\to \\infty$" beside it, or a limit: `\\lim_{n \\to \\infty} a_n = L`.',
      )
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
  switch (relation) {
    case '=':
    case '≔':
    case '←':
      return compare(a, b, within)
    case '≠': {
      const { holds, lost } = compare(a, b, within)
      const equal = holds ?? (lost ? undefined : true)
      return {
        holds: equal === undefined ? undefined : !equal,
        residual: NaN,
        ...(lost && { lost }),
        ...(equal === true && { tied: true }),
      }
    }
    case '≈': {
      const outcome = compare(a, b, within)
      return outcome.holds === false && outcome.residual <= tolerances.approximately
        ? { ...outcome, holds: true }
        : outcome
    }
    case '≤':
    case '≥': {
      const [x, y] = relation === '≤' ? ordered(a, b) : ordered(b, a)
      if (x <= y && !within.absolute) return { holds: true, residual: 0 }
      const outcome = compare(x, y, within)
      return outcome.holds === false && x <= y ? { holds: true, residual: 0 } : outcome
    }
    case '<':
    case '>': {
      const [x, y] = relation === '<' ? ordered(a, b) : ordered(b, a)
      const apart = y - x
      const isPlain = apart > plainly * Math.max(Math.abs(x), Math.abs(y))
      if (!within.absolute && (apart === Infinity || isPlain)) {
        return { holds: true, residual: 0 }
      }
      const { holds, residual, lost } = compare(x, y, within)
      if (lost) return { holds: undefined, residual: NaN, lost }
      if (holds === false && x < y) return { holds: true, residual: 0 }
      return { holds: false, residual, ...(holds === true && { tied: true }) }
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

/** Numbers that differ by such a share are told apart without error analysis. */
const plainly = 1e-6

function membership(a: Value, relation: '∈' | '∉', b: Value, within: Within): Outcome {
  let error = 0
  if (typeof a === 'number' && !isMember(a, b, 0)) error = most(within.slack().left)
  else if (isWhole(b) && typeof a === 'number') error = most(within.slack().left)
  if (error === Infinity) return { holds: undefined, residual: NaN, lost: true }
  const inside = isMember(a, b, error)
  // Among doubles that far apart, or known that badly, all are whole.
  if (isWhole(b) && inside && error > wholeness) {
    return { holds: undefined, residual: NaN, lost: true }
  }
  if (!inside && relation === '∈' && b instanceof Space) fitsShape(a, b)
  return { holds: inside === (relation === '∈'), residual: NaN }
}

const isWhole = (set: Value): boolean =>
  set instanceof Space && (set.structure === 'integer' || set.structure === 'natural')

/** An error that large makes whole numbers of all numbers. */
const wholeness = 1e-3

/** `A \succeq B`: the least eigenvalue of the difference, against its error. */
function definite(
  a: Value,
  relation: '⪰' | '⪯' | '≻' | '≺',
  b: Value,
  within: Within,
): Outcome {
  const [low, high] = relation === '⪰' || relation === '≻' ? [b, a] : [a, b]
  // `A \succeq 0`: 0 is the zero matrix of A's shape.
  const difference =
    low === 0
      ? asMatrix(high)
      : high === 0
        ? Matrix.mul(asMatrix(low), -1)
        : asMatrix(subtract(high, low))
  const least = smallestEigenvalue(difference)
  if (Number.isNaN(least)) {
    return { holds: false, residual: NaN, reason: 'the difference is not symmetric' }
  }
  const strict = relation === '≻' || relation === '≺'
  const size = maxAbs(difference)
  if (Math.abs(least) > plainly * size) return { holds: least > 0, residual: NaN }
  const { left, right } = within.slack()
  const error =
    difference.rows * (most(left) + most(right) + unit * size * difference.rows)
  return { holds: strict ? least > error : least >= -error, residual: NaN }
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

/**
 * Does a value round to the digits shown? `0.556` stands for 0.5555 … 0.5565.
 *
 * @param error What the value may be off by; asked for only at the border.
 */
export function roundsTo(
  value: number,
  shown: number,
  decimals: number,
  error: () => number = () => 0,
): Outcome {
  const step = Number(`1e-${decimals}`)
  const difference = Math.abs(value - shown)
  // Halves and the digits themselves are no binary numbers.
  const own = step / 2 + 1e-9 * step + 4 * Number.EPSILON * Math.abs(shown)
  return {
    holds: difference <= own || difference <= own + error(),
    residual: difference / Math.max(Math.abs(shown), step),
    reason: `${showNumber(value, decimals + 3)} does not round to it`,
  }
}
