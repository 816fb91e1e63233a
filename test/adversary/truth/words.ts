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
const functions = /^\\(?:mathrm|text|operatorname)\{(softmax|ReLU|sgn)\}$/
const tables = /^\\(?:mathrm|text|operatorname)\{(MLP|RMS|LN|JS|PMI|norm|cosine)\}$/
const tags =
  /^\\(?:mathrm|text)\{(drop|pair|standard|inverted|penalty|decay|Adam|AdamW|free|stopped|centred|plain)\}$/

/** Names in upright letters, whatever makes them upright. */
const upright = (text: string): string =>
  text
    .replace(functions, '\\operatorname{$1}')
    .replace(tables, '\\mathrm{$1}')
    .replace(tags, '\\text{$1}')

export const speaking = (tex: string): string[] =>
  matrices(tokenize(tex).map(({ text }) => text))
    .filter((text, i, all) => !isLayout(text, i, all))
    .filter((text) => !dropped.test(text) && !sizes.test(text))
    .map((text) => same[text] ?? upright(text.replace(/\s/g, '')))

/** Matrices as brackets of their own; what is dropped elsewhere tells their entries. */
function matrices(tokens: readonly string[]): string[] {
  let depth = 0
  return tokens.flatMap((text) => {
    if (/^\\begin\{[pb]matrix\}$/.test(text)) return (depth++, ['\\matrix'])
    if (/^\\end\{[pb]matrix\}$/.test(text)) return (depth--, ['\\endmatrix'])
    if (depth > 0 && text === '&') return ['\\cell']
    if (depth > 0 && text === '\\\\') return ['\\row']
    return [text]
  })
}

/** `{}`, and room at the beginning of a row. */
function isLayout(text: string, i: number, all: readonly string[]): boolean {
  if (text === '{' && all[i + 1] === '}') return true
  if (text === '}' && all[i - 1] === '{') return true
  const before = all.slice(0, i).findLast((other) => !/^\\q?quad$/.test(other))
  return /^\\q?quad$/.test(text) && before === '&'
}

/** A name without what does not matter. */
export const keyOf = (tokens: readonly string[]): string =>
  tokens
    .map((text) => text.replace(/[{}\s]/g, ''))
    .filter((text) => text !== '')
    .join('')

export const isRelation = (text: string | undefined): boolean =>
  /^(?:=|<|>|\\(?:le|ge|ne|approx|leftarrow|in|sim|propto|equiv|coloneqq|triangleq))$/.test(
    text ?? '',
  )
