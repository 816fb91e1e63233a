/**
 * ∫ f by adaptive Gauss–Kronrod quadrature.
 *
 * The rule sees 15 places, so a first look at many irregular places finds peaks that lie
 * between them; the interval is cut around each. Where adaptation does not end, the ends
 * are approached by intervals that halve, whose parts tell a singularity that can be
 * integrated from one that cannot.
 */
import { FormulaError } from '../../language/error.ts'
import type { Estimate } from './accelerate.ts'
import { settled, wynn } from './accelerate.ts'
import { gauss, kronrod, nodes } from './kronrod.ts'
import { tops } from './needles.ts'

type F = (x: number) => number

interface Part {
  readonly a: number
  readonly b: number
  readonly value: number
  /** ∫ |f| as the rule sees it. */
  readonly size: number
  readonly error: number
}

function rule(f: F, a: number, b: number): Part {
  const [middle, half] = [(a + b) / 2, (b - a) / 2]
  let [fine, coarse, size] = [0, 0, 0]
  // Next to a singularity places are rounded onto it.
  const tiny = half < 1e-13 * Math.abs(middle)
  let dropped = 0
  const at = (x: number): number => {
    const value = f(x)
    if (!tiny || Number.isFinite(value)) return value
    dropped++
    return 0
  }
  nodes.forEach((node, i) => {
    const left = at(middle - half * node)
    const right = node === 0 ? 0 : at(middle + half * node)
    fine += kronrod[i]! * (left + right)
    size += kronrod[i]! * (Math.abs(left) + Math.abs(right))
    if (i % 2 === 1) coarse += gauss[(i - 1) / 2]! * (left + right)
  })
  // In narrow intervals places are known to few digits only.
  const blur = half > 0 ? (size * 1.1e-16 * Math.abs(middle)) / half : 0
  const error = Math.max(dropped > 0 ? size : blur, Math.abs(fine - coarse)) * half
  return { a, b, value: fine * half, size: size * half, error }
}

const cannot = (): FormulaError =>
  new FormulaError(
    'undefined-side',
    'Unexpected integral that does not converge, expected an integrable function',
  )

/** It may converge too slowly, or not at all: no evidence for either. */
const undecided = (): FormulaError =>
  new FormulaError(
    'too-costly',
    'Unexpected integral that converges slowly or not at all, expected an integrand that falls faster',
  )

/** Intervals that may be halved before the ends are looked at. */
const patience = 300
/** Relative precision that is asked for. */
const precision = 1e-10

/**
 * ∫ f from a to b with an estimate of its error; ±∞ or NaN if it diverges.
 *
 * @param look Places of the first look; fewer inside of another integral.
 * @param logarithms Of |f|, or of summands of it, where they are known without f.
 * @throws FormulaError `undefined-side` at a pole; `too-costly` if nothing can be said.
 */
export function integrate(
  f: F,
  a: number,
  b: number,
  look = 768,
  logarithms: readonly F[] = [],
): Estimate {
  if (a === b) return { value: 0, error: 0 }
  if (a > b) {
    const { value, error } = integrate(f, b, a, look, logarithms)
    return { value: -value, error }
  }
  if (b - a <= 1e-9 * Math.min(1e300, Math.max(Math.abs(a), Math.abs(b)))) {
    // Too narrow to be halved.
    const { value, error } = rule(f, a, b)
    return { value, error }
  }
  const divergent = look < nested ? undefined : divergence(f, a, b)
  if (divergent !== undefined) return { value: divergent, error: 0 }
  const adapted = Number.isFinite(a) && Number.isFinite(b) ? on(f, a, b, look, logarithms) : compressedOn(f, a, b, look, logarithms) // prettier-ignore
  // Noise in f, as of differences, cannot be halved away.
  if (adapted && (adapted.sure || adapted.error <= 1e-8 * Math.abs(adapted.value))) {
    return adapted
  }
  const inside = insideOf(a, b)
  try {
    const parts = [approach(f, a, inside), approach(f, b, inside)]
    const value = parts.reduce((sum, part) => sum + part.value, 0)
    return { value, error: parts.reduce((sum, part) => sum + part.error, 0) }
  } catch (error) {
    if (adapted) return adapted
    throw error
  }
}

/** Places of a look inside of other integrals, where each value is dear. */
const nested = 24

const insideOf = (a: number, b: number): number =>
  Number.isFinite(a) ? (Number.isFinite(b) ? (a + b) / 2 : a + 1) : Number.isFinite(b) ? b - 1 : 0.1 // prettier-ignore

/**
 * ±∞ where |f| times the distance does not fall towards an end: a look at a few places finds
 * where that may be so, and the parts of the integral must bear it out. It is far cheaper than
 * to halve intervals that never get small.
 */
