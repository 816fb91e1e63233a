/**
 * Σ of infinitely many terms.
 *
 * Terms are added until what remains is below rounding, where they fall off fast; else
 * two ways of acceleration must agree. Neither can tell a divergent series from its
 * antilimit, so whether it converges is decided first, from the way in which far terms
 * fall off.
 */
import { FormulaError } from '../../language/error.ts'
import type { Estimate } from './accelerate.ts'
import { levin, settled, wynn } from './accelerate.ts'

/** Terms that are added before anything else is tried. */
const first = 256
/** Terms that are added at most. */
const most = 20_000
/** Terms whose largest shows how they fall off: all short periods go into it. */
const span = 12
/** Falls of that largest that tell a power of a number from a power of k. */
const steep = 0.988
/** Terms that acceleration looks at: more only add rounding. */
const window = 20
/** Places far out, to see how terms fall off. */
const probes = [192, 256, 384, 512, 768, 1024, 1536, 2048]

type Fate = 'converges' | 'diverges' | 'oscillates'

const undecided = (): FormulaError =>
  new FormulaError(
    'too-costly',
    'Unexpected series that converges too slowly or not at all, expected one whose sum can be computed',
  )

/**
 * The sum of term(0) + term(1) + …: ±∞ if it grows without bound, NaN if it has no value.
 *
 * @throws FormulaError `too-costly` if nothing can be said.
 */
export function sumOfSeries(term: (k: number) => number): Estimate {
  const terms: number[] = []
  const direct = add(term, terms, first)
  if (direct) return direct
  if (terms.some(Number.isNaN)) return { value: NaN, error: 0 }
  switch (fateOf(term, terms)) {
    case 'diverges':
      return { value: Math.sign(terms.at(-1)!) * Infinity, error: 0 }
    case 'oscillates':
      return { value: NaN, error: 0 }
    case 'converges':
      break
  }
  const sum = accelerated(terms) ?? add(term, terms, most)
  if (sum) return sum
  throw undecided()
}

/**
 * Adds terms up to a number of them; undefined if what is left out can still matter.
 *
 * How they fall off shows the largest of so many terms beside that of the ones before:
 * single ones vanish or come in pairs, as the entries of the powers of a matrix do.
 */
function add(
  term: (k: number) => number,
  terms: number[],
  count: number,
): Estimate | undefined {
  let [sum, lost, size] = [0, 0, 0]
  let quiet = 0
  const top = (from: number): number => {
    let most = 0
    for (let k = from; k < from + span; k++) most = Math.max(most, Math.abs(terms[k]!))
    return most
  }
  for (let k = 0; k < count; k++) {
    const value = (terms[k] ??= term(k))
    if (!Number.isFinite(value)) return undefined
    const next = sum + value
    // Neumaier's compensation.
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
    size += Math.abs(value)
    const start = k - span + 1
    if (start < span) continue
    // What remains is at most that of a geometric series with the present ratio.
    const [now, before] = [top(start), top(start - span)]
    const ratio = now === 0 ? 0 : now / before
    const rest = ratio < 1 ? (span * now) / (1 - ratio) : Infinity
    quiet = rest <= 1e-16 * size && (ratio < steep || k > 2048) ? quiet + 1 : 0
    if (quiet >= span) return { value: sum + lost, error: 1e-15 * size }
  }
  return undefined
}

/** How do terms fall off far out? */
function fateOf(term: (k: number) => number, terms: readonly number[]): Fate {
  const far: [number, number][] = []
  for (const k of probes) {
    const value = terms[k] ?? term(k)
    // Beyond the range of doubles nothing is seen any more.
    if (!Number.isFinite(value) || Math.abs(value) < 1e-250) break
    far.push([k, value])
  }
  const last = terms.slice(-16)
  const signs = new Set(last.map(Math.sign))
  const alternates = last.every((value, i) => i === 0 || value * last[i - 1]! < 0)
  const oneSign = signs.size === 1 && far.every(([, value]) => signs.has(Math.sign(value))) // prettier-ignore
  if (far.length < 5) {
    const falls = last.every((value, i) => i === 0 || Math.abs(value) <= Math.abs(last[i - 1]!)) // prettier-ignore
    if (falls) return 'converges'
    return oneSign ? 'diverges' : 'oscillates'
  }
  // Like k^{-p}: p nearby and far out. It grows where terms fall off like a power of a number.
  const [near, p] = [slope(far[0]!, far[2]!), slope(far.at(-3)!, far.at(-1)!)]
  const geometric = p > 0.005 && p > 1.4 * near
  if (alternates) return p > 0.01 || geometric ? 'converges' : 'oscillates'
  if (p > 1.02 || geometric) return 'converges'
  if (!oneSign) {
    if (p > 0.02) throw undecided()
    return 'oscillates'
  }
  // Between 1/k, which diverges, and what falls off a little faster, nobody can tell from here.
  if (p > 1.0005) throw undecided()
  return 'diverges'
}

const slope = ([k, a]: [number, number], [m, b]: [number, number]): number =>
  Math.log(Math.abs(a / b)) / Math.log((m + 1) / (k + 1))

/**
 * The sum by acceleration from two places on, behind where terms may still have grown;
 * undefined unless both agree to eight digits.
 */
function accelerated(terms: readonly number[]): Estimate | undefined {
  const from = (start: number): Estimate => {
    let before = 0
    for (let k = 0; k < start; k++) before += terms[k]!
    const some = terms.slice(start, start + window)
    let sum = before
    const partial = some.map((value) => (sum += value))
    const both = [settled(levin(some, start, before)), settled(wynn(partial))]
    return both[0]!.error <= both[1]!.error ? both[0]! : both[1]!
  }
  const sizes = terms.reduce((sum, value) => sum + Math.abs(value), 0)
  const [a, b, c] = [from(8), from(24), from(200)]
  const gap = Math.max(Math.abs(a.value - b.value), Math.abs(b.value - c.value))
  const error = Math.min(a.error, b.error)
  const allowed = 1e-8 * Math.max(Math.abs(b.value), 1e-3 * sizes)
  // From far out acceleration is coarse, but sees what came late.
  if (!(Math.abs(a.value - b.value) <= allowed)) return undefined
  if (!(gap <= Math.max(1e3 * allowed, c.error * 10))) return undefined
  const value = a.error <= b.error ? a.value : b.value
  return { value, error: Math.max(error * 10, 1e-15 * sizes) }
}
