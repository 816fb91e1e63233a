/** Conditions under a quantifier of their sentence: "for all `i, j \in S`", "for `i \ne j`". */
import type { Expression, Variable } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import { listed } from '../symbols/target.ts'
import type { Formula } from '../text/formula.ts'
import type { Place } from '../text/text.ts'
import type { Others } from './underway.ts'

/**
 * "such that `\\pi_i P_{ij} = \\pi_j P_{ji}` for all `i, j \\in S`": for each of them.
 *
 * @param claimed Names of what is claimed under the condition: there it is the same i.
 */
export function forAll(
  claim: Expression,
  { cue, sentence }: Place<Formula>,
  saidBy: Others['saidBy'],
  claimed: ReadonlySet<string> = new Set(),
): Expression {
  const variables = cue.under.flatMap((order): Variable[] => {
    const mate = sentence.find((other) => other.order === order)
    if (mate?.cue.marker !== 'for') return []
    return saidBy(order).flatMap((node): Variable[] => {
      if (node.kind !== 'chain' || node.relations.join() !== '∈') return []
      const [left, set] = node.terms as [Expression, Expression]
      const range = { kind: 'set', set } as const
      return listed(left).map((name) => ({ name, range, span: node.span }))
    })
  })
  const free = freeSymbols(claim)
  const own = variables.filter(({ name }) => free.has(name) && !claimed.has(name))
  if (own.length === 0) return claim
  return { kind: 'bind', op: 'forall', variables: own, body: claim, span: claim.span }
}

/** "for all `i \\ne j`": relations that say for which indices. */
export const guardsOf = (
  { cue, sentence }: Place<Formula>,
  saidBy: Others['saidBy'],
): Expression[] =>
  cue.under.flatMap((order) => {
    const mate = sentence.find((other) => other.order === order)
    if (mate?.cue.marker !== 'for') return []
    return saidBy(order).filter(
      (node) =>
        node.kind === 'chain' && node.relations.every((one) => ordering.test(one)),
    )
  })

/** Relations that put numbers in order, or apart. */
export const ordering = /^[<>≤≥≠]$/
