// Claims in words as what the worker is asked, and what came of them: the words must hold, and
// those that say the opposite must not.

import type { Evidence } from '../formula/index.ts'
import type { ClaimNode } from './claims.ts'
import { counterexampleText } from './finding.ts'
import { problem, type Problem } from './problem.ts'

/** One formula of a claim. */
export interface ClaimStep {
  of: ClaimNode
  /** It is what the words say, and not their opposite. */
  isSaid: boolean
  formula: { tex: string; display: boolean; role: 'claim' | 'erratum' }
  /** Once it is there. */
  evidence?: Partial<Evidence> & Pick<Evidence, 'verdict'>
}

/** All formulas of all claims, in the order of the page. */
export function claimSteps(claims: readonly ClaimNode[]): ClaimStep[] {
  const step = (of: ClaimNode, tex: string, holds: boolean, isSaid: boolean) => ({
    of,
    isSaid,
    formula: { tex, display: false, role: holds ? 'claim' : 'erratum' } as const,
  })
  return claims.flatMap((claim) => [
    step(claim, claim.tex, claim.holds, true),
    ...claim.others.map(({ tex, holds }) => step(claim, tex, holds, false)),
  ])
}

/** What is wrong with a claim. */
export function claimProblem(
  claim: ClaimNode,
  steps: readonly ClaimStep[],
): Problem | undefined {
  const own = steps.filter(({ of }) => of === claim)
  const said = own.find(({ isSaid }) => isSaid)?.evidence
  const { text, tex, holds } = claim
  const right = holds ? 'verified' : 'refuted'
  if (said?.verdict !== right) {
    const { message = '', code } = said ?? {}
    const shown = said && counterexampleText(said)
    const why = [message || `it is ${said?.verdict ?? 'not reached'}`, shown]
      .filter(Boolean)
      .join('. ')
    const isFalse = said?.verdict === 'wrong' || code === 'true-erratum'
    return problem(claim, isFalse ? 'false-claim' : 'undecided-claim', text, tex, why)
  }
  const idle = own.find(({ isSaid, evidence }) => !isSaid && evidence?.verdict === right)
  return idle && problem(claim, 'idle-claim', text, idle.formula.tex)
}
