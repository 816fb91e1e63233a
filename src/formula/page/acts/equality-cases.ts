/** What "with equality if and only if □" claims of the bound before it. */
import type { Equality } from '../../discourse/clauses/equality.ts'
import { caseOfEquality } from '../../discourse/clauses/equality.ts'
import type {
  Chain,
  Expression,
  Relation,
  Span,
  Statement,
} from '../../language/expression.ts'
import { children, withChildren } from '../../language/expression.ts'
import { negated } from './conditions.ts'
import { notRead } from './unread-conditions.ts'

/** A bound that was claimed, and under which conditions. */
export interface Bound {
  readonly claim: Chain
  readonly premises: readonly Expression[]
}

const strict: Partial<Record<Relation, Relation>> = { '≤': '<', '≥': '>' }

/** The bound that the claims of a formula are, if they are one alone. */
export function boundOf(
  claims: readonly Statement[],
  conditions: readonly Expression[],
): Bound | undefined {
  const [only, ...more] = claims.filter(({ claim }) => claim.kind === 'chain')
  if (!only || more.length > 0 || only.claim.kind !== 'chain') return undefined
  const { claim, premises } = only
  const [relation, ...others] = claim.relations
  if (others.length > 0 || !relation || !strict[relation]) return undefined
  return { claim, premises: [...premises, ...conditions] }
}

/**
 * Where the relation holds, both sides are equal; where it does not, one is smaller. That it
 * follows from an equality is no claim of its own: draws hardly ever meet one by chance.
 *
 * @throws FormulaError `unreadable` if there is no bound, or what is said of it is no relation.
 */
export function casesOfEquality(
  said: readonly Statement[],
  bound: Bound | undefined,
  { holds, only }: Equality,
): Statement[] {
  const [statement, ...more] = said.filter(({ claim }) => claim.kind === 'chain')
  if (!bound || !statement || more.length > 0 || statement.claim.kind !== 'chain')
    throw notRead(caseOfEquality, said[0]?.span ?? [0, 0])
  const { span, claim: relation } = statement
  const sides = at(bound.claim, span) as Chain
  const given = [...bound.premises.map((node) => at(node, span)), ...statement.premises]
  const under = (premise: Chain, relations: readonly Relation[]): Statement => ({
    ...statement,
    claim: { ...sides, relations },
    premises: [...given, premise],
  })
  return [
    ...(holds ? [under(relation, ['='])] : []),
    ...(only ? [under(negated(relation), [strict[sides.relations[0]!]!])] : []),
  ]
}

/** What another formula says, told of at this one. */
const at = (node: Expression, span: Span): Expression => ({
  ...withChildren(node, children(node).map((part) => at(part, span))),
  span,
}) // prettier-ignore
