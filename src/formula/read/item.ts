/**
 * KaTeX's tree as a list of items: what the eye sees side by side.
 *
 * Grouping braces, styles, sizes, colours and spaces are invisible and disappear
 * (`{a+b}c` looks like a+bc and is read so); pairs of brackets become one item; the
 * digits of a number join; letters keep their font in their name. Every KaTeX node
 * type is either handled here or an error at its place.
 */
import { FormulaError } from '../error.ts'
import type { Span } from '../expression.ts'
import type { Node } from '../katex.ts'
import { spanOf } from '../katex.ts'
import {
  opening,
  closing,
  bars,
  synonyms,
  letters,
  fonts,
  bigOperators,
  untrusted,
} from './glyphs.ts'
import { pair } from './pair.ts'
import { spell } from './spell.ts'

export type Item =
  | { type: 'number'; text: string; span: Span }
  | { type: 'name'; name: string; span: Span }
  | { type: 'mark'; text: string; span: Span; side?: 'open' | 'close' }
  | { type: 'words'; text: string; span: Span }
  | { type: 'script'; base: Item[]; sub: Item[]; sup: Item[]; span: Span }
  | { type: 'fraction'; numer: Item[]; denom: Item[]; bar: boolean; span: Span }
  | { type: 'root'; body: Item[]; index: Item[]; span: Span }
  | { type: 'group'; open: string; close: string; body: Item[]; span: Span }
  | { type: 'rows'; rows: Item[][][]; align: boolean; span: Span }

function list(node: Node | Node[] | Node[][] | null | undefined): Node[] {
  if (node === null || node === undefined) return []
  if (!Array.isArray(node)) return [node]
  return node.flatMap((part) => part)
}

