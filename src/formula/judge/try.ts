/** A claim on one draw: each link of its chain related where its premises hold. */
import type { Outcome } from '../evaluation/compare.ts'
import { tolerances } from '../evaluation/compare.ts'
import type { Claim, Failure } from './claim.ts'
import type { Environment } from '../draws/environment.ts'
import { isSpecial } from '../draws/modes.ts'
import type { Evaluator } from '../evaluation/evaluate.ts'
import { compile } from '../evaluation/evaluate.ts'
import type { Relation } from '../language/expression.ts'
import { isAtStart } from './indices.ts'
import { placedLink } from './link.ts'
import { tryNear } from './near.ts'
import { PremiseCounts, premised } from './premises.ts'
import { isUnsized, isZero } from '../values/unsized.ts'
import type { Value } from '../values/value.ts'

/** `I`, `\mathbf{1}` without a subscript. */
const isOpen = (value: Value): boolean => isUnsized(value) && !isZero(value)

/** `<`, `≤` and their likes. */
export const isOrder = (relation: Relation): boolean => /[<>≤≥]/.test(relation)

/** Everything about a claim that does not change from draw to draw. */
class Prepared {
  /**
   * Links with a side of open size, and whether the other side was ever a matrix. A 1×1
   * matrix is a number, so one draw does not tell; numbers on all draws do.
   */
  readonly open = new Map<number, boolean>()
  readonly terms: readonly Evaluator[]
  readonly premises: PremiseCounts
  constructor(claim: Claim) {
    this.premises = new PremiseCounts(claim.premises)
    this.terms = claim.chain.terms.map((term) => compile(term))
  }
}

const prepared = new WeakMap<Claim, Prepared>()

/** What is known of a claim once it was tried. */
export function prepare(claim: Claim): Prepared {
  let result = prepared.get(claim)
  if (!result) prepared.set(claim, (result = new Prepared(claim)))
  return result
}

/** All links held. */
export interface Held {
  readonly kind: 'held'
  readonly residual: number
  readonly tolerance: number
  /** Also without rounding. */
  readonly exact: boolean
  readonly env: Environment
  /** A link whose sides both came out as zero, or nearly so, though neither is written so. */
  readonly vanished?: number
  /** Smallest distance of an inequality from its contrary, relative to its sides. */
  readonly slack: number
}

/** The result of one instance: untested, held, or failed. */
export type Tried =
  | { kind: 'skipped' }
  | { kind: 'undefined' }
  /** Rounding left nothing to compare. */
  | { kind: 'lost' }
  /** On a special draw one side has a value and the other has none. */
  | { kind: 'half-defined' }
  | Held
  | { kind: 'failed'; failure: Failure; residual: number; tolerance: number }

/**
 * A claim on one draw.
 *
 * @param mayMove Whether the draw may be moved to where the premises hold.
 * @throws FormulaError for shapes, kinds and names that do not fit.
 */
export function tryOn(claim: Claim, outer: Environment, mayMove = true): Tried {
  const { terms, open, premises } = prepare(claim)
  const { world } = outer
  if (claim.towards) return tryNear(claim, claim.towards, outer, premises)
  world.tolerance = 0
  world.absolute = 0
  const env = premised(claim.premises, outer, premises, mayMove)
  if (!env) return { kind: 'skipped' }
  const { chain } = claim
  let residual = 0
  let slack = Infinity
  let tested = false
  let lost = false
  let exact = true
  let vanished: number | undefined
  let left = terms[0]!(env)
  for (const [i, relation] of chain.relations.entries()) {
    const right = terms[i + 1]!(env)
    const tolerance = Math.max(tolerances.exact, world.tolerance)
    if (isOpen(left) !== isOpen(right)) {
      const sized = isOpen(left) ? right : left
      open.set(i, open.get(i) === true || typeof sized !== 'number')
    }
    const outcome = placedLink(chain, i, relation, left, right, tolerance, env, claim.premises) // prettier-ignore
    exact &&= outcome.holds === undefined || outcome.exact === true
    if (Number.isFinite(outcome.residual))
      residual = Math.max(residual, outcome.residual)
    if (outcome.holds === false) {
      const isEdge = isSpecial(env.draw) || (relation === '=' && isAtStart(claim, env))
      if (isEdge && isHalfDefined(outcome, left, right)) {
        return { kind: 'half-defined' }
      }
      return {
        kind: 'failed',
        failure: { env, link: i, left, right, reason: outcome.reason, exact: outcome.exact === true, tied: outcome.tied === true, sides: outcome.sides }, // prettier-ignore
        residual: outcome.residual,
        tolerance,
      }
    }
    if (outcome.holds) tested = true
    if (outcome.lost) lost = true
    if (isVanishing(left) && isVanishing(right)) {
      const written = chain.terms.slice(i, i + 2).some((term) => term.kind === 'number')
      if (!written) vanished = i
    }
    if (isOrder(relation)) slack = Math.min(slack, slackOf(left, relation, right))
    left = right
  }
  const tolerance = Math.max(tolerances.exact, world.tolerance)
  if (!tested) return { kind: lost ? 'lost' : 'undefined' }
  const held: Held = { kind: 'held', residual, tolerance, exact, env, slack }
  return vanished === undefined ? held : { ...held, vanished }
}

/** So small that it may be what is left of anything. */
const isVanishing = (value: Value): boolean =>
  typeof value === 'number' && Math.abs(value) < 1e-290

/** How far an inequality is from its contrary; ∞ where it has no distance. */
function slackOf(left: Value, relation: Relation, right: Value): number {
  if (typeof left !== 'number' || typeof right !== 'number') return Infinity
  const gap = relation === '<' || relation === '≤' ? right - left : left - right
  const size = Math.max(Math.abs(left), Math.abs(right))
  return Number.isFinite(gap) && size > 0 ? gap / size : Infinity
}

/** One side has a finite value and the other has none, or an infinite one. */
const isHalfDefined = ({ reason }: Outcome, left: Value, right: Value): boolean =>
  (reason?.includes('side is undefined') ?? false) ||
  isInfinite(left) !== isInfinite(right)

const isInfinite = (value: Value): boolean => value === Infinity || value === -Infinity
