/** Adaptive quadrature with a law's density as weight, on the whole of its support. */
import { FormulaError } from '../../language/error.ts'
import type { Base } from '../../values/base.ts'
import { kronrodRule } from './kronrod.ts'

/** Ends of the first panels in the substituted variable, to either side of 0. */
const ends = [
  0, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 160, 192, 224, 256,
  288,
]
/** Logarithm of weights that no integrand makes up for. */
const negligible = -740
/** Logarithm of weights below rounding. */
const rounding = -36
const target = 1e-11
const panelsAtMost = 800

interface Panel {
  readonly a: number
  readonly b: number
  readonly values: number[]
  readonly errors: number[]
  readonly sizes: number[]
}

/** z and the logarithm of the weight of dt at t: z = c + s·sinh t, min + s·eᵗ, or logistic. */
function substitution(base: Base): (t: number) => { z: number; log: number } {
  const { min, max, centre, scale } = base
  const at = (z: number, slope: number) => ({
    z,
    log: base.logDensity(z) + Math.log(slope),
  })
  if (Number.isFinite(min) && Number.isFinite(max)) {
    const width = max - min
    return (t) => {
      const low = Math.exp(-Math.abs(t)) / (1 + Math.exp(-Math.abs(t)))
      // So near to 1 that doubles have no place for it, the density is still known.
      const share = t < 0 ? low : Math.min(1 - low, 1 - Number.EPSILON / 2)
      const z = min + width * share
      const slope = Math.log(width) + Math.log(low) + Math.log1p(-low)
      return { z, log: (base.logNear?.(low, t > 0) ?? base.logDensity(z)) + slope }
    }
  }
  if (Number.isFinite(min)) {
    const unit = centre - min
    return (t) => at(min + unit * Math.exp(t), unit * Math.exp(t))
  }
  if (Number.isFinite(max)) {
    const unit = max - centre
    return (t) => at(max - unit * Math.exp(t), unit * Math.exp(t))
  }
  return (t) => at(centre + scale * Math.sinh(t), scale * Math.cosh(t))
}

/**
 * Mean of f under the base: Gauss–Kronrod, panels halved where the error is largest,
 * to 1e-11 of the mean of |f|. NaN where the tails of |f| do not fall: there is no mean.
 *
 * @throws FormulaError `too-costly` if it does not converge.
 */
export function adaptive(
  base: Base,
  f: (z: number) => readonly number[],
  switches?: (z: number) => readonly number[],
): { values: number[]; sizes: number[] } {
  const link = substitution(base)
  const all = [...ends.slice(1).reverse().map((t) => -t), ...ends] // prettier-ignore
  const logs = all.map((t) => link(t).log).map((log) => (Number.isNaN(log) ? -Infinity : log)) // prettier-ignore
  const peak = Math.max(...logs)
  if (!Number.isFinite(peak)) {
    const none = f(base.centre).map(() => NaN)
    return { values: none, sizes: none }
  }
  const first = logs.findIndex((log) => log > peak + negligible)
  const last = logs.findLastIndex((log) => log > peak + negligible)
  const edges = all.slice(Math.max(0, first - 1), Math.min(all.length, last + 2))
  const weighted = (t: number): number[] => {
    const { z, log } = link(t)
    const weight = Math.exp(log)
    // At an end of the support z has been rounded to it.
    if (!(weight > 0) || !Number.isFinite(z) || z <= base.min || z >= base.max)
      return []
    const isFar = log < peak + rounding
    return f(z).map((value) => {
      if (Number.isFinite(value) || !isFar) return value * weight
      if (Number.isNaN(value)) return 0
      // Where nothing but the density counts, infinity stands for a number too large.
      throw beyond()
    })
  }
  const split = switches ? withJumps(edges, (t) => switches(link(t).z)) : edges
  const panels = split.slice(1).map((b, i) => panelOn(weighted, split[i]!, b))
  return refine(panels, weighted)
}

function panelOn(f: (t: number) => number[], a: number, b: number): Panel {
  const { values, errors, sizes } = kronrodRule(f, a, b)
  return { a, b, values, errors, sizes }
}