function divergence(f: F, a: number, b: number): number | undefined {
  const inside = insideOf(a, b)
  const ends = [a, b].filter((end) => mayDiverge(f, end, inside))
  if (ends.length === 0) return undefined
  try {
    const values = [a, b].map((end) => approach(f, end, inside).value)
    const sum = values[0]! + values[1]!
    return Number.isFinite(sum) ? undefined : sum
  } catch (error) {
    if (error instanceof FormulaError) return undefined
    throw error
  }
}

/** 2⁴⁰: as far as doubles tell places apart near an end. */
const farthest = 1_099_511_627_776

/** Is f of one sign towards the end, and f times the distance no smaller the nearer it is? */
function mayDiverge(f: F, end: number, inside: number): boolean {
  let before = 0
  for (let far = 256; far <= farthest; far *= 256) {
    const scale = Number.isFinite(end) ? (inside - end) / far : Math.sign(end) * far
    const x = Number.isFinite(end) ? end + scale : inside + scale
    const size = f(x) * Math.abs(scale)
    if (Number.isNaN(size) || size === 0) return false
    if (Math.abs(before) === Infinity) return Math.sign(size) === Math.sign(before)
    if (before !== 0 && !(size / before >= 0.99)) return false
    before = size
  }
  return true
}

/** An estimate, and whether it is as precise as was asked for. */
interface Adapted extends Estimate {
  readonly sure: boolean
}

function on(
  f: F,
  a: number,
  b: number,
  look: number,
  logarithms: readonly F[],
): Adapted | undefined {
  const cuts = [...peaks(f, a, b, look), ...needles(f, logarithms, a, b, look)]
  return adapt(f, [a, ...cuts.sort((x, y) => x - y), b], patience)
}

/** Over x = t / (1 − t²); cut at a place that is no centre of symmetry, where halves cancel. */
function compressedOn(
  f: F,
  a: number,
  b: number,
  look: number,
  logarithms: readonly F[],
): Adapted | undefined {
  const end = (x: number): number => {
    if (!Number.isFinite(x)) return Math.sign(x)
    return x === 0 ? 0 : (Math.sqrt(1 + 4 * x * x) - 1) / (2 * x)
  }
  const [g, low, high] = [compressed(f), end(a), end(b)]
  const cut = low + 0.5217 * (high - low)
  const heights = logarithms.map(
    (height): F =>
      (t) =>
        height(t / (1 - t * t)),
  )
  const found = [...peaks(g, low, high, look), ...needles(g, heights, low, high, look)]
  const cuts = [low, ...found, cut, high].sort((x, y) => x - y)
  return adapt(g, cuts, patience)
}

/** The integrand over x = t / (1 − t²). */
const compressed =
  (f: F): F =>
  (t) => {
    const scale = 1 - t * t
    const value = f(t / scale) * ((1 + t * t) / (scale * scale))
    // Far out the integrand underflows to 0 · ∞.
    return Number.isNaN(value) && 1 - Math.abs(t) < 1e-3 ? 0 : value
  }

/**
 * Halves the worst interval until the error is small, or cannot get smaller; undefined
 * if too much of it is left.
 */
function adapt(f: F, cuts: readonly number[], rounds: number): Adapted | undefined {
  const parts = cuts.slice(1).map((b, i) => rule(f, cuts[i]!, b))
  let idle = 0
  for (let round = 0; ; round++) {
    let [total, error, size, worst] = [0, 0, 0, 0]
    parts.forEach((part, i) => {
      total += part.value
      size += part.size
      error += part.error
      if (part.error > parts[worst]!.error) worst = i
    })
    if (Number.isNaN(total)) return { value: NaN, error: 0, sure: true }
    if (!Number.isFinite(size)) return undefined
    const sure = error <= Math.max(precision * Math.abs(total), 1e-14 * size)
    const estimate = { value: total, error: error + 1e-15 * size, sure }
    if (sure) return estimate
    const { a, b, size: rest, error: before } = parts[worst]!
    const middle = (a + b) / 2
    // No number lies between: a jump, or a pole.
    if (round === rounds || idle > 12 || middle <= a || middle >= b) {
      const isSmall = idle > 12 || rest <= 1e-6 * size
      return error <= 1e-6 * size && isSmall ? estimate : undefined
    }
    const [left, right] = [rule(f, a, middle), rule(f, middle, b)]
    const isNoise = before <= 1e-7 * size && left.error + right.error > 0.6 * before
    if (isNoise) idle++
    parts.splice(worst, 1, left, right)
  }
}

/** What parts may lose that count as no smaller: their own error. */
const steady = 1e-8

/** Parts of one sign that grow until doubles have no place for them. */
function overflows(f: F, from: number, to: number, parts: readonly number[]): boolean {
  const last = parts.slice(-4)
  const [first] = last
  const grows = last.every((part, i) => i === 0 || part / last[i - 1]! > 1)
  const isOne = first !== undefined && parts.every((part) => part * first > 0)
  const far = f(from + 0.99 * (to - from))
  return last.length >= 4 && grows && isOne && Math.abs(far) > 1e300 && far * first > 0
}

