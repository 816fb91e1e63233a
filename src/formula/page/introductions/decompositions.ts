/**
 * Names of the factors of a known matrix: "let `A = Q \\Lambda Q^\\top` be the eigendecomposition
 * of A". Each factor is computed from the matrix; the product is a claim as any other.
 */
import { Matrix } from 'ml-matrix'
import type {
  DecompositionKind,
  DecompositionSize,
} from '../../discourse/lexicon/decompositions.ts'
import {
  cholesky,
  eigen,
  orthogonal,
  singular,
} from '../../evaluation/numeric/decompositions.ts'
import type { Expression } from '../../language/expression.ts'
import { Family, gathered } from '../../values/family.ts'
import type { Value } from '../../values/value.ts'
import { collapse } from '../../values/value.ts'

/** What a name of a product stands for, given the matrix; undefined where it has no such factor. */
export type Factor = (matrix: Matrix) => Value | undefined

/** A factor of a product: its name, and how it stands there. */
interface Place {
  readonly name: string
  readonly as: 'plain' | 'transposed' | 'inverted' | 'diagonal' | 'listed'
}

/**
 * The names of the factors in a product, with what they are; undefined if it is no such product.
 *
 * @param kind Which decomposition the product is called.
 */
export function factorsOf(
  product: Expression,
  kind: DecompositionKind,
  size: DecompositionSize,
): ReadonlyMap<string, Factor> | undefined {
  if (product.kind === 'bind') return membersOf(product, kind)
  const places = factors(product).map(placeOf)
  if (places.some((place) => place === undefined)) return undefined
  return named(places as Place[], kind, size)
}

/** `U \\Sigma V^\\top`: its factors from left to right. */
const factors = (node: Expression): Expression[] =>
  node.kind === 'apply' && node.op === 'multiply' ? node.args.flatMap(factors) : [node]

function placeOf(node: Expression): Place | undefined {
  if (node.kind === 'symbol') return { name: node.name, as: 'plain' }
  if (node.kind !== 'apply') return undefined
  const [first, second] = node.args
  if (node.op === 'transpose' && first?.kind === 'symbol') return { name: first.name, as: 'transposed' } // prettier-ignore
  if (node.op === 'power' && first?.kind === 'symbol' && isMinusOne(second)) return { name: first.name, as: 'inverted' } // prettier-ignore
  const isDiagonal = node.op === 'call' && first?.kind === 'symbol' && isDiagonalName(first.name) // prettier-ignore
  if (!isDiagonal || node.args.length !== 2) return undefined
  if (second?.kind === 'symbol') return { name: second.name, as: 'diagonal' }
  const body = second?.kind === 'bind' && second.op === 'forall' ? headOf(second.body) : undefined // prettier-ignore
  return body === undefined ? undefined : { name: body, as: 'listed' }
}

/** `\\operatorname{diag}`. */
export const isDiagonalName = (name: string): boolean =>
  /^\\(?:mathrm\{)?diag\}?$/.test(name)

const isMinusOne = (node: Expression | undefined): boolean =>
  node?.kind === 'apply' &&
  node.op === 'negate' &&
  node.args[0]?.kind === 'number' &&
  node.args[0].value === 1

/** The family of `v_i`. */
function headOf(node: Expression): string | undefined {
  if (node.kind === 'symbol') return node.member?.head
  const head = node.kind === 'apply' && node.op === 'entry' ? node.args[0] : undefined
  return head?.kind === 'symbol' ? head.name : undefined
}

/** What the factors of a product are, by their order and how they stand there. */
function named(
  places: readonly Place[],
  kind: DecompositionKind,
  size: DecompositionSize,
): ReadonlyMap<string, Factor> | undefined {
  const shape = places.map(({ as }) => (as === 'listed' ? 'diagonal' : as)).join(' ')
  const [first, second, third] = places
  const isTurned = first?.name === third?.name
  const isDiagonal = /^plain (plain|diagonal)/.test(shape)
  if (kind === 'singular' && isDiagonal && third) {
    const right: Factor = (a) => collapse(within(singular(a).right, a, size))
    const last = third.as === 'transposed' ? right : transposed(right)
    if (third.as !== 'transposed' && third.as !== 'plain') return undefined
    return new Map([
      [first!.name, (a) => collapse(within(singular(a).left, a, size))],
      [second!.name, ofValues(second!, (a) => singular(a).values, (a) => (size === 'thin' ? [a.rows, a.columns].fill(Math.min(a.rows, a.columns)) : [a.rows, a.columns]))], // prettier-ignore
      [third.name, last],
    ])
  }
  if (kind === 'eigen' && third && isTurned) {
    const values = ofValues(
      second!,
      (a) => eigen(a)?.values,
      (a) => [a.rows, a.rows],
    )
    const isFront = third.as === 'inverted' || third.as === 'transposed'
    if (!isFront && !(first!.as === 'transposed' || first!.as === 'inverted')) return undefined // prettier-ignore
    const isOrthogonal = third.as === 'transposed' || first!.as === 'transposed'
    const vectors: Factor = (a) => {
      const found = eigen(a)
      if (!found || (isOrthogonal && !isTransposed(found))) return undefined
      return collapse(isFront ? found.vectors : found.inverse)
    }
    return new Map([[first!.name, vectors], [second!.name, values]]) // prettier-ignore
  }
  if (kind === 'cholesky' && first?.name === second?.name && !third) {
    const lower: Factor = (a) => ofMatrix(cholesky(a))
    if (shape === 'plain transposed') return new Map([[first!.name, lower]])
    return shape === 'transposed plain' ? new Map([[first!.name, transposed(lower)]]) : undefined // prettier-ignore
  }
  if (kind === 'orthogonal' && shape === 'plain plain') {
    const least = (a: Matrix): number => (size === 'thin' ? Math.min(a.rows, a.columns) : a.rows) // prettier-ignore
    return new Map<string, Factor>([
      [first!.name, (a) => collapse(orthogonal(a).left.subMatrix(0, a.rows - 1, 0, least(a) - 1))],
      [second!.name, (a) => collapse(orthogonal(a).right.subMatrix(0, least(a) - 1, 0, a.columns - 1))],
    ]) // prettier-ignore
  }
  return undefined
}

