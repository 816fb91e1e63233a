/** `a \equiv b \pmod m`: the difference is a multiple of m; and `a \bmod m`, the remainder. */
import { FormulaError } from '../language/error.ts'
import type { Chain, Expression, Span } from '../language/expression.ts'
import type { Item } from './item.ts'
import { isMark, splitAt, unionSpan } from './marks.ts'
import type { Reader } from './reader.ts'

export const isModulo = (item: Item | undefined): boolean =>
  item?.type === 'name' && item.name === '\\mathrm{mod}'

/** A chain that ends with its modulus; undefined for any other. */
export function congruence(reader: Reader): Chain | undefined {
  const list = reader.items.slice(reader.at)
  const found = modulusOf(list)
  // "The `\\pmod 5` applies to all of it": a modulus alone is of nothing.
  if (!found || found.front.length === 0 || reader.names.declares('\\mathrm{mod}')) return undefined // prettier-ignore
  const { front, modulus } = found
  const span = unionSpan(list[0]!.span, list.at(-1)!.span)
  const m = reader.sub(modulus, span)
  const read = reader.sub(front, unionSpan(list[0]!.span, front.at(-1)!.span))
  if (read.kind !== 'chain' || !read.relations.every((relation) => relation === '=')) return undefined // prettier-ignore
  reader.at = reader.items.length
  const zero: Expression = { kind: 'number', value: 0, decimals: 0, span }
  const terms = read.terms.slice(1).flatMap((right, at): Expression[] => {
    const args = [read.terms[at]!, right]
    const difference: Expression = { kind: 'apply', op: 'subtract', args, span }
    const rest: Expression = { kind: 'apply', op: 'mod', args: [difference, m], span }
    return at === 1 ? [rest] : [rest, zero]
  })
  return { kind: 'chain', terms, relations: terms.slice(1).map(() => '='), span }
}

/** `… (mod m)` at the end, or `… \bmod m` behind `\equiv`. */
function modulusOf(
  list: readonly Item[],
): { front: readonly Item[]; modulus: readonly Item[] } | undefined {
  const last = list.at(-1)
  if (last?.type === 'group' && last.open === '(' && isModulo(last.body[0]))
    return { front: list.slice(0, -1), modulus: last.body.slice(1) }
  const at = list.findIndex((item) => isModulo(item))
  const front = list.slice(0, Math.max(0, at))
  const isOfChain = front.filter((item) => isMark(item, '≡')).length === 1
  return isOfChain ? { front, modulus: list.slice(at + 1) } : undefined
}

/** `n \bmod m`, behind the product n. */
export function remainder(reader: Reader, left: Expression, start: number): Expression {
  const sign = reader.item!
  if (isMark(reader.items[start - 1], '+', '-')) throw ofWhat(sign.span)
  reader.at++
  const right = reader.factor()
  const span = unionSpan(left.span, right.span)
  return { kind: 'apply', op: 'mod', args: [left, right], span }
}

const ofWhat = (span: Span): FormulaError =>
  new FormulaError(
    'ambiguous',
    'Unexpected `\\bmod` behind a sum: it can be of its last term or of all of it',
    span,
    'Write brackets.',
  )

/** `s \\mid j` as a condition: j is a multiple of s. */
export function dividing(
  reader: Reader,
  list: readonly Item[],
  span: Span,
): Chain | undefined {
  const parts = splitAt(
    list.filter((item) => !isMark(item, '\\quad', '\\,')),
    (item) => isMark(item, '∣'),
  )
  const [left, right, ...more] = parts
  if (!left?.length || !right?.length || more.length > 0) return undefined
  const args = [reader.sub(right, span), reader.sub(left, span)]
  const rest: Expression = { kind: 'apply', op: 'mod', args, span }
  const zero: Expression = { kind: 'number', value: 0, decimals: 0, span }
  return { kind: 'chain', terms: [rest, zero], relations: ['='], span }
}
