/**
 * How random variables depend on each other, by relations that say it: `I(X; Y) = 0`,
 * `I(X; Z \mid Y) = 0`, `\mathrm{Cov}[X, Y] = 0`. Draws do not wait for them: the variables get a
 * joint distribution that has what is said, and no more of it.
 */
import type { Expression } from '../language/expression.ts'
import { canonicalName } from '../read/name.ts'
import type { RandomVariableSource } from './domain.ts'
import { joint } from './domain.ts'
import type { Dependence, Margin } from './domains/dependent.ts'
import { dependent } from './domains/dependent.ts'
import type { Entry, Scope } from './scope.ts'

/** What one relation says of variables: the first of them, together, and the last. */
export interface Tie {
  readonly kind: 'apart' | 'uncorrelated'
  readonly names: readonly string[]
  /** Given these. */
  readonly given: readonly string[]
}

/** How variables depend on each other, in the order of a chain. */
export interface Structure {
  readonly kind: Dependence | 'independent'
  readonly names: readonly string[]
}

/** What a relation says of how variables depend on each other; nothing if it says something else. */
export function tiesOf(node: Expression): readonly Tie[] {
  if (node.kind !== 'chain' || node.relations.some((relation) => relation !== '='))
    return []
  const [last, ...terms] = [...node.terms].reverse()
  if (last?.kind !== 'number' || last.value !== 0) return []
  const ties = terms.flatMap((term) => tieOf(term) ?? [])
  return ties.length === terms.length ? ties : []
}

/** What it says of variables that an expression is zero. */
function tieOf(left: Expression): Tie | undefined {
  if (left.kind === 'bind' && left.op === 'covariance' && left.variables.length === 0) {
    const pair = left.body.kind === 'apply' && left.body.op === 'tuple' ? namesOf(left.body.args) : undefined // prettier-ignore
    return pair?.length === 2 ? { kind: 'uncorrelated', names: pair, given: [] } : undefined // prettier-ignore
  }
  if (left.kind !== 'apply' || left.op !== 'call') return undefined
  const [head, ...args] = left.args
  if (head?.kind !== 'symbol' || !/^(?:I|\\mathrm\{I\})$/.test(head.name))
    return undefined
  const [first, last, ...more] = args.slice(0, left.bar)
  if (!first || !last || more.length > 0) return undefined
  const all = first.kind === 'apply' && first.op === 'tuple' ? first.args : [first]
  const names = namesOf([...all, last])
  const given = namesOf(left.bar === undefined ? [] : args.slice(left.bar))
  return names && given ? { kind: 'apart', names, given } : undefined
}

function namesOf(nodes: readonly Expression[]): string[] | undefined {
  const names = nodes.flatMap((node) => (node.kind === 'symbol' ? [node.name] : []))
  return names.length === nodes.length ? names : undefined
}

/** How all of some variables depend on each other, if what is said of them tells it. */
export function structureOf(
  ties: readonly Tie[],
  names: readonly string[],
): Structure | undefined {
  const [only, ...more] = ties
  const all = new Set(names)
  if (!only || all.size < 2) return undefined
  if (more.length === 0 && only.kind === 'uncorrelated')
    return all.size === 2 ? { kind: 'uncorrelated', names: only.names } : undefined
  if (more.length === 0 && only.given.length === 1 && only.names.length === 2) {
    const [first, last] = only.names as [string, string]
    const isAll = all.size === 3 && [first, last, ...only.given].every((name) => all.has(name)) // prettier-ignore
    return isAll ? { kind: 'chain', names: [first, only.given[0]!, last] } : undefined
  }
  if (ties.some(({ kind, given }) => kind !== 'apart' || given.length > 0)) return undefined // prettier-ignore
  if (areApart(ties, all)) return { kind: 'independent', names }
  const isSaid = (a: string, b: string): boolean =>
    ties.some((tie) => tie.names.length === 2 && tie.names.includes(a) && tie.names.includes(b)) // prettier-ignore
  const isPairwise = names.every((a, at) =>
    names.slice(0, at).every((b) => isSaid(a, b)),
  )
  return isPairwise ? { kind: 'pairwise', names } : undefined
}

/** Each of all is said to be independent of those before it, together. */
function areApart(ties: readonly Tie[], all: ReadonlySet<string>): boolean {
  const met = new Set<string>()
  const before = (tie: Tie): readonly string[] => tie.names.slice(0, -1)
  for (let isNew = true; isNew;) {
    isNew = false
    for (const tie of ties) {
      const last = tie.names.at(-1)!
      const goesOn = met.size === 0 ? tie.names.length === 2 : before(tie).length === met.size && before(tie).every((name) => met.has(name)) // prettier-ignore
      if (!goesOn || met.has(last)) continue
      for (const name of tie.names) met.add(name)
      isNew = true
    }
  }
  return met.size === all.size && [...all].every((name) => met.has(name))
}

/**
 * Entries of known variables and of their joint law, which comes first.
 *
 * @returns undefined where one of them has a law that a text names, or is a family.
 */
export function dependentVariables(
  kind: Dependence,
  names: readonly string[],
  scope: Scope,
): [name: string, entry: Entry][] | undefined {
  const margins: Margin[] = []
  const members: [string, Entry][] = []
  const law = canonicalName(`p_{${names.join(' ')}}`)
  for (const [i, name] of names.entries()) {
    const entry = scope.get(name)
    const own = entry?.source === 'random' ? marginOf(entry, i, scope) : undefined
    if (!own || entry?.source !== 'random') return undefined
    margins.push(own)
    members.push([
      name,
      { source: 'random', distribution: law, axis: own.axis, ...(entry.event && { event: true }) }, // prettier-ignore
    ])
  }
  return [[law, dependent(kind, margins)], ...members]
}

/** The law that a variable has by itself, if nothing but its values is known of it. */
function marginOf(
  entry: RandomVariableSource,
  at: number,
  scope: Scope,
): Margin | undefined {
  const { law, count, apart, independent, distribution, axis } = entry
  if (law ?? count ?? apart ?? independent) return undefined
  // The events of a page share their space: here each is a number that says whether it happens.
  if (entry.event) return { axis: `\\omega_{${at}}`, law: joint({ x: [0, 1] }) }
  const known = scope.get(distribution)
  return entry.of !== undefined && known?.source === 'drawn' ? { axis, law: known } : undefined // prettier-ignore
}
