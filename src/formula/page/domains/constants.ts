/** Values that are the same on every draw. */
import type { World } from '../../draws/environment.ts'
import { compile } from '../../evaluation/evaluate.ts'
import type { Expression } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import { asNumber } from '../../values/value.ts'

/** The same on every draw. */
export function isConstant(node: Expression, world: World): boolean {
  return [...freeSymbols(node)].every(
    (name) => world.scope.get(name)?.source === 'fixed',
  )
}

/** Its value on the first draw. */
export function constant(node: Expression, world: World): number {
  return asNumber(compile(node)(world.root(0)))
}
