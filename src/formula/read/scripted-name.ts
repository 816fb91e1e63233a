/**
 * Names with scripts: which part of `x_{i}^{(k)}` is the symbol, and what acts on it.
 *
 * A script is an index if the base was introduced as a family or has entries and the
 * script is a number or a name that runs; a name if base and script were introduced
 * together; a power if the base is a number or a square matrix.
 */
import type { Expression, Member } from '../language/expression.ts'
import { FormulaError } from '../language/error.ts'
import type { Item } from './item.ts'
import { called } from './call.ts'
import { isMark, plainNames } from './marks.ts'
import { isPrefix } from './prefixes.ts'
import type { Reader, Script } from './reader.ts'
import { primed } from './derivative.ts'
import { entryCall, indices, isTranspose, scripts } from './script.ts'
import { spell } from './spell.ts'
import { ownFamily } from '../language/own-names.ts'
import { standardName } from './standard-name.ts'

type Name = Item & { type: 'name' }

/** The longest part of a scripted name that is known is the symbol; the rest acts on it. */
export function scriptedName(reader: Reader, item: Script, base: Name): Expression {
  reader.at++
  const { sub, sup, span } = item
  const below: Script = { ...item, sup: [] }
  const above: Script = { ...item, sub: [] }
  const symbol = (name: string, member?: Member): Expression & { kind: 'symbol' } => ({
    kind: 'symbol',
    name,
    ...(member && { member }),
    span,
  })
  const has = (name: string): boolean =>
    reader.bound.has(name) || reader.names.declares(name)
  /** A name, perhaps new, with what is left of its scripts. */
  const named = (name: string, member: Member | undefined, rest: Script): Expression =>
    rest.sub.length + rest.sup.length === 0
      ? called(reader, symbol(name, member))
      : entryCall(reader, scripts(reader, symbol(name, member), rest, false))

  const whole = spell([item])
  const none: Script = { ...item, sub: [], sup: [] }
  if (sup.length > 0 && has(whole)) return named(whole, undefined, none)
  if (sub.length > 0 && has(spell([below])))
    return named(spell([below]), memberBelow(reader, item, base), above)
  if (sup.length > 0 && sub.length > 0 && has(spell([above])))
    return named(spell([above]), undefined, below)
  const fixed = standardName(reader, item, base)
  if (fixed) return fixed

  const rate = primed(reader, item, base)
  if (rate) return rate
  const kind = reader.bound.has(base.name) ? undefined : reader.names.kind(base.name)
  if (isBracketed(sup) && kind !== 'tuple' && kind !== 'family' && kind !== 'number') {
    // `x^{(i)}`: a family of its own, whatever x alone may be.
    const head = familyAbove(base.name, sup)
    const positions = positionsOf(reader, sup[0].body, span)
    const member = positions && { head, positions }
    if (member && has(head)) {
      const entry: Expression = {
        kind: 'apply',
        op: 'entry',
        args: [symbol(head), ...member.positions],
        span,
      }
      return entryCall(
        reader,
        sub.length > 0 ? scripts(reader, entry, below, false) : entry,
      )
    }
    // `Q_{ij}^{(2)}` of a known matrix is a power of an entry.
    if (member && (kind === undefined || sub.length === 0))
      return named(spell([above]), member, below)
  }
  const ownBelow = sub.length > 0 ? familyBelow(reader, base.name) : base.name
  if (ownBelow !== base.name && has(ownBelow)) {
    return entryCall(reader, scripts(reader, symbol(ownBelow), item, false))
  }
  // `H_b` is not the standard H but a name of its own.
  const isOther = sub.length > 0 && !has(base.name) && kind === 'function'
  if (!reader.known(base.name) || isOther) return unknown(reader, item, base, named)
  if (sub.length > 0 && isName(reader, base.name, sub)) {
    mustNotBeBoth(reader, base.name, sub, spell([below]), span)
    return named(spell([below]), memberBelow(reader, item, base), above)
  }
  if (sub.length === 0 && isLabelAbove(reader, base.name, sup)) {
    return named(whole, undefined, none)
  }
  if (isMarkAbove(sup)) return named(whole, undefined, none)
  return entryCall(reader, scripts(reader, symbol(base.name), item, false))
}

/** With a subscript it is one new name, or the member of a new family. */
function unknown(
  reader: Reader,
  item: Script,
  base: Name,
  named: (name: string, member: Member | undefined, rest: Script) => Expression,
): Expression {
  const { sub, sup } = item
  const none: Script = { ...item, sub: [], sup: [] }
  if (sup.length > 0 && isMarkAbove(sup)) return named(spell([item]), undefined, none)
  if (sub.length > 0) {
    const name = spell([{ ...item, sup: [] }])
    return named(name, memberBelow(reader, item, base), { ...item, sub: [] })
  }
  return named(base.name, undefined, item)
}

