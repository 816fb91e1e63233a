/** Functions at dual values. */
import { Matrix } from 'ml-matrix'
import type { World } from '../../draws/environment.ts'
import { Dual, liftable, NoSlope } from '../../values/dual.ts'
import { logDensityOf } from '../../values/laws/index.ts'
import type { Callable, Value } from '../../values/value.ts'
import { asMatrix } from '../../values/value.ts'
import { applied } from '../application.ts'
import { tolerances } from '../compare.ts'
import { differentiate } from '../operators/calculus.ts'
import { standardFunction } from './functions.ts'
import { dual, isDual, primal, slopeOf, topLevel } from './lift.ts'
import { run } from './rules.ts'

/**
 * The value of a function at some arguments, of which at least one is dual: what formulas
 * define takes duals, standard functions have rules, and code is asked along the slope.
 */
export function callLifted(
  f: Callable,
  args: readonly Value[],
  name: string,
  world: World,
): Value {
  if (liftable.has(f)) return applied(f, args, name)
  const [only] = args
  if (args.length === 1 && only !== undefined) {
    const value = standardFunction(f, only)
    if (value !== undefined) return value
  }
  return alongSlope(f, args, name, world)
}

/**
 * The logarithm of a density, `\\log \\mathcal{N}(x; \\mu, \\sigma^2)`, with its slope: far out
 * it has one where the density is 0 in doubles. Undefined of all other functions.
 */
export function logDensityLifted(
  f: Callable,
  args: readonly Value[],
  name: string,
  world: World,
): Value | undefined {
  const logDensity: Callable = (...values) => logDensityOf(f, () => values) ?? NaN
  const level = topLevel(args)
  const plain = args.map((arg) => primal(arg, level))
  if (plain.some(isDual) || logDensityOf(f, () => plain) === undefined) return undefined
  return level === 0 ? logDensity(...plain) : alongSlope(logDensity, args, name, world)
}

/** Code: the difference quotient along the slopes of its arguments. */
function alongSlope(
  f: Callable,
  args: readonly Value[],
  name: string,
  world: World,
): Value {
  const level = topLevel(args)
  const values = args.map((arg) => primal(arg, level))
  const slopes = args.map((arg) => slopeOf(arg, level))
  if (values.some(isDual) || slopes.some((slope) => slope instanceof Dual)) {
    throw new NoSlope()
  }
  const value = applied(f, values, name)
  if (typeof value !== 'number' && !(value instanceof Matrix)) throw new NoSlope()
  world.tolerance = Math.max(world.tolerance, tolerances.derivative)
  const entries = differentiate((t) => {
    const moved = values.map((arg, i) => {
      const slope = slopes[i]
      return slope === undefined ? arg : run('add', arg, run('multiply', t, slope))
    })
    return asMatrix(applied(f, moved, name)).to1DArray()
  }, 0)
  const slope =
    value instanceof Matrix
      ? Matrix.from1DArray(value.rows, value.columns, entries)
      : (entries[0] ?? NaN)
  return dual(level, value, slope)
}
