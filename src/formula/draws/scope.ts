/** What the symbols of a page mean: declarations by name, and what depends on what. */
import type { Computed, Declaration, Domain, RandomVariableSource } from './domain.ts'
import { FormulaError } from '../language/error.ts'
import type { Expression } from '../language/expression.ts'
import { substitute } from '../language/expression.ts'
import { canonicalName } from '../read/name.ts'
import type { Value } from '../values/value.ts'

/** Symbols given by code: what `scope` returns and a page's examples export. */
export interface Given {
  readonly symbols: ReadonlyMap<string, Declaration>
  /** Values after an assignment: `'X \\leftarrow'`. */
  readonly updates: ReadonlyMap<string, Computed>
}

/**
 * What the symbols of a page mean, by their LaTeX names. A free symbol has a domain to
 * be drawn from, a derived one has code. The key `'X \\leftarrow'` is X after the
 * assignment `X \leftarrow …` on the page.
 *
 * @throws FormulaError if a key is not the LaTeX of one symbol.
 */
export function scope(symbols: Record<string, Declaration>): Given {
  const given = new Map<string, Declaration>()
  const updates = new Map<string, Computed>()
  for (const [key, declaration] of Object.entries(symbols)) {
    const assigned = /^(.*?)\s*\\leftarrow\s*$/.exec(key)
    if (assigned) {
      if (declaration.source !== 'computed') {
        throw new FormulaError(
          'kind-mismatch',
          `Unexpected domain for the update \`${key}\`, expected code`,
        )
      }
      updates.set(canonicalName(assigned[1]!), declaration)
    } else given.set(canonicalName(key), declaration)
  }
  return { symbols: given, updates }
}

/** A symbol that the page itself defines: `f(x) = …`, `a_i = …`, `M = …`. */
export interface Defined {
  readonly source: 'defined'
  /** Names of the parameters in order; none for a plain value. */
  readonly parameters: readonly string[]
  /** Parameters are subscripts (`a_i = …`) rather than arguments. */
  readonly indexed: boolean
  readonly body: Expression
}

/** A symbol with one fixed value: `\pi`, standard functions. */
export interface Fixed {
  readonly source: 'fixed'
  readonly value: Value
}

/** A symbol after an assignment: its right side, evaluated with the value before. */
export interface Assigned {
  readonly source: 'assigned'
  /** The symbol that stands for the value before. */
  readonly before: string
  readonly body: Expression
}

export type Entry =
  Assigned | Domain | Computed | RandomVariableSource | Defined | Fixed

/** The symbols known at a place of the page. Later declarations add to it. */
export class Scope {
  private readonly entries = new Map<string, Entry>()
  private readonly standard: ReadonlyMap<string, Entry>
  private readonly hidden = new Set<string>()
  private readonly direct = new Map<string, Set<string>>()
  private readonly closures = new Map<string, ReadonlySet<string>>()
  /** Sizes whose letters mean something else by now, by those letters. */
  private readonly shadowed = new Map<string, string>()
  private readonly movings = new Map<string, ReadonlySet<string>>()

  constructor(standard: ReadonlyMap<string, Entry>) {
    this.standard = standard
  }

  get(name: string): Entry | undefined {
    const own = this.entries.get(name)
    return own ?? (this.hidden.has(name) ? undefined : this.standard.get(name))
  }

  /** The page gives a standard letter a meaning of its own that is not known. */
  hide(name: string): void {
    this.hidden.add(name)
    this.forgetClosures()
  }

  /** True for what the page or its examples say, false for the standard library. */
  declares(name: string): boolean {
    return this.entries.has(name)
  }

  set(name: string, entry: Entry): void {
    this.entries.set(name, entry)
    this.direct.delete(name)
    this.forgetClosures()
  }

  delete(name: string): void {
    this.entries.delete(name)
    this.direct.delete(name)
    this.shadowed.delete(name)
    this.forgetClosures()
  }

  /**
   * The letter of a size means something else from here on: what has that size keeps it, under
   * a name of our own.
   */
  shadow(name: string, own: string): void {
    this.shadowed.set(name, own)
    for (const set of this.direct.values()) if (set.delete(name)) set.add(own)
    this.forgetClosures()
  }

  /** The name of a size that stands as this letter in the dimensions of something. */
  sizeName(name: string): string {
    return this.shadowed.get(name) ?? name
  }

  /** A size that is an expression, with the names that sizes have by now. */
  sizeOf(size: Expression): Expression {
    let own = size
    for (const [letter, name] of this.shadowed)
      own = substitute(own, letter, ({ span }) => ({ kind: 'symbol', name, span }))
    return own
  }

  names(): string[] {
    const all = new Set([...this.entries.keys(), ...this.standard.keys()])
    return [...all].filter((name) => this.get(name) !== undefined)
  }

  own(): IterableIterator<[string, Entry]> {
    return this.entries.entries()
  }

  /** Records that the value of `name` was computed from `need`. */
  needs(name: string, need: string): void {
    let set = this.direct.get(name)
    if (!set) this.direct.set(name, (set = new Set()))
    if (set.has(need)) return
    set.add(need)
    this.forgetClosures()
  }

  /** All that `needs` was told of the present entries. */
  links(): [string, string][] {
    return [...this.direct].flatMap(([name, needs]) =>
      [...needs].map((need): [string, string] => [name, need]),
    )
  }

  /** True if a random variable has a part in the value of `name`. */
  isRandom(name: string): boolean {
    for (const source of this.sources(name)) {
      if (this.get(source)?.source === 'random') return true
    }
    return false
  }

  /** All symbols from which the value of `name` follows, itself included. */
  sources(name: string): ReadonlySet<string> {
    return this.closure(name, this.closures, () => true)
  }

  /**
   * Symbols with which the value of `name` moves if one of them is bound, itself included.
   * What was drawn stays: `\\sum_{h=1}^{4d}` draws no matrix of h columns anew.
   */
  moving(name: string): ReadonlySet<string> {
    return this.closure(name, this.movings, (current) => {
      return this.get(current)?.source !== 'drawn'
    })
  }

  private forgetClosures(): void {
    this.closures.clear()
    this.movings.clear()
  }

  private closure(
    name: string,
    cache: Map<string, ReadonlySet<string>>,
    follows: (current: string) => boolean,
  ): ReadonlySet<string> {
    const known = cache.get(name)
    if (known) return known
    const closure = new Set([name])
    for (const current of closure) {
      if (!follows(current)) continue
      for (const need of this.direct.get(current) ?? []) closure.add(need)
    }
    cache.set(name, closure)
    return closure
  }
}
