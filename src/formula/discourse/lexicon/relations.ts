/**
 * What words say of a value, as a relation: "the product □ is symmetric" claims
 * `□^\top = □`. By the sort of thing and the option that a word has in the lexicon.
 *
 * `□` is the thing, `○` what a formula in the phrase says; `u`, `v` are values of a
 * function's argument, `s` any number, `t` one between 0 and 1; `△` is the name that the
 * thing changes with.
 */
import type { Slot, Sort } from '../description.ts'
import { table } from '../../language/table.ts'
import { countWords } from './counted.ts'

type Relations = Readonly<Record<string, string>>

export const relations: Partial<Record<Sort, Relations>> = {
  number: {
    nonzero: '□ \\ne 0',
    even: '\\frac{□}{2} \\in \\mathbb{Z}',
    odd: '\\frac{□ + 1}{2} \\in \\mathbb{Z}',
    integer: '□ \\in \\mathbb{Z}',
    binary: '□ \\in \\{0, 1\\}',
  },
  vector: {
    unit: '\\|□\\| = 1',
    sumToOne: '\\mathbf{1}^\\top □ = 1',
    centred: '\\mathbf{1}^\\top □ = 0',
    nonzero: '\\|□\\| \\ne 0',
    zero: '\\|□\\| = 0',
    ones: '□ = \\mathbf{1}',
    positive: '\\min(□) > 0',
    nonnegative: '\\min(□) \\ge 0',
    negative: '\\max(□) < 0',
    notAllEqual: '\\min(□) < \\max(□)',
    notAllZero: '\\|□\\| \\ne 0',
  },
  matrix: {
    symmetric: '□^\\top = □',
    skewSymmetric: '□^\\top = -□',
    positiveDefinite: '□ \\succ 0',
    positiveSemidefinite: '□ \\succeq 0',
    negativeDefinite: '□ \\prec 0',
    negativeSemidefinite: '□ \\preceq 0',
    invertible: '\\det(□) \\ne 0',
    singular: '\\operatorname{null}(□) > 0',
    fullColumnRank: '\\operatorname{null}(□) = 0',
    fullRowRank: '\\operatorname{null}(□^\\top) = 0',
    fullRank: '\\min(\\operatorname{null}(□), \\operatorname{null}(□^\\top)) = 0',
    orthogonal: '□^\\top □ = I',
    orthonormalColumns: '□^\\top □ = I',
    orthonormalRows: '□ □^\\top = I',
    rotation: '□^\\top □ = I \\quad \\det(□) = 1',
    diagonal: '□ = I \\odot □',
    zeroDiagonal: 'I \\odot □ = 0 □',
    unitDiagonal: 'I \\odot □ = I',
    projection: '□ □ = □',
    orthogonalProjection: '□ □ = □ \\quad □^\\top = □',
    positiveDeterminant: '\\det(□) > 0',
    rank: '\\operatorname{rank}(□) = ○',
    identity: '□ = I',
    ones: '\\min(□) = \\max(□) = 1',
    zero: '□ = 0 □',
    nonzero: '\\|□\\|_F \\ne 0',
  },
  function: {
    convex: '□(t u + (1 - t) v) \\le t □(u) + (1 - t) □(v)',
    concave: '□(t u + (1 - t) v) \\ge t □(u) + (1 - t) □(v)',
    strictlyConvex: 'u \\ne v \\Rightarrow □(t u + (1 - t) v) < t □(u) + (1 - t) □(v)',
    strictlyConcave: 'u \\ne v \\Rightarrow □(t u + (1 - t) v) > t □(u) + (1 - t) □(v)',
    strictlyIncreasing: 'u < v \\Rightarrow □(u) < □(v)',
    strictlyDecreasing: 'u < v \\Rightarrow □(u) > □(v)',
    increasing: 'u < v \\Rightarrow □(u) < □(v)',
    decreasing: 'u < v \\Rightarrow □(u) > □(v)',
    nondecreasing: 'u < v \\Rightarrow □(u) \\le □(v)',
    nonincreasing: 'u < v \\Rightarrow □(u) \\ge □(v)',
    even: '□(-u) = □(u)',
    odd: '□(-u) = -□(u)',
    linear: '□(s u + t v) = s □(u) + t □(v)',
    affine: '□(t u + (1 - t) v) = t □(u) + (1 - t) □(v)',
    homogeneous: '□(s^2 u) = s^2 □(u)',
    subadditive: '□(u + v) \\le □(u) + □(v)',
    superadditive: '□(u + v) \\ge □(u) + □(v)',
    constant: '□(u) = □(v)',
    invertible: 'u \\ne v \\Rightarrow □(u) \\ne □(v)',
    positive: '□(u) > 0',
    nonnegative: '□(u) \\ge 0',
    negative: '□(u) < 0',
    nonzero: '□(u) \\ne 0',
  },
}

