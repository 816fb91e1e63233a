/**
 * The probability space of random variables of the page.
 *
 * Variables with sources of their own of which nothing says that they are independent are
 * drawn so that they may depend: on some draws variables of one law are equal, on some
 * independent; on most the product of their laws is weighted by 1 + Σ c_ij s_i(x_i) s_j(x_j)
 * with |s| ≤ 1 of mean 0 and Σ |c| < 1 (as in the Farlie–Gumbel–Morgenstern copulas). That
 * leaves every margin as it is, and the joint law of some is the same whichever others
 * are looked at. Where laws have parameters that are random, all of that is so given them.
 */
import { Matrix } from 'ml-matrix'
import type { RandomVariableSource } from '../../draws/domain.ts'
import type { Environment } from '../../draws/environment.ts'
import { randomNames } from '../../draws/randomness.ts'
import { FormulaError } from '../../language/error.ts'
import { print } from '../../language/print.ts'
import { canonicalName } from '../../read/name.ts'
import type { Outcome } from '../../values/distribution.ts'
import { Distribution } from '../../values/distribution.ts'
import { Law } from '../../values/law.ts'
import type { Value } from '../../values/value.ts'
import { happens } from './happening.ts'
import type { Member, Part, ProbabilitySpace } from './space.ts'
import { asLaw, jointLaw, root } from './space.ts'
import { chance, keyOf, swayOf } from './sways.ts'

const sourceOf = (name: string, entry: RandomVariableSource): string =>
  entry.of ?? (entry.distribution === '' ? name : canonicalName(entry.distribution))

/** Has the variable a source of its own, whose dependence on others is open? */
const isOwn = (entry: RandomVariableSource): boolean =>
  entry.of !== undefined || entry.distribution === ''

/** The space of the random variables with these names. */
export function spaceOf(names: Iterable<string>, env: Environment): ProbabilitySpace {
  return new Builder(env).of([...new Set(names)])
}

interface Placed {
  readonly part: Part
  readonly entry: RandomVariableSource
  readonly names: string[]
  readonly lawKey: string
}

class Builder {
  private readonly env: Environment
  private readonly placed: Placed[] = []
  private readonly bySource = new Map<string, number>()
  private readonly members = new Map<string, Member>()
  /** Usual outcomes of the parts so far. */
  private readonly usual: Value[] = []
  constructor(env: Environment) {
    this.env = env
  }

  of(names: readonly string[]): ProbabilitySpace {
    const entries = this.withParents(names).map(
      (name) => [name, this.entry(name)] as const,
    )
    const axes = new Map<string, string[]>()
    for (const [name, entry] of entries) {
      const key = sourceOf(name, entry)
      axes.set(key, [...(axes.get(key) ?? []), entry.axis])
    }
    for (const [name, entry] of entries) {
      const of = axes.get(sourceOf(name, entry))!
      this.members.set(name, this.member(name, entry, of))
    }
    return {
      parts: this.placed.map(({ part }) => part),
      members: [...this.members.values()],
      weight: this.weight(),
    }
  }

  /** The names and all on which their laws depend, those first. */
  private withParents(names: readonly string[]): string[] {
    const found = new Set<string>()
    const open = new Set<string>()
    const visit = (name: string): void => {
      if (found.has(name)) return
      if (open.has(name)) throw ofItself(name)
      open.add(name)
      this.parentsOf(this.entry(name)).forEach(visit)
      found.add(name)
    }
    names.forEach(visit)
    return [...found]
  }

  /** Random variables that are parameters of a law. */
  private parentsOf({ law }: RandomVariableSource): string[] {
    return law ? [...randomNames(law, this.env.world.scope)] : []
  }

  private entry(name: string): RandomVariableSource {
    const entry = this.env.world.scope.get(name)
    if (entry?.source === 'random') return entry
    throw new FormulaError(
      'kind-mismatch',
      `Unexpected \`${name}\`, expected a random variable`,
    )
  }

