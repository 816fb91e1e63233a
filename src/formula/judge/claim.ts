/**
 * Deciding a claim on draws.
 *
 * Premises select the draws that count. Each link of the chain is related on each of
 * them; one link that fails on one draw refutes the claim. A claim that no draw
 * tested is vacuous.
 */
import type { Narrow } from './attack.ts'
import { premisedStructure, whileTied } from './apart.ts'
import { attack } from './attack.ts'
import { tolerances } from '../evaluation/compare.ts'
import type { Environment, World } from '../draws/environment.ts'
import { isSpecial } from '../draws/modes.ts'
import { FormulaError } from '../language/error.ts'
import type { Approach, Chain, Expression } from '../language/expression.ts'
import { freeSymbols } from '../language/expression.ts'
import { Costs } from './affordable.ts'
import { refuteByContrary } from './contrary.ts'
import { refuteByCounting } from './counted.ts'
import { refuteByEnds } from './ends.ts'
import { refuteByPairs } from './jumps.ts'
import { refuteByOneEntry } from './one-entry.ts'
import { precisely } from './precise.ts'
import { realisations } from '../evaluation/operators/realise.ts'
import { instances } from './indices.ts'
import { fit } from '../evaluation/operators/arithmetic.ts'
import { refuteByTies } from './ties.ts'
import type { Settled } from './settled.ts'
import { settled } from './settled.ts'
import { agree, isOfMethod, untold } from './tied.ts'
import type { Tried } from './try.ts'
import { isOrder, prepare, tryOn } from './try.ts'
import { isUnsized } from '../values/unsized.ts'
import type { Value } from '../values/value.ts'
import { show } from '../values/value.ts'

export { tryOn } from './try.ts'

/** A claim ready to be decided: names without a declaration run over what their use implies. */
export interface Claim {
  readonly chain: Chain
  readonly premises: readonly Expression[]
  /** Free indices: the claim is made for all their values. */
  readonly indices: readonly string[]
  /** The claim is about the order of an error on the way there: see near.ts. */
  readonly towards?: Approach
}

/** A draw on which a link fails. */
export interface Failure {
  readonly env: Environment
  readonly link: number
  readonly left: Value
  readonly right: Value
  readonly reason: string | undefined
  /** Also without rounding. */
  readonly exact?: boolean
  /** The sides of what should differ agree as far as they are known: see tied.ts. */
  readonly tied?: boolean
  /** Both sides without rounding, where they are known so. */
  readonly sides?: { left: string; right: string; isSaid?: true } | undefined
}

/** What deciding a claim found. */
export interface Decision {
  readonly failure?: Failure
  /** Draws on which it was tested. */
  readonly tested: number
  readonly residual: number
  readonly tolerance: number
  /** Also without rounding, on every draw that counted. */
  readonly exact?: boolean
  /** Smallest distance of an inequality from its contrary over the draws, relative to its sides. */
  readonly slack?: number
  /** Special draws on which one side alone had a value: it holds where both are defined. */
  readonly halfDefined?: number
  /** Draws on which its premises held or were made to hold, of those that were tried. */
  readonly premises?: {
    readonly met: number
    readonly tried: number
    /** A premise that held on none of the draws, neither by itself nor moved. */
    readonly never?: Expression
  }
}

/** Draws tried for each that is wanted, before a claim counts as vacuous. */
const patience = 12
/**
 * Evaluation steps after which a claim has cost enough: optima and nested derivatives
 * are then decided on fewer draws, never fewer than `least`.
 */
const enough = 8_000
const least = 16
/** Inequalities, and `\\ne`, hold by luck more often than equations. */
const inequalityFactor = 4

/** Draws on all of which sides agree: more would not tell more. */
const persistent = 2

/** Draws on which an inequality held most narrowly, from which it is attacked. */
const attacked = 3

/**
 * Decides a claim on the page's draws.
 *
 * @param soFar Is told, draw by draw, on how many it held until then.
 * @throws FormulaError for shapes, kinds and names that do not fit, and for too much work.
 */
export function decide(
  claim: Claim,
  world: World,
  soFar?: (tested: number) => void,
): Decision {
  const structure = premisedStructure(claim, world)
  return structure
    ? whileTied(structure, world, () => decideDrawn(claim, world, soFar))
    : decideDrawn(claim, world, soFar)
}