/** What a relation does in its sentence: the premise of another, its conclusion, or all. */
export type Role = 'premise' | 'conclusion' | 'claim'

/**
 * Other relations by their role. Beside a premise ranks are compared with ranks, of which
 * the premise asks more, as what is nearly singular is so in its square.
 */
export const byRole: Partial<Record<Role, Partial<Record<Sort, Relations>>>> = {
  premise: {
    matrix: {
      invertible: '\\operatorname{null}(□^\\top □) = 0',
      fullColumnRank: '\\operatorname{null}(□^\\top □) = 0',
      fullRowRank: '\\operatorname{null}(□ □^\\top) = 0',
    },
  },
  conclusion: { matrix: { invertible: '\\operatorname{null}(□) = 0' } },
}

/** What a formula in a slot says of a random variable or a matrix. */
export const slotRelations: Partial<Record<Slot, string>> = {
  rank: '\\operatorname{rank}(□) = ○',
  mean: '\\mathbb{E}[□] = ○',
  variance: '\\operatorname{Var}[□] = ○',
  deviation: '\\sqrt{\\operatorname{Var}[□]} = ○',
}

/** Of two things: "□ and □ are orthogonal". */
export const mutual: Readonly<Record<string, string>> = {
  orthogonal: '□^\\top ○ = 0',
  uncorrelated: '\\operatorname{Cov}[□, ○] = 0',
  independent: '\\mathrm{I}(□; ○) = 0',
  commute: '□ ○ = ○ □',
  equal: '□ = ○',
  distinct: '□ \\ne ○',
  sameSign: '□ ○ > 0',
  oppositeSigns: '□ ○ < 0',
  linearlyIndependent:
    '\\operatorname{rank}(\\begin{pmatrix} □ & ○ \\end{pmatrix}) > 1',
  coprime: '\\gcd(□, ○) = 1',
  consecutive: '|□ - ○| = 1',
}

/** Of two and no more: of three it is not what holds of each two. */
export const ofTwoOnly: ReadonlySet<string> = new Set(['linearlyIndependent', 'consecutive']) // prettier-ignore

/** Verbs between two formulas. */
const verbPhrases: Readonly<Record<string, string>> = {
  'equals; is equal to; are equal to; is exactly; is always equal to; is also equal to; always equals; coincides with; is the same as; is identical to; is':
    '□ = ○',
  'is at most; is at most as large as; is at most as big as; is no more than; is not more than; does not exceed; never exceeds; is bounded by; is bounded above by; is bounded from above by; cannot exceed; is always at most; is no larger than; is no greater than; is less than or equal to; is smaller than or equal to; is not larger than; is not greater than':
    '□ \\le ○',
  'is at least; is at least as large as; is at least as big as; is at least as great as; is no less than; is not less than; is bounded below by; is bounded from below by; is always at least; is no smaller than; is greater than or equal to; is larger than or equal to; is never less than; is not smaller than; is never smaller than; is never below':
    '□ \\ge ○',
  'is less than; is smaller than; is strictly less than; is strictly smaller than; is always less than; is always smaller than; is below; is strictly below; stays below; is always below':
    '□ < ○',
  'is greater than; is larger than; is strictly greater than; is strictly larger than; exceeds; always exceeds; is above; is strictly above; is more than; is always greater than; is always larger than; is bigger than':
    '□ > ○',
  'differs from; is different from; is not equal to; does not equal; never equals; is distinct from; is never equal to':
    '□ \\ne ○',
  'is an element of; lies in; lies always in; always lies in; belongs to; is contained in; is a member of; takes values in; is in':
    '□ \\in ○',
  'is divisible by; is a multiple of; is an integer multiple of; is always divisible by':
    '\\frac{□}{○} \\in \\mathbb{Z}',
  'divides; always divides': '\\frac{○}{□} \\in \\mathbb{Z}',
  'is orthogonal to; is perpendicular to': '□^\\top ○ = 0',
  'is uncorrelated with': '\\operatorname{Cov}[□, ○] = 0',
  'commutes with': '□ ○ = ○ □',
  'is proportional to': '□ \\propto ○',
  'is the transpose of': '□ = ○^\\top',
  'is the inverse of': '□ ○ = I',
  'is the square of': '□ = ○^2',
  'follows; is distributed as; is distributed according to; has distribution; has law; has the distribution; has the law; has the same distribution as; has the same law as; is distributed like; is equal in distribution to; is equal in law to; is distributed the same as; is again distributed as; is also distributed as':
    '□ \\sim ○',
}

