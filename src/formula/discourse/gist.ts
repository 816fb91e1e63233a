/** What a formula looks like to one who only glances at it. */
import type { Item } from '../read/item.ts'
import { isMark, isRelation, splitAt } from '../read/marks.ts'

/**
 * - `symbol`: a name, or a list of names
 * - `relation`: says something of its sides
 * - `bound`: a relation that says where names are: `x > 0`, `x, y \in S`, `0 < t < 1`
 * - `equation`: one that says what a name is: `N = 1000`
 * - `approach`: `h \to 0`
 * - `range`: `i = 1, \dots, n`
 * - `size`: `n`, `n \times n`
 * - `expression`: anything else
 */
export type Gist =
  | 'symbol'
  | 'relation'
  | 'bound'
  | 'equation'
  | 'approach'
  | 'range'
  | 'size'
  | 'expression'

/** Does it say something of its sides, whatever they are? */
export const isRelating = (gist: Gist | undefined): boolean =>
  gist === 'relation' || gist === 'bound' || gist === 'equation'

export function gistOf(items: readonly Item[]): Gist {
  const dots = items.some((item) => isMark(item, '…'))
  const relations = items.filter((item) => isRelation(item))
  if (relations.length === 1 && dots && isMark(relations[0], '=')) return 'range'
  if (relations.length === 1 && isName(items[0]!) && isMark(items[1], '→'))
    return 'approach'
  if (relations.length > 0 || items.some((item) => isMark(item, '⇒', '⇔'))) {
    return relating(items)
  }
  if (items.every((item) => isName(item) || isMark(item, ',', '…', '\\quad')))
    return 'symbol'
  if (items.some((item) => isMark(item, '×'))) return 'size'
  return 'expression'
}

const isName = (item: Item): boolean =>
  item.type === 'name' || (item.type === 'script' && item.base[0]?.type === 'name')

/** Names in a list on the left, or one between two bounds, or sides of their own. */
function relating(items: readonly Item[]): Gist {
  if (items.some((item) => isMark(item, '⇒', '⇔', '≔', '←'))) return 'relation'
  const [left = [], next = []] = splitAt(items, isRelation)
  if (items.some((item) => isMark(item, '=')))
    return isNames(left) ? 'equation' : 'relation'
  const isNumber = left.length === 1 && left[0]!.type === 'number'
  return isNames(left) || (isNumber && isNames(next)) ? 'bound' : 'relation'
}

/** Names with something between them: `\\det Q` is an expression. */
const isNames = (items: readonly Item[]): boolean =>
  items.length > 0 &&
  items.every((item, at) =>
    isPlainName(item) ? !isPlainName(items[at - 1]) : isMark(item, ',', '…', '\\quad'),
  )

/** A name without an exponent. */
const isPlainName = (item: Item | undefined): boolean =>
  item !== undefined &&
  isName(item) &&
  (item.type !== 'script' || item.sup.every(({ type }) => type === 'mark'))