const memberBelow = (reader: Reader, item: Script, base: Name): Member | undefined => {
  const positions = positionsOf(reader, item.sub, item.span)
  return positions && { head: familyBelow(reader, base.name), positions }
}

/** A family of `\\pi_a` leaves π what it is: its name is `\\pi_{\\cdot}`. */
function familyBelow(reader: Reader, base: string): string {
  const own = ownFamily(base)
  const kind = reader.names.kind(base)
  // `\\eta_t` of a number η is none of its entries.
  const isOther = reader.names.declares(base) ? kind === 'number' && !reader.names.isWhole(base) : kind !== undefined // prettier-ignore
  return isOther || reader.names.declares(own) ? own : base
}

/** Name `x^{(\cdot)}` of the family `x^{(1)}, x^{(2)}, …`, which need have nothing to do with x. */
const familyAbove = (base: string, sup: readonly [Bracket]): string =>
  `${base}^{${sup[0].open}\\cdot${sup[0].close}}`

type Bracket = Item & { type: 'group' }

/** `(i)`, `[l]`: one bracket, and nothing else. */
function isBracketed(sup: readonly Item[]): sup is readonly [Bracket] {
  const [only] = sup
  return (
    sup.length === 1 &&
    only?.type === 'group' &&
    (only.open === '(' || only.open === '[') &&
    only.body.length > 0
  )
}

/** What may say where a member stands; undefined for words, stars and the like. */
function positionsOf(
  reader: Reader,
  items: readonly Item[],
  span: readonly [number, number],
): readonly Expression[] | undefined {
  const isPlain = items.every(
    (item) =>
      item.type === 'number' ||
      (item.type === 'name' && !/^\\math(rm|sf|tt)\{/.test(item.name)) ||
      (item.type === 'script' && item.base[0]?.type === 'name') ||
      isMark(item, ',', '+', '-'),
  )
  if (!isPlain || isMark(items[0], '+', '-') || isMark(items.at(-1), '+', '-'))
    return undefined
  try {
    return indices(reader, items, span)
  } catch (error) {
    if (error instanceof FormulaError) return undefined
    throw error
  }
}

/** Stars, primes, words: they make a name, whatever the base is. */
const isMarkAbove = (sup: readonly Item[]): boolean =>
  sup.length > 0 && sup.every((item) => isMark(item, '*', '⋆', '′', '∗'))

/** `x^+`, `\theta^{\mathrm{new}}`: no power of a number or a column. */
function isLabelAbove(reader: Reader, base: string, sup: readonly Item[]): boolean {
  const kind = reader.names.kind(base)
  const [only] = sup
  if (sup.length !== 1 || isTranspose(reader, sup)) return false
  if (isMark(only, '+', '-')) return kind === 'number' || kind === 'vector'
  return (
    only?.type === 'words' ||
    (only?.type === 'name' && /^\\math(rm|sf|tt)\{\w{2,}\}$/.test(only.name))
  )
}

/** Is the subscript of a known base part of a name, and no position? */
function isName(reader: Reader, base: string, sub: readonly Item[]): boolean {
  if (sub.every((item) => isMark(item, '*', '⋆', '∗', '+', '-', '′'))) return true
  if (!sub.every((item) => isPartOfName(reader, item))) return false
  const kind = reader.names.kind(base)
  if (kind === 'number') return true
  if (kind === 'function') return false
  if (kind !== 'vector' && kind !== 'matrix' && kind !== 'family') return false
  if (sub.some((item) => item.type === 'words')) return true
  return plainNames(sub).some((name) => {
    if (reader.bound.has(name) || reader.names.isWhole(name)) return false
    const other = reader.names.kind(name)
    // One position of a matrix means nothing: `K_s` beside K is another matrix.
    if (other === undefined)
      return kind === 'matrix' && sub.length === 1 && !reader.names.isIndex(name)
    return other === 'vector' || other === 'matrix' || (other === 'function' && sub.length === 1) // prettier-ignore
  })
}

const isPartOfName = (reader: Reader, item: Item): boolean =>
  item.type === 'words' ||
  item.type === 'number' ||
  item.type === 'script' ||
  (item.type === 'name' && !isPrefix(reader, item.name))

/** A subscript with a part that runs and a part that does not is neither name nor index. */
function mustNotBeBoth(
  reader: Reader,
  base: string,
  sub: readonly Item[],
  name: string,
  span: readonly [number, number],
): void {
  const runs = plainNames(sub).some((part) => reader.bound.has(part))
  if (!runs) return
  throw new FormulaError(
    'ambiguous',
    `Unexpected \`${name}\`: it can be an entry of \`${base}\`, or a name of its own`,
    span,
    'Positions are whole numbers or names that run; declare the name if it is one.',
  )
}