/** What is said of it: "the trace of □ is …". */
const headPhrases: Readonly<Record<string, string>> = {
  trace: '\\operatorname{tr}(□)',
  determinant: '\\det(□)',
  rank: '\\operatorname{rank}(□)',
  transpose: '□^\\top',
  inverse: '□^{-1}',
  square: '□^2',
  'square root': '\\sqrt{□}',
  logarithm: '\\log(□)',
  'natural logarithm': '\\log(□)',
  'absolute value': '|□|',
  'euclidean norm; length; norm': '\\|□\\|',
  'squared norm; squared length; squared euclidean norm': '\\|□\\|^2',
  'frobenius norm': '\\|□\\|_F',
  'spectral norm; operator norm': '\\|□\\|_2',
  'maximum norm; supremum norm': '\\|□\\|_\\infty',
  'expectation; expected value; mean': '\\mathbb{E}[□]',
  variance: '\\operatorname{Var}[□]',
  'covariance matrix; variance-covariance matrix': '\\operatorname{Cov}[□]',
  'standard deviation': '\\sqrt{\\operatorname{Var}[□]}',
  'second moment; second raw moment': '\\mathbb{E}[□^2]',
  'third moment; third raw moment': '\\mathbb{E}[□^3]',
  'fourth moment; fourth raw moment': '\\mathbb{E}[□^4]',
  'third central moment': '\\mathbb{E}[(□ - \\mathbb{E}[□])^3]',
  'fourth central moment': '\\mathbb{E}[(□ - \\mathbb{E}[□])^4]',
  skewness: '\\frac{\\mathbb{E}[(□ - \\mathbb{E}[□])^3]}{\\operatorname{Var}[□]^{3/2}}',
  kurtosis: '\\frac{\\mathbb{E}[(□ - \\mathbb{E}[□])^4]}{\\operatorname{Var}[□]^2}',
  'excess kurtosis':
    '\\frac{\\mathbb{E}[(□ - \\mathbb{E}[□])^4]}{\\operatorname{Var}[□]^2} - 3',
  'coefficient of variation': '\\frac{\\sqrt{\\operatorname{Var}[□]}}{\\mathbb{E}[□]}',
  'entropy; shannon entropy; differential entropy': '\\mathrm{H}(□)',
  eigenvalues: '\\mathrm{eigenvalues}(□)',
  'singular values': '\\mathrm{singularvalues}(□)',
  'diagonal entries; diagonal elements; diagonal': '\\operatorname{diag}(□)',
  'additive inverse': '-□',
  'orthogonal projection onto the column space; orthogonal projector onto the column space; projection onto the column space; orthogonal projection onto the range; orthogonal projection onto the image; orthogonal projection onto the span of the columns; projection matrix onto the column space; orthogonal projection matrix onto the column space':
    '□ □^+',
  'pseudoinverse; pseudo-inverse; moore-penrose inverse; moore–penrose inverse; moore-penrose pseudoinverse':
    '□^+',
  exponential: '\\exp(□)',
  reciprocal: '\\frac{1}{□}',
  cube: '□^3',
  'symmetric part': '\\frac{1}{2} (□ + □^\\top)',
  'gram matrix': '□^\\top □',
  'largest eigenvalue; maximal eigenvalue; leading eigenvalue; greatest eigenvalue; maximum eigenvalue':
    '\\lambda_{\\max}(□)',
  'smallest eigenvalue; minimal eigenvalue; least eigenvalue; minimum eigenvalue':
    '\\lambda_{\\min}(□)',
  'number of elements; size; cardinality': '|□|',
  'derivative; slope; first derivative': '\\frac{d}{d△} □',
  'second derivative; curvature': '\\frac{d^2}{d△^2} □',
  'gradient; jacobian': '\\nabla_{△} □',
  hessian: '\\nabla^2_{△} □',
}

