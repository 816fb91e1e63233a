/** Numbers between ends that are drawn themselves: `x \in [-R, R]`, `0 < \mu \le L`. */
import type { Expression } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import { latex } from '../../language/latex.ts'
import { Law } from '../../values/law.ts'
import { asNumber } from '../../values/value.ts'
import type { Domain, Ends, Sizes } from './domain.ts'
import { real } from './scalar.ts'

/**
 * A real number between the values that the ends have on the present draw. Where the ends
 * are in the wrong order it has no value of the domain, which `has` tells.
 */
export function between(ends: Ends): Domain {
  const { low, high, closedLow = false, closedHigh = false } = ends
  const on = (size: Sizes): Domain => {
    const min = low ? asNumber(size.value!(low)) : -Infinity
    const max = high ? asNumber(size.value!(high)) : Infinity
    return real({ min, max: Math.max(min, max), closedMin: closedLow, closedMax: closedHigh }) // prettier-ignore
  }
  const open = closedLow ? '[' : '('
  const close = closedHigh ? ']' : ')'
  const shown = [low ? latex(low) : '-\\infty', high ? latex(high) : '\\infty'].join(', ') // prettier-ignore
  const needs = [low, high].flatMap((end) => (end ? [...freeSymbols(end)] : []))
  return moving(on, `real in ${open}${shown}${close}`, needs)
}

/** A value inside of the support of a law, whose parameters are drawn themselves. */
export function within(law: Expression): Domain {
  const on = (size: Sizes): Domain => {
    const value = size.value!(law)
    const [base] = value instanceof Law ? value.bases : []
    if (!base || !(value instanceof Law)) return real()
    const ends = [base.min, base.max].map((z) => asNumber(value.at([z])))
    const [min, max] = [Math.min(...ends), Math.max(...ends)]
    return min < max ? real({ min, max }) : real()
  }
  return moving(on, `in the support of ${latex(law)}`, [...freeSymbols(law)])
}

/** Numbers of another domain on each draw. */
function moving(
  on: (size: Sizes) => Domain,
  describe: string,
  needs: readonly string[],
): Domain {
  return {
    source: 'drawn',
    describe,
    dimensions: [],
    needs,
    exact: true,
    intervalOn: (size) => on(size).interval!,
    edges: (size) => on(size).edges!(size),
    generate: (random, size) => on(size).generate(random, size),
    simpler: (value, size) => on(size).simpler(value, size),
    fit(value, size) {
      const { min, max } = on(size).interval!
      const cut = Math.min(max, Math.max(min, asNumber(value)))
      if (on(size).has!(cut, size)) return cut
      return max > min ? (min + max) / 2 : undefined
    },
    has: (value, size) => on(size).has!(value, size),
    vary: {
      read: (value) => [asNumber(value)],
      write: (entries, size, clearance) =>
        on(size).vary!.write(entries, size, clearance),
    },
  }
}
