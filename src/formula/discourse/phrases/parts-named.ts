/** Names of parts of the matrix that was spoken of: "denote its singular values by □". */
import type { Slot } from '../description.ts'
import { parts } from '../lexicon/parts.ts'
import { matchAt } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'

/** "singular values", and which part they are. */
const names = parts
  .filter(
    ({ words }) => words.at(-1) === '□' && words[0] !== 'with' && words.at(-2) !== 'of',
  ) // prettier-ignore
  .map(({ words, slots }) => ({ words: words.slice(0, -1), part: slots![0]! }))
  .sort((a, b) => b.words.length - a.words.length)

/** The part that the words say the formula at a place names, of what was spoken of. */
export function partsNamed(list: readonly Token[], place: number): Slot | undefined {
  const isVerb = isWord(list[place + 1], 'be', 'denote', 'are')
  const isBy = isWord(list[place - 1], 'by')
  if (!isVerb && !isBy) return undefined
  // "denote by □ its eigenvalues", "let □ be its eigenvalues"
  const own = isVerb ? place + 2 : place + 1
  if (isWord(list[own], 'its'))
    return names.find(({ words }) => matchAt(list, own + 1, words))?.part
  if (!isBy) return undefined
  // "denote its eigenvalues by □"
  const found = names.find(({ words }) => matchAt(list, place - 1 - words.length, words)) // prettier-ignore
  const before = found && list[place - 2 - found.words.length]
  return isWord(before, 'its') ? found?.part : undefined
}
