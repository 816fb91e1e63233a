/**
 * Deciding a claim on draws.
 *
 * Premises select the draws that count. Each link of the chain is related on each of
 * them; one link that fails on one draw refutes the claim. A claim that no draw
 * tested is vacuous.
 */
import { relate, roundsTo, tolerances } from './compare.ts'
import type { Environment, World } from './environment.ts'
import { FormulaError, placed } from './error.ts'
import type { Evaluator } from './evaluate.ts'
import { compile } from './evaluate.ts'
import type { Chain, Expression, Relation } from './expression.ts'
import { freeSymbols } from './expression.ts'
import { instances } from './indices.ts'
import { magnitude } from './magnitude.ts'
import { fit } from './operators/arithmetic.ts'
import { isUnsized, isZero } from './unsized.ts'
import type { Value } from './value.ts'
import { asBoolean, show } from './value.ts'

/** A claim ready to be decided: names without a declaration run over what their use implies. */
export interface Claim {
  readonly chain: Chain
  readonly premises: readonly Expression[]
  /** Premises `A = P D P^{-1}` that give a drawn symbol its value. */
  readonly given: readonly { name: string; value: Expression }[]
  /** Free indices: the claim is made for all their values. */
  readonly indices: readonly string[]
}

/**
 * Splits premises into conditions to be tested and equations that give a drawn symbol
 * its value: no draw would fulfil those by luck.
 */
export function splitPremises(
  premises: readonly Expression[],
  world: World,
): Pick<Claim, 'given' | 'premises'> {
  const given: { name: string; value: Expression }[] = []
  const conditions: Expression[] = []
  for (const premise of premises) {
    const [left, right] = premise.kind === 'chain' ? premise.terms : []
    const isEquation = premise.kind === 'chain' && premise.relations.join() === '='
    const isDrawn =
      left?.kind === 'symbol' && world.scope.get(left.name)?.source === 'drawn'
    if (isEquation && isDrawn && right && !freeSymbols(right).has(left.name)) {
      given.push({ name: left.name, value: right })
    } else conditions.push(premise)
  }
  return { given, premises: conditions }
}

/** A draw on which a link fails. */
export interface Failure {
  readonly env: Environment
  readonly link: number
  readonly left: Value
  readonly right: Value
  readonly reason: string | undefined
}

/** What deciding a claim found. */
export interface Decision {
  readonly failure?: Failure
  /** Draws on which it was tested. */
  readonly tested: number
  readonly residual: number
  readonly tolerance: number
}

/** Draws tried for each that is wanted, before a claim counts as vacuous. */
const patience = 12
/**
 * Evaluation steps after which a claim has cost enough: optima and nested derivatives
 * are then decided on fewer draws, never fewer than `least`.
 */
const enough = 8_000
const least = 16
/** Inequalities hold by luck more often than equations. */
const inequalityFactor = 4

/** `I`, `\mathbf{1}` without a subscript. */
const isOpen = (value: Value): boolean => isUnsized(value) && !isZero(value)

const isOrder = (relation: Relation): boolean => /[<>≤≥]/.test(relation)

/** A number written with decimals stands for all that rounds to it. */
function shownDecimals(
  node: Expression,
): { value: number; decimals: number } | undefined {
  if (node.kind === 'number') return node
  if (
    node.kind === 'apply' &&
    node.op === 'negate' &&
    node.args[0]?.kind === 'number'
  ) {
    return { value: -node.args[0].value, decimals: node.args[0].decimals }
  }
  return undefined
}

/** Everything about a claim that does not change from draw to draw. */
class Prepared {
  /**
   * Links with a side of open size, and whether the other side was ever a matrix. A 1×1
   * matrix is a number, so one draw does not tell; numbers on all draws do.
   */
  readonly open = new Map<number, boolean>()
  readonly terms: readonly Evaluator[]
  readonly given: readonly { name: string; value: Evaluator }[]
  constructor(claim: Claim) {
    this.given = claim.given.map(({ name, value }) => ({ name, value: compile(value) }))
    this.terms = claim.chain.terms.map((term) => compile(term))
  }
}

const prepared = new WeakMap<Claim, Prepared>()

function prepare(claim: Claim): Prepared {
  let result = prepared.get(claim)
  if (!result) prepared.set(claim, (result = new Prepared(claim)))
  return result
}

/** The result of one instance: untested, held, or failed. */
type Tried =
  | { kind: 'skipped' }
  | { kind: 'undefined' }
  | { kind: 'held'; residual: number; tolerance: number }
  | { kind: 'failed'; failure: Failure; residual: number; tolerance: number }

