/**
 * Values of symbols on one draw.
 *
 * A draw is lazy: a symbol is drawn, or computed by its code, when it is first asked
 * for, from a generator that depends only on the seed, the symbol's name and the
 * draw's number. So declaring one more symbol changes no other draw, and each
 * formula pays only for the symbols it uses; all formulas of a page share the values.
 *
 * A binder makes a child environment. Symbols that code or definitions make of the bound
 * name are computed anew there (that is how `\frac{d}{d\theta} q_\theta(x)` moves q), all
 * others come from the parent.
 */
import { Arbitrary, Random, sample, Stream, Value as Drawn } from 'fast-check'
import type { Dimension, Sizes } from './domains/domain.ts'
import { cardinality } from './domains/probability.ts'
import { Distribution, RandomVariable } from './distribution.ts'
import { FormulaError } from './error.ts'
import type { Expression } from './expression.ts'
import { canonicalName } from './read/name.ts'
import type { Scope } from './scope.ts'
import type { Value } from './value.ts'
import { kindOf, show } from './value.ts'

/** Hands out fast-check's own generators, so that each symbol has a replayable one. */
class Generators extends Arbitrary<Random> {
  generate(random: Random): Drawn<Random> {
    const copy = random.clone()
    // Step the shared generator, or all runs would start at the same place.
    random.nextInt(-0x80000000, 0x7fffffff)
    return new Drawn(copy, undefined)
  }
  canShrinkWithoutContext(value: unknown): value is Random {
    return value instanceof Random && false
  }
  shrink(): Stream<Drawn<Random>> {
    return Stream.nil()
  }
}

const generators = new Generators()
const chunk = 32

/** FNV-1a, 32 bits: a seed per symbol. */
function hash(text: string, seed: number): number {
  let state = (2166136261 ^ seed) >>> 0
  for (let i = 0; i < text.length; i++) {
    state = Math.imul(state ^ text.charCodeAt(i), 16777619) >>> 0
  }
  return state | 0
}

/** Draws on which the sizes of a page differ from one another and from 1. */
const genericShare = 0.75

/** What evaluation needs besides values: the scope, the seed, tolerance and budget. */
export class World {
  readonly scope: Scope
  readonly seed: number
  /** Number of draws that a claim is decided on. */
  readonly draws: number
  /** Relative tolerance earned by what the present formula computed; see compare.ts. */
  tolerance = 0
  /** Evaluation steps left for the present formula. */
  budget = Infinity
  evaluate: (node: Expression, env: Environment) => Value
  private readonly randoms = new Map<string, Random[]>()
  private readonly roots = new Map<number, Environment>()
  private readonly sizes = new Map<string, number>()

  constructor(
    scope: Scope,
    seed: number,
    draws: number,
    evaluate: (node: Expression, env: Environment) => Value,
  ) {
    this.scope = scope
    this.seed = seed
    this.draws = draws
    this.evaluate = evaluate
  }

  /** The generator of a symbol on a draw. */
  random(name: string, draw: number): Random {
    const block = Math.floor(draw / chunk)
    const key = `${name}#${block}`
    let list = this.randoms.get(key)
    if (!list) {
      list = sample(generators, { seed: hash(key, this.seed), numRuns: chunk })
      this.randoms.set(key, list)
    }
    return list[draw % chunk]!.clone()
  }

  /** The environment of a draw, kept for all formulas until a symbol changes. */
  root(draw: number): Environment {
    let env = this.roots.get(draw)
    if (!env) this.roots.set(draw, (env = new Environment(this, draw)))
    return env
  }

  /** Forgets values after a declaration changed what a name means. */
  changed(name: string): void {
    this.sizes.clear()
    for (const env of this.roots.values()) env.forget(name)
  }