/**
 * The integral between an end and a place inside, as the sum over intervals that halve
 * towards the end, or double towards infinity: ±∞ if their parts do not get smaller.
 */
function approach(f: F, end: number, inside: number): Estimate {
  const parts: number[] = []
  let error = 0
  let from = inside
  let width = Number.isFinite(end) ? (end - inside) / 2 : Math.sign(end)
  for (let k = 0; k < 48; k++) {
    const to = from + width
    if (Number.isFinite(end) && Math.abs(width) < 1e-13 * Math.abs(end)) break
    const part = adapt(f, from < to ? [from, to] : [to, from], 16)
    if (!part) {
      if (overflows(f, from, to, parts)) return { value: Math.sign(parts[0]!) * Infinity, error: 0 } // prettier-ignore
      if (parts.length >= 16) break
      throw Number.isFinite(end) ? cannot() : undecided()
    }
    if (Number.isNaN(part.value)) return { value: NaN, error: 0 }
    parts.push(part.value)
    error += part.error
    from = to
    width = Number.isFinite(end) ? width / 2 : width * 2
  }
  const last = parts.slice(-12)
  const persists = last.every((part, i) => i === 0 || Math.abs(part) >= (1 - steady) * Math.abs(last[i - 1]!)) // prettier-ignore
  if (persists && last[0] !== 0) {
    const sign = Math.sign(last[0]!)
    const oneSign = last.every((part) => Math.sign(part) === sign)
    return { value: oneSign ? sign * Infinity : NaN, error: 0 }
  }
  let sum = 0
  const partial = parts.map((part) => (sum += part))
  const estimates = [settled(wynn(partial)), settled(partial)]
  const [best] = estimates.sort((x, y) => x.error - y.error)
  if (!best || !(best.error <= 1e-6 * Math.abs(best.value))) throw undecided()
  return { value: best.value, error: best.error + error }
}

/** Places around peaks of |f| that a rule could step over. */
function peaks(f: F, a: number, b: number, look: number): number[] {
  const places: number[] = []
  for (let i = 0; i < look; i++) {
    // One place in each of equally wide cells, by the golden ratio: no period fits it.
    places.push(a + ((b - a) * (i + ((i * 0.6180339887498949) % 1))) / look)
  }
  const sizes = places.map((x) => Math.abs(f(x)))
  const found: { x: number; size: number; low: number; high: number }[] = []
  for (let i = 1; i + 1 < look; i++) {
    const [left, size, right] = [sizes[i - 1]!, sizes[i]!, sizes[i + 1]!]
    if (!(size > 4 * Math.min(left, right)) || !(size >= left && size >= right)) continue // prettier-ignore
    if (!Number.isFinite(size)) continue
    found.push({ x: places[i]!, size, low: places[i - 1]!, high: places[i + 1]! })
  }
  found.sort((p, q) => q.size - p.size)
  const cuts = found.slice(0, 6).flatMap(({ low, high }) => around(f, low, high, a, b))
  return [...new Set(cuts)].filter((x) => x > a && x < b).sort((x, y) => x - y)
}

/** Places of a look below which needles are not looked for: of integrals of integrals. */
const costly = 256

/** Places around tops of exponentials that fit between two places of a look. */
function needles(
  f: F,
  logarithms: readonly F[],
  a: number,
  b: number,
  look: number,
): number[] {
  // Where a look is that short, a value is dear.
  if (look < costly) return []
  const cell = (b - a) / look
  const cuts = tops(logarithms, a, b).flatMap((top) => {
    const height = Math.abs(f(top))
    const isNarrow = [top - cell, top + cell].some((x) => x > a && x < b && Math.abs(f(x)) < height / 4) // prettier-ignore
    return isNarrow ? cutsAt(f, top, 2 * cell, a, b) : []
  })
  return [...new Set(cuts)].filter((x) => x > a && x < b)
}

/** Climbs the peak between two places, and cuts at it and at growing distances. */
function around(f: F, low: number, high: number, a: number, b: number): number[] {
  const golden = (Math.sqrt(5) - 1) / 2
  const height = (x: number): number => Math.log(Math.abs(f(x)))
  let [left, right] = [low, high]
  for (let i = 0; i < 40; i++) {
    const step = golden * (right - left)
    const [x, y] = [right - step, left + step]
    if (height(x) >= height(y)) right = y
    else left = x
  }
  return cutsAt(f, (left + right) / 2, high - low, a, b)
}

/** Cuts at a top and at growing distances, up to twice the gap around it. */
function cutsAt(f: F, top: number, gap: number, a: number, b: number): number[] {
  const half = Math.abs(f(top)) / 2
  let width = 1e-13 * (b - a)
  for (let i = 0; i < 50 && Math.abs(f(top + width)) > half; i++) width *= 2
  const cuts = [top]
  for (let i = 0; i < 16 && width < 2 * gap; i++) {
    cuts.push(top - width, top + width)
    width *= 8
  }
  return cuts
}