/** @throws FormulaError for shapes, kinds and names that do not fit. */
export function tryOn(claim: Claim, outer: Environment): Tried {
  const { terms, given, open } = prepare(claim)
  const { world } = outer
  world.tolerance = 0
  const env = given.reduce(
    (inner, { name, value }) => inner.with(name, value(inner)),
    outer,
  )
  for (const premise of claim.premises) {
    if (!isFulfilled(premise, env)) return { kind: 'skipped' }
  }
  const { chain } = claim
  let residual = 0
  let tested = false
  let left = terms[0]!(env)
  for (const [i, relation] of chain.relations.entries()) {
    const right = terms[i + 1]!(env)
    const tolerance = Math.max(tolerances.exact, world.tolerance)
    if (isOpen(left) !== isOpen(right)) {
      const sized = isOpen(left) ? right : left
      open.set(i, open.get(i) === true || typeof sized !== 'number')
    }
    const outcome = placedLink(chain, i, relation, left, right, tolerance, env)
    if (Number.isFinite(outcome.residual))
      residual = Math.max(residual, outcome.residual)
    if (outcome.holds === false) {
      return {
        kind: 'failed',
        failure: { env, link: i, left, right, reason: outcome.reason },
        residual: outcome.residual,
        tolerance,
      }
    }
    if (outcome.holds) tested = true
    left = right
  }
  const tolerance = Math.max(tolerances.exact, world.tolerance)
  return tested ? { kind: 'held', residual, tolerance } : { kind: 'undefined' }
}

/** Conditions are related as claims are: an equation holds up to rounding. */
function isFulfilled(premise: Expression, env: Environment): boolean {
  if (premise.kind !== 'chain') return asBoolean(compile(premise)(env))
  const values = premise.terms.map((term) => compile(term)(env))
  const tolerance = Math.max(tolerances.exact, env.world.tolerance)
  return premise.relations.every((relation, i) => {
    const [left, right] = [values[i]!, values[i + 1]!]
    return placedLink(premise, i, relation, left, right, tolerance, env).holds === true
  })
}

/** Sides that cannot be related are reported at the link. */
function placedLink(...args: Parameters<typeof link>): ReturnType<typeof link> {
  try {
    return link(...args)
  } catch (error) {
    const [chain, i] = args
    throw placed(error, [chain.terms[i]!.span[0], chain.terms[i + 1]!.span[1]])
  }
}

function link(
  chain: Chain,
  i: number,
  relation: Relation,
  left: Value,
  right: Value,
  tolerance: number,
  env: Environment,
): ReturnType<typeof relate> {
  const [a, b] = [chain.terms[i]!, chain.terms[i + 1]!]
  if (relation === '=' || relation === '≈') {
    for (const [node, other] of [
      [b, left],
      [a, right],
    ] as const) {
      const shown = shownDecimals(node)
      if (
        shown &&
        (shown.decimals > 0 || relation === '≈') &&
        typeof other === 'number'
      ) {
        if (Number.isNaN(other)) return { holds: undefined, residual: NaN }
        return roundsTo(other, shown.value, shown.decimals)
      }
    }
  }
  return relate(left, relation, right, tolerance, () =>
    Math.max(magnitude(a, env), magnitude(b, env)),
  )
}

/**
 * Decides a claim on the page's draws.
 *
 * @throws FormulaError for shapes, kinds and names that do not fit, and for too much work.
 */
export function decide(claim: Claim, world: World): Decision {
  const order = claim.chain.relations.some(isOrder)
  const wanted = world.draws * (order ? inequalityFactor : 1)
  // A claim about constants needs no second draw.
  const constant = isConstant(claim, world)
  const start = world.budget
  let tested = 0
  let residual = 0
  let tolerance: number = tolerances.exact
  const last = constant ? 1 : wanted * patience
  for (let draw = 0; draw < last && tested < wanted; draw++) {
    let counted = false
    for (const env of instances(claim, world.root(draw))) {
      const result = tryOn(claim, env)
      if (result.kind === 'skipped' || result.kind === 'undefined') continue
      if (result.kind === 'failed') {
        return {
          failure: result.failure,
          tested: tested + 1,
          residual: result.residual,
          tolerance: result.tolerance,
        }
      }
      counted = true
      residual = Math.max(residual, result.residual)
      tolerance = Math.max(tolerance, result.tolerance)
    }
    if (counted) tested++
    if (tested >= least && start - world.budget > enough) break
  }
  mustHaveSizes(claim)
  return { tested, residual, tolerance }
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
  const open = isUnsized(failure.left) !== isUnsized(failure.right)
  // `I` shows at the size that it has here.
  const [left, right] = open
    ? fit(failure.left, failure.right)
    : [failure.left, failure.right]
  return { left: show(left), right: show(right) }
}

/** An error unless it is the author's mistake. */
export function asMistake(error: unknown): FormulaError {
  if (error instanceof FormulaError) return error
  throw error
}
