/** Names and their argument lists: a call, an entry, or a factor in brackets. */
import { dividing } from './congruence.ts'
import { FormulaError } from '../language/error.ts'
import type { Expression, Span } from '../language/expression.ts'
import type { Item } from './item.ts'
import { family, isDots } from './dots.ts'
import { lawArguments } from './law.ts'
import { spell } from './spell.ts'
import { isMark, relations, splitAt, unionSpan } from './marks.ts'
import type { Reader } from './reader.ts'

/** A name without scripts; letters that only together are known are one name (KL, MLP). */
export function named(reader: Reader, item: Item, name: string): Expression {
  if (!reader.known(name) && /^[A-Za-z]$/.test(name)) {
    let joined = ''
    let to = reader.at
    for (let i = reader.at; i < reader.items.length && i < reader.at + 8; i++) {
      const next = reader.items[i]!
      if (next.type !== 'name' || !/^[A-Za-z]$/.test(next.name)) break
      joined += next.name
      const candidate = `\\mathrm{${joined}}`
      if (joined.length > 1 && reader.known(candidate)) {
        to = i
        name = candidate
      }
    }
    if (to > reader.at) {
      const span = unionSpan(item.span, reader.items[to]!.span)
      reader.at = to + 1
      return called(reader, { kind: 'symbol', name, span })
    }
  }
  reader.at++
  return called(reader, { kind: 'symbol', name, span: item.span })
}

const isIndicator = (name: string): boolean => /^\\math(bf|bb)\{(1|I)\}$/.test(name)

/** A symbol, and the bracket after it if that is its argument list. */
export function called(
  reader: Reader,
  symbol: Expression & { kind: 'symbol' },
): Expression {
  const item = reader.item
  const base = item?.type === 'script' ? item.base[0] : item
  if (base?.type !== 'group') return symbol
  if (base.open !== '(' && base.open !== '[' && base.open !== '{') return symbol
  if (
    isIndicator(symbol.name) &&
    !reader.names.declares(symbol.name) &&
    base.body.some((part) => part.type === 'mark' && relations[part.text])
  ) {
    reader.at++
    const args = [reader.sub(base.body, base.span)]
    const span = unionSpan(symbol.span, base.span)
    return { kind: 'apply', op: 'indicator', args, span }
  }
  const multiple = isIndicator(symbol.name) && !reader.names.declares(symbol.name) && dividing(reader, base.body, base.span) // prettier-ignore
  if (multiple) {
    reader.at++
    const span = unionSpan(symbol.span, base.span)
    return { kind: 'apply', op: 'indicator', args: [multiple], span }
  }
  if (symbol.name === 'I' && !reader.names.declares('I') && base.open === '(') {
    // I alone is the identity, I(X; Y) the mutual information.
    return called(reader, { ...symbol, name: '\\mathrm{I}' })
  }
  const special = specialFunction(reader, symbol.name, base.body)
  if (special && base.open === '(') return called(reader, { ...symbol, name: special })
  const kind = reader.bound.has(symbol.name)
    ? undefined
    : reader.names.kind(symbol.name)
  const isFunction = kind === 'function' || kind === 'distribution'
  const hasEntries = kind === 'vector' || kind === 'matrix' || kind === 'tuple'
  const unknown =
    !reader.bound.has(symbol.name) &&
    (kind === undefined || (!reader.names.declares(symbol.name) && (definesFunction(reader, base.body) || isGiven(base.body)))) // prettier-ignore
  if (isFunction || (unknown && base.open === '(')) {
    reader.at++
    const { args, bar, marks } = together(reader, symbol.name, argumentList(reader, base.body, base.span)) // prettier-ignore
    agree(reader, symbol.name, args, marks, base.span)
    const call: Expression = {
      kind: 'apply',
      op: 'call',
      args: [symbol, ...lawArguments(symbol.name, args, reader.names)],
      span: unionSpan(symbol.span, base.span),
      ...(bar !== undefined && { bar }),
    }
    return item?.type === 'script' ? reader.scripts(call, item, false) : call
  }
  if (hasEntries && isPosition(reader, base.body)) {
    reader.at++
    const { args } = argumentList(reader, base.body, base.span)
    const entry: Expression = {
      kind: 'apply',
      op: 'entry',
      args: [symbol, ...args],
      span: unionSpan(symbol.span, base.span),
    }
    return item?.type === 'script' ? reader.scripts(entry, item, false) : entry
  }
  return symbol
}

/**
 * Letters that are functions by what stands behind them: B(a, b) and ψ(x), where the
 * page has no such name. `\\psi(x) = …` with a name alone gives it a meaning of its own.
 */
function specialFunction(
  reader: Reader,
  name: string,
  args: readonly Item[],
): string | undefined {
  if (reader.known(name)) return undefined
  if (definesFunction(reader, args)) return undefined
  const parts = splitAt(args, (item) => isMark(item, ','))
  if (name === 'B' && parts.length === 2) return '\\mathrm{B}'
  return name === '\\psi' && parts.length === 1 ? '\\mathrm{digamma}' : undefined
}

/** `\\pi(a \\mid s)`: whatever the letter is elsewhere, no number is multiplied by that. */
const isGiven = (args: readonly Item[]): boolean =>
  args.some((item) => isMark(item, '∣'))