function decideDrawn(
  claim: Claim,
  world: World,
  soFar?: (tested: number) => void,
): Decision {
  const order = claim.chain.relations.some(isOrder)
  const unequal = claim.chain.relations.includes('≠')
  const wanted = world.draws * (order || unequal ? inequalityFactor : 1)
  // A claim about constants needs no second draw.
  const constant = isConstant(claim, world)
  const start = world.budget
  const costs = new Costs(world)
  const sum = new Summary()
  const last = constant ? 1 : wanted * patience
  const precise = constant ? precisely(claim, world.root(0)) : undefined
  if (precise?.failure) return sum.decided(claim, asFailed(precise.failure))
  for (let draw = 0; draw < last && sum.tested < wanted; draw++) {
    sum.open()
    for (const env of outcomesOf(claim, world.root(draw))) {
      const result = costs.of(() => (constant ? tryOn(claim, env) : tryAt(claim, env)))
      // Doubles are not asked about what is known to sixty digits.
      if (result.kind === 'failed' && precise?.whole) return known
      if (result.kind === 'failed' && constant && isUntold(claim, result))
        throw untold(claim)
      if (result.kind === 'failed') return sum.decided(claim, result)
      sum.note(result)
    }
    sum.close()
    if (sum.tested > 0) soFar?.(sum.tested)
    if (sum.tested >= least && start - world.budget > enough) break
    if (sum.tested === 0 && sum.ties >= persistent) break
  }
  costs.settle(sum.tested)
  mustHaveSizes(claim)
  if (sum.tie && sum.tested === 0) throw untold(claim)
  if (sum.tie && agree(sum.tie.failure)) return sum.decided(claim, sum.tie)
  if (sum.left > sum.tested && precise?.whole) return known
  if (sum.left > sum.tested) throw beyond(claim)
  const failure = constant ? undefined : searched(claim, sum, world)
  return failure ? { ...sum.decided(claim), failure } : sum.decided(claim)
}

/** A failure that generic and special draws did not meet, looked for where it may be. */
function searched(
  claim: Claim,
  { narrow }: Summary,
  world: World,
): Failure | undefined {
  const { relations } = claim.chain
  const order = relations.some(isOrder)
  const near = order ? attack(claim, narrow) : undefined
  const jumped = near ?? (claim.towards ? undefined : refuteByPairs(claim, (draw) => firstOf(claim, world, draw))) // prettier-ignore
  if (jumped) return jumped
  if (order || relations.includes('≠')) {
    return (
      (claim.towards
        ? undefined
        : refuteByTies(claim, (draw) => firstOf(claim, world, draw))) ??
      byContrary(claim, world) ??
      refuteByOneEntry(claim, (draw) => firstOf(claim, world, draw))
    )
  }
  if (!relations.includes('∈')) return undefined
  return (
    refuteByCounting(claim, world.root(0)) ??
    refuteByEnds(claim, (draw) => firstOf(claim, world, draw))
  )
}

/** What holds to as many digits as are compared. */
const known: Decision = { tested: 1, residual: 0, tolerance: 1e-45 }

type Failed = Extract<Tried, { kind: 'failed' }>

const isUntold = (claim: Claim, failed: Failed): boolean =>
  failed.failure.tied === true && failed.failure.exact !== true && isOfMethod(claim, failed) // prettier-ignore

const asFailed = (failure: Failure): Failed => ({
  kind: 'failed',
  failure,
  residual: NaN,
  tolerance: 0,
})

/** On draws moved to where a relation becomes its contrary. */
function byContrary(claim: Claim, world: World): Failure | undefined {
  if (claim.towards || claim.indices.length > 0) return undefined
  return refuteByContrary(claim, (draw) => firstOf(claim, world, draw))
}

/** A draw at the first outcome of its random variables. */
function firstOf(claim: Claim, world: World, draw: number): Environment {
  const [env] = outcomesOf(claim, world.root(draw))
  return env ?? world.root(draw)
}

/** What the draws of a claim came to. */
class Summary {
  tested = 0
  /** Draws whose numbers, and all tamer ones, leave double precision. */
  left = 0
  /** Sides that agree and may be equal: the nearest of them. */
  tie: Failed | undefined
  ties = 0
  readonly narrow: Narrow[] = []
  private tried = 0
  private met = 0
  private halfDefined = 0
  private residual = 0
  private tolerance: number = tolerances.exact
  private exact = true
  private counted = false
  private fulfilled = false

  open(): void {
    this.tried++
    this.counted = this.fulfilled = false
  }

  note(result: Settled): void {
    if (result.kind !== 'skipped') this.fulfilled = true
    if (result.kind === 'half-defined') this.halfDefined++
    if (result.kind === 'left' || result.kind === 'lost') this.left++
    if (result.kind === 'tied') {
      this.ties++
      if (!this.tie || !agree(this.tie.failure)) this.tie = result.failed
    }
    if (result.kind !== 'held') return
    this.counted = true
    this.exact &&= result.exact
    this.residual = Math.max(this.residual, result.residual)
    this.tolerance = Math.max(this.tolerance, result.tolerance)
    if (!Number.isFinite(result.slack)) return
    this.narrow.push({ env: result.env, slack: result.slack })
    this.narrow.sort((a, b) => a.slack - b.slack)
    this.narrow.length = Math.min(this.narrow.length, attacked)
  }

