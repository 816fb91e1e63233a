/** Acts of expressions without a relation: words alone introduce what they name, or say more of it. */
import type { Cue } from '../../discourse/clauses/cue.ts'
import { isIntroducing } from '../../discourse/clauses/kinds.ts'
import type { Expression, Statement } from '../../language/expression.ts'
import { measureIn, sizesIn } from '../introductions/in-phrases.ts'
import type { Introducer } from '../introductions/introducer.ts'
import type { CommonGround } from './common-ground.ts'
import { givenBy } from './given.ts'
import { counting, isLet, measuring } from './markers.ts'
import type { Underway } from './underway.ts'
import { notRead } from './unread-conditions.ts'

/** Carries out what the sentence does with an expression; true if nothing is left to mention. */
export function takeBare(
  { claim, span }: Statement,
  under: Underway,
  ground: CommonGround,
): boolean {
  const { place, said, names } = under
  const { cue } = place
  const { introducer, independence, values } = ground
  // "the $i$-th row".
  if ((claim.kind === 'symbol' || isNamedSpace(claim)) && cue.part === 'other')
    under.note('mention', 'mentioned', span)
  else if (isOfPhrase(claim, cue, introducer)) under.note('introduce', 'declared', span)
  else if (independence.saysUncorrelated(claim, place, names)) {
    if (claim.kind === 'symbol') under.together.push(claim.name)
    under.note('introduce', 'declared', span)
  } else if (values.introduce(claim, place, said.slot, isLet(cue.marker)))
    under.note('define', 'defined', span)
  else if (
    (isLet(cue.marker) || cue.lawFunction) &&
    values.introduceFunction(claim, place, said.slot)
  )
    under.note('define', 'defined', span)
  else if (isDescribed(claim, under, introducer))
    under.note('introduce', 'declared', span)
  else if (independence.saysIndependent(claim, place, names, said))
    under.note('restrict', 'declared', span)
  else return false
  return true
}

/** `L^2` of "the `L^2` norm". */
const isNamedSpace = (claim: Expression): boolean =>
  claim.kind === 'apply' &&
  claim.op === 'power' &&
  claim.args[0]?.kind === 'symbol' &&
  /^(?:L|\\ell)$/.test(claim.args[0].name)

/** A size or a rate inside of a noun phrase. */
function isOfPhrase(claim: Expression, { part }: Cue, { names }: Introducer): boolean {
  if (!part) return false
  const isSize = counting.has(part) && sizesIn(claim, names)
  return isSize || (measuring.has(part) && measureIn(claim, names))
}

/** "let p be a distribution". */
function isDescribed(
  claim: Expression,
  { place, said, others, together }: Underway,
  { described, names }: Introducer,
): boolean {
  const given = givenBy(place, others.saidBy, names.world.scope)
  const introduced = described.introduce(claim, { ...said, given }, isLet(place.cue.marker)) // prettier-ignore
  together.push(...(introduced ?? []))
  return introduced !== undefined
}

/** What words say of an expression that is left to be mentioned. */
export function sayMore(
  { claim, span }: Statement,
  { place, said, settled }: Underway,
  { independence, introducer, narrowing, symbols, values }: CommonGround,
): void {
  const { cue } = place
  // "Let π be a permutation of □": whatever it is here, it is not the constant.
  const isOther = cue.called !== undefined && cue.called !== 'value'
  if (isOther && claim.kind === 'symbol' && introducer.names.isFixed(claim.name)) symbols.hide(claim.name) // prettier-ignore
  // "The matrix A is assumed to be …": said of a known name, and not read.
  if ((cue.marker === 'main' || isIntroducing(cue.marker)) && claim.kind === 'symbol' && !cue.part && cue.tails.unread !== undefined) narrowing.supposed([claim], cue.tails.unread) // prettier-ignore
  if (cue.owned !== undefined && claim.kind === 'symbol') values.own(claim.name, cue.owned) // prettier-ignore
  independence.saysMore(claim, cue)
  settled.claims.push(...values.plain(claim, place, said.slot))
  if (cue.beyond?.mentions && claim.kind === 'apply') throw notRead(cue.beyond, span)
}
