/** Some outcome of a random variable: what `x` is in `\theta \mid X = x`. */
import type { Callable, Value } from '../../values/value.ts'
import { asInteger } from '../../values/value.ts'
import type { Measure } from './information.ts'
import { typical } from './realise.ts'
import { spaceOf } from './space-of.ts'

/** Its calls are evaluated by the expressions of their arguments. */
export const someOutcome: Callable = () => {
  throw new Error('Expected the expressions of the arguments')
}

export const outcomeMeasure: Measure = (node, env) => {
  const [, variable, turn] = node.args
  if (variable?.kind !== 'symbol' || !turn) throw new Error('Expected a variable')
  let code = asInteger(env.world.evaluate(turn, env))
  const { parts, members } = spaceOf([variable.name], env)
  const outcomes: Value[] = []
  for (const [i, part] of parts.entries()) {
    const list = typical(part.law(outcomes))
    outcomes[i] = list[code % list.length] ?? NaN
    code = Math.floor(code / list.length)
  }
  return members.find(({ name }) => name === variable.name)!.read(outcomes)
}
