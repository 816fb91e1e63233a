/** Equations that a text may posit: they give something its value, or say how things hang together. */
import type { Scope } from '../draws/scope.ts'
import { drawnSources } from '../draws/sources.ts'
import type { Expression } from '../language/expression.ts'
import { children, freeSymbols } from '../language/expression.ts'
import { print } from '../language/print.ts'

/**
 * May the relation be no identity, but what holds of its names? So it is where a side is a
 * name, or a function of the page at its arguments; where one side alone speaks of the page's
 * names (it waits to be solved); and where each speaks of what the other does not:
 * `\|A\|^2 = \sum_i \|a_i\|^2` of the columns of A.
 */
export function mayBePosited(
  left: Expression,
  right: Expression,
  scope: Scope,
): boolean {
  const own = new Set([...scope.own()].map(([name]) => name))
  const isName = (side: Expression): boolean => isOwnName(side, own)
  if (isName(left) || isName(right)) return true
  const speaks = [left, right].map((side) => [...freeSymbols(side)].some((name) => own.has(name))) // prettier-ignore
  if (speaks[0] !== speaks[1]) return true
  const [one, other] = [left, right].map((side) => subjects(side, scope))
  return !isWithin(one!, other!) && !isWithin(other!, one!)
}

/**
 * Names that the page defines, by which alone both sides speak of the same: were they something
 * else, the relation might be posited.
 */
export function definitionsBehind(
  left: Expression,
  right: Expression,
  scope: Scope,
): string[] {
  const own = new Map(scope.own())
  const [one, other] = [left, right].map(
    (side) => new Set([...freeSymbols(side)].filter((name) => own.has(name))),
  )
  if (isWithin(one!, other!) || isWithin(other!, one!)) return []
  const found = new Set<string>()
  const visit = (name: string): void => {
    const entry = own.get(name)
    if (entry?.source !== 'defined' || found.has(name)) return
    found.add(name)
    for (const inner of freeSymbols(entry.body, new Set(entry.parameters))) visit(inner)
  }
  for (const name of [...one!, ...other!]) visit(name)
  return [...found]
}

function isOwnName(side: Expression, own: ReadonlySet<string>): boolean {
  if (side.kind === 'symbol') return own.has(side.name)
  const isPart = side.kind === 'apply' && (side.op === 'call' || side.op === 'entry')
  // `f_k(v)` is one of the functions f_1, f_2, ….
  return isPart && isOwnName(side.args[0]!, own)
}

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
