/** Expectations with a law below: `\mathbb{E}_{x \sim p}`, `\mathbb{E}_p`, `\mathbb{E}_{q(z \mid x)}`. */
import { tolerances } from '../compare.ts'
import type { Environment } from '../../draws/environment.ts'
import { randomNames } from '../../draws/randomness.ts'
import { FormulaError } from '../../language/error.ts'
import type { Bind, Expression, Variable } from '../../language/expression.ts'
import { namesOf } from '../../language/expression.ts'
import { Distribution } from '../../values/distribution.ts'
import { Law } from '../../values/law.ts'
import type { Value } from '../../values/value.ts'
import { lawArgument } from './law-argument.ts'
import type { Member, Part, ProbabilitySpace } from './space.ts'
import { jointLaw, root } from './space.ts'

/** The space of the variables below an expectation; each law is a part of its own. */
export function lawSpace(
  node: Bind,
  nodes: readonly Expression[],
  env: Environment,
): ProbabilitySpace {
  const parts: Part[] = []
  const members: Member[] = []
  for (const variable of node.variables) {
    if (variable.range.kind !== 'law') continue
    const law = lawBelow(variable, env)
    const at = parts.length
    const names = variable.name === '' ? [] : namesOf(variable)
    if (law instanceof Distribution) {
      parts.push(root(String(at), jointLaw(law)))
      members.push(...axesOf(law, names, at, nodes, env))
    } else {
      parts.push(root(String(at), law))
      members.push(...wholeOf(names, at), ...followers(variable, at, nodes, env))
    }
  }
  return { parts, members, weight: undefined }
}

/** The law that a variable is drawn from, with what stands behind a bar at its value. */
function lawBelow(variable: Variable, env: Environment): Distribution | Law {
  if (variable.range.kind !== 'law') throw new Error('Expected a law')
  const { law } = variable.range
  const names = namesOf(variable)
  const found = lawArgument(law, env)
  if (found instanceof Law || names[0] === '') return found
  // E_{p(x)} of a joint p averages over x alone.
  const known = found.axes.map((axis) => axis.name)
  const isPart = names.length < known.length && names.every((name) => known.includes(name)) // prettier-ignore
  return isPart ? found.marginal(...names) : found
}

function axesOf(
  law: Distribution,
  names: readonly string[],
  at: number,
  nodes: readonly Expression[],
  env: Environment,
): Member[] {
  return law.axes.flatMap((axis, i) => {
    const read = (outcomes: readonly Value[]): Value =>
      (outcomes[at] as readonly Value[])[i]!
    const own = { name: names[i] ?? axis.name, parts: [at], read }
    // Random variables on the same axis take the same outcome.
    const same =
      [...new Set(nodes.flatMap((node) => [...randomNames(node, env.world.scope)]))] // prettier-ignore
        .filter((name) => name !== own.name && follows(name, axis.name, law, env))
        .map((name): Member => ({ name, parts: [at], read }))
    return [own, ...same]
  })
}

function wholeOf(names: readonly string[], at: number): Member[] {
  const [name, ...also] = names
  if (name === undefined) return []
  if (also.length === 0) return [{ name, parts: [at], read: (outcomes) => outcomes[at]! }] // prettier-ignore
  throw new FormulaError(
    'unreadable',
    'Unexpected list of variables of a law of one, expected one name',
  )
}

/** Variables of the page with just this law, where the expectation names no other. */
function followers(
  variable: Variable,
  at: number,
  nodes: readonly Expression[],
  env: Environment,
): Member[] {
  if (variable.range.kind !== 'law' || variable.range.law.kind !== 'symbol') return []
  const { name } = variable.range.law
  return [...new Set(nodes.flatMap((node) => [...randomNames(node, env.world.scope)]))]
    .filter((other) => {
      const entry = env.world.scope.get(other)
      return entry?.source === 'random' && entry.distribution === name
    })
    .map((other): Member => ({ name: other, parts: [at], read: (o) => o[at]! }))
}

/** Is a random variable the one on this axis: by name, and by its distribution? */
function follows(
  name: string,
  axis: string,
  law: Distribution,
  env: Environment,
): boolean {
  const entry = env.world.scope.get(name)
  if (entry?.source !== 'random' || entry.axis !== axis) return false
  const joint = entry.distribution === '' ? undefined : env.get(entry.distribution)
  if (!(joint instanceof Distribution)) return false
  const own = joint.marginal(axis).table()
  const other = law.marginal(axis).table()
  return (
    own.length === other.length &&
    own.every((p, i) => Math.abs(p - other[i]!) <= tolerances.exact)
  )
}
