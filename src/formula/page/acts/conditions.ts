/** Relations that hold in their sentence only. */
import { conditional } from '../../discourse/clauses/kinds.ts'
import type { Scope } from '../../draws/scope.ts'
import { FormulaError } from '../../language/error.ts'
import type { Chain, Relation } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import type { Marker } from './markers.ts'

/** Of values without symbols nothing depends; "for example" gives a value or claims. */
export function isCondition(claim: Chain, marker: Marker, scope: Scope): boolean {
  if (!conditional.has(marker)) return false
  if (marker === 'example') return isInstance(claim)
  return [...freeSymbols(claim)].some((name) => scope.get(name)?.source !== 'fixed')
}

/** `x = 3`: a value in place of the draw. */
export const isInstance = ({ terms, relations }: Chain): boolean =>
  relations.length === 1 &&
  relations[0] === '=' &&
  terms[0]?.kind === 'symbol' &&
  freeSymbols(terms[1]!).size === 0

/** The contrary of a condition. */
export function negated(chain: Chain): Chain {
  const [relation] = chain.relations
  const turned = relation && contrary[relation]
  if (turned && chain.relations.length === 1) return { ...chain, relations: [turned] }
  throw new FormulaError(
    'unreadable',
    'Unexpected "unless" before several relations, expected one',
    chain.span,
  )
}

const contrary: Partial<Record<Relation, Relation>> = {
  '=': '≠',
  '≠': '=',
  '<': '≥',
  '≥': '<',
  '>': '≤',
  '≤': '>',
  '∈': '∉',
  '∉': '∈',
}