/** `\\sum_i \\sigma_i u_i v_i^\\top`: families of values and vectors. */
function membersOf(
  { op, body, variables }: Extract<Expression, { kind: 'bind' }>,
  kind: DecompositionKind,
): ReadonlyMap<string, Factor> | undefined {
  if (op !== 'sum' || variables.length !== 1) return undefined
  const [value, left, right, ...more] = factors(body)
  const mate = right?.kind === 'apply' && right.op === 'transpose' ? right.args[0] : undefined // prettier-ignore
  const heads = [value, left, mate].map((node) => node && headOf(node))
  const [values, lefts, rights] = heads
  if (more.length > 0 || values === undefined || lefts === undefined || rights === undefined) return undefined // prettier-ignore
  const { range } = variables[0]!
  const end = range.kind === 'bounds' && range.to.kind === 'symbol' ? range.to.name : undefined // prettier-ignore
  const count: [string, Factor][] = end === undefined ? [] : [[end, (a) => Math.min(a.rows, a.columns)]] // prettier-ignore
  if (kind === 'singular' && lefts !== rights)
    return new Map([
      [values, (a) => family(singular(a).values)],
      [lefts, (a) => family(columns(singular(a).left, a))],
      [rights, (a) => family(columns(singular(a).right, a))],
      ...count,
    ])
  if (kind !== 'eigen' || lefts !== rights) return undefined
  return new Map([
    [values, (a) => orthonormal(a, (found) => family(found.values))],
    [lefts, (a) => orthonormal(a, (found) => family(columns(found.vectors, a)))],
    ...count,
  ])
}

/** A diagonal matrix, the vector of its entries, or their list. */
function ofValues(
  { as }: Place,
  values: (matrix: Matrix) => readonly number[] | undefined,
  shape: (matrix: Matrix) => number[],
): Factor {
  return (matrix) => {
    const list = values(matrix)
    if (!list) return undefined
    if (as === 'listed') return family(list)
    if (as === 'diagonal') return collapse(Matrix.columnVector([...list]))
    const [rows, columns] = shape(matrix)
    return collapse(Matrix.diag([...list], rows, columns))
  }
}

const family = (members: readonly Value[]): Value => gathered(Family.of(members))

/** Of as many columns as there are values. */
const columns = (vectors: Matrix, { rows, columns: count }: Matrix): Value[] =>
  vectors.transpose().to2DArray().slice(0, Math.min(rows, count)).map((entries) => collapse(Matrix.columnVector(entries))) // prettier-ignore

const within = (vectors: Matrix, matrix: Matrix, size: DecompositionSize): Matrix =>
  size === 'full' ? vectors : vectors.subMatrix(0, vectors.rows - 1, 0, Math.min(matrix.rows, matrix.columns) - 1) // prettier-ignore

const ofMatrix = (matrix: Matrix | undefined): Value | undefined =>
  matrix && collapse(matrix)

const transposed =
  (factor: Factor): Factor =>
  (matrix) => {
    const value = factor(matrix)
    return value instanceof Matrix ? collapse(value.transpose()) : value
  }

type Found = NonNullable<ReturnType<typeof eigen>>

/** Are the vectors orthonormal, so that the transpose is the inverse? */
const isTransposed = ({ vectors, inverse }: Found): boolean =>
  Matrix.sub(vectors.transpose(), inverse).norm() <= 1e-9 * Math.max(1, vectors.norm())

function orthonormal(matrix: Matrix, of: (found: Found) => Value): Value | undefined {
  const found = eigen(matrix)
  return found && isTransposed(found) ? of(found) : undefined
}
