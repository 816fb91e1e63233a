/** Everything between brackets and bars: groups, sets, intervals, matrices, cases, norms. */
import type { Expression, Span } from '../expression.ts'
import type { Item } from './item.ts'
import { family, isDots } from './dots.ts'
import { isMark, splitAt, stripEnd, unionSpan } from './marks.ts'
import { scripts } from './script.ts'
import type { TermReader } from './term.ts'

export function group(reader: TermReader, item: Item & { type: 'group' }): Expression {
  const { open, close, body, span } = item
  const only = body[0]
  if (body.length === 1 && only?.type === 'rows') {
    if (open === '{' || close === '.') return cases(reader, only, span)
    if (open === '|' && close === '|') {
      return { kind: 'apply', op: 'det', args: [grid(reader, only)], span }
    }
    return grid(reader, only)
  }
  if (open === '|' && close === '|') {
    return { kind: 'apply', op: 'abs', args: [reader.sub(body, span)], span }
  }
  if (open === '‖' && close === '‖') {
    return { kind: 'apply', op: 'norm', args: [reader.sub(body, span)], span }
  }
  if (open === '⌊' || open === '⌈') {
    const op = open === '⌊' ? 'floor' : 'ceil'
    return { kind: 'apply', op, args: [reader.sub(body, span)], span }
  }
  const commas = splitAt(body, (part) => isMark(part, ',', ';'))
  if (open === '⟨') {
    if (commas.length === 1) {
      const args = [reader.sub(body, span)]
      return {
        kind: 'bind',
        op: 'expectation',
        variables: [],
        body: args[0]!,
        span,
      }
    }
    const args = commas.map((part) => reader.sub(part, span))
    return { kind: 'apply', op: 'inner', args, span }
  }
  if (open === '{') return setOrBracket(reader, body, commas, span)
  if (commas.length > 1) {
    const args = commas.map((part) => reader.sub(part, span))
    if (args.some((arg) => isDots(arg))) return family(reader, args, span)
    if (commas.length === 2 && (open !== close ? open + close !== '()' : false)) {
      const isClosed = `${open === '[' ? 'closed' : 'open'}-${close === ']' ? 'closed' : 'open'}`
      return { kind: 'apply', op: `interval-${isClosed}`, args, span }
    }
    return { kind: 'apply', op: 'tuple', args, span }
  }
  const pairs = ['()', '[]']
  if (!pairs.includes(open + close)) {
    throw reader.fail(
      `Unexpected \`${open} … ${close}\` around one expression, expected brackets of one kind`,
      span,
    )
  }
  // The brackets are part of what is said here: messages quote them.
  return { ...reader.sub(body, span), span }
}

/** `\{1, \dots, n\}`, `\{a, b\}`; as a bracket around an expression it is just that. */
export function setOrBracket(
  reader: TermReader,
  body: readonly Item[],
  commas: readonly (readonly Item[])[],
  span: Span,
): Expression {
  const dots = commas.findIndex((part) => part.length === 1 && isMark(part[0], '…'))
  if (dots >= 0) {
    const first = commas[0]
    const last = commas.at(-1)
    if (!first || !last || dots === 0 || dots === commas.length - 1) {
      throw reader.fail('Unexpected set, expected `\\{1, \\dots, n\\}`', span)
    }
    const args = [reader.sub(first, span), reader.sub(last, span)]
    return { kind: 'apply', op: 'range', args, span }
  }
  if (commas.length === 1 && body.length > 0 && !isPlainElement(body)) {
    return reader.sub(body, span)
  }
  const args = body.length === 0 ? [] : commas.map((part) => reader.sub(part, span))
  return { kind: 'apply', op: 'set', args, span }
}

export function cases(
  reader: TermReader,
  item: Item & { type: 'rows' },
  span: Span,
): Expression {
  const args: Expression[] = []
  for (const row of item.rows) {
    const cells = row.filter((cell) => cell.length > 0)
    if (cells.length === 0) continue
    const value = stripEnd(cells[0]!)
    args.push(reader.sub(value, span))
    const condition = stripEnd(cells.slice(1).flat())
    const prose = condition.filter((part) => part.type === 'words')
    const rest = condition.filter((part) => part.type !== 'words')
    const text = prose.map((part) => (part as { text: string }).text.trim()).join(' ')
    if (rest.length === 0) {
      if (text !== '' && !/^(otherwise|else)[.,]?$/i.test(text)) {
        throw reader.fail(
          `Unexpected condition \`${text}\`, expected a relation or \`otherwise\``,
          span,
        )
      }
      continue
    }
    if (!/^(if|for|when|where|)$/i.test(text)) {
      throw reader.fail(
        `Unexpected words \`${text}\` in a condition, expected \`if\``,
        span,
      )
    }
    args.push(reader.sub(rest, span))
  }
  return { kind: 'apply', op: 'cases', args, span }
}

export function grid(reader: TermReader, item: Item & { type: 'rows' }): Expression {
  const rows = item.rows
    .filter((row) => row.some((cell) => cell.length > 0))
    .map((row) => row.map((cell) => reader.sub(cell, item.span)))
  const width = rows[0]?.length ?? 0
  if (rows.some((row) => row.length !== width)) {
    throw reader.fail(
      'Unexpected row of another length in a matrix, expected all rows alike',
      item.span,
    )
  }
  return { kind: 'grid', rows, span: item.span }
}

/** |x| and ‖x‖ written with bars that look the same on both sides. */
export function barred(reader: TermReader, text: '|' | '‖'): Expression {
  const open = reader.item!
  reader.at++
  reader.bars.push(text)
  const body = reader.sum()
  reader.bars.pop()
  const close = reader.item
  const mark = close?.type === 'script' ? close.base[0] : close
  if (!isMark(mark, text)) {
    throw reader.fail(`Unexpected end, expected a closing \`${text}\``, open.span)
  }
  reader.at++
  const result: Expression = {
    kind: 'apply',
    op: text === '|' ? 'abs' : 'norm',
    args: [body],
    span: unionSpan(open.span, mark!.span),
  }
  return close?.type === 'script' ? scripts(reader, result, close, false) : result
}

const isPlainElement = (items: readonly Item[]): boolean =>
  items.length === 1 &&
  (items[0]!.type === 'number' ||
    items[0]!.type === 'name' ||
    items[0]!.type === 'words')
