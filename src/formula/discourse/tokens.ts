/** A sentence as a list of words, signs and formulas. */
import { countWords } from './lexicon/counted.ts'

export type Token =
  | { type: 'word'; text: string }
  | { type: 'sign'; text: ',' | ';' | ':' | '(' | ')' | '–' }
  | { type: 'formula'; at: number }

/** Stands for a formula in the text of a sentence. */
export const placeholder = '□'

const pieces =
  /(?<formula>□)|(?<word>\p{L}[\p{L}\p{N}]*(?:[-–’'.]\p{L}[\p{L}\p{N}]*)*(?:-\d+)?)|(?<number>\d+(?:[.,]\d+)*)|(?<sign>[,;:()—–])|(?<suffix>-\p{L}[\p{L}-]*)/gu

/**
 * Words in lower case; a hyphenated word is one word, and what hangs on a formula
 * (`□-dimensional`) a word that begins with its hyphen. Full stops and quotes are dropped.
 */
export function tokens(sentence: string): Token[] {
  const out: Token[] = []
  let at = 0
  for (const { groups = {} } of sentence.matchAll(pieces)) {
    const { formula, word, number, sign, suffix } = groups
    if (formula) out.push({ type: 'formula', at: at++ })
    else if (word)
      out.push(...parted(plain(word)).map((text): Token => ({ type: 'word', text }))) // prettier-ignore
    else if (number) out.push({ type: 'word', text: number })
    else if (suffix) out.push({ type: 'word', text: suffix.toLowerCase() })
    else if (sign) {
      const text = sign === '—' ? '–' : (sign as ',')
      out.push({ type: 'sign', text })
    }
  }
  return out
}

/** "three-dimensional" as "□-dimensional" is. */
function parted(word: string): string[] {
  const [, count, suffix] = /^(.+?)(-dimensional)$/.exec(word) ?? []
  return count !== undefined && countWords[count] !== undefined
    ? [count, suffix!]
    : [word]
}

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/centred/g, 'centered')

/** Is it one of these words? */
export const isWord = (token: Token | undefined, ...words: string[]): boolean =>
  token?.type === 'word' && words.includes(token.text)

/** Is it one of these signs? */
export const isSign = (token: Token | undefined, ...signs: string[]): boolean =>
  token?.type === 'sign' && signs.includes(token.text)

/** A stretch as it is quoted, formulas as `□`. */
export const wordsOf = (list: readonly Token[], from: number, to: number): string =>
  list.slice(from, to).map((token) => (token.type === 'formula' ? '□' : token.text)).join(' ') // prettier-ignore