const unreadable = (node: Node, what: string, within: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected ${what}, expected a notation that the checker can read`,
    spanOf(node) ?? within,
    'Write it in other words, or wrap it as stated with a reason.',
  )

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

const wordsOf = (nodes: Node[]): string =>
  nodes
    .map((node) =>
      node.type === 'spacing' || node.type === 'kern'
        ? ' '
        : (node.text ?? wordsOf(list(node.body))),
    )
    .join('')

class Itemizer {
  readonly out: Item[] = []
  private readonly within: Span
  constructor(within: Span) {
    this.within = within
  }

  private sub(nodes: Node | Node[] | Node[][] | null | undefined, span: Span): Item[] {
    return items(list(nodes), span)
  }

  add(node: Node): void {
    const span = spanOf(node) ?? this.within
    const { out } = this
    switch (node.type) {
      case 'mathord':
      case 'textord': {
        this.ordinary(node, span)
        return
      }
      case 'atom': {
        this.atom(node, span)
        return
      }
      // Invisible: the eye sees their content.
      case 'ordgroup':
        if (this.isThousands(node, span)) return
        for (const child of list(node.body)) this.add(child)
        return
      case 'styling':
      case 'sizing':
      case 'smash':
      case 'vcenter':
      case 'raisebox':
      case 'html':
        for (const child of list(node.body)) this.add(child)
        return
      case 'enclose':
        // A frame shows what it holds; a stroke through it takes it back.
        if (!/^\\(fbox|boxed|colorbox|fcolorbox)$/.test(node.label ?? '')) {
          throw unreadable(node, `\`${node.label}\``, this.within)
        }
        for (const child of list(node.body)) this.add(child)
        return
      case 'color':
        if (node.color === untrusted) {
          throw new FormulaError(
            'katex',
            'Unexpected command that KaTeX does not trust, expected mathematics',
            span,
            'Readers would see it as red text.',
          )
        }
        for (const child of list(node.body)) this.add(child)
        return
      case 'mclass': {
        this.mclass(node, span)
        return
      }
      case 'spacing':
        if (node.text === '\\quad' || node.text === '\\qquad') {
          out.push({ type: 'mark', text: '\\quad', span })
        }
        return
      case 'kern':
        // \quad and \qquad arrive as kerns of 1em and 2em.
        if (node.dimension?.unit === 'em' && node.dimension.number >= 1) {
          out.push({ type: 'mark', text: '\\quad', span })
        }
        return
      // They take room and show nothing.
      case 'phantom':
      case 'hphantom':
      case 'vphantom':
      case 'rule':
      case 'cr':
      case 'internal':
        return
      case 'htmlmathml': {
        const text = wordsOf(node.mathml ?? []).trim()
        const mark = synonyms[text]
        if (mark) out.push({ type: 'mark', text: mark, span })
        else throw unreadable(node, `symbol \`${text}\``, this.within)
        return
      }
      case 'font': {
        const font = fonts[node.font ?? '']
        if (font === undefined) {
          throw unreadable(node, `font \`${node.font}\``, this.within)
        }
        this.font(list(node.body), font, span)
        return
      }
      case 'operatorname':
      case 'operatornamewithlimits':
        out.push({
          type: 'name',
          name: `\\mathrm{${upright(list(node.body), span)}}`,
          span,
        })
        return
      case 'op':
        if (node.name && node.symbol && !bigOperators.has(node.name)) {
          throw unreadable(node, `operator \`${node.name}\``, this.within)
        }
        if (node.name) {
          out.push({ type: 'name', name: node.name, span })
          return
        }
        {
          this.named(list(node.body), span)
          return
        }
      case 'text': {
        this.text(node, span)
        return
      }
      case 'accent':
      case 'overline':
      case 'underline': {
        const label = node.label ?? `\\${node.type}`
        const base = this.sub(node.base ?? node.body, span)
        const wide: Record<string, string> = {
          '\\widehat': '\\hat',
          '\\widetilde': '\\tilde',
          '\\overline': '\\bar',
          '\\overrightarrow': '\\vec',
        }
        out.push({
          type: 'name',
          name: `${wide[label] ?? label}{${spell(base)}}`,
          span,
        })
        return
      }
      case 'supsub': {
        this.supsub(node, span)
        return
      }
      case 'genfrac': {
        this.fraction(node, span)
        return
      }
      case 'sqrt':
        out.push({
          type: 'root',
          body: this.sub(node.body, span),
          index: this.sub(node.index, span),
          span,
        })
        return
      case 'leftright': {
        this.leftright(node, span)
        return
      }
      case 'delimsizing':
      case 'middle': {
        this.delimiter(
          node.delim ?? '.',
          span,
          node.mclass === 'mopen'
            ? 'open'
            : node.mclass === 'mclose'
              ? 'close'
              : undefined,
        )
        return
      }
      case 'array': {
        const align =
          node.colSeparationType === 'align' || node.colSeparationType === 'gather'
        // Brackets may open on one line of a display and close on the next.
        const cell = (content: Node): Item[] =>
          align ? flatItems([content], span) : this.sub(content, span)
        const rows = (node.body as Node[][]).map((row) => row.map(cell))
        out.push({ type: 'rows', rows, align, span })
        return
      }
      case 'tag':
        // An equation number: no part of the claim.
        for (const child of list(node.body)) this.add(child)
        return
      case 'horizBrace':
        // A brace says something about its content; the content is the formula.
        for (const child of list(node.base)) this.add(child)
        return
      case 'lap':
        for (const child of list(node.body)) this.add(child)
        return
      default:
        throw unreadable(node, `KaTeX node \`${node.type}\``, this.within)
    }
  }

  /** The comma of 1{,}000. */
  private isThousands(node: Node, span: Span): boolean {
    const [only, ...rest] = list(node.body)
    const last = this.out.at(-1)
    if (only?.type !== 'atom' || only.text !== ',' || rest.length > 0) return false
    if (last?.type !== 'number' || last.span[1] !== span[0]) return false
    last.span = [last.span[0], span[1]]
    return true
  }

  private ordinary(node: Node, span: Span): void {
    const text = node.text ?? ''
    const last = this.out.at(-1)
    if (/^[0-9]$/.test(text)) {
      if (last?.type === 'number' && last.span[1] === span[0]) {
        last.text += text
        last.span = [last.span[0], span[1]]
      } else this.out.push({ type: 'number', text, span })
    } else if (text === '.') {
      if (last?.type === 'number' && last.span[1] === span[0]) {
        last.text += '.'
        last.span = [last.span[0], span[1]]
      } else this.out.push({ type: 'mark', text: '.', span })
    } else if (bars[text]) {
      this.out.push({ type: 'mark', text: bars[text], span })
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
      this.out.push({ type: 'mark', text: synonyms[text], span })
    } else {
      this.out.push({ type: 'name', name: letters[text] ?? text, span })
    }
  }

  private atom(node: Node, span: Span): void {
    const text = node.text ?? ''
    const { out } = this
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
    } else if (node.family === 'punct' || node.family === 'inner') {
      throw unreadable(node, `symbol \`${text}\``, this.within)
    } else {
      throw unreadable(node, `symbol \`${text}\``, this.within)
    }
  }

  private mclass(node: Node, span: Span): void {
    const body = list(node.body)
    const inner = this.sub(body, span)
    // \overset{!}{=} and \stackrel: the sign below is what is meant.
    const only = body[0]
    if (body.length === 1 && only?.type === 'supsub' && only.base) {
      if (node.mclass !== 'mrel' && node.mclass !== 'mbin') {
        throw unreadable(node, 'note over or under a letter', this.within)
      }
      for (const child of list(only.base)) this.add(child)
      return
    }
    const previous = this.out.at(-1)
    for (const item of inner) {
      if (
        item.type === 'mark' &&
        item.text === '=' &&
        previous?.type === 'mark' &&
        previous.text === ':'
      ) {
        previous.text = '≔'
      } else this.out.push(item)
    }
  }

  private font(body: Node[], font: string, span: Span): void {
    const flat = body.flatMap(function open(node): Node[] {
      return node.type === 'ordgroup' ? list(node.body).flatMap(open) : [node]
    })
    if (font === '') {
      for (const node of flat) this.add(node)
      return
    }
    const plain = flat.every(
      (node) =>
        (node.type === 'mathord' || node.type === 'textord') && node.text?.length === 1,
    )
    if (
      font === '\\mathrm' ||
      font === '\\mathsf' ||
      font === '\\mathtt' ||
      (plain && flat.length > 1)
    ) {
      const text = upright(flat, span)
      const digits = /^[0-9.]+$/.test(text) && font === '\\mathrm'
      this.out.push(
        digits
          ? { type: 'number', text, span }
          : { type: 'name', name: `${font}{${text}}`, span },
      )
      return
    }
    for (const item of items(flat, span)) {
      if (item.type === 'name') {
        const place = flat.length === 1 ? span : item.span
        this.out.push({ ...item, name: `${font}{${item.name}}`, span: place })
      } else if (
        item.type === 'number' &&
        (font === '\\mathbf' || font === '\\mathbb')
      ) {
        this.out.push({ type: 'name', name: `${font}{${item.text}}`, span })
      } else if (
        item.type === 'script' &&
        item.base.length === 1 &&
        item.base[0]?.type === 'name'
      ) {
        const base = { ...item.base[0], name: `${font}{${item.base[0].name}}` }
        this.out.push({ ...item, base: [base] })
      } else this.out.push(item)
    }
  }

  /** `\mathop{\mathrm{argmax}}`, `\mathop{...}`: the name inside. */
  private named(body: Node[], span: Span): void {
    this.out.push(...items(body, span))
  }

  private text(node: Node, span: Span): void {
    const text = wordsOf(list(node.body))
    // A word without spaces next to nothing else is a name; prose has spaces.
    this.out.push({ type: 'words', text, span })
  }

  private supsub(node: Node, span: Span): void {
    if (node.base?.type === 'horizBrace') {
      // What stands at a brace is a note on its content.
      this.add(node.base)
      return
    }
    // Brackets pair later: the base may be a closing one.
    const inner = new Itemizer(span)
    for (const child of list(node.base)) inner.add(child)
    const base = inner.out
    const sub = this.sub(node.sub, span)
    const sup = this.sub(node.sup, span)
    // `{ab}^2` looks like ab²: the script belongs to the last item.
    this.out.push(...base.slice(0, -1))
    const last = base.at(-1)
    const before = this.out.at(-1)
    if (
      last?.type === 'number' &&
      before?.type === 'number' &&
      before.span[1] === last.span[0]
    ) {
      // Each digit is a node of its own: 10^2 hangs on the 0, and means ten.
      this.out.pop()
      last.text = before.text + last.text
      last.span = [before.span[0], last.span[1]]
    }
    const script: Item = { type: 'script', base: last ? [last] : [], sub, sup, span }
    // `{x_i}^2` is x_i²; `{x^{(i)}}^2` has a second superscript: it stands on the whole.
    const joins =
      last?.type === 'script' &&
      (last.sub.length === 0 || sub.length === 0) &&
      (last.sup.length === 0 || sup.length === 0)
    if (joins) {
      script.base = last.base
      script.sub = [...last.sub, ...sub]
      script.sup = [...last.sup, ...sup]
    }
    this.out.push(script)
  }

  private fraction(node: Node, span: Span): void {
    const item: Item = {
      type: 'fraction',
      numer: this.sub(node.numer, span),
      denom: this.sub(node.denom, span),
      bar: node.hasBarLine !== false,
      span,
    }
    this.out.push(item)
  }

  private leftright(node: Node, span: Span): void {
    const inner = this.sub(node.body, span)
    const left = node.left ?? '.'
    const right = node.right ?? '.'
    const open = opening[left] ?? bars[left] ?? (left === '<' ? '⟨' : left)
    const close = closing[right] ?? bars[right] ?? (right === '>' ? '⟩' : right)
    const isHalf = (open === '.') !== (close === '.')
    if (isHalf && !inner.some((item) => item.type === 'rows')) {
      // The other half is on another line; what is invisible pairs with nothing.
      const text = open === '.' ? close : open
      const side = open === '.' ? 'close' : 'open'
      const mark: Item = { type: 'mark', text, span, side }
      this.out.push(...(side === 'open' ? [mark, ...inner] : [...inner, mark]))
      return
    }
    this.out.push({ type: 'group', open, close, body: inner, span })
  }

  private delimiter(delim: string, span: Span, side?: 'open' | 'close'): void {
    const text = opening[delim] ?? closing[delim] ?? bars[delim] ?? synonyms[delim]
    if (!text) {
      throw new FormulaError('unreadable', `Unexpected delimiter \`${delim}\``, span)
    }
    const known = opening[delim] ? 'open' : closing[delim] ? 'close' : side
    this.out.push({ type: 'mark', text, span, ...(known && { side: known }) })
  }
}

const textMinus = (text: string, span: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected text minus \`${text}\` (U+${text.charCodeAt(0).toString(16)}), expected \`-\``,
    span,
    'Type the ASCII hyphen; it renders as a minus.',
  )

/**
 * The items of a list of KaTeX nodes.
 *
 * @throws FormulaError `unreadable` at a node that is not known.
 */
export const items = (nodes: Node[], within: Span): Item[] =>
  pair(flatItems(nodes, within))

/** The same with brackets as marks, not yet paired. */
export function flatItems(nodes: Node[], within: Span): Item[] {
  const itemizer = new Itemizer(within)
  for (const node of nodes) itemizer.add(node)
  return itemizer.out
}
