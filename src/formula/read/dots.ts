/**
 * Dots: `x_1, \dots, x_n`, `x_0, x_1, \dots`, `a_1 b_1 + \dots + a_n b_n`,
 * `s_1 \ge \dots \ge s_n`.
 *
 * What stands on both sides of the dots is one expression at two positions. Where it is
 * written before the dots twice or more, the positions must follow one another: the dots
 * of `1, 3, \dots, 9` say something else.
 */
import type { Chain, Expression, Relation, Span } from '../language/expression.ts'
import { print } from '../language/print.ts'
import { brokenRun } from './broken-run.ts'
import { runningName, shifted, tail, unify } from './dotted.ts'
import { unionSpan } from './marks.ts'
import type { Reader } from './reader.ts'

export const isDots = (node: Expression): boolean =>
  node.kind === 'symbol' && node.name === '…'

const zero = (span: Span): Expression => ({
  kind: 'number',
  value: 0,
  decimals: 0,
  span,
})

/** `s_1 \ge \dots \ge s_m`: each member against its neighbour. */
export function monotone(
  reader: Reader,
  terms: readonly Expression[],
  signs: readonly Relation[],
): Chain | undefined {
  const dots = terms.findIndex((term) => isDots(term))
  if (dots < 0) return undefined
  const [sign] = signs
  const [first, last] = [terms[0]!, terms.at(-1)!]
  const span = unionSpan(first.span, last.span)
  const family = tail(terms, dots, span)
  const isWhole = dots === terms.length - 2 && signs.every((other) => other === sign)
  if (!family || !isWhole || !sign || !/[<>≤≥=]/.test(sign)) {
    throw reader.fail(
      'Unexpected dots, expected a chain such as `s_1 \\ge \\dots \\ge s_m`',
      terms[dots]!.span,
    )
  }
  const step: Expression = {
    kind: 'apply',
    op: 'subtract',
    args: [family.body, shifted(family.body, 1)],
    span,
  }
  const steps: Expression = {
    kind: 'bind',
    op: /[>≥]/.test(sign) ? 'min' : 'max',
    variables: [
      {
        name: runningName,
        range: {
          kind: 'bounds',
          from: family.from,
          to: { kind: 'apply', op: 'subtract', args: [family.to, one(span)], span },
        },
        span,
      },
    ],
    body: sign === '=' ? { kind: 'apply', op: 'abs', args: [step], span } : step,
    span,
  }
  return { kind: 'chain', terms: [steps, zero(span)], relations: [sign], span }
}

const one = (span: Span): Expression => ({
  kind: 'number',
  value: 1,
  decimals: 0,
  span,
})

/** `a_1, \dots, a_n` and `a_0, a_1, \dots` as one family. */
export function family(
  reader: Reader,
  list: readonly Expression[],
  span: Span,
): Expression {
  const at = list.findIndex((node) => isDots(node))
  const run = tail(list, at, span)
  const isEnd = at === list.length - 1 || at === list.length - 2
  if (!run || !isEnd) {
    throw reader.fail(
      'Unexpected dots, expected `a_1, \\dots, a_n` of one family',
      span,
    )
  }
  return {
    kind: 'bind',
    op: 'forall',
    variables: [
      {
        name: runningName,
        range: { kind: 'bounds', from: run.from, to: run.to },
        span,
      },
    ],
    body: run.body,
    span,
  }
}

/** `a_1 + a_2 + \dots + a_n`: what stands before the dots, and the sum of the rest. */
export function dotted(
  reader: Reader,
  op: 'sum' | 'product',
  list: readonly Expression[],
  span: Span,
): Expression {
  const at = list.findIndex((node) => isDots(node))
  const first = list.findIndex(
    (_, k) => tail(list.slice(k), at - k, span) !== undefined,
  )
  const run = first < 0 ? undefined : tail(list.slice(first), at - first, span)
  const before = list[first - 1]
  // `1 + 3 + … + n` is not 1 and then all from 3 on.
  const jumps = run && before && print(unify(before, list[first]!)?.body ?? before) === print(run.body) // prettier-ignore
  if (!run || jumps || at !== list.length - 2) {
    const broken = op === 'sum' ? brokenRun(list.slice(0, at)) : undefined
    if (broken) throw broken
    throw reader.fail(
      op === 'sum'
        ? 'Unexpected dots, expected `a_1 + \\dots + a_n` of one family'
        : 'Unexpected dots, expected `a_1 \\cdots a_n` of one family',
      list[at]!.span,
    )
  }
  const rest: Expression = {
    kind: 'bind',
    op,
    variables: [
      {
        name: runningName,
        range: { kind: 'bounds', from: run.from, to: run.to },
        span,
      },
    ],
    body: run.body,
    span,
  }
  return list.slice(0, first).reduceRight<Expression>(
    (sum, term) => ({
      kind: 'apply',
      op: op === 'sum' ? 'add' : 'multiply',
      args: [term, sum],
      span,
    }),
    rest,
  )
}
