/** Equations that describe a set of points: "the hyperplane □", "a circle □" claim nothing. */
import { pointSets } from '../lexicon/markers.ts'
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'

/** Is the formula what a noun for a set of points is given by, and nothing said to lie there? */
export function isOfPoints(list: readonly Token[], place: number): boolean {
  if (!isWord(list[place - 1], ...pointSets)) return false
  let at = place - 2
  while (list[at]?.type === 'word' && !isWord(list[at], 'the', 'a', 'an')) at--
  return list[at]?.type === 'word' && !isWord(list[at - 1], 'on', 'in', 'inside', 'is', 'are') // prettier-ignore
}
