/** Where things are: sets of points that an equation describes, sets on which a function is taken. */
import type { Gist } from '../gist.ts'
import { pointSets } from '../lexicon/markers.ts'
import type { Token } from '../tokens.ts'
import { isSign, isWord } from '../tokens.ts'

/** Is the formula what a noun for a set of points is given by, and nothing said to lie there? */
export function isOfPoints(list: readonly Token[], place: number): boolean {
  if (!isWord(list[place - 1], ...pointSets)) return false
  let at = place - 2
  while (list[at]?.type === 'word' && !isWord(list[at], 'the', 'a', 'an')) at--
  return list[at]?.type === 'word' && !isWord(list[at - 1], 'on', 'in', 'inside', 'is', 'are') // prettier-ignore
}

/** "the time □, □, is": a bound behind a name. */
export function isApposed(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): boolean {
  const [name, own] = [list[place - 2], list[place]]
  const isBound = own?.type === 'formula' && gists[own.at] === 'bound'
  return isBound && isSign(list[place - 1], ',') && name?.type === 'formula' && gists[name.at] === 'symbol' // prettier-ignore
}

/** "□ on □", "□, defined on □": the formula in front of a set, if it may be that of a function. */
export function takenOnAt(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): number | undefined {
  const set = list[place]
  if (set?.type !== 'formula' || !/^(expression|symbol)$/.test(gists[set.at]!)) return undefined // prettier-ignore
  if (!isWord(list[place - 1], 'on', 'over')) return undefined
  const isDefined = isWord(list[place - 2], 'defined')
  const before = isDefined ? place - 3 : place - 2
  const token = list[isDefined && isSign(list[before], ',') ? before - 1 : before]
  return token?.type === 'formula' && gists[token.at] === 'relation' ? token.at : undefined // prettier-ignore
}
