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
import type { Random } from 'fast-check'
import { Matrix } from 'ml-matrix'
import { meet } from './constraints/meet.ts'
import type { Group } from './constraints/restrictions.ts'
import { Restrictions } from './constraints/restrictions.ts'
import type { Dimension, Domain, Sizes } from './domains/domain.ts'
import { cardinality } from './domains/probability.ts'
import { Distribution, RandomVariable } from '../values/distribution.ts'
import { Dual, liftable, NoSlope } from '../values/dual.ts'
import { FormulaError } from '../language/error.ts'
import type { Bind, Expression, Variable } from '../language/expression.ts'
import { freeSymbols } from '../language/expression.ts'
import { Seeded } from './generators.ts'
import { edgeOf, isAlike, isSpecial } from './modes.ts'
import { canonicalName } from '../read/name.ts'
import type { RandomVariableSource } from './domain.ts'
import { randomNames } from './randomness.ts'
import { remember } from './remember.ts'
import type { Scope } from './scope.ts'
import type { Value } from '../values/value.ts'
import { kindOf, show } from '../values/value.ts'

/** Draws on which the sizes of a page differ from one another and from 1. */
const genericShare = 0.75

/** Entries of a matrix that are drawn in the time of one step of an evaluation. */
const entriesAStep = 8

/** Notation that means one thing in one text and another in the next. */
export interface Conventions {
  /**
   * `\\exp`, `\\log` and roots of square matrices: by entries ("acts on each entry"), or
   * as power series ("the matrix exponential").
   */
  matrixFunctions?: 'entries' | 'series'
  /** What stands below bars of a norm with nothing below: "‖·‖ is the Frobenius norm". */
  norm?: string
}

/** What evaluation needs besides values: the scope, the seed, tolerance and budget. */
export class World {
  readonly scope: Scope
  readonly seed: number
  /** Number of draws that a claim is decided on. */
  readonly draws: number
  /** Relative tolerance earned by what the present formula computed; see compare.ts. */
  tolerance = 0
  /** What the page says of its notation where texts differ. */
  readonly conventions: Conventions = {}
  /** Draws variables as independent of which nothing is said. */
  independent = false
  /** Absolute error that its methods estimate of themselves. */
  absolute = 0
  /** Derivatives that are being computed by dual values around the present place. */
  lifted = 0
  /** Evaluation steps left for the present formula. */
  budget = Infinity
  /** Steps of all formulas so far. */
  spent = 0
  evaluate: (node: Expression, env: Environment) => Value
  /** The values that a variable of a binder runs over, given those of the ones before it. */
  readonly runs: (variable: Variable, node: Bind, env: Environment) => readonly Value[]
  /** Conditions that every draw fulfils. */
  readonly restrictions: Restrictions
  private readonly seeded: Seeded
  private readonly roots = new Map<number, Environment>()
  private readonly sizes = new Map<string, number>()

  constructor(
    scope: Scope,
    seed: number,
    draws: number,
    evaluate: (node: Expression, env: Environment) => Value,
    runs: World['runs'],
  ) {
    this.scope = scope
    this.seed = seed
    this.draws = draws
    this.evaluate = evaluate
    this.runs = runs
    this.restrictions = new Restrictions(scope)
    this.seeded = new Seeded(seed)
  }

  /** The generator of a symbol on a draw. */
  random(name: string, draw: number): Random {
    return this.seeded.at(name, draw)
  }

  /** From here on every draw fulfils the condition: "such that P² = P", "with n ≥ k". */
  restrict(condition: Expression): void {
    this.restrictions.add(condition)
    for (const name of this.restrictions.together([condition]).unknowns.keys()) {
      this.changed(name)
    }
  }

