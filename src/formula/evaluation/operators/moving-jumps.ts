/**
 * Averages of what jumps: as the place of the jump moves the average changes with it, though the
 * slope of what is averaged is zero on both sides. Of these differences are taken.
 */
import type { Environment } from '../../draws/environment.ts'
import { partsOf } from '../../draws/randomness.ts'
import { FormulaError } from '../../language/error.ts'
import type { Bind, Expression } from '../../language/expression.ts'
import { children, freeSymbols } from '../../language/expression.ts'
import { Dual, NoSlope } from '../../values/dual.ts'

/** @throws NoSlope if an event of the average moves with what is derived by. */
export function mustNotJump(node: Bind, env: Environment): void {
  if (env.world.lifted === 0) return
  const { inside, conditions } = partsOf(node)
  const jumping = node.op === 'probability' ? inside : inside.flatMap(indicators)
  if ([...jumping, ...conditions].some((event) => moves(event, env)))
    throw new NoSlope()
}

const indicators = (node: Expression): Expression[] =>
  node.kind === 'apply' && node.op === 'indicator'
    ? [node]
    : children(node).flatMap(indicators)

/** Does anything but the random variables of the event change? */
const moves = (event: Expression, env: Environment): boolean =>
  [...freeSymbols(event)].some((name) => {
    if (env.world.scope.isRandom(name)) return false
    try {
      return env.get(name) instanceof Dual
    } catch (error) {
      if (error instanceof FormulaError) return false
      throw error
    }
  })
