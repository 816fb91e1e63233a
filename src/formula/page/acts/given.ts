/** "Given $X = x$, …", "conditional on $Y$, …": what the other formulas of a sentence are given. */
import type { Cue } from '../../discourse/clauses/cue.ts'
import { randomNames } from '../../draws/randomness.ts'
import type { Scope } from '../../draws/scope.ts'
import type { Expression } from '../../language/expression.ts'
import { children, withChildren } from '../../language/expression.ts'
import type { Formula } from '../text/formula.ts'
import type { Place } from '../text/text.ts'
import type { Others } from './underway.ts'

const giving = /^(?:given|condition)/

/** Does the sentence give what the formula is, and say nothing else of it? */
const gives = ({ marker, word, description, predicate }: Cue): boolean =>
  marker === 'suppose' &&
  giving.test(word) &&
  !predicate &&
  description.properties.length + description.unknown.length === 0

/** `X = x`: a random variable has a value. */
export function isGivenValue(node: Expression, cue: Cue, scope: Scope): boolean {
  if (!gives(cue) || node.kind !== 'chain' || node.relations.join() !== '=')
    return false
  const [left, right] = node.terms
  const isRandom = left?.kind === 'symbol' && scope.get(left.name)?.source === 'random'
  return isRandom && right !== undefined && randomNames(right, scope).size === 0
}

/** What the formulas in front of one give it: variables, and values of variables. */
export function givenBy(
  { order, sentence }: Place<Formula>,
  saidBy: Others['saidBy'],
  scope: Scope,
): Expression[] {
  return sentence.flatMap((mate) => {
    if (mate.order >= order || !gives(mate.cue)) return []
    return saidBy(mate.order).filter(
      (node) =>
        (node.kind === 'symbol' && scope.get(node.name)?.source === 'random') ||
        isGivenValue(node, mate.cue, scope),
    )
  })
}

const averages = new Set(['expectation', 'probability', 'variance', 'covariance'])

/** The expression with all means in it taken given values of variables. */
export function givenValues(
  node: Expression,
  values: readonly Expression[],
): Expression {
  if (node.kind === 'bind' && averages.has(node.op) && node.variables.length === 0)
    return { ...node, body: withConditions(node.body, values) }
  const parts = children(node)
  if (parts.length === 0) return node
  return withChildren(node, parts.map((part) => givenValues(part, values))) // prettier-ignore
}

function withConditions(body: Expression, values: readonly Expression[]): Expression {
  const { span } = body
  if (body.kind === 'apply' && body.op === 'given')
    return { ...body, args: [...body.args, ...values] }
  const own = body.kind === 'apply' && body.op === 'tuple' ? body.args : [body]
  return { kind: 'apply', op: 'given', args: [...own, ...values], bar: own.length, span } // prettier-ignore
}
