/** Factors that look like one number when nothing stands between them. */
import { FormulaError } from '../language/error.ts'
import type { Item } from './item.ts'
import { unionSpan } from './marks.ts'
import { spell } from './spell.ts'

const isNumber = (items: readonly Item[]): boolean =>
  items.length === 1 && items[0]?.type === 'number'

/**
 * Looks at two factors side by side: `1 1` is seen as eleven, `1 \\frac12` as one and a half.
 *
 * @throws FormulaError `ambiguous`.
 */
export function mustNotRunTogether(left: Item | undefined, right: Item): void {
  if (left?.type !== 'number') return
  const isDigits =
    right.type === 'number' || (right.type === 'script' && isNumber(right.base))
  const isMixed =
    right.type === 'fraction' && isNumber(right.numer) && isNumber(right.denom)
  if (!isDigits && !isMixed) return
  throw new FormulaError(
    'ambiguous',
    `Unexpected \`${spell([left])}\` and \`${spell([right])}\` side by side: ${
      isDigits ? 'they can be one number or a product' : 'it can be a sum or a product'
    }`,
    unionSpan(left.span, right.span),
    isDigits
      ? 'Write `\\cdot` between them, or the digits of one number together: `1{,}000`.'
      : 'Write `+` or `\\cdot` between them.',
  )
}
