/**
 * The only file that touches KaTeX. Its own parse tree is what is read, so macros,
 * spacing and commands mean to the checker what they mean to the eye.
 */
import { longest } from './longest.ts'
import katex from 'katex'
import type { Span } from '../language/expression.ts'
import { FormulaError } from '../language/error.ts'
import { untrusted } from './glyphs.ts'
import { misspelt } from './misspelt.ts'
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
  tags?: (boolean | Node[])[]
  tag?: Node[]
  above?: Node
  below?: Node
  alignment?: string
  smashHeight?: boolean
  smashDepth?: boolean
  width?: { number: number; unit: string }
  height?: { number: number; unit: string }
  cols?: { type: string }[]
  /** Rules over the first row, over the second, …, under the last. */
  hLinesBeforeRow?: boolean[][]
}

/** A node of KaTeX's HTML, as far as it shows ink or moves it. */
export interface Ink {
  classes?: readonly string[]
  children?: readonly Ink[]
  style?: Readonly<Partial<Record<string, string>>>
  attributes?: Readonly<Partial<Record<string, string>>>
  text?: string
  /** Of a drawn path: what it draws. */
  pathName?: string
  width?: number | null
}

interface MacroContext {
  consumeArg(): unknown
}

/** A command that TeX prints by on its terminal, which here is the log of a build. */
const silent = (name: string) => (): never => {
  throw new FormulaError(
    'katex',
    `Unexpected command \`${name}\`, which prints nothing on the page, expected mathematics`,
    undefined,
    'Remove it.',
  )
}

/** A command that names another formula, which KaTeX does not know: it sees one at a time. */
const elsewhere = (name: string) => (): never => {
  throw new FormulaError(
    'katex',
    `Unexpected reference \`${name}\` inside a formula, expected one in the text`,
    undefined,
    'Write `[](#eq-name)` there for a formula with `\\label{name}`: it reads as its number.',
  )
}

/** What commands mean that KaTeX lacks (`\label` prints nothing) or that would write to a log. */
const commands = {
  '\\label': (context: MacroContext) => {
    context.consumeArg()
    return ''
  },
  '\\ref': elsewhere('\\ref'),
  '\\eqref': elsewhere('\\eqref'),
  '\\message': silent('\\message'),
  '\\errmessage': silent('\\errmessage'),
  '\\show': silent('\\show'),
}

/**
 * How KaTeX is called wherever a formula is rendered or read: one meaning for the eye and
 * for the checker. Warnings are errors. Every call begins with the page's macros alone:
 * what a formula defines (`\gdef`) is in force to its end and nowhere else.
 */
const settings = (display: boolean, macros: Readonly<Record<string, string>>) => ({
  strict: 'error' as const,
  throwOnError: true,
  trust: false,
  maxExpand: 1000,
  displayMode: display,
  macros: { ...macros, ...commands },
})

