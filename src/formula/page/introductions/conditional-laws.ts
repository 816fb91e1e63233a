/** Laws given others: `X \mid \lambda \sim \mathrm{Poisson}(\lambda)`, `y \mid x \sim \mathcal{N}(w^\top x, 1)`. */
import { FormulaError } from '../../language/error.ts'
import type { Apply, Expression, Span, SymbolNode } from '../../language/expression.ts'
import { freeSymbols, substitute } from '../../language/expression.ts'
import { listed } from '../symbols/target.ts'
import type { NewNames } from './new-names.ts'

/** What stands before and behind the bar of the left side of a law. */
export function partsOfGiven(
  left: Expression | undefined,
): { own: Expression; given: readonly Expression[]; node: Apply } | undefined {
  if (left?.kind !== 'apply' || left.op !== 'given') return undefined
  const [own, ...given] = left.args
  return own && { own, given, node: left }
}

/** What a law is given: the law in the variables themselves, and their names. */
export function givenTo(
  law: Expression,
  given: readonly Expression[],
  names: NewNames,
): { law: Expression; names: readonly string[] } | undefined {
  const own = insteadOfValues(law, given, names)
  const others = given.flatMap((node) => givenName(node) ?? listed(node))
  const unknown = others.find((name) => !names.known(name))
  if (own && unknown !== undefined) throw withoutMeaning(unknown, given[0]!.span)
  return own && { law: own, names: others }
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
function isFree({ name }: SymbolNode, names: NewNames): boolean {
  const entry = names.world.scope.get(name)
  return entry === undefined || (entry.source === 'drawn' && entry.isOutcome === true)
}

const withoutMeaning = (name: string, span: Span): FormulaError =>
  new FormulaError(
    'unknown-symbol',
    `Unexpected symbol \`${name}\` without a meaning, expected a declaration before it`,
    span,
    'Say what a law is given before the law, or in its sentence.',
  )

const givenName = (node: Expression): string[] | undefined =>
  node.kind === 'chain' ? [...freeSymbols(node.terms[0]!)] : undefined