  /**
   * Largest size of a computed symbol over the draws: where its value vanishes on one
   * of them, that is the scale of the rounding in its code.
   */
  typicalSize(name: string, own: number, sizeOf: (value: Value) => number): number {
    if (this.scope.get(name)?.source !== 'computed') return own
    let size = this.sizes.get(name)
    if (size === undefined) {
      size = 0
      for (let draw = 0; draw < this.draws; draw++) {
        const value = sizeOf(this.root(draw).get(name))
        if (Number.isFinite(value)) size = Math.max(size, value)
      }
      this.sizes.set(name, size)
    }
    return Math.max(own, size)
  }

  /** @throws FormulaError `too-costly` when a formula has used up its steps. */
  spend(steps: number): void {
    this.budget -= steps
    if (this.budget < 0) {
      throw new FormulaError(
        'too-costly',
        'Unexpected amount of work, expected a formula that ends within its budget of steps',
        undefined,
        'Make ranges smaller, or move the computation into an example.',
      )
    }
  }
}

export class Environment {
  readonly world: World
  readonly draw: number
  private readonly parent: Environment | undefined
  private readonly bound: Map<string, Value>
  private readonly cache = new Map<string, Value>()
  private readonly active = new Set<string>()

  constructor(
    world: World,
    draw: number,
    parent?: Environment,
    bound = new Map<string, Value>(),
  ) {
    this.world = world
    this.draw = draw
    this.parent = parent
    this.bound = bound
  }

  /** A child in which names have the given values. */
  child(bound: Map<string, Value>): Environment {
    return new Environment(this.world, this.draw, this, bound)
  }

  with(name: string, value: Value): Environment {
    return this.child(new Map([[name, value]]))
  }

  /** Changes the value of a name that this child binds: binders reuse one child. */
  rebind(name: string, value: Value): void {
    this.bound.set(name, value)
    if (this.cache.size > 0) this.cache.clear()
  }

  /** Forgets a symbol and all that follows from it. */
  forget(name: string): void {
    for (const known of this.cache.keys()) {
      if (known === name || this.world.scope.sources(known).has(name)) {
        this.cache.delete(known)
      }
    }
  }

  /** True if a binder around this place gives the name its value. */
  binds(name: string): boolean {
    return this.bound.has(name) || (this.parent?.binds(name) ?? false)
  }

  /**
   * The value of a symbol on this draw.
   *
   * @throws FormulaError `unknown-symbol`, or what its code or definition throws.
   */
  get(name: string): Value {
    const own = this.bound.get(name)
    if (own !== undefined) return own
    const cached = this.cache.get(name)
    if (cached !== undefined) return cached
    if (this.parent && !this.moves(name)) return this.parent.get(name)
    const value = this.compute(name)
    this.cache.set(name, value)
    return value
  }

  /** Does the value of a name follow from one that is bound here? */
  private moves(name: string): boolean {
    const sources = this.world.scope.moving(name)
    for (const key of this.bound.keys())
      if (key !== name && sources.has(key)) return true
    return false
  }

  private compute(name: string): Value {
    const { scope } = this.world
    const entry = scope.get(name)
    if (!entry) {
      throw new FormulaError(
        'unknown-symbol',
        `Unexpected symbol \`${name}\` without a meaning, expected a declaration`,
      )
    }
    if (this.active.has(name)) {
      throw new FormulaError(
        'unknown-symbol',
        `Unexpected definition of \`${name}\` by itself, expected other symbols on the right side`,
      )
    }
    this.active.add(name)
    try {
      switch (entry.source) {
        case 'fixed':
          return entry.value
        case 'drawn':
          return this.drawn(name, entry)
        case 'random': {
          const joint = canonicalName(entry.distribution)
          scope.needs(name, joint)
          const law = this.get(joint)
          if (!(law instanceof Distribution)) {
            throw new FormulaError(
              'kind-mismatch',
              `Unexpected ${kindOf(law)} \`${entry.distribution}\`, expected a distribution for the random variable \`${name}\``,
            )
          }
          return new RandomVariable(law, entry.axis)
        }
        case 'computed':
          return this.run(name, entry.compute)
        case 'assigned':
          return this.world.evaluate(
            entry.body,
            this.with(name, this.get(entry.before)),
          )
        case 'defined':
          return this.defined(name, entry.parameters, entry.body)
      }
    } finally {
      this.active.delete(name)
    }
  }

