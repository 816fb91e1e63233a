/** Claims about laws: `X + Y \sim p`, `Z = g(X) \sim p`, `\theta \mid X = x \sim p` of known variables. */
import type { World } from '../../draws/environment.ts'
import { randomNames } from '../../draws/randomness.ts'
import {
  lawOfExpression,
  lawWithParameters,
} from '../../evaluation/operators/in-law.ts'
import { FormulaError } from '../../language/error.ts'
import type { Chain, Expression, Span, Statement } from '../../language/expression.ts'
import { namedLaws } from '../../values/laws/index.ts'
import { givenValues } from '../acts/given.ts'
import { partsOfGiven } from '../introductions/conditional-laws.ts'
import { behindSim } from '../random/by-law.ts'

/**
 * The claims of a statement, each with one meaning of its signs.
 *
 * @param given What its sentence gives: variables, and values of variables.
 */
export function byLaws(
  statement: Statement,
  given: readonly Expression[],
  world: World,
): Statement[] {
  const values = given.filter(({ kind }) => kind === 'chain')
  const claim = values.length > 0 ? givenValues(statement.claim, values) : statement.claim // prettier-ignore
  return ofChain({ ...statement, claim: inWords(claim, given, world) }, given, world)
}

/** "The posterior of □ is □", "□ is □" of a law: what words say in an equation. */
function inWords(
  claim: Expression,
  given: readonly Expression[],
  { scope }: World,
): Expression {
  if (claim.kind !== 'chain' || claim.relations.join() !== '=') return claim
  const [left, right] = claim.terms as [Expression, Expression]
  const [head, own] = right.kind === 'apply' && right.op === 'call' ? right.args : []
  if (head?.kind === 'symbol' && head.name === posterior && own) {
    if (given.length === 0) throw ofNothing(claim.span)
    return { ...claim, terms: [own, left], relations: ['∼'] }
  }
  const isRandom = randomNames(left, scope).size > 0
  return isRandom && isLawCall(right) ? { ...claim, relations: ['∼'] } : claim
}

/** What the lexicon calls the law given what was seen. */
const posterior = '\\mathrm{posterior}'

const ofNothing = (span: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    'Unexpected posterior, expected words of what it is given',
    span,
    'Say it in the same sentence, "given $X = x$, …", or write `\\theta \\mid X = x \\sim p`.',
  )

/** `\mathcal{N}(0, 1)`, and no density of it. */
function isLawCall(node: Expression): boolean {
  const [head, ...parameters] = node.kind === 'apply' && node.op === 'call' ? node.args : [] // prettier-ignore
  return (
    head?.kind === 'symbol' &&
    namedLaws.some(({ names, parameters: own }) => names.includes(head.name) && own.length === parameters.length) // prettier-ignore
  )
}

function ofChain(
  statement: Statement,
  given: readonly Expression[],
  world: World,
): Statement[] {
  const { claim } = statement
  if (claim.kind !== 'chain' || statement.towards) return [statement]
  const { terms, relations } = claim
  const at = relations.indexOf('∼')
  const [left, right] = [terms[at], terms[at + 1]]
  if (at < 0 || at < relations.length - 1 || !left || !right) return [statement]
  const law = lawClaim(claim, left, right, given, world)
  if (!law) return [statement]
  const before: Chain = { ...claim, terms: terms.slice(0, at + 1), relations: relations.slice(0, at), span: [terms[0]!.span[0], left.span[1]] } // prettier-ignore
  return [...(at > 0 ? [{ ...statement, claim: before }] : []), { ...statement, claim: law }] // prettier-ignore
}

/** That the law of the left side is the one on the right; undefined if nothing is random there. */
function lawClaim(
  claim: Chain,
  left: Expression,
  right: Expression,
  said: readonly Expression[],
  world: World,
): Chain | undefined {
  const names = (node: Expression): Set<string> => randomNames(node, world.scope)
  const behind = partsOfGiven(left) ?? { own: left, given: [] }
  const isUsed = (node: Expression): boolean => node.kind === 'chain' || [...names(node)].some((name) => names(right).has(name)) // prettier-ignore
  const { own } = behind
  const given = [...behind.given, ...said.filter(isUsed)]
  if (names(own).size === 0) return undefined
  // `\lambda \mid X \sim \mathrm{Gamma}(a + X, b + 1)`: a law at each outcome of what is given.
  const known = new Set(given.flatMap((node) => [...names(node)]))
  const isLaw = [...names(right)].every((name) => known.has(name))
  const law = isLaw ? lawWithParameters(behindSim(right, world)) : lawOfExpression(right, given) // prettier-ignore
  return { ...claim, terms: [lawOfExpression(own, given), law], relations: ['∼'] }
}