  close(): void {
    if (this.counted) this.tested++
    if (this.fulfilled) this.met++
  }

  decided(claim: Claim, failed?: Failed): Decision {
    const { tested, residual, tolerance, halfDefined } = this
    if (failed) {
      const { failure } = failed
      return { failure, tested: tested + 1, residual: failed.residual, tolerance: failed.tolerance } // prettier-ignore
    }
    const [narrowest] = this.narrow
    return {
      tested,
      residual,
      tolerance,
      exact: this.exact && tested > 0,
      ...(halfDefined > 0 && { halfDefined }),
      ...(narrowest && { slack: narrowest.slack }),
      ...premiseCounts(claim, this.met, this.tried),
    }
  }
}

const beyond = (claim: Claim): FormulaError =>
  new FormulaError(
    'vacuous',
    'Unexpected numbers beyond double precision on most draws, expected a claim that moderate numbers can test',
    claim.chain.span,
    'Products of many factors and exponentials of large numbers leave the range in which digits are kept: compare logarithms, or declare smaller numbers.',
  )

/** Evaluation steps on a special draw: where an integral diverges, say, no more are spent. */
const specialSteps = 30_000
/** To look whether a failure there is one of the numbers, so many times as many. */
const doubtful = 3

/**
 * On a special draw sides may have no value, which code and operators say by errors, or
 * by never coming to an end.
 */
function tryAt(claim: Claim, env: Environment): Settled {
  if (!isSpecial(env.draw)) return settled(claim, env)
  const { world } = env
  try {
    const first = spending(world, specialSteps, () => tryOn(claim, env))
    return spending(world, doubtful * specialSteps, () => settled(claim, env, first))
  } catch (error) {
    if (error instanceof FormulaError) return { kind: 'half-defined' }
    throw error
  }
}

/** Does something in so many steps at most. */
function spending<Result>(world: World, steps: number, work: () => Result): Result {
  const { budget } = world
  const given = Math.min(budget, steps)
  world.budget = given
  try {
    return work()
  } finally {
    world.budget += budget - given
  }
}

/** Instances of a draw, each at outcomes of the random variables that it speaks of. */
function* outcomesOf(claim: Claim, root: Environment): Generator<Environment> {
  const nodes = [claim.chain, ...claim.premises]
  for (const env of instances(claim, root)) yield* realisations(nodes, env)
}

function premiseCounts(
  claim: Claim,
  met: number,
  tried: number,
): Pick<Decision, 'premises'> {
  if (claim.premises.length === 0) return {}
  const { held } = prepare(claim).premises
  const never = met === 0 ? claim.premises.find((_, i) => held[i] === 0) : undefined
  return { premises: { met, tried, ...(never && { never }) } }
}

/** @throws FormulaError if a side of open size met nothing but numbers. */
function mustHaveSizes(claim: Claim): void {
  for (const [i, wasMatrix] of prepare(claim).open) {
    if (wasMatrix) continue
    throw new FormulaError(
      'shape-mismatch',
      'Unexpected number next to a matrix of open size, expected the same shape on both sides',
      [claim.chain.terms[i]!.span[0], claim.chain.terms[i + 1]!.span[1]],
    )
  }
}

/** True if no drawn symbol has a part in it. */
function isConstant(claim: Claim, world: World): boolean {
  if (claim.indices.length > 0) return false
  const names = [claim.chain, ...claim.premises].flatMap((node) => [
    ...freeSymbols(node),
  ])
  // Needs of computed symbols are known once they were computed.
  try {
    for (const name of names) world.root(0).get(name)
  } catch {
    return false
  }
  return names.every((name) =>
    [...world.scope.sources(name)].every((source) => {
      const entry = world.scope.get(source)
      return entry?.source !== 'drawn' && entry?.source !== 'random'
    }),
  )
}

/** Both sides of a failing link, for messages. */
export function sides(failure: Failure): { left: string; right: string } {
  // Laws have no values that could be shown.
  if (failure.sides?.isSaid)
    return { left: failure.sides.left, right: failure.sides.right }
  const open = isUnsized(failure.left) !== isUnsized(failure.right)
  // `I` shows at the size that it has here.
  const [left, right] = open
    ? fit(failure.left, failure.right)
    : [failure.left, failure.right]
  // As many digits as tell them apart.
  const digits = [6, 9, 12, 17].find(
    (count) => show(left, count) !== show(right, count),
  )
  if (digits === undefined && failure.sides) return failure.sides
  return { left: show(left, digits), right: show(right, digits) }
}

/** An error unless it is the author's mistake. */
export function asMistake(error: unknown): FormulaError {
  if (error instanceof FormulaError) return error
  throw error
}
