/**
 * The symbols of a page while it is read: what they mean, which code and witnesses
 * stand behind them, and the answers that reader and mutants ask for.
 */
import { World } from '../../draws/environment.ts'
import type { Entry, Given } from '../../draws/scope.ts'
import { Scope } from '../../draws/scope.ts'
import { evaluate } from '../../evaluation/evaluate.ts'
import { memberName, singles } from '../../evaluation/operators/forall.ts'
import { valuesOf } from '../../evaluation/operators/ranges.ts'
import { reserved, standard } from '../../evaluation/standard.ts'
import type { Claim } from '../../judge/claim.ts'
import { freeIndices } from '../../judge/indices.ts'
import type { Kinds } from '../../judge/mutate.ts'
import { Witnesses } from '../../judge/witness.ts'
import { FormulaError } from '../../language/error.ts'
import type { Chain, Expression } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import { canonicalName } from '../../read/name.ts'
import type { Names } from '../../read/reader.ts'
import { Distribution } from '../../values/distribution.ts'
import { Family } from '../../values/family.ts'
import { lawFunctions } from '../../values/laws/index.ts'
import type { Kind } from '../../values/value.ts'
import { kindOf, shapeOf } from '../../values/value.ts'
import { lettersAround } from './letters.ts'
import { suggestions } from './suggest.ts'
import { told } from './told.ts'
import { exampleOf } from './use.ts'

/** Steps of evaluation that one formula may cost, mutants apart. */
export const budget = 2_000_000

export class Symbols {
  readonly scope = new Scope(standard)
  readonly world: World
  readonly witnesses: Witnesses
  /** Values after assignments, by the symbol assigned to. */
  readonly updates = new Map<string, Entry>()
  /** Our own names for other values of a symbol, and that symbol. */
  readonly own = new Map<string, string>()
  /** Two examples that disagree: every formula of the page fails with it. */
  clash: FormulaError | undefined
  private readonly given = new Set<string>()
  private readonly origins = new Map<string, string>()
  private readonly marks = new Map<string, string>()
  private readonly kinds = new Map<string, Kind | undefined>()
  /** What was said where an entry was made: how it draws may rest on it. */
  private readonly saidOf = new WeakMap<Entry, string | undefined>()
  private readonly toldOf = new WeakMap<Entry, string | undefined>()
  /** Text of what is being read. */
  present: () => string | undefined = () => undefined

  constructor(
    examples: readonly (Given & { origin?: string })[],
    seed: number,
    draws: number,
  ) {
    this.world = new World(this.scope, seed, draws, evaluate, valuesOf)
    this.witnesses = new Witnesses(this.world)
    for (const given of examples) {
      for (const name of [...given.symbols.keys(), ...given.updates.keys()]) {
        if (reserved.has(name)) this.clash ??= redefined(name, given.origin)
      }
      for (const [name, declaration] of given.symbols) {
        if (this.scope.declares(name) && this.scope.get(name) !== declaration) {
          this.clash ??= new FormulaError(
            'redeclared',
            `Unexpected second meaning of \`${name}\` in ${given.origin ?? 'an example'}, expected the one from ${this.origins.get(name) ?? 'another example'}`,
          )
          continue
        }
        this.scope.set(name, declaration)
        this.given.add(name)
        this.toldOf.set(declaration, 'given')
        if (given.origin !== undefined) this.origins.set(name, given.origin)
      }
      for (const [name, update] of given.updates) {
        this.updates.set(name, update)
        this.toldOf.set(update, 'given')
      }
    }
  }

  private kindOf(name: string): Kind | undefined {
    if (!this.kinds.has(name)) {
      let kind: Kind | undefined
      if (this.scope.get(name)) {
        this.world.budget = budget
        kind = this.kindOfValue(name)
      }
      this.kinds.set(name, kind)
    }
    return this.kinds.get(name)
  }