  /** Drops the restrictions that speak of a name: it is introduced anew. */
  release(name: string): void {
    const freed = this.restrictions.of(name)?.unknowns.keys() ?? []
    this.restrictions.release(name)
    for (const other of [...freed, name]) this.changed(other)
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
    const bound = this.restrictions.of(name)?.unknowns.keys() ?? []
    this.restrictions.regroup()
    const now = this.restrictions.of(name)?.unknowns.keys() ?? []
    for (const env of this.roots.values()) {
      // What is met together is drawn anew together.
      for (const other of new Set([...bound, ...now, name])) env.forget(other)
    }
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
    this.spent += steps
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

/** A value, and what the methods that gave it earned (see `earn`). */
interface Result {
  readonly value: Value
  readonly tolerance: number
  readonly absolute: number
}

export class Environment {
  readonly world: World
  readonly draw: number
  private readonly parent: Environment | undefined
  private readonly bound: Map<string, Value>
  private readonly cache = new Map<string, Value>()
  private readonly active = new Set<string>()
  private results: WeakMap<Expression, Result> | undefined
  /** A binder gives its name ever other values. */
  private isRunning = false
  private readonly met = new WeakMap<Group, ReadonlyMap<string, Value>>()
  /** Where premises hold, by the list of premises; kept until a symbol changes. */
  readonly moved = new Map<
    readonly Expression[],
    { env: Environment | undefined; tolerance: number; absolute: number }
  >()
  /** How often the draw was made anew; undefined where restrictions hold. */
  private readonly attempt: number | undefined

  constructor(
    world: World,
    draw: number,
    parent?: Environment,
    bound = new Map<string, Value>(),
    attempt?: number,
  ) {
    this.world = world
    this.draw = draw
    this.parent = parent
    this.bound = bound
    this.attempt = attempt
    this.sizes.draw = draw
    this.sizes.value = (node) => world.evaluate(node, this)
  }

  /** The draw made anew, other values each time, whatever restricts it. */
  anew(attempt: number, bound: Map<string, Value>): Environment {
    return new Environment(this.world, this.draw, undefined, bound, attempt)
  }

  /** All names that this place binds, with their values. */
  bindings(): Map<string, Value> {
    return new Map([...(this.parent?.bindings() ?? []), ...this.bound])
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
    this.isRunning = true
    if (this.cache.size > 0) this.cache.clear()
  }

  /** Forgets a symbol and all that follows from it. */
  forget(name: string): void {
    this.results = undefined
    this.moved.clear()
    for (const known of this.cache.keys()) {
      if (known === name || this.world.scope.sources(known).has(name)) {
        this.cache.delete(known)
      }
    }
  }

  /**
   * What a costly node came to on this draw: a claim, its error analysis and its mutants
   * share the parts that are the same. Where a binder runs through values nothing is
   * remembered.
   */
  remembered(node: Expression, compute: () => Value): Value {
    if (this.runs()) return compute()
    const { world } = this
    this.results ??= new WeakMap()
    const outer = { tolerance: world.tolerance, absolute: world.absolute }
    let result = this.results.get(node)
    if (!result) {
      world.tolerance = 0
      world.absolute = 0
      const value = compute()
      result = { value, tolerance: world.tolerance, absolute: world.absolute }
      this.results.set(node, result)
    }
    world.tolerance = Math.max(outer.tolerance, result.tolerance)
    world.absolute = Math.max(outer.absolute, result.absolute)
    return result.value
  }

  private runs(): boolean {
    return this.isRunning || (this.parent?.runs() ?? false)
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
        case 'drawn': {
          const value = this.drawn(name, entry)
          if (value instanceof Matrix) this.world.spend(Math.floor((value.rows * value.columns) / entriesAStep)) // prettier-ignore
          return value
        }
        case 'random':
          return this.variable(name, entry)
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

  /** A random variable stands for itself until an expectation gives it its outcomes. */
  private variable(name: string, entry: RandomVariableSource): Value {
    const { scope } = this.world
    for (const need of entry.law ? freeSymbols(entry.law) : [])
      if (need !== entry.index) scope.needs(name, need)
    const joint = canonicalName(entry.distribution)
    if (entry.distribution !== '') scope.needs(name, joint)
    if (entry.count !== undefined) {
      this.note(name, entry.count)
      const count = this.sizes(entry.count)
      return Array.from({ length: count }, (_, i) => {
        return new RandomVariable(undefined, `${name}_${i + 1}`)
      })
    }
    if (entry.distribution === '') return new RandomVariable(undefined, name)
    const law = this.get(joint)
    if (kindOf(law) !== 'distribution' && kindOf(law) !== 'function') {
      throw new FormulaError(
        'kind-mismatch',
        `Unexpected ${kindOf(law)} \`${entry.distribution}\`, expected a distribution for the random variable \`${name}\``,
      )
    }
    return new RandomVariable(law instanceof Distribution ? law : undefined, entry.axis)
  }

  private drawn(name: string, domain: Domain): Value {
    const { world } = this
    if (this.attempt === undefined) {
      const group = world.restrictions.of(name)
      if (group) return this.restricted(group).get(name)!
    }
    for (const dimension of domain.dimensions) this.note(name, dimension)
    for (const need of domain.needs ?? []) world.scope.needs(name, need)
    const own = domain.drawnAs ?? name
    const random = world.random(
      this.attempt ? `${own} ${this.attempt}` : own,
      this.draw,
    )
    if (isSpecial(this.draw) && !this.attempt) return this.special(domain, random)
    if (domain.role !== 'size') return domain.generate(random, this.sizes)
    // Different sizes on most draws: then only formulas whose shapes fit conform. A matrix
    // of size 1 is a number, which more operators take: special draws see to that.
    const generic = this.draw < world.draws * genericShare
    const others = new Set<Value>([1])
    for (const [other, entry] of generic ? world.scope.own() : []) {
      if (other === name) break
      if (entry.source === 'drawn' && entry.role === 'size') others.add(this.get(other))
    }
    let value = domain.generate(random, this.sizes)
    for (let tries = 0; tries < 12 && others.has(value); tries++) {
      value = domain.generate(random, this.sizes)
    }
    return value
  }

  /** A value on a special draw: an edge of the domain, or that of all its like. */
  private special(domain: Domain, random: Random): Value {
    if (isAlike(this.draw)) {
      const shape = domain.dimensions.map((dimension) => this.sizes(dimension))
      const like = this.world.random(`= ${domain.describe} ${shape.join()}`, this.draw)
      return domain.generate(like, this.sizes)
    }
    const edges = domain.edges?.(this.sizes) ?? []
    const at = edges.length > 0 ? edgeOf(this.draw, random.clone(), edges.length) : undefined // prettier-ignore
    return at === undefined ? domain.generate(random, this.sizes) : edges[at]!
  }

  /** Values of all symbols of a group, such that its conditions hold. */
  private restricted(group: Group): ReadonlyMap<string, Value> {
    let values = this.met.get(group)
    if (!values) this.met.set(group, (values = meet(group, this)))
    return values
  }

  private note(name: string, dimension: Dimension): void {
    if (typeof dimension === 'string')
      this.world.scope.needs(name, this.world.scope.sizeName(canonicalName(dimension)))
  }

  /** Sizes on this draw: numbers, symbols, expressions such as `4d`; sets by their cardinality. */
  readonly sizes: Sizes = (dimension) => {
    if (typeof dimension === 'number' && Number.isInteger(dimension)) return dimension
    const { scope } = this.world
    const value =
      typeof dimension === 'number'
        ? dimension
        : typeof dimension === 'string'
          ? this.get(scope.sizeName(canonicalName(dimension)))
          : this.world.evaluate(scope.sizeOf(dimension), this)
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
          const value = this.get(symbol)
          // Code knows no derivatives.
          if (value instanceof Dual) throw new NoSlope()
          return value
        },
      },
    )
    try {
      const value = code(symbols) as Value | undefined
      if (value === undefined) throw new Error('it returned undefined')
      return value
    } catch (error) {
      if (error instanceof FormulaError || error instanceof NoSlope) throw error
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
    if (parameters.length === 0) {
      const isRandom =
        world.scope.isRandom(name) &&
        [...randomNames(body, world.scope)].some((source) => !this.binds(source))
      return isRandom ? new RandomVariable(undefined, name) : world.evaluate(body, this)
    }
    const f = remember(world, (args) => {
      if (args.length !== parameters.length) {
        throw new FormulaError(
          'kind-mismatch',
          `Unexpected ${args.length} arguments of \`${name}\`, expected ${parameters.length}`,
        )
      }
      const bound = new Map(parameters.map((parameter, i) => [parameter, args[i]!]))
      return world.evaluate(body, this.child(bound))
    })
    liftable.add(f)
    return f
  }
}

/** Where in the author's file it threw. */
function firstOwnFrame(error: Error): string | undefined {
  const frame = error.stack
    ?.split('\n')
    .find((line) => /examples[\\/]/.test(line) && !line.includes('node_modules'))
  return frame ? `Thrown ${frame.trim()}` : undefined
}
