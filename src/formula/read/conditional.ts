/** Conditional laws: `X \mid \lambda \sim \mathrm{Poisson}(\lambda)`, `\theta \mid X = x \sim p`. */
import type { Expression } from '../language/expression.ts'
import type { Item } from './item.ts'
import { isMark, splitAt, unionSpan } from './marks.ts'
import type { Reader } from './reader.ts'

/** Place of the bar in front of what is given, where a law follows; -1 if there is none. */
export function barAt(items: readonly Item[]): number {
  const sign = items.findIndex((item) => isMark(item, '∼'))
  const before = items.slice(0, Math.max(0, sign))
  const bars = before.filter((item) => isMark(item, '∣', '|'))
  return bars.length === 1 ? before.findIndex((item) => isMark(item, '∣', '|')) : -1
}

/** What has been read with what is given behind a bar, if a law follows that. */
export function conditional(reader: Reader, first: Expression): Expression {
  const { items, at } = reader
  if (barAt(items) !== at) return first
  const sign = items.findIndex((item) => isMark(item, '∼'))
  const given = items.slice(at + 1, sign)
  const span = unionSpan(reader.item!.span, items[sign]!.span)
  if (given.length === 0)
    throw reader.fail('Unexpected bar in front of a law, expected what is given behind it', span) // prettier-ignore
  const args = splitAt(given, (item) => isMark(item, ',', ';')).map((part) => reader.sub(part, span)) // prettier-ignore
  reader.at = sign
  return {
    kind: 'apply',
    op: 'given',
    args: [first, ...args],
    bar: 1,
    span: unionSpan(first.span, args.at(-1)!.span),
  }
}