  /** Code that throws is reported where the symbol is used. */
  private kindOfValue(name: string): Kind | undefined {
    try {
      return kindOf(this.world.root(0).get(name))
    } catch (error) {
      if (error instanceof FormulaError) return undefined
      throw error
    }
  }

  readonly names: Names = {
    kind: (name) => {
      const entry = this.scope.get(name)
      if (entry?.source === 'defined' && entry.parameters.length > 0) return entry.indexed ? 'tuple' : 'function' // prettier-ignore
      return this.kindOf(name)
    },
    member: (name) => {
      const entry = this.scope.get(name)
      if (entry?.source === 'random' && entry.count !== undefined) return 'random variable' // prettier-ignore
      if (this.names.kind(name) !== 'family') return undefined
      const value = this.world.root(0).get(name)
      if (!(value instanceof Family)) return undefined
      const { from, to } = value.usual
      const some = Number.isFinite(from) ? from : Number.isFinite(to) ? to : 1
      try {
        return kindOf(value.at(some))
      } catch (error) {
        if (error instanceof FormulaError) return undefined
        throw error
      }
    },
    isIndex: (name) => {
      const entry = this.scope.get(name)
      if (entry === undefined) return /^[ijklt]$/.test(name)
      return entry.source === 'drawn' && entry.role === 'index'
    },
    isWhole: (name) => {
      const entry = this.scope.get(name)
      return (
        (entry?.source === 'drawn' && entry.role !== undefined) ||
        this.names.isIndex(name)
      )
    },
    axes: (name) => {
      if (this.names.kind(name) !== 'distribution') return []
      const value = this.world.root(0).get(name)
      return value instanceof Distribution ? value.axes.map((axis) => axis.name) : []
    },
    parameters: (name) => {
      const entry = this.scope.get(name)
      return entry?.source === 'defined' ? entry.parameters : []
    },
    marks: (name, arity, marks) => {
      if (!this.scope.declares(name) || this.names.kind(name) !== 'function')
        return marks
      const key = `${name}/${arity}/${marks.includes('·')}`
      const first = this.marks.get(key)
      if (first === undefined) this.marks.set(key, marks)
      return first ?? marks
    },
    norm: () => this.world.conventions.norm,
    declares: (name) => this.scope.declares(name),
  }

  mutationKinds(chain: Chain, defined?: string): Kinds {
    const inside = [...freeSymbols(chain)]
    const own = [...this.scope.own()].map(([name]) => name)
    const shape = (name: string): string => {
      try {
        const value = this.world.root(0).get(name)
        const entry = this.scope.get(name)
        const role = entry?.source === 'drawn' ? (entry.role ?? '') : ''
        return `${kindOf(value)} ${shapeOf(value)} ${role}`
      } catch {
        return '?'
      }
    }
    return {
      kind: (name) => this.names.kind(name),
      alike: (name) => {
        const kind = shape(name)
        if (kind === '?' || kind.startsWith('function')) return []
        const others = [...inside, ...own].filter(
          (other) =>
            other !== name &&
            !this.own.has(other) &&
            // A definition by what follows from it would be circular.
            (defined === undefined || !this.scope.sources(other).has(defined)) &&
            shape(other) === kind,
        )
        return [...new Set(others)].slice(0, 2)
      },
    }
  }

  /** True for what an example gives. */
  isGiven(name: string): boolean {
    return this.given.has(name)
  }

  /** A standard letter to which the page gives another meaning, and that could not be read. */
  hide(name: string): void {
    this.scope.hide(name)
    this.remove(name)
  }

  /** Forgets what the page said of a name. */
  remove(name: string): void {
    this.scope.delete(name)
    this.kinds.clear()
    this.world.changed(name)
  }

