/** Names of laws in words, and phrases for their parameters. */
import type { Entry } from '../description.ts'
import { entries } from './entry.ts'

/** A variable, or a law, that is called so; `law` is the name that formulas give it. */
const law = (words: string, name: string): Entry[] =>
  entries(
    `${words}; ${plurals(words)}`,
    { variable: { law: name }, distribution: {}, number: {}, any: {} },
    { noun: 'variable' },
  )

/** "exponential variables" of "exponential variable". */
const plurals = (words: string): string =>
  words
    .split('; ')
    .flatMap((phrase) => (phrase.endsWith(' variable') ? [`${phrase}s`] : []))
    .join('; ')

export const laws: readonly Entry[] = [
  ...law(
    'normal distribution; gaussian distribution; normally distributed; gaussian random variable; normal random variable; gaussian variable; normal variable; gaussian',
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
    'with shape □ and scale □; with shape parameter □ and scale parameter □; of shape □ and scale □; shape □ and scale □',
    { variable: {}, distribution: {}, any: {} },
    { slots: ['shape', 'scale'] },
  ),
  ...entries(
    'with parameters □ and □; with shape □ and rate □; with shape parameter □ and rate parameter □; with shape parameters □ and □; with location □ and scale □',
    { variable: {}, distribution: {}, any: {} },
    { slots: ['parameter', 'parameter'] },
  ),
]
