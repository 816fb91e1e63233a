/** `X + Y \sim p`: whether two laws are one, by their characteristic functions. */
import type { Outcome } from '../evaluation/compare.ts'
import { tolerances } from '../evaluation/compare.ts'
import type { Environment } from '../draws/environment.ts'
import type { LawOf } from '../evaluation/operators/in-law.ts'
import { FormulaError } from '../language/error.ts'
import { showNumber } from '../values/value.ts'

/** Frequencies, as shares of the inverse width of the law. */
const shares = [0.37, 0.83, 1.61]
/** Weights of coordinates in the directions that are looked in. */
const slants = [1, 0.618, -0.787, 0.463, 0.925]

/** Differences of characteristic functions that no rounding makes. */
const apart = 1e-7

export function relateLaws(left: LawOf, right: LawOf, env: Environment): Outcome {
  const size = sizeOf(right)
  const own = sizeOf(left)
  // What it is given never happens.
  if (own === 0 || size === 0) return { holds: undefined, residual: NaN }
  if (own !== size) throw otherShape(own, size)
  const widths = right.means((outcome) => directions(outcome).map(bounded))
  const scales = widths.map((share) => Math.sqrt(share / (1 - share)) || 1)
  const [x, y] = [wavesOf(left, scales), wavesOf(right, scales)]
  const [u, v] = [x.some(Number.isNaN), y.some(Number.isNaN)]
  if (u && v) return { holds: undefined, residual: NaN }
  if (u || v)
    return { holds: false, residual: NaN, reason: `the ${u ? 'left' : 'right'} side is undefined` } // prettier-ignore
  const residual = Math.max(...x.map((value, i) => Math.abs(value - y[i]!)))
  const allowed = Math.max(apart, 10 * env.world.tolerance, tolerances.exact)
  if (residual <= allowed) return { holds: true, residual }
  return {
    holds: false,
    residual,
    sides: { left: inWords(left), right: inWords(right), isSaid: true },
  }
}

/** The characteristic function in all directions, at frequencies that fit the law's width. */
function wavesOf(law: LawOf, scales: readonly number[]): number[] {
  const phases = (outcome: readonly number[]): number[] =>
    directions(outcome).flatMap((value, i) =>
      shares.map((share) => (share * value) / scales[i]!),
    )
  if (law.waves) return law.waves(phases)
  return law.means((outcome) =>
    phases(outcome).flatMap((phase) => [Math.cos(phase), Math.sin(phase)]),
  )
}

/** A bounded measure of how far out it is. */
const bounded = (x: number): number => (x * x) / (1 + x * x)

/** Some sums of all coordinates: they tell laws of vectors apart (Cramér and Wold 1936). */
function directions(outcome: readonly number[]): readonly number[] {
  if (outcome.length === 1) return outcome
  const sums = [0, 1].map((turn) =>
    outcome.reduce((sum, x, i) => sum + x * slants[(i + turn) % slants.length]!, 0),
  )
  return sums
}

function sizeOf(law: LawOf): number {
  let size = 0
  const look = (outcome: readonly number[]): number[] => {
    size = outcome.length
    return [1]
  }
  if (law.waves) law.waves(look)
  else law.means(look)
  return size
}

/** "mean 1 and variance 2", where it has them. */
function inWords(law: LawOf): string {
  try {
    const [mean = NaN] = law.means(([x = NaN]) => [x])
    const [variance = NaN] = law.means(([x = NaN]) => [(x - mean) * (x - mean)])
    if (Number.isFinite(mean) && Number.isFinite(variance))
      return `mean ${showNumber(mean, 6)}, variance ${showNumber(variance, 6)}`
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
  }
  const [share = NaN] = law.means(([x = NaN]) => [Math.cos(x)])
  return `\\mathbb{E}[\\cos] = ${showNumber(share, 6)}`
}

const otherShape = (a: number, b: number): FormulaError =>
  new FormulaError(
    'shape-mismatch',
    `Unexpected law of ${b === 1 ? 'a number' : `vectors of ${b}`} on the right side, expected one of ${a === 1 ? 'a number' : `vectors of ${a}`} as on the left`,
  )
