/** `X \to Y \to Z` of random variables: a Markov chain. */
import { conditional } from '../../discourse/clauses/kinds.ts'
import type { Chain, Expression, Span, Statement } from '../../language/expression.ts'
import { unspecifiedVariable } from '../random/in-words.ts'
import type { CommonGround } from './common-ground.ts'
import { concluding, markerOf } from './markers.ts'
import type { Underway } from './underway.ts'

/**
 * True if the relation is a chain of variables: a premise, a claim behind "then", or else what is
 * drawn. Of new names the words must say that it is a Markov chain.
 */
export function chainOfVariables(
  statement: Statement & { claim: Chain },
  under: Underway,
  { symbols, dependences, premises }: CommonGround,
): boolean {
  const { claim, span } = statement
  const { cue, formula } = under.place
  const names = claim.terms.flatMap((term) =>
    term.kind === 'symbol' ? [term.name] : [],
  )
  const isChain = claim.relations.every((relation) => relation === '→')
  if (!isChain || names.length < 3 || names.length < claim.terms.length) return false
  if (new Set(names).size < names.length) return false
  const { scope } = symbols
  const isRandom = (name: string): boolean => scope.get(name)?.source === 'random'
  const isNew = (name: string): boolean => scope.get(name) === undefined
  if (!names.every((name) => isRandom(name) || (cue.isMarkov === true && isNew(name)))) return false // prettier-ignore
  for (const name of names.filter(isNew))
    for (const [own, entry] of unspecifiedVariable(name, {})) symbols.add(own, entry)
  const marker = markerOf(statement, cue)
  const isPremise = conditional.has(marker)
  if (!isPremise && !concluding.has(marker)) {
    dependences.chain(names, 'Markov chain')
    under.note('restrict', 'declared', span)
    return true
  }
  // Each is independent of all before, given the one before.
  const ties = names.slice(2).map((last, at): Chain => untied(names.slice(0, at + 1), last, names[at + 1]!, span)) // prettier-ignore
  if (isPremise) {
    for (const tie of ties) premises.condition(formula, tie)
    under.note('premise', 'mentioned', span)
  } else {
    for (const tie of ties) under.settled.claims.push({ ...statement, claim: tie })
  }
  return true
}

/** `I(X, Y; W \mid Z) = 0`. */
function untied(
  before: readonly string[],
  last: string,
  given: string,
  span: Span,
): Chain {
  const symbol = (name: string): Expression => ({ kind: 'symbol', name, span })
  const first: Expression = before.length === 1 ? symbol(before[0]!) : { kind: 'apply', op: 'tuple', args: before.map(symbol), span } // prettier-ignore
  const information: Expression = { kind: 'apply', op: 'call', args: [symbol('\\mathrm{I}'), first, symbol(last), symbol(given)], bar: 2, span } // prettier-ignore
  const zero: Expression = { kind: 'number', value: 0, decimals: 0, span }
  return { kind: 'chain', terms: [information, zero], relations: ['='], span }
}
