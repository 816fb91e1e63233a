/** Sub- and superscripts: names, entries, powers, transposes. */
import { FormulaError } from '../error.ts'
import type { Expression, Span } from '../expression.ts'
import type { Item } from './item.ts'
import { group } from './bracket.ts'
import { argumentList, called, isPosition } from './call.ts'
import { spell } from './spell.ts'
import { isMark, number, splitAt, unionSpan } from './marks.ts'
import { isPrefix } from './prefix.ts'
import { standardName } from './standard-name.ts'
import type { TermReader } from './term.ts'

const transposes = new Set([
  '⊤',
  '\\mathsf{T}',
  '\\mathrm{T}',
  '\\mathrm{t}',
  '\\mathsf{t}',
])

export function script(
  reader: TermReader,
  item: Item & { type: 'script' },
): Expression {
  const base = item.base[0]
  if (isMark(base, '|') || isMark(base, '‖')) {
    throw reader.fail(
      `Unexpected \`${spell([item])}\`, expected an expression`,
      item.span,
    )
  }
  if (base?.type === 'name') return scriptedName(reader, item, base)
  reader.at++
  if (base?.type === 'group') return scripts(reader, group(reader, base), item, false)
  if (base?.type === 'number') return scripts(reader, number(base), item, false)
  if (!base) {
    throw reader.fail('Unexpected script without a base', item.span)
  }
  return scripts(reader, reader.sub([base], base.span), item, false)
}

/** The longest part of a scripted name that is known is the symbol; the rest acts on it. */
export function scriptedName(
  reader: TermReader,
  item: Item & { type: 'script' },
  base: Item & { type: 'name' },
): Expression {
  reader.at++
  const { sub, sup, span } = item
  const whole = spell([item])
  const withSub = sub.length ? spell([{ ...item, sup: [] }]) : base.name
  const withSup = sup.length ? spell([{ ...item, sub: [] }]) : base.name
  const symbol = (name: string): Expression & { kind: 'symbol' } => ({
    kind: 'symbol',
    name,
    span,
  })
  const has = (name: string): boolean =>
    reader.bound.has(name) || reader.names.declares(name)
  if (sup.length && has(whole)) return called(reader, symbol(whole))
  if (sub.length && has(withSub)) {
    const rest = { ...item, sub: [] }
    return sup.length
      ? scripts(reader, symbol(withSub), rest, false)
      : called(reader, symbol(withSub))
  }
  if (sup.length && sub.length && has(withSup)) {
    return scripts(reader, symbol(withSup), { ...item, sup: [] }, false)
  }
  const fixed = standardName(reader, item, base)
  if (fixed) return fixed
  // `H_b` is not the standard H but a name of its own.
  const isOther =
    sub.length > 0 &&
    !reader.names.declares(base.name) &&
    reader.names.kind(base.name) === 'function'
  if (reader.known(base.name) && !isOther) {
    const head = symbol(base.name)
    const kind = reader.names.kind(base.name)
    const onlyPower = sub.length === 0
    if (onlyPower && kind === 'function') {
      return scripts(reader, head, item, false)
    }
    const scripted = scripts(reader, head, item, false)
    return entryCall(reader, scripted)
  }
  // Unknown: with a subscript it is one new name or the entry of a new family.
  if (sub.length && sup.length === 0) return called(reader, symbol(withSub))
  if (sub.length) {
    return scripts(reader, symbol(withSub), { ...item, sub: [] }, false)
  }
  if (isNamePart(sup)) return called(reader, symbol(withSup))
  return scripts(reader, symbol(base.name), item, false)
}

/** `x_i(k)`: an entry of an entry. */
export function entryCall(reader: TermReader, head: Expression): Expression {
  const item = reader.item
  const base = item?.type === 'script' ? item.base[0] : item
  if (
    head.kind === 'apply' &&
    head.op === 'entry' &&
    base?.type === 'group' &&
    base.open === '(' &&
    isPosition(reader, base.body)
  ) {
    reader.at++
    const { args } = argumentList(reader, base.body, base.span)
    const entry: Expression = {
      kind: 'apply',
      op: 'entry',
      args: [head, ...args],
      span: unionSpan(head.span, base.span),
    }
    return item?.type === 'script' ? scripts(reader, entry, item, false) : entry
  }
  return head
}

