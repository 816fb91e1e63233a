import type { Text } from 'mdast'
import type { Location } from 'vfile-location'
import { problem, type Problem } from './problem.ts'

/** Dollar signs left over in prose: each has no partner, or it would be math. */
export function looseDollars(
  node: Text,
  source: string,
  places: Location,
  isCell = false,
): Problem[] {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (!node.value.includes('$') || start === undefined || end === undefined) return []
  const found: Problem[] = []
  // An escape takes the next character with it, so `\$` is passed over.
  for (const match of source.slice(start, end).matchAll(/\\[\s\S]|\$+/g)) {
    const [dollars] = match
    if (!dollars.startsWith('$')) continue
    const from = places.toPoint(start + match.index)
    const to = places.toPoint(start + match.index + dollars.length)
    if (from?.offset === undefined || to?.offset === undefined) continue
    const range = {
      from: { ...from, offset: from.offset },
      to: { ...to, offset: to.offset },
    }
    const amount = /^\$\d[\d.,]*/.exec(source.slice(start + match.index))?.[0]
    found.push(
      amount
        ? problem(range, 'price', amount.replace(/[.,]$/, ''))
        : problem(range, 'unbalanced-dollar', dollars, isCell),
    )
  }
  return found
}
