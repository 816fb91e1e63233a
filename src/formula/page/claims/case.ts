/** A claim that is to be decided, with all that its formula says besides. */
import type { Description } from '../../discourse/description.ts'
import type { Claim } from '../../judge/claim.ts'
import type { Evidence } from '../../judge/evidence.ts'

/** Evidence that is not all that there will be. */
export type Early = (evidence: Evidence) => void

export interface Case {
  readonly claim: Claim
  /** What the formula reads as. */
  readonly text: string
  /** The formula as it is written. */
  readonly tex: string
  /** What the conditions of the claim say in words of given symbols. */
  readonly assumed: ReadonlyMap<string, Description>
  /** Is told of a claim by which the formula stands or falls. */
  readonly early: Early | undefined
}
