/**
 * What texts call the quantities of a random variable, and what it means that one of them is
 * said to be something: "its median is □", "the density of □ is □".
 *
 * `□` is the thing, `●` what is said, `○` the place at which a function is taken, and `ρ` the
 * density or probability function of the thing.
 */
import { heads } from './relations.ts'

export interface Quantity {
  readonly words: readonly string[]
  /** A value of the thing, or of two things, with which what is said is compared. */
  readonly value?: string
  /** A relation that holds if what is said is right. */
  readonly relation?: string
  /** `○` is the argument of what is said, or any outcome. */
  readonly place?: 'argument' | 'any'
  /** Where it has a value of every law that has one near there: of these arguments. */
  readonly between?: readonly [number, number]
  /** What is said of it holds where the thing has its values, unless it says where. */
  readonly isOfOutcomes?: true
}

const phrases: readonly (Omit<Quantity, 'words'> & { readonly phrases: string })[] = [
  {
    phrases:
      'cumulative distribution function; cumulative distribution; distribution function; cdf',
    relation: '\\Pr(□ \\le ○) = ●',
    place: 'argument',
    isOfOutcomes: true,
  },
  {
    phrases: 'survival function; tail function; complementary distribution function',
    relation: '\\Pr(□ > ○) = ●',
    place: 'argument',
    isOfOutcomes: true,
  },
  {
    phrases:
      'density; probability density function; probability density; density function; pdf; probability mass function; probability function; mass function; pmf',
    relation: 'ρ(○) = ●',
    place: 'argument',
    isOfOutcomes: true,
  },
  {
    phrases: 'log-density; log density; logarithmic density',
    relation: '\\log ρ(○) = ●',
    place: 'argument',
    isOfOutcomes: true,
  },
  {
    phrases: 'hazard rate; hazard function; hazard; failure rate',
    relation: '\\frac{ρ(○)}{\\Pr(□ > ○)} = ●',
    place: 'argument',
    isOfOutcomes: true,
  },
  {
    phrases: 'moment generating function; moment-generating function; mgf',
    relation: '\\mathbb{E}[\\exp(○ □)] = ●',
    between: [-1, 0],
    place: 'argument',
  },
  {
    phrases:
      'cumulant generating function; cumulant-generating function; log moment generating function; log-moment generating function',
    relation: '\\log \\mathbb{E}[\\exp(○ □)] = ●',
    between: [-1, 0],
    place: 'argument',
  },
  {
    phrases:
      'probability generating function; probability-generating function; generating function; pgf',
    relation: '\\mathbb{E}[○^{□}] = ●',
    between: [0, 1],
    place: 'argument',
  },
  {
    phrases: 'median',
    relation: '\\Pr(□ \\le ●) \\ge \\frac12 \\quad \\Pr(□ \\ge ●) \\ge \\frac12',
  },
  { phrases: 'mode', relation: 'ρ(○) \\le ρ(●)', place: 'any' },
  {
    phrases:
      'law; distribution; marginal law; marginal distribution; sampling distribution',
    relation: '□ \\sim ●',
  },
  {
    phrases:
      'posterior; posterior law; posterior distribution; conditional law; conditional distribution',
    relation: '● = \\operatorname{posterior}(□)',
  },
  // Known by their names, and not computed here.
  {
    phrases:
      'characteristic function; quantile function; inverse distribution function; inverse cdf; interquartile range; laplace transform; fisher information; score function',
  },
]

/** Of two things: `◇` is the other. */
const pairs: Readonly<Record<string, string>> = {
  'covariance; cross-covariance': '\\operatorname{Cov}[□, ◇]',
  'correlation; correlation coefficient; pearson correlation': '\\mathrm{Corr}(□, ◇)',
  'mutual information': '\\mathrm{I}(□; ◇)',
  'joint entropy': '\\mathrm{H}(□, ◇)',
}

/** Quantities of two things together, the longest first. */
export const mutualQuantities: readonly Quantity[] = Object.entries(pairs)
  .flatMap(([list, value]) =>
    list.split('; ').map((phrase): Quantity => ({ words: phrase.split(' '), value })),
  )
  .sort((a, b) => b.words.length - a.words.length)

/** Quantities of one thing, the longest first. */
export const quantities: readonly Quantity[] = [
  ...phrases.flatMap(
    ({ phrases: list, ...meaning }) =>
    list.split('; ').map((phrase): Quantity => ({ ...meaning, words: phrase.split(' ') })), // prettier-ignore
  ),
  ...heads.map(([words, value]): Quantity => ({ words, value })),
].sort((a, b) => b.words.length - a.words.length)
