/**
 * The only file that touches KaTeX. Its own parse tree is what is read, so macros,
 * spacing and commands mean to the checker what they mean to the eye.
 */
import katex from 'katex'
import type { Span } from './expression.ts'
import { FormulaError } from './error.ts'
import { locate } from './places.ts'

/** A node of KaTeX's parse tree, as far as the reader looks at it. */
export interface Node {
  type: string
  loc?: { start: number; end: number }
  text?: string
  family?: string
  body?: Node | Node[] | Node[][]
  base?: Node | null
  sub?: Node | null
  sup?: Node | null
  numer?: Node
  denom?: Node
  hasBarLine?: boolean
  leftDelim?: string | null
  rightDelim?: string | null
  index?: Node | null
  left?: string
  right?: string
  delim?: string
  font?: string
  label?: string
  name?: string
  symbol?: boolean
  color?: string
  mclass?: string
  mathml?: Node[]
  html?: Node[]
  dimension?: { number: number; unit: string }
  colSeparationType?: string
  tags?: unknown
  tag?: Node[]
  above?: Node
  below?: Node
}

interface MacroContext {
  consumeArg(): unknown
}

/**
 * Options for KaTeX wherever a formula is rendered or read: one meaning for the eye
 * and for the checker. Warnings are errors; `\label` prints nothing.
 */
export const katexOptions = {
  strict: 'error' as const,
  throwOnError: true,
  trust: false,
  maxExpand: 1000,
  macros: {
    '\\label': (context: MacroContext) => {
      context.consumeArg()
      return ''
    },
  },
}

/** Not in KaTeX's types: the parser without the renderer. */
const { __parse: parseTree } = katex as unknown as {
  __parse: (tex: string, options: object) => Node[]
}

interface KatexError {
  position?: number
  length?: number
  rawMessage?: string
  message: string
}

/**
 * KaTeX's tree of a formula.
 *
 * @throws FormulaError `katex` at the place KaTeX names.
 */
export function parse(
  tex: string,
  displayMode: boolean,
  macros: Record<string, string> = {},
): Node[] {
  try {
    const tree = parseTree(tex, {
      ...katexOptions,
      displayMode,
      macros: { ...katexOptions.macros, ...macros },
    })
    locate(tree, tex)
    return tree
  } catch (error) {
    const { position, length, rawMessage, message } = error as KatexError
    const from = position ?? 0
    throw new FormulaError(
      'katex',
      `Unexpected LaTeX, KaTeX says: ${rawMessage ?? message}`,
      [from, from + Math.max(1, length ?? 1)],
      'Readers would see red text; write it in commands that KaTeX knows.',
    )
  }
}

/** Where a node stands in the LaTeX. */
export const spanOf = (node: Node): Span | undefined =>
  node.loc && [node.loc.start, node.loc.end]
