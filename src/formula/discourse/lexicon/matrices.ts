/** What is said of matrices and vectors. */
import type { Entry } from '../description.ts'
import { table } from '../../language/table.ts'
import { arrays, entries } from './entry.ts'

/** A property that only matrices have. */
const matrix = (phrases: string, options: Record<string, unknown>): Entry[] =>
  entries(phrases, { matrix: options })

/** A property that only vectors have. */
const vector = (phrases: string, options: Record<string, unknown>): Entry[] =>
  entries(phrases, { vector: options })

/** What is left of an option where another that it implies is taken back. */
export const without: Readonly<Record<string, Readonly<Record<string, string>>>> =
  table({
    symmetric: {
      positiveDefinite: 'positiveForm',
      positiveSemidefinite: 'nonnegativeForm',
      negativeDefinite: 'negativeForm',
      negativeSemidefinite: 'nonpositiveForm',
    },
  })

export const matrices: readonly Entry[] = [
  ...matrix('symmetric; self-adjoint; hermitian; real symmetric; real and symmetric', {
    symmetric: true,
  }),
  ...matrix('skew-symmetric; skew symmetric; antisymmetric; anti-symmetric', {
    skewSymmetric: true,
  }),
  ...matrix(
    'positive definite; positive-definite; symmetric positive definite; symmetric positive-definite; symmetric and positive definite; spd; strictly positive definite; pd',
    { symmetric: true, positiveDefinite: true },
  ),
  ...matrix(
    'positive semidefinite; positive-semidefinite; positive semi-definite; positive semi definite; nonnegative definite; symmetric positive semidefinite; symmetric positive-semidefinite; symmetric and positive semidefinite; psd; spsd',
    { symmetric: true, positiveSemidefinite: true },
  ),
  ...matrix('negative definite; negative-definite', {
    symmetric: true,
    negativeDefinite: true,
  }),
  ...matrix('negative semidefinite; negative-semidefinite; negative semi-definite', {
    symmetric: true,
    negativeSemidefinite: true,
  }),
  ...matrix('invertible; nonsingular; non-singular; regular; of nonzero determinant', {
    invertible: true,
  }),
  ...matrix(
    'singular; noninvertible; non-invertible; rank-deficient; not of full rank',
    {
      singular: true,
    },
  ),
  ...entries('orthogonal; mutually orthogonal; pairwise orthogonal; perpendicular', {
    matrix: { orthogonal: true },
    vector: { mutual: 'orthogonal' },
  }),
  ...entries(
    'distinct; pairwise distinct; mutually distinct; all distinct; unequal; two different; three different; all different; pairwise different; mutually different; different from each other; different from one another; distinct from each other; distinct from one another',
    {
      number: { mutual: 'distinct' },
      integer: { mutual: 'distinct' },
      vector: { mutual: 'distinct' },
      matrix: { mutual: 'distinct' },
    },
  ),
  ...entries('linearly independent', { vector: { mutual: 'linearlyIndependent' } }),
  ...entries('coprime; relatively prime; pairwise coprime; mutually prime', {
    number: { mutual: 'coprime' },
    integer: { mutual: 'coprime' },
  }),
  ...entries('consecutive', {
    number: { mutual: 'consecutive' },
    integer: { mutual: 'consecutive' },
  }),
  ...entries('same sign; same signs; equal signs; like signs; common sign', {
    number: { mutual: 'sameSign' },
    integer: { mutual: 'sameSign' },
  }),
  ...entries('opposite signs; opposite sign; different signs; unlike signs', {
    number: { mutual: 'oppositeSigns' },
    integer: { mutual: 'oppositeSigns' },
  }),
  ...matrix(
    'commuting; pairwise commuting; mutually commuting; that commute; which commute; that commute with each other; which commute with each other',
    { mutual: 'commute' },
  ),
  ...entries(
    'orthogonal to each other; orthogonal to one another; perpendicular to each other; perpendicular to one another',
    {
      vector: { mutual: 'orthogonal' },
    },
  ),
  // Which the relation to the other says.
  ...entries('orthogonal to □; perpendicular to □', { any: {} }, { slots: ['other'] }),
  ...entries('orthogonal to; perpendicular to', {
    vector: { orthogonalTo: true },
    matrix: { orthogonalTo: true },
  }),
  ...entries(
    'orthonormal basis of □; orthonormal basis for □; orthonormal system in □; orthonormal set in □',
    { vector: { unit: true, mutual: 'orthogonal' } },
    { noun: 'vector', slots: ['set'] },
  ),
  ...entries('orthonormal', {
    matrix: { orthogonal: true },
    vector: { unit: true, mutual: 'orthogonal' },
  }),
  ...matrix('unitary', { orthogonal: true }),
  ...matrix('rotation; proper rotation; special orthogonal', { rotation: true }),
  ...matrix(
    'orthonormal columns; orthogonal unit columns; columns are orthonormal; columns orthonormal; semi-orthogonal; orthonormal column vectors; columns form an orthonormal basis; columns form an orthonormal set',
    { orthonormalColumns: true },
  ),
  ...matrix('orthonormal rows; rows are orthonormal; rows orthonormal', {
    orthonormalRows: true,
  }),
  ...matrix(
    'diagonal; zero off-diagonal entries; off-diagonal entries are zero; off-diagonal entries zero; vanishing off-diagonal entries; no off-diagonal entries',
    { diagonal: true },
  ),
  ...matrix('upper triangular; upper-triangular', { upperTriangular: true }),
  ...matrix('triangular; upper or lower triangular', { triangular: true }),
  ...matrix('lower triangular; lower-triangular', { lowerTriangular: true }),
  ...matrix('strictly upper triangular; strictly upper-triangular', {
    strictlyUpperTriangular: true,
  }),
  ...matrix('strictly lower triangular; strictly lower-triangular', {
    strictlyLowerTriangular: true,
  }),
  ...matrix('unit upper triangular; unit upper-triangular', {
    upperTriangular: true,
    unitDiagonal: true,
  }),
  ...matrix('unit lower triangular; unit lower-triangular', {
    lowerTriangular: true,
    unitDiagonal: true,
  }),
  ...matrix('tridiagonal', { tridiagonal: true }),
  ...matrix(
    'zero diagonal; hollow; zeros on the diagonal; zeros on its diagonal; vanishing diagonal; zero on the diagonal; zero diagonal entries; diagonal entries are zero; no diagonal entries',
    { zeroDiagonal: true },
  ),
  ...matrix(
    'positive diagonal; positive diagonal entries; positive entries on the diagonal; diagonal entries are positive; positive diagonal elements',
    { positiveDiagonal: true },
  ),
  ...matrix(
    'unit diagonal; ones on the diagonal; ones on its diagonal; diagonal entries are one',
    { unitDiagonal: true },
  ),
  ...matrix('positive determinant; determinant is positive', {
    positiveDeterminant: true,
  }),
  ...matrix('permutation', { permutation: true }),
  ...matrix(
    'row-stochastic; row stochastic; right stochastic; right-stochastic; stochastic; transition; rows sum to one; rows are distributions; rows are probability distributions; row sums equal to one; rows are probability vectors; rows add up to one; markov; rows each sum to one; rows all sum to one',
    { rowStochastic: true },
  ),
  ...matrix(
    'column-stochastic; column stochastic; left stochastic; left-stochastic; columns sum to one; columns are distributions; columns are probability vectors; columns add up to one',
    { columnStochastic: true },
  ),
  ...matrix('doubly stochastic; doubly-stochastic; bistochastic', {
    doublyStochastic: true,
  }),
  ...matrix('idempotent; projection; projector; oblique projection', {
    projection: true,
  }),
  ...matrix(
    'orthogonal projection; orthogonal projector; symmetric projection; symmetric idempotent; symmetric and idempotent',
    { orthogonalProjection: true },
  ),
  ...matrix('nilpotent', { nilpotent: true }),
  ...matrix('diagonalizable; diagonalisable', { diagonalizable: true }),
  ...matrix(
    'full column rank; linearly independent columns; columns are linearly independent; independent columns; linearly independent column vectors; columns linearly independent; full rank with more rows than columns',
    { fullColumnRank: true },
  ),
  ...matrix(
    'full row rank; linearly independent rows; rows are linearly independent; rows linearly independent; independent rows',
    { fullRowRank: true },
  ),
  ...matrix('full rank; full-rank; maximal rank', { fullRank: true }),
  ...entries('rank one; rank-one; rank-1; rank 1', { matrix: { rank: 1 } }),
  ...entries('rank □', { matrix: {} }, { slots: ['rank'] }),
  ...matrix('tall; more rows than columns; at least as many rows as columns', {
    tall: true,
  }),
  ...matrix('wide; more columns than rows; at least as many columns as rows', {
    wide: true,
  }),
  ...matrix('square', { square: true }),
  ...matrix('rectangular', {}),
  ...matrix('asymmetric; nonsymmetric; non-symmetric', { symmetric: false }),
  ...matrix(
    'rows centered; rows are centered; row-centered; row centered; row is centered; centered rows; each row centered; every row centered; rows sum to zero; rows have mean zero; rows have zero mean; rows of mean zero; rows of zero mean; rows with mean zero; row centered to mean zero; each row is centered; each row has mean zero',
    { centred: 'rows' },
  ),
  ...matrix(
    'columns centered; columns are centered; column-centered; column centered; column is centered; centered columns; each column centered; every column centered; columns sum to zero; columns have mean zero; columns have zero mean; columns of mean zero; columns of zero mean; columns with mean zero; each column is centered; each column has mean zero; centered data',
    { centred: 'columns' },
  ),
  ...entries('covariance; gram; kernel; precision; scatter', {
    matrix: { symmetric: true, positiveSemidefinite: true },
    any: {},
  }),
  ...entries('correlation', {
    matrix: { symmetric: true, positiveSemidefinite: true, unitDiagonal: true },
    any: {},
  }),
  ...matrix('unit rows; rows have unit length; rows have unit norm; normalized rows', {
    unitRows: true,
  }),
  ...matrix(
    'unit columns; columns have unit length; columns have unit norm; normalized columns; unit-norm columns',
    { unitColumns: true },
  ),
  ...matrix('adjacency', { symmetric: true, binaryEntries: true, zeroDiagonal: true }),

  ...entries(
    'positive entries; entries are positive; all positive; entrywise positive; strictly positive entries; positive components; positive coordinates; positive elements; all entries positive; positive weights; entries all positive',
    { ...arrays({ positive: true }), distribution: { positive: true } },
  ),
  ...entries(
    'nonnegative entries; non-negative entries; entries are nonnegative; entries are non-negative; nonnegative components; entrywise nonnegative; nonnegative coordinates; nonnegative elements; nonnegative weights; non-negative weights',
    arrays({ nonnegative: true }),
  ),
  ...entries('negative entries; entries are negative', arrays({ negative: true })),
  ...entries(
    'nonzero entries; no zero entries; no zero entry; nonzero components; no zero components; entries different from zero; nonzero coordinates; all entries nonzero; entries are nonzero',
    arrays({ nonzeroEntries: true }),
  ),
  ...entries(
    'entries between 0 and 1; entries in the unit interval; entries between zero and one; entries from 0 to 1',
    arrays({ unitInterval: true }),
  ),
  ...entries(
    'binary entries; zero-one entries; entries zero or one; entries are zero or one; entries 0 or 1; entries are 0 or 1; binary; zeros and ones; entries zero and one',
    {
      vector: { binaryEntries: true },
      matrix: { binaryEntries: true },
      number: { binary: true },
      integer: { binary: true },
      variable: { binary: true },
    },
  ),
  ...entries(
    'integer entries; entries are integers; whole entries; integer-valued entries; integer',
    {
      vector: { integerEntries: true },
      matrix: { integerEntries: true },
      number: { integer: true },
      integer: {},
    },
  ),
  ...entries(
    'unit; unit length; unit norm; unit-length; unit-norm; length one; norm one; norm 1; length 1; unit euclidean norm; of length one; of norm one; on the unit sphere; euclidean norm one; normalized; normalised; normalized to unit length',
    { vector: { unit: true }, matrix: {}, number: {} },
  ),
  ...vector('one-hot; one hot; onehot; standard basis; canonical basis', {
    oneHot: true,
  }),
  ...vector(
    'distinct entries; distinct components; pairwise distinct entries; different entries; no ties; without ties; pairwise distinct components; no two equal entries; distinct coordinates; pairwise different entries',
    { distinctEntries: true },
  ),
  ...vector(
    'probability; stochastic; entries that sum to one and are nonnegative; nonnegative entries that sum to one; nonnegative entries summing to one; positive entries that sum to one; non-negative entries that sum to one; in the simplex; in the probability simplex; on the simplex; on the probability simplex; in the unit simplex; nonnegative components that sum to one',
    { sumToOne: true, nonnegative: true },
  ),
  ...vector(
    'entries that sum to one; entries sum to one; sums to one; entries summing to one; components that sum to one; whose entries sum to one; entries add up to one',
    { sumToOne: true },
  ),
  ...entries(
    'nonnegative weights that sum to one; nonnegative weights summing to one; non-negative weights that sum to one; non-negative weights summing to one; mixture weights; mixing weights; mixing proportions; mixing coefficients; mixture proportions; mixture coefficients; convex weights; class probabilities; class proportions; outcome probabilities; convex combination weights',
    {
      vector: { sumToOne: true, nonnegative: true },
      number: { total: 1, min: 0, closedMin: true },
    },
    { noun: 'number' },
  ),
  ...entries(
    'positive weights that sum to one; positive weights summing to one',
    { vector: { sumToOne: true, nonnegative: true }, number: { total: 1, min: 0 } },
    { noun: 'number' },
  ),
  ...entries(
    'sum to one; summing to one; that sum to one; which sum to one; sum to 1; summing to 1; weights that sum to one; weights summing to one; add up to one; adding up to one; with sum one; whose sum is one',
    { vector: { sumToOne: true }, number: { total: 1 } },
  ),
  ...entries(
    'centered; mean zero; zero mean; zero-mean; entries that sum to zero; entries sum to zero; sum to zero; summing to zero; that sum to zero; which sum to zero; sum to 0; entries summing to zero; sums to zero',
    { vector: { centred: 'columns' }, number: { total: 0 } },
  ),
  ...vector(
    'sorted; in increasing order; increasing order; ascending; in ascending order; sorted in increasing order',
    {
      increasing: true,
    },
  ),
  ...vector(
    'in decreasing order; decreasing order; descending; sorted in decreasing order; in descending order',
    {
      decreasing: true,
    },
  ),
  ...entries(
    'vector of ones; all-ones vector; vector of all ones; ones vector; all ones vector; vector whose entries are all one; column of ones; all-one vector',
    { vector: { ones: true } },
    { noun: 'vector' },
  ),
  ...entries(
    'entries are all one; entries all one; all entries one; all entries equal to one; entries are all equal to one; entries all equal to one; entries equal to one; entries are equal to one; all entries are one; all entries are equal to one; all entries 1; all entries equal to 1; entries are all 1; entries are all equal to 1; entries all equal to 1; entries equal to 1; entries are equal to 1; entries are all ones',
    arrays({ ones: true }),
  ),
  ...entries(
    'matrix of ones; all-ones matrix; matrix of all ones; ones matrix; all ones matrix; all-one matrix',
    { matrix: { ones: true } },
    { noun: 'matrix' },
  ),
  ...entries(
    'zero vector; vector of zeros; null vector',
    { vector: { zero: true } },
    { noun: 'vector' },
  ),
  ...entries(
    'zero matrix; matrix of zeros; null matrix',
    { matrix: { zero: true } },
    { noun: 'matrix' },
  ),
  ...entries(
    'identity matrix; identity; unit matrix; the identity matrix',
    { matrix: { identity: true }, function: { identity: true } },
    { noun: 'matrix' },
  ),
]
