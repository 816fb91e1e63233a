/** Claims about laws: `X + Y \sim p`, `Z = g(X) \sim p`, `\theta \mid X = x \sim p` of known variables. */
import type { World } from '../../draws/environment.ts'
import { randomNames } from '../../draws/randomness.ts'
import { lawOfExpression, lawWithParameters } from '../../evaluation/operators/in-law.ts'
import type { Chain, Expression, Statement } from '../../language/expression.ts'
import { partsOfGiven } from '../introductions/conditional-laws.ts'
import { behindSim } from '../random/by-law.ts'

/** The claims of a statement, each with one meaning of its signs. */
export function byLaws(statement: Statement, world: World): Statement[] {
  const { claim } = statement
  if (claim.kind !== 'chain' || statement.towards) return [statement]
  const { terms, relations } = claim
  const at = relations.indexOf('∼')
  const [left, right] = [terms[at], terms[at + 1]]
  if (at < 0 || at < relations.length - 1 || !left || !right) return [statement]
  const law = lawClaim(claim, left, right, world)
  if (!law) return [statement]
  const before: Chain = { ...claim, terms: terms.slice(0, at + 1), relations: relations.slice(0, at), span: [terms[0]!.span[0], left.span[1]] } // prettier-ignore
  return [...(at > 0 ? [{ ...statement, claim: before }] : []), { ...statement, claim: law }] // prettier-ignore
}

/** That the law of the left side is the one on the right; undefined if nothing is random there. */
function lawClaim(
  claim: Chain,
  left: Expression,
  right: Expression,
  world: World,
): Chain | undefined {
  const { own, given } = partsOfGiven(left) ?? { own: left, given: [] }
  const names = (node: Expression): Set<string> => randomNames(node, world.scope)
  if (names(own).size === 0) return undefined
  // `\lambda \mid X \sim \mathrm{Gamma}(a + X, b + 1)`: a law at each outcome of what is given.
  const known = new Set(given.flatMap((node) => [...names(node)]))
  const isLaw = [...names(right)].every((name) => known.has(name))
  const behind = isLaw ? lawWithParameters(behindSim(right, world)) : lawOfExpression(right, given) // prettier-ignore
  return { ...claim, terms: [lawOfExpression(own, given), behind], relations: ['∼'] }
}
