const alphabet = Array.from('abcdefghijklmnopqrstuvwxyz')

/** Longer names are not one slip away from anything. */
const longest = 20

/**
 * Names one slip of the hand away from that of a command, of those that are known: two
 * letters exchanged, one too many, one missing, one for another; in this order, at most two.
 */
export function misspelt(name: string, known: (name: string) => boolean): string[] {
  const word = name.slice(1)
  if (word.length < 2 || word.length > longest) return []
  const cuts = Array.from({ length: word.length + 1 }, (_, at): [string, string] => [
    word.slice(0, at),
    word.slice(at),
  ])
  const inside = cuts.slice(0, -1)
  const slips = [
    ...inside.map(([a, b]) => a + b.charAt(1) + b.charAt(0) + b.slice(2)),
    ...inside.map(([a, b]) => a + b.slice(1)),
    ...cuts.flatMap(([a, b]) => alphabet.map((letter) => a + letter + b)),
    ...inside.flatMap(([a, b]) => alphabet.map((letter) => a + letter + b.slice(1))),
  ]
  const found: string[] = []
  for (const slip of new Set(slips)) {
    if (found.length === 2) break
    if (slip.length > 1 && slip !== word && known(`\\${slip}`)) found.push(`\\${slip}`)
  }
  return found
}
