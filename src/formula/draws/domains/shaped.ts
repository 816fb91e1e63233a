/** Random functions with properties that words name: convex, odd, increasing, linear, … */
import type { Random } from 'fast-check'
import { Matrix } from 'ml-matrix'
import { FormulaError } from '../../language/error.ts'
import type { Expression } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import type { Value } from '../../values/value.ts'
import { asMatrix, asNumber } from '../../values/value.ts'
import { memberRandom } from '../generators.ts'
import type { Dimension, Domain, Sizes } from './domain.ts'
import { uniform } from './domain.ts'
import type { Form, Shape } from './function-forms.ts'
import { formsOf } from './function-forms.ts'
import { smooth } from './smooth.ts'

/** Numbers that say how much of a property: `L`-Lipschitz, with period `T`. */
export type Degree = 'lipschitz' | 'lipschitzGradient' | 'stronglyConvex' | 'periodic'

/** What words say of a function. */
export interface Shapes {
  readonly shapes: readonly Shape[]
  readonly degrees: Readonly<Partial<Record<Degree, Expression>>>
}

/** Forms, the least generic first, that are special values. */
const ways = 4

/** Nothing said. */
export const unshaped: Shapes = { shapes: [], degrees: {} }

/** Is there a function that is all of it? */
export const canBe = ({ shapes }: Shapes): boolean => formsOf(shapes).length > 0

/** A random function ℝⁿ → ℝᵐ with these properties; of none, a smooth one. */
export function shaped(
  inputs: Dimension,
  outputs: Dimension,
  { shapes, degrees }: Shapes,
): Domain {
  const plain = smooth(inputs, outputs)
  const isPlain = shapes.every((shape) => /^(smooth|(twiceD|d)ifferentiable)$/.test(shape)) // prettier-ignore
  if (isPlain) return plain
  const { lipschitz, lipschitzGradient, stronglyConvex, periodic } = degrees
  // What is strongly convex by so much is convex, with a square beside it.
  const wanted = stronglyConvex ? shapes.map((shape) => (shape === 'stronglyConvex' ? 'convex' : shape)) : shapes // prettier-ignore
  const makers = formsOf(wanted)
  const form = (
    random: Random,
    n: number,
    m: number,
    size: Sizes,
    wish: number | undefined,
  ): Form => {
    const value = (node: Expression): number => asNumber(size.value!(node))
    const any = random.nextInt(0, makers.length - 1)
    const at = wish === undefined ? any : wish % makers.length
    const period = periodic ? value(periodic) : uniform(random, 0.5, 3)
    const made = makers[at]!(random, n, period)
    const modulus = stronglyConvex ? value(stronglyConvex) : 0
    const bound = lipschitz ? [value(lipschitz), made.slope] : lipschitzGradient ? [value(lipschitzGradient) - modulus, made.bend] : undefined // prettier-ignore
    const share = random.nextInt(0, 1) === 0 ? 1 : uniform(random, 0, 1)
    const [most, own = 0] = bound ?? [0]
    const factor = bound && own > 0 ? (share * most!) / own / Math.sqrt(m) : 1
    if (factor === 1 && modulus === 0) return made
    return (x) => factor * made(x) + (modulus / 2) * x.reduce((sum, entry) => sum + entry * entry, 0) // prettier-ignore
  }
  const numbers = Object.entries(degrees) as [Degree, Expression][]
  return {
    ...plain,
    describe: `a function, ${shapes.join(', ')}`,
    needs: numbers.flatMap(([, node]) => [...freeSymbols(node)]),
    conditions: conditions(degrees),
    generate(random, size) {
      // Each form has its turn: on every other draw they come in order, the most generic
      // first, as costly claims see few draws.
      const { draw = 1 } = size
      const last = makers.length - 1
      return drawn(random, size, draw % 2 === 0 ? last - ((draw / 2) % makers.length) : undefined) // prettier-ignore
    },
    edges: (size) =>
      makers.slice(0, ways).map((_, k) => drawn(memberRandom(0, k), size, k)),
  }

  /** A function whose first output has the form of this number. */
  function drawn(random: Random, size: Sizes, wish: number | undefined): Value {
    const [n, m] = [size(inputs), size(outputs)]
    const list = Array.from({ length: m }, (_, k) => form(random, n, m, size, k === 0 ? wish : undefined)) // prettier-ignore
    return (...args: Value[]): Value => {
      const x = args.length === 1 ? asMatrix(args[0]!) : asMatrix(args)
      if (x.rows !== n || x.columns !== 1) {
        throw new FormulaError(
          'shape-mismatch',
          `Unexpected argument of shape \`${x.rows}×${x.columns}\`, expected \`${n}×1\``,
        )
      }
      const point = x.to1DArray()
      const out = list.map((one) => one(point))
      return m === 1 ? out[0]! : Matrix.columnVector(out)
    }
  }
}

/** What the numbers must fulfil for there to be such a function. */
function conditions(degrees: Shapes['degrees']): Expression[] {
  const { lipschitz, lipschitzGradient, stronglyConvex, periodic } = degrees
  const zero = (span: Expression['span']): Expression => ({ kind: 'number', value: 0, decimals: 0, span }) // prettier-ignore
  const chain = (terms: Expression[], relation: '≥' | '>'): Expression[] =>
    terms.every((term) => freeSymbols(term).size === 0)
      ? []
      : [{ kind: 'chain', terms, relations: [relation], span: terms[0]!.span }]
  return [
    ...(lipschitz ? chain([lipschitz, zero(lipschitz.span)], '≥') : []),
    ...(periodic ? chain([periodic, zero(periodic.span)], '>') : []),
    ...(stronglyConvex ? chain([stronglyConvex, zero(stronglyConvex.span)], '>') : []),
    ...(lipschitzGradient
      ? chain([lipschitzGradient, stronglyConvex ?? zero(lipschitzGradient.span)], '≥')
      : []),
  ]
}
