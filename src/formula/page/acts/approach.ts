/** What a formula says of where a name goes: `h \\to 0`, "for small $h$", "near $x = 0$". */
import type { Cue } from '../../discourse/clauses/cue.ts'
import type { Approach, Expression, Span } from '../../language/expression.ts'

const infinity = (span: Span): Expression => ({ kind: 'symbol', name: '\\infty', span })
const zero = (span: Span): Expression => ({
  kind: 'number',
  value: 0,
  decimals: 0,
  span,
})

/** A name by itself: not `x_n`, which may be a member of a family. */
const plainName = (node: Expression | undefined): string | undefined =>
  node?.kind === 'symbol' && !node.member ? node.name : undefined

/** `x` of `x` and of `|x|`. */
const nameIn = (node: Expression | undefined): string | undefined =>
  plainName(
    node?.kind === 'apply' && (node.op === 'abs' || node.op === 'norm')
      ? node.args[0]
      : node,
  )

/** Where a name goes; undefined if the expression does not say it. */
export function approachOf(
  claim: Expression,
  { marker, limit }: Pick<Cue, 'marker' | 'limit'>,
): Approach | undefined {
  const { span } = claim
  if (claim.kind !== 'chain') {
    const name = plainName(claim)
    if (name === undefined || limit === undefined) return undefined
    return { name, to: limit === 'large' ? infinity(span) : zero(span) }
  }
  const [left, right] = claim.terms
  if (claim.relations.length !== 1 || !right) return undefined
  const [relation] = claim.relations
  const name = plainName(left)
  if (relation === '→') return name === undefined ? undefined : { name, to: right }
  const isOne = right.kind === 'number' && right.value === 1
  if ((relation === '≪' || relation === '≫') && isOne) {
    const inner = nameIn(left)
    const to = relation === '≫' ? infinity(span) : zero(span)
    return inner === undefined ? undefined : { name: inner, to }
  }
  if (marker !== 'near' || name === undefined) return undefined
  return relation === '=' || relation === '≈' ? { name, to: right } : undefined
}