  add(name: string, entry: Entry): void {
    if (!this.saidOf.has(entry)) this.saidOf.set(entry, this.present())
    this.scope.set(name, entry)
    this.kinds.clear()
    this.world.changed(name)
    if (entry.source === 'defined') {
      const parameters = new Set(entry.parameters)
      for (const need of freeSymbols(entry.body, parameters))
        this.scope.needs(name, need)
      // Members that the page gives by themselves: `v_0 = 0`.
      const isFamily = entry.body.kind === 'bind' && entry.body.defines === name
      const own = isFamily ? singles.map((at) => memberName(name, at)) : []
      for (const member of own) if (this.scope.declares(member)) this.scope.needs(name, member) // prettier-ignore
    }
  }

  /**
   * All that the symbols mean now, as text; undefined if some of it has none. What examples
   * give is merely named.
   */
  state(): string | undefined {
    const texts: string[] = []
    for (const [name, entry] of [...this.scope.own(), ...this.updates]) {
      const text = this.tellEntry(entry)
      if (text === undefined) return undefined
      texts.push(`${name} = ${text}`)
    }
    const { restrictions, conventions, independent } = this.world
    const rest = told([restrictions.all, conventions, independent, this.own])
    return rest && `${texts.join('\n')}\n${rest}`
  }

  private tellEntry(entry: Entry): string | undefined {
    if (!this.toldOf.has(entry)) {
      const [said, text] = [this.saidOf.get(entry), told(entry)]
      const isWhole = said !== undefined && text !== undefined
      this.toldOf.set(entry, isWhole ? `${said} ${text}` : undefined)
    }
    return this.toldOf.get(entry)
  }

  /** Has a family that the page defines a member there? */
  reaches(name: string, index: number): boolean {
    try {
      const value = this.world.root(0).get(name)
      if (value instanceof Family) value.at(index)
      return true
    } catch (error) {
      if (error instanceof FormulaError) return false
      throw error
    }
  }

  /** A name of our own for another value of a symbol; it is LaTeX, as all names are. */
  internal(name: string, when: 'before' | 'after', count: number): string {
    const own = canonicalName(`${name}^{\\mathrm{${when}${count}}}`)
    this.own.set(own, name)
    return own
  }

  /** @param expressions Where it is used: they tell what it may be. */
  unknownSymbol(
    name: string,
    span: readonly [number, number],
    expressions: readonly Expression[],
  ): FormulaError {
    // The names of laws are many, and none is a misspelt letter.
    const candidates = this.scope.names().filter((known) => !lawFunctions.has(known))
    const near = suggestions(name, candidates)
    const letters = lettersAround(name, expressions)
    return new FormulaError(
      'unknown-symbol',
      `Unexpected symbol \`${name}\` without a meaning, expected ${
        near.length > 0 ? `${near.map((n) => `\`${n}\``).join(', ')} or ` : ''
      }a declaration before it`,
      span,
      letters === undefined
        ? `Say what it is where it first occurs, such as ${exampleOf(name, expressions)}, or give it in an example.`
        : `Letters side by side are multiplied: one name of several is \`\\mathrm{${letters}}\`.`,
    )
  }

  /** @throws FormulaError for the first name that nothing declares. */
  known(expressions: readonly Expression[]): string[] {
    const { indices, unknown } = freeIndices(expressions, this.world)
    const [first] = unknown
    if (first) throw this.unknownSymbol(first.name, first.span, expressions)
    return indices
  }

  /** Code and witnesses behind the symbols of a claim, after they agreed. */
  tied(claim: Claim): string[] {
    const found = new Set<string>()
    for (const node of [claim.chain, ...claim.premises]) {
      for (const name of freeSymbols(node)) {
        for (const source of this.scope.sources(name)) {
          if (this.scope.get(source)?.source !== 'computed') continue
          const origin = this.origins.get(source)
          if (origin !== undefined) found.add(origin)
          for (const witness of this.witnesses.agree(source)) found.add(witness)
        }
      }
    }
    return [...found]
  }
}

const redefined = (name: string, origin = 'an example'): FormulaError =>
  new FormulaError(
    'redeclared',
    `Unexpected new meaning of the standard name \`${name}\` in ${origin}, expected another name`,
    undefined,
    'Readers know what it stands for.',
  )
