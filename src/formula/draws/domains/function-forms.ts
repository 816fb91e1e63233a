/**
 * Functions by what is true of them: each form says which properties it has, and a function
 * that is let have some is drawn from all forms that have them. The least generic come first.
 */
import type { Random } from 'fast-check'
import { uniform } from './domain.ts'

/** A function of a column of n entries with a number as value. */
export type Form = ((x: readonly number[]) => number) & {
  /** How much it changes at most, by the length of a step. */
  readonly slope?: number
  /** How much its gradient changes at most. */
  readonly bend?: number
}

/** @param period What it repeats after. */
type Maker = (random: Random, n: number, period: number) => Form

/** Properties, by the names that the lexicon gives them. */
export const shapes = [
  'odd',
  'even',
  'convex',
  'concave',
  'strictlyConvex',
  'strictlyConcave',
  'stronglyConvex',
  'stronglyConcave',
  'increasing',
  'decreasing',
  'strictlyIncreasing',
  'strictlyDecreasing',
  'nondecreasing',
  'nonincreasing',
  'monotone',
  'invertible',
  'linear',
  'affine',
  'bounded',
  'positive',
  'negative',
  'nonnegative',
  'nonpositive',
  'polynomial',
  'constant',
  'lipschitz',
  'lipschitzGradient',
  'periodic',
  'subadditive',
  'superadditive',
  'homogeneous',
  'differentiable',
  'twiceDifferentiable',
  'smooth',
] as const

/** Name of a property. */
export type Shape = (typeof shapes)[number]

/** What else a function is that is one of these. */
const implied: Partial<Record<Shape, readonly Shape[]>> = {
  constant: ['affine', 'nondecreasing', 'nonincreasing', 'even', 'bounded', 'periodic'],
  linear: ['affine', 'odd', 'homogeneous', 'subadditive', 'superadditive'],
  affine: ['convex', 'concave', 'lipschitz', 'lipschitzGradient', 'polynomial'],
  polynomial: ['smooth'],
  smooth: ['twiceDifferentiable'],
  twiceDifferentiable: ['differentiable'],
  lipschitzGradient: ['differentiable'],
  stronglyConvex: ['strictlyConvex'],
  stronglyConcave: ['strictlyConcave'],
  strictlyConvex: ['convex'],
  strictlyConcave: ['concave'],
  strictlyIncreasing: ['nondecreasing'],
  strictlyDecreasing: ['nonincreasing'],
  nondecreasing: ['increasing', 'monotone'],
  nonincreasing: ['decreasing', 'monotone'],
  positive: ['nonnegative'],
  negative: ['nonpositive'],
}

/** What some texts mean by a word that says less in others. */
export const narrower: Partial<Record<Shape, Shape>> = {
  increasing: 'strictlyIncreasing',
  decreasing: 'strictlyDecreasing',
  monotone: 'nondecreasing',
}

/** What its negative is; what is not here is the same of both. */
const opposites: readonly (readonly [Shape, Shape])[] = [
  ['convex', 'concave'],
  ['strictlyConvex', 'strictlyConcave'],
  ['stronglyConvex', 'stronglyConcave'],
  ['increasing', 'decreasing'],
  ['strictlyIncreasing', 'strictlyDecreasing'],
  ['nondecreasing', 'nonincreasing'],
  ['positive', 'negative'],
  ['nonnegative', 'nonpositive'],
  ['subadditive', 'superadditive'],
]

const oppositeOf = new Map(opposites.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) // prettier-ignore

function closed(list: readonly Shape[]): ReadonlySet<Shape> {
  const all = new Set(list)
  for (const one of all) for (const more of implied[one] ?? []) all.add(more)
  return all
}

const coefficients = (random: Random, n: number, low: number, high: number): number[] =>
  Array.from({ length: n }, () => uniform(random, low, high))

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, entry, i) => sum + entry * b[i]!, 0)

const lengthOf = (a: readonly number[]): number => Math.hypot(...a)

const known = (
  form: (x: readonly number[]) => number,
  bounds: { slope?: number; bend?: number },
): Form => Object.assign(form, bounds)

/** A function of one number along a random direction, or along one that rises everywhere. */
function along(
  f: (t: number) => number,
  { slope, bend, from = -1, shift = 0, factor = 1 }: Along = {},
): Maker {
  return (random, n) => {
    const a = coefficients(random, n, from, 1)
    const s = uniform(random, -shift, shift)
    const size = lengthOf(a)
    return known((x) => factor * f(dot(a, x) + s), {
      ...(slope !== undefined && { slope: factor * slope * size }),
      ...(bend !== undefined && { bend: factor * bend * size * size }),
    })
  }
}

