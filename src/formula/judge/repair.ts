/**
 * Repairs: a change of one thing that makes a wrong claim true, likely slips first.
 *
 * A sign, a factor in one term, a factor in an argument, a transpose, a bracket; then
 * whatever else tells mutants from their originals. A repair keeps all symbols of the
 * claim and does not make it trivial.
 */
import type { Claim, Failure } from './claim.ts'
import { tryOn } from './claim.ts'
import type { World } from '../draws/environment.ts'
import { FormulaError } from '../language/error.ts'
import type { Apply, Chain, Expression } from '../language/expression.ts'
import { freeSymbols } from '../language/expression.ts'
import { isKilled } from './killed.ts'
import type { Kinds, Mutant, Rule } from './mutate.ts'
import { apply, changes, isOp, mutants, number } from './mutate.ts'
import { print } from '../language/print.ts'

/** Mutants that are tried as repairs. */
const limit = 120

const negated = (node: Expression): Expression => apply('negate', [node], node.span)

const scaled = (node: Expression, up: boolean): Expression => {
  const two = number(2, node.span)
  return up
    ? apply('multiply', [two, node], node.span)
    : apply('divide', [node, two], node.span)
}

/** Terms of a side, and of the sums in it. */
const terms = (node: Expression): readonly number[] =>
  node.kind === 'chain'
    ? node.terms.map((_, i) => i)
    : isOp(node, 'add', 'subtract')
      ? [0, 1]
      : []

const replaced = (node: Expression, at: number, part: Expression): Expression =>
  node.kind === 'chain'
    ? { ...node, terms: node.terms.map((other, i) => (i === at ? part : other)) }
    : node.kind === 'apply'
      ? { ...node, args: node.args.map((other, i) => (i === at ? part : other)) }
      : node

const partsOf = (node: Expression): readonly Expression[] =>
  node.kind === 'chain' ? node.terms : node.kind === 'apply' ? node.args : []

const isEquation = (node: Expression): boolean =>
  node.kind !== 'chain' || node.relations.every((relation) => relation === '=')

/** A minus that is too few. */
const sign: Rule = (node) =>
  isEquation(node)
    ? terms(node).map((at) => ['sign', replaced(node, at, negated(partsOf(node)[at]!))])
    : []

const factor: Rule = (node) =>
  isEquation(node)
    ? terms(node).flatMap((at) =>
        [true, false].map(
          (up) =>
            [
              'factor in a term',
              replaced(node, at, scaled(partsOf(node)[at]!, up)),
            ] as const,
        ),
      )
    : []

/** σ(a) for σ(2a), e^{-a} for e^{-2a}. */
const argument: Rule = (node) => {
  if (node.kind !== 'apply') return []
  const from =
    node.op === 'call' || node.op === 'power' ? 1 : node.op === 'sqrt' ? 0 : -1
  if (from < 0 || (node.op === 'power' && node.args[1]?.kind === 'number')) return []
  return node.args.flatMap((arg, at) =>
    at < from
      ? []
      : ([
          ['factor in an argument', replaced(node, at, scaled(arg, true))],
          ['factor in an argument', replaced(node, at, scaled(arg, false))],
          ['sign in an argument', replaced(node, at, negated(arg))],
        ] as const),
  )
}

/** a + b / c for (a + b) / c, and the other way round. */
const bracket: Rule = (node) => {
  if (node.kind !== 'apply' || node.args.length !== 2) return []
  const [a, b] = node.args as [Expression, Expression]
  const regrouped = (outer: Apply, x: Expression, y: Expression): Apply => ({
    ...outer,
    args: [x, y],
  })
  const found: (readonly [string, Expression])[] = []
  if (isOp(node, 'add', 'subtract') && isOp(b, 'multiply', 'divide')) {
    const [x, y] = b.args as [Expression, Expression]
    found.push(['bracket', regrouped(b, regrouped(node, a, x), y)])
  }
  if (isOp(node, 'add', 'subtract') && isOp(a, 'multiply')) {
    const [x, y] = a.args as [Expression, Expression]
    found.push(['bracket', regrouped(a, x, regrouped(node, y, b))])
  }
  if (isOp(node, 'multiply') && isOp(b, 'add', 'subtract')) {
    const [x, y] = b.args as [Expression, Expression]
    found.push(['bracket', regrouped(b, regrouped(node, a, x), y)])
  }
  return found
}

/** A square that is left out: x_i for x_i², x - y for (x - y)². */
const square: Rule = (node) =>
  node.kind === 'symbol' || isOp(node, 'entry', 'subtract')
    ? [['square added', apply('power', [node, number(2, node.span)], node.span)]]
    : []

/** Changes in the order in which they are tried. */
function candidates(chain: Chain, kinds: Kinds): Mutant[] {
  const rest = mutants(chain, kinds, limit)
  const first = (pattern: RegExp): Mutant[] =>
    rest.filter(({ change }) => pattern.test(change))
  const groups = [
    [
      ...first(/^(sign|sign dropped)$|^relation turned/),
      ...changes(chain, kinds, [sign], limit),
    ],
    changes(chain, kinds, [factor], limit),
    changes(chain, kinds, [argument], limit),
    first(/^transpose/),
    changes(chain, kinds, [bracket], limit),
    rest,
    changes(chain, kinds, [square], limit),
  ]
  return [...new Set(groups.flatMap((group) => fromTheRight(group, chain)))]
}

/** What is said of the left side is more likely wrong than the left side. */
function fromTheRight(group: readonly Mutant[], chain: Chain): readonly Mutant[] {
  const place = ({ expression }: Mutant): number =>
    expression.kind === 'chain'
      ? expression.terms.findLastIndex((term, i) => term !== chain.terms[i])
      : 0
  return [...group].sort((a, b) => place(b) - place(a))
}

/** A single change that makes a wrong claim true: the likeliest; undefined if none does. */
export function repairOf(
  claim: Claim,
  failure: Failure,
  world: World,
  kinds: Kinds,
): Mutant | undefined {
  for (const mutant of candidates(claim.chain, kinds)) {
    if (mutant.expression.kind !== 'chain') continue
    const changed = { ...claim, chain: mutant.expression }
    if (isTrivial(changed.chain) || dropsSymbol(claim.chain, changed.chain)) continue
    try {
      // First where the claim fails: there a repair must hold.
      if (tryOn(changed, failure.env).kind !== 'held') continue
      if (!isKilled(changed, world)) return mutant
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error
    }
  }
  return undefined
}

/** `a = a` is true and says nothing. */
function isTrivial(chain: Chain): boolean {
  const texts = chain.terms.map((term) => print(term))
  return (
    new Set(texts).size < texts.length ||
    chain.terms.every((term) => freeSymbols(term).size === 0)
  )
}

/** Without one of its symbols it is another claim. */
function dropsSymbol(before: Chain, after: Chain): boolean {
  const left = freeSymbols(after)
  return [...freeSymbols(before)].some((name) => !left.has(name))
}
