import leven from 'leven'

/** Names a slip of the hand away from one that is not known, the nearest first. */
export function near(name: string, known: Iterable<string>, most = 3): string[] {
  return [...new Set(known)]
    .map((each) => ({ each, distance: leven(name.toLowerCase(), each.toLowerCase()) }))
    .filter(({ distance }) => distance <= Math.max(2, name.length / 4))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ each }) => each)
}
