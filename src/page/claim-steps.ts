// Claims in words as what the worker is asked, and what came of them: what the words say must
// hold, and what the opposite words would say must not.

import type { Evidence, Formula } from '../formula/index.ts'
import { isRight } from './beside.ts'
import type { ClaimNode } from './claims.ts'
import { counterexampleText } from './finding.ts'
import { problem, type Problem } from './problem.ts'
import type { Outcome, Step } from './steps.ts'

/** What came of a formula of a claim. */
type Decided = Partial<Evidence> & Pick<Evidence, 'verdict'>

/** The claims of one page, while they are decided. */
export class ClaimSteps {
  readonly #claims: readonly ClaimNode[]
  readonly #decided: (readonly Decided[] | undefined)[]

  constructor(claims: readonly ClaimNode[]) {
    this.#claims = claims
    this.#decided = claims.map(() => undefined)
  }

  /** What is still to be asked. */
  steps(): Step[] {
    return this.#claims.flatMap((claim, index): Step[] =>
      this.#decided[index]
        ? []
        : [{ kind: 'claim', index, formulas: formulasOf(claim), after: claim.after }],
    )
  }

  note(index: number, outcome: Outcome): void {
    if (outcome.kind === 'claim') this.#decided[index] = outcome.evidence
    else if (outcome.kind === 'thrown') this.lose(index, outcome.thrown.error)
  }

  /** A claim that is not asked again: what kept it from a verdict. */
  lose(index: number, why: string): void {
    this.#decided[index] = [{ verdict: 'diverged', message: why }]
  }

  problems(): Problem[] {
    return this.#claims.flatMap(
      (claim, index) => claimProblem(claim, this.#decided[index] ?? []) ?? [],
    )
  }
}

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
    const reason = message === undefined || message === '' ? undefined : message
    const why = [reason ?? `it is ${verdict ?? 'not reached'}`, shown]
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
