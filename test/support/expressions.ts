import fc from 'fast-check'
import type { Expression } from '../../src/formula/language/expression.ts'

/** Seed and number of runs of every property: the same inputs on every machine. */
export const runs = { seed: 20_140_411, numRuns: 150 } as const

const span = [0, 0] as const

export const symbol = (name: string): Expression => ({ kind: 'symbol', name, span })
export const number = (value: number, decimals = 0): Expression => ({ kind: 'number', value, decimals, span }) // prettier-ignore
export const apply = (op: string, ...args: Expression[]): Expression => ({ kind: 'apply', op, args, span }) // prettier-ignore

export const sum = (
  op: 'sum' | 'product',
  name: string,
  body: Expression,
): Expression => ({
  kind: 'bind',
  op,
  variables: [
    { name, range: { kind: 'bounds', from: number(1), to: number(3) }, span },
  ],
  body,
  span,
})

/** Expressions whose value is a number, of a, b, c, entries of x, and functions. */
export const scalars: fc.Arbitrary<Expression> = fc.letrec<{ scalar: Expression }>(
  (tie) => {
    const scalar = tie('scalar')
    const two = fc.tuple(scalar, scalar)
    return {
      scalar: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('a', 'b', 'c').map(symbol),
        fc.integer({ min: 0, max: 12 }).map((value) => number(value)),
        fc.constantFrom(0.5, 2.25).map((value) => number(value, 2)),
        fc.constantFrom(1, 2, 3).map((i) => apply('entry', symbol('x'), number(i))),
        two.map(([l, r]) => apply('add', l, r)),
        two.map(([l, r]) => apply('subtract', l, r)),
        two.map(([l, r]) => apply('multiply', l, r)),
        two.map(([l, r]) => apply('divide', l, r)),
        scalar.map((arg) => apply('negate', arg)),
        scalar.map((arg) => apply('power', arg, number(2))),
        scalar.map((arg) => apply('abs', arg)),
        scalar.map((arg) => apply('call', symbol('\\sin'), arg)),
        scalar.map((arg) => apply('sqrt', apply('abs', arg))),
        scalar.map((arg) => sum('sum', 'k', apply('multiply', symbol('k'), arg))),
        scalar.map((arg) => sum('product', 'k', apply('add', apply('entry', symbol('x'), symbol('k')), arg))), // prettier-ignore
      ),
    }
  },
).scalar

/** What the letters of `scalars` mean on a page. */
export const letters = String.raw`Let $a, b, c \in \mathbb{R}$ and $x \in \mathbb{R}^3$.`
