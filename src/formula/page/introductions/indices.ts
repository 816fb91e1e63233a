/** Indices: `i = 1, \dots, n`. */
import { index } from '../../draws/domain.ts'
import type { Expression } from '../../language/expression.ts'
import type { NewNames } from './new-names.ts'

/** `i = 1, \dots, n`: an index. False if the name is known. */
export function introduceIndex(
  name: string,
  from: Expression,
  to: Expression,
  renew: boolean,
  names: NewNames,
): boolean {
  if (renew) names.renew(name)
  if (names.world.scope.declares(name)) return false
  if (to.kind === 'symbol' && to.name === '\\infty') {
    // Without end: draws are among the first few.
    const [low] = names.dimensions.of(from)
    const last = typeof low === 'number' ? low + 5 : 6
    names.add(name, { ...index(low!, last), bounds: [low!, to] })
    return true
  }
  const [low, high] = names.dimensions.of(from, to)
  names.add(name, index(low!, high!))
  return true
}
