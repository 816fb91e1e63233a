/** Single symbols: digits, letters, marks, brackets. */
import { FormulaError } from '../language/error.ts'
import type { Span } from '../language/expression.ts'
import type { Node } from './katex.ts'
import type { Item, Noted } from './item.ts'
import { bars, closing, letters, opening, synonyms } from './glyphs.ts'
import type { Line, NodeReader } from './line.ts'
import { list, unreadable } from './line.ts'
import { label, noted } from './notes.ts'
import { isPrefixName } from './prefixes.ts'
import { wordsOf } from './words.ts'

/** Letters and digits; digits side by side are one number. */
const ordinary: NodeReader = ({ out }, node, span) => {
  const text = node.text ?? ''
  const last = out.at(-1)
  if (/^[0-9]$/.test(text)) {
    if (last?.type === 'number' && last.span[1] === span[0]) {
      last.text += text
      last.span = [last.span[0], span[1]]
    } else out.push({ type: 'number', text, span })
  } else if (text === '.') {
    if (last?.type === 'number' && last.span[1] === span[0]) {
      last.text += '.'
      last.span = [last.span[0], span[1]]
    } else dot(out, span)
  } else if (bars[text]) {
    out.push({ type: 'mark', text: bars[text], span })
  } else if (text === '−' || text === '–') {
    throw textMinus(text, span)
  } else if (text === '_' || text === '\\_') {
    throw new FormulaError(
      'unreadable',
      'Unexpected `\\_`, which renders as the character _, expected a subscript `_`',
      span,
      'Remove the backslash.',
    )
  } else if (synonyms[text] && text !== '\\infty') {
    out.push({ type: 'mark', text: synonyms[text], span })
  } else {
    out.push({ type: 'name', name: letters[text] ?? text, span })
  }
}

/** A full stop; the third one in a row makes them the dots that they look like. */
function dot(out: Item[], span: Span): void {
  const [first, second] = out.slice(-2)
  const isStop = (item: Item | undefined): boolean =>
    item?.type === 'mark' && item.text === '.'
  if (first && isStop(first) && isStop(second)) {
    out.splice(-2)
    out.push({ type: 'mark', text: '…', span: [first.span[0], span[1]] })
  } else out.push({ type: 'mark', text: '.', span })
}

/** Operators, relations, brackets, punctuation. */
const atom: NodeReader = ({ out, within }, node, span) => {
  const text = node.text ?? ''
  const last = out.at(-1)
  if (opening[text] && node.family === 'open') {
    out.push({ type: 'mark', text: opening[text], span, side: 'open' })
  } else if (closing[text] && node.family === 'close') {
    out.push({ type: 'mark', text: closing[text], span, side: 'close' })
  } else if (text === '=' && last?.type === 'mark' && last.text === ':') {
    last.text = '≔'
    last.span = [last.span[0], span[1]]
  } else if (
    text === '\\mid' &&
    last?.type === 'mark' &&
    last.text === '∣' &&
    out.length > 1
  ) {
    // `\mid\mid`, as in KL(p \mid\mid q), is the double bar.
    last.text = '‖'
    last.span = [last.span[0], span[1]]
  } else if (text === '\\parallel') {
    out.push({ type: 'mark', text: '‖', span })
  } else if (synonyms[text]) {
    out.push({ type: 'mark', text: synonyms[text], span })
  } else if (text === '−' || text === '–') {
    throw textMinus(text, span)
  } else {
    throw unreadable(node, `symbol \`${text}\``, within)
  }
}

/** `\big(`, `\middle|`. */
const delimiter: NodeReader = ({ out }, node, span) => {
  const delim = node.delim ?? '.'
  const text = opening[delim] ?? closing[delim] ?? bars[delim] ?? synonyms[delim]
  if (!text) {
    throw new FormulaError('unreadable', `Unexpected delimiter \`${delim}\``, span)
  }
  const side = opening[delim] ? 'open' : closing[delim] ? 'close' : sideOf(node)
  out.push({ type: 'mark', text, span, ...(side && { side }) })
}

const sideOf = ({ mclass }: Node): 'open' | 'close' | undefined =>
  mclass === 'mopen' ? 'open' : mclass === 'mclose' ? 'close' : undefined

/** A symbol that KaTeX draws and names for MathML. */
const drawn: NodeReader = ({ out, within }, node, span) => {
  const text = wordsOf(node.mathml ?? []).trim()
  const mark = synonyms[text]
  if (!mark) throw unreadable(node, `symbol \`${text}\``, within)
  out.push({ type: 'mark', text: mark, span })
}

/** A relation or operator made of others: `\coloneqq`, `\overset{!}{=}`. */
const mclass: NodeReader = (line, node, span) => {
  const body = list(node.body)
  // \overset{!}{=} and \stackrel: the sign that carries a label is what is meant.
  const [only] = body
  if (body.length === 1 && only?.type === 'supsub' && only.base) {
    if (node.mclass !== 'mrel' && node.mclass !== 'mbin') {
      if (bigOperator(line, only, span)) return
      throw unreadable(node, 'note over or under a letter', line.within)
    }
    const [sign] = line.items(only.base, span)
    const text = sign?.type === 'mark' ? sign.text : ''
    let said: Noted | undefined
    const open = (command: string, note: Node | null | undefined): number => {
      if (!note) return 0
      const items = line.items(note, span)
      const latex = `${command}{${label(items, span, text)}}{`
      said ??= noted(text, items)
      line.out.push({ type: 'note', latex, span })
      return 1
    }
    const notes = open('\\overset', only.sup) + open('\\underset', only.sub)
    for (const child of list(only.base)) line.add(child)
    const relation = line.out.at(-1)
    if (said && relation?.type === 'mark') relation.note = said
    if (notes > 0) line.out.push({ type: 'note', latex: '}'.repeat(notes), span })
    return
  }
  const before = line.out.at(-1)
  for (const item of line.items(body, span)) {
    const assigns = item.type === 'mark' && item.text === '='
    if (assigns && before?.type === 'mark' && before.text === ':') before.text = '≔'
    else line.out.push(item)
  }
}

/** `\underset{w}{\arg\min}`, `\underset{w}{\text{minimize}}`: what stands below is a subscript. */
function bigOperator(line: Line, node: Node, span: Span): boolean {
  const items = line.items(node.base, span)
  const last = items.at(-1)
  const isOperator = items.every((item) =>
    item.type === 'name'
      ? isPrefixName(item.name)
      : item.type === 'words' && isPrefixName(`\\mathrm{${item.text.trim()}}`),
  )
  if (!last || !isOperator || node.sup) return false
  const base: Item =
    last.type === 'words'
      ? { type: 'name', name: `\\mathrm{${last.text.trim()}}`, span }
      : last
  const sub = line.items(node.sub, span)
  line.out.push(...items.slice(0, -1), {
    type: 'script',
    base: [base],
    sub,
    sup: [],
    span,
  })
  return true
}

const textMinus = (text: string, span: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected text minus \`${text}\` (U+${text.charCodeAt(0).toString(16)}), expected \`-\``,
    span,
    'Type the ASCII hyphen; it renders as a minus.',
  )

/** Readers by the type of node. */
export const symbols: Readonly<Record<string, NodeReader>> = {
  mathord: ordinary,
  textord: ordinary,
  atom,
  delimsizing: delimiter,
  middle: delimiter,
  htmlmathml: drawn,
  mclass,
}
