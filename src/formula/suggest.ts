/** Names that an author may have meant, nearest first. */
export function suggestions(name: string, known: readonly string[]): string[] {
  const plain = (text: string): string =>
    text.replace(/[\\{}_^]|mathbf|mathrm|hat|bar/g, '')
  return known
    .map((candidate) => ({
      candidate,
      distance: Math.min(
        edits(name, candidate),
        edits(plain(name).toLowerCase(), plain(candidate).toLowerCase()) + 0.5,
      ),
    }))
    .filter(({ distance }) => distance <= Math.max(1, name.length / 3))
    .sort((a, b) => a.distance - b.distance || a.candidate.length - b.candidate.length)
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/** Levenshtein's distance. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
