/**
 * The probability space of some random variables: independent parts, each a list of
 * outcomes or a continuous law, and how each variable reads its value off their outcomes.
 *
 * Variables with sources of their own of which nothing says that they are independent are
 * drawn so that they may depend: on some draws variables of one law are equal, on some
 * independent; on most the product of their laws is weighted by 1 + Σ c_ij s_i(x_i) s_j(x_j)
 * with |s| ≤ 1 of mean 0 and Σ |c| < 1 (as in the Farlie–Gumbel–Morgenstern copulas). That
 * leaves every margin as it is, and the joint law of some is the same whichever others
 * are looked at.
 */
import { Matrix } from 'ml-matrix'
import type { RandomVariableSource } from '../../draws/domain.ts'
import { places } from '../../draws/domain.ts'
import { isSpecial } from '../../draws/modes.ts'
import type { Environment } from '../../draws/environment.ts'
import { FormulaError } from '../../language/error.ts'
import type { Span } from '../../language/expression.ts'
import { print } from '../../language/print.ts'
import { canonicalName } from '../../read/name.ts'
import { Distribution } from '../../values/distribution.ts'
import type { Atom } from '../../values/law.ts'
import { Law } from '../../values/law.ts'
import type { Value } from '../../values/value.ts'
import { kindOf, show } from '../../values/value.ts'
import { densityLaw } from './density.ts'
import { mean } from '../numeric/mean.ts'

/** One independent part of the space. */
export interface Part {
  readonly key: string
  readonly law: Law
  /** Axes of a finite joint distribution, whose outcomes are tuples. */
  readonly axes?: readonly string[]
  /** Centred function in [−1, 1] through which it may depend on other parts. */
  sway?: (outcome: Value) => number
}

/** A random variable: its name and what it is at the parts' outcomes. */
export interface Member {
  readonly name: string
  readonly parts: readonly number[]
  readonly read: (outcomes: readonly Value[]) => Value
}

export interface ProbabilitySpace {
  readonly parts: readonly Part[]
  readonly members: readonly Member[]
  /** Density of the joint law against the product of the parts. */
  readonly weight: ((outcomes: readonly Value[]) => number) | undefined
}

/** Atoms whose values are tuples of the outcomes of the axes. */
export function jointLaw(law: Distribution): Law {
  return Law.discrete({
    name: 'joint',
    logDensity: () => NaN,
    atoms: () => {
      const atoms: Atom[] = []
      law.forEach((positions, weight) => {
        const value = law.axes.map((axis, i) => axis.outcomes[positions[i]!]!)
        atoms.push({ value, weight })
      })
      return atoms
    },
  })
}

/** @throws FormulaError `kind-mismatch` for what is no law. */
export function asLaw(value: Value, span: Span | undefined): Distribution | Law {
  if (value instanceof Distribution || value instanceof Law) return value
  if (value instanceof Matrix && value.columns === 1) {
    return Distribution.of(value.to1DArray())
  }
  if (typeof value === 'function') return densityLaw((x) => value(x))
  throw new FormulaError(
    'kind-mismatch',
    `Unexpected ${kindOf(value)} \`${show(value)}\`, expected a distribution to average over`,
    span,
  )
}

const sourceOf = (name: string, entry: RandomVariableSource): string =>
  entry.of ?? (entry.distribution === '' ? name : canonicalName(entry.distribution))

/** Has the variable a source of its own, whose dependence on others is open? */
const isOwn = (entry: RandomVariableSource): boolean =>
  entry.of !== undefined || entry.distribution === ''

