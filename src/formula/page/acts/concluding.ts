/** Conclusions about names that only the conditions of their sentence speak of: "if `x^2 = 9`, then `x = 3`". */
import { conditional, converse } from '../../discourse/clauses/kinds.ts'
import type { Chain, Expression } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import { nameOf } from './equations.ts'
import type { Marker } from './markers.ts'
import type { Underway } from './underway.ts'

/**
 * Does the relation conclude something of a name of which a condition in front speaks? Such a
 * name has its meaning elsewhere or has none: the conclusion neither defines nor introduces it.
 */
export function concludesOfCondition(
  { terms }: Chain,
  marker: Marker,
  { place: { order, sentence }, others }: Underway,
): boolean {
  const name = nameOf(terms[0])
  const isMain = marker === 'main' || marker === 'then' || marker === 'hence'
  if (name === undefined || !(isMain || converse.has(marker))) return false
  return sentence.some(
    (mate) =>
      mate.order < order &&
      (converse.has(marker) || conditional.has(mate.cue.marker)) &&
      others.saidBy(mate.order).some((node) => speaksOf(node, name)),
  )
}

/** The name itself, or a relation that it stands in. */
const speaksOf = (node: Expression, name: string): boolean =>
  node.kind === 'chain' ? freeSymbols(node).has(name) : node.kind === 'symbol' && node.name === name // prettier-ignore
