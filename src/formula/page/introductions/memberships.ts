/** Elements of a set: `A \in \mathbb{R}^{m \times n}`, `x_1, \dots, x_n \in S`. */
import type { Expression } from '../../language/expression.ts'
import { domainOfTarget } from '../domains/families.ts'
import { domainOf } from '../domains/sets.ts'
import type { Target } from '../symbols/target.ts'
import type { Said } from '../text/said.ts'
import type { JointDistributions } from './joint-distributions.ts'
import type { NewNames } from './new-names.ts'

/** New names in a set, each with a domain of its own. */
export function members(
  targets: readonly Target[],
  set: Expression,
  said: Said,
  worded: ReadonlyMap<string, Said['description']> | undefined,
  names: NewNames,
  joints: JointDistributions,
): string[] {
  // Each name gets its own domain object: draws are keyed by name.
  for (const target of targets) {
    const description = worded?.get(target.name) ?? said.description
    const sizing = names.sizing((space) => domainOf(space, names.dimensions, { ...said, description })) // prettier-ignore
    names.add(target.name, domainOfTarget(target, set, sizing))
    if (target.indices.length === 0) joints.outcomes(target.name, set)
  }
  return targets.map(({ name }) => name)
}

/** `\\mathbf{1} \\in \\mathbb{R}^n`: what has no size of its own gets one. */
export function sized(left: Expression, set: Expression, names: NewNames): boolean {
  if (left.kind !== 'symbol' || names.world.scope.declares(left.name)) return false
  const op = sizedNames[left.name]
  if (op === undefined || set.kind !== 'apply' || set.op !== 'space') return false
  names.dimensions.of(...set.args)
  const body: Expression = { kind: 'apply', op, args: [set.args[0]!], span: set.span }
  names.add(left.name, { source: 'defined', parameters: [], indexed: false, body })
  return true
}

/** Names without a size, and the operators that give them one. */
const sizedNames: Readonly<Record<string, string>> = {
  '\\mathbf{1}': 'ones',
  '\\mathbf{0}': 'zeros',
  I: 'identity',
  '\\mathbf{I}': 'identity',
}
