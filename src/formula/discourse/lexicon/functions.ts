/** What is said of functions. */
import type { Entry, Slot } from '../description.ts'
import { entries } from './entry.ts'

const func = (phrases: string, options: Record<string, unknown>): Entry[] =>
  entries(phrases, { function: options })

/** A property of which a formula says how much. */
const degree = (phrases: string, name: Slot): Entry[] =>
  entries(phrases, { function: { [name]: true } }, { slots: [name] })

export const functions: readonly Entry[] = [
  ...func('differentiable; continuously differentiable; everywhere differentiable', {
    differentiable: true,
  }),
  ...func('twice differentiable; twice continuously differentiable', {
    twiceDifferentiable: true,
  }),
  ...func('smooth; infinitely differentiable; analytic; sufficiently smooth', {
    smooth: true,
  }),
  ...func('continuous; measurable; integrable; well-behaved', {}),
  ...func('lipschitz; lipschitz continuous; lipschitz-continuous', { lipschitz: true }),
  ...func('1 -lipschitz', { lipschitz: 1 }),
  ...degree(
    '□ -lipschitz; □ -lipschitz continuous; lipschitz with constant □; lipschitz with lipschitz constant □; lipschitz continuous with constant □; lipschitz continuous with lipschitz constant □; lipschitz constant □',
    'lipschitz',
  ),
  ...func(
    'lipschitz gradient; lipschitz continuous gradient; lipschitz-continuous gradient',
    {
      lipschitzGradient: true,
    },
  ),
  ...degree(
    '□ -smooth; smooth with constant □; □ -lipschitz gradient; □ -lipschitz continuous gradient',
    'lipschitzGradient',
  ),
  ...func(
    'on the positive reals; on the positive real numbers; on positive reals; on positive real numbers; on the positive numbers; on the positive half-line; on the positive real line; on the positive real axis; for positive arguments',
    { on: 'positive' },
  ),
  ...func(
    'on the nonnegative reals; on the nonnegative real numbers; on the nonnegative real line; on the nonnegative half-line; for nonnegative arguments',
    { on: 'nonnegative' },
  ),
  ...func(
    'on the reals; on the real line; on the whole real line; on the entire real line; on the real numbers; on all of the real line',
    { on: 'real' },
  ),
  ...func('convex', { convex: true }),
  ...func('strictly convex', { strictlyConvex: true }),
  ...func('strongly convex', { stronglyConvex: true }),
  ...degree(
    '□ -strongly convex; strongly convex with parameter □; strongly convex with constant □; strongly convex with modulus □',
    'stronglyConvex',
  ),
  ...func('concave', { concave: true }),
  ...func('strictly concave', { strictlyConcave: true }),
  ...func('strongly concave', { stronglyConcave: true }),
  ...entries('increasing; monotonically increasing; monotone increasing', {
    function: { increasing: true },
    vector: { increasing: true },
    sequence: { increasing: true },
  }),
  ...entries('strictly increasing; strictly monotonically increasing', {
    function: { strictlyIncreasing: true },
    vector: { increasing: true },
    sequence: { increasing: true },
  }),
  ...entries('monotone; monotonic', {
    function: { monotone: true },
    vector: { increasing: true },
    sequence: { increasing: true },
  }),
  ...entries('decreasing; monotonically decreasing; monotone decreasing', {
    function: { decreasing: true },
    vector: { decreasing: true },
    sequence: { decreasing: true },
  }),
  ...entries('strictly decreasing; strictly monotonically decreasing', {
    function: { strictlyDecreasing: true },
    vector: { decreasing: true },
    sequence: { decreasing: true },
  }),
  ...func(
    'nondecreasing; non-decreasing; weakly increasing; monotonically nondecreasing; monotonically non-decreasing',
    { nondecreasing: true },
  ),
  ...func(
    'nonincreasing; non-increasing; weakly decreasing; monotonically nonincreasing; monotonically non-increasing',
    { nonincreasing: true },
  ),
  ...func('periodic', { periodic: true }),
  ...degree(
    '□ -periodic; periodic with period □; periodic of period □; period □',
    'periodic',
  ),
  ...func('subadditive', { subadditive: true }),
  ...func('superadditive', { superadditive: true }),
  ...func('positively homogeneous; positive homogeneous; positively homogenous', {
    homogeneous: true,
  }),
  ...func('sublinear', { homogeneous: true, subadditive: true }),
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
