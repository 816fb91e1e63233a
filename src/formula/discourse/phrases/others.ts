/** Words that describe another thing: "the error of a symmetric channel", "in a positive cone". */
import { entryAt } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'

/** What is said behind these is said of what stands behind them. */
const prepositions = ['of', 'in', 'from', 'on', 'under', 'within', 'inside', 'by', 'for', 'to', 'into', 'onto'] // prettier-ignore

const determiners = ['a', 'an', 'the', 'some', 'any', 'every', 'each', 'its', 'their', 'our', 'this', 'that'] // prettier-ignore

/** What holds members, or is one: "a sequence of positive numbers", "one of the odd primes". */
const holders = new Set(
  (
    'one any each every either all some none set sets class space cone group family collection sequence series list tuple pair ' +
    'triple number numbers element member vector vectors matrix matrices pairs consists made consisting composed'
  ).split(' '),
)

/** From where on in a stretch something else is described. */
export function otherFrom(list: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to;) {
    const found = entryAt(list, at, to)
    const end = at + (found?.length ?? 1)
    // "the step size of a convex problem"
    const last =
      found?.entry.words.at(-1) === 'of' && isWord(list[end], 'a', 'an', 'some')
    if (last || (!found && isOther(list, at, to))) return end - 1
    at = end
  }
  return to
}

/** "in a positive cone": a preposition, and a noun phrase that is no phrase of the lexicon. */
function isOther(list: readonly Token[], at: number, to: number): boolean {
  if (!isWord(list[at], ...prepositions)) return false
  if (isWord(list[at], 'of') && holds(list[at - 1])) return false
  const next = isWord(list[at + 1], ...determiners) ? at + 2 : at + 1
  // "of unit length" is said of the thing itself.
  const found = entryAt(list, next, to)
  const end = next + (found?.length ?? 0)
  return (
    next > at + 1 || (found !== undefined && end < to && list[end]?.type === 'word')
  )
}

const holds = (token: Token | undefined): boolean =>
  token?.type === 'word' && holders.has(token.text)
