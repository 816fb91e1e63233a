/** Letters in fonts, names of several letters, words. */
import type { Span } from '../language/expression.ts'
import { table } from '../language/table.ts'
import type { Node } from './katex.ts'
import { spanOf } from './katex.ts'
import { bigOperators, fonts } from './glyphs.ts'
import type { Line, NodeReader } from './line.ts'
import type { Item } from './item.ts'
import { list, unreadable } from './line.ts'

/** Signs over and under letters of words, as marks that join the letter before them. */
const joining = table<string>({
  "\\'": '\u0301',
  '\\`': '\u0300',
  '\\^': '\u0302',
  '\\~': '\u0303',
  '\\"': '\u0308',
  '\\=': '\u0304',
  '\\u': '\u0306',
  '\\.': '\u0307',
  '\\c': '\u0327',
  '\\r': '\u030A',
  '\\H': '\u030B',
  '\\v': '\u030C',
})

/** The words that nodes of text show. */
export const wordsOf = (nodes: readonly Node[]): string => nodes.map(wordOf).join('')

function wordOf(node: Node): string {
  if (node.type === 'spacing' || node.type === 'kern') return ' '
  const accent = joining[node.label ?? '']
  if (node.type === 'accent' && accent !== undefined)
    return (wordsOf(list(node.base)) + accent).normalize('NFC')
  return node.text ?? wordsOf(list(node.body))
}

/** Upright words as one name: `\operatorname{arg\,max}` is `\mathrm{argmax}`. */
function upright(nodes: Node[], within: Span): string {
  let text = ''
  for (const node of nodes) {
    if (node.type === 'kern' || node.type === 'spacing') continue
    if (node.text?.length === 1) text += node.text
    else if (node.type === 'mathord' || node.type === 'textord') text += node.text ?? ''
    else if (node.body !== undefined) text += upright(list(node.body), within)
    else if (node.type === 'atom' && node.text === '\\text-') text += '-'
    else throw unreadable(node, `\`${node.text ?? node.type}\` inside a name`, within)
  }
  return text
}

/** A stretch of words in one font. */
interface Stretch {
  text: string
  font: string
  span: Span
}

/** Words; mathematics between dollar signs in them is read in its place. */
const text: NodeReader = (line, node, span) => {
  let words: Stretch[] = []
  const flush = (): void => {
    const [first] = words
    if (first) line.out.push(spoken(words, first, span))
    words = []
  }
  const visit = (part: Node, font: string, within: Span): void => {
    const place = spanOf(part) ?? within
    if (part.type === 'styling') {
      flush()
      for (const child of list(part.body)) line.add(child)
    } else if (part.type === 'text' || part.type === 'ordgroup') {
      const own = part.type === 'text' ? fontOf(part.font) : font
      for (const child of list(part.body)) visit(child, own, place)
    } else if (isWordly(part)) {
      const last = words.at(-1)
      if (last?.font === font) last.text += wordOf(part)
      else words.push({ text: wordOf(part), font, span: place })
    } else throw unreadable(part, `\`${part.type}\` inside words`, within)
  }
  visit(node, '\\text', span)
  flush()
}

/** Fonts of words that readers tell from the plain one. */
const fontOf = (command = ''): string =>
  command === '\\emph'
    ? '\\textit'
    : /^\\text(?:bf|it|sf|tt)$/.test(command)
      ? command
      : '\\text'

const isWordly = ({ type, label = '' }: Node): boolean =>
  /^(?:textord|mathord|atom|spacing|kern)$/.test(type) ||
  (type === 'accent' && joining[label] !== undefined)

function spoken(words: readonly Stretch[], { font }: Stretch, span: Span): Item {
  const text = words.map((part) => part.text).join('')
  if (words.length === 1)
    return { type: 'words', text, span, ...(font !== '\\text' && { font }) }
  const shown = words.map((part) => `${part.font}{${part.text}}`).join('')
  return { type: 'words', text, span, shown }
}

const operatorname: NodeReader = ({ out }, node, span) => {
  out.push({ type: 'name', name: `\\mathrm{${upright(list(node.body), span)}}`, span })
}

/** `\sum`, `\max`; `\mathop{\mathrm{argmax}}`: the name inside. */
const op: NodeReader = (line, node, span) => {
  if (node.name && node.symbol && !bigOperators.has(node.name)) {
    throw unreadable(node, `operator \`${node.name}\``, line.within)
  }
  if (node.name) line.out.push({ type: 'name', name: node.name, span })
  else line.out.push(...line.items(node.body, span))
}

const font: NodeReader = (line, node, span) => {
  const name = fonts[node.font ?? '']
  if (name === undefined) throw unreadable(node, `font \`${node.font}\``, line.within)
  const open = (part: Node): Node[] =>
    part.type === 'ordgroup' ? list(part.body).flatMap(open) : [part]
  const body = list(node.body).flatMap(open)
  if (name === '') for (const child of body) line.add(child)
  else if (isWord(name, body)) word(line, name, body, span)
  else letters(line, name, body, span)
}

/** True where several letters are one name: in an upright font, or letters only. */
function isWord(font: string, body: readonly Node[]): boolean {
  if (/^\\math(?:rm|sf|tt)$/.test(font)) return true
  const plain = body.every(
    (node) =>
      (node.type === 'mathord' || node.type === 'textord') && node.text?.length === 1,
  )
  return plain && body.length > 1
}

function word({ out }: Line, font: string, body: Node[], span: Span): void {
  const text = upright(body, span)
  if (/^[0-9.]+$/.test(text) && font === '\\mathrm')
    out.push({ type: 'number', text, span })
  else out.push({ type: 'name', name: `${font}{${text}}`, span })
}

/** Each letter gets the font in its name. */
function letters({ out, items }: Line, font: string, body: Node[], span: Span): void {
  for (const item of items(body, span)) {
    if (item.type === 'name') {
      const place = body.length === 1 ? span : item.span
      out.push({ ...item, name: `${font}{${item.name}}`, span: place })
    } else if (item.type === 'number' && /^\\math(?:bf|bb)$/.test(font)) {
      out.push({ type: 'name', name: `${font}{${item.text}}`, span })
    } else if (item.type === 'script') {
      const [base] = item.base
      const named = item.base.length === 1 && base?.type === 'name'
      out.push(
        named ? { ...item, base: [{ ...base, name: `${font}{${base.name}}` }] } : item,
      )
    } else out.push(item)
  }
}

/** Readers by the type of node. */
export const words: Readonly<Record<string, NodeReader>> = {
  text,
  operatorname,
  op,
  font,
}
