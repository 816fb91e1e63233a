/**
 * "Every symmetric matrix □ is …" speaks of all of them: the noun phrase says what the formula
 * is, and what its finite verb says is a claim. "A random variable □ is …" sets a scene.
 */
import { behindAside, frontOf, lastArticle, listEnd, listHead } from './describe.ts'
import { isWeighty } from './foreign.ts'
import type { Gist } from './gist.ts'
import { entryAt } from './phrase.ts'
import type { Token } from './tokens.ts'

const isWord = (token: Token | undefined, ...words: string[]): boolean =>
  token?.type === 'word' && words.includes(token.text)

/** Does the sentence say of all things of a kind, of which the formula is one, what they are? */
export function isGeneric(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): boolean {
  const behind = behindAside(list, listEnd(list, place))
  if (!isWord(list[behind], 'is', 'are')) return false
  const head = listHead(list, place)
  const front = frontOf(list, head, gists)
  const last = lastArticle(list, front, head)
  // "any two vectors □ and □"
  const isCount = isWord(list[last], 'two', 'three') && isWord(list[last - 1], 'any', 'all', 'every') // prettier-ignore
  const article = isCount ? last - 1 : last
  if (!namesKind(list, last + 1, head)) return false
  if (isWord(list[article], 'every', 'any', 'some', 'all')) return true
  // "A symmetric matrix □ is": more than that there is one was said.
  return isWord(list[article], 'a', 'an') && hasProperty(list, last + 1, head)
}

/** The noun phrase ends with a noun of the lexicon. */
function namesKind(list: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const found = entryAt(list, at, to)
    if (found?.entry.noun && at + found.length === to) return true
  }
  return false
}

function hasProperty(list: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const found = entryAt(list, at, to)
    if (found && !found.entry.noun && isWeighty(found.entry)) return true
  }
  return false
}
