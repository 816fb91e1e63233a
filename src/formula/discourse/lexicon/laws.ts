/** Names of laws in words, and phrases for their parameters. */
import type { Entry, Slot } from '../description.ts'
import { entries } from './entry.ts'

/** A variable, or a law, that is called so; `law` is the name that formulas give it. */
const law = (words: string, name: string): Entry[] =>
  entries(
    `${words}; ${plurals(words)}`,
    { variable: { law: name }, distribution: {}, number: {}, any: {} },
    { noun: 'variable' },
  )

/**
 * "normal with mean □ and variance □": an adjective that names a law only beside its
 * parameters. By itself it may be said of a matrix or a function.
 */
const withParameters = (
  words: string,
  name: string,
  tails: Readonly<Record<string, readonly Slot[]>>,
  options: Record<string, unknown> = {},
): Entry[] =>
  Object.entries(tails).flatMap(([list, slots]) =>
    entries(
      words
        .split('; ')
        .flatMap((word) => list.split('; ').map((tail) => `${word} ${tail}`))
        .join('; '),
      { variable: { law: name, ...options }, distribution: {}, any: {} },
      { noun: 'variable', slots },
    ),
  )

/** Phrases for parameters that several laws share. */
/** Names of the normal law. */
const normal = 'normal; normally distributed; gaussian'
const twoParameters = 'with parameters □ and □'
const locationScale = { 'with location □ and scale □; with location parameter □ and scale parameter □': ['location', 'scale'] } satisfies Record<string, Slot[]> // prettier-ignore
const chance = 'with parameter □; with success probability □; with probability □; with probability of success □' // prettier-ignore

/** "exponential variables" of "exponential variable". */
const plurals = (words: string): string =>
  words
    .split('; ')
    .flatMap((phrase) => (phrase.endsWith(' variable') ? [`${phrase}s`] : []))
    .join('; ')

