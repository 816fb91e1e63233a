/** What stands in between and is no part of the phrase around it. */
import { behindDenial, entryAt } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'

/** "□ with □ be …", "□, where □, have …": behind a condition that stands in between. */
export function behindAside(list: readonly Token[], at: number): number {
  const isComma = (place: number): boolean => list[place]?.type === 'sign' && (list[place] as { text: string }).text === ',' // prettier-ignore
  const word = isComma(at) ? at + 1 : at
  // "□, □, have …": the condition was taken for a member of the list.
  if (word > at && isWord(list[word], 'be', 'have', 'has', 'is', 'are')) return word
  const formula = isWord(list[word], 'with', 'for', 'where') ? word + 1 : word
  if (formula === at || list[formula]?.type !== 'formula') return at
  const after = isComma(formula + 1) ? formula + 2 : formula + 1
  // "where □ is …" says it of its own formula.
  const isClosed = after > formula + 1 || !isWord(list[word], 'where')
  const isVerb = isWord(list[after], 'be', 'have') || (isClosed && isWord(list[after], 'has', 'is', 'are')) // prettier-ignore
  return isVerb ? after : at
}

/** "□ in □, where □, and with …": where the noun's own clause goes on behind the condition. */
export function behindWhere(list: readonly Token[], at: number): number | undefined {
  const isComma = (place: number): boolean => list[place]?.type === 'sign' && (list[place] as { text: string }).text === ',' // prettier-ignore
  if (!isComma(at) || !isWord(list[at + 1], 'where') || list[at + 2]?.type !== 'formula' || !isComma(at + 3)) return undefined // prettier-ignore
  const next = isWord(list[at + 4], 'and') ? at + 5 : at + 4
  return isWord(list[next], 'with', 'having') ? next : undefined
}

/** "(not necessarily symmetric)": behind what stands in brackets and is said of the noun. */
export function behindParenthesis(list: readonly Token[], at: number): number {
  const isSign = (place: number, text: string): boolean => list[place]?.type === 'sign' && (list[place] as { text: string }).text === text // prettier-ignore
  if (!isSign(at, '(')) return at
  const first = behindDenial(list, at + 1)
  const found = entryAt(list, first)
  // "(uncentered)": a word that nothing here means changes nothing.
  const isPlain = !found && list[at + 1]?.type === 'word' && isSign(at + 2, ')')
  if (isPlain) return at + 3
  if (!found || found.entry.noun) return at
  const end = first + found.length
  return isSign(end, ')') ? end + 1 : at
}
