/** What a formula looks like to one who only glances at it. */
import type { Item } from '../read/item.ts'
import { isMark, isRelation } from '../read/marks.ts'

/**
 * - `symbol`: a name, or a list of names
 * - `relation`: says something of its sides
 * - `approach`: `h \to 0`
 * - `range`: `i = 1, \dots, n`
 * - `size`: `n`, `n \times n`
 * - `expression`: anything else
 */
export type Gist = 'symbol' | 'relation' | 'approach' | 'range' | 'size' | 'expression'

export function gistOf(items: readonly Item[]): Gist {
  const dots = items.some((item) => isMark(item, '…'))
  const relations = items.filter((item) => isRelation(item))
  if (relations.length === 1 && dots && isMark(relations[0], '=')) return 'range'
  if (relations.length === 1 && isName(items[0]!) && isMark(items[1], '→'))
    return 'approach'
  if (relations.length > 0 || items.some((item) => isMark(item, '⇒', '⇔'))) {
    return 'relation'
  }
  if (items.every((item) => isName(item) || isMark(item, ',', '…', '\\quad')))
    return 'symbol'
  if (items.some((item) => isMark(item, '×'))) return 'size'
  return 'expression'
}

const isName = (item: Item): boolean =>
  item.type === 'name' || (item.type === 'script' && item.base[0]?.type === 'name')
