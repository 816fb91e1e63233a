/** "□ form a Markov chain", "a Markov chain □": what arrows between variables mean. */
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'

/** Do the words next to a formula call it a Markov chain? */
export function isMarkovAt(list: readonly Token[], place: number): boolean {
  if (isWord(list[place - 1], 'chain') && isWord(list[place - 2], 'markov')) return true
  let at = place + 1
  while (isWord(list[at], 'be', 'is', 'form', 'forms', 'a', 'the', 'that', 'which'))
    at++
  return isWord(list[at], 'markov') && isWord(list[at + 1], 'chain')
}
