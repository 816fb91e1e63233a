/** Error bounds of calls: of standard functions, the page's code, drawn functions. */
import { applied } from '../../evaluation/application.ts'
import type { Bound } from '../../evaluation/bound.ts'
import { most, plus, rounded, unit } from '../../evaluation/bound.ts'
import { sizeOf } from '../../evaluation/compare.ts'
import { Distribution, RandomVariable } from '../../values/distribution.ts'
import { Matrix } from 'ml-matrix'
import type { Callable, Value } from '../../values/value.ts'
import type { Analysis } from './analysis.ts'
import { grainOf } from './analysis.ts'
import { sensitivity } from './sensitivity.ts'

/** Where a function comes from says how exact it is. */
export type Origin = 'standard' | 'code' | 'drawn'

/** Relative error of what a function computes of exact arguments. */
const share: Readonly<Record<Origin, number>> = {
  // Elementary functions keep all but the last digits, series and fractions a few less.
  standard: 1e-13,
  drawn: 1e-14,
  // Iterations in a page's code end before the last digits.
  code: 1e-10,
}

/** Functions of whole laws and matrices add terms of size one. */
const isCompound = (value: Value): boolean =>
  value instanceof Distribution ||
  value instanceof RandomVariable ||
  value instanceof Matrix ||
  Array.isArray(value)

/** A call with evaluated arguments; the slope is measured, not known. */
export function called(
  f: Callable,
  args: readonly Analysis[],
  origin: Origin,
): Analysis {
  const g: Callable = (...values) => applied(f, values, 'a function')
  const value = g(...args.map((part) => part.value))
  const compound = args.some((part) => isCompound(part.value))
  const numeric = args.filter((part) => !(part.value instanceof RandomVariable))
  // Code rounds what it is given, too: |x f′(x)| units.
  const backward = origin === 'code' ? 1e-12 : unit
  const moved: Bound =
    numeric.length === args.length
      ? sensitivity(g, args, value, backward, origin === 'code')
      : 0
  const scale = compound ? Math.max(1, sizeOf(value)) : sizeOf(value)
  const own = share[origin] * sizeOf(value) + (compound ? share.standard * scale : 0)
  const error = plus(plus(moved, own), rounded(value))
  const size = sizeOf(value)
  const inputs = args
    .map(grainOf)
    .filter((grain) => Number.isFinite(grain) && grain > 0)
  const grain = size > 0 && size > most(error) ? size : Math.min(Infinity, ...inputs)
  const pole = !Number.isFinite(size) && args.every((part) => most(part.error) === 0)
  const moderate = args.every((part) => sizeOf(part.value) < 100)
  return { value, error: pole && moderate ? 0 : error, grain }
}
