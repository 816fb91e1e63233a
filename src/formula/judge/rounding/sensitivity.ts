/**
 * Error of functions of which nothing but their values is known: how far the result
 * moves when each input moves by its error.
 */
import { Matrix } from 'ml-matrix'
import type { Bound } from '../../evaluation/bound.ts'
import { plus, shaped, unit } from '../../evaluation/bound.ts'
import { sizeOf } from '../../evaluation/compare.ts'
import { Distribution } from '../../values/distribution.ts'
import type { Callable, Value } from '../../values/value.ts'
import type { Analysis } from './analysis.ts'

/** Up to so many entries are moved one by one, more in a few directions at once. */
const single = 16

/** Least relative step: differences of results then keep half of their digits. */
const least = 1e-7

/** Values as plain numbers; undefined for what has none. */
function numbers(value: Value): number[] | undefined {
  if (typeof value === 'number') return [value]
  if (value instanceof Matrix) return value.to1DArray()
  if (value instanceof Distribution) return value.table()
  if (Array.isArray(value)) {
    const parts = (value as readonly Value[]).map(numbers)
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined
  }
  return undefined
}

/** The same value over other numbers. */
function rebuilt(value: Value, entries: readonly number[]): Value {
  if (typeof value === 'number') return entries[0]!
  if (value instanceof Matrix) {
    return Matrix.from1DArray(value.rows, value.columns, [...entries])
  }
  if (value instanceof Distribution) return new Distribution(value.axes, [...entries])
  let at = 0
  return (value as readonly Value[]).map((part) => {
    const count = numbers(part)!.length
    return rebuilt(part, entries.slice(at, (at += count)))
  })
}

/** Sign patterns that are no multiples of one another. */
const patterns: readonly ((i: number) => 1 | -1)[] = [
  () => 1,
  (i) => (i % 2 === 0 ? 1 : -1),
  (i) => (i % 3 === 0 ? 1 : -1),
  (i) => (Math.floor(i / 2) % 2 === 0 ? 1 : -1),
  (i) => (((i * 7) % 5) % 2 === 0 ? 1 : -1),
]

/**
 * Bound of what the errors of the arguments do to f(arguments).
 *
 * @param backward Relative error of each input, by its size as a whole, that the
 *   algorithm may commit besides: backward stable methods solve a nearby problem.
 * @param sparing Calls are costly: the inputs are moved together, once.
 */
export function sensitivity(
  f: Callable,
  args: readonly Analysis[],
  plain: Value,
  backward: number,
  sparing = false,
): Bound {
  const result = numbers(plain)
  if (!result) return 0
  const total = result.map(() => 0)
  for (const [at, arg] of args.entries()) {
    const entries = numbers(arg.value)
    if (!entries || entries.length === 0) continue
    const size = Math.max(sizeOf(arg.value), Number.MIN_VALUE)
    const own = numbers(shaped(arg.error, arg.value)) ?? entries.map(() => 0)
    if (!Number.isFinite(size) && own.every((error) => error === 0)) continue
    const errors = own.map((error) => error + backward * size)
    const top = Math.max(...errors)
    if (top === 0) continue
    if (!Number.isFinite(top)) return Infinity
    // Steps in proportion to the errors, long enough to be seen.
    const stretch = Math.max(1, (least * size) / top)
    const moved = (sign: (i: number) => number): number[] => {
      const changed = entries.map((entry, i) => entry + sign(i) * errors[i]! * stretch)
      const values = args.map((other, i) =>
        i === at ? rebuilt(arg.value, changed) : other.value,
      )
      return numbers(attempt(f, values)) ?? []
    }
    const note = (
      values: readonly number[],
      grow: (i: number, by: number) => void,
    ): void => {
      result.forEach((value, i) => {
        const change = Math.abs((values[i] ?? NaN) - value) / stretch
        if (!Number.isNaN(change)) grow(i, change)
      })
    }
    if (sparing) {
      note(
        moved(() => 1),
        (i, by) => (total[i]! += 2 * by),
      )
    } else if (entries.length <= single) {
      entries.forEach((_, k) => {
        if (errors[k] === 0) return
        const change = result.map(() => 0)
        for (const sign of [1, -1]) {
          note(
            moved((i) => (i === k ? sign : 0)),
            (i, by) => {
              change[i] = Math.max(change[i]!, by)
            },
          )
        }
        change.forEach((by, i) => (total[i]! += by))
      })
    } else {
      const change = result.map(() => 0)
      for (const pattern of patterns) {
        note(moved(pattern), (i, by) => {
          change[i] = Math.max(change[i]!, by)
        })
      }
      // Of the directions that were not tried some are worse.
      change.forEach((by, i) => (total[i]! += 4 * by))
    }
  }
  const bound: Bound =
    typeof plain === 'number'
      ? total[0]!
      : plain instanceof Matrix
        ? Matrix.from1DArray(plain.rows, plain.columns, total)
        : Math.max(0, ...total)
  return bound
}

function attempt(f: Callable, args: readonly Value[]): Value {
  try {
    return f(...args)
  } catch {
    // Next to the point it has no value: nothing is known of that side.
    return NaN
  }
}

/** Bound of a backward stable method: its own rounding, and that of a nearby problem. */
export function stable(f: Callable, args: readonly Analysis[], plain: Value): Bound {
  const count = Math.max(1, ...args.map(({ value }) => numbers(value)?.length ?? 1))
  const steps = Math.sqrt(count) + 1
  const own = 2 * steps * unit * sizeOf(plain)
  return plus(sensitivity(f, args, plain, steps * unit), own)
}
