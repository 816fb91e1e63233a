/** What is said of numbers. */
import type { Entry } from '../description.ts'
import { entries } from './entry.ts'

const number = (phrases: string, options: Record<string, unknown>): Entry[] =>
  entries(phrases, { number: options, integer: options, sequence: options })

export const numbers: readonly Entry[] = [
  ...entries(
    'positive; strictly positive; greater than zero; greater than 0; larger than zero; larger than 0; above zero; positive-valued',
    {
      number: { min: 0 },
      integer: { min: 1 },
      vector: { positive: true },
      matrix: { positive: true },
      function: { positive: true },
      distribution: { positive: true },
      variable: { positive: true },
      sequence: { min: 0 },
    },
  ),
  ...entries('nonnegative; non-negative; not negative; at least zero; at least 0', {
    number: { min: 0, closedMin: true },
    integer: { min: 0 },
    vector: { nonnegative: true },
    matrix: { nonnegative: true },
    function: { nonnegative: true },
    variable: { nonnegative: true },
    sequence: { min: 0, closedMin: true },
  }),
  ...entries('negative; strictly negative; less than zero; below zero', {
    number: { max: 0 },
    integer: { max: -1 },
    vector: { negative: true },
    matrix: { negative: true },
    function: { negative: true },
    sequence: { max: 0 },
  }),
  ...entries('nonpositive; non-positive', {
    number: { max: 0, closedMax: true },
    integer: { max: 0 },
    function: { nonpositive: true },
    sequence: { max: 0, closedMax: true },
  }),
  ...entries(
    'nonzero; non-zero; not zero; different from zero; not equal to zero; nonvanishing; non-vanishing; nontrivial',
    {
      number: { nonzero: true },
      integer: { nonzero: true },
      vector: { nonzero: true },
      matrix: { nonzero: true },
      function: { nonzero: true },
      sequence: { nonzero: true },
    },
  ),
  ...number('even', { even: true }),
  ...number('odd', { odd: true }),
  ...entries('even', {
    number: { even: true },
    integer: { even: true },
    function: { even: true },
  }),
  ...entries('odd', {
    number: { odd: true },
    integer: { odd: true },
    function: { odd: true },
  }),
  ...entries(
    'not all equal; not all the same; not all identical; not all of them equal; not all alike',
    {
      number: { whole: 'notAllEqual' },
      integer: { whole: 'notAllEqual' },
      vector: { whole: 'notAllEqual' },
    },
  ),
  ...entries(
    'entries are not all equal; entries not all equal; entries that are not all equal; entries which are not all equal; entries are not all the same; entries that are not all the same',
    { vector: { whole: 'notAllEqual' } },
  ),
  ...entries('not all zero; not all equal to zero; not all of them zero; not all 0', {
    number: { whole: 'notAllZero' },
    integer: { whole: 'notAllZero' },
    vector: { whole: 'notAllZero' },
  }),
  ...entries(
    'entries are not all zero; entries not all zero; entries that are not all zero; entries which are not all zero',
    { vector: { whole: 'notAllZero' } },
  ),
  ...entries(
    'centered data; centered points; centered observations; centered samples; centered inputs; centered data points; data with mean zero; points with mean zero; observations with mean zero',
    { number: { whole: 'centred' }, vector: { whole: 'centred' } },
  ),
  ...number('prime', { prime: true }),
  ...number('composite', { composite: true }),
  ...number('rational; fractional', {}),
  ...entries('irrational', { number: { irrational: true } }),
  ...number(
    'between 0 and 1; between zero and one; strictly between 0 and 1; strictly between zero and one; in the open unit interval; from the open unit interval',
    { min: 0, max: 1 },
  ),
  ...number(
    'in the unit interval; in the closed unit interval; from 0 to 1; from zero to one',
    { min: 0, max: 1, closedMin: true, closedMax: true },
  ),
  ...entries(
    'less than one; smaller than one; below one; less than 1; smaller than 1',
    {
      number: { max: 1 },
      integer: { max: 0 },
      sequence: { max: 1 },
    },
  ),
  ...entries(
    'greater than one; larger than one; above one; greater than 1; larger than 1',
    { number: { min: 1 }, integer: { min: 2 }, sequence: { min: 1 } },
  ),
  ...number('at most one; at most 1', { max: 1, closedMax: true }),
  ...number('at least one; at least 1; not less than one', { min: 1, closedMin: true }),
  ...number('at least two; at least 2', { min: 2, closedMin: true }),
]
