// Words that compare, or say of how many things something holds: each has an opposite that
// reads as well in its place. Not here: words that are ordinals or places as often.

import type { Span } from './bare.ts'

const words = [
  ...['larger', 'smaller', 'largest', 'smallest', 'higher', 'lower', 'fewer'],
  ...['longer', 'shorter', 'better', 'worse', 'faster', 'slower', 'steeper', 'flatter'],
  ...['increases', 'decreases', 'rises', 'falls', 'grows', 'shrinks'],
  ...['at least', 'at most', 'always', 'never', 'maximal', 'minimal'],
  ...['positive', 'negative', 'converges', 'diverges', 'orthogonal', 'symmetric'],
]

const comparing = new RegExp(
  String.raw`(?<![\w-])(?:${words.join('|')})(?![\w-])`,
  'gi',
)

/**
 * Words of a text that compare and that nothing ties to a value. A bound before what code or
 * a formula says, "at most $n$", is told with it; `isFollowed`: the text ends before such.
 */
export function bareComparisons(text: string, isFollowed = false): Span[] {
  return Array.from(text.matchAll(comparing), ({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
  })).filter(
    ({ from, to }) =>
      !isFollowed ||
      text.slice(to).trim() !== '' ||
      !/^at (?:least|most)$/i.test(text.slice(from, to)),
  )
}
