/** Changes of the formula that has `of` in its LaTeX. */
export interface ByHand {
  of: string
  /** Must pass. */
  isTrue?: readonly string[]
  /** True, in notation that may be refused as unreadable, but not as wrong. */
  isRare?: readonly string[]
  /** Must stop the build. */
  isFalse?: readonly string[]
}

/** LaTeX without doubled backslashes. */
export const raw = String.raw
