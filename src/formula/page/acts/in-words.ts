/** Relations that words state of known values: "$A B$ is symmetric", "every orthogonal matrix is …". */
import { conditional } from '../../discourse/clauses/kinds.ts'
import type { Filler } from '../../discourse/description.ts'
import { FormulaError } from '../../language/error.ts'
import type { Chain, Expression, Statement } from '../../language/expression.ts'
import { asSet } from '../../read/range.ts'
import { domainOf } from '../domains/sets.ts'
import type { Around } from '../predication/around.ts'
import { unheard } from '../predication/unread-words.ts'
import type { Formula } from '../text/formula.ts'
import type { Said } from '../text/said.ts'
import type { Place } from '../text/text.ts'
import type { CommonGround } from './common-ground.ts'
import { negated } from './conditions.ts'
import { restricting } from './markers.ts'
import { isRestrictable } from './restrictions.ts'

/** Known values of which words say something, as the relations that they say. */
export function inWords(
  statements: readonly Statement[],
  { cue, order, sentence }: Place<Formula>,
  slot: Said['slot'],
  ground: CommonGround,
  isPremise = conditional.has(cue.marker) || restricting.has(cue.marker),
): readonly Statement[] {
  const { predicate } = cue
  const isBeside = cue.under.length > 0 || cue.equivalent !== undefined
  const role = isPremise ? 'premise' : isBeside ? 'conclusion' : 'claim'
  const [only] = statements
  if (!predicate || statements.length !== 1 || only!.claim.kind === 'chain')
    return statements
  const value = sentence.find((mate) => mate.order === predicate.relation?.to)
  if (predicate.head !== undefined && ground.values.isSaidBy(value, order, slot))
    return statements
  const said = ground.predicates.of(
    only!.claim,
    predicate,
    order,
    aroundOf(ground, slot, role),
  )
  if (!said) {
    const isLast = order === predicate.subjects.at(-1)
    // "θ is the probability of heads" says which it is.
    const isDefinite = predicate.words.startsWith('the ')
    // "The derivative of □ vanishes", "is at most □": a relation that nothing makes of it.
    const to = predicate.relation?.to
    const right = typeof to === 'number' ? slot(to) : undefined
    const isPlain = predicate.words === 'is' && predicate.head === undefined
    const isRelated = typeof to === 'string' || (right !== undefined && !isPlain && ground.predicates.isKnown(right)) // prettier-ignore
    const isSaid =
      !isPremise && isLast && !isDefinite && (to === undefined || isRelated)
    if (isSaid && ground.predicates.isKnown(only!.claim))
      throw unheard(predicate.relation ? predicate.words : `is ${predicate.words}`, only!.span) // prettier-ignore
    return statements
  }
  const { claim } = only!
  const isOpen =
    claim.kind === 'symbol' &&
    cue.marker === 'main' &&
    isRestrictable(said[0]!.claim as Chain, ground.symbols)
  if (isOpen) return said.map((one) => ({ ...one, ofName: claim.name }))
  if (!predicate.denied) return said
  const [denied, ...more] = said
  if (!denied || more.length > 0) throw severalDenied(only!.span)
  return isPremise
    ? [{ ...denied, claim: negated(denied.claim as Chain) }]
    : [{ ...denied, denied: true }]
}

/** "Every symmetric matrix A is …": what is claimed of the name that stands for all of them. */
export function ofKind(
  names: readonly string[],
  place: Place<Formula>,
  slot: Said['slot'],
  ground: CommonGround,
): Statement[] {
  const span: Statement['span'] = [0, place.formula.tex.length]
  const symbols = names.map((name): Expression => ({ kind: 'symbol', name, span }))
  return ofThose(symbols, place, slot, ground)
}

/** What words claim of each of several things that one formula names. */
export function ofThose(
  things: readonly Expression[],
  { cue: { predicate }, order, formula }: Place<Formula>,
  slot: Said['slot'],
  ground: CommonGround,
): Statement[] {
  if (!predicate || things.length === 0) return []
  const span: Statement['span'] = [0, formula.tex.length]
  const left = (at: Filler): Expression | undefined => {
    const said = slot(at)
    return said?.kind === 'chain' ? said.terms[0] : said
  }
  const around = aroundOf(ground, left, 'claim')
  // "□ are orthogonal" of several names in one formula: each is a subject of its own.
  const isList = things.length > 1
  const subjects = isList ? things.map((_, at) => -1 - at) : predicate.subjects
  const each = { ...predicate, subjects }
  const among = { ...around, slot: (at: Filler) => (typeof at === 'number' && at < 0 ? things[-1 - at] : left(at)) } // prettier-ignore
  const said = things.flatMap((node, at) => ground.predicates.of(node, each, isList ? -1 - at : order, among) ?? []) // prettier-ignore
  const isLast = isList || order === predicate.subjects.at(-1)
  const to = predicate.relation?.to
  const right = typeof to === 'number' ? left(to) : undefined
  // "The mean of a variable □ is □" gives a name to what it is.
  const isNaming = to !== undefined && typeof to !== 'string' && !(right && ground.predicates.isKnown(right)) // prettier-ignore
  if (said.length === 0 && isLast && !isNaming) throw unheard(predicate.words, span)
  return said.map((one) => ({ ...one, ...(predicate.denied && { denied: true }) }))
}

/** What predicates ask of the sentence and the page around them. */
export const aroundOf = (
  { introducer }: CommonGround,
  slot: Around['slot'],
  role: Around['role'],
): Around => ({
  slot,
  role,
  argument: (name) => introducer.signatures.argument(name, 0),
  domain: (set) => domainOf(asSet(set), introducer.names.dimensions),
})

const severalDenied = (span: Statement['span']): FormulaError =>
  new FormulaError(
    'unreadable',
    'Unexpected "not" before several properties, expected one',
    span,
    'Say in a sentence of its own what does not hold.',
  )
