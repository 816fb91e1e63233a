/**
 * Names of values of other things: "let □ be the smallest eigenvalue of □", "the trace □ of □",
 * "denote by □ the rank of □"; and "its spectral radius □", of which nothing here is known.
 */
import { heads } from './lexicon/relations.ts'
import { entryAt, matchAt } from './phrase.ts'
import type { Token } from './tokens.ts'

/** What a formula names: an expression with `□` in place of another formula of the sentence. */
export interface NamedValue {
  readonly latex: string
  readonly of: number
}

const isWord = (token: Token | undefined, ...words: string[]): boolean =>
  token?.type === 'word' && words.includes(token.text)

/** The value that the words say the formula at a place stands for. */
export function valueNamed(
  list: readonly Token[],
  place: number,
): NamedValue | undefined {
  return behind(list, place) ?? inFront(list, place)
}

/** "□ be the trace of □", "by □ the trace of □". */
function behind(list: readonly Token[], place: number): NamedValue | undefined {
  const isVerb = isWord(list[place + 1], 'be', 'is', 'denote', 'denotes')
  const from = isVerb
    ? place + 2
    : isWord(list[place - 1], 'by')
      ? place + 1
      : undefined
  if (from === undefined || !isWord(list[from], 'the')) return undefined
  const head = heads.find(([words]) => matchAt(list, from + 1, words))
  if (!head) return undefined
  const of = ownerAt(list, from + 1 + head[0].length)
  return of === undefined ? undefined : { latex: head[1], of }
}

/** "the trace □ of □". */
function inFront(list: readonly Token[], place: number): NamedValue | undefined {
  const head = heads.find(([words]) => matchAt(list, place - words.length, words))
  if (!head || !isWord(list[place - head[0].length - 1], 'the')) return undefined
  const of = ownerAt(list, place + 1)
  return of === undefined ? undefined : { latex: head[1], of }
}

/** "of □", "of the symmetric matrix □": words of the lexicon between, and nothing else. */
function ownerAt(list: readonly Token[], from: number): number | undefined {
  if (!isWord(list[from], 'of')) return undefined
  let at = from + 1
  if (isWord(list[at], 'the', 'a', 'an', 'any', 'our')) at++
  while (list[at]?.type === 'word') {
    const found = entryAt(list, at)
    if (!found) return undefined
    at += found.length
  }
  const token = list[at]
  return token?.type === 'formula' ? token.at : undefined
}

/** What is said of a value: that of another formula of the sentence, or of what was spoken of. */
export interface ValueSaid {
  readonly latex: string
  readonly of?: number
}

/** "Its variance is □", "the rank of □ equals □": of what the formula is said to be the value. */
export function valueSaid(
  list: readonly Token[],
  place: number,
): ValueSaid | undefined {
  let at = place - 1
  while (isWord(list[at], 'by', 'given', 'therefore', 'then', 'thus', 'hence')) at--
  if (!isWord(list[at], 'is', 'equals', 'reads')) return undefined
  const owner = list[at - 1]
  if (owner?.type === 'formula') {
    const of = isWord(list[at - 2], 'of') ? at - 2 : undefined
    const head = of === undefined ? undefined : headBefore(list, of, 'the')
    return head === undefined ? undefined : { latex: head, of: owner.at }
  }
  const head = headBefore(list, at, 'its')
  return head === undefined ? undefined : { latex: head }
}

function headBefore(
  list: readonly Token[],
  end: number,
  article: string,
): string | undefined {
  const found = heads.find(([words]) => matchAt(list, end - words.length, words))
  return found && isWord(list[end - found[0].length - 1], article)
    ? found[1]
    : undefined
}

/** "its spectral radius □": words for a value of what was spoken of before. */
export function ownedBy(list: readonly Token[], place: number): string | undefined {
  for (let at = place - 1; at >= Math.max(0, place - 5); at--) {
    const token = list[at]
    if (token?.type !== 'word' || isWord(token, 'of', 'and', 'is', 'are', 'be', 'has', 'equals', 'at', 'by', 'to')) return undefined // prettier-ignore
    if (!isWord(token, 'its', 'their')) continue
    return at === place - 1 ? undefined : list.slice(at, place).map((one) => (one.type === 'word' ? one.text : '□')).join(' ') // prettier-ignore
  }
  return undefined
}
