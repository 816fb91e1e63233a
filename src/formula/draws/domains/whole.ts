/** Whole numbers: sizes, indices, elements of ℕ and ℤ, even, odd and prime ones. */
import { FormulaError } from '../../language/error.ts'
import { asInteger } from '../../values/value.ts'
import type { Dimension, Domain, Sizes } from './domain.ts'

/** Which whole numbers. Without a bound on a side it is open there. */
export interface IntegerOptions {
  /** The least one. */
  min?: Dimension
  /** The largest one. */
  max?: Dimension
  /** Only every second one. */
  parity?: 'even' | 'odd'
  /** Only prime numbers. */
  prime?: boolean
  /** All but 0. */
  nonzero?: boolean
  /** Only its multiples. */
  multipleOf?: number
  /** An index runs where a claim speaks of it; a size has one value on a draw. Default: size. */
  role?: 'size' | 'index'
}

/** A whole number in {low, …, high}; the bounds may be other symbols. Serves as a size. */
export const integer = (low: Dimension, high: Dimension): Domain =>
  whole({ min: low, max: high })

/** A whole number in {low, …, high} that serves as an index: `i = 1, …, m`. */
export const index = (low: Dimension, high: Dimension): Domain =>
  whole({ min: low, max: high, role: 'index' })

/** How many of them a generic draw chooses from, from the least on. */
const usual = 6
/** Where those begin that have no least one. */
const lowest = -3
/** Whole numbers that one draw chooses among: generators have 32 bits. */
const widest = 0x7fffffff
/** Values that a bound name runs over. */
const most = 4096
/** Factors of those by which bounds are tried: 30! is already large. */
const farOut = [30, 1000, 1e5, 1e10, 1e14]
/** Special ones beyond the usual: sums stay short, and shapes small. */
const farther = [7, 8]

/** A whole number, of ℕ, ℤ or a range, with what is said of it. */
export function whole(options: IntegerOptions = {}): Domain {
  const { min, max, parity, prime = false, nonzero = false, multipleOf = 1 } = options
  const role = options.role ?? 'size'
  const suits = (n: number): boolean =>
    (parity === undefined || (n % 2 !== 0) === (parity === 'odd')) &&
    (!prime || isPrime(n)) &&
    (!nonzero || n !== 0) &&
    n % multipleOf === 0
  const isPlain = !parity && !prime && !nonzero && multipleOf === 1
  const from = (size: Sizes): number =>
    min === undefined ? -Infinity : Math.ceil(size(min))
  const to = (size: Sizes): number =>
    max === undefined ? Infinity : Math.floor(size(max))
  /** From the first on, at most so many that suit. */
  const listed = (size: Sizes, count: number): number[] => {
    const [low, high] = [from(size), to(size)]
    const start = Number.isFinite(low) ? low : Math.min(lowest, Number.isFinite(high) ? high - usual : lowest) // prettier-ignore
    const found: number[] = []
    // There is one even prime, however far one looks.
    const last = Number.isFinite(count) ? Math.min(high, start + most * multipleOf) : high // prettier-ignore
    for (let n = start; n <= last && found.length < count; n++)
      if (suits(n)) found.push(n)
    return found
  }
  return {
    source: 'drawn',
    role,
    exact: true,
    ...(min !== undefined && max !== undefined && { bounds: [min, max] }),
    ...(max === undefined && { endless: true }),
    describe: describe(options),
    dimensions: [min, max].filter((bound) => bound !== undefined && typeof bound !== 'number'), // prettier-ignore
    generate(random, size) {
      const [low, high] = [from(size), to(size)]
      if (isPlain && Number.isFinite(low) && Number.isFinite(high)) {
        return random.nextInt(low, Math.max(low, Math.min(high, low + widest)))
      }
      // Negative ones come with those from the lowest on.
      const list = listed(size, Number.isFinite(low) ? usual : usual + 4)
      return list[random.nextInt(0, Math.max(0, list.length - 1))] ?? low
    },
    edges(size) {
      const [low, high] = [from(size), to(size)]
      const ends = [low, high].filter(Number.isFinite)
      const beyond = Number.isFinite(high) ? [] : [0, 1, 2, -1, ...farther]
      return [...new Set([...ends, ...beyond])].filter(
        (n) => n >= low && n <= high && suits(n),
      )
    },
    values(size) {
      const [low, high] = [from(size), to(size)]
      if (!Number.isFinite(high)) return listed(size, usual)
      if (high - low < most) return listed(size, Infinity)
      throw new FormulaError(
        'too-costly',
        `Unexpected range from ${low} to ${high}, expected at most ${most} values`,
      )
    },
    *far(value, size) {
      const own = asInteger(value)
      for (const factor of isPlain ? farOut : []) {
        for (const n of [
          factor * Math.max(1, own),
          -factor * Math.max(1, Math.abs(own)),
        ]) {
          if (n >= from(size) && n <= to(size)) yield n
        }
      }
    },
    *simpler(value, size) {
      const own = asInteger(value)
      const [low] = listed(size, 1)
      if (low === undefined) return
      if (low < 0) for (const n of [0, 1]) if (Math.abs(own) > n && suits(n)) yield n
      if (low < 0 && own > 0) return
      for (let n = low; n < Math.min(own, low + most); n++) if (suits(n)) yield n
    },
    fit: (value, size) => Math.max(from(size), Math.min(to(size), asInteger(value))),
    has: (value, size) =>
      Number.isInteger(value) &&
      asInteger(value) >= from(size) &&
      asInteger(value) <= to(size) &&
      suits(asInteger(value)),
  }
}

function describe({ parity, prime, nonzero, multipleOf }: IntegerOptions): string {
  const words = [nonzero && 'nonzero', parity, prime && 'prime'].filter(Boolean)
  const multiple = multipleOf === undefined ? '' : `, a multiple of ${multipleOf}`
  return `a ${[...words, 'whole number'].join(' ')}${multiple}`
}

export function isPrime(n: number): boolean {
  if (n < 2) return false
  for (let k = 2; k * k <= n; k++) if (n % k === 0) return false
  return true
}
