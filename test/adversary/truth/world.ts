import type { Value } from './value.ts'
import { Nonsense } from './value.ts'

/** One choice of values for all symbols of a page. */
export interface World {
  /** By LaTeX without blanks and braces. */
  symbols: Readonly<Record<string, (scope: Scope) => Value>>
  /** `s_i`, `P_k`: a name with a number below. */
  families: Readonly<Record<string, (index: number, scope: Scope) => Value>>
  /** Names that a claim makes its statement for all values of. */
  free: Readonly<Record<string, readonly number[]>>
  /** Symbols that depend on a free name without showing it. */
  needs?: Readonly<Record<string, readonly string[]>>
  /** Random variables: their values and what each one's probability is. */
  random?: Readonly<Record<string, readonly (readonly [number, number])[]>>
}

/** What the names of a formula mean at one point of its evaluation. */
export class Scope {
  readonly world: World
  private readonly bound: ReadonlyMap<string, Value>
  constructor(world: World, bound: ReadonlyMap<string, Value> = new Map()) {
    this.world = world
    this.bound = bound
  }

  with(name: string, value: Value): Scope {
    return new Scope(this.world, new Map(this.bound).set(name, value))
  }

  knows(name: string): boolean {
    return this.bound.has(name) || name in this.world.symbols
  }

  get(name: string): Value {
    const bound = this.bound.get(name)
    if (bound !== undefined) return bound
    const symbol = this.world.symbols[name]
    if (!symbol) throw new Nonsense(`no meaning of ${name}`)
    return symbol(this)
  }
}

/** A number in (0, 1) for each seed, by a linear congruence; fine for test values. */
export function random(seed: number): () => number {
  let state = (seed * 7919 + 12345) % 2147483647
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647
  for (let i = 0; i < 5; i++) next()
  return next
}
