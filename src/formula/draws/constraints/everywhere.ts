/** Conditions "for all i": where each of them must hold. */
import { FormulaError } from '../../language/error.ts'
import type { Bind, Expression } from '../../language/expression.ts'
import type { Environment } from '../environment.ts'

/** Is it a condition for all of something? */
export const isForAll = (node: Expression): node is Bind =>
  node.kind === 'bind' && node.op === 'forall'

/** Places at which "for all" is looked at: more are no example of a text. */
const most = 4096

/**
 * All places where a condition must hold: each value of its variables.
 *
 * @throws FormulaError `unreadable` for a set that has no end.
 */
export function everywhere(node: Bind, env: Environment): Environment[] {
  let places = [env]
  for (const variable of node.variables) {
    const { name, span } = variable
    places = places.flatMap((place) =>
      env.world.runs(variable, node, place).map((value) => place.with(name, value)),
    )
    if (places.length > most) {
      throw new FormulaError(
        'unreadable',
        `Unexpected condition for all \`${name}\`, expected at most ${most} of them`,
        span,
      )
    }
  }
  return places
}
