/** Relations of known names that are no claims: conditions of the sentence, and what restricts draws. */
import { conditional } from '../../discourse/clauses/kinds.ts'
import { freeIndices } from '../../judge/indices.ts'
import type { Chain, Span } from '../../language/expression.ts'
import type { CommonGround } from './common-ground.ts'
import { boundsValues } from './bounded-variables.ts'
import { isCondition, isInstance, negated } from './conditions.ts'
import { asProbability, drawApart } from './disjoint.ts'
import type { Marker } from './markers.ts'
import { restricting, statesFact } from './markers.ts'
import { hasNoZeros, isRestrictable, restrict, saysOfDefined } from './restrictions.ts'
import type { Underway } from './underway.ts'
import { notRead } from './unread-conditions.ts'

/** True if nothing is left of the relation that could be claimed. */
export function condition(
  written: Chain,
  span: Span,
  marker: Marker,
  under: Underway,
  ground: CommonGround,
): boolean {
  const { place, others } = under
  const { cue, formula } = place
  const { symbols, unread, premises } = ground
  if (drawApart(written, marker, symbols)) {
    under.note('restrict', 'declared', span)
    return true
  }
  if (restricting.has(marker) && ground.dependences.restrict(written)) {
    under.note('restrict', 'declared', span)
    return true
  }
  const claim = asProbability(written, marker, symbols.scope)
  unread.mustBeKnown(claim)
  if (
    cue.beyond &&
    (!conditional.has(marker) || /^(or|not)$/.test(cue.beyond.phrase))
  ) {
    if (restricting.has(marker)) unread.noteAll(claim, cue.beyond)
    throw notRead(cue.beyond, span)
  }
  // Of points that it introduces itself an equation claims nothing.
  const isOpen = cue.isOfPoints === true && freeIndices([claim], symbols.world).unknown.length > 0 // prettier-ignore
  if (cue.possible || isOpen) under.note('mention', 'mentioned', span)
  else if (isCondition(claim, marker, symbols.scope)) {
    premises.condition(formula, marker === 'unless' ? negated(claim) : claim)
    under.note(isInstance(claim) ? 'instance' : 'premise', 'mentioned', span)
  } else if (
    restricting.has(marker) &&
    (hasNoZeros(claim, symbols) || boundsValues(claim, ground))
  ) {
    under.note('restrict', 'declared', span)
  } else if (restricts(claim, marker, under, ground)) {
    restrict(claim, place, others.saidBy, symbols)
    under.note('restrict', 'declared', span)
  } else return false
  return true
}

/** Does the relation say what is drawn, and not what is true of it? */
function restricts(
  claim: Chain,
  marker: Marker,
  { place }: Underway,
  { symbols, equations, narrowing }: CommonGround,
): boolean {
  const { cue } = place
  return (
    (restricting.has(marker) ||
      (marker === 'means' && narrowing.explains(claim, place))) &&
    !statesFact(cue, claim) &&
    !saysOfDefined(cue, claim, symbols.scope) &&
    !equations.repeatsStandard(claim) &&
    isRestrictable(claim, symbols)
  )
}