interface Along {
  /** Of the function of one number, at most. */
  readonly slope?: number
  readonly bend?: number
  /** Least entry of the direction. */
  readonly from?: number
  /** How far it is moved at most. */
  readonly shift?: number
  readonly factor?: number
}

/** A sum of functions of one number, one for each entry, with weights above zero. */
function entrywise(
  f: (t: number) => number,
  { slope, bend, shift = 0 }: Along = {},
): Maker {
  return (random, n) => {
    const weights = coefficients(random, n, 0.1, 1)
    const moved = coefficients(random, n, -shift, shift)
    const form = (x: readonly number[]): number =>
      weights.reduce((sum, weight, i) => sum + weight * f(x[i]! + moved[i]!), 0)
    return known(form, {
      ...(slope !== undefined && { slope: slope * lengthOf(weights) }),
      ...(bend !== undefined && { bend: bend * Math.max(...weights) }),
    })
  }
}

const sum =
  (...makers: readonly Maker[]): Maker =>
  (random, n, period) => {
    const parts = makers.map((maker) => maker(random, n, period))
    const total = (bound: 'slope' | 'bend'): number =>
      parts.reduce((all, part) => all + (part[bound] ?? Infinity), 0)
    return known((x) => parts.reduce((all, part) => all + part(x), 0), {
      slope: total('slope'),
      bend: total('bend'),
    })
  }

const constant =
  (low: number, high: number): Maker =>
  (random) => {
    const value = uniform(random, low, high)
    return known(() => value, { slope: 0, bend: 0 })
  }

/** Repeats itself along each entry. */
const wave =
  (f: (turns: number) => number, slope: number): Maker =>
  (random, n, period) => {
    const weights = coefficients(random, n, -1, 1)
    const form = (x: readonly number[]): number =>
      weights.reduce((all, weight, i) => all + weight * f(x[i]! / period), 0)
    return known(form, { slope: (slope / Math.abs(period)) * lengthOf(weights) })
  }

const turn = 2 * Math.PI
const softplus = (t: number): number => Math.log1p(Math.exp(-Math.abs(t))) + Math.max(t, 0) // prettier-ignore
const sigmoid = (t: number): number => 1 / (1 + Math.exp(-t))
const huber = (t: number): number => (Math.abs(t) <= 1 ? (t * t) / 2 : Math.abs(t) - 0.5) // prettier-ignore
const clamp = (t: number): number => Math.max(-1, Math.min(1, t))
const triangle = (t: number): number => Math.abs(t - Math.floor(t) - 0.5)
const slanted = along((t) => t, { slope: 1, bend: 0 })
const rising = entrywise((t) => t, { slope: 1, bend: 0 })

interface Entry {
  readonly make: Maker
  readonly has: readonly Shape[]
  /** It has a kink at zero, or no bound: drawn only where one of these is asked for. */
  readonly only?: readonly Shape[]
}

const atZero: readonly Shape[] = ['homogeneous', 'subadditive', 'superadditive']

