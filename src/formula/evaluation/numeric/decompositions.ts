/**
 * Factors of matrices. Signs of vectors, and bases of what belongs to one value, are as the
 * algorithms leave them: no text that speaks of "the" decomposition says more.
 *
 * Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed., §2.4, §5.2, §8.1.
 */
import { CholeskyDecomposition, inverse, Matrix, SVD } from 'ml-matrix'
import { eigen as spectrum } from '../../values/spectrum.ts'
import { isSymmetric } from '../operators/matrix-power.ts'

/** A = U Σ Vᵀ of an m × n matrix, with its values from the largest on. */
export interface Singular {
  /** m × m. */
  readonly left: Matrix
  /** min(m, n) numbers. */
  readonly values: readonly number[]
  /** n × n. */
  readonly right: Matrix
}

/** A = P Λ P⁻¹ of a square matrix; P is orthogonal where A is symmetric. */
export interface Eigen {
  readonly vectors: Matrix
  readonly values: readonly number[]
  readonly inverse: Matrix
}

export function singular(matrix: Matrix): Singular {
  const { rows, columns } = matrix
  const found = new SVD(matrix, { autoTranspose: true })
  const values = found.diagonal.slice(0, Math.min(rows, columns))
  const order = descending(values)
  const largest = Math.max(0, ...values)
  const isSure = (i: number): boolean => values[i]! > 1e-12 * largest
  const sure = order.filter(isSure)
  const columnsOf = (vectors: Matrix): number[][] => sure.map((i) => vectors.getColumn(i)) // prettier-ignore
  return {
    left: completed(columnsOf(found.leftSingularVectors), rows),
    values: order.map((i) => values[i]!),
    right: completed(columnsOf(found.rightSingularVectors), columns),
  }
}

/** Undefined where a value is not real, or the vectors are no basis. */
export function eigen(matrix: Matrix): Eigen | undefined {
  const assumeSymmetric = isSymmetric(matrix)
  const found = spectrum(matrix, { assumeSymmetric })
  const scale = matrix.norm()
  if (found.imaginaryEigenvalues.some((part) => Math.abs(part) > 1e-9 * scale))
    return undefined
  const order = descending(found.realEigenvalues)
  const vectors = fromColumns(order.map((i) => found.eigenvectorMatrix.getColumn(i)), matrix.rows) // prettier-ignore
  const values = order.map((i) => found.realEigenvalues[i]!)
  if (assumeSymmetric) return { vectors, values, inverse: vectors.transpose() }
  const { diagonal } = new SVD(vectors)
  if (Math.min(...diagonal) < 1e-7 * Math.max(...diagonal)) return undefined
  return { vectors, values, inverse: inverse(vectors) }
}

/** The lower triangular L with A = L Lᵀ; undefined unless A is positive definite. */
export function cholesky(matrix: Matrix): Matrix | undefined {
  if (!isSymmetric(matrix)) return undefined
  const factor = new CholeskyDecomposition(symmetrized(matrix))
  return factor.isPositiveDefinite() ? factor.lowerTriangularMatrix : undefined
}

/** Without the rounding by which a symmetric matrix is not quite so. */
const symmetrized = (matrix: Matrix): Matrix =>
  Matrix.add(matrix, matrix.transpose()).mul(0.5)

/** A = Q R with an orthogonal m × m matrix Q, and R with zeros below its diagonal. */
export function orthogonal(matrix: Matrix): { left: Matrix; right: Matrix } {
  const { rows, columns } = matrix
  const left = completed(matrix.transpose().to2DArray(), rows)
  const right = left.transpose().mmul(matrix)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < Math.min(i, columns); j++) right.set(i, j, 0)
  return { left, right }
}

/**
 * An orthogonal matrix whose first columns span what the given vectors span, each with those
 * before it (Gram–Schmidt, twice).
 */
function completed(vectors: readonly (readonly number[])[], size: number): Matrix {
  const basis: number[][] = []
  const units = Array.from({ length: size }, (_, at) => Array.from({ length: size }, (_v, i) => (i === at ? 1 : 0))) // prettier-ignore
  for (const [at, vector] of [...vectors, ...units].entries()) {
    if (basis.length === size) break
    const rest = without(without(vector, basis), basis)
    const length = Math.hypot(...rest)
    // Of the directions that complete it the first that is clear of the others will do.
    const least = at < vectors.length ? 1e-10 * Math.hypot(...vector) : 0.5 / size
    if (length > least) basis.push(rest.map((x) => x / length))
  }
  return fromColumns(basis, size)
}

/** A vector without what lies in the span of an orthonormal basis. */
function without(
  vector: readonly number[],
  basis: readonly (readonly number[])[],
): number[] {
  const rest = [...vector]
  for (const direction of basis) {
    const along = direction.reduce((sum, x, i) => sum + x * rest[i]!, 0)
    for (const [i, x] of direction.entries()) rest[i]! -= along * x
  }
  return rest
}

const fromColumns = (columns: readonly (readonly number[])[], rows: number): Matrix => {
  const result = new Matrix(rows, columns.length)
  for (const [j, column] of columns.entries()) result.setColumn(j, [...column])
  return result
}

/** Places of numbers from the largest on. */
export const descending = (list: readonly number[]): number[] =>
  list.map((_, i) => i).sort((a, b) => list[b]! - list[a]!)
