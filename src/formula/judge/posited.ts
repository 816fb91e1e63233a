/** Equations that a text may posit: they give something its value, or say how things hang together. */
import type { Scope } from '../draws/scope.ts'
import { drawnSources } from '../draws/sources.ts'
import type { Expression, Relation } from '../language/expression.ts'
import { children, freeSymbols } from '../language/expression.ts'
import { print } from '../language/print.ts'

/** `X \\sim p` gives a law, `A \\ne B` says that it may be so, `\\approx` as near as one likes. */
const comparisons: ReadonlySet<Relation> = new Set(['=', '≔', '<', '≤', '>', '≥'])

/**
 * May the relation be no identity, but what holds of its names? So it is where a side is a
 * name, or a function at its arguments; where one side alone speaks of the page's names (it
 * waits to be solved), or of a function that may be any; and where each speaks of what the
 * other does not: `\|A\|^2 = \sum_i \|a_i\|^2` of the columns of A.
 */
export function mayBePosited(
  left: Expression,
  relation: Relation,
  right: Expression,
  scope: Scope,
): boolean {
  if (!comparisons.has(relation)) return true
  if (isNamed(left, scope) || isNamed(right, scope)) return true
  const speaks = [left, right].map((side) => speaksOf(side, scope))
  if (speaks[0]!.size > 0 !== speaks[1]!.size > 0) return true
  const anyFunctions = [left, right].map((side) => calledIn(side).filter((name) => scope.get(name)?.source === 'drawn')) // prettier-ignore
  if (anyFunctions.flat().some((name) => speaks.some((names) => !names.has(name)))) return true // prettier-ignore
  const [one, other] = [left, right].map((side) => subjects(side, scope))
  return !isWithin(one!, other!) && !isWithin(other!, one!)
}

/**
 * Names to which the page gives a value or a law, by which alone both sides speak of the same: were they something
 * else, the relation might be posited.
 */
export function definitionsBehind(
  left: Expression,
  right: Expression,
  scope: Scope,
): string[] {
  const own = new Map(scope.own())
  const [one, other] = [left, right].map((side) => speaksOf(side, scope))
  if (isWithin(one!, other!) || isWithin(other!, one!)) return []
  const found = new Set<string>()
  const visit = (name: string): void => {
    const entry = own.get(name)
    const isGiven = entry?.source === 'defined' || entry?.source === 'random'
    if (!isGiven || found.has(name)) return
    found.add(name)
    for (const inner of scope.sources(name)) visit(inner)
  }
  for (const name of [...one!, ...other!]) visit(name)
  return [...found]
}

/** Names of the page in an expression. */
export function speaksOf(side: Expression, scope: Scope): Set<string> {
  const own = new Set([...scope.own()].map(([name]) => name))
  return new Set([...freeSymbols(side)].filter((name) => own.has(name)))
}

/** A probability that is given for every value: `P(X = x) = p^x`. */
const isMass = (side: Expression): boolean =>
  side.kind === 'bind' &&
  side.op === 'probability' &&
  side.body.kind === 'chain' &&
  side.body.relations.every((relation) => relation === '=') &&
  side.body.terms.every(({ kind }) => kind === 'symbol')

/** What is called by a name, too: `\\sigma^2`, `A^\\top`; `f_k(v)` of functions f_1, f_2, …. */
const naming = new Set(['call', 'entry', 'power', 'transpose', 'inverse'])

/** May a text give the expression its value, as it gives one to a name? */
export function isNamed(side: Expression, scope: Scope): boolean {
  if (side.kind === 'symbol' || isMass(side)) return true
  if (side.kind !== 'apply' || !naming.has(side.op)) return false
  const [head] = side.args
  // `e^x` is a value.
  if (head?.kind === 'symbol' && side.op === 'power' && !scope.declares(head.name)) return false // prettier-ignore
  return side.op === 'call' && head?.kind === 'symbol'
    ? scope.declares(head.name) || isLetter(head.name)
    : isNamed(head!, scope)
}

/** Of the standard functions, those that texts use for much else: `H(p)`. */
const isLetter = (name: string): boolean =>
  /^[A-Za-z]$|^\\[a-z]+\{[A-Za-z]\}$/.test(name)

/** Functions that an expression has values of. */
const calledIn = (node: Expression): string[] => [
  ...(node.kind === 'apply' && node.op === 'call' && node.args[0]?.kind === 'symbol' ? [node.args[0].name] : []), // prettier-ignore
  ...children(node).flatMap(calledIn),
]

/** What is drawn behind an expression; members at numbers are things of their own, x_1 and x_2. */
function subjects(side: Expression, scope: Scope): Set<string> {
  const found = new Set(drawnSources([side], scope).keys())
  for (const [head, members] of membersIn(side)) {
    found.delete(head)
    for (const member of members) found.add(member)
  }
  return found
}

/** Heads of which an expression speaks by members at numbers alone, and these. */
function membersIn(side: Expression): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const whole = new Set<string>()
  const visit = (node: Expression): void => {
    if (node.kind === 'symbol') whole.add(node.name)
    else if (isMember(node)) {
      const [head] = node.args
      const name = head?.kind === 'symbol' ? head.name : ''
      found.set(name, (found.get(name) ?? new Set()).add(print(node)))
    } else children(node).forEach(visit)
  }
  visit(side)
  for (const name of whole) found.delete(name)
  return found
}

const isMember = (node: Expression): node is Expression & { kind: 'apply' } =>
  node.kind === 'apply' &&
  node.op === 'entry' &&
  node.args[0]?.kind === 'symbol' &&
  node.args.slice(1).every(({ kind }) => kind === 'number')

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every((name) => all.has(name))
