import type { Vocabulary } from './vocabulary.ts'

/** A changed formula and the rule that made it. */
export interface Edit {
  tex: string
  rule: string
}

export type Maker = (tex: string, vocabulary: Vocabulary) => Iterable<Edit>

/** An element that is there. */
export function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index]
  if (item === undefined) throw new Error(`Expected an item ${index}`)
  return item
}
