// Macros that a document defines: `\newcommand`, `\def`, `\DeclareMathOperator` and their kin,
// in formulas, in its text, in a file like `preamble.sty`. TeX's own scanner is not needed:
// definitions of macros for mathematics are a name, a number and a body in braces.

import type { Edit } from './rewrite.ts'

/** Names with their backslash, and what KaTeX puts in their place. */
export type Macros = Record<string, string>

const definition =
  /\\(?:(?:re|provide)?newcommand|providecommand|renewcommand)\*?\s*(?:\{\s*(\\(?:[a-zA-Z]+|.))\s*\}|(\\(?:[a-zA-Z]+|.)))\s*(?:\[(\d)\])?\s*(\[[^\]]*\])?\s*(?=\{)|\\[gex]?def\s*(\\(?:[a-zA-Z]+|.))\s*((?:#\d)*)\s*(?=\{)|\\DeclareMathOperator(\*?)\s*(?:\{\s*(\\[a-zA-Z]+)\s*\}|(\\[a-zA-Z]+))\s*(?=\{)|\\DeclarePairedDelimiter\s*(?:\{\s*(\\[a-zA-Z]+)\s*\}|(\\[a-zA-Z]+))\s*\{([^{}]*)\}\s*\{([^{}]*)\}|\\g?let\s*(\\[a-zA-Z]+)\s*=?\s*(\\[a-zA-Z]+)/g

/** The definitions in a text, and where they stand in it. */
export function macrosIn(text: string): { macros: Macros; edits: Edit[] } {
  const macros: Macros = {}
  const edits: Edit[] = []
  for (const match of text.matchAll(definition)) {
    const { index, 0: head } = match
    const [, braced, bare, , defaulted, def, , star, op, bareOp] = match
    const [, , , , , , , , , , paired, barePaired, left, right, alias, meaning] = match
    let to = index + head.length
    const delimiter = paired ?? barePaired
    if (delimiter) macros[delimiter] = `\\left${left} #1 \\right${right}`
    else if (alias && meaning) macros[alias] = meaning
    else {
      const end = closing(text, to)
      if (end === undefined) continue
      const body = text.slice(to + 1, end)
      to = end + 1
      const operator = op ?? bareOp
      const name = braced ?? bare ?? def ?? operator ?? ''
      // An optional argument has no counterpart in KaTeX: its uses stay unknown, by name.
      if (defaulted !== undefined) continue
      macros[name] = operator ? `\\operatorname${star}{${body}}` : body
    }
    edits.push({ from: index, to, instead: '' })
  }
  return { macros, edits }
}

/** The brace that closes the one at an offset. */
function closing(text: string, open: number): number | undefined {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '{') depth++
    else if (character === '}' && --depth === 0) return at
  }
  return undefined
}

/** Macros of a configuration or front matter: strings, or MathJax's `[body, arguments]`. */
export function macrosOf(value: unknown): Macros | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return undefined
  const macros: Macros = {}
  for (const [key, entry] of Object.entries(value as Record<string, unknown>)) {
    const body = bodyOf(entry)
    if (typeof body !== 'string') return undefined
    macros[key.startsWith('\\') ? key : `\\${key}`] = body
  }
  return macros
}

function bodyOf(entry: unknown): unknown {
  if (Array.isArray(entry)) return (entry as unknown[])[0]
  const isNamed = typeof entry === 'object' && entry !== null && 'macro' in entry
  return isNamed ? entry.macro : entry
}
