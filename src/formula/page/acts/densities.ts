/**
 * `p(y \mid x)`, `p(x_1, \dots, x_n \mid \theta)` of variables whose laws the page names, where the
 * letter has no other meaning: their density, which is known and not defined by an equation.
 */
import type { Scope } from '../../draws/scope.ts'
import type { Expression, Statement } from '../../language/expression.ts'
import { children, withChildren } from '../../language/expression.ts'
import { densityName } from '../../language/own-names.ts'
import { restricting, type Marker } from './markers.ts'

/**
 * The statement with the densities of known variables in place of calls. "With the density
 * `p(z) = …`" defines a letter, whatever law `z` has: a prior beside a posterior.
 */
export function withDensities(
  statement: Statement,
  scope: Scope,
  marker: Marker,
): Statement {
  if (scope.get('p')) return statement
  const { claim, premises } = statement
  if (restricting.has(marker) && claim.kind === 'chain' && isCallOfP(claim.terms[0])) return statement // prettier-ignore
  const made = dense(claim, scope)
  const under = premises.map((premise) => dense(premise, scope))
  const isSame = made === claim && under.every((node, i) => node === premises[i])
  return isSame ? statement : { ...statement, claim: made, premises: under }
}

const isCallOfP = (node: Expression | undefined): boolean => {
  const head = node?.kind === 'apply' && node.op === 'call' ? node.args[0] : undefined
  return head?.kind === 'symbol' && head.name === 'p'
}

function dense(node: Expression, scope: Scope): Expression {
  const parts = children(node)
  if (parts.length === 0) return node
  if (node.kind === 'apply' && node.op === 'call') {
    const [head, ...args] = node.args
    const own = args.slice(0, node.bar)
    const given = node.bar === undefined ? [] : args.slice(node.bar)
    const isOfLaws = own.length > 0 && own.every((arg) => isVariable(arg, scope)) && given.every((arg) => isDeclared(arg, scope)) // prettier-ignore
    if (head?.kind === 'symbol' && isCallOfP(node) && isOfLaws)
      return { ...node, args: [{ ...head, name: densityName }, ...args] }
  }
  const made = parts.map((part) => dense(part, scope))
  return made.every((part, i) => part === parts[i]) ? node : withChildren(node, made)
}

/** A variable with a named law, a member of a family of such, all of them. */
function isVariable(node: Expression, scope: Scope): boolean {
  if (node.kind === 'bind' && node.op === 'forall') return isVariable(node.body, scope)
  const [head] = node.kind === 'apply' && node.op === 'entry' ? node.args : [node]
  const entry = head?.kind === 'symbol' ? scope.get(head.name) : undefined
  return entry?.source === 'random' && entry.law !== undefined
}

const isDeclared = (node: Expression, scope: Scope): boolean =>
  node.kind === 'symbol' && scope.declares(node.name)
