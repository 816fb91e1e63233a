/** What is said of distributions, random variables and events. */
import type { Entry } from '../description.ts'
import { entries } from './entry.ts'

const variable = (phrases: string, options: Record<string, unknown>): Entry[] =>
  entries(phrases, { variable: options, event: options, any: {} })

/** "With finitely many real values", "that takes only finitely many values". */
const finitelyMany = ['with', 'having', 'taking', 'that take', 'that takes', 'which take', 'which takes']
  .flatMap((verb) => [`${verb} finitely many`, `${verb} only finitely many`])
  .flatMap((many) => ['values', 'real values', 'possible values', 'distinct values', 'outcomes'].map((noun) => `${many} ${noun}`))
  .join('; ') // prettier-ignore

/** "Over □ actions", "with □ possible outcomes": how many a distribution has. */
const outcomes = ['outcomes', 'classes', 'values', 'categories', 'labels', 'states', 'points', 'actions', 'symbols', 'letters', 'tokens', 'words', 'items', 'arms', 'alternatives', 'options', 'choices'] // prettier-ignore
const overSoMany = ['over', 'on', 'with', 'of']
  .flatMap((where) => ['', 'possible ', 'distinct '].map((kind) => `${where} □ ${kind}`))
  .flatMap((many) => outcomes.map((noun) => `${many}${noun}`))
  // "With □ elements" is a size.
  .concat('over □ elements', 'on □ elements')
  .join('; ') // prettier-ignore

