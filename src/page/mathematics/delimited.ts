// Where a formula ends that begins at an offset of the text, in all forms that Markdown in
// the wild has. Blocks are Markdown's business (`syntax.ts`); here only marks are paired.

import { unclosedFence } from '../fences.ts'
import type { Form } from './dialect.ts'
import { isMathematics, isPrice, isProse } from './prose.ts'

/** A stretch of the text that is a formula: its marks and, inside, its LaTeX. */
export interface Delimited {
  form: Form
  display: boolean
  from: number
  /** The LaTeX, without blanks around it. */
  inner: readonly [from: number, to: number]
  to: number
  /** False where the closing mark is missing. */
  closed: boolean
}

/** Formulas of one text, by the offset of their first mark. */
export interface Marks {
  /** A formula that fills lines of its own. */
  block(offset: number): Delimited | undefined
  /** A formula among the words of a line. */
  inline(offset: number): Delimited | undefined
}

/** Environments of LaTeX that hold mathematics without dollars around them. */
const environments =
  /\\begin\{((?:equation|align|alignat|aligned|alignedat|gather|gathered|multline|eqnarray|flalign|split|displaymath|math|subequations|array|cases|[bBpvV]?matrix)\*?)\}/y

/** What may stand behind a closing mark on its line: `(label)`, `{#eq-label}`, `{: .class}`. */
const label = /[ \t]*(?:\([^\s()]+\)|\{[#:.%][^{}\n]*\})?[ \t]*(?=\r?\n|\r|$)/y

/** A line with nothing on it but the marks of quotes. */
const blank = /\n[ \t>]*(?:\r?\n|$)/g

/** Pairs the marks of a text. */
export function marksOf(source: string): Marks {
  const unclosed = unclosedFence(source)?.from.offset
  const at = (pattern: RegExp, offset: number) => {
    pattern.lastIndex = offset
    return pattern.exec(source)
  }
  /** The next unescaped mark, from an offset on. */
  const next = (mark: string, offset: number): number => {
    for (let found = offset; ; found++) {
      found = source.indexOf(mark, found)
      if (found < 0) return -1
      if (!isEscaped(source, found) || mark.startsWith('\\')) return found
    }
  }
  const lineEnd = (offset: number) => at(/\r?\n|\r|$/g, offset)?.index ?? source.length
  const paragraphEnd = (offset: number) => at(blank, offset)?.index ?? source.length

  const formula = (
    form: Form,
    display: boolean,
    [from, start, end, to]: readonly [number, number, number, number],
    closed = true,
  ): Delimited => {
    const text = source.slice(start, end)
    const first = start + (text.length - text.trimStart().length)
    const last = Math.max(first, start + text.trimEnd().length)
    return { form, display, from, inner: [first, last], to, closed }
  }

  /** The end of the label behind a closing mark; undefined where words follow. */
  const labelled = (offset: number): number | undefined => {
    const found = at(label, offset)
    return found ? offset + found[0].trimEnd().length : undefined
  }

  /** From an opening mark of a block to its closing one. */
  function between(
    form: Form,
    from: number,
    [open, close]: readonly [string, string],
    end: number,
  ): Delimited | undefined {
    const start = from + open.length
    const stop = next(close, start)
    if (stop < 0 || stop > end) return undefined
    const to = stop + close.length
    if (stop >= lineEnd(start)) {
      // Words may follow on the last line; on the first, they make it one of a sentence.
      return formula(form, true, [from, start, stop, labelled(to) ?? to])
    }
    const last = labelled(to)
    return last === undefined
      ? undefined
      : formula(form, true, [from, start, stop, last])
  }

  function fence(from: number): Delimited | undefined {
    const start = from + 2
    const alone = source.slice(start, lineEnd(start)).trim() === ''
    if (!alone) return between('$$…$$', from, ['$$', '$$'], paragraphEnd(start))
    const close = next('$$', start)
    const end = close < 0 ? source.length : close
    const first = paragraphEnd(start)
    const isOpen =
      close < 0 || from === unclosed || (first < end && hasProse(first, end))
    if (!isOpen)
      return formula('$$…$$', true, [from, start, close, labelled(close + 2) ?? close + 2]) // prettier-ignore
    return formula('$$…$$', true, [from, start, first, first], false)
  }

  /** Do words, a heading or a list stand behind an empty line? */
  const hasProse = (from: number, to: number): boolean =>
    source
      .slice(from, to)
      .split('\n')
      .some((line) => /^[ \t>]*#{1,6} /.test(line) || isProse(line))

  function environment(from: number): Delimited | undefined {
    const [opening, name = ''] = at(environments, from) ?? []
    if (opening === undefined) return undefined
    const begin = `\\begin{${name}}`
    const end = `\\end{${name}}`
    const limit = paragraphEnd(from)
    let depth = 1
    for (let offset = from + opening.length; ;) {
      const stop = source.indexOf(end, offset)
      if (stop < 0 || stop > limit) return undefined
      const deeper = source.indexOf(begin, offset)
      if (deeper >= 0 && deeper < stop) {
        depth++
        offset = deeper + begin.length
      } else if (--depth > 0) offset = stop + end.length
      else {
        const to = stop + end.length
        return formula('\\begin{…}', true, [from, from, to, labelled(to) ?? to])
      }
    }
  }

  /** `:::{math}` to `:::`, without its options. */
  function directive(from: number): Delimited | undefined {
    const opening = at(/(:{3,}) *\{math\}[ \t]*(?=\r?\n)/y, from)
    if (!opening) return undefined
    let start = from + opening[0].length
    for (let option; (option = at(/\r?\n[ \t>]*:[\w-]+:.*/y, start));)
      start += option[0].length
    const close = at(new RegExp(`\\n[ \\t>]*${opening[1]}[ \\t]*(?=\\r?\\n|$)`, 'g'), start) // prettier-ignore
    const [end, to] = close
      ? [close.index, close.index + close[0].length]
      : [source.length, source.length]
    return formula(':::{math}', true, [from, start, end, to], close !== null)
  }

  function block(from: number): Delimited | undefined {
    if (source[from] === ':') return directive(from)
    if (source.startsWith('$$', from))
      return source[from + 2] === '$' ? undefined : fence(from)
    const limit = paragraphEnd(from)
    for (const [form, open, close] of brackets) {
      if (!source.startsWith(open, from)) continue
      const found = between(form, from, [open, close], limit)
      return found && isBracketed(found) ? found : undefined
    }
    const found = isWithin(from) ? undefined : environment(from)
    // Words before the end of the line make it one of a sentence.
    return found && (found.to > lineEnd(from) || labelled(found.to) !== undefined)
      ? found
      : undefined
  }

  /** Does a formula between dollars, from an earlier line of the paragraph, go on to here? */
  function isWithin(from: number): boolean {
    let start = from
    while (start > 1) {
      const before = source.lastIndexOf('\n', start - 2) + 1
      if (start < from && /^[ \t>]*\r?\n$/.test(source.slice(before, start))) break
      start = before
    }
    for (let offset = start; ;) {
      const open = next('$', offset)
      if (open < 0 || open >= from) return false
      const found = dollars(open, paragraphEnd(open))
      if (found && found.to > from) return true
      offset = found ? found.to : open + 1
    }
  }

  /** `\[…\]` is LaTeX's display and CommonMark's pair of brackets. */
  const isBracketed = ({ form, inner: [start, end], to }: Delimited): boolean =>
    !/[([:]/.test(source[to] ?? '') &&
    isMathematics(source.slice(start, end), form.startsWith('\\\\'))

  function inline(from: number): Delimited | undefined {
    const limit = paragraphEnd(from)
    if (source[from] === '$') return dollars(from, limit)
    if (source[from] === '{') {
      const [whole, role, ticks] =
        at(/(\{math\})(`+)(?!`)[^]*?[^`]\2(?!`)/y, from) ?? []
      if (!whole || !role || !ticks || from + whole.length > limit) return undefined
      const start = from + role.length + ticks.length
      const to = from + whole.length
      return formula('{math}`…`', false, [from, start, to - ticks.length, to])
    }
    for (const [form, open, close, display] of [...parentheses, ...brackets]) {
      if (!source.startsWith(open, from)) continue
      const start = from + open.length
      const stop = next(close, start)
      if (stop < 0 || stop > limit) return undefined
      const found = formula(form, display, [from, start, stop, stop + close.length])
      return isBracketed(found) ? found : undefined
    }
    return environment(from)
  }

  function dollars(from: number, limit: number): Delimited | undefined {
    if (source[from - 1] === '$' && !isEscaped(source, from - 1)) return undefined
    if (source.startsWith('$$', from)) {
      const stop = next('$$', from + 2)
      if (stop <= from + 2 || stop > limit || source[from + 2] === '$') return undefined
      return formula('$$…$$', true, [from, from + 2, stop, stop + 2])
    }
    if (source.startsWith('$`', from)) {
      const stop = source.indexOf('`$', from + 2)
      if (stop > from + 2 && stop < limit)
        return formula('$`…`$', false, [from, from + 2, stop, stop + 2])
    }
    const stop = next('$', from + 1)
    if (stop <= from + 1 || stop > limit || source[stop + 1] === '$') return undefined
    const text = source.slice(from + 1, stop)
    if (text.trim() === '' || isPrice(text, source[stop + 1] ?? '')) return undefined
    return formula('$…$', false, [from, from + 1, stop, stop + 1])
  }

  return { block, inline }
}

type Pair = readonly [form: Form, open: string, close: string, display: boolean]

// The doubled marks first: they begin with the single ones' backslash.
const brackets: readonly Pair[] = [
  ['\\\\[…\\\\]', '\\\\[', '\\\\]', true],
  ['\\[…\\]', '\\[', '\\]', true],
]
const parentheses: readonly Pair[] = [
  ['\\\\(…\\\\)', '\\\\(', '\\\\)', false],
  ['\\(…\\)', '\\(', '\\)', false],
]

/** An odd number of backslashes stands before it. */
function isEscaped(source: string, offset: number): boolean {
  let count = 0
  while (source[offset - 1 - count] === '\\') count++
  return count % 2 === 1
}
