// Claims in words as what the worker is asked, and what came of them: what the words say must
// hold, and what the opposite words would say must not.

import type { Evidence, Formula } from '../formula/index.ts'
import { isRight } from './beside.ts'
import type { ClaimNode } from './claims.ts'
import { counterexampleText } from './finding.ts'
import { problem, type Problem } from './problem.ts'

/** What came of a formula of a claim. */
export type Decided = Partial<Evidence> & Pick<Evidence, 'verdict'>

/** The formula that the words say, and those of their opposites. */
export const formulasOf = ({ tex, holds, others }: ClaimNode): Formula[] =>
  [{ tex, holds }, ...others].map((each) => ({
    tex: each.tex,
    display: false,
    role: each.holds ? 'claim' : 'erratum',
  }))

/** What is wrong with a claim, by what came of its formulas. */
export function claimProblem(
  claim: ClaimNode,
  [said, ...others]: readonly Decided[],
): Problem | undefined {
  const [own, ...opposite] = formulasOf(claim)
  const { text, tex } = claim
  if (!isRight(own!, said)) {
    const { verdict, message, code } = said ?? {}
    const shown = said && counterexampleText(said)
    const why = [message || `it is ${verdict ?? 'not reached'}`, shown]
    const isFalse = verdict === 'wrong' || code === 'true-erratum'
    return problem(
      claim,
      isFalse ? 'false-claim' : 'undecided-claim',
      text,
      tex,
      why.filter(Boolean).join('. '),
    )
  }
  const idle = opposite.find((formula, index) => isRight(formula, others[index]))
  return idle && problem(claim, 'idle-claim', text, idle.tex)
}
