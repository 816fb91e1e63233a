/** Laws given others: `X \mid \lambda \sim \mathrm{Poisson}(\lambda)`, `y \mid x \sim \mathcal{N}(w^\top x, 1)`. */
import type { Apply, Expression, SymbolNode } from '../../language/expression.ts'
import { freeSymbols, substitute } from '../../language/expression.ts'
import type { Said } from '../text/said.ts'
import { listed } from '../symbols/target.ts'
import type { NewNames } from './new-names.ts'
import type { RandomVariables } from './random-variables.ts'

/** What stands before and behind the bar of the left side of a law. */
export function partsOfGiven(
  left: Expression | undefined,
): { own: Expression; given: readonly Expression[]; node: Apply } | undefined {
  if (left?.kind !== 'apply' || left.op !== 'given') return undefined
  const [own, ...given] = left.args
  return own && { own, given, node: left }
}

/**
 * Introduces variables by their law given others, which are the parameters of it.
 *
 * @returns undefined where the left side names nothing new, or one of the others is unknown.
 */
export function conditionalLaw(
  left: Expression,
  law: Expression,
  said: Said,
  names: NewNames,
  variables: RandomVariables,
): string[] | undefined {
  const parts = partsOfGiven(left)
  const targets = parts && names.targets(parts.own)
  if (!targets) return undefined
  const own = insteadOfValues(law, parts.given, names)
  const others = parts.given.flatMap((node) => givenName(node) ?? listed(node))
  if (!own || others.some((name) => !names.known(name))) return undefined
  return variables.introduce(targets, own, said, others)
}

/** `X \mid Y = y \sim p(y)` says the same as `X \mid Y \sim p(Y)`. */
function insteadOfValues(
  law: Expression,
  given: readonly Expression[],
  names: NewNames,
): Expression | undefined {
  let own = law
  for (const node of given) {
    if (node.kind !== 'chain') continue
    const [variable, value] = node.terms
    const isPlain = node.relations.join() === '=' && variable?.kind === 'symbol'
    // Given one value only, of the others nothing is said.
    if (!isPlain || value?.kind !== 'symbol' || !isFree(value, names)) return undefined
    own = substitute(own, value.name, ({ span }) => ({ ...variable, span }))
  }
  return own
}

/** A name for all values that a variable may have. */
const isFree = ({ name }: SymbolNode, names: NewNames): boolean => !names.known(name)

const givenName = (node: Expression): string[] | undefined =>
  node.kind === 'chain' ? [...freeSymbols(node.terms[0]!)] : undefined
