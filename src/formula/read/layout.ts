/** What is there for the eye alone: styles, spaces, frames, colours. */
import type { Node } from './katex.ts'
import { FormulaError } from '../language/error.ts'
import { distrusted, spanOf } from './katex.ts'
import { remark } from './notes.ts'
import type { Span } from '../language/expression.ts'
import { untrusted } from './glyphs.ts'
import { notGrouped } from './marks.ts'
import { table } from '../language/table.ts'
import type { Line, NodeReader } from './line.ts'
import { empty, list, transparent, unreadable } from './line.ts'

/** Braces group for TeX, not for the eye. */
const group: NodeReader = (line, node, span) => {
  if (!isThousands(line, node, span)) transparent(line, node, span)
}

/** The comma of 1{,}000, which the number before it takes in. */
function isThousands({ out }: Line, node: Node, span: Span): boolean {
  const [only, ...rest] = list(node.body)
  const last = out.at(-1)
  if (only?.type !== 'atom' || only.text !== ',' || rest.length > 0) return false
  if (last?.type !== 'number' || last.span[1] !== span[0]) return false
  const isFirst = last.grouped === undefined && /^[1-9]\d{0,2}$/.test(last.text)
  if (!isFirst && last.text.length - (last.grouped ?? Infinity) !== 3)
    throw notGrouped(last)
  last.grouped = last.text.length
  last.span = [last.span[0], span[1]]
  return true
}

/** A frame shows what it holds; a stroke through it takes it back. */
const enclose: NodeReader = (line, node, span) => {
  if (!/^\\(?:fbox|boxed|colorbox|fcolorbox)$/.test(node.label ?? '')) {
    throw unreadable(node, `\`${node.label}\``, line.within)
  }
  const isBox = node.label === '\\fbox' || node.label === '\\boxed'
  if (isBox) line.out.push({ type: 'note', latex: '\\boxed{', span })
  transparent(line, node, span)
  if (isBox) line.out.push({ type: 'note', latex: '}', span })
}

/** An equation's number: no part of the claim. */
const tag: NodeReader = (line, node, span) => {
  transparent(line, node, span)
  const latex = `\\tag*{${remark(line.items(node.tag, span), 'in a tag', span)}}`
  line.out.push({ type: 'note', latex, span })
}

/** What stands under a big operator may be wider than it; elsewhere it would cover others. */
const lap: NodeReader = (line, node, span) => {
  if (node.alignment !== 'clap') throw displaced(node, 'overlapping', line)
  transparent(line, node, span)
}

/** A strut has no ink; a rule with ink is none of mathematics. */
const rule: NodeReader = (line, node) => {
  if (node.width?.number !== 0 && node.height?.number !== 0)
    throw unreadable(node, 'rule', line.within)
}

/** `\\smash[b]` only lets the next row come nearer; what has no ink is never out of place. */
const moved: NodeReader = (line, node, span) => {
  const { smashHeight, smashDepth } = node
  if (smashHeight !== undefined && !(smashHeight && smashDepth)) {
    transparent(line, node, span)
    return
  }
  if (line.items(list(node.body), span).length === 0) return
  throw displaced(node, node.type === 'smash' ? 'smashed' : 'raised', line)
}

const displaced = (node: Node, how: string, { within }: Line): FormulaError =>
  new FormulaError(
    'unseen-ink',
    `Unexpected ${how} ink, expected everything in a place of its own`,
    spanOf(node) ?? within,
    'Leave out the command that moves it.',
  )

const color: NodeReader = (line, node, span) => {
  if (node.color === untrusted) throw distrusted(span)
  transparent(line, node, span)
}

/** Widths of spaces that KaTeX keeps as commands (em). */
const widths = table<number>({
  '\\quad': 1,
  '\\qquad': 2,
  '\\enspace': 0.5,
  '\\,': 0.1667,
  '\\thinspace': 0.1667,
  '\\:': 0.2222,
  '\\>': 0.2222,
  '\\medspace': 0.2222,
  '\\;': 0.2778,
  '\\thickspace': 0.2778,
  '\\ ': 0.25,
  '~': 0.25,
  '\\space': 0.25,
  '\\nobreakspace': 0.25,
})

/** Room that KaTeX counts in mathematical units: eighteen are one em. */
const em = (dimension: Node['dimension']): number => {
  if (dimension?.unit === 'em') return dimension.number
  if (dimension?.unit === 'mu') return dimension.number / 18
  return 0
}

/** A claim is set apart by one em of room: by `\quad`, or by as many thin spaces. */
const space: NodeReader = (line, node, span) => {
  const before = line.gap
  line.gap += widths[node.text ?? ''] ?? em(node.dimension)
  if (before < wide && line.gap >= wide) {
    line.out.push({ type: 'mark', text: '\\quad', span })
  }
}

/** One em, less what rounding takes of six thin spaces. */
const wide = 0.99

/** The four things of a choice, of which the style of the moment shows one. */
type Choice = Readonly<Record<'display' | 'text' | 'script' | 'scriptscript', Node[]>>

/** A choice between spaces, as `\colon` and `\bmod` have it; one between signs says four things. */
const choice: NodeReader = (line, node, span) => {
  const { display, text, script, scriptscript } = node as unknown as Choice
  const shown = [display, text, script, scriptscript].flatMap((alternative) =>
    line.flat(alternative, span),
  )
  if (shown.some((item) => item.type !== 'mark' || item.text !== '\\quad'))
    throw unreadable(node, 'choice between signs', line.within)
  for (const child of text) line.add(child)
}

/** The end of a row outside of an environment. */
const newline: NodeReader = ({ out }, _node, span) => {
  out.push({ type: 'mark', text: '\\newline', span })
}

/** Readers by the type of node. */
export const layout: Readonly<Record<string, NodeReader>> = {
  ordgroup: group,
  styling: transparent,
  sizing: transparent,
  smash: moved,
  vcenter: transparent,
  raisebox: moved,
  lap,
  tag,
  enclose,
  color,
  spacing: space,
  kern: space,
  mathchoice: choice,
  phantom: empty,
  vphantom: empty,
  rule,
  cr: newline,
  internal: empty,
}
