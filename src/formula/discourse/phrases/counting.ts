/** A letter in front of a noun for many things says how many they are. */
import type { Property } from '../description.ts'
import {
  atLeastNone,
  atLeastOne,
  besideCounts,
  counted,
  counts,
  kinds,
  multiplying,
} from '../lexicon/counted.ts'
import type { Token } from '../tokens.ts'
import { isSign, isWord } from '../tokens.ts'

/** "□ samples", "after □ independent trials": of one letter, and not "□ and □ vectors". */
export function countAt(list: readonly Token[], place: number): Property | undefined {
  const before = list[place - 1]
  const isListed = before?.type === 'formula' || isSign(before, ',') || (isWord(before, 'and', 'or') && list[place - 2]?.type === 'formula') // prettier-ignore
  if (isListed) return undefined
  let at = place + 1
  while (list[at]?.type === 'word' && kinds.has((list[at] as { text: string }).text)) at++ // prettier-ignore
  const noun = list[at]
  if (noun?.type !== 'word') return undefined
  const next = list[at + 1]
  const isFactor = next?.type === 'formula' || (next?.type === 'word' && !besideCounts.has(next.text)) // prettier-ignore
  if (multiplying.has(noun.text) && isFactor) return undefined
  const entry = counted.has(noun.text) ? atLeastOne : counts.has(noun.text) ? atLeastNone : undefined // prettier-ignore
  return entry && { entry, slots: [] }
}
