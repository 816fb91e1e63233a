/**
 * "X, Y and Z are independent": of three and more it says more than of each two. "Independent
 * given Z": of each two, given it.
 */
import type { Property } from '../../discourse/description.ts'
import type { Chain, Expression, Statement } from '../../language/expression.ts'
import type { Around } from './around.ts'

/** What the word says of several variables; undefined if it says it of each two by themselves. */
export function tiesSaid(
  { entry, slots }: Property,
  subjects: readonly (Expression | undefined)[],
  slot: Around['slot'],
): Statement[] | undefined {
  const is = entry.meaning.variable ?? {}
  const all = subjects.flatMap((node) => node ?? [])
  if (all.length < subjects.length) return undefined
  if (is['conditionallyIndependent']) {
    const given = slots.flatMap((at) => slot(at) ?? [])
    // Of three and more, each is independent of all before.
    return given.length === 0 ? undefined : all.slice(1).map((last, at) => untied(all.slice(0, at + 1), last, given)) // prettier-ignore
  }
  if (!is['independent'] || all.length < 3) return undefined
  return all.slice(1).map((last, at) => untied(all.slice(0, at + 1), last, []))
}

/** `I(X, Y; Z \mid W) = 0`. */
function untied(
  before: readonly Expression[],
  last: Expression,
  given: readonly Expression[],
): Statement {
  const { span } = last
  const first: Expression = before.length === 1 ? before[0]! : { kind: 'apply', op: 'tuple', args: before, span } // prettier-ignore
  const head: Expression = { kind: 'symbol', name: '\\mathrm{I}', span }
  const information: Expression = { kind: 'apply', op: 'call', args: [head, first, last, ...given], ...(given.length > 0 && { bar: 2 }), span } // prettier-ignore
  const zero: Expression = { kind: 'number', value: 0, decimals: 0, span }
  const claim: Chain = { kind: 'chain', terms: [information, zero], relations: ['='], span } // prettier-ignore
  return { claim, premises: [], span }
}
