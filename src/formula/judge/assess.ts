/** How much a verified claim would notice: its mutants, on the same draws. */
import type { Claim } from './claim.ts'
import { relateExactly } from './exact/exact.ts'
import { isKilled } from './killed.ts'
import { relate } from '../evaluation/compare.ts'
import { slackOf } from './rounding/rounding.ts'
import type { World } from '../draws/environment.ts'
import { FormulaError } from '../language/error.ts'
import type { Evidence, Survivor } from './evidence.ts'
import { compile } from '../evaluation/evaluate.ts'
import type { Chain, Expression } from '../language/expression.ts'
import type { Kinds, Mutant } from './mutate.ts'
import { mutants } from './mutate.ts'
import { latex } from '../language/latex.ts'

/** Mutants per claim; the rules reach every node of the formulas of a page with it. */
const limit = 120

/**
 * Why a mutant survives. Shown to be the same it is only by evaluation without rounding;
 * what was merely not refuted was not told apart.
 */
function reasonFor(claim: Claim, mutant: Mutant, world: World): string {
  const changed = mutant.expression as Chain
  const pairs = claim.chain.terms.flatMap((term, i) => {
    const other = changed.terms[i]!
    return other === term ? [] : [[term, other] as const]
  })
  const isTurned = changed.relations.some(
    (relation, i) => relation !== claim.chain.relations[i],
  )
  const apart = `not told apart on ${world.draws} draws`
  if (!isTurned && pairs.length > 0) {
    const draws = Math.min(...pairs.map(([a, b]) => sameExactly(a, b, claim, world)))
    if (draws > 0) return `the same by an exact rewrite: equal without rounding on ${draws} draws` // prettier-ignore
    if (pairs.every(([a, b]) => sameRounded(a, b, claim, world))) {
      return `${apart}: the same value up to rounding`
    }
  }
  const isEquation = claim.chain.relations.every((relation) => /[=≔]/.test(relation))
  return isEquation ? apart : `${apart}: the relation leaves room`
}

/** Draws on which two terms are compared without rounding. */
const enough = 4

/** On how many draws two terms are exactly equal; 0 if they differ or are not rational. */
function sameExactly(a: Expression, b: Expression, claim: Claim, world: World): number {
  if (claim.indices.length > 0 || claim.premises.length > 0) return 0
  let count = 0
  for (let draw = 0; draw < enough; draw++) {
    const exactly = relateExactly(a, '=', b, world.root(draw), new Set())
    if (exactly?.holds === false) return 0
    if (exactly) count++
  }
  return count
}

function sameRounded(
  a: Expression,
  b: Expression,
  claim: Claim,
  world: World,
): boolean {
  // Free indices are decided by the claim itself; here plain terms suffice.
  if (claim.indices.length > 0) return true
  for (let draw = 0; draw < world.draws; draw++) {
    const env = world.root(draw)
    try {
      world.absolute = 0
      const [left, right] = [compile(a)(env), compile(b)(env)]
      const { tolerance, absolute } = world
      const within = { tolerance, absolute, slack: () => slackOf(a, b, env) }
      const outcome = relate(left, '=', right, within)
      if (outcome.holds === false) return false
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
  let total = 0
  for (const { mutant, claim: changed } of list) {
    try {
      const killed = isKilled(changed, world)
      total++
      if (killed) continue
    } catch (error) {
      // What the claim itself costs is said of the claim; of its mutants as many as that pays for.
      if (error instanceof FormulaError && error.code === 'too-costly') break
      throw error
    }
    survivors.push({
      mutant: `${mutant.change}: ${latex(mutant.expression)}`,
      reason: reasonFor(claim, mutant, world),
      span: mutant.span,
    })
  }
  return { total, killed: total - survivors.length, survivors }
}

function allMutants(claim: Claim, kinds: Kinds): { mutant: Mutant; claim: Claim }[] {
  return mutants(claim.chain, kinds, limit)
    .filter((mutant) => mutant.expression.kind === 'chain')
    .map((mutant) => ({
      mutant,
      claim: { ...claim, chain: mutant.expression as Chain },
    }))
}
