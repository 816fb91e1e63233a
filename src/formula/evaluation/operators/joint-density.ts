/**
 * Densities of variables of the page at their outcomes: `p(y \mid x)`, `p(x_1, \dots, x_n \mid \theta)`.
 * Of what stands nowhere in it, and of which its law has outcomes as parameters, it is the mean.
 */
import type { Environment } from '../../draws/environment.ts'
import { randomNames } from '../../draws/randomness.ts'
import { FormulaError } from '../../language/error.ts'
import type { Expression } from '../../language/expression.ts'
import { dirac } from '../../values/laws/counts.ts'
import type { Callable, Value } from '../../values/value.ts'
import { asInteger, asNumber } from '../../values/value.ts'
import { Matrix } from 'ml-matrix'
import { averageOver } from './average.ts'
import type { Measure } from './information.ts'
import { over } from './over.ts'
import type { Member, ProbabilitySpace } from './space.ts'
import { root } from './space.ts'
import { spaceOf } from './space-of.ts'

/** Its calls are evaluated by the expressions of their arguments. */
export const densityOfVariables: Callable = () => {
  throw new Error('Expected the expressions of the arguments')
}

export const jointDensityMeasure: Measure = (node, env) => {
  const args = node.args.slice(1)
  const bar = node.bar ?? args.length
  const { scope } = env.world
  const isRandom = (arg: Expression): boolean => randomNames(arg, scope).size > 0
  const [own, given] = [args.slice(0, bar), args.slice(bar).filter(isRandom)]
  const names = [...own, ...given].flatMap((arg) => [...randomNames(arg, scope)])
  const space = spaceOf(names, env)
  const known = (nodes: readonly Expression[]): Map<number, Value> =>
    new Map(nodes.flatMap((arg) => outcomesOf(arg, space, env)))
  const below = given.length === 0 ? 1 : densityAt(known(given), space, env)
  return densityAt(known([...own, ...given]), space, env) / below
}

/** The density of parts at outcomes, the mean over all other parts. */
function densityAt(
  known: ReadonlyMap<number, Value>,
  space: ProbabilitySpace,
  env: Environment,
): number {
  const parts = space.parts.map((part, i) => known.has(i) ? root(part.key, dirac(known.get(i)!)) : part) // prettier-ignore
  const outer: Value[] = []
  const watched: Member[] = space.parts.map((_, i) => ({
    name: `\\#${i}`,
    parts: [i],
    read: (outcomes) => (outer[i] = outcomes[i]!),
  }))
  const value = averageOver({ parts, members: watched, weight: undefined }, [], [], env, () => {
    let product = space.weight ? space.weight(outer) : 1
    for (const [i, outcome] of known) product *= space.parts[i]!.law(outer).density(outcome)
    return product
  }).value // prettier-ignore
  return asNumber(value)
}

/** The parts that an argument stands for, with their outcomes where it is evaluated. */
function outcomesOf(
  node: Expression,
  space: ProbabilitySpace,
  env: Environment,
): [number, Value][] {
  if (node.kind === 'bind' && node.op === 'forall') {
    const out: [number, Value][] = []
    over(node, env, (inner) => out.push(...outcomesOf(node.body, space, inner)))
    return out
  }
  const [head, at] = node.kind === 'apply' && node.op === 'entry' ? node.args : [node]
  const member = head?.kind === 'symbol' ? space.members.find(({ name }) => name === head.name) : undefined // prettier-ignore
  if (!member || member.parts.some((i) => space.parts[i]!.axes)) throw unknown(node)
  const value = env.get(member.name)
  const all = member.parts.map((i, k): [number, Value] => [i, member.parts.length === 1 ? single(value) : entryOf(value, k)]) // prettier-ignore
  if (!at) return all
  const own = all[asInteger(env.world.evaluate(at, env)) - 1]
  if (!own) throw unknown(node)
  return [own]
}

/** A family of one member is a list of one. */
const single = (value: Value): Value =>
  Array.isArray(value) && value.length === 1 ? (value as readonly Value[])[0]! : value

const entryOf = (value: Value, k: number): Value =>
  value instanceof Matrix ? value.get(k, 0) : (value as readonly Value[])[k]!

const unknown = (node: Expression): FormulaError =>
  new FormulaError(
    'unreadable',
    'Unexpected argument of a density, expected a random variable whose law the page names',
    node.span,
  )
