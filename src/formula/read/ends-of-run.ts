/**
 * `0 < x_1 < \dots < x_n \le 1`: the members stand in a row, and what stands before the first
 * or behind the last one is related to that one alone. Each is a relation of its own.
 */
import type { Item } from './item.ts'
import { isMark, isRelation } from './marks.ts'

/** The row and what its ends are related to; undefined where there is nothing beside the row. */
export function endsOfRun(items: readonly Item[]): Item[][] | undefined {
  const dots = items.findIndex(
    (item, at) => isMark(item, '…') && isOrder(items[at - 1]) && isOrder(items[at + 1]),
  )
  if (dots < 0) return undefined
  const signs = [...items.keys()].filter((at) => isRelation(items[at]))
  const [first, second] = signs
  const behind = signs.find((at) => at > dots + 1)
  const isAhead = items[0]?.type === 'number' && first === 1 && second! < dots && items[2]?.type !== 'number' // prettier-ignore
  const isOrdered = signs.every((at) => isOrder(items[at]))
  if (!isOrdered || (!isAhead && behind === undefined)) return undefined
  return [
    items.slice(isAhead ? 2 : 0, behind),
    ...(isAhead ? [items.slice(0, second)] : []),
    ...(behind === undefined ? [] : [items.slice(dots + 2)]),
  ]
}

const isOrder = (item: Item | undefined): boolean => isMark(item, '<', '>', '≤', '≥')