/** Sub- and superscripts applied to an expression. */
export function scripts(
  reader: TermReader,
  base: Expression,
  item: Item & { type: 'script' },
  onlyPower: boolean,
): Expression {
  let result = base
  const { sub, sup, span } = item
  if (sub.length > 0 && !onlyPower) {
    if (result.kind === 'apply' && result.op === 'norm') {
      const kind: Expression = isFrobenius(sub)
        ? { kind: 'symbol', name: 'F', span }
        : isMark(sub[0], '∗', '*')
          ? { kind: 'symbol', name: '*', span }
          : reader.sub(sub, span)
      const op = kind.kind === 'symbol' && kind.name === 'F' ? 'frobenius' : 'norm'
      result = {
        kind: 'apply',
        op,
        args: op === 'frobenius' ? result.args : [...result.args, kind],
        span,
      }
    } else {
      result = {
        kind: 'apply',
        op: 'entry',
        args: [result, ...indices(reader, sub, span)],
        span,
      }
    }
  }
  if (sup.length === 0) return result
  const apply = (op: string, ...args: Expression[]): Expression => ({
    kind: 'apply',
    op,
    args: [result, ...args],
    span,
  })
  if (isTranspose(reader, sup)) return apply('transpose')
  const [first, second] = sup
  if (sup.length === 2 && isMark(first, '-') && isTranspose(reader, [second!])) {
    result = apply('inverse')
    return apply('transpose')
  }
  if (sup.length === 1 && isMark(first, '+', '†')) return apply('pseudo-inverse')
  if (sup.every((part) => isMark(part, '′'))) {
    throw new FormulaError(
      'unreadable',
      `Unexpected prime, expected a name that is declared with it`,
      span,
      'Declare it as a symbol of its own, or write \\top for a transpose and \\frac{d}{dx} for a derivative.',
    )
  }
  // `x^{(i)}` is a member of a family; a number, an entry or a value in brackets has a power.
  const kind = base.kind === 'symbol' ? reader.names.kind(base.name) : 'number'
  const isEntry = sub.length > 0 && (kind === 'matrix' || kind === 'vector')
  const isMember = kind !== 'number' && !isEntry
  if (first?.type === 'group' && sup.length === 1 && first.open === '(' && isMember) {
    return apply('entry', ...indices(reader, first.body, span))
  }
  return apply('power', reader.sub(sup, span))
}

/** `ij`, `i,j`, `i,\sigma(i)`, `i+1`: positions, one letter each where nothing separates them. */
export function indices(
  reader: TermReader,
  sub: readonly Item[],
  span: Span,
): Expression[] {
  const commas = splitAt(sub, (item) => isMark(item, ','))
  if (commas.length > 1) return commas.map((part) => reader.sub(part, span))
  const juxtaposed = sub.every(
    (item) =>
      (item.type === 'name' && !isPrefix(reader, item.name)) ||
      (item.type === 'number' && item.text.length === 1) ||
      (item.type === 'script' && item.base[0]?.type === 'name'),
  )
  if (juxtaposed && sub.length > 1) {
    return sub.map((item) => reader.sub([item], span))
  }
  const digits = sub[0]
  if (sub.length === 1 && digits?.type === 'number' && /^\d\d$/.test(digits.text)) {
    // C_{12} is entry (1, 2) where two positions are needed; the evaluator decides.
    return [number(digits)]
  }
  return [reader.sub(sub, span)]
}

export function isTranspose(reader: TermReader, sup: readonly Item[]): boolean {
  if (sup.length !== 1) return false
  const [only] = sup
  if (only?.type === 'mark') return transposes.has(only.text)
  if (only?.type === 'words') return /^[Tt]$/.test(only.text.trim())
  if (only?.type !== 'name') return false
  if (transposes.has(only.name)) return true
  // Only a number could be an exponent.
  return only.name === 'T' && !(reader.known('T') && mayCount(reader, 'T'))
}

/** May a known name be a number? */
const mayCount = (reader: TermReader, name: string): boolean =>
  reader.bound.has(name) ||
  reader.names.isIndex(name) ||
  [undefined, 'number'].includes(reader.names.kind(name))

const isFrobenius = (sub: readonly Item[]): boolean =>
  sub.length === 1 && sub[0]?.type === 'name' && /^(F|\\mathrm\{F\})$/.test(sub[0].name)

/** Superscripts that make a name: a star, a prime. */
const isNamePart = (sup: readonly Item[]): boolean =>
  sup.length > 0 && sup.every((item) => isMark(item, '*', '⋆', '′'))
