/** What a sentence makes of one of its formulas. */
import type { Description, Slot, Sort } from '../description.ts'
import { undescribed } from '../description.ts'
import type { Beyond } from '../lexicon/beyond.ts'
import type { Marker } from '../lexicon/markers.ts'
import type { Among } from '../predicates/among.ts'
import type { Called } from '../phrases/called.ts'
import type { Decomposition } from '../phrases/decompositions.ts'
import type { Eigen } from '../phrases/eigenvectors.ts'
import type { LawFunction } from '../phrases/law-functions.ts'
import type { NamedValue, ValueSaid } from '../phrases/named-values.ts'
import type { NormSaid } from '../phrases/norms.ts'
import type { Tails } from '../phrases/tails.ts'
import { noTails } from '../phrases/tails.ts'
import type { Predicate } from '../predicates/predicate.ts'
import type { Equality } from './equality.ts'

/** What the words of its sentence make of a formula. */
export interface Cue {
  /** What opened its clause; `main` if nothing did. */
  readonly marker: Marker | 'main'
  /** The word itself, for messages. */
  readonly word: string
  /** Clauses with the same number belong together. */
  readonly clause: number
  readonly description: Description
  /** What stands before its verb: "the distribution is □". */
  readonly subject?: Sort
  /** What a finite verb says of it: "□ is symmetric". */
  readonly predicate?: Predicate
  /** It stands for all things of its kind: what its predicate says of it is a claim. */
  readonly isOfKind?: true
  /** The value of another formula that it is a name of: "the trace of □". */
  readonly value?: NamedValue
  /** Of what it is said to be the value: "its variance is □". */
  readonly said?: ValueSaid
  /** Which function of a law it is: "□ be the density of □". */
  readonly lawFunction?: LawFunction
  /** The product that it is, of another matrix: "the singular value decomposition □". */
  readonly decomposition?: Decomposition
  /** An eigenvector or eigenvalue that it names: "let □ be an eigenvector of □". */
  readonly eigen?: Eigen
  /** The norm that its bars are said to be. */
  readonly norm?: NormSaid
  /** What the words call it: "the prevalence is □". */
  readonly called?: Called
  /** The words call it a Markov chain. */
  readonly isMarkov?: true
  /** It says how a form without a value is to be read: "with the convention □". */
  readonly isConvention?: true
  /** It is a name of something of what was spoken of before: "its skewness". */
  readonly owned?: string
  /** What stands behind its noun and narrows it. */
  readonly tails: Tails
  /** What is said of some of the formulas of its list, "not both zero". */
  readonly among?: readonly Among[]
  /** Words of a condition on it that are not read: "if □ grows fast". */
  readonly unread?: string
  /** A condition of its sentence in words alone that are not read. */
  readonly besideWords?: string
  /** Formulas of the list that it ends, "□ and □": words may speak of all of them together. */
  readonly list?: readonly number[]
  /** Part of a noun phrase: what it says there, a size, a rate. */
  readonly part: Slot | undefined
  /** The sentence says that the relation does not hold. */
  readonly denied: boolean
  /** The sentence says that it is so for large or small values, or near a point. */
  readonly limit?: 'large' | 'small'
  /** Behind the condition of a claim: it may be claimed as well, or a further condition. */
  readonly isOpen?: true
  /** It stands with a main clause that has said something: "the minimiser is □, with value □". */
  readonly besides?: true
  /** A bound between commas right behind a name, which it may be about: "□, □, is". */
  readonly apposed?: true
  /** The formula whose function is taken there: "□ on □". */
  readonly takenOn?: number
  /** What a verb of its sentence says that nothing takes up. */
  readonly unheard?: string
  /** What a verb says that describes what is introduced: of what is known nothing takes it up. */
  readonly described?: string
  /** Of what only words name it is said to be the value: of a name it is what it names. */
  readonly valued?: string
  /** Which parts of the matrix that was spoken of it names: "denote its eigenvalues by □". */
  readonly partsOfLast?: Slot
  /** Elsewhere it would be a claim; here it is only a possibility. */
  readonly possible: boolean
  /** It describes a set of points: "the hyperplane □". */
  readonly isOfPoints?: true
  /** What stands behind it counts: `16.7` million, `64` GFLOPS. */
  readonly unit?: string
  /** Formulas of the sentence that are its premises, by their order in it. */
  readonly under: readonly number[]
  /** Formulas of the sentence that hold exactly where it does. */
  readonly equivalent?: readonly number[]
  /** It says when the sides of the bound before it are equal: "with equality iff □". */
  readonly equality?: Equality
  /** The sentence says something else of its relations than that they hold. */
  readonly beyond?: Beyond
}

/** The formula by itself, without words. */
export const noCue: Cue = {
  marker: 'main',
  word: '',
  clause: 0,
  description: undescribed,
  tails: noTails,
  part: undefined,
  denied: false,
  possible: false,
  under: [],
}