const entries: readonly Entry[] = [
  { make: constant(0, 0), has: ['constant', 'linear', 'nonnegative', 'nonpositive'] },
  { make: constant(0.2, 2), has: ['constant', 'positive', 'subadditive'] },
  // Convex
  { make: sum(slanted, constant(-2, 2)), has: ['affine'] },
  {
    make: along((t) => Math.max(0, t), { slope: 1, shift: 1 }),
    has: ['convex', 'nonnegative', 'lipschitz'],
  },
  { make: along(Math.abs, { slope: 1 }), has: ['convex', 'even', 'nonnegative', 'homogeneous', 'subadditive', 'lipschitz'], only: atZero }, // prettier-ignore
  {
    make: sum(along(Math.abs, { slope: 1, shift: 1 }), slanted),
    has: ['convex', 'lipschitz'],
  },
  // Flat on one side, in the middle, at a point
  {
    make: entrywise((t) => Math.max(0, t), { slope: 1, shift: 1 }),
    has: ['convex', 'nondecreasing', 'nonnegative', 'lipschitz'],
  },
  {
    make: entrywise((t) => Math.max(0, t) ** 3),
    has: ['convex', 'nondecreasing', 'nonnegative', 'twiceDifferentiable'],
  },
  {
    make: entrywise((t) => Math.max(0, Math.abs(t) - 0.5) ** 3 * Math.sign(t)),
    has: ['nondecreasing', 'odd', 'twiceDifferentiable'],
  },
  { make: entrywise(clamp, { slope: 1 }), has: ['nondecreasing', 'odd', 'bounded', 'lipschitz'] }, // prettier-ignore
  {
    make: entrywise((t) => t ** 3),
    has: ['strictlyIncreasing', 'odd', 'polynomial', 'invertible'],
  },
  {
    make: entrywise((t) => t ** 4),
    has: ['strictlyConvex', 'even', 'nonnegative', 'polynomial'],
  },
  { make: rising, has: ['linear', 'strictlyIncreasing', 'invertible'] },
  { make: slanted, has: ['linear'] },
  {
    make: sum(rising, constant(-2, 2)),
    has: ['affine', 'strictlyIncreasing', 'invertible'],
  },
  // Of all signs and sizes
  {
    make: along((t) => Math.max(0, Math.sin(t)), { slope: 1, shift: 1 }),
    has: ['nonnegative', 'bounded', 'lipschitz'],
  },
  {
    make: along((t) => Math.sin(t) ** 2, { slope: 1, bend: 2, shift: 1 }),
    has: ['nonnegative', 'bounded', 'lipschitz', 'lipschitzGradient', 'smooth'],
  },
  {
    make: along((t) => Math.exp(Math.sin(t)), { shift: 1, factor: 1e-7 }),
    has: ['positive', 'bounded', 'smooth'],
  },
  {
    make: along((t) => Math.exp(Math.sin(t)), { shift: 1 }),
    has: ['positive', 'bounded', 'smooth'],
  },
  {
    make: along(Math.sin, { slope: 1, bend: 1, shift: 1, factor: 1000 }),
    has: ['bounded', 'lipschitz', 'lipschitzGradient', 'smooth'],
  },
  {
    make: along(Math.sin, { slope: 1, bend: 1, shift: 1 }),
    has: ['bounded', 'lipschitz', 'lipschitzGradient', 'smooth'],
  },
  {
    make: along(Math.sin, { slope: 1, bend: 1 }),
    has: ['odd', 'bounded', 'lipschitz', 'lipschitzGradient', 'smooth'],
  },
  {
    make: sum(along(Math.cos, { slope: 1, bend: 1 }), constant(-1, 1)),
    has: ['even', 'bounded', 'lipschitz', 'lipschitzGradient', 'smooth'],
  },
  {
    make: sum(
      along(Math.sin),
      slanted,
      along((t) => 0.3 * t ** 3),
    ),
    has: ['odd', 'smooth'],
  },
  {
    make: sum(
      along(Math.cos),
      along((t) => (t * t) / 2),
      constant(-1, 1),
    ),
    has: ['even', 'smooth'],
  },
  // Rising
  {
    make: entrywise((t) => Math.atan(3 * t), { slope: 3 }),
    has: ['strictlyIncreasing', 'odd', 'bounded', 'lipschitz', 'smooth', 'invertible'],
  },
  {
    make: entrywise(sigmoid, { slope: 1 / 4 }),
    has: ['strictlyIncreasing', 'positive', 'bounded', 'lipschitz', 'smooth', 'invertible'], // prettier-ignore
  },
  {
    make: sum(
      rising,
      entrywise((t) => Math.atan(3 * t)),
      entrywise((t) => Math.exp(t / 2)),
      constant(-1, 1),
    ),
    has: ['strictlyIncreasing', 'smooth', 'invertible'],
  },
  {
    make: entrywise(Math.exp),
    has: ['strictlyConvex', 'strictlyIncreasing', 'positive', 'smooth', 'invertible'],
  },
  // Strictly and strongly convex
  {
    make: entrywise(softplus, { slope: 1, bend: 1 / 4 }),
    has: ['strictlyConvex', 'strictlyIncreasing', 'positive', 'lipschitz', 'lipschitzGradient', 'smooth', 'invertible'], // prettier-ignore
  },
  {
    make: entrywise((t) => t * t, { bend: 2 }),
    has: ['stronglyConvex', 'even', 'nonnegative', 'polynomial', 'lipschitzGradient'],
  },
  {
    make: sum(
      entrywise((t) => t * t, { bend: 2, shift: 1 }),
      slanted,
      constant(-1, 1),
    ),
    has: ['stronglyConvex', 'polynomial', 'lipschitzGradient'],
  },
  {
    make: sum(
      entrywise((t) => t * t, { bend: 2 }),
      along(softplus, { bend: 1 / 4 }),
      slanted,
    ),
    has: ['stronglyConvex', 'smooth', 'lipschitzGradient'],
  },
  {
    make: sum(
      entrywise((t) => t * t),
      along(Math.abs, { shift: 1 }),
      slanted,
    ),
    has: ['stronglyConvex'],
  },
  {
    make: along(huber, { slope: 1, bend: 1 }),
    has: ['convex', 'even', 'nonnegative', 'differentiable', 'lipschitz', 'lipschitzGradient'], // prettier-ignore
  },
  {
    make: sum(
      along((t) => (t * t) / 2, { bend: 1 }),
      along(softplus, { bend: 1 / 4 }),
      slanted,
    ),
    has: ['convex', 'smooth', 'lipschitzGradient'],
  },
  { make: along(Math.cosh), has: ['convex', 'even', 'positive', 'smooth'] },
  {
    make: sum(slanted, (random, n) => {
      const [a, b] = [coefficients(random, n, -1, 1), coefficients(random, n, -1, 1)]
      return (x) => dot(a, x) * dot(b, x)
    }, constant(-1, 1)), // prettier-ignore
    has: ['polynomial'],
  },
  // Kinks at zero
  {
    make: entrywise((t) => Math.max(0, t), { slope: 1 }),
    has: ['convex', 'nondecreasing', 'nonnegative', 'homogeneous', 'subadditive', 'lipschitz'], // prettier-ignore
    only: atZero,
  },
  {
    make: (random, n) => {
      const [up, down] = coefficients(random, 2, -2, 2) as [number, number]
      return along((t) => (t > 0 ? up : down) * t, {
        slope: Math.max(Math.abs(up), Math.abs(down)),
      })(random, n, 1)
    },
    has: ['homogeneous', 'lipschitz'],
    only: atZero,
  },
  {
    make: along((t) => Math.sqrt(Math.abs(t))),
    has: ['even', 'nonnegative', 'subadditive'],
    only: atZero,
  },
  {
    make: along((t) => Math.min(1, Math.abs(t)), { slope: 1 }),
    has: ['even', 'nonnegative', 'subadditive', 'bounded', 'lipschitz'],
    only: atZero,
  },
  {
    make: sum(along(Math.abs, { slope: 1 }), constant(0.2, 2)),
    has: ['convex', 'even', 'positive', 'subadditive', 'lipschitz'],
    only: atZero,
  },
  // Waves
  {
    make: wave((t) => Math.sin(turn * t), turn),
    has: ['periodic', 'odd', 'bounded', 'lipschitz', 'smooth'],
    only: ['periodic'],
  },
  {
    make: wave((t) => Math.cos(turn * t), turn),
    has: ['periodic', 'even', 'bounded', 'lipschitz', 'smooth'],
    only: ['periodic'],
  },
  {
    make: sum(
      wave((t) => Math.sin(turn * t), turn),
      wave((t) => Math.cos(2 * turn * t), 2 * turn),
      constant(-1, 1),
    ),
    has: ['periodic', 'bounded', 'lipschitz', 'smooth'],
    only: ['periodic'],
  },
  {
    make: wave((t) => triangle(t + 0.3), 1),
    has: ['periodic', 'bounded', 'lipschitz'],
    only: ['periodic'],
  },
]

/** A form and all that it is. */
interface Known {
  readonly make: Maker
  readonly has: ReadonlySet<Shape>
  readonly only: readonly Shape[] | undefined
}

const negative =
  (maker: Maker): Maker =>
  (random, n, period) => {
    const form = maker(random, n, period)
    const { slope, bend } = form
    return known((x) => -form(x), {
      ...(slope !== undefined && { slope }),
      ...(bend !== undefined && { bend }),
    })
  }

const forms: readonly Known[] = entries.flatMap(({ make, has, only }): Known[] => {
  const all = closed(has)
  const contrary = new Set([...all].map((shape) => oppositeOf.get(shape) ?? shape))
  const one: Known = { make, has: all, only }
  const isSame = all.size === contrary.size && [...all].every((shape) => contrary.has(shape)) // prettier-ignore
  return isSame ? [one] : [one, { make: negative(make), has: contrary, only }]
})

/** All forms that have all of these properties. */
export const formsOf = (wanted: readonly Shape[]): readonly Maker[] =>
  forms
    .filter(({ has, only }) => {
      const isOdd = only && !wanted.some((shape) => only.includes(shape))
      return !isOdd && wanted.every((shape) => has.has(shape))
    })
    .map(({ make }) => make)
