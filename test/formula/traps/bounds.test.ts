/** What runs, and over what: nothing that does not say so is a range. */
import type { Matrix } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { computed, index, integer, matrix, scope, vector } from '../../../src/formula/index.ts' // prettier-ignore
import '../../support/matchers.ts'
import { tex } from '../../support/page.ts'

const entries = tex`Let $x \in \mathbb{R}^n$.`

describe('what runs is one name', () => {
  test.each([
    tex`\sum_{2s = 1}^{3} 2 = 6`,
    tex`\sum_{s + 1 = 1}^{3} 2 = 6`,
    tex`\sum_{1 = 1}^{3} 2 = 6`,
    tex`\sum_{s + 1} 2 = 6`,
  ])('%s', (formula) => {
    expect(formula).toFailWith('unreadable', 'as what runs, expected one name')
  })
})

describe('no name is its own bound', () => {
  const given = scope({ T: integer(3, 6), t: index(1, 'T'), V: vector('T') })
  test.each([
    tex`\max_{t \le t \le T} V_t = \max_i V_i`,
    tex`\max_{1 \le t \le t} V_t = \max_i V_i`,
    tex`\sum_{t = t}^{T} V_t = \sum_i V_i`,
  ])('%s', (formula) => {
    expect(formula).toFailWith('unreadable', 'in its own bounds', given)
  })
})

describe('bounds that are written count', () => {
  test('also where there are no such entries', () => {
    const message = 'Unexpected position'
    expect(tex`\sum_{1 \le i \le n} x_i = \sum_i x_i`).toBeVerified(entries)
    for (const formula of [
      tex`\sum_{0 \le i \le n} x_i = \sum_i x_i`,
      tex`\max_{1 \le i \le n + 1} x_i = \max_i x_i`,
    ]) {
      expect(formula).toFailWith('shape-mismatch', message, entries)
    }
  })
})

describe('an optimum between two numbers', () => {
  test('is over an interval or over whole numbers: it must say so', () => {
    expect(tex`\max_{0 \le x \le 1} x (1 - x) = 0`).toFailWith(
      'ambiguous',
      'it can be an interval or its whole numbers',
    )
    expect(tex`\max_{x \in [0, 1]} x (1 - x) = \frac14`).toBeVerified()
    expect(tex`\max_{x \in \{0, 1\}} x (1 - x) = 0`).toBeVerified()
    expect(tex`\max_{1 \le i \le n} x_i = \max_i x_i`).toBeVerified(entries)
  })
})

describe('a bound name that is also a size', () => {
  const given = scope({
    h: integer(2, 4),
    W: matrix(2, 'h'),
    k: computed(({ W }: Record<string, Matrix>) =>
      Array.from({ length: W!.columns }, (_, i) => W!.getColumnVector(i)),
    ),
    n: computed(({ W }: Record<string, Matrix>) => W!.columns),
  })
  test('leaves what was drawn as it is', () => {
    expect(tex`\sum_{i=1}^{n} k_i = \sum_{h=1}^{n} k_h`).toBeVerified(given)
    expect(tex`\sum_{i=1}^{n} k_i = \sum_{h=1}^{n-1} k_h`).toBeWrong(given)
  })
})

describe('a claim is made for all values of its indices', () => {
  const given = scope({
    n: integer(40, 60),
    i: index(1, 'n'),
    c: computed(({ n }) =>
      Array.from({ length: n as number }, (_, k) => (k === 6 ? 1 : 0)),
    ),
  })
  test('several of them are tried on each draw', () => {
    expect(tex`c_i = 0`).toBeWrong(given)
  })
})
