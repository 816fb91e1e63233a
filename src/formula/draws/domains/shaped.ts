/** Random functions with a shape that words name: convex, odd, increasing, linear, … */
import type { Random } from 'fast-check'
import { Matrix } from 'ml-matrix'
import { FormulaError } from '../../language/error.ts'
import type { Value } from '../../values/value.ts'
import { asMatrix } from '../../values/value.ts'
import type { Dimension, Domain } from './domain.ts'
import { uniform } from './domain.ts'
import { smooth } from './smooth.ts'

/** A function of a column of n entries with a number as value. */
type Form = (x: readonly number[]) => number

type Maker = (random: Random, n: number) => Form

const coefficients = (random: Random, n: number, low: number, high: number): number[] =>
  Array.from({ length: n }, () => uniform(random, low, high))

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, entry, i) => sum + entry * b[i]!, 0)

/** Odd powers, sines: their even partners are cosines and squares. */
const odd: Maker = (random, n) => {
  const [a, b] = [coefficients(random, n, -1, 1), coefficients(random, n, -1, 1)]
  const third = uniform(random, -0.3, 0.3)
  return (x) => {
    const [u, v] = [dot(a, x), dot(b, x)]
    return Math.sin(u) + v + third * v * v * v
  }
}

const even: Maker = (random, n) => {
  const [a, b] = [coefficients(random, n, -1, 1), coefficients(random, n, -1, 1)]
  const shift = uniform(random, -1, 1)
  return (x) => {
    const [u, v] = [dot(a, x), dot(b, x)]
    return Math.cos(u) + 0.5 * v * v + shift
  }
}

/** Sums of squares, of log(1 + eᵘ) and a linear form: convex, and not symmetric. */
const convex: Maker = (random, n) => {
  const [a, b, c] = [0, 1, 2].map(() => coefficients(random, n, -1, 1)) as [
    number[],
    number[],
    number[],
  ]
  const bend = uniform(random, 0, 0.5)
  return (x) => {
    const [u, v] = [dot(a, x), dot(b, x)]
    return (
      bend * u * u + Math.log1p(Math.exp(-Math.abs(v))) + Math.max(v, 0) + dot(c, x)
    )
  }
}

/** In each argument: a slope above zero, an arc tangent, an exponential. */
const increasing: Maker = (random, n) => {
  const [a, b, c] = [0, 1, 2].map(() => coefficients(random, n, 0.1, 1)) as [
    number[],
    number[],
    number[],
  ]
  const shift = uniform(random, -1, 1)
  return (x) =>
    x.reduce(
      (sum, entry, i) =>
        sum +
        a[i]! * entry +
        b[i]! * Math.atan(3 * entry) +
        c[i]! * Math.exp(entry / 2),
      shift,
    )
}

const linear: Maker = (random, n) => {
  const a = coefficients(random, n, -2, 2)
  return (x) => dot(a, x)
}

const affine: Maker = (random, n) => {
  const [form, shift] = [linear(random, n), uniform(random, -2, 2)]
  return (x) => form(x) + shift
}

const bounded: Maker = (random, n) => {
  const [a, shift] = [coefficients(random, n, -1, 1), uniform(random, -1, 1)]
  return (x) => Math.sin(dot(a, x) + shift)
}

const positive: Maker = (random, n) => {
  const form = bounded(random, n)
  const scale = uniform(random, 0.2, 2)
  return (x) => scale * Math.exp(form(x))
}

/** Zero where the wave crosses it. */
const nonnegative: Maker = (random, n) => {
  const form = bounded(random, n)
  return (x) => Math.max(0, form(x))
}

/** Flat on one side of zero. */
const nondecreasing: Maker = (random, n) => {
  const a = coefficients(random, n, 0.1, 1)
  return (x) => x.reduce((sum, entry, i) => sum + a[i]! * Math.max(0, entry), 0)
}

const quadratic: Maker = (random, n) => {
  const [a, b] = [coefficients(random, n, -1, 1), coefficients(random, n, -1, 1)]
  const shift = uniform(random, -1, 1)
  return (x) => dot(a, x) * dot(b, x) + dot(b, x) + shift
}

const constant: Maker = (random) => {
  const value = uniform(random, -2, 2)
  return () => value
}

const negative =
  (maker: Maker): Maker =>
  (random, n) => {
    const form = maker(random, n)
    return (x) => -form(x)
  }

/** Of one variable and continuous: it rises on some draws and falls on the others. */
const invertible: Maker = (random, n) => {
  const form = increasing(random, n)
  return uniform(random, -1, 1) < 0 ? (x) => -form(x) : form
}

/** On a fourth of the draws a special one. */
const mostly =
  (usual: Maker, special: Maker): Maker =>
  (random, n) =>
    (uniform(random, 0, 1) < 0.25 ? special : usual)(random, n)

/** Rising, and level at zero. */
const cubic: Maker = (random, n) => {
  const a = coefficients(random, n, 0.1, 1)
  return (x) => x.reduce((sum, entry, i) => sum + a[i]! * entry * entry * entry, 0)
}

const scaled =
  (maker: Maker, factor: number): Maker =>
  (random, n) => {
    const form = maker(random, n)
    return (x) => factor * form(x)
  }

/** Shapes by the names that the lexicon gives them. */
export const shapes = {
  odd,
  even,
  // A line is convex, too.
  convex: mostly(convex, affine),
  concave: negative(mostly(convex, affine)),
  strictlyConvex: convex,
  strictlyConcave: negative(convex),
  increasing: mostly(increasing, cubic),
  decreasing: negative(mostly(increasing, cubic)),
  invertible,
  linear,
  affine,
  bounded: mostly(bounded, scaled(bounded, 1000)),
  positive: mostly(positive, scaled(positive, 1e-7)),
  nonnegative,
  nondecreasing,
  nonincreasing: negative(nondecreasing),
  polynomial: quadratic,
  constant,
} satisfies Record<string, Maker>

/** Name of a shape. */
export type Shape = keyof typeof shapes

/** A random function ℝⁿ → ℝᵐ of a shape; of none, a smooth one. */
export function shaped(
  inputs: Dimension,
  outputs: Dimension,
  shape: Shape | undefined,
): Domain {
  const plain = smooth(inputs, outputs)
  if (shape === undefined) return plain
  return {
    ...plain,
    describe: `a function, ${shape}`,
    generate(random, size) {
      const [n, m] = [size(inputs), size(outputs)]
      const forms = Array.from({ length: m }, () => shapes[shape](random, n))
      return (...args: Value[]): Value => {
        const x = args.length === 1 ? asMatrix(args[0]!) : asMatrix(args)
        if (x.rows !== n || x.columns !== 1) {
          throw new FormulaError(
            'shape-mismatch',
            `Unexpected argument of shape \`${x.rows}×${x.columns}\`, expected \`${n}×1\``,
          )
        }
        const point = x.to1DArray()
        const out = forms.map((form) => form(point))
        return m === 1 ? out[0]! : Matrix.columnVector(out)
      }
    },
  }
}
