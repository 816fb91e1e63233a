/**
 * Names as a page introduces them: which are new, what happens as they get a meaning, and
 * which numbers may turn out to be whole.
 */
import type { Domain } from '../../draws/domain.ts'
import { family, integer } from '../../draws/domain.ts'
import type { World } from '../../draws/environment.ts'
import type { Entry } from '../../draws/scope.ts'
import type { Expression } from '../../language/expression.ts'
import { isUnsized } from '../../values/unsized.ts'
import { Dimensions } from '../domains/dimensions.ts'
import type { Sizing } from '../domains/families.ts'
import type { IndexRange, Target } from '../symbols/target.ts'
import { targetsOf } from '../symbols/target.ts'
import type { Uses } from '../text/counters.ts'

export class NewNames {
  readonly world: World
  readonly dimensions: Dimensions
  /** Called with each new symbol. */
  readonly add: (name: string, entry: Entry) => void
  /** Does the text use the name to count: as a size, as a bound of a sum? */
  readonly counts: (name: string) => boolean
  /** Does the text use the name as more than a number? */
  readonly isArray: (name: string) => boolean
  /** Is the name introduced with different letters below it that do not run? */
  readonly isApart: (base: string) => boolean
  /** Ranges in force: of the formula, of its sentence. */
  ranges: readonly IndexRange[] = []
  /** Numbers between whole bounds, of which nothing tells yet whether they are whole. */
  private readonly open = new Map<string, Domain>()
  /** Called before a name means something new. */
  private readonly forgets: ((name: string) => void)[]

  constructor(
    world: World,
    add: (name: string, entry: Entry) => void,
    renew: (name: string) => void,
    { counts, isArray, isApart }: Uses,
  ) {
    this.world = world
    this.add = add
    this.counts = counts
    this.isArray = isArray
    this.isApart = isApart
    this.forgets = [(name) => this.open.delete(name), renew]
    this.dimensions = new Dimensions(world, add, (name) => {
      this.whole(name)
      // What outcomes are taken from may as well be numbered.
      const entry = world.scope.get(name)
      if (entry?.source === 'drawn' && entry.numbered) add(name, entry.numbered)
    })
  }

  /** Whoever keeps something of a name is told when it means something new. */
  whenRenewed(forget: (name: string) => void): void {
    this.forgets.unshift(forget)
  }

  /** From here on the name means something new. */
  renew(name: string): void {
    for (const forget of this.forgets) forget(name)
  }

  known(name: string): boolean {
    return this.world.scope.get(name) !== undefined
  }

  isFixed(name: string): boolean {
    return this.world.scope.get(name)?.source === 'fixed'
  }

  /** "Let π be a distribution", "let H be a matrix": a letter may mean something else; `\\log` may not. */
  isLetter(name: string): boolean {
    const entry = this.world.scope.get(name)
    if (entry?.source !== 'fixed' || this.world.scope.declares(name)) return false
    const isNumber = typeof entry.value === 'number'
    return /^[A-Za-z]$/.test(name) || (isNumber ? /^\\[a-z]+$/ : /^\\[A-Z][a-z]+$/).test(name) // prettier-ignore
  }

  isNew(name: string): boolean {
    const entry = this.world.scope.get(name)
    const taken = entry?.source === 'fixed' && isUnsized(entry.value)
    return !this.world.scope.declares(name) && !taken
  }

  /** Families and symbols on the left of `\in`, none of them known. */
  targets(left: Expression): Target[] | undefined {
    const { ranges, isApart } = this
    const targets = targetsOf(left, { scope: this.world.scope, ranges, isApart })
    return targets?.every((target) => this.isNew(target.name) && !this.isValue(target))
      ? targets
      : undefined
  }

  /** `\\sin(x)`, `\\det A`: the value of what everybody knows, unless a letter stands for it. */
  private isValue({ name, parameters }: Target): boolean {
    const isKnown = this.world.scope.get(name)?.source === 'fixed'
    return parameters !== undefined && isKnown && !this.isLetter(name)
  }

  /** What introducing a target needs, with the domain that a set stands for. */
  sizing(domainOf: Sizing['domainOf']): Sizing {
    return {
      size: (node) => this.dimensions.of(node)[0]!,
      domainOf,
      declares: (name) => this.world.scope.declares(name),
      sizesOf: (name) => {
        this.add(name, family(integer(1, 4), undefined, undefined))
      },
    }
  }

  /** The number is whole, with this domain, if it turns out to count something. */
  leaveOpen(name: string, whole: Domain): void {
    this.open.set(name, whole)
  }

  /** A name that turns out to count something is whole: a size, a bound of a sum. */
  whole(name: string): void {
    const domain = this.open.get(name)
    if (!domain) return
    this.open.delete(name)
    this.add(name, domain)
  }
}
