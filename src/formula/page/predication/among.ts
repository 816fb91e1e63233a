/** Restrictions on how many of several names, or of the members of a family, something holds of. */
import type { HowMany } from '../../discourse/predicates/among.ts'
import type { Chain, Expression, Relation, Span } from '../../language/expression.ts'

/** Conditions on one of the things. */
export type Of = (thing: Expression) => readonly Expression[] | undefined

/** The condition that something holds of so many of the things; undefined if it cannot be said. */
export function amongNames(
  many: HowMany,
  things: readonly Expression[],
  of: Of,
  span: Span,
): Chain[] | undefined {
  const each = things.map((thing) => holds(of(thing), span))
  if (each.some((one) => !one)) return undefined
  return bounds(many, (value) => each.map((one) => value(one!)).reduce((a, b) => apply('add', [a, b], span)), span) // prettier-ignore
}

/** The same of the members of a family, by a name for their index. */
export function amongMembers(
  many: HowMany,
  member: Expression,
  index: string,
  of: Of,
  span: Span,
): Chain[] | undefined {
  const own = holds(of(member), span)
  if (!own) return undefined
  const variables = [{ name: index, range: { kind: 'implicit' } as const, span }]
  return bounds(many, (value) => ({ kind: 'bind', op: 'sum', variables, body: value(own), span }), span) // prettier-ignore
}

/** One where all conditions hold, else zero. */
function holds(
  conditions: readonly Expression[] | undefined,
  span: Span,
): Expression | undefined {
  if (!conditions || conditions.length === 0) return undefined
  const [only] = conditions
  const all = conditions.length === 1 ? only! : apply('and', [...conditions], span)
  return apply('indicator', [all], span)
}

/** Of how many it holds, or does not, is bounded: inequalities, which draws are moved to meet. */
function bounds(
  many: HowMany,
  total: (value: (one: Expression) => Expression) => Expression,
  span: Span,
): Chain[] {
  const hold = total((one) => one)
  const fail = total((one) => apply('subtract', [number(1, span), one], span))
  const is = (left: Expression, relation: Relation, right: number): Chain => ({ kind: 'chain', terms: [left, number(right, span)], relations: [relation], span }) // prettier-ignore
  const found: Record<HowMany, Chain[]> = {
    all: [is(fail, '<', 1)],
    none: [is(hold, '<', 1)],
    some: [is(hold, '>', 0)],
    'not all': [is(fail, '>', 0)],
    one: [is(hold, '>', 0), is(hold, '<', 2)],
    'at most one': [is(hold, '<', 2)],
  }
  return found[many]
}

const apply = (op: string, args: Expression[], span: Span): Expression => ({ kind: 'apply', op, args, span }) // prettier-ignore

const number = (value: number, span: Span): Expression => ({ kind: 'number', value, decimals: 0, span }) // prettier-ignore