/** `\\psi(x) = …`, `\\pi(x) = …`: a line that begins so gives the letter arguments, whatever it is elsewhere. */
function definesFunction(reader: Reader, args: readonly Item[]): boolean {
  const parts = splitAt(args, (item) => isMark(item, ','))
  const names = parts.every((part) => part.length === 1 && part[0]!.type === 'name')
  return reader.at === 1 && names && isMark(reader.items[2], '=', '≔')
}

/** Are these items positions (`i,j`, `k`, `i+1`) rather than a factor in brackets? */
export function isPosition(reader: Reader, items: readonly Item[]): boolean {
  if (items.some((item) => isMark(item, ','))) return true
  const names = items.filter((item) => item.type === 'name' || item.type === 'script')
  return (
    names.length > 0 &&
    names.every(
      (item) =>
        isIndexName(reader, spell([item])) ||
        (item.type === 'script' && isIndexName(reader, spell(item.base))),
    )
  )
}

export function isIndexName(reader: Reader, name: string): boolean {
  return reader.bound.has(name) || reader.names.isWhole(name)
}

/** Arguments: separated by commas, semicolons, bars; a single bar is conditioning. */
export function argumentList(
  reader: Reader,
  items: readonly Item[],
  span: Span,
  bound = reader.bound,
): { args: Expression[]; bar?: number; marks: string } {
  const args: Expression[] = []
  let bar: number | undefined
  let marks = ''
  let part: Item[] = []
  const flush = (): void => {
    if (part.length === 0) {
      throw reader.fail('Unexpected empty argument, expected an expression', span)
    }
    args.push(reader.sub(part, span, bound))
    part = []
  }
  // A bar with a script closes a norm: only lone bars separate.
  const bars = (text: string): number =>
    items.filter((item) => isMark(item.type === 'script' ? item.base[0] : item, text))
      .length
  const [single, double] = [bars('|'), bars('‖')]
  for (const [at, item] of items.entries()) {
    const next = items[at + 1]
    const touches = item.span[1] === next?.span[0]
    if (isMark(item, ',', ';')) {
      flush()
      marks += (item as { text: string }).text
    } else if (single === 2 && isMark(item, '|') && isMark(next, '|') && touches) {
      // KL(p || q), as typed by those in a hurry: both bars are one separator.
      flush()
      marks += '‖'
    } else if (
      single === 2 &&
      part.length === 0 &&
      isMark(item, '|') &&
      isMark(items[at - 1], '|')
    ) {
      continue
    } else if (isMark(item, '∣') || (isMark(item, '|') && single === 1)) {
      flush()
      marks += '∣'
      bar = args.length
    } else if (isMark(item, '‖') && double === 1) {
      flush()
      marks += '‖'
    } else if (isMark(item, '\\quad')) continue
    else part.push(item)
  }
  if (part.length > 0 || args.length > 0) flush()
  const dots = args.findIndex((arg) => isDots(arg))
  // `p(x_1, \dots, x_n \mid \theta)`
  if (dots >= 0 && bar !== undefined && dots < bar)
    return { args: [family(reader, args.slice(0, bar), span), ...args.slice(bar)], bar: 1, marks } // prettier-ignore
  if (dots >= 0) {
    return { args: [family(reader, args, span)], marks: '' }
  }
  return bar === undefined ? { args, marks } : { args, bar, marks }
}

/** `I(X, Y; Z)`: what a comma joins in front of the bar is one argument of an information. */
function together(
  { names }: Reader,
  name: string,
  list: { args: Expression[]; bar?: number; marks: string },
): { args: Expression[]; bar?: number; marks: string } {
  const { args, bar = args.length, marks } = list
  const own = marks.slice(0, bar - 1)
  const isInformation = /^(?:I|\\mathrm\{I\})$/.test(name) && !names.declares(name)
  if (!isInformation || !own.includes(',') || !own.includes(';')) return list
  const groups: Expression[][] = [[args[0]!]]
  for (const [at, mark] of own.split('').entries()) {
    if (mark === ',') groups.at(-1)!.push(args[at + 1]!)
    else groups.push([args[at + 1]!])
  }
  const joined = groups.map((group): Expression => {
    const [first] = group
    const span: Span = [first!.span[0], group.at(-1)!.span[1]]
    return group.length === 1
      ? first!
      : { kind: 'apply', op: 'tuple', args: group, span }
  })
  return {
    args: [...joined, ...args.slice(bar)],
    ...(list.bar !== undefined && { bar: joined.length }),
    marks: own.replaceAll(',', '') + marks.slice(bar - 1),
  }
}

/**
 * A function of the page keeps the marks between its arguments: `H(p, q)` and
 * `H(p \mid q)` are not the same to the eye. Between random variables a comma and a
 * bar both have a meaning.
 *
 * @throws FormulaError `ambiguous` for other marks than in the first use.
 */
function agree(
  reader: Reader,
  name: string,
  args: readonly Expression[],
  marks: string,
  span: Span,
): void {
  const variables = args.every(
    (arg) => arg.kind === 'symbol' && reader.names.kind(arg.name) === 'random variable',
  )
  const shape = variables ? marks.replace(/[,∣]/g, '·') : marks
  const first = reader.names.marks(name, args.length, shape)
  if (first === shape) return
  throw new FormulaError(
    'ambiguous',
    `Unexpected \`${marks}\` between the arguments of \`${name}\`, expected \`${first}\` as in its first use on the page`,
    span,
  )
}