/** Not in KaTeX's types: the parser without the renderer, the HTML before it is text. */
const { __parse: parseTree, __renderToHTMLTree: htmlTree } = katex as unknown as {
  __parse: (tex: string, options: object) => Node[]
  __renderToHTMLTree: (tex: string, options: object) => Ink
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
 * @throws FormulaError `katex` at the place KaTeX names; `too-costly` for one without end.
 */
export function parse(
  tex: string,
  display: boolean,
  macros: Readonly<Record<string, string>> = {},
): Node[] {
  if (tex.length > longest) {
    throw new FormulaError(
      'too-costly',
      `Unexpected formula of ${tex.length} characters, expected at most ${longest}`,
    )
  }
  const tree = told(() => parseTree(tex, settings(display, macros)))
  locate(tree, tex)
  return tree
}

/**
 * KaTeX's HTML of a formula, as readers get it.
 *
 * @throws FormulaError `katex` as `parse` does, and where KaTeX would print in red.
 */
export function render(
  tex: string,
  display: boolean,
  macros: Readonly<Record<string, string>> = {},
): string {
  const html = told(() => katex.renderToString(tex, settings(display, macros)))
  // Commands that KaTeX does not trust turn red without an error.
  if (html.includes(untrusted)) throw distrusted()
  return html
}

/**
 * The same HTML as a tree, without its MathML.
 *
 * @throws FormulaError `katex` as `parse` does.
 */
export const inkOf = (
  tex: string,
  display: boolean,
  macros: Readonly<Record<string, string>> = {},
): Ink => told(() => htmlTree(tex, settings(display, macros)))

/** A stretch of LaTeX that a page wants to find again in its rendering. */
export interface Mark {
  span: Span
  /** Value of the attribute `data-s` of its element. */
  label: string
}

/**
 * KaTeX's HTML of a formula as `render` gives it, with an element around each marked
 * stretch. A mark that would change anything that is seen is left out.
 */
export function renderMarked(
  tex: string,
  display: boolean,
  macros: Readonly<Record<string, string>>,
  marks: readonly Mark[],
): string {
  const plain = render(tex, display, macros)
  const start = plain.indexOf(visible)
  if (marks.length === 0 || start < 0) return plain
  const ink = inkOf(tex, display, macros)
  const marked = (list: readonly Mark[]): string | undefined => {
    const changed = wrapped(tex, list)
    const trusting = { ...settings(display, macros), strict: false, trust: onlyMarks }
    try {
      if (!isSameInk(ink, htmlTree(changed, trusting))) return undefined
      const html = katex.renderToString(changed, trusting)
      return plain.slice(0, start) + html.slice(html.indexOf(visible))
    } catch {
      // A mark in the wrong place, as between `\\frac` and its letters.
      return undefined
    }
  }
  const all = apart(marks)
  return (
    marked(all) ?? marked(all.filter((mark) => marked([mark]) !== undefined)) ?? plain
  )
}

/** Where that part of KaTeX's HTML begins which is seen. */
const visible = '<span class="katex-html"'

const onlyMarks = ({ command }: { command: string }): boolean =>
  command === '\\htmlData'

/** Marks that do not overlap, in reading order. */
function apart(marks: readonly Mark[]): Mark[] {
  let end = 0
  return [...marks]
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
    .filter(({ span }) => {
      if (span[0] < end) return false
      end = span[1]
      return true
    })
}

function wrapped(tex: string, marks: readonly Mark[]): string {
  let at = 0
  let text = ''
  for (const { span, label } of marks) {
    text += `${tex.slice(at, span[0])}\\htmlData{s=${label}}{${tex.slice(...span)}}`
    at = span[1]
  }
  return text + tex.slice(at)
}

/** Whether two renderings show the same, apart from the elements of marks. */
function isSameInk(a: Ink, b: Ink): boolean {
  const [own, other] = [unmarked(a.children ?? []), unmarked(b.children ?? [])]
  const text = ({ classes, style, attributes, text, pathName, width }: Ink) =>
    JSON.stringify([classes, style, attributes, text, pathName, width])
  return (
    own.length === other.length &&
    own.every((node, i) => text(node) === text(other[i]!) && isSameInk(node, other[i]!))
  )
}

const unmarked = (nodes: readonly Ink[]): Ink[] =>
  nodes.flatMap((node) =>
    node.attributes?.['data-s'] === undefined ? [node] : unmarked(node.children ?? []),
  )

/** The error of what KaTeX prints in red instead of rendering it. */
export const distrusted = (span?: Span): FormulaError =>
  new FormulaError(
    'katex',
    'Unexpected command that KaTeX does not trust, expected mathematics',
    span,
    'Readers would see it as red text.',
  )

function told<T>(call: () => T): T {
  try {
    return call()
  } catch (error) {
    if (error instanceof FormulaError) throw error
    const { position, length, rawMessage, message } = error as KatexError
    const from = position ?? 0
    throw new FormulaError(
      'katex',
      `Unexpected LaTeX, KaTeX says: ${rawMessage ?? message}`,
      [from, from + Math.max(1, length ?? 1)],
      wayOut(rawMessage ?? message),
    )
  }
}

/** What to write instead; for a misspelt command its name. */
function wayOut(message: string): string {
  const [, name] = /^Undefined control sequence: (\\[a-zA-Z]+)/.exec(message) ?? []
  const near = name === undefined ? [] : misspelt(name, isCommand)
  if (near.length === 0)
    return 'Readers would see red text; write it in commands that KaTeX knows.'
  const names = near.map((each) => `\`${each}\``).join(' or ')
  return `Readers would see red text; is ${names} meant?`
}

/** Whether KaTeX knows a command; one that lacks its arguments is known. */
function isCommand(name: string): boolean {
  try {
    parseTree(name, settings(false, {}))
    return true
  } catch (error) {
    const { rawMessage = '' } = error as KatexError
    return !rawMessage.startsWith('Undefined control sequence')
  }
}

/** Where a node stands in the LaTeX. */
export const spanOf = (node: Node): Span | undefined =>
  node.loc && [node.loc.start, node.loc.end]
