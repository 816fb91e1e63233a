/** What the options that words of the lexicon give mean, in words. */
import type { Options, Sort } from '../formula/discourse/description.ts'
import { kinds } from '../formula/draws/domains/structures/table.ts'
import type { Kind } from '../formula/draws/domains/structures/kind.ts'
import { shapes } from '../formula/draws/domains/function-forms.ts'

/** Options of several sorts of things; those of matrices have their words in the draws. */
const options: Readonly<Record<string, string>> = {
  integer: 'whole',
  even: 'even',
  odd: 'odd',
  prime: 'prime',
  composite: 'not prime',
  irrational: 'irrational',
  binary: '0 or 1',
  nonzero: 'not 0',
  size: 'counts something',
  constant: 'the same everywhere',
  increasing: 'increasing',
  decreasing: 'decreasing',
  strictlyIncreasing: 'increasing, nowhere flat',
  strictlyDecreasing: 'decreasing, nowhere flat',
  monotone: 'nowhere decreasing, or nowhere increasing',
  nondecreasing: 'nowhere decreasing',
  nonincreasing: 'nowhere increasing',
  positive: 'greater than 0',
  nonnegative: 'at least 0',
  nonpositive: 'at most 0',
  negative: 'less than 0',
  // Vectors and matrices
  square: 'as many rows as columns',
  tall: 'at least as many rows as columns',
  wide: 'at least as many columns as rows',
  row: 'a row',
  ones: 'all entries 1',
  zero: 'all entries 0',
  nonempty: 'with an element',
  scattered: 'none need hold another',
  // Functions
  convex: 'convex',
  concave: 'concave',
  strictlyConvex: 'strictly convex',
  invertible: 'increasing or decreasing',
  strictlyConcave: 'strictly concave',
  stronglyConvex: 'strongly convex',
  stronglyConcave: 'strongly concave',
  differentiable: 'with a derivative',
  twiceDifferentiable: 'with two derivatives',
  smooth: 'with all derivatives',
  lipschitz: 'Lipschitz',
  lipschitzGradient: 'with a Lipschitz gradient',
  subadditive: 'subadditive',
  superadditive: 'superadditive',
  homogeneous: 'positively homogeneous',
  linear: 'linear',
  affine: 'affine',
  periodic: 'periodic',
  bounded: 'bounded',
  polynomial: 'a polynomial',
  // Distributions, random variables, events
  conditional: 'one for each condition',
  count: 'as many outcomes as the number says',
  independent: 'independent',
  identical: 'all of one law',
  pairwiseIndependent: 'independent in pairs',
  conditionallyIndependent: 'independent under a condition',
  linearlyIndependent: 'linearly independent',
  independentOf: 'independent of something else',
  orthogonalTo: 'orthogonal to something else',
  copy: 'of the same law',
  uncorrelated: 'without covariance',
  finite: 'with finitely many values',
  meanZero: 'mean 0',
  unitVariance: 'variance 1',
  nondegenerate: 'more than one value',
  uniform: 'uniform',
  disjoint: 'never both',
  covering: 'one of them always happens',
  stationary: 'that a step of the chain leaves as it is',
  on: 'there',
  vector: 'a vector',
  part: 'the parts of a matrix',
}

type Ends = number | undefined

/** `greater than 0`, `between 0 and 1`, with its ends or without. */
function between(sort: Sort, given: Options): string | undefined {
  const { closedMin, closedMax } = given
  const [min, max] = [given['min'] as Ends, given['max'] as Ends]
  const whole = sort === 'integer' || given['integer'] === true
  const from = whole || closedMin ? 'at least' : 'greater than'
  const to = whole || closedMax ? 'at most' : 'less than'
  if (min !== undefined && max !== undefined) {
    const ends = closedMin && closedMax ? 'with' : 'without'
    return `between ${min} and ${max}, ${ends} the ends`
  }
  if (min !== undefined) return `${from} ${min}`
  return max === undefined ? undefined : `${to} ${max}`.replace('-', '−')
}

const bounds = new Set(['min', 'max', 'closedMin', 'closedMax'])

/**
 * What options say of a thing of this sort.
 *
 * @throws Error for an option that has no words.
 */
export function inWords(sort: Sort, given: Options): string {
  const range = between(sort, given)
  const others = Object.entries(given)
    .filter(([name]) => !bounds.has(name))
    .map(([name, value]) => option(sort, name, value))
  return [...(range ? [range] : []), ...others].join(', ')
}

/** What is said of several things together. */
const ofEachOther: Readonly<Record<string, string>> = {
  orthogonal: 'orthogonal to each other',
  distinct: 'no two of them equal',
  commute: 'products do not depend on the order',
  sameSign: 'all positive or all negative',
  oppositeSigns: 'one positive and one negative',
  coprime: 'no common divisor but 1',
  consecutive: 'each one more than the one before',
  linearlyIndependent: 'linearly independent of each other',
}

/** What is said of the members of a family, or of entries, together. */
const ofAll: Readonly<Record<string, string>> = {
  notAllEqual: 'two of them differ',
  notAllZero: 'one of them is not 0',
  centred: 'with mean 0',
}

/** @throws Error for a name that has no words. */
function wordsFor(
  table: Readonly<Record<string, string>>,
  name: string,
  sort: Sort,
): string {
  const words = table[name]
  if (words) return words
  throw new Error(`Unexpected option \`${name}\` of a ${sort}, expected one with words`)
}

function option(sort: Sort, name: string, value: unknown): string {
  if (value === false) return `not ${option(sort, name, true)}`
  if (name === 'standard') return `the function \`${String(value)}\``
  if (name === 'digits') return `the number ${String(value).slice(0, 6)}…`
  if (name === 'law') return `of the law \`${String(value)}\``
  if (name === 'mutual') return wordsFor(ofEachOther, String(value), sort)
  if (name === 'whole') return wordsFor(ofAll, String(value), sort)
  if (name === 'total') return `with sum ${String(value)}`
  if (name === 'rank') return `of rank ${String(value)}`
  if (name === 'identity') return 'the identity'
  if (name === 'centred') return `${String(value)} sum to zero`
  const own =
    sort === 'matrix' || sort === 'vector'
      ? (kinds as Record<string, Kind>)[name]?.words
      : undefined
  return own ?? wordsFor(options, name, sort)
}

/** Words that no draw follows yet: said of a symbol they are an error, never passed over. */
export function isDrawn(sort: Sort, given: Options): boolean {
  if (Object.keys(given).some((name) => undrawn.has(name))) return false
  const drawn = drawnOptions[sort]
  return !drawn || Object.keys(given).every((name) => drawn.has(name))
}

/** Said of one thing beside another, which a single draw cannot follow. */
const undrawn = new Set(['orthogonalTo'])

const numbers =
  'min max closedMin closedMax nonzero even odd prime binary integer size digits mutual total whole'
const drawnOptions: Partial<Record<Sort, ReadonlySet<string>>> = {
  number: new Set(numbers.split(' ')),
  integer: new Set(numbers.split(' ')),
  function: new Set(['standard', 'identity', ...shapes]),
}
