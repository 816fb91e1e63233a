/** `A \cap B = \emptyset` of events: what is drawn never happens together, or a premise. */
import { conditional } from '../../discourse/clauses/kinds.ts'
import type { Scope } from '../../draws/scope.ts'
import type { Chain, Expression } from '../../language/expression.ts'
import type { Symbols } from '../symbols/symbols.ts'
import type { Marker } from './markers.ts'
import { restricting } from './markers.ts'

/** Two events that have nothing in common, as a relation says. */
function apart(claim: Chain, scope: Scope): readonly [string, string] | undefined {
  const [left, right] = claim.terms
  const isEmpty = right?.kind === 'apply' && right.op === 'set' && right.args.length === 0 // prettier-ignore
  if (claim.relations.join() !== '=' || !isEmpty) return undefined
  if (left?.kind !== 'apply' || left.op !== 'intersection') return undefined
  const [a, b] = left.args.map((node) => (isEvent(node, scope) ? node.name : undefined))
  return a !== undefined && b !== undefined && a !== b ? [a, b] : undefined
}

function isEvent(
  node: Expression,
  scope: Scope,
): node is Expression & { kind: 'symbol' } {
  const entry = node.kind === 'symbol' ? scope.get(node.name) : undefined
  return entry?.source === 'random' && entry.event === true && entry.count === undefined
}

/** Draws the events so; false where the relation says something else, or they are drawn otherwise. */
export function drawApart(claim: Chain, marker: Marker, symbols: Symbols): boolean {
  const { scope } = symbols
  const names = apart(claim, scope)
  if (!names || !restricting.has(marker)) return false
  const entries = names.map((name) => scope.get(name))
  const isFree = entries.every((entry) => entry?.source === 'random' && !entry.apart && !entry.independent) // prettier-ignore
  if (!isFree) return false
  for (const [at, entry] of entries.entries()) {
    if (entry?.source !== 'random') continue
    symbols.add(names[at]!, { ...entry, apart: { group: names.join(), at } })
  }
  return true
}

/** "If `A \cap B = \emptyset`": that both happen has probability zero. */
export function asProbability(claim: Chain, marker: Marker, scope: Scope): Chain {
  if (!conditional.has(marker) || !apart(claim, scope)) return claim
  const { span } = claim
  const both: Expression = { kind: 'bind', op: 'probability', variables: [], body: claim.terms[0]!, span } // prettier-ignore
  return { ...claim, terms: [both, { kind: 'number', value: 0, decimals: 0, span }] }
}
