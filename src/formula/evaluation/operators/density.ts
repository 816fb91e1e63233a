/** A law from its density or probability function, as pages write them. */
import { FormulaError } from '../../language/error.ts'
import type { Base } from '../../values/base.ts'
import { Law } from '../../values/law.ts'
import type { Value } from '../../values/value.ts'
import { asNumber } from '../../values/value.ts'
import { adaptive } from '../numeric/adaptive.ts'

/** Where the mode is looked for. */
const reach = 8

/** x = sinh(t) at steps that find what lies anywhere between 1e-3 and 1e3. */
const grid = Array.from({ length: 321 }, (_, i) => Math.sinh(((i - 160) * reach) / 160))

/**
 * A law on ℝ by its density, and the logarithm of that where it is known, or on whole numbers if it has values only there.
 *
 * @throws FormulaError `kind-mismatch` if it does not integrate to 1.
 */
export function densityLaw(f: (x: number) => Value, log?: (x: number) => number): Law {
  const density = (x: number): number => {
    const value = asNumber(f(x))
    return Number.isNaN(value) ? 0 : value
  }
  let isCount = false
  try {
    density(0.5)
  } catch (error) {
    // k! and \binom{n}{k} want whole numbers.
    if (!(error instanceof FormulaError) || error.code !== 'kind-mismatch') throw error
    isCount = true
  }
  return isCount ? onWhole(density) : onLine(density, log)
}

const notOne = (sum: number): FormulaError =>
  new FormulaError(
    'kind-mismatch',
    `Unexpected function with the total \`${sum.toPrecision(6)}\`, expected a density, whose total is 1`,
  )

const logDensity = (density: (x: number) => number) => (x: Value) =>
  Math.log(density(asNumber(x)))

function onWhole(density: (x: number) => number): Law {
  const atoms: { value: number; weight: number }[] = []
  let sum = 0
  for (let k = 0; k < 2000 && sum < 1 - 1e-14; k++) {
    const weight = density(k)
    sum += weight
    if (weight > 0) atoms.push({ value: k, weight })
    if (k > 20 && weight < 1e-30) break
  }
  if (Math.abs(sum - 1) > 1e-9) throw notOne(sum)
  return Law.discrete({ name: 'given', logDensity: logDensity(density), atoms: () => atoms }) // prettier-ignore
}

function onLine(
  density: (x: number) => number,
  log = (x: number): number => Math.log(density(x)),
): Law {
  const values = grid.map(density)
  let top = 0
  values.forEach((value, i) => {
    if (value > values[top]!) top = i
  })
  const centre = grid[top]!
  const high = values[top]!
  // About the width of a bell of this height.
  const scale = high > 0 && Number.isFinite(high) ? 0.4 / high : 1
  const min = supportEnd(density, grid, -1)
  const max = supportEnd(density, grid, 1)
  const base: Base = {
    key: 'given',
    min,
    max,
    centre: Math.max(min + 1e-3, Math.min(max - 1e-3, centre)),
    scale: Math.max(1e-3, Math.min(1e3, scale)),
    logDensity: log,
  }
  const [sum = NaN] = adaptive(base, () => [1]).values
  if (!(Math.abs(sum - 1) < 1e-7)) throw notOne(sum)
  return Law.continuous({
    name: 'given',
    bases: [base],
    at: ([z = 0]) => z,
    logDensity: (x) => log(asNumber(x)),
  })
}

/** The end of the support on one side, by bisection; infinite if the density reaches out. */
function supportEnd(
  density: (x: number) => number,
  points: readonly number[],
  side: -1 | 1,
): number {
  const order = side < 0 ? points : [...points].reverse()
  const at = order.findIndex((x) => density(x) > 0)
  // Light tails underflow at a distance; an end of the support is where it stops short.
  if (at <= 0) return side * Infinity
  let [outside, inside] = [order[at - 1]!, order[at]!]
  for (let round = 0; round < 80; round++) {
    const middle = (outside + inside) / 2
    if (density(middle) > 0) inside = middle
    else outside = middle
  }
  const isTail = density(inside) < 1e-200
  return isTail ? side * Infinity : Math.abs(inside) < 1e-12 ? 0 : inside
}
