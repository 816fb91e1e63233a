/** Names of kinds of things. */
import type { Entry } from '../description.ts'
import { entries } from './entry.ts'

export const nouns: readonly Entry[] = [
  ...entries(
    'number; numbers; scalar; scalars; real; reals; real number; real numbers; constant; constants; real scalar; real scalars; real constant; coefficient; coefficients; angle; angles; quantity; quantities; value; values; threshold; real value; real values; real parameter; parameter; parameters; weight; weights; rate; temperature; probability',
    { number: {}, any: {} },
    { noun: 'number' },
  ),
  ...entries(
    'probabilities',
    { number: { min: 0, max: 1, closedMin: true, closedMax: true }, any: {} },
    { noun: 'number' },
  ),
  ...entries(
    'log probability; log-probability; log probabilities; log-probabilities; logarithmic probability',
    { number: { max: 0, closedMax: true }, any: {} },
    { noun: 'number' },
  ),
  ...entries(
    'nonnegative weights; non-negative weights; nonnegative coefficients; non-negative coefficients',
    { number: { min: 0, closedMin: true } },
    { noun: 'number', many: true },
  ),
  ...entries(
    'positive weights; strictly positive weights; positive coefficients',
    { number: { min: 0 } },
    { noun: 'number', many: true },
  ),
  ...entries(
    'rewards; observations; measurements; scores; losses; prices; proportions; fractions; frequencies; shares',
    { number: {}, any: {} },
    { noun: 'number', many: true },
  ),
  ...entries(
    "euler's constant; euler–mascheroni constant; euler-mascheroni constant; the euler–mascheroni constant; mascheroni constant; euler mascheroni constant",
    { number: { digits: '0.57721566490153286060651209008240243104215933593992' } },
    { noun: 'number' },
  ),
  ...entries(
    'golden ratio; the golden ratio',
    { number: { digits: '1.61803398874989484820458683436563811772030917980576' } },
    { noun: 'number' },
  ),
  ...entries(
    'integer; integers; whole number; whole numbers; index; indices',
    { integer: {}, number: { integer: true } },
    { noun: 'integer' },
  ),
  ...entries(
    'natural number; natural numbers; positive integer; positive integers; positive whole number; counting number; positive natural number',
    { integer: { min: 1 }, number: { integer: true, min: 1 } },
    { noun: 'integer' },
  ),
  ...entries(
    'nonnegative integer; nonnegative integers; non-negative integer; non-negative integers; nonnegative whole number; nonnegative whole numbers',
    { integer: { min: 0 }, number: { integer: true, min: 0 } },
    { noun: 'integer' },
  ),
  ...entries(
    'number of; numbers of; sample size; batch size; dimension; dimensions; count; counts; sample sizes; size of; length of the sequence; number of samples; number of steps; horizon',
    {
      integer: { min: 1, size: true },
      number: { integer: true, min: 1, size: true },
      any: {},
    },
    { noun: 'integer' },
  ),
  ...entries(
    'vector; vectors; column vector; column vectors; real vector; real vectors; column; columns; point; points',
    { vector: {}, any: {} },
    { noun: 'vector' },
  ),
  ...entries(
    '□ -vector; □ -vectors',
    { vector: {}, any: {} },
    { noun: 'vector', slots: ['size'] },
  ),
  ...entries(
    'row vector; row vectors',
    { vector: { row: true }, matrix: {} },
    { noun: 'matrix' },
  ),
  ...entries(
    'matrix; matrices; real matrix; real matrices; linear map; linear maps',
    { matrix: {}, any: {} },
    { noun: 'matrix' },
  ),
  ...entries(
    'function; functions; map; maps; mapping; real function; real-valued function; real-valued functions; scalar function; activation function; activation; loss function; utility function; objective function; function of one variable; functional',
    { function: {}, any: {} },
    { noun: 'function' },
  ),
  ...entries(
    'distribution; distributions; probability distribution; probability distributions; law; laws; probability mass function; probability mass functions; pmf; pmfs; discrete distribution; discrete distributions; finite distribution; finite distributions; categorical distribution; categorical distributions; probability vector; probability vectors; probability measure; discrete probability distribution; discrete probability distributions; mass function; mass functions; policy; policies; stochastic policy; stochastic policies; behaviour policy; behavior policy; target policy',
    { distribution: {}, vector: { sumToOne: true, nonnegative: true }, any: {} },
    { noun: 'distribution' },
  ),
  ...entries(
    'joint distribution; joint probability distribution; joint law; joint pmf; joint probability mass function',
    { distribution: {}, any: {} },
    { noun: 'distribution' },
  ),
  ...entries(
    'conditional distribution; conditional distributions; channel',
    { distribution: { conditional: true }, any: {} },
    { noun: 'distribution' },
  ),
  ...entries(
    'random variable; random variables; real random variable; real random variables; real-valued random variable; real-valued random variables; scalar random variable; random variate; random number; estimator; estimators',
    { variable: {} },
    { noun: 'variable' },
  ),
  ...entries(
    'random vector; random vectors',
    { variable: { vector: true } },
    { noun: 'variable' },
  ),
  ...entries(
    'random vector in □; random vectors in □; random variable in □; random variables in □',
    { variable: {} },
    { noun: 'variable', slots: ['support'] },
  ),
  ...entries(
    'set; finite set; index set; alphabet; finite alphabet; collection',
    { set: {} },
    { noun: 'set' },
  ),
  // Said of several: none of them need hold another.
  ...entries(
    'sets; finite sets; subset of a set; subsets of a set; subset of a finite set; subsets of a finite set; subsets of the same set; subsets of the same finite set; subsets of some set; subsets of some finite set',
    { set: { scattered: true } },
    { noun: 'set' },
  ),
  ...entries('nonempty; non-empty; finite nonempty; finite non-empty', {
    set: { nonempty: true },
  }),
  ...entries('event; events', { event: {} }, { noun: 'event' }),
  ...entries(
    'sequence; sequences; family; series; time series',
    { sequence: {}, any: {} },
    { noun: 'sequence' },
  ),
]
