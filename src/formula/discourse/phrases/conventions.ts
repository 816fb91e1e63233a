/** "With the convention □", "by convention, □ and □": how forms without a value are to be read. */
import type { Token } from '../tokens.ts'
import { isSign, isWord } from '../tokens.ts'

const nouns = ['convention', 'conventions', 'conventionally']

/** Words between the noun and what it says. */
const between = 'that is are of we set put take have define let here where and as usual to it'.split(' ') // prettier-ignore

/** Is the formula at a place what a convention says? */
export function isConventionAt(list: readonly Token[], place: number): boolean {
  return isNamedBefore(list, place) || isNamedBehind(list, place)
}

function isNamedBefore(list: readonly Token[], place: number): boolean {
  for (let at = place - 1; at >= 0; at--) {
    const token = list[at]
    if (isWord(token, ...nouns)) return true
    const passes = token?.type === 'formula' ? isWord(list[at + 1], 'and') || isSign(list[at + 1], ',') : isSign(token, ',', ':') || isWord(token, ...between) // prettier-ignore
    if (!passes) return false
  }
  return false
}

/** "□ by convention", "□, by convention": at the end, or in front of a comma. */
function isNamedBehind(list: readonly Token[], place: number): boolean {
  const at = isSign(list[place + 1], ',') ? place + 2 : place + 1
  return isWord(list[at], 'by') && isWord(list[at + 1], ...nouns)
}
