/** Domains of numbers: bounds, which may be drawn themselves, and words ("whole", "even", "nonzero"). */
import type { Description } from '../../discourse/description.ts'
import { sortOf } from '../../discourse/description.ts'
import type { Domain } from '../../draws/domain.ts'
import { real, whole } from '../../draws/domain.ts'
import type { Ends } from '../../draws/domain.ts'
import { between } from '../../draws/domains/between.ts'
import type { RealOptions } from '../../draws/domains/scalar.ts'
import type { World } from '../../draws/environment.ts'
import { compile } from '../../evaluation/evaluate.ts'
import type { Expression, Span } from '../../language/expression.ts'
import { asNumber } from '../../values/value.ts'
import { mustBeDrawn } from './drawable.ts'
import { optionsOf } from './options.ts'

/** A number with bounds and what the words say: whole, even, nonzero. */
export function numberOf(
  bounds: RealOptions,
  description: Description,
  span: Span,
): Domain {
  const { is, not } = optionsOf(description, 'number', span)
  mustBeDrawn(is, drawnNumbers, span)
  const { binary, even, odd, prime, integer: isWhole, size, ...more } = is
  const all: RealOptions = { ...bounds, ...more }
  if (binary || even || odd || prime || isWhole || size) {
    return wholeOf(all, is, not)
  }
  return real(all)
}

/** Whole numbers with bounds and what the words say. */
export function integersOf(
  bounds: RealOptions,
  description: Description,
  span: Span,
): Domain {
  const { is, not } = optionsOf(description, 'integer', span)
  mustBeDrawn(is, drawnNumbers, span)
  // Of integers "at least" is said of both kinds of bounds.
  const { min = -Infinity, max = Infinity } = bounds
  const low = typeof is['min'] === 'number' ? is['min'] : -Infinity
  const high = typeof is['max'] === 'number' ? is['max'] : Infinity
  const closed = { closedMin: min < low || bounds.closedMin, closedMax: max > high || bounds.closedMax } // prettier-ignore
  const all = { min: Math.max(min, low), max: Math.min(max, high) }
  return wholeOf({ ...all, closedMin: closed.closedMin ?? true, closedMax: closed.closedMax ?? true }, is, not) // prettier-ignore
}

/** A number in an interval: whole if the words say so. */
export function numberIn(
  bounds: RealOptions,
  description: Description,
  span: Span,
): Domain {
  return sortOf(description) === 'integer'
    ? integersOf(bounds, description, span)
    : numberOf(bounds, description, span)
}

/**
 * A number between ends that are drawn themselves, which are in order from here on.
 *
 * @throws FormulaError `unknown-word` for what words say of it besides.
 */
export function numberBetween(
  ends: Ends,
  description: Description,
  span: Span,
  world: World,
): Domain {
  mustBeDrawn(optionsOf(description, 'number', span).is, new Set(), span)
  const { low, high, closedLow = false, closedHigh = false } = ends
  if (low && high) {
    const relation = closedLow && closedHigh ? '≤' : '<'
    const order: Expression = { kind: 'chain', terms: [low, high], relations: [relation], span } // prettier-ignore
    const isMet = (draw: number): boolean => {
      const [min, max] = [low, high].map((end) => asNumber(compile(end)(world.root(draw)))) // prettier-ignore
      return relation === '<' ? min! < max! : min! <= max!
    }
    if (!looks.every(isMet)) world.restrict(order)
  }
  return between(ends)
}

/** Draws on which it is looked whether ends are in order anyway. */
const looks = [0, 1, 2, 3, 4, 5, 6, 7]

/** Options of numbers that are drawn. */
const drawnNumbers = new Set(
  'min max closedMin closedMax nonzero even odd prime binary integer size mutual total whole'.split(
    ' ',
  ),
)

/** Whole numbers between bounds, of the kind that words name; what is not even is odd. */
function wholeOf(
  bounds: RealOptions,
  is: Readonly<Record<string, unknown>>,
  not: Readonly<Record<string, unknown>>,
): Domain {
  if (is['binary']) return whole({ min: 0, max: 1, role: 'index' })
  const { min = -Infinity, max = Infinity, closedMin, closedMax, nonzero } = bounds
  const isEven = is['even'] ?? not['odd']
  const isOdd = is['odd'] ?? not['even']
  const least = Number.isInteger(min) && !closedMin ? min + 1 : Math.ceil(min)
  const most = Number.isInteger(max) && !closedMax ? max - 1 : Math.floor(max)
  return whole({
    ...(Number.isFinite(min) && { min: is['size'] ? Math.max(1, least) : least }),
    ...(Number.isFinite(max) && { max: most }),
    ...(isEven ? { parity: 'even' } : isOdd ? { parity: 'odd' } : {}),
    prime: Boolean(is['prime']),
    nonzero: Boolean(nonzero ?? is['nonzero']),
  })
}
