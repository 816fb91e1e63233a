/** `x_1, \dots, x_n` and `s_1 \ge \dots \ge s_n`. */
import type { Chain, Expression, Relation, Span } from '../expression.ts'
import { unionSpan } from './marks.ts'
import type { TermReader } from './term.ts'

export const isDots = (node: Expression): boolean =>
  node.kind === 'symbol' && node.name === '…'

/** Members of one family, from one position to another. */
interface Family {
  head: Expression
  from: Expression
  to: Expression
}

const runningName = '\\#'
const running = (span: Span): Expression => ({
  kind: 'symbol',
  name: runningName,
  span,
})

const plus = (node: Expression, shift: number): Expression => ({
  kind: 'apply',
  op: shift > 0 ? 'add' : 'subtract',
  args: [
    node,
    { kind: 'number', value: Math.abs(shift), decimals: 0, span: node.span },
  ],
  span: node.span,
})

const memberOf = (family: Family, position: Expression): Expression => ({
  kind: 'apply',
  op: 'entry',
  args: [family.head, position],
  span: family.head.span,
})

/** `a_1` and `a_n`: the same head at two positions. */
function sameFamily(first: Expression, last: Expression): Family | undefined {
  if (first.kind !== 'apply' || last.kind !== 'apply') return undefined
  if (first.op !== 'entry' || last.op !== 'entry') return undefined
  const [head, from] = first.args
  const [other, to] = last.args
  if (head?.kind !== 'symbol' || other?.kind !== 'symbol') return undefined
  if (head.name !== other.name || first.args.length !== 2 || !from || !to) {
    return undefined
  }
  return { head, from, to }
}

/** `s_1 \\ge \\dots \\ge s_m`: each member against its neighbour. */
export function monotone(
  reader: TermReader,
  terms: readonly Expression[],
  signs: readonly Relation[],
): Chain | undefined {
  const dots = terms.findIndex((term) => isDots(term))
  if (dots < 0) return undefined
  const [sign] = signs
  const [first, last] = [terms[0]!, terms.at(-1)!]
  const family = sameFamily(first, last)
  if (!family || !/[<>≤≥]/.test(sign!) || signs.some((other) => other !== sign)) {
    throw reader.fail(
      'Unexpected dots, expected a chain such as `s_1 \\ge \\dots \\ge s_m`',
      terms[dots]!.span,
    )
  }
  const span = unionSpan(first.span, last.span)
  const at = (shift: number): Expression =>
    memberOf(family, shift === 0 ? running(span) : plus(running(span), shift))
  const steps: Expression = {
    kind: 'bind',
    op: /[>≥]/.test(sign!) ? 'min' : 'max',
    variables: [
      {
        name: runningName,
        range: { kind: 'bounds', from: family.from, to: plus(family.to, -1) },
        span,
      },
    ],
    body: { kind: 'apply', op: 'subtract', args: [at(0), at(1)], span },
    span,
  }
  const zero: Expression = { kind: 'number', value: 0, decimals: 0, span }
  return { kind: 'chain', terms: [steps, zero], relations: [sign!], span }
}

/** `a_1, \\dots, a_n` as one tuple. */
export function family(
  reader: TermReader,
  list: readonly Expression[],
  span: Span,
): Expression {
  const family = list.length >= 3 ? sameFamily(list[0]!, list.at(-1)!) : undefined
  if (!family || !isDots(list.at(-2)!)) {
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
        range: { kind: 'bounds', from: family.from, to: family.to },
        span,
      },
    ],
    body: memberOf(family, running(span)),
    span,
  }
}
