/** Of what something is: "of □", "of the symmetric matrix □". */
import { entryAt } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'

/** The formula behind "of", with words of the lexicon between and no others, and the place behind it. */
export function ownerBehind(
  list: readonly Token[],
  from: number,
): { of: number; end: number } | undefined {
  if (!isWord(list[from], 'of')) return undefined
  let at = from + 1
  while (list[at]?.type === 'word') {
    const found = entryAt(list, at)
    if (!found && !isWord(list[at], 'the', 'a', 'an', 'any', 'our', 'this')) return undefined // prettier-ignore
    at += found?.length ?? 1
  }
  const token = list[at]
  return token?.type === 'formula' ? { of: token.at, end: at + 1 } : undefined
}
