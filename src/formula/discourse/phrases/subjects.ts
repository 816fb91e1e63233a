/** Subjects: what a formula is said to be, "the sigmoid is □", "its distribution is □". */
import type { Property, Sort } from '../description.ts'
import { verbs } from '../lexicon/markers.ts'
import { entryAt } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'
import { isMarker } from './noun-phrase.ts'

/** "The sigmoid is □", "the softmax function is defined as □": the formula is about it. */
export function standardSubject(
  list: readonly Token[],
  place: number,
): Property | undefined {
  let at = place - 1
  while (isWord(list[at], ...between)) at--
  if (at === place - 1) return undefined
  for (let start = at; start >= Math.max(0, at - 8); start--) {
    const found = entryAt(list, start)
    if (!found || start + found.length <= at || !isStandard(found)) continue
    const article = isWord(list[start - 1], 'the', 'a', 'our') ? start - 1 : start
    // "leaky ReLU is □": a word in front makes it another one.
    const front = list[start - 1]
    const isNeutral = entryAt(list, start - 1)?.entry.meaning.any !== undefined
    const isOther = front?.type === 'word' && article === start && !isNeutral
    if (isOther && !verbs.has(front.text) && !isMarker(list, start - 1)) continue
    // "the inverse of the sigmoid is □" is about another function.
    return isWord(list[article - 1], 'of', 'for', 'with', 'from', 'to', 'by')
      ? undefined
      : { entry: found.entry, slots: [] }
  }
  return undefined
}

const between = ['is', 'reads', 'defined', 'as', 'by', 'given', 'the', 'function', 'then', 'simply'] // prettier-ignore

/** Does the word name a standard function? */
export const isStandard = ({ entry }: Pick<Property, 'entry'>): boolean =>
  entry.meaning.function?.['standard'] !== undefined

/** "Its stationary distribution is □": the noun that the formula is said to be. */
export function subjectSort(list: readonly Token[], place: number): Sort | undefined {
  const verb = place - 1
  if (!isWord(list[verb], 'is', 'are', 'be')) return undefined
  for (let start = Math.max(0, verb - 4); start < verb; start++) {
    const found = entryAt(list, start, verb)
    if (found?.entry.noun && start + found.length === verb) return found.entry.noun
  }
  return undefined
}
