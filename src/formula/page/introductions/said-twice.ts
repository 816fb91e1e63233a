/** Introductions of known names: whether they say what the page said before. */
import { unshaped } from '../../draws/domains/shaped.ts'
import type { Scope } from '../../draws/scope.ts'
import type { Chain, Expression, Span } from '../../language/expression.ts'
import { argumentsOf, mappingOf } from '../domains/functions.ts'
import type { NewNames } from './new-names.ts'

/** Does a known name run over these values on all draws that are looked at? */
export function sameRange(
  name: string,
  from: Expression,
  to: Expression,
  names: NewNames,
): boolean {
  const entry = names.world.scope.get(name)
  if (entry?.source !== 'drawn' || !entry.values) return false
  const [low, high] = names.dimensions.of(from, to)
  return looks.every((draw) => {
    const { sizes } = names.world.root(draw)
    const values = entry.values!(sizes)
    const [first, last] = [sizes(low!), sizes(high!)]
    return values.length === 0 || (values[0] === first && values.at(-1) === last)
  })
}

/** Has a known function these sizes on all draws that are looked at? */
export function sameSignature(
  name: string,
  from: Expression,
  to: Expression,
  span: Span,
  names: NewNames,
): boolean {
  const entry = names.world.scope.get(name)
  // What code or a formula gives has no sizes to compare: its uses are checked.
  if (entry?.source !== 'drawn') return entry !== undefined
  const inputs = argumentsOf(from, span, names.dimensions)
  const domain = mappingOf(inputs, to, unshaped, span, names.dimensions)
  const { length } = entry.dimensions
  return looks.every((draw) => {
    const { sizes } = names.world.root(draw)
    return (
      length === domain.dimensions.length &&
      domain.dimensions.every((own, i) => sizes(own) === sizes(entry.dimensions[i]!))
    )
  })
}

/** Draws on which an introduction said twice is compared. */
const looks = [0, 1, 2, 3]

/** `X = (X_1, \dots, X_n)` of a family of random variables: its name for all of them. */
export function ownList({ terms, relations }: Chain, scope: Scope): boolean {
  const [left, right] = terms
  const entry = left?.kind === 'symbol' ? scope.get(left.name) : undefined
  if (
    relations.join() !== '=' ||
    entry?.source !== 'random' ||
    entry.count === undefined
  )
    return false
  const body = right?.kind === 'bind' && right.op === 'forall' ? right.body : undefined
  const [head] = body?.kind === 'apply' && body.op === 'entry' ? body.args : []
  return head?.kind === 'symbol' && left?.kind === 'symbol' && head.name === left.name
}
