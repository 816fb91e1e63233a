/** At which outcomes of their common space events happen, on a draw. */
import type { RandomVariableSource } from '../../draws/domain.ts'
import { places } from '../../draws/domain.ts'
import { isSpecial } from '../../draws/modes.ts'
import { chance } from './sways.ts'

/** Events of which each has a sentence's word that they are disjoint, at most. */
const parties = 4

/**
 * Has the event happened at this outcome of the space that all events share? But on
 * special draws each event happens at some outcome and not at all of them.
 */
export function happens(
  draw: number,
  name: string,
  place: number,
  { apart }: RandomVariableSource,
  position = 0,
  count = parties,
): boolean {
  if (apart) return share(draw, apart, place, count) === apart.at + position
  const [own, turn] = [chance(name, draw), draw % 6]
  const at = chance(`outcome ${place}`, draw)
  const special = isSpecial(draw)
  // One inside the other, apart from each other or equal, and as it comes.
  if (turn === 1) {
    const behind = rank(draw, place)
    if (!special && (behind === 0 || behind === places - 1)) return behind === 0
    return at < 0.15 + 0.7 * own
  }
  if (turn === 4) {
    const third = special ? Math.floor(3 * at) : Math.floor((3 * rank(draw, place)) / places) // prettier-ignore
    return third === Math.floor(3 * own)
  }
  const away = (place + Math.floor(places * own)) % places
  if (!special && (away === 0 || away === 1)) return away === 0
  return chance(`${name} ${place}`, draw) < 0.5
}

/** Which of some events that never happen together happens here: none, if it is above them all. */
function share(
  draw: number,
  { group, whole }: NonNullable<RandomVariableSource['apart']>,
  place: number,
  count: number,
): number {
  // But on special draws each of them happens somewhere.
  const at = rank(draw, place)
  if (!isSpecial(draw) && at < count) return at
  const parts = whole ? count : count + 1
  return Math.floor(parts * chance(`${group} ${place}`, draw))
}

/** How many outcomes of the events' space come before this one on the draw. */
function rank(draw: number, place: number): number {
  const at = chance(`outcome ${place}`, draw)
  let rank = 0
  for (let other = 1; other <= places; other++)
    if (chance(`outcome ${other}`, draw) < at) rank++
  return rank
}
