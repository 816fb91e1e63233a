/** Everything between brackets and bars: groups, sets, intervals, matrices, cases, norms. */
import { FormulaError } from '../language/error.ts'
import type { Expression, Span } from '../language/expression.ts'
import type { Item } from './item.ts'
import { family, isDots } from './dots.ts'
import { isMark, splitAt, stripEnd, unionSpan } from './marks.ts'
import type { Reader } from './reader.ts'

export function group(reader: Reader, item: Item & { type: 'group' }): Expression {
  const { open, close, body, span } = item
  const only = body[0]
  if (body.length === 1 && only?.type === 'rows') {
    if (close === '.') return cases(reader, only, span)
    return table(reader, only, open + close, span)
  }
  if (open === '|' && close === '|') {
    return { kind: 'apply', op: 'abs', args: [reader.sub(body, span)], span }
  }
  if (open === '‖' && close === '‖') {
    return normOf(reader.sub(body, span), span, reader)
  }
  if (open + close === '⌊⌋' || open + close === '⌈⌉') {
    const op = open === '⌊' ? 'floor' : 'ceil'
    return { kind: 'apply', op, args: [reader.sub(body, span)], span }
  }
  const commas = splitAt(body, (part) => isMark(part, ',', ';'))
  if (open + close === '⟨⟩') {
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
  if (open + close === '{}') return setOrBracket(reader, body, commas, span)
  if (commas.length > 1 && /^[([\]][)\][]$/.test(open + close)) {
    const args = commas.map((part) => reader.sub(part, span))
    if (args.some((arg) => isDots(arg))) {
      const run = family(reader, args, span)
      const isRow = open === '[' && close === ']'
      return isRow ? { kind: 'apply', op: 'beside', args: [run], span } : run
    }
    if (commas.length === 2 && open + close !== '()') {
      const isClosed = `${open === '[' ? 'closed' : 'open'}-${close === ']' ? 'closed' : 'open'}`
      return { kind: 'apply', op: `interval-${isClosed}`, args, span }
    }
    // In square brackets three and more are a row: a matrix, not a point.
    if (open === '[' && close === ']') return { kind: 'grid', rows: [args], span }
    if (open + close === '()') return { kind: 'apply', op: 'tuple', args, span }
  }
  if (!pairs.includes(open + close)) {
    throw reader.fail(
      `Unexpected \`${open} … ${close}\` around ${commas.length > 1 ? 'several expressions' : 'one expression'}, expected brackets of one kind`,
      span,
    )
  }
  // The brackets are part of what is said here: messages quote them.
  return { ...reader.sub(body, span), span }
}

const pairs = ['()', '[]']

/** What stands in rows: a matrix, a determinant between bars. */
function table(
  reader: Reader,
  rows: Item & { type: 'rows' },
  brackets: string,
  span: Span,
): Expression {
  if (pairs.includes(brackets)) return grid(reader, rows)
  // A brace on the left is that of cases, whether or not something closes it.
  if (brackets === '{}') return cases(reader, rows, span)
  if (brackets !== '||') {
    throw reader.fail(
      `Unexpected \`${Array.from(brackets).join(' … ')}\` around rows, expected \`( … )\`, \`[ … ]\` or, for a determinant, \`| … |\``,
      span,
    )
  }
  if (rows.rows.length === 1 && rows.rows[0]!.length === 1) {
    throw new FormulaError(
      'ambiguous',
      'Unexpected bars around one entry: they can be a determinant or an absolute value',
      span,
      'Write \\det(…) or \\lvert … \\rvert.',
    )
  }
  return { kind: 'apply', op: 'det', args: [grid(reader, rows)], span }
}

/** `\{1, \dots, n\}`, `\{a, b\}`; as a bracket around an expression it is just that. */
export function setOrBracket(
  reader: Reader,
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
  reader: Reader,
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

/** @throws FormulaError for `2 \,\, 1`: a space is no product of two entries. */
function oneEntry(reader: Reader, cell: readonly Item[]): readonly Item[] {
  const at = cell.findIndex(
    (item, i) => item.type === 'number' && cell[i + 1]?.type === 'number',
  )
  if (at < 0) return cell
  const [left, right] = [cell[at]!, cell[at + 1]!]
  throw reader.fail(
    'Unexpected second number in an entry of a matrix, expected one number or `&` between them',
    unionSpan(left.span, right.span),
    'Write `&` between the entries of a row.',
  )
}

/** `x_1 & \\cdots & x_n`, `x_1^\\top \\\\ \\vdots \\\\ x_n^\\top`: members of one family in a line. */
function runOf(
  reader: Reader,
  rows: readonly (readonly (readonly Item[])[])[],
  span: Span,
): Expression | undefined {
  const isRow = rows.length === 1
  const cells = isRow ? rows[0]! : rows.map((row) => row[0]!)
  if (!isRow && rows.some((row) => row.length !== 1)) return undefined
  const isDotted = (cell: readonly Item[]): boolean =>
    cell.length === 1 && isMark(cell[0], '…', '⋮')
  if (cells.length < 3 || !cells.some(isDotted)) return undefined
  const args = cells.map((cell): Expression =>
    isDotted(cell)
      ? { kind: 'symbol', name: '…', span }
      : reader.sub(oneEntry(reader, cell), span),
  )
  const op = isRow ? 'beside' : 'below'
  return { kind: 'apply', op, args: [family(reader, args, span)], span }
}

export function grid(reader: Reader, item: Item & { type: 'rows' }): Expression {
  const filled = item.rows.filter((row) => row.some((cell) => cell.length > 0))
  const run = runOf(reader, filled, item.span)
  if (run) return run
  const rows = filled.map((row) =>
    row.map((cell) => reader.sub(oneEntry(reader, cell), item.span)),
  )
  const width = rows[0]?.length ?? 0
  if (rows.some((row) => row.length !== width)) {
    throw reader.fail(
      'Unexpected row of another length in a matrix, expected all rows alike',
      item.span,
    )
  }
  return { kind: 'grid', rows, span: item.span }
}

/** The norm that bars stand for of which nothing stands below. */
function normOf(body: Expression, span: Span, { names }: Reader): Expression {
  const degree = names.norm?.()
  const apply = (op: string, ...more: Expression[]): Expression => ({ kind: 'apply', op, args: [body, ...more], span }) // prettier-ignore
  if (degree === '\\mathrm{F}') return apply('frobenius')
  if (degree === '*') return apply('nuclear')
  if (degree === '\\infty') return apply('norm', { kind: 'symbol', name: degree, span })
  return degree === '1' ? apply('norm', { kind: 'number', value: 1, decimals: 0, span }) : apply('norm') // prettier-ignore
}

/** |x| and ‖x‖ written with bars that look the same on both sides. */
export function barred(reader: Reader, text: '|' | '‖'): Expression {
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
  const span = unionSpan(open.span, mark!.span)
  const result: Expression = text === '|' ? { kind: 'apply', op: 'abs', args: [body], span } : normOf(body, span, reader) // prettier-ignore
  return close?.type === 'script' ? reader.scripts(result, close, false) : result
}

const isPlainElement = (items: readonly Item[]): boolean =>
  items.length === 1 &&
  (items[0]!.type === 'number' ||
    items[0]!.type === 'name' ||
    items[0]!.type === 'words')
