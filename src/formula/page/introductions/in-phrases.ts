/** Names inside of noun phrases: a size in "with d entries", a rate in "`L`-Lipschitz". */
import { real } from '../../draws/domain.ts'
import type { Expression } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import type { NewNames } from './new-names.ts'

/** A size in a phrase: "a vector with d entries". True if it introduced a name. */
export function sizesIn(node: Expression, names: NewNames): boolean {
  const before = [...freeSymbols(node)].filter((name) => !names.known(name))
  if (before.length === 0) return false
  names.dimensions.of(node)
  return true
}

/** "an `L`-Lipschitz function": a new name there is a number above zero. */
export function measureIn(node: Expression, names: NewNames): boolean {
  if (node.kind !== 'symbol' || names.world.scope.declares(node.name)) return false
  names.add(node.name, real({ min: 0 }))
  return true
}
