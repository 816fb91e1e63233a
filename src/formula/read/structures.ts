/** What is built of parts: scripts, fractions, roots, accents, brackets, tables. */
import type { Node } from '../katex.ts'
import { bars, closing, opening } from './glyphs.ts'
import type { Item } from './item.ts'
import type { NodeReader } from './line.ts'
import { list } from './line.ts'
import { spell } from './spell.ts'

const supsub: NodeReader = (line, node, span) => {
  if (node.base?.type === 'horizBrace') {
    // What stands at a brace is a note on its content.
    line.add(node.base)
    return
  }
  const { out } = line
  // Brackets pair later: the base may be a closing one.
  const base = line.flat(node.base, span)
  const sub = line.items(node.sub, span)
  const sup = line.items(node.sup, span)
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
    last.span = [before.span[0], last.span[1]]
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

const fraction: NodeReader = ({ out, items }, node, span) => {
  out.push({
    type: 'fraction',
    numer: items(node.numer, span),
    denom: items(node.denom, span),
    bar: node.hasBarLine !== false,
    span,
  })
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

const leftright: NodeReader = ({ out, items }, node, span) => {
  const inner = items(node.body, span)
  const left = node.left ?? '.'
  const right = node.right ?? '.'
  const open = opening[left] ?? bars[left] ?? (left === '<' ? '⟨' : left)
  const close = closing[right] ?? bars[right] ?? (right === '>' ? '⟩' : right)
  const isHalf = (open === '.') !== (close === '.')
  if (!isHalf || inner.some((item) => item.type === 'rows')) {
    out.push({ type: 'group', open, close, body: inner, span })
    return
  }
  // The other half is on another line; what is invisible pairs with nothing.
  const text = open === '.' ? close : open
  const side = open === '.' ? 'close' : 'open'
  const mark: Item = { type: 'mark', text, span, side }
  out.push(...(side === 'open' ? [mark, ...inner] : [...inner, mark]))
}

const array: NodeReader = ({ out, items, flat }, node, span) => {
  const align =
    node.colSeparationType === 'align' || node.colSeparationType === 'gather'
  // Brackets may open on one line of a display and close on the next.
  const cell = (content: Node): Item[] =>
    align ? flat(content, span) : items(content, span)
  const rows = (node.body as Node[][]).map((row) => row.map(cell))
  out.push({ type: 'rows', rows, align, span })
}

/** A brace says something about its content; the content is the formula. */
const horizBrace: NodeReader = (line, node) => {
  for (const child of list(node.base)) line.add(child)
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