/** Is it made of moments? Then only random variables have it. */
export const isMoment = (latex: string): boolean =>
  /\\mathbb\{E\}|\\operatorname\{(Var|Cov)\}/.test(latex)

/** Is it spoken of random variables, though distributions may have it, too? */
export const isOfRandom = (latex: string): boolean =>
  isMoment(latex) || latex.startsWith('\\mathrm{H}')

/** What is said of two: "the product of □ and □ is …". */
const pairPhrases: Readonly<Record<string, string>> = {
  'sum; total': '□ + ○',
  difference: '□ - ○',
  'product; matrix product': '□ ○',
  'quotient; ratio': '\\frac{□}{○}',
  'inner product; dot product; scalar product': '□^\\top ○',
  'outer product': '□ ○^\\top',
  'elementwise product; entrywise product; hadamard product': '□ \\odot ○',
  'maximum; larger; greater': '\\max(□, ○)',
  'minimum; smaller': '\\min(□, ○)',
  'mean; average; arithmetic mean': '\\frac{□ + ○}{2}',
  'geometric mean': '\\sqrt{□ ○}',
  'harmonic mean': '\\frac{2}{\\frac{1}{□} + \\frac{1}{○}}',
  covariance: '\\operatorname{Cov}[□, ○]',
  'mutual information': '\\mathrm{I}(□; ○)',
  'distance; euclidean distance': '\\|□ - ○\\|',
}

const spelt = (lists: Readonly<Record<string, string>>): [string[], string][] =>
  Object.entries(lists)
    .flatMap(([phrases, relation]) =>
      phrases
        .split('; ')
        .map((phrase): [string[], string] => [phrase.split(' '), relation]),
    )
    .sort(([a], [b]) => b.length - a.length)

/** Nouns in front of "of □" that more than one formula makes: what they equal is refused by name. */
export const openHeads: ReadonlySet<string> = new Set(
  'maximum minimum supremum infimum limit integral maximizer minimizer'.split(' '),
)

/** Verb phrases and their relations, the longest first. */
export const verbRelations = spelt(verbPhrases)

/** "greater than □" behind a noun: the same relations without their verb, the longest first. */
export const comparisons: readonly [string[], string][] = [
  ...verbRelations.flatMap(
    ([words, relation]): [string[], string][] =>
    // "in □" behind a noun is the set of which it is an element.
    words[0] === 'is' && words.length > 1 && words[1] !== 'in' ? [[words.slice(1), relation]] : [], // prettier-ignore
  ),
  ...spelt({
    'other than': '□ \\ne ○',
    'of at least': '□ \\ge ○',
    'of at most': '□ \\le ○',
    'in the interval; in the open interval; in the closed interval; in the half-open interval; from the interval; in the set; from the set':
      '□ \\in ○',
    'commuting with; that commutes with; which commutes with': '□ ○ = ○ □',
    'inverse of': '□ ○ = I',
  }),
].sort(([a], [b]) => b.length - a.length)

/** Nouns in front of "of □" and their expressions, the longest first. */
export const heads = spelt(headPhrases)

/** The same for two things. */
export const pairHeads = spelt(pairPhrases)

/** "zero trace", "nonzero determinant": what an adjective says of a value. */
export const valueWords = table<string>({
  zero: '□ = 0',
  vanishing: '□ = 0',
  unit: '□ = 1',
  nonzero: '□ \\ne 0',
  positive: '□ > 0',
  nonnegative: '□ \\ge 0',
  negative: '□ < 0',
})

/** "is zero", "is 0": of whatever has a value. */
export const plainValues = table<string>({
  zero: '0',
  ...Object.fromEntries(Object.entries(countWords).map(([word, count]) => [word, String(count)])), // prettier-ignore
  'one half': '0.5',
  'a half': '0.5',
  'one quarter': '0.25',
  'a quarter': '0.25',
  'one fourth': '0.25',
  'three quarters': '0.75',
})

/**
 * Properties of values and functions that no relation here expresses: said of what is
 * known they are refused by name.
 */
export const unread: ReadonlySet<string> = new Set(
  (
    'irrational rational transcendental algebraic bounded unbounded polynomial periodic unimodal quasiconvex quasiconcave ' +
    'log-concave log-convex submodular supermodular coercive contractive nonexpansive ' +
    'hurwitz unimodular harmonic subharmonic unbiased biased nilpotent similar congruent proportional collinear parallel ' +
    'incomparable antiparallel equivalent'
  ).split(' '),
)