  private drawn(name: string, domain: { source: 'drawn' } & DrawnDomain): Value {
    const { world } = this
    const random = world.random(domain.drawnAs ?? name, this.draw)
    for (const dimension of domain.dimensions) this.note(name, dimension)
    if (domain.role !== 'size') return domain.generate(random, this.sizes)
    // Different sizes on most draws: then only formulas whose shapes fit conform.
    const generic = this.draw < world.draws * genericShare
    let value = domain.generate(random, this.sizes)
    if (!generic) return value
    const others: Value[] = []
    for (const [other, entry] of world.scope.own()) {
      if (other === name) break
      if (entry.source === 'drawn' && entry.role === 'size')
        others.push(this.get(other))
    }
    for (let tries = 0; tries < 12; tries++) {
      if (value !== 1 && !others.includes(value)) break
      value = domain.generate(random, this.sizes)
    }
    return value
  }

  private note(name: string, dimension: Dimension): void {
    if (typeof dimension === 'string')
      this.world.scope.needs(name, canonicalName(dimension))
  }

  /** Sizes on this draw: numbers, symbols, expressions such as `4d`; sets by their cardinality. */
  readonly sizes: Sizes = (dimension) => {
    if (typeof dimension === 'number') return dimension
    const value =
      typeof dimension === 'string'
        ? this.get(canonicalName(dimension))
        : this.world.evaluate(dimension, this)
    const size = cardinality(value)
    if (!Number.isInteger(size) || size < 0 || size > 512) {
      throw new FormulaError(
        'kind-mismatch',
        `Unexpected size \`${show(size)}\`, expected a whole number up to 512`,
      )
    }
    return size
  }

  /** Runs the author's code, noting which symbols it reads. */
  run(name: string, code: (symbols: Record<string, Value>) => Value): Value {
    const { scope } = this.world
    // Code works more than a step of a formula does.
    this.world.spend(50)
    const symbols = new Proxy<Record<string, Value>>(
      {},
      {
        get: (_target, key) => {
          const symbol = canonicalName(String(key))
          scope.needs(name, symbol)
          return this.get(symbol)
        },
      },
    )
    try {
      const value = code(symbols) as Value | undefined
      if (value === undefined) throw new Error('it returned undefined')
      return value
    } catch (error) {
      if (error instanceof FormulaError) throw error
      const text = error instanceof Error ? error.message : String(error)
      throw new FormulaError(
        'code-throws',
        `Unexpected exception in the code of \`${name}\`, expected a value: ${text}`,
        undefined,
        error instanceof Error ? firstOwnFrame(error) : undefined,
      )
    }
  }

  private defined(
    name: string,
    parameters: readonly string[],
    body: Expression,
  ): Value {
    const { world } = this
    if (parameters.length === 0) return world.evaluate(body, this)
    return (...args: Value[]) => {
      if (args.length !== parameters.length) {
        throw new FormulaError(
          'kind-mismatch',
          `Unexpected ${args.length} arguments of \`${name}\`, expected ${parameters.length}`,
        )
      }
      const bound = new Map(parameters.map((parameter, i) => [parameter, args[i]!]))
      return world.evaluate(body, this.child(bound))
    }
  }
}

interface DrawnDomain {
  readonly drawnAs?: string
  readonly role?: 'size' | 'index'
  readonly dimensions: readonly Dimension[]
  generate(random: Random, size: Sizes): Value
}

/** Where in the author's file it threw. */
function firstOwnFrame(error: Error): string | undefined {
  const frame = error.stack
    ?.split('\n')
    .find((line) => /examples[\\/]/.test(line) && !line.includes('node_modules'))
  return frame ? `Thrown ${frame.trim()}` : undefined
}
