/**
 * "With the convention `0 \log 0 = 0`": how a form without a value is to be read. It claims
 * nothing. What is read here is its limit, so a convention of another value is not followed.
 */
import type { Cue } from '../../discourse/clauses/cue.ts'
import { evaluate } from '../../evaluation/evaluate.ts'
import { FormulaError } from '../../language/error.ts'
import type { Chain, Expression } from '../../language/expression.ts'
import { children, freeSymbols, withChildren } from '../../language/expression.ts'
import { attempt } from '../definitions/valued.ts'
import type { Symbols } from '../symbols/symbols.ts'
import type { Marker } from './markers.ts'
import { isLet } from './markers.ts'

/** In place of a zero. */
const tiny = 1e-200
/** In place of a name: what is said holds for positive numbers. */
const some = 0.5
/** What goes beyond this on the way to the limit has none. */
const large = 100

/**
 * True if the relation is a convention, and followed.
 *
 * @throws FormulaError `unreadable` for a convention that is not followed here.
 */
export function isConvention(
  claim: Chain,
  marker: Marker,
  cue: Cue,
  symbols: Symbols,
): boolean {
  const [left, right, ...more] = claim.terms
  const [relation] = claim.relations
  if (!left || !right || more.length > 0 || !/^[=≔]$/.test(relation!)) return false
  const isSaid = cue.isConvention ?? (relation === '≔' || isLet(marker) || marker === 'with' || marker === 'where') // prettier-ignore
  if (!isSaid || left.kind === 'symbol' || !hasZero(left)) return false
  // `v_0 = 0`, `f(0) = 0` say what a name is.
  const isFixed = (name: string): boolean => symbols.scope.get(name)?.source === 'fixed'
  const [head] = left.kind === 'apply' && /^(?:entry|call)$/.test(left.op) ? left.args : [] // prettier-ignore
  const names = head ? freeSymbols(head) : cue.isConvention ? [] : freeSymbols(left)
  if (![...names].every(isFixed)) return false
  const value = (node: Expression, zero: number): number => {
    let found: unknown
    attempt(() => {
      found = evaluate(filled(node, zero, symbols), symbols.world.root(0))
    })
    return typeof found === 'number' ? found : NaN
  }
  if (Number.isFinite(value(left, 0))) return false
  const [limit, said] = [value(left, tiny), value(right, 0)]
  const isSame = Number.isFinite(said) ? Math.abs(limit - said) < 1e-9 : limit * Math.sign(said) > large // prettier-ignore
  if (isSame) return true
  throw new FormulaError(
    'unreadable',
    'Unexpected convention, expected the limit of the form, by which it is read here',
    claim.span,
    'Say the case by itself: "if □ = 0 then □", or by `cases`.',
  )
}

const hasZero = (node: Expression): boolean =>
  (node.kind === 'number' && node.value === 0) || children(node).some(hasZero)

/** With numbers in place of its zeros and of its names. */
function filled(node: Expression, zero: number, symbols: Symbols): Expression {
  const number = (value: number): Expression => ({ kind: 'number', value, decimals: 0, span: node.span }) // prettier-ignore
  if (node.kind === 'number' && node.value === 0) return number(zero)
  if (node.kind === 'symbol' && symbols.scope.get(node.name)?.source !== 'fixed') return number(some) // prettier-ignore
  const parts = children(node)
  return parts.length === 0 ? node : withChildren(node, parts.map((part) => filled(part, zero, symbols))) // prettier-ignore
}
