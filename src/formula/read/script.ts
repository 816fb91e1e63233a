/** Sub- and superscripts: names, entries, powers, transposes. */
import { FormulaError } from '../language/error.ts'
import type { Apply, Expression, Span } from '../language/expression.ts'
import { namesOf } from '../language/expression.ts'
import type { Item } from './item.ts'
import { group } from './bracket.ts'
import { argumentList, isPosition } from './call.ts'
import { evaluatedAt } from './evaluation-bar.ts'
import { spell } from './spell.ts'
import { isMark, isRelation, number, splitAt, unionSpan } from './marks.ts'
import { isPrefix } from './prefixes.ts'
import { ranges } from './range.ts'
import { scriptedName } from './scripted-name.ts'
import type { Reader, Script } from './reader.ts'

const transposes = new Set([
  '⊤',
  '\\mathsf{T}',
  '\\mathrm{T}',
  '\\mathrm{t}',
  '\\mathsf{t}',
])

export function script(reader: Reader, item: Item & { type: 'script' }): Expression {
  const base = item.base[0]
  if (isMark(base, '|') || isMark(base, '‖')) {
    throw reader.fail(
      `Unexpected \`${spell([item])}\`, expected an expression`,
      item.span,
    )
  }
  if (base?.type === 'name') return scriptedName(reader, item, base)
  reader.at++
  if (base?.type === 'group' && base.open === '.' && base.close === '|') {
    return evaluatedAt(reader, reader.sub(base.body, base.span), item)
  }
  const collected = base?.type === 'group' && collection(reader, item, base)
  if (collected) return collected
  if (base?.type === 'group') return scripts(reader, group(reader, base), item, false)
  if (base?.type === 'number') return scripts(reader, number(base), item, false)
  if (!base) {
    throw reader.fail('Unexpected script without a base', item.span)
  }
  const inner = reader.sub([base], base.span)
  const whole = scripts(reader, inner, item, false)
  if (isPower(inner) && isPower(whole) && whole.args[0] === inner) {
    throw new FormulaError(
      'ambiguous',
      'Unexpected power of a power: braces group for TeX, and readers cannot see what the upper one stands on',
      item.span,
      'Write (a^b)^c or a^{b^c}.',
    )
  }
  return whole
}

const isPower = (node: Expression): node is Apply =>
  node.kind === 'apply' && node.op === 'power'

/** `(x_i)_{i=1}^n`, `\\{x_t\\}_{t \\ge 0}`: a family, by its member and over what that runs. */
function collection(
  reader: Reader,
  item: Script,
  base: Item & { type: 'group' },
): Expression | undefined {
  const isCollection =
    (base.open === '(' || base.open === '{') &&
    item.sub.some((part) => isRelation(part))
  if (!isCollection) return undefined
  const { span } = item
  const variables = ranges(reader, item.sub, item.sup, span)
  const bound = new Set([...reader.bound, ...variables.flatMap(namesOf)])
  const parts = splitAt(base.body, (part) => isMark(part, ','))
  const args = parts.map((part) => reader.sub(part, span, bound))
  const body: Expression =
    args.length === 1 ? args[0]! : { kind: 'apply', op: 'tuple', args, span }
  return { kind: 'bind', op: 'forall', variables, body, span }
}

/** `s_i(x)`: a member of a family of functions, called, or an entry of what one function gives. */
function memberCall(reader: Reader, head: Expression): Expression | undefined {
  const item = reader.item
  const base = item?.type === 'script' ? item.base[0] : item
  if (base?.type !== 'group' || base.open !== '(') return undefined
  if (head.kind !== 'apply' || head.op !== 'entry') return undefined
  const [family] = head.args
  if (family?.kind !== 'symbol') return undefined
  const member = reader.names.member(family.name)
  const isMember = member === 'function' || member === 'distribution'
  const isOne = reader.names.kind(family.name) === 'function' && reader.names.declares(family.name) // prettier-ignore
  if (!isMember && !isOne) return undefined
  reader.at++
  const { args, bar } = argumentList(reader, base.body, base.span)
  const span = unionSpan(head.span, base.span)
  const applied = (target: Expression): Expression => ({
    kind: 'apply',
    op: 'call',
    args: [target, ...args],
    span,
    ...(bar !== undefined && { bar }),
  })
  const call: Expression = isMember
    ? applied(head)
    : { ...head, args: [applied(family), ...head.args.slice(1)], span }
  return item?.type === 'script' ? scripts(reader, call, item, false) : call
}

/** `x_i(k)`: an entry of an entry. */
export function entryCall(reader: Reader, head: Expression): Expression {
  const called = memberCall(reader, head)
  if (called) return called
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
  reader: Reader,
  base: Expression,
  item: Item & { type: 'script' },
  onlyPower: boolean,
): Expression {
  let result = base
  const { sub, sup } = item
  // A script may stand on a closing bracket: what it applies to begins before it.
  const span = unionSpan(base.span, item.span)
  if (sub.length > 0 && !onlyPower) {
    if (result.kind === 'apply' && /^(?:norm|frobenius|nuclear)$/.test(result.op)) {
      const own = isFrobenius(sub)
        ? 'frobenius'
        : isMark(sub[0], '∗', '*')
          ? 'nuclear'
          : undefined
      const args = own ? [result.args[0]!] : [result.args[0]!, reader.sub(sub, span)]
      result = { kind: 'apply', op: own ?? 'norm', args, span }
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
  if (isTranspose(reader, sup)) {
    // `(x_1, x_2)^\top` by itself is a column; in front of a factor it is a row.
    const next = reader.item
    const standsAlone = isList(result) && !(next && reader.startsFactor(next))
    return standsAlone ? { ...result, span } : apply('transpose')
  }
  if (isComplement(reader, base, sup)) return apply('complement')
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
  const exponent = sup.length === 1 && first?.type === 'number' ? first.text : ''
  if (exponent === '1' && base.kind === 'symbol' && reader.names.declares(base.name)) {
    throw new FormulaError(
      'ambiguous',
      `Unexpected \`${base.name}^1\`: it can be a first power or a name with a number above`,
      span,
      `Write \`${base.name}\` for the power; for a name put the number below, or in brackets: \`${base.name}_1\`, \`${base.name}^{(1)}\`.`,
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
  reader: Reader,
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

/** A list of entries in round brackets. */
const isList = (node: Expression): boolean =>
  (node.kind === 'apply' && node.op === 'tuple') ||
  (node.kind === 'bind' && node.op === 'forall')

/** `A^c`, `(A \cup B)^c` of events. */
function isComplement(reader: Reader, base: Expression, sup: readonly Item[]): boolean {
  const [only] = sup
  const isC =
    only?.type === 'name' && /^(c|\\mathrm\{c\}|\\complement)$/.test(only.name)
  if (sup.length !== 1 || !isC || reader.names.declares(only.name)) return false
  return base.kind === 'symbol'
    ? reader.names.kind(base.name) === 'random variable'
    : base.kind === 'apply' &&
        /^(union|intersection|difference|complement)$/.test(base.op)
}

export function isTranspose(reader: Reader, sup: readonly Item[]): boolean {
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
const mayCount = (reader: Reader, name: string): boolean =>
  reader.bound.has(name) ||
  reader.names.isIndex(name) ||
  [undefined, 'number'].includes(reader.names.kind(name))

const isFrobenius = (sub: readonly Item[]): boolean =>
  sub.length === 1 && sub[0]?.type === 'name' && /^(F|\\mathrm\{F\})$/.test(sub[0].name)
