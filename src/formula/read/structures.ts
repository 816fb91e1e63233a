/** What is built of parts: scripts, fractions, roots, accents, brackets, tables. */
import type { Span } from '../language/expression.ts'
import type { Node } from './katex.ts'
import { bars, closing, opening } from './glyphs.ts'
import type { Item } from './item.ts'
import type { Line, NodeReader } from './line.ts'
import { list, unreadable } from './line.ts'
import { isMark, isValue } from './marks.ts'
import { remark } from './notes.ts'
import { spell } from './spell.ts'

const supsub: NodeReader = (line, node, span) => {
  if (node.base?.type === 'horizBrace') {
    braced(line, node.base, node.sub ?? node.sup, span)
    return
  }
  const { out } = line
  // Brackets pair later: the base may be a closing one.
  const base = line.flat(node.base, span)
  const sub = line.items(node.sub, span)
  const sup = line.items(node.sup, span)
  const bar = base.at(-1)
  if (isMark(bar, '|') && isValue(sub) && node.base?.type === 'leftright') {
    // `\left. f(t) \right|_{t=0}`: the invisible bracket says how far it reaches.
    const whole: Item = { type: 'group', open: '.', close: '|', body: base.slice(0, -1), span } // prettier-ignore
    out.push({ type: 'script', base: [whole], sub, sup, span })
    return
  }
  // `{ab}^2` looks like ab²: the script belongs to the last item.
  out.push(...base.slice(0, -1))
  const last = base.at(-1)
  const before = out.at(-1)
  if (
    last?.type === 'number' &&
    before?.type === 'number' &&
    before.span[1] === last.span[0]
  ) {
    // Each digit is a node of its own: 10^2 hangs on the 0, and means ten.
    out.pop()
    last.text = before.text + last.text
    if (before.grouped !== undefined) last.grouped = before.grouped
    last.span = [before.span[0], last.span[1]]
    span = [before.span[0], span[1]]
  }
  // `{x_i}^2` is x_i²; `{x^{(i)}}^2` has a second superscript: it stands on the whole.
  const joins =
    last?.type === 'script' &&
    (last.sub.length === 0 || sub.length === 0) &&
    (last.sup.length === 0 || sup.length === 0)
  out.push(
    joins
      ? { ...last, sub: [...last.sub, ...sub], sup: [...last.sup, ...sup], span }
      : { type: 'script', base: last ? [last] : [], sub, sup, span },
  )
}

const fraction: NodeReader = ({ out, items, within }, node, span) => {
  const { leftDelim: left, rightDelim: right } = node
  const bar = node.hasBarLine !== false
  const isBinomial = !bar && left === '(' && right === ')'
  if (!bar && !isBinomial) {
    throw unreadable(node, 'parts over each other without a bar', within)
  }
  const item: Item = {
    type: 'fraction',
    numer: items(node.numer, span),
    denom: items(node.denom, span),
    bar,
    span,
  }
  const isBare = (left ?? '.') === '.' && (right ?? '.') === '.'
  if (isBare || isBinomial) out.push(item)
  else out.push(enclosed([item], left, right, span))
}

const root: NodeReader = ({ out, items }, node, span) => {
  const [body, index] = [items(node.body, span), items(node.index, span)]
  out.push({ type: 'root', body, index, span })
}

/** Accents that look alike on one letter and on several. */
const narrow: Readonly<Record<string, string>> = {
  '\\widehat': '\\hat',
  '\\widetilde': '\\tilde',
  '\\overline': '\\bar',
  '\\overrightarrow': '\\vec',
}

const accent: NodeReader = ({ out, items }, node, span) => {
  const label = node.label ?? `\\${node.type}`
  const base = spell(items(node.base ?? node.body, span))
  out.push({ type: 'name', name: `${narrow[label] ?? label}{${base}}`, span })
}

/** What stands between brackets that belong together. */
function enclosed(
  body: Item[],
  left: string | null | undefined,
  right: string | null | undefined,
  span: Span,
): Item & { type: 'group' } {
  const [from, to] = [left ?? '.', right ?? '.']
  const open = opening[from] ?? bars[from] ?? (from === '<' ? '⟨' : from)
  const close = closing[to] ?? bars[to] ?? (to === '>' ? '⟩' : to)
  return { type: 'group', open, close, body, span }
}

const leftright: NodeReader = ({ out, items }, node, span) => {
  const inner = items(node.body, span)
  const group = enclosed(inner, node.left, node.right, span)
  const { open, close } = group
  const isHalf = (open === '.') !== (close === '.')
  if (!isHalf || inner.some((item) => item.type === 'rows')) {
    out.push(group)
    return
  }
  // The other half is on another line; what is invisible pairs with nothing.
  const text = open === '.' ? close : open
  const side = open === '.' ? 'close' : 'open'
  const mark: Item = { type: 'mark', text, span, side }
  out.push(...(side === 'open' ? [mark, ...inner] : [...inner, mark]))
}

const array: NodeReader = ({ out, items, flat, within }, node, span) => {
  const isRuled =
    node.cols?.some(({ type }) => type === 'separator') === true ||
    node.hLinesBeforeRow?.some((lines) => lines.length > 0) === true
  if (isRuled) throw unreadable(node, 'rule in a table', within)
  const align =
    node.colSeparationType === 'align' || node.colSeparationType === 'gather'
  // Brackets may open on one line of a display and close on the next.
  const cell = (content: Node): Item[] =>
    align ? flat(content, span) : items(content, span)
  const rows = (node.body as Node[][]).map((row) => row.map(cell))
  out.push({ type: 'rows', rows, align, span })
  const tags = (node.tags ?? []).filter((tag) => typeof tag !== 'boolean')
  if (tags.length === 0) return
  const latex = tags.map((tag) => remark(items(tag, span), 'in a tag', span)).join('')
  out.push({ type: 'note', latex: `\\tag*{${latex}}`, span })
}

/** A brace says in words what its content is; the content is the formula. */
function braced(
  line: Line,
  brace: Node,
  words: Node | null | undefined,
  span: Span,
): void {
  const note = remark(line.items(words, span), 'at a brace', span)
  const over = brace.label === '\\overbrace'
  if (!over && brace.label !== '\\underbrace')
    throw unreadable(brace, `\`${brace.label}\``, line.within)
  line.out.push({ type: 'note', latex: `${brace.label}{`, span })
  for (const child of list(brace.base)) line.add(child)
  const latex = `}${note === '' ? '' : `${over ? '^' : '_'}{${note}}`}`
  line.out.push({ type: 'note', latex, span })
}

const horizBrace: NodeReader = (line, node, span) => {
  braced(line, node, null, span)
}

/** Readers by the type of node. */
export const structures: Readonly<Record<string, NodeReader>> = {
  supsub,
  genfrac: fraction,
  sqrt: root,
  accent,
  overline: accent,
  underline: accent,
  leftright,
  array,
  horizBrace,
}
