// Tokens that say something, each in one spelling.

import { sizes, tokenize } from '../tokens.ts'

const dropped =
  /^(?:\\[,;:! ]|~|&|\\\\|\\(?:limits|nolimits|boxed|displaystyle|textstyle|nonumber|notag)|\\(?:begin|end|label|tag)\s*\{.*\})$/
const same: Record<string, string> = {
  '\\mid': '|',
  '\\vert': '|',
  '\\lvert': '|',
  '\\rvert': '|',
  '\\Vert': '||',
  '\\lVert': '||',
  '\\rVert': '||',
  '\\|': '||',
  '\\parallel': '||',
  '\\leq': '\\le',
  '\\leqslant': '\\le',
  '\\geq': '\\ge',
  '\\geqslant': '\\ge',
  '\\neq': '\\ne',
  '\\lbrack': '[',
  '\\rbrack': ']',
  '\\dfrac': '\\frac',
  '\\tfrac': '\\frac',
  '\\ln': '\\log',
  '\\gets': '\\leftarrow',
}

/** Tokens that say something, each in one spelling. */
export const speaking = (tex: string): string[] =>
  tokenize(tex)
    .map(({ text }) => text)
    .filter((text) => !dropped.test(text) && !sizes.test(text))
    .map((text) => same[text] ?? text.replace(/\s/g, ''))

/** A name without what does not matter. */
export const keyOf = (tokens: readonly string[]): string =>
  tokens
    .map((text) => text.replace(/[{}\s]/g, ''))
    .filter((text) => text !== '')
    .join('')

export const isRelation = (text: string | undefined): boolean =>
  /^(?:=|<|>|\\(?:le|ge|ne|approx|leftarrow|in|sim|equiv|coloneqq|triangleq))$/.test(
    text ?? '',
  )