export const laws: readonly Entry[] = [
  ...law(
    'multivariate normal; multivariate gaussian; multivariate normal distribution; multivariate gaussian distribution; multivariate normally distributed; jointly gaussian; jointly normal; gaussian random vector; gaussian random vectors; gaussian vector; gaussian vectors; normal random vector; normal random vectors; multivariate normal random vector; multivariate gaussian random vector; multivariate normal vector; normal distribution; gaussian distribution; normally distributed; gaussian random variable; normal random variable; gaussian variable; normal variable; gaussian',
    '\\mathcal{N}',
  ),
  ...law(
    'standard normal distribution; standard normal; standard normal random variable; standard normal variable; standard gaussian; standard gaussian random variable; standard gaussian variable; standard normally distributed',
    '\\mathcal{N}',
  ),
  ...law(
    'bernoulli distribution; bernoulli random variable; bernoulli variable; bernoulli distributed; bernoulli-distributed; bernoulli',
    '\\mathrm{Bernoulli}',
  ),
  ...law(
    'binomial distribution; binomial random variable; binomially distributed; binomial variable; binomial',
    '\\mathrm{Binomial}',
  ),
  ...law(
    'poisson distribution; poisson random variable; poisson distributed; poisson-distributed; poisson variable; poisson',
    '\\mathrm{Poisson}',
  ),
  ...law(
    'geometric distribution; geometric random variable; geometrically distributed; geometric variable',
    '\\mathrm{Geometric}',
  ),
  ...law(
    'exponential distribution; exponential random variable; exponentially distributed; exponential variable',
    '\\mathrm{Exponential}',
  ),
  ...law(
    'gamma distribution; gamma random variable; gamma distributed; gamma-distributed; gamma variable',
    '\\mathrm{Gamma}',
  ),
  ...law(
    'beta distribution; beta random variable; beta distributed; beta-distributed; beta variable',
    '\\mathrm{Beta}',
  ),
  ...law(
    'laplace distribution; laplace random variable; laplace distributed; laplace variable',
    '\\mathrm{Laplace}',
  ),
  ...law(
    'chi-squared distribution; chi-square distribution; chi-squared random variable; chi-squared variable',
    '\\chi^2',
  ),
  ...law(
    'rademacher random variable; rademacher variable; rademacher distribution',
    '\\mathrm{Rademacher}',
  ),
  ...law(
    'student distribution; student t distribution; student-t distribution; student t random variable; student t variable',
    '\\mathrm{Student}',
  ),
  ...law(
    'cauchy distribution; cauchy random variable; cauchy variable; cauchy distributed',
    '\\mathrm{Cauchy}',
  ),
  ...law(
    'log-normal distribution; lognormal distribution; log-normal random variable; lognormal random variable; log-normally distributed; lognormally distributed; log-normal variable; lognormal variable',
    '\\mathrm{LogNormal}',
  ),
  ...law(
    'weibull distribution; weibull random variable; weibull distributed; weibull variable',
    '\\mathrm{Weibull}',
  ),
  ...law(
    'inverse gamma distribution; inverse-gamma distribution; inverse gamma random variable; inverse-gamma random variable; inverse gamma distributed; inverse gamma variable',
    '\\mathrm{InvGamma}',
  ),
  ...law(
    'negative binomial distribution; negative binomial random variable; negative binomial variable',
    '\\mathrm{NegBin}',
  ),
  ...law(
    'logistic distribution; logistic random variable; logistically distributed; logistic variable',
    '\\mathrm{Logistic}',
  ),
  ...law(
    'gumbel distribution; gumbel random variable; gumbel distributed; gumbel variable',
    '\\mathrm{Gumbel}',
  ),
  ...withParameters(normal, '\\mathcal{N}', {
    'with mean □ and variance □; with expectation □ and variance □; of mean □ and variance □': ['mean', 'variance'],
    'with mean □ and covariance □; with mean □ and covariance matrix □': ['mean', 'covariance'],
    'with mean □ and standard deviation □; with expectation □ and standard deviation □': ['mean', 'deviation'],
    'with mean □ and precision □': ['mean', 'precision'],
    [twoParameters]: ['parameter', 'parameter'],
    ...locationScale,
  }), // prettier-ignore
  ...withParameters(
    normal,
    '\\mathcal{N}',
    {
      'with mean zero and variance □; with zero mean and variance □': ['variance'],
      'with mean zero and standard deviation □; with zero mean and standard deviation □': ['deviation'],
      'with mean zero and covariance □; with zero mean and covariance □; with mean zero and covariance matrix □; with zero mean and covariance matrix □': ['covariance'],
    },
    { meanZero: true },
  ), // prettier-ignore
  ...withParameters(
    normal,
    '\\mathcal{N}',
    { 'with mean □ and unit variance; with mean □ and variance one': ['mean'] },
    { unitVariance: true },
  ),
  ...withParameters(
    normal,
    '\\mathcal{N}',
    { 'with zero mean and unit variance; with mean zero and unit variance; with mean zero and variance one': [] }, // prettier-ignore
    { meanZero: true, unitVariance: true },
  ),
  ...withParameters('exponential; exponentially distributed', '\\mathrm{Exponential}', {
    'with rate □; with parameter □; with rate parameter □; with intensity □; of rate □':
      ['parameter'],
    'with mean □; of mean □; with expectation □': ['mean'],
    'with scale □; with scale parameter □': ['scale'],
  }),
  ...withParameters('poisson; poisson distributed; poisson-distributed', '\\mathrm{Poisson}', {
    'with parameter □; with rate □; with rate parameter □; with intensity □; of rate □': ['parameter'],
    'with mean □; of mean □; with expectation □': ['mean'],
  }), // prettier-ignore
  ...withParameters('bernoulli; bernoulli distributed; bernoulli-distributed', '\\mathrm{Bernoulli}', {
    [chance]: ['parameter'],
    'with mean □': ['mean'],
  }), // prettier-ignore
  ...withParameters('binomial; binomially distributed', '\\mathrm{Binomial}', {
    'with parameters □ and □; with □ trials and success probability □; with □ trials and probability □': ['parameter', 'parameter'],
  }), // prettier-ignore
  ...withParameters('gamma; gamma distributed; gamma-distributed', '\\mathrm{Gamma}', {
    'with shape □ and rate □; with shape parameter □ and rate parameter □; with parameters □ and □':
      ['parameter', 'parameter'],
    'with shape □ and scale □; with shape parameter □ and scale parameter □': ['shape', 'scale'],
  }), // prettier-ignore
  ...withParameters('inverse gamma; inverse-gamma', '\\mathrm{InvGamma}', {
    'with shape □ and scale □; with shape parameter □ and scale parameter □': ['shape', 'scale'],
    'with parameters □ and □': ['parameter', 'parameter'],
  }), // prettier-ignore
  ...withParameters('weibull; weibull distributed', '\\mathrm{Weibull}', {
    'with shape □ and scale □; with shape parameter □ and scale parameter □': ['shape', 'scale'],
  }), // prettier-ignore
  ...withParameters('beta; beta distributed; beta-distributed', '\\mathrm{Beta}', {
    'with parameters □ and □; with shape parameters □ and □': ['parameter', 'parameter'], // prettier-ignore
  }),
  ...withParameters('geometric', '\\mathrm{Geometric}', {
    [chance]: ['parameter'],
    'with mean □': ['mean'],
  }),
  ...withParameters('negative binomial', '\\mathrm{NegBin}', {
    'with parameters □ and □': ['parameter', 'parameter'],
  }),
  ...withParameters('log-normal; lognormal', '\\mathrm{LogNormal}', {
    [twoParameters]: ['parameter', 'parameter'],
  }),
  ...withParameters('laplace', '\\mathrm{Laplace}', {
    [twoParameters]: ['parameter', 'parameter'],
    'with mean □ and scale □': ['mean', 'scale'],
    ...locationScale,
  }),
  ...withParameters('logistic', '\\mathrm{Logistic}', locationScale),
  ...withParameters('gumbel', '\\mathrm{Gumbel}', locationScale),
  ...withParameters('cauchy', '\\mathrm{Cauchy}', locationScale),
  ...withParameters('chi-squared; chi-square', '\\chi^2', {
    'with □ degrees of freedom': ['parameter'],
  }),
  ...withParameters('uniform; uniformly distributed', '\\mathcal{U}', {
    'between □ and □': ['parameter', 'parameter'],
  }),
  ...entries(
    'with □ trials and success probability □; with □ trials and probability □; with □ trials and probability of success □',
    { variable: {}, distribution: {}, any: {} },
    { slots: ['parameter', 'parameter'] },
  ),
  ...entries(
    'with location □ and scale □; with location parameter □ and scale parameter □',
    { variable: {}, distribution: {}, any: {} },
    { slots: ['location', 'scale'] },
  ),
  ...entries(
    'with parameter □; with success probability □; with probability □; with rate □; with rate parameter □; with intensity □; with □ degrees of freedom; with probability of success □',
    { variable: {}, distribution: {}, any: {} },
    { slots: ['parameter'] },
  ),
  ...entries(
    'with scale □; with scale parameter □; of scale □',
    { variable: {}, distribution: {}, any: {} },
    { slots: ['scale'] },
  ),
  ...entries(
    'with scale □ and shape □; with scale parameter □ and shape parameter □',
    { variable: {}, distribution: {}, any: {} },
    { slots: ['scale', 'shape'] },
  ),
  ...entries(
    'with shape □ and scale □; with shape parameter □ and scale parameter □; of shape □ and scale □; shape □ and scale □',
    { variable: {}, distribution: {}, any: {} },
    { slots: ['shape', 'scale'] },
  ),
  ...entries(
    'with parameters □ and □; with shape □ and rate □; with shape parameter □ and rate parameter □; with shape parameters □ and □',
    { variable: {}, distribution: {}, any: {} },
    { slots: ['parameter', 'parameter'] },
  ),
]
