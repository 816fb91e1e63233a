/** Relations of known names that restrict what is drawn: "such that `A v = \lambda v`". */
import type { Cue } from '../../discourse/clauses/cue.ts'
import type { Scope } from '../../draws/scope.ts'
import { forEvery } from '../../judge/indices.ts'
import { FormulaError } from '../../language/error.ts'
import type { Chain, Expression } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import type { Symbols } from '../symbols/symbols.ts'
import type { Formula } from '../text/formula.ts'
import type { Place } from '../text/text.ts'
import { nameOf } from './equations.ts'
import { forAll, guardsOf } from './quantifiers.ts'
import type { Others } from './underway.ts'

/**
 * Only what the page itself introduced can be drawn otherwise.
 *
 * @throws FormulaError for a law: no single draw has one, or could be moved to where it does.
 */
export function isRestrictable(chain: Chain, symbols: Symbols): boolean {
  const { scope } = symbols
  const names = [...freeSymbols(chain)].flatMap((name) => [...scope.sources(name)])
  // A name that comes later in the sentence is looked up there.
  if (names.some((name) => scope.get(name) === undefined)) symbols.known([chain])
  const drawn = names.filter((name) => scope.get(name)?.source === 'drawn')
  const isDrawn = drawn.length > 0 && names.every((name) => !symbols.isGiven(name))
  if (isDrawn && chain.relations.includes('∼')) throw tooLate(chain)
  return isDrawn
}

const tooLate = ({ span }: Chain): FormulaError =>
  new FormulaError(
    'unreadable',
    'Unexpected law of a variable that was introduced before, expected it where the variable is introduced',
    span,
    'Say "Let $X \\sim p$" before anything else is said of $X$.',
  )

/** "with `q(k) > 0`", "where `p_k > 0`": all probabilities of a law are positive. */
export function hasNoZeros({ terms, relations }: Chain, symbols: Symbols): boolean {
  const [left, right] = terms
  if (left?.kind !== 'apply' || (left.op !== 'call' && left.op !== 'entry'))
    return false
  const [head] = left.args
  const isZero = right?.kind === 'number' && right.value === 0
  if (head?.kind !== 'symbol' || !isZero || relations.join() !== '>') return false
  const entry = symbols.scope.get(head.name)
  if (entry?.source !== 'drawn' || !entry.positive) return false
  symbols.add(head.name, entry.positive)
  return true
}

/**
 * "has variance `v = …`, which satisfies `…`", "the minimiser is `u = …`, with value `f(u) = …`":
 * of what has its value it is a claim.
 */
export function saysOfDefined(
  { word, besides }: Cue,
  { terms: [left], relations }: Chain,
  scope: Scope,
): boolean {
  if (!left) return false
  const isDefined = (name: string): boolean => scope.get(name)?.source === 'defined'
  const own = [...freeSymbols(left)].filter((name) => scope.get(name)?.source !== 'fixed') // prettier-ignore
  if (besides && left.kind !== 'symbol' && relations[0] === '=' && own.length > 0 && own.every(isDefined)) return true // prettier-ignore
  const name = nameOf(left)
  return word.startsWith('which satisf') && name !== undefined && isDefined(name)
}

/** Draws only what meets a relation, for all that its sentence says it is for. */
export function restrict(
  claim: Chain,
  place: Place<Formula>,
  saidBy: Others['saidBy'],
  { scope, world }: Symbols,
): void {
  const isOpen = (node: Expression): boolean =>
    [...freeSymbols(node)].every((name) => !scope.get(name))
  const guards = guardsOf(place, saidBy).filter(isOpen)
  const all = [forAll(claim, place, saidBy), ...guards]
  for (const condition of forEvery(all, new Set(), world)) world.restrict(condition)
}
