/** Introductions of known names: whether they say what the page said before. */
import { unshaped } from '../../draws/domains/shaped.ts'
import type { Expression, Span } from '../../language/expression.ts'
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