const total = (
  panels: readonly Panel[],
  key: 'values' | 'errors' | 'sizes',
  i: number,
) => panels.reduce((sum, panel) => sum + (panel[key][i] ?? 0), 0)

const beyond = (): FormulaError =>
  new FormulaError(
    'too-costly',
    'Unexpected numbers beyond double precision in an expectation, expected moderate ones',
  )

const slow = (): FormulaError =>
  new FormulaError(
    'too-costly',
    'Unexpected expectation whose integral converges too slowly, expected lighter tails',
  )

function refine(
  panels: Panel[],
  f: (t: number) => number[],
): { values: number[]; sizes: number[] } {
  const count = Math.max(...panels.map((panel) => panel.values.length))
  const indices = Array.from({ length: count }, (_, i) => i)
  const sums = (key: 'values' | 'errors' | 'sizes'): number[] =>
    indices.map((i) => total(panels, key, i))
  for (;;) {
    const sizes = sums('sizes').map((size) => Math.max(size, 1e-300))
    if (!sizes.every(Number.isFinite)) return { values: indices.map(() => NaN), sizes }
    const isDone = sums('errors').every((error, i) => error <= target * sizes[i]!)
    if (isDone) return { values: withoutTails(panels, sums('values'), sizes), sizes }
    if (panels.length > panelsAtMost) {
      throw slow()
    }
    const excess = (panel: Panel): number =>
      Math.max(...indices.map((i) => (panel.errors[i] ?? 0) / sizes[i]!))
    let worst = 0
    panels.forEach((panel, i) => {
      if (excess(panel) > excess(panels[worst]!)) worst = i
    })
    const [{ a, b }] = panels.splice(worst, 1) as [Panel]
    const middle = (a + b) / 2
    panels.push(panelOn(f, a, middle), panelOn(f, middle, b))
  }
}

/**
 * NaN where |f| times the density does not fall towards an end: there is no mean.
 *
 * @throws FormulaError `too-costly` where it falls, but too slowly for an end to be seen.
 */
function withoutTails(
  panels: readonly Panel[],
  values: readonly number[],
  sizes: readonly number[],
): number[] {
  const ordered = [...panels].sort((a, b) => a.a - b.a)
  const sides = [ordered, [...ordered].reverse()]
  return values.map((value, i) => {
    for (const [tail, next] of sides) {
      if ((tail?.sizes[i] ?? 0) <= 1e-11 * sizes[i]!) continue
      const share = (panel: Panel | undefined): number =>
        panel ? (panel.sizes[i] ?? 0) / (panel.b - panel.a) : 0
      if (share(tail) > 0.5 * share(next)) return NaN
      throw slow()
    }
    return value
  })
}

/** The edges, and between them the places where a switch changes its sign. */
function withJumps(
  edges: readonly number[],
  switches: (t: number) => readonly number[],
): number[] {
  const grid: number[] = []
  edges.slice(1).forEach((b, i) => {
    const a = edges[i]!
    for (let k = 0; k < 8; k++) grid.push(a + ((b - a) * k) / 8)
  })
  grid.push(edges.at(-1)!)
  const jumps = new Set<number>(edges)
  let before = switches(grid[0]!)
  for (let k = 1; k < grid.length; k++) {
    const after = switches(grid[k]!)
    after.forEach((value, i) => {
      const other = before[i]!
      if (!(value * other < 0)) return
      jumps.add(crossing((t) => switches(t)[i]!, grid[k - 1]!, grid[k]!, other < 0))
    })
    before = after
  }
  return [...jumps].sort((a, b) => a - b)
}

/** Where a function changes its sign, to the last bit. */
function crossing(
  g: (t: number) => number,
  a: number,
  b: number,
  rises: boolean,
): number {
  let [low, high] = [a, b]
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2
    if (!(middle > low && middle < high)) break
    if (g(middle) < 0 === rises) low = middle
    else high = middle
  }
  return (low + high) / 2
}
