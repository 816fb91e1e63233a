/** How much a verified claim would notice: its mutants, on the same draws. */
import type { Claim, Failure } from './claim.ts'
import { decide, tryOn } from './claim.ts'
import { relate, tolerances } from './compare.ts'
import type { World } from './environment.ts'
import { FormulaError } from './error.ts'
import type { Evidence, Survivor } from './evidence.ts'
import { compile } from './evaluate.ts'
import type { Chain, Expression } from './expression.ts'
import { freeSymbols } from './expression.ts'
import type { Kinds, Mutant } from './mutate.ts'
import { mutants } from './mutate.ts'
import { latex } from './latex.ts'
import { print } from './print.ts'

/** Mutants per claim; the rules reach every node of the formulas of a page with it. */
const limit = 120

/** True if the claim with this chain fails on some draw, or makes no sense. */
function isKilled(claim: Claim, world: World): boolean {
  try {
    const { failure, tested } = decide(claim, world)
    return failure !== undefined || tested === 0
  } catch (error) {
    if (error instanceof FormulaError && error.code !== 'too-costly') return true
    throw error
  }
}

/** Why a surviving mutant is no hole: its value is the same, or it is true as well. */
function reasonFor(claim: Claim, mutant: Mutant, world: World): string {
  const changed = (mutant.expression as Chain).terms
  const same = claim.chain.terms.every((term, i) => {
    const other = changed[i]
    if (!other) return false
    if (other === term) return true
    return agreesEverywhere(term, other, claim, world)
  })
  const turned = (mutant.expression as Chain).relations.some(
    (relation, i) => relation !== claim.chain.relations[i],
  )
  if (same && !turned) return 'has the same value on every draw: a true rewrite'
  return claim.chain.relations.every((relation) => relation === '=' || relation === '≔')
    ? 'holds on every draw as well'
    : 'is true as well: the relation leaves room'
}

function agreesEverywhere(
  a: Expression,
  b: Expression,
  claim: Claim,
  world: World,
): boolean {
  for (let draw = 0; draw < world.draws; draw++) {
    const env = world.root(draw)
    try {
      // Free indices are decided by the claim itself; here plain terms suffice.
      if (claim.indices.length > 0) return true
      const tolerance = Math.max(tolerances.exact, world.tolerance)
      if (
        relate(compile(a)(env), '=', compile(b)(env), tolerance, () => 0).holds ===
        false
      ) {
        return false
      }
    } catch {
      return false
    }
  }
  return true
}

/** Mutants of a claim and what became of them. */
export function assess(
  claim: Claim,
  world: World,
  kinds: Kinds,
): NonNullable<Evidence['mutants']> {
  const survivors: Survivor[] = []
  const list = allMutants(claim, kinds)
  for (const { mutant, claim: changed } of list) {
    if (isKilled(changed, world)) continue
    survivors.push({
      mutant: `${mutant.change}: ${latex(mutant.expression)}`,
      reason: reasonFor(claim, mutant, world),
      span: mutant.span,
    })
  }
  return { total: list.length, killed: list.length - survivors.length, survivors }
}

function allMutants(claim: Claim, kinds: Kinds): { mutant: Mutant; claim: Claim }[] {
  return mutants(claim.chain, kinds, limit)
    .filter((mutant) => mutant.expression.kind === 'chain')
    .map((mutant) => ({
      mutant,
      claim: { ...claim, chain: mutant.expression as Chain },
    }))
}

/** A single change that makes a wrong claim true; undefined if none does, or several unlike ones. */
export function repairOf(
  claim: Claim,
  failure: Failure,
  world: World,
  kinds: Kinds,
): Mutant | undefined {
  for (const { mutant, claim: changed } of allMutants(claim, kinds)) {
    if (isTrivial(changed.chain)) continue
    try {
      // First where the claim fails: there a repair must hold.
      if (tryOn(changed, failure.env).kind !== 'held') continue
      if (!isKilled(changed, world)) return mutant
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error
    }
  }
  return undefined
}

/** `a = a` is true and says nothing. */
function isTrivial(chain: Chain): boolean {
  const texts = chain.terms.map((term) => print(term))
  return (
    new Set(texts).size < texts.length ||
    chain.terms.every((term) => freeSymbols(term).size === 0)
  )
}