  private member(
    name: string,
    entry: RandomVariableSource,
    axes: readonly string[],
  ): Member {
    const source = sourceOf(name, entry)
    if (entry.count !== undefined && entry.event && !isOwn(entry)) {
      const count = this.env.sizes(entry.count)
      const at = this.place(source, entry, axes, name)
      const happen = (outcomes: readonly Value[]): Value[] => {
        const place = Number(
          (outcomes[at] as readonly Value[])[axes.indexOf(entry.axis)],
        )
        return Array.from({ length: count }, (_, i) => happens(this.env.draw, `${name}_${i + 1}`, place, entry, i, count)) // prettier-ignore
      }
      return { name, parts: [at], read: happen }
    }
    if (entry.count !== undefined) {
      const count = this.env.sizes(entry.count)
      const parts = Array.from({ length: count }, (_, i) =>
        this.place(`${source}_${i + 1}`, entry, axes, name, i + 1),
      )
      return { name, parts, read: (outcomes) => together(parts.map((i) => this.pick(outcomes, i, name, entry))) } // prettier-ignore
    }
    const at = this.place(source, entry, axes, name)
    const read = (outcomes: readonly Value[]): Value => this.pick(outcomes, at, name, entry) // prettier-ignore
    return { name, parts: [at], read }
  }

  /** The law of a variable, or of the member of a family at a position. */
  private law(
    entry: RandomVariableSource,
    env: Environment,
    position?: number,
  ): Distribution | Law {
    const { law, index, distribution } = entry
    if (!law) return asLaw(env.get(canonicalName(distribution)), undefined)
    const own = index !== undefined && position !== undefined ? env.with(index, position) : env // prettier-ignore
    return asLaw(env.world.evaluate(law, own), law.span)
  }

  /** A part whose law has outcomes of others as parameters. */
  private dependent(
    key: string,
    entry: RandomVariableSource,
    parents: readonly string[],
    position?: number,
  ): Part {
    const members = parents.map((parent) => this.members.get(parent)!)
    const child = this.env.child(new Map())
    const law = (outcomes: readonly Value[]): Law => {
      for (const { name, read } of members) child.rebind(name, read(outcomes))
      const found = this.law(entry, child, position)
      return found instanceof Distribution ? plainLaw(found) : found
    }
    const usual = law(this.usual)
    return { key, law, usual, parents: [...new Set(members.flatMap(({ parts }) => parts))] } // prettier-ignore
  }

  /** The value of a variable in the outcome of its part. */
  private pick(
    outcomes: readonly Value[],
    at: number,
    name: string,
    entry: RandomVariableSource,
  ): Value {
    const outcome = outcomes[at]!
    const { axes } = this.placed[at]!.part
    if (axes) {
      const position = axes.indexOf(entry.axis)
      const value = (outcome as readonly Value[])[position]!
      if (!entry.event) return value
      return isOwn(entry)
        ? value === 1
        : happens(this.env.draw, name, Number(value), entry)
    }
    if (entry.event) return outcome === 1
    // One number of a vector: (X, Y) ∼ N(μ, Σ).
    if (/^\d+$/.test(entry.axis)) {
      if (outcome instanceof Matrix) return outcome.get(Number(entry.axis), 0)
      if (Array.isArray(outcome)) return (outcome as readonly Value[])[Number(entry.axis)]! // prettier-ignore
    }
    return outcome
  }

  private place(
    key: string,
    entry: RandomVariableSource,
    axes: readonly string[],
    name: string,
    position?: number,
  ): number {
    const known = this.bySource.get(key)
    if (known !== undefined) return known
    const at = entry.index === undefined ? '' : ` ${position ?? ''}`
    const lawKey = (entry.law ? print(entry.law) : `${entry.distribution} ${entry.axis}`) + at // prettier-ignore
    if (isOwn(entry) && this.mode() === 'equal') {
      const same = this.placed.findIndex(
        (other) =>
          other.lawKey === lawKey &&
          isOwn(other.entry) &&
          other.names.every((to) => this.mayDepend(name, entry, to)),
      )
      if (same >= 0) {
        this.placed[same]!.names.push(name)
        this.bySource.set(key, same)
        return same
      }
    }
    const part = this.part(key, entry, axes, position)
    this.placed.push({ part, entry, names: [name], lawKey })
    this.usual.push(usualOutcome(part.usual))
    this.bySource.set(key, this.placed.length - 1)
    return this.placed.length - 1
  }

  private part(
    key: string,
    entry: RandomVariableSource,
    axes: readonly string[],
    position?: number,
  ): Part {
    const parents = this.parentsOf(entry)
    if (parents.length > 0) return this.dependent(key, entry, parents, position)
    const law = this.law(entry, this.env, position)
    if (!(law instanceof Distribution)) return root(key, law)
    if (entry.law) return root(key, plainLaw(law))
    const wanted = [...new Set(axes)]
    return root(key, jointLaw(law.marginal(...wanted)), wanted)
  }

