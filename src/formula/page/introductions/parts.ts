/**
 * Parts of a matrix that words name: "with columns $a_1, \dots, a_n$", "with eigenvalues
 * $\lambda_1, \dots, \lambda_n$", "where $a_{ij}$ are the entries of $A$".
 */
import { EigenvalueDecomposition, Matrix, SVD } from 'ml-matrix'
import type { Cue } from '../../discourse/clauses/cue.ts'
import type { Slot } from '../../discourse/description.ts'
import { computed } from '../../draws/domain.ts'
import type { Entry } from '../../draws/scope.ts'
import { descending } from '../../evaluation/numeric/decompositions.ts'
import { isSymmetric } from '../../evaluation/operators/matrix-power.ts'
import type { Expression } from '../../language/expression.ts'
import { children, subjectOf } from '../../language/expression.ts'
import { Family, gathered } from '../../values/family.ts'
import type { Value } from '../../values/value.ts'
import { asMatrix, collapse } from '../../values/value.ts'
import { slotsOf } from '../domains/options.ts'

type Part = Extract<
  Slot,
  | 'columns'
  | 'rows'
  | 'entries'
  | 'diagonal'
  | 'eigenvalues'
  | 'eigenvectors'
  | 'singular values'
>

const column = (entries: readonly number[]): Value => collapse(Matrix.columnVector([...entries])) // prettier-ignore

function spectrum(matrix: Matrix): { values: number[]; vectors: Matrix } {
  const assumeSymmetric = isSymmetric(matrix)
  const found = new EigenvalueDecomposition(matrix, { assumeSymmetric })
  const scale = matrix.norm()
  const isReal = found.imaginaryEigenvalues.every((part) => Math.abs(part) <= 1e-9 * scale) // prettier-ignore
  const values = isReal ? found.realEigenvalues : found.realEigenvalues.map(() => NaN)
  return { values, vectors: found.eigenvectorMatrix }
}

/** The members of each part, in order. */
const members: Record<Exclude<Part, 'entries'>, (matrix: Matrix) => Value[]> = {
  columns: (matrix) => matrix.transpose().to2DArray().map(column),
  rows: (matrix) => matrix.to2DArray().map(column),
  diagonal: (matrix) => matrix.diagonal(),
  eigenvalues(matrix) {
    const { values } = spectrum(matrix)
    return descending(values).map((i) => values[i]!)
  },
  eigenvectors(matrix) {
    const { values, vectors } = spectrum(matrix)
    return descending(values).map((i) => column(vectors.getColumn(i)))
  },
  'singular values': (matrix) =>
    [...new SVD(matrix).diagonal].sort((a, b) => b - a).slice(0, Math.min(matrix.rows, matrix.columns)), // prettier-ignore
}

/** Is it said to be a part of a matrix? */
export const isOfMatrix = (slot: unknown): slot is Part =>
  typeof slot === 'string' && (slot === 'entries' || Object.hasOwn(members, slot))

/** What a part of a known matrix is. */
export function partEntry(owner: string, part: Part): Entry {
  if (part === 'entries') {
    const body: Expression = { kind: 'symbol', name: owner, span: [0, 0] }
    return { source: 'defined', parameters: [], indexed: false, body }
  }
  return computed((symbols) =>
    gathered(Family.of(members[part](asMatrix(symbols[owner]!)))),
  )
}

/** How many there are: r of `\\sigma_1, \\dots, \\sigma_r`. */
export const countEntry = (owner: string, part: Part): Entry =>
  computed((symbols) => {
    const matrix = asMatrix(symbols[owner]!)
    return part === 'entries' ? matrix.rows : members[part](matrix).length
  })

/** Names up to which the members of a list run. */
export function countsOf(node: Expression): string[] {
  const ends = node.kind === 'bind' ? node.variables.flatMap(({ range }) => (range.kind === 'bounds' ? [range.to] : [])) : [] // prettier-ignore
  const own = ends.flatMap((end) => {
    const last = end.kind === 'apply' && end.op === 'subtract' ? end.args[0]! : end
    return last.kind === 'symbol' ? [last.name] : []
  })
  return [...own, ...children(node).flatMap(countsOf)]
}

/** Heads of families that nothing declares: a of `a_1, \dots, a_n`. */
export function newHeads(
  node: Expression,
  declares: (name: string) => boolean,
): Set<string> {
  const found = new Set<string>()
  const visit = (part: Expression): void => {
    if (part.kind === 'symbol' && part.member && !declares(part.member.head)) {
      found.add(part.member.head)
    }
    if (part.kind === 'apply' && part.op === 'entry') {
      const [head] = part.args
      if (head?.kind === 'symbol' && !declares(head.name)) found.add(head.name)
    }
    children(part).forEach(visit)
  }
  visit(node)
  return found
}

/** A formula of the sentence: what the words make of it, and its number. */
interface Mate {
  readonly cue: Cue
  readonly order: number
}

/**
 * Whose part the formula at a place names, and which.
 *
 * @param expression Of another formula of the sentence, by its number.
 * @param last Matrices that were introduced last.
 */
export function partOf(
  { cue, order }: Mate,
  sentence: readonly Mate[],
  expression: (order: number) => Expression | undefined,
  last: readonly string[] = [],
): { owner: string; part: Part } | undefined {
  const { part, partsOfLast } = cue
  if (isOfMatrix(partsOfLast)) {
    const [owner, ...more] = last
    return owner === undefined || more.length > 0
      ? undefined
      : { owner, part: partsOfLast }
  }
  if (isOfMatrix(part)) {
    const mate = sentence.find(({ cue: other }) =>
      slotsOf(other.description.properties, part).includes(order),
    )
    const owner = mate && nameIn(expression(mate.order))
    return owner === undefined ? undefined : { owner, part }
  }
  const said = cue.description.properties.find(({ entry }) =>
    isOfMatrix(entry.meaning.any?.['part']),
  )
  const [of] = said ? slotsOf([said], 'owner') : []
  const owner = typeof of !== 'number' ? undefined : nameIn(expression(of))
  if (!said || owner === undefined) return undefined
  return { owner, part: said.entry.meaning.any!['part'] as Part }
}

/** `A`, or A of `A \\in \\mathbb{R}^{m \\times n}`. */
function nameIn(node: Expression | undefined): string | undefined {
  const left = subjectOf(node)
  return left?.kind === 'symbol' ? left.name : undefined
}
