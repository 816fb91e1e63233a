import { describe, expect, test } from 'vitest'
import type {
  Apply,
  Chain,
  Expression,
  Relation,
} from '../../../src/formula/language/expression.ts'
import { mutants } from '../../../src/formula/judge/mutate.ts'
import { print } from '../../../src/formula/language/print.ts'
import { apply, number, sum, symbol } from '../../support/expressions.ts'

type Kinds = Parameters<typeof mutants>[1]

const kinds = {
  kind: (name: string) => (name === 'A' ? 'matrix' : 'number'),
  isIndex: (name: string) => name === 'i',
  alike: () => [],
} as Kinds

const of = (node: Expression, asked: Kinds = kinds): string[] =>
  mutants(node, asked).map(
    ({ change, expression }) => `${change}: ${print(expression)}`,
  )

const [a, b, A] = [symbol('a'), symbol('b'), symbol('A')] as const

const chain = (...relations: Relation[]): Chain => ({
  kind: 'chain',
  terms: [a, b, a].slice(0, relations.length + 1),
  relations,
  span: [0, 0],
})

describe('the mutants of', () => {
  test.each<[node: Expression, list: string[]]>([
    [apply('add', a, b), ['sign: (- a b)', 'term dropped: a', 'term dropped: b']],
    [
      apply('subtract', a, b),
      ['sign: (+ a b)', 'term dropped: a', 'operands swapped: (- b a)'],
    ],
    [apply('negate', a), ['sign dropped: a']],
    [
      apply('multiply', a, b),
      ['factor dropped: a', 'factor dropped: b', 'operands swapped: (* b a)'],
    ],
    [apply('divide', a, b), ['divisor dropped: a', 'fraction turned over: (/ b a)']],
    [A, ['transpose added: (transpose A)']],
    [
      apply('transpose', A),
      ['transpose dropped: A', 'transpose added: (transpose (transpose A))'],
    ],
    [apply('inverse', a), ['inverse dropped: a']],
    [apply('power', a, b), ['power dropped: a']],
    [
      apply('power', a, apply('negate', b)),
      ['inverse dropped: a', 'sign of the exponent: (^ a b)', 'sign dropped: (^ a b)'],
    ],
    [apply('sqrt', a), ['root dropped: a']],
    [apply('abs', a), ['bars dropped: a']],
    [apply('norm', a), ['bars dropped: a']],
    [apply('call', symbol('\\log'), a), ['\\log dropped: a']],
    [apply('call', symbol('\\exp'), a), ['\\exp dropped: a']],
    [apply('call', symbol('\\sin'), a), []],
    [apply('call', symbol('f'), a, b), ['arguments swapped: (f b a)']],
    [
      apply('entry', a, symbol('i'), symbol('j')),
      [
        'index up by one: (_ a (+ i 1) j)',
        'index up by one: (_ a i (+ j 1))',
        'indices swapped: (_ a j i)',
      ],
    ],
    [apply('max-of', a, b), ['min for max: (min-of a b)']],
    [number(3), ['number changed: 4']],
    [number(0.25, 2), ['number changed: 0.26']],
    [
      sum('sum', 'i', a),
      [
        'lower bound up by one: (sum (i (+ 1 1) 3) a)',
        'lower bound down by one: (sum (i (- 1 1) 3) a)',
        'upper bound up by one: (sum (i 1 (+ 3 1)) a)',
        'upper bound down by one: (sum (i 1 (- 3 1)) a)',
        'product for sum: (product (i 1 3) a)',
        'number changed: (sum (i 2 3) a)',
        'number changed: (sum (i 1 4) a)',
      ],
    ],
    [chain('='), []],
    [chain('≤'), ['relation turned round: (≥ a b)']],
    [chain('<'), ['relation turned round: (> a b)']],
    [chain('∈'), ['relation turned round: (∉ a b)']],
    [chain('≠'), ['relation turned round: (= a b)']],
    [chain('⪰'), ['relation turned round: (⪯ a b)']],
    [chain('=', '≥'), ['relation turned round: (chain a = b ≤ a)']],
  ])('%o', (node, list) => {
    expect(of(node).filter((mutant) => !mutant.startsWith('factor added'))).toEqual(
      list,
    )
  })

  test('a chain has a factor at each of its terms', () => {
    expect(of(chain('=', '≥')).slice(0, 3)).toEqual([
      'factor added: (chain (* 2 a) = b ≥ a)',
      'factor added: (chain a = (* 2 b) ≥ a)',
      'factor added: (chain a = b ≥ (* 2 a))',
    ])
  })
})

describe('everywhere', () => {
  test('in every part, the rest as it was', () => {
    const node = apply('add', apply('multiply', a, b), apply('negate', a))
    expect(of(node)).toContain('sign dropped: (+ (* a b) a)')
    expect(of(node)).toContain('operands swapped: (+ (* b a) (neg a))')
  })

  test('symbols are replaced by others of their kind', () => {
    const alike = {
      ...kinds,
      alike: (name: string) => (name === 'a' ? ['b', 'c'] : []),
    }
    expect(of(a, alike)).toEqual(['`b` for `a`: b', '`c` for `a`: c'])
  })

  test('the name of a function is no value to vary', () => {
    const alike = { ...kinds, alike: () => ['g'] }
    expect(of(apply('call', symbol('f'), a), alike)).toEqual(['`g` for `a`: (f g)'])
  })

  test('at most as many as asked for', () => {
    const node = apply('add', apply('add', a, b), apply('add', a, b))
    expect(mutants(node, kinds)).toHaveLength(9)
    expect(mutants(node, kinds, 4)).toHaveLength(4)
  })

  test('the original is left as it was, its untouched parts are shared', () => {
    const [left, right] = [apply('multiply', a, b), apply('negate', b)]
    const node = apply('add', left, right)
    const before = print(node)
    const changed = mutants(node, kinds)
    expect(print(node)).toBe(before)
    const inRight = changed.find(
      ({ expression }) => print(expression) === '(+ (* a b) b)',
    )
    expect(inRight!.expression).toMatchObject({ args: [left, b] })
    expect((inRight!.expression as Apply).args[0]).toBe(left)
  })

  test('each has the place of what was changed', () => {
    const node = apply(
      'add',
      { ...a, span: [0, 1] },
      { ...apply('negate', b), span: [4, 6] },
    )
    const dropped = mutants(node, kinds).find(({ change }) => change === 'sign dropped')
    expect(dropped!.span).toEqual([4, 6])
  })
})
