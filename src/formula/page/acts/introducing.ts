/** Relations that introduce names: `A \in \mathbb{R}^{m \times n}`, `\lambda > 0`, `p = (p_1, \dots, p_n)`. */
import { FormulaError } from '../../language/error.ts'
import type { Chain, Expression } from '../../language/expression.ts'
import { limit } from '../introductions/limits.ts'
import { byParts } from '../introductions/by-parts.ts'
import type { CommonGround } from './common-ground.ts'
import { givenBy } from './given.ts'
import type { Marker } from './markers.ts'
import { isConcluded, isLet, moments } from './markers.ts'
import type { IndexRange } from '../text/said.ts'
import { ordering } from './quantifiers.ts'
import type { Underway } from './underway.ts'

/** True if the relation introduced names. */
export function introduce(
  claim: Chain,
  marker: Marker,
  { place, said, others, together }: Underway,
  { introducer, values, symbols }: CommonGround,
): boolean {
  const { cue } = place
  // "with covariance Σ ∈ …": it was introduced by what it is of.
  const renews = isLet(marker) && !(cue.part && moments.has(cue.part))
  // "its step size η, where `\\eta > 0`" says what it is.
  if (!said.aside && marker !== 'such that') values.mustBeKnown(claim)
  // "Then `\\lambda \\ge 0`" concludes something of λ.
  const isConclusion = isConcluded(marker, cue) && claim.relations.every((one) => one === '∈' || ordering.test(one)) // prettier-ignore
  const given = givenBy(place, others.saidBy, symbols.scope)
  const ranges = claim.relations.join() === '∼' ? rangesIn(place, others.saidBy) : []
  const introduced = isConclusion
    ? undefined
    : introducer.chain(claim, { ...said, given, ranges }, renews)
  together.push(...(introduced ?? []))
  if (!introduced && (said.aside || marker === 'such that'))
    limit(claim, introducer.names)
  return introduced !== undefined || byParts(claim, said, introducer.names)
}

/** `X_i \sim p` "for `i = 1, \dots, n`": over what the other formulas of the sentence let names run. */
function rangesIn(
  { order, sentence }: Underway['place'],
  saidBy: Underway['others']['saidBy'],
): IndexRange[] {
  const said = (mate: { order: number }): readonly Expression[] => {
    try {
      return mate.order === order ? [] : saidBy(mate.order)
    } catch (error) {
      if (error instanceof FormulaError) return []
      throw error
    }
  }
  return sentence.flatMap(said).flatMap((node): IndexRange[] => {
    const [left, set] = node.kind === 'chain' && node.relations.join() === '∈' ? node.terms : [] // prettier-ignore
    if (left?.kind !== 'symbol' || set?.kind !== 'apply' || set.op !== 'range')
      return []
    return [{ name: left.name, from: set.args[0], to: set.args[1] }]
  })
}