/** A number in [0, 1) that depends on texts and the draw only. */
function chance(text: string, draw: number): number {
  let state = 2166136261 ^ Math.imul(draw + 1, 0x9e3779b1)
  for (let i = 0; i < text.length; i++) {
    state = Math.imul(state ^ text.charCodeAt(i), 16777619)
  }
  state = Math.imul(state ^ (state >>> 15), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return ((state ^ (state >>> 16)) >>> 0) / 4294967296
}

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
  constructor(env: Environment) {
    this.env = env
  }

  of(names: readonly string[]): ProbabilitySpace {
    const entries = names.map((name) => [name, this.entry(name)] as const)
    const axes = new Map<string, string[]>()
    for (const [name, entry] of entries) {
      const key = sourceOf(name, entry)
      axes.set(key, [...(axes.get(key) ?? []), entry.axis])
    }
    const members = entries.map(([name, entry]) =>
      this.member(name, entry, axes.get(sourceOf(name, entry))!),
    )
    return {
      parts: this.placed.map(({ part }) => part),
      members,
      weight: this.weight(),
    }
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
    const value = entry.law
      ? this.env.world.evaluate(entry.law, this.env)
      : this.env.get(canonicalName(entry.distribution))
    const law = asLaw(value, entry.law?.span)
    const source = sourceOf(name, entry)
    if (entry.count !== undefined) {
      const count = this.env.sizes(entry.count)
      const parts = Array.from({ length: count }, (_, i) =>
        this.place(`${source}_${i + 1}`, law, entry, axes, name),
      )
      return { name, parts, read: (outcomes) => together(parts.map((i) => this.pick(outcomes, i, name, entry))) } // prettier-ignore
    }
    const at = this.place(source, law, entry, axes, name)
    const read = (outcomes: readonly Value[]): Value => this.pick(outcomes, at, name, entry) // prettier-ignore
    return { name, parts: [at], read }
  }

  /**
   * Has the event happened at this outcome of the space that all events share? But on
   * special draws each event happens at some outcome and not at all of them.
   */
  private happens(name: string, place: number): boolean {
    const { draw } = this.env
    const [own, turn] = [chance(name, draw), draw % 6]
    const at = chance(`outcome ${place}`, draw)
    const special = isSpecial(draw)
    // One inside the other, apart from each other or equal, and as it comes.
    if (turn === 1) {
      const rank = this.rank(place)
      if (!special && (rank === 0 || rank === places - 1)) return rank === 0
      return at < 0.15 + 0.7 * own
    }
    if (turn === 4) {
      const third = special ? Math.floor(3 * at) : Math.floor((3 * this.rank(place)) / places) // prettier-ignore
      return third === Math.floor(3 * own)
    }
    const away = (place + Math.floor(places * own)) % places
    if (!special && (away === 0 || away === 1)) return away === 0
    return chance(`${name} ${place}`, draw) < 0.5
  }

  /** How many outcomes of the events' space come before this one on the draw. */
  private rank(place: number): number {
    const { draw } = this.env
    const at = chance(`outcome ${place}`, draw)
    let rank = 0
    for (let other = 1; other <= places; other++)
      if (chance(`outcome ${other}`, draw) < at) rank++
    return rank
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
      return isOwn(entry) ? value === 1 : this.happens(name, Number(value))
    }
    // One number of a vector: (X, Y) ∼ N(μ, Σ).
    if (/^\d+$/.test(entry.axis)) {
      if (outcome instanceof Matrix) return outcome.get(Number(entry.axis), 0)
      if (Array.isArray(outcome)) return (outcome as readonly Value[])[Number(entry.axis)]! // prettier-ignore
    }
    return outcome
  }

  private place(
    key: string,
    law: Distribution | Law,
    entry: RandomVariableSource,
    axes: readonly string[],
    name: string,
  ): number {
    const known = this.bySource.get(key)
    if (known !== undefined) return known
    const lawKey = entry.law ? print(entry.law) : `${entry.distribution} ${entry.axis}`
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
    const wanted = law instanceof Distribution ? [...new Set(axes)] : []
    const part: Part =
      law instanceof Distribution
        ? { key, law: jointLaw(law.marginal(...wanted)), axes: wanted }
        : { key, law }
    this.placed.push({ part, entry, names: [name], lawKey })
    this.bySource.set(key, this.placed.length - 1)
    return this.placed.length - 1
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

  private weight(): ProbabilitySpace['weight'] {
    if (this.mode() === 'independent') return undefined
    const own = this.placed.flatMap((placed, i) => (isOwn(placed.entry) ? [{ placed, i }] : [])) // prettier-ignore
    if (own.length < 2) return undefined
    const total = this.ownCount()
    const pairs: { i: number; j: number; c: number }[] = []
    own.forEach(({ placed: a, i }, k) => {
      for (const { placed: b, i: j } of own.slice(0, k)) {
        const open = a.names.every((x) => b.names.every((y) => this.mayDepend(x, a.entry, y))) // prettier-ignore
        if (!open) continue
        const u = chance([a.part.key, b.part.key].sort().join('~'), this.env.draw)
        const c = ((u < 0.5 ? -1 : 1) * (0.5 + 0.4 * u) * 2) / (total * (total - 1))
        pairs.push({ i, j, c })
      }
    })
    if (pairs.length === 0) return undefined
    const sways = this.placed.map(({ part }) => swayOf(part, this.env.draw))
    return (outcomes) =>
      pairs.reduce(
        (sum, { i, j, c }) => sum + c * sways[i]!(outcomes[i]!) * sways[j]!(outcomes[j]!), // prettier-ignore
        1,
      )
  }
}

/** Outcomes of a family as one value: a column of numbers, or a tuple. */
const together = (values: readonly Value[]): Value =>
  values.length > 1 && values.every((value) => typeof value === 'number')
    ? Matrix.columnVector(values)
    : [...values]

/** A function of the outcomes of a part: bounded by 1, with mean 0. */
function swayOf(part: Part, draw: number): (outcome: Value) => number {
  const { law, key } = part
  if (law.isDiscrete) {
    const { atoms } = law
    const raw = atoms.map((_, k) => chance(`${key}:${k}`, draw) - 0.5)
    const middle = atoms.reduce((sum, { weight }, k) => sum + weight * raw[k]!, 0)
    const top = Math.max(...raw.map((value) => Math.abs(value - middle)), 1e-9)
    const list = new Map(atoms.map(({ value }, k) => [keyOf(value), (raw[k]! - middle) / top])) // prettier-ignore
    return (outcome) => list.get(keyOf(outcome)) ?? 0
  }
  const wave = (outcome: Value): number => Math.sin(numberIn(outcome))
  const [average = 0] = mean(law.bases, (z) => [wave(law.at(z))]).values
  return (outcome) => (wave(outcome) - average) / 2
}

const keyOf = (value: Value): string => show(value, 15)

/** A number that tells outcomes apart. */
function numberIn(outcome: Value): number {
  if (typeof outcome === 'number') return outcome
  if (outcome instanceof Matrix) return outcome.to1DArray().reduce((s, x, i) => s + x / (i + 1), 0) // prettier-ignore
  return 0
}
