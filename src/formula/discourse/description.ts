/** What words say of a symbol, before it is known how it is drawn. */

/** Sorts of things that words speak of. */
export type Sort =
  | 'number'
  | 'integer'
  | 'vector'
  | 'matrix'
  | 'function'
  | 'distribution'
  | 'variable'
  | 'set'
  | 'event'
  | 'sequence'

/** Options of a domain, by the names that domains give them. */
export type Options = Readonly<Record<string, unknown>>

/**
 * What a word or phrase means for each sort of thing; for a sort that is not there it
 * makes no sense, unless it is `any`.
 */
export type Meaning = Partial<Record<Sort | 'any', Options>>

/** A word or phrase of the lexicon. `□` in it stands for a formula: its slots. */
export interface Entry {
  readonly phrase: string
  readonly words: readonly string[]
  readonly meaning: Meaning
  /** It names the thing itself: "matrix". */
  readonly noun?: Sort
  /** It is what it is only in front of such a noun, with adjectives between: "□ by □ matrix". */
  readonly before?: Sort
  /** It names members of a family, "rewards": of one symbol alone it says nothing. */
  readonly many?: true
  /** What the formulas in it are: "rank □". */
  readonly slots?: readonly Slot[]
}

/** What a formula inside a phrase says of the thing. */
export type Slot =
  | 'size' // n × n, or the number of entries
  | 'support' // the set over which a distribution is
  | 'rank'
  | 'mean'
  | 'variance'
  | 'deviation'
  | 'precision' // the inverse of the variance
  | 'covariance'
  | 'shape' // of a named law
  | 'location' // of a named law
  | 'scale' // of a named law, the inverse of its rate
  | 'parameter' // of a named law, in order
  | 'law'
  | 'degree'
  | 'length'
  | 'bound'
  | 'columns' // names of parts of a matrix
  | 'rows'
  | 'entries'
  | 'diagonal'
  | 'eigenvalues'
  | 'eigenvectors'
  | 'singular values'
  | 'owner' // the matrix that has the parts
  | 'lipschitz' // how much of a property a function has
  | 'lipschitzGradient'
  | 'stronglyConvex'
  | 'periodic'
  | 'set' // of which it is an element or a subset
  | 'given' // of variables whose law they are given
  | 'other' // said, and of no consequence

/** What stands in a slot: a formula, by its number in the sentence, or a count in words. */
export type Filler = number | { readonly count: number }

/** One use of a phrase: its entry, whether it was denied, and what stands in its slots. */
export interface Property {
  readonly entry: Entry
  readonly denied?: true
  /** Said behind a list, of those of its members that can have it. */
  readonly shared?: true
  /** Said of what it belongs to: "the error of a symmetric channel". */
  readonly others?: true
  readonly slots: readonly Filler[]
}

/** All that the words of a clause say of one symbol. */
export interface Description {
  readonly properties: readonly Property[]
  /** Words that modify it and are in no list. */
  readonly unknown: readonly string[]
  /** What it need not be: "not necessarily symmetric". */
  readonly open?: readonly Entry[]
}

/** Nothing said. */
export const undescribed: Description = { properties: [], unknown: [] }

/** Sorts, the most special first. */
export const sortOf = ({ properties }: Description): Sort | undefined =>
  properties.find(({ entry, denied }) => entry.noun && !denied)?.entry.noun