export const randomness: readonly Entry[] = [
  ...variable(
    'independent; mutually independent; jointly independent; stochastically independent; statistically independent; drawn independently; independently; independent of each other; independent of one another; independent of everything else; independent of all else; independent of the others; independent draws; independent samples',
    { independent: true },
  ),
  ...variable(
    'i.i.d.; iid; independent and identically distributed; iid draws; iid samples; independently and identically distributed; i.i.d. samples; i.i.d. draws; independent identically distributed',
    { independent: true, identical: true },
  ),
  ...entries(
    ['be', 'are']
      .flatMap((verb) =>
        [
          'i.i.d.',
          'iid',
          'independent and identically distributed',
          'i.i.d. as',
          'distributed i.i.d. as',
          'i.i.d. according to',
        ].map((words) => `${verb} ${words} □`),
      )
      .join('; '),
    { variable: { independent: true, identical: true }, any: {} },
    { slots: ['law'] },
  ),
  ...entries(
    'independent of □',
    { variable: { independent: true }, event: { independent: true }, any: {} },
    { slots: ['other'] },
  ),
  ...variable('pairwise independent; independent in pairs', {
    pairwiseIndependent: true,
  }),
  ...variable(
    'conditionally independent; conditionally i.i.d.; independent given; independent conditionally',
    { conditionallyIndependent: true },
  ),
  ...entries(
    'conditionally independent given □; conditionally i.i.d. given □; conditionally iid given □; independent given □; i.i.d. given □; iid given □; independent conditional on □; independent conditionally on □; conditionally independent on □',
    {
      variable: { conditionallyIndependent: true },
      event: { conditionallyIndependent: true },
      any: {},
    },
    { slots: ['given'] },
  ),
  ...variable('linearly independent', { linearlyIndependent: true }),
  ...variable(
    'independent of; independent increments; independent entries; independent components; independent coordinates',
    { independentOf: true },
  ),
  ...variable(
    'independent copies of each other; independent copies of one another; independent copies of the same random variable; independent copies of a random variable; independent copies of the same variable; i.i.d. copies of the same random variable; i.i.d. copies of a random variable',
    {
      independent: true,
      identical: true,
    },
  ),
  ...entries(
    'independent copy of □; independent copies of □; independent copy of the random variable □; independent copies of the random variable □; independent copy of the variable □; i.i.d. copy of □; i.i.d. copies of □; iid copies of □; independent replica of □',
    { variable: { independent: true, copy: true }, any: {} },
    { noun: 'variable', slots: ['law'] },
  ),
  // Of a variable the law is that of another one: see `copies`.
  ...entries(
    'the same distribution as □; with the same distribution as □; that has the same distribution as □; the same law as □; with the same law as □; that has the same law as □; identically distributed as □; identically distributed to □; distributed like □; distributed identically to □; equal in distribution to □; equal in law to □; a copy of □',
    { variable: { copy: true }, any: {} },
    { slots: ['law'] },
  ),
  ...variable('independent copy; independent copies', {
    independent: true,
    copy: true,
  }),
  ...variable(
    'identically distributed; with the same distribution; the same distribution; with the same law; the same law; with a common distribution; a common distribution; with a common law; a common law; with identical distributions; identical distributions; equal in distribution; equal in law',
    { identical: true },
  ),
  // What arrows between the variables say.
  ...entries('markov chain; markov chains', { variable: {}, matrix: {}, any: {} }),
  ...variable('dependent; possibly dependent; not independent; arbitrary joint', {}),
  ...variable('uncorrelated; pairwise uncorrelated', { uncorrelated: true }),
  ...variable(
    `discrete; finite; finitely supported; of finite support; finite support; with finite range; finite-valued; ${finitelyMany}`,
    {
      finite: true,
    },
  ),
  ...variable('mean zero; zero mean; zero-mean; centered', { meanZero: true }),
  ...entries(
    'positive variance; positive variances; nonzero variance; nonzero variances; non-zero variance; non-zero variances; finite positive variance; finite positive variances; strictly positive variance; nondegenerate; non-degenerate',
    { variable: { nondegenerate: true } },
  ),
  ...variable(
    'unit variance; variance one; identity covariance; identity covariance matrix; covariance the identity',
    { unitVariance: true },
  ),
  ...entries(
    'uniform on □; uniform over □; uniform in □; uniformly distributed on □; uniformly distributed over □; uniformly distributed in □; distributed uniformly on □; distributed uniformly over □; uniformly on □; uniformly over □; uniformly from □; drawn uniformly from □; drawn uniformly at random from □; chosen uniformly from □; uniformly at random from □; uniform random variable on □; uniform random variables on □; uniform distribution on □; uniform distribution over □',
    { variable: { uniform: true }, number: {}, distribution: {}, any: {} },
    { slots: ['support'] },
  ),
  ...variable(
    'disjoint; mutually exclusive; pairwise disjoint; mutually disjoint; pairwise mutually exclusive; disjoint in pairs',
    { disjoint: true },
  ),
  ...entries(
    'stationary distribution; invariant distribution; equilibrium distribution; stationary probability distribution',
    { distribution: { stationary: true } },
    { noun: 'distribution' },
  ),
  ...entries(
    'partition of the sample space; partition of the probability space; partition of the space; disjoint partition of the sample space; mutually exclusive and exhaustive events; disjoint and exhaustive events',
    { event: { disjoint: true, covering: true }, variable: { disjoint: true, covering: true } }, // prettier-ignore
    { noun: 'event' },
  ),
  // What is drawn has finitely many values, or a law that is named.
  ...entries('bounded', { variable: {} }),
  ...entries(
    'square-integrable; square integrable; finite variance; finite mean; finite second moment; finite second moments; finite expectation; finite expectations; finite variances; finite means; finite moments; finite moments of all orders; finite fourth moment; finite fourth moments; finite mean and variance; integrable',
    { variable: {}, distribution: {}, function: {} },
  ),
  ...entries(
    'full support; strictly positive; positive probabilities; all probabilities positive; positive everywhere; nowhere zero; no zero probabilities; positive probability for each outcome; everywhere positive',
    {
      distribution: { positive: true },
      vector: { positive: true },
    },
  ),
  ...entries(
    'over □; on □; supported on □; with support □; with outcomes □; with outcomes in □; on the set □; over the set □; on the alphabet □',
    { distribution: {}, variable: {}, any: {} },
    { slots: ['support'] },
  ),
  ...entries(
    overSoMany,
    { distribution: { count: true }, any: {} },
    { slots: ['support'] },
  ),
  ...entries(
    'with values in □; taking values in □; values in □; that takes values in □; that take values in □; with value in □; valued in □',
    { variable: {}, function: {}, any: {} },
    { slots: ['support'] },
  ),
  ...entries(
    'with mean □ and variance □; with expectation □ and variance □; mean □ and variance □; of mean □ and variance □; with means □ and variances □; with expectations □ and variances □; with respective means □ and variances □; means □ and variances □; with mean □ and finite variance □; whose mean is □ and whose variance is □; whose mean and variance are □ and □',
    { variable: {}, any: {} },
    { slots: ['mean', 'variance'] },
  ),
  ...entries(
    'with mean □ and covariance □; with mean □ and covariance matrix □; mean □ and covariance □; mean □ and covariance matrix □',
    { variable: {}, any: {} },
    { slots: ['mean', 'covariance'] },
  ),
  ...entries(
    'with mean □ and standard deviation □; mean □ and standard deviation □',
    { variable: {}, any: {} },
    { slots: ['mean', 'deviation'] },
  ),
  ...entries(
    'with mean □ and precision □; mean □ and precision □',
    { variable: {}, any: {} },
    { slots: ['mean', 'precision'] },
  ),
  ...entries(
    'with covariance □; covariance □; with covariance matrix □; covariance matrix □; of covariance □',
    { variable: {}, any: {} },
    { slots: ['covariance'] },
  ),
  ...entries(
    'with mean □; mean □; of mean □; with expectation □; expectation □; with common mean □; with means □; with expectations □; means □; with finite mean □; finite mean □; whose mean is □; whose expectation is □; with expected value □; expected value □',
    { variable: {}, any: {} },
    { slots: ['mean'] },
  ),
  ...entries(
    'with standard deviation □; of standard deviation □; standard deviation □; whose standard deviation is □',
    { variable: {}, any: {} },
    { slots: ['deviation'] },
  ),
  ...entries(
    'with variance □; variance □; with common variance □; with variances □; variances □; with finite variance □; finite variance □; whose variance is □',
    { variable: {}, any: {} },
    { slots: ['variance'] },
  ),
  ...entries(
    'from □; drawn from □; distributed according to □; with distribution □; with law □; following □; distributed as □; with density □; with probability mass function □; and probability mass function □; with pmf □; and pmf □; and probability density function □; with probability density function □; with probability density □; and density □; and law □; and distribution □; from the distribution □; from a distribution □; sampled from □; distribution □',
    { variable: {}, any: {} },
    { slots: ['law'] },
  ),
]
