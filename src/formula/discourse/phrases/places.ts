/** Equations that describe a set of points: "the hyperplane □", "a circle □" claim nothing. */
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'

const nouns =
  'hyperplane hyperplanes plane line lines sphere circle ellipse ellipsoid parabola hyperbola ball half-space halfspace boundary surface curve contour'.split(
    ' ',
  )

/** Is the formula what a noun for a set of points is given by, and nothing said to lie there? */
export function isOfPoints(list: readonly Token[], place: number): boolean {
  if (!isWord(list[place - 1], ...nouns)) return false
  let at = place - 2
  while (list[at]?.type === 'word' && !isWord(list[at], 'the', 'a', 'an')) at--
  return list[at]?.type === 'word' && !isWord(list[at - 1], 'on', 'in', 'inside', 'is', 'are') // prettier-ignore
}
