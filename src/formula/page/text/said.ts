/** What the words around a formula say, as introductions ask for it. */
import type { Description, Filler } from '../../discourse/description.ts'
import { undescribed } from '../../discourse/description.ts'
import type { Expression, Span } from '../../language/expression.ts'

/** Over what a name runs, as the page says it: `i = 1, \dots, n`; open ends are undefined. */
export interface IndexRange {
  readonly name: string
  readonly from: Expression | undefined
  readonly to: Expression | undefined
}

/** What a sentence says of the symbols that a formula introduces. */
export interface Said {
  description: Description
  /** The expression of a formula of the sentence, by its number in it; of a count in words, the number. */
  slot: (filler: Filler) => Expression | undefined
  /** The clause that says it: what it says of several names it says of all of them. */
  clause?: { readonly sentence: object; readonly at: number }
  /** It stands beside the main clause, where `a < b` says what the names are. */
  aside?: boolean
  /** The words speak of more than one formula: "□ and □ are orthogonal". */
  isOfSeveral?: boolean
  /** Over what indices run, as other formulas of the sentence say. */
  ranges?: readonly IndexRange[]
  /** What laws that it introduces are given: behind a bar, or "given □" in the sentence. */
  given?: readonly Expression[]
  /** A note at the sign of the law says so: `\overset{\text{iid}}{\sim}`. */
  independent?: true
}

/** "With three rows": the number that words say. */
export const counted = (
  { count }: Exclude<Filler, number>,
  span: Span,
): Expression => ({
  kind: 'number',
  value: count,
  decimals: 0,
  span,
})

/** Nothing said. */
export const nothingSaid: Said = { description: undescribed, slot: () => undefined }
