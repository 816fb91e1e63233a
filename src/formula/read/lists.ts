/**
 * Lists with dots among the pieces between commas: `x_1, \dots, x_n` is one tuple, and
 * `i = 1, \dots, n`, `t = 0, 1, 2, \dots` say over what a name runs.
 */
import type { Span } from '../language/expression.ts'
import { barAt } from './conditional.ts'
import type { Item } from './item.ts'
import { isMark, isRelation } from './marks.ts'
import { spell } from './spell.ts'

/** A piece between separators. */
interface Piece {
  items: Item[]
}

const isDots = ({ items }: Piece): boolean =>
  isMark(items[0], '…') && (items.length === 1 || signAt(items) === 1)

/** Place of the dots after pieces that relate nothing; -1 if there are none. */
function dotsAt(list: readonly Piece[]): number {
  const at = list.findIndex((piece) => isDots(piece))
  const before = list.slice(1, Math.max(1, at))
  return before.some(({ items }) => items.some(isRelation)) ? -1 : at
}

/** Where what a list is about ends: at a relation or a colon. */
const signAt = (items: readonly Item[]): number => {
  const bar = barAt(items)
  return bar >= 0 ? bar : items.findIndex((item) => isRelation(item) || isMark(item, ':')) // prettier-ignore
}

/**
 * A list with dots at the beginning of the pieces, as one bracket, and what follows it.
 *
 * @returns how many pieces it takes; undefined if no list begins here.
 */
export function listAt(
  list: readonly Piece[],
  span: Span,
): { items: Item[]; count: number } | undefined {
  const at = dotsAt(list)
  if (at < 1 || signAt(list[0]!.items) >= 0) return undefined
  const own = list[at]!.items
  // `g_0, g_1, \\dots \\in S`: without end.
  const last = own.length === 1 ? list[at + 1] : undefined
  const parts = [...list.slice(0, at).map(({ items }) => items), own.slice(0, 1)]
  let rest = own.slice(1)
  let count = at + 1
  if (last && !isRangeHead(last)) {
    const sign = signAt(last.items)
    parts.push(sign < 0 ? last.items : last.items.slice(0, sign))
    if (sign >= 0) rest = last.items.slice(sign)
    count++
  }
  const body = parts.flatMap((part, k): Item[] =>
    k === 0 ? part : [{ type: 'mark', text: ',', span }, ...part],
  )
  const group: Item = { type: 'group', open: '(', close: ')', body, span }
  return { items: [group, ...rest], count }
}

/** `i = 1`: after a list without end, where another range begins. */
const isRangeHead = ({ items }: Piece): boolean =>
  isMark(items[1], '=') && items[2]?.type === 'number' && items.length === 3

/** `i = 1, 2, \dots, n` at the beginning of the pieces; without a last one it has no end. */
export function rangeAt(
  list: readonly Piece[],
): { name: string; from: Item[]; to: Item[] | undefined; count: number } | undefined {
  // `i, j = 1, …, n`: several names over one range.
  const also = list.findIndex(({ items }) => items.length !== 1 || items[0]?.type !== 'name') // prettier-ignore
  if (also > 0) {
    const rest = rangeAt(list.slice(also))
    const names = list.slice(0, also).map(({ items }) => spell(items))
    return rest && { ...rest, name: [...names, rest.name].join(), count: rest.count + also } // prettier-ignore
  }
  const [head] = list
  const at = dotsAt(list)
  if (!head || at < 1) return undefined
  const sign = head.items.findIndex((item) => isMark(item, '='))
  if (sign < 1) return undefined
  const from = head.items.slice(sign + 1)
  // What stands between the first and the dots counts on.
  const counts = list.slice(1, at).every(({ items }, k) => {
    const [one] = items
    const first = from.length === 1 && from[0]?.type === 'number' ? Number(from[0].text) : NaN // prettier-ignore
    return items.length === 1 && one?.type === 'number' && Number(one.text) === first + k + 1 // prettier-ignore
  })
  if (!counts) return undefined
  const last = list[at + 1]
  const ends = last && !last.items.some(isRelation)
  return {
    name: spell(head.items.slice(0, sign)),
    from,
    to: ends ? last.items : undefined,
    count: at + (ends ? 2 : 1),
  }
}
