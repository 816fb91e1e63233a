/** What is said of functions. */
import type { Entry } from '../description.ts'
import { entries } from './entry.ts'

const func = (phrases: string, options: Record<string, unknown>): Entry[] =>
  entries(phrases, { function: options })

export const functions: readonly Entry[] = [
  ...func(
    'smooth; differentiable; continuously differentiable; twice differentiable; twice continuously differentiable; infinitely differentiable; analytic; sufficiently smooth; continuous; lipschitz; lipschitz continuous; measurable; integrable; well-behaved',
    {},
  ),
  ...func('convex', { convex: true }),
  ...func('strictly convex; strongly convex', { strictlyConvex: true }),
  ...func('concave', { concave: true }),
  ...func('strictly concave; strongly concave', { strictlyConcave: true }),
  ...entries(
    'increasing; strictly increasing; monotonically increasing; monotone increasing; monotone',
    {
      function: { increasing: true },
      vector: { increasing: true },
      sequence: { increasing: true },
    },
  ),
  ...entries('decreasing; strictly decreasing; monotonically decreasing', {
    function: { decreasing: true },
    vector: { decreasing: true },
    sequence: { decreasing: true },
  }),
  ...func('nondecreasing; non-decreasing; weakly increasing', { nondecreasing: true }),
  ...func('nonincreasing; non-increasing; weakly decreasing', { nonincreasing: true }),
  ...func('nonconstant; non-constant; nonlinear; non-linear', {}),
  ...func('linear', { linear: true }),
  ...func('affine', { affine: true }),
  ...func('bounded', { bounded: true }),
  ...func('invertible; bijective; one-to-one; injective', { invertible: true }),
  ...entries('constant', {
    function: { constant: true },
    number: {},
    sequence: { constant: true },
  }),
  ...func('polynomial; quadratic', { polynomial: true }),
  ...entries(
    'gamma function; the gamma function',
    { function: { standard: '\\Gamma' } },
    { noun: 'function' },
  ),
  ...entries(
    'logistic sigmoid; sigmoid function; sigmoid; logistic function; logistic sigmoid function; standard logistic function',
    { function: { standard: 'sigmoid' } },
    { noun: 'function' },
  ),
  ...entries(
    'digamma function',
    { function: { standard: 'digamma' } },
    { noun: 'function' },
  ),
  ...entries(
    'standard normal cdf; cdf of the standard normal distribution; standard normal distribution function; cumulative distribution function of the standard normal distribution; cdf of the standard normal; standard normal cumulative distribution function; distribution function of the standard normal distribution; cumulative distribution function of a standard normal variable',
    { function: { standard: '\\Phi' } },
    { noun: 'function' },
  ),
  ...entries(
    'standard normal density; standard normal pdf; standard normal density function; standard normal probability density function; density of the standard normal distribution; density of the standard normal',
    { function: { standard: '\\varphi' } },
    { noun: 'function' },
  ),
  ...entries(
    'softplus function; softplus',
    { function: { standard: 'softplus' } },
    { noun: 'function' },
  ),
  ...entries('error function', { function: { standard: 'erf' } }, { noun: 'function' }),
  // Functions of their own, with the name of a standard one in theirs.
  ...entries(
    'leaky relu; parametric relu; leaky rectified linear unit; hard sigmoid; scaled softplus; sparse softmax',
    { function: {} },
    { noun: 'function' },
  ),
  ...entries(
    'rectified linear unit; relu; rectifier',
    { function: { standard: 'ReLU' } },
    { noun: 'function' },
  ),
  ...entries(
    'softmax; softmax function',
    { function: { standard: 'softmax' } },
    { noun: 'function' },
  ),
]
