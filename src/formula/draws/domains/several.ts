/**
 * Random functions of several arguments, `k : \mathbb{R}^d \times \mathbb{R}^d \to
 * \mathbb{R}`, and of elements of finite sets, `V : \{1, \dots, n\} \to \mathbb{R}`.
 *
 * An element of a finite set becomes a random number of its own; what comes together is
 * the argument of one smooth function.
 */
import { FormulaError } from '../../language/error.ts'
import type { Expression } from '../../language/expression.ts'
import { Matrix } from 'ml-matrix'
import type { Value } from '../../values/value.ts'
import { asInteger, asMatrix } from '../../values/value.ts'
import { memberRandom } from '../generators.ts'
import type { Dimension, Domain, Sizes } from './domain.ts'
import { uniform } from './domain.ts'
import type { Shapes } from './shaped.ts'
import { shaped } from './shaped.ts'

/**
 * What an argument is: a number or a column of a size, a number of an interval, or a whole
 * number in a range.
 */
export type Argument =
  | { readonly size: Dimension; readonly within?: Domain }
  | { readonly from: Dimension; readonly to: Dimension }

const isFinite = (argument: Argument): argument is Extract<Argument, { from: unknown }> => 'from' in argument // prettier-ignore

/** The sizes of all arguments together. */
function total(list: readonly Argument[]): Dimension {
  const nodes = list.map((argument): Expression => {
    const size = isFinite(argument) ? 1 : argument.size
    if (typeof size === 'object') return size
    return typeof size === 'number'
      ? { kind: 'number', value: size, decimals: 0, span: [0, 0] }
      : { kind: 'symbol', name: size, span: [0, 0] }
  })
  return nodes.reduce((sum, node) => ({ kind: 'apply', op: 'add', args: [sum, node], span: [0, 0] })) // prettier-ignore
}

const named = (list: readonly Argument[]): Dimension[] =>
  list.flatMap((argument) => isFinite(argument) ? [argument.from, argument.to] : [argument.size]) // prettier-ignore

/** A random function of these arguments with `outputs` numbers as its value. */
export function several(
  list: readonly Argument[],
  outputs: Dimension,
  shape: Shapes,
): Domain {
  const [only] = list
  if (list.length === 1 && only && !isFinite(only))
    return shaped(only.size, outputs, shape)
  const plain = shaped(total(list), outputs, shape)
  return {
    ...plain,
    dimensions: [...named(list), outputs],
    generate(random, size) {
      const base = random.nextInt(-0x80000000, 0x7fffffff)
      return taking(plain.generate(random, size), base, size)
    },
    ...(plain.edges && {
      edges: (size) => plain.edges!(size).map((inner, k) => taking(inner, k, size)),
    }),
  }

  /** Of one column of all arguments. */
  function taking(value: Value, base: number, size: Sizes): Value {
    const inner = value as (x: Value) => Value
    return (...args: Value[]): Value => {
      if (args.length !== list.length) {
        throw new FormulaError(
          'kind-mismatch',
          `Unexpected ${args.length} arguments, expected ${list.length}`,
        )
      }
      const entries = list.flatMap((argument, i): number[] => {
        const value = args[i]!
        if (isFinite(argument)) {
          const [from, to] = [size(argument.from), size(argument.to)]
          const k = asInteger(value)
          if (k >= from && k <= to) return [uniform(memberRandom(base + i, k), -2, 2)]
          throw new FormulaError(
            'kind-mismatch',
            `Unexpected argument ${k}, expected one from ${from} to ${to}`,
          )
        }
        const column = asMatrix(value)
        const wanted = size(argument.size)
        if (column.rows === wanted && column.columns === 1) return column.to1DArray()
        throw new FormulaError(
          'shape-mismatch',
          `Unexpected argument of shape \`${column.rows}×${column.columns}\`, expected \`${wanted}×1\``,
        )
      })
      return inner(Matrix.columnVector(entries))
    }
  }
}
