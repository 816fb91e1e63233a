/** A formula of a page, as whoever opens the page hands it over. */

/** Prose of the same sentence around a formula, other formulas as `□`. */
export interface Words {
  before: string
  after: string
  /** Sentences without a formula in front of its own, in the same paragraph. */
  ahead?: string
  /** Sentences without a formula behind its own, to the end of the paragraph. */
  behind?: string
  /** Which sentence and which paragraph it is; without them it stands alone. */
  sentence?: number
  paragraph?: number
}

/** A math node as it stands on a page. */
export interface Formula {
  tex: string
  display: boolean
  role?: 'claim' | 'erratum' | 'stated'
  /** Why a stated formula is not checked. */
  reason?: string
  words?: Words
  /** Erratum: a counterexample that the author quotes, `X = [1 -1]; left = 1; right = 0.5`. */
  pinned?: string
  /** Its number in `PageOptions.text`. */
  at?: number
}
