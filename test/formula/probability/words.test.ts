/** Entries that sentences make, given to a page as its examples give symbols. */
import { expect, test } from 'vitest'
import type { Entry } from '../../../src/formula/draws/scope.ts'
import { Scope } from '../../../src/formula/draws/scope.ts'
import type { Given } from '../../../src/formula/index.ts'
import {
  FiniteSet,
  integer,
  matrix,
  real,
  scope,
  vector,
} from '../../../src/formula/index.ts'
import { supportOn } from '../../../src/formula/page/domains/support.ts'
import {
  independentOfEachOther,
  newDependent,
  unspecifiedVariable,
  variableWithMoments,
} from '../../../src/formula/page/random/in-words.ts'
import { number, symbol } from '../../support/expressions.ts'
import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

const given = (entries: readonly (readonly [string, Entry])[], more = {}): Given =>
  scope({ ...more, ...Object.fromEntries(entries) })

claims('a Markov chain', [given(newDependent('chain', ['X', 'Y', 'Z'], 3))], {
  hold: [
    tex`I(X; Z) \le I(X; Y)`,
    tex`I(X; Z \mid Y) = 0`,
    tex`H(Z \mid X, Y) = H(Z \mid Y)`,
  ],
  fail: [tex`I(X; Y) \le I(X; Z)`, tex`I(X; Z) = 0`, tex`H(Z \mid X) = H(Z \mid Y)`],
})

const moments = variableWithMoments('X', symbol('\\mu'), symbol('s'))

claims(
  'a variable with mean and variance',
  [given(moments, { '\\mu': real(), s: real({ min: 0 }) })],
  {
    hold: [
      tex`\mathbb{E}[X] = \mu`,
      tex`\operatorname{Var}[X] = s`,
      tex`\mathbb{E}[X^2] = \mu^2 + s`,
    ],
    fail: [
      tex`\mathbb{E}[(X - \mu)^3] = 0`,
      tex`\mathbb{E}[(X - \mu)^4] = 3 s^2`,
      tex`\Pr(X \le \mu) = \frac{1}{2}`,
    ],
  },
)

const vectors = variableWithMoments('X', symbol('\\mu'), symbol('\\Sigma'))

claims(
  'a random vector with mean and covariance',
  [
    given(vectors, {
      d: integer(2, 5),
      '\\mu': vector('d'),
      '\\Sigma': matrix('d', 'd', { positiveDefinite: true }),
      A: matrix('d', 'd'),
    }),
  ],
  {
    hold: [
      tex`\mathbb{E}[X X^\top] = \Sigma + \mu \mu^\top`,
      tex`\mathbb{E}[X^\top A X] = \operatorname{tr}(A \Sigma) + \mu^\top A \mu`,
      tex`\operatorname{Cov}[A X] = A \Sigma A^\top`,
    ],
    fail: [
      tex`\mathbb{E}[X X^\top] = \Sigma`,
      tex`\mathbb{E}[X^\top A X] = \operatorname{tr}(A \Sigma)`,
      tex`\operatorname{Cov}[A X] = A^\top \Sigma A`,
    ],
  },
)

test('variables said to be independent later', () => {
  const known = new Scope(new Map())
  for (const name of ['X', 'Y']) {
    for (const [key, entry] of unspecifiedVariable(name, {})) known.set(key, entry)
  }
  const [[, first] = []] = independentOfEachOther(['X', 'Y'], known)
  expect(first).toMatchObject({ independent: new Set(['Y']) })
})

test('what a distribution on a set runs over', () => {
  const none = () => new FiniteSet([])
  const set = { kind: 'apply', op: 'set', args: [], span: [0, 0] } as const
  const range = { ...set, op: 'range', args: [number(0), symbol('n')] } as const
  const size = (node: { kind: string }) => (node.kind === 'symbol' ? 'n' : 0)
  expect(supportOn(range, size, none)).toEqual({ from: 0, to: 'n' })
  expect(supportOn(set, size, () => new FiniteSet([-1, 1]))).toEqual([-1, 1])
})
