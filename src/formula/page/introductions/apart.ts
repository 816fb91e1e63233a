/** Numbers by what they are not: "for every `c \ne 0`", "let `a, b \ne 1`". */
import { sortOf } from '../../discourse/description.ts'
import type { Chain } from '../../language/expression.ts'
import { constant, isConstant } from '../domains/constants.ts'
import { numberIn } from '../domains/numbers.ts'
import { isSmallLetter } from '../symbols/letters.ts'
import type { Said } from '../text/said.ts'
import type { NewNames } from './new-names.ts'

/** `c \\ne 0` beside a main clause: new numbers anywhere else. */
export function apart(
  { terms, relations, span }: Chain,
  { aside, description }: Said,
  names: NewNames,
): string[] | undefined {
  const [left, right, ...more] = terms
  if (!aside || !left || !right || more.length > 0 || relations[0] !== '≠')
    return undefined
  const sort = sortOf(description)
  const isNumber = sort === undefined || sort === 'number' || sort === 'integer'
  if (!isNumber || !isConstant(right, names.world)) return undefined
  const targets = names.targets(left) ?? []
  const isPlain = targets.every(
    ({ name, indices, parameters }) =>
      indices.length === 0 &&
      parameters === undefined &&
      // "for all `i \\ne 1`" says for which members, and `v \\ne 0` of a vector what it is.
      isSmallLetter(name) &&
      !names.counts(name) &&
      !names.isArray(name) &&
      !names.known(name),
  )
  if (targets.length === 0 || !isPlain) return undefined
  const isZero = constant(right, names.world) === 0
  for (const { name } of targets) {
    names.add(name, numberIn(isZero ? { nonzero: true } : {}, description, span))
    const own = { kind: 'symbol', name, span } as const
    if (!isZero) names.world.restrict({ kind: 'chain', terms: [own, right], relations, span }) // prettier-ignore
  }
  return targets.map(({ name }) => name)
}
