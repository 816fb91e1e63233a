/**
 * Conditions in words that nothing here reads: "if □ grows fast", "suppose that □ is
 * well-behaved". A counterexample may be one that they exclude.
 */
import type { Description } from '../description.ts'
import type { Gist } from '../gist.ts'
import type { Marker } from '../lexicon/markers.ts'
import { markers, verbs } from '../lexicon/markers.ts'
import { matchAt } from '../phrase.ts'
import { listEnd } from '../phrases/lists.ts'
import type { Token } from '../tokens.ts'

/** Markers of a condition that has its verb. */
const conditions: ReadonlySet<string> = new Set(['if', 'unless', 'suppose'])

/**
 * The words that say something of a formula in a condition, if what they say is in no list.
 *
 * @param description What was read of them nevertheless.
 */
export function unreadCondition(
  list: readonly Token[],
  place: number,
  marker: Marker | 'main',
  gists: readonly Gist[],
  description: Description,
): { unread: string } | undefined {
  const own = list[place]
  if (!conditions.has(marker) || own?.type !== 'formula') return undefined
  const gist = gists[own.at]
  if (gist !== 'symbol' && gist !== 'expression') return undefined
  if (description.properties.length > 0) return undefined
  const from = listEnd(list, place)
  let to = from
  while (to < list.length && !ends(list, to)) to++
  const words = list.slice(from, to)
  if (!words.some((token) => token.type === 'word' && verbs.has(token.text)))
    return undefined
  return { unread: words.map((token) => (token.type === 'formula' ? '□' : token.text)).join(' ') } // prettier-ignore
}

/** Behind the predicate: a sign, or the marker of another clause. */
function ends(list: readonly Token[], at: number): boolean {
  const token = list[at]!
  if (token.type === 'sign') return true
  if (token.type === 'formula') return false
  return (markers[token.text] ?? []).some(({ words }) => matchAt(list, at, words))
}