  private mode(): 'equal' | 'independent' | 'between' {
    if (this.env.world.independent) return 'independent'
    const turn = this.env.draw % 8
    return turn === 2 || turn === 5 ? 'equal' : turn === 7 ? 'independent' : 'between'
  }

  private mayDepend(name: string, entry: RandomVariableSource, other: string): boolean {
    const otherEntry = this.entry(other)
    const excludes = ({ independent }: RandomVariableSource, whom: string): boolean =>
      independent === 'all' || independent?.has(whom) === true
    return !excludes(entry, other) && !excludes(otherEntry, name)
  }

  /** Number of variables of the page with sources of their own. */
  private ownCount(): number {
    let count = 0
    for (const [, entry] of this.env.world.scope.own()) {
      if (entry.source === 'random' && isOwn(entry)) {
        count += entry.count === undefined ? 1 : this.env.sizes(entry.count)
      }
    }
    return count
  }

  /** Is the outcome of one a parameter of the law of the other, or of what that rests on? */
  private isAbove(i: number, j: number): boolean {
    const { parents } = this.placed[j]!.part
    return parents.some((parent) => parent === i || this.isAbove(i, parent))
  }

  private weight(): ProbabilitySpace['weight'] {
    if (this.mode() === 'independent') return undefined
    const own = this.placed.flatMap((placed, i) => (isOwn(placed.entry) ? [{ placed, i }] : [])) // prettier-ignore
    if (own.length < 2) return undefined
    const total = this.ownCount()
    const pairs: { i: number; j: number; c: number }[] = []
    own.forEach(({ placed: a, i }, k) => {
      for (const { placed: b, i: j } of own.slice(0, k)) {
        const open = a.names.every((x) => b.names.every((y) => this.mayDepend(x, a.entry, y))) // prettier-ignore
        if (!open || this.isAbove(j, i)) continue
        const u = chance([a.part.key, b.part.key].sort().join('~'), this.env.draw)
        const c = ((u < 0.5 ? -1 : 1) * (0.5 + 0.4 * u) * 2) / (total * (total - 1))
        pairs.push({ i, j, c })
      }
    })
    if (pairs.length === 0) return undefined
    const sways = this.placed.map(({ part }) => this.sway(part))
    return (outcomes) =>
      pairs.reduce(
        (sum, { i, j, c }) => sum + c * sways[i]!(outcomes) * sways[j]!(outcomes),
        1,
      )
  }

  /** By how much a part may sway others at its outcome, given what its law rests on. */
  private sway(part: Part): (outcomes: readonly Value[]) => number {
    const at = this.placed.findIndex((placed) => placed.part === part)
    const { draw } = this.env
    if (part.parents.length === 0) {
      const sway = swayOf(part.usual, part.key, draw)
      return (outcomes) => sway(outcomes[at]!)
    }
    const known = new Map<string, (outcome: Value) => number>()
    return (outcomes) => {
      const key = part.parents.map((parent) => keyOf(outcomes[parent]!)).join()
      let sway = known.get(key)
      if (!sway) known.set(key, (sway = swayOf(part.law(outcomes), part.key, draw)))
      return sway(outcomes[at]!)
    }
  }
}

/** Outcomes of a family as one value: a column of numbers, or a tuple. */
const together = (values: readonly Value[]): Value =>
  values.length > 1 && values.every((value) => typeof value === 'number')
    ? Matrix.columnVector(values)
    : [...values]

/** The law of the outcomes of one variable. */
export function plainLaw(law: Distribution): Law {
  const [axis, ...more] = law.axes
  if (!axis || more.length > 0) {
    throw new FormulaError(
      'kind-mismatch',
      'Unexpected joint distribution with random parameters, expected the law of one variable',
    )
  }
  const table = law.table()
  return Law.discrete({
    name: 'finite',
    logDensity: (x) => Math.log(table[axis.outcomes.indexOf(x as Outcome)] ?? 0),
    atoms: () => axis.outcomes.map((value, i) => ({ value, weight: table[i]! })),
  })
}

/** Some outcome of a law that has others around it. */
export const usualOutcome = (law: Law): Value =>
  law.isDiscrete
    ? law.atoms[Math.floor(law.atoms.length / 2)]!.value
    : law.at(law.bases.map(({ centre }) => centre))

const ofItself = (name: string): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected law of \`${name}\` with \`${name}\` itself as a parameter, expected other variables`,
  )
