/**
 * Conditions that last: "such that P² = P", "with n ≥ k". From then on every draw
 * fulfils them. Conditions that share a drawn symbol are met together.
 */
import type { Expression } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import type { Domain } from '../domains/domain.ts'
import type { Environment } from '../environment.ts'
import type { Scope } from '../scope.ts'
import { drawnSources } from '../sources.ts'
import { areBetweenEnds } from './ends.ts'
import { isClear, isMet } from './residuals.ts'

/** Conditions that hang together, and the drawn symbols that must meet them. */
export interface Group {
  readonly conditions: readonly Expression[]
  /** Sizes before what has their size. */
  readonly unknowns: ReadonlyMap<string, Domain>
}

/** The restrictions of a page, by connected groups of symbols. */
export class Restrictions {
  private said: Expression[] = []
  private groups: readonly Group[] | undefined
  private readonly scope: Scope

  constructor(scope: Scope) {
    this.scope = scope
  }

  add(condition: Expression): void {
    this.said.push(condition)
    this.groups = undefined
  }

  /** Drops the conditions that speak of a name, which means something else from here on. */
  release(name: string): void {
    this.said = this.said.filter((node) => !freeSymbols(node).has(name))
    this.groups = undefined
  }

  /** All conditions that hold now, in the order in which they were said. */
  get all(): readonly Expression[] {
    return this.said
  }

  /** What hangs together may have changed: a symbol has another meaning. */
  regroup(): void {
    this.groups = undefined
  }

  /** What domains ask of sizes: full column rank needs m ≥ n. */
  private implied(): Expression[] {
    return [...this.scope.own()].flatMap(([, entry]) =>
      entry.source === 'drawn' ? (entry.conditions ?? []) : [],
    )
  }

  /** The group of a drawn symbol; undefined if nothing restricts it. */
  of(name: string): Group | undefined {
    this.groups ??= connected([...this.said, ...this.implied()], this.scope)
    if (this.groups.length === 0) return undefined
    return this.groups.find(({ unknowns }) => unknowns.has(name))
  }

  /** The group of conditions of one's own with all restrictions that they touch. */
  together(conditions: readonly Expression[]): Group {
    const own = drawnSources(conditions, this.scope)
    const groups = new Set<Group>()
    for (const name of own.keys()) {
      const group = this.of(name)
      if (group) groups.add(group)
    }
    const all = [...[...groups].flatMap((group) => group.conditions), ...conditions]
    return { conditions: all, unknowns: drawnSources(all, this.scope) }
  }

  /** What may be moved to see how expressions change, and what then must still hold. */
  around(nodes: readonly Expression[]): Around {
    const { conditions, unknowns } = this.together(nodes)
    return new Around(unknowns, conditions.slice(0, conditions.length - nodes.length))
  }
}

/** Symbols that may be moved, and what keeps them where the page says that they are. */
export class Around {
  readonly unknowns: ReadonlyMap<string, Domain>
  private readonly restrictions: readonly Expression[]

  constructor(
    unknowns: ReadonlyMap<string, Domain>,
    restrictions: readonly Expression[],
  ) {
    this.unknowns = unknowns
    this.restrictions = restrictions
  }

  /** Do all restrictions hold there, and does each symbol lie between its ends? */
  allows(env: Environment): boolean {
    return this.keeps(this.restrictions, env)
  }

  /** The same without equations: along one coordinate alone they are left, and are no end. */
  isBeforeEnds(env: Environment): boolean {
    return this.keeps(this.restrictions.filter(isInequality), env)
  }

  /** Is every strict restriction met by more than the margin? */
  isClearOfEnds(env: Environment, margin: number): boolean {
    return this.restrictions.every((node) => isClear(node, env, margin))
  }

  /** Does `x \\ne a` leave out a value between the two? */
  parts(one: Environment, other: Environment): boolean {
    return this.restrictions.some((node) => {
      if (node.kind !== 'chain' || node.relations.join() !== '≠') return false
      const [before, after] = [one, other].map((env) => {
        const [a, b] = node.terms.map((term) => env.world.evaluate(term, env))
        return typeof a === 'number' && typeof b === 'number' ? a - b : NaN
      })
      return before! * after! <= 0
    })
  }

  private keeps(restrictions: readonly Expression[], env: Environment): boolean {
    return (
      restrictions.every((node) => isMet(node, env)) &&
      areBetweenEnds(this.unknowns, env)
    )
  }
}

const isInequality = (node: Expression): boolean =>
  node.kind === 'chain' && node.relations.every((relation) => /[<>≤≥]/.test(relation))

function connected(conditions: readonly Expression[], scope: Scope): Group[] {
  let groups: { conditions: Expression[]; names: Set<string> }[] = []
  for (const condition of conditions) {
    const names = new Set(drawnSources([condition], scope).keys())
    const touched = groups.filter((group) =>
      [...names].some((name) => group.names.has(name)),
    )
    const merged = {
      conditions: [...touched.flatMap((group) => group.conditions), condition],
      names: new Set([...touched.flatMap((group) => [...group.names]), ...names]),
    }
    groups = [...groups.filter((group) => !touched.includes(group)), merged]
  }
  return groups.map(({ conditions }) => ({
    conditions,
    unknowns: drawnSources(conditions, scope),
  }))
}
