/**
 * Which act each relation of a formula is, and what the acts do: introduce, restrict,
 * define, assign. Claims and mentions are left to the page.
 */
import type { ActRecord } from '../../discourse/act.ts'
import type { Property, Slot, Sort } from '../../discourse/description.ts'
import type { Beyond } from '../../discourse/lexicon/beyond.ts'
import { assumptions } from '../../discourse/pronouns.ts'
import type { Cue } from '../../discourse/sentence.ts'
import { conditional } from '../../discourse/sentence.ts'
import type { Domain } from '../../draws/domains/domain.ts'
import { real } from '../../draws/domains/scalar.ts'
import { whole } from '../../draws/domains/whole.ts'
import { takesAverages } from '../../draws/randomness.ts'
import type { Entry } from '../../draws/scope.ts'
import type { Evidence, Verdict } from '../../judge/evidence.ts'
import { forEvery } from '../../judge/indices.ts'
import { FormulaError } from '../../language/error.ts'
import type {
  Approach,
  Chain,
  Expression,
  Relation,
  Statement,
  Variable,
} from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import { latex } from '../../language/latex.ts'
import type { Mapping, Reading } from '../../read/statement.ts'
import { Assignments } from '../definitions/assignments.ts'
import type { Definition } from '../definitions/definition.ts'
import { definitionOf } from '../definitions/definition.ts'
import type { Definitions } from '../definitions/definitions.ts'
import { inOrder } from '../definitions/definitions.ts'
import { attempt } from '../definitions/valued.ts'
import { implied } from '../introductions/implied.ts'
import { Introducer, standardOf } from '../introductions/introducer.ts'
import { baseOf, ofMark } from '../introductions/marks.ts'
import { newHeads, partEntry, partOf } from '../introductions/parts.ts'
import { standardFunction } from '../introductions/standard-functions.ts'
import { NamedValues } from '../predication/named-values.ts'
import { Narrowing } from '../predication/narrowing.ts'
import { Predicates } from '../predication/predicates.ts'
import { independentOfEachOther, uncorrelatedVariables } from '../random/in-words.ts'
import type { Symbols } from '../symbols/symbols.ts'
import { listed } from '../symbols/target.ts'
import { countersIn } from '../text/counters.ts'
import type { Formula } from '../text/formula.ts'
import type { Said } from '../text/said.ts'
import { nothingSaid } from '../text/said.ts'
import type { Place } from '../text/text.ts'
import { approachOf } from './approach.ts'

/** What a formula's acts came to, and what is left to be decided. */
export interface Settled {
  evidence: Omit<Evidence, 'reading'>[]
  claims: Statement[]
  acts: ActRecord[]
  /** To be done when the claims are decided: assignments. */
  after: (() => void)[]
}

/** What other formulas of the sentence say, by their number in it. */
export interface Others {
  slot: Said['slot']
  saidBy: (order: number) => readonly Expression[]
}

type Marker = Cue['marker']

/** Markers behind which a relation of known names restricts what is drawn. */
const restricting: ReadonlySet<Marker> = new Set<Marker>([
  'let',
  'suppose',
  'with',
  'where',
  'such that',
])

/** Markers behind which an inequality may be the first that is said of its names. */
const supposing: ReadonlySet<Marker> = new Set<Marker>(['let', 'take', 'suppose', 'if', 'for', 'with', 'where']) // prettier-ignore

/** Parts of a noun phrase in which names are sizes. */
const counting: ReadonlySet<Slot> = new Set<Slot>([
  'size',
  'support',
  'rank',
  'degree',
  'length',
])

/** Parts of a noun phrase that say how much of a property a function has. */
const measuring: ReadonlySet<Slot> = new Set<Slot>(['lipschitz', 'lipschitzGradient', 'stronglyConvex', 'periodic']) // prettier-ignore

/** Parts of a noun phrase that are moments of what it names. */
const moments: ReadonlySet<Slot> = new Set<Slot>(['mean', 'variance', 'deviation', 'precision', 'covariance']) // prettier-ignore

/** What words may say of random variables, and draws do not follow. */
const undrawn = ['conditionallyIndependent', 'pairwiseIndependent', 'uncorrelated', 'disjoint'] // prettier-ignore

/** Markers of main clauses that say what follows. */
const concluding: ReadonlySet<Marker> = new Set<Marker>(['then', 'hence'])

const contrary: Partial<Record<Relation, Relation>> = {
  '=': '≠',
  '≠': '=',
  '<': '≥',
  '≥': '<',
  '>': '≤',
  '≤': '>',
  '∈': '∉',
  '∉': '∈',
}

export class Acts {
  private readonly symbols: Symbols
  private readonly definitions: Definitions
  private readonly introducer: Introducer
  private readonly assignments: Assignments
  private readonly predicates: Predicates
  private readonly values: NamedValues
  readonly narrowing: Narrowing
  /** Names that words call by the name of a standard function. */
  private readonly standard = new Set<string>()
  /** Names of which nothing is said but that functions have them as arguments. */
  private readonly implied = new Set<string>()
  /** Where formulas say that a name goes. */
  private readonly approaches = new Map<Formula, Approach>()
  /** Names that were said to be independent before their laws were named. */
  private readonly independent: string[][] = []
  /** Names that are random variables, as words alone say, and what makes them so. */
  private readonly unnamed = new Map<string, () => void>()
  /** Names that were said to be uncorrelated. */
  private readonly uncorrelated = new Set<string>()
  /** Names on which a condition was stated that was not read. */
  private readonly unknown = new Map<string, Beyond>()
  /** Premises that a formula states for others of its sentence. */
  private readonly conditions = new Map<Formula, Expression[]>()

  constructor(
    symbols: Symbols,
    definitions: Definitions,
    counts: (name: string) => boolean,
  ) {
    this.symbols = symbols
    this.definitions = definitions
    this.introducer = new Introducer(
      symbols.world,
      (name, entry) => {
        symbols.add(name, entry)
      },
      (name) => {
        this.renew(name)
      },
      counts,
    )
    this.assignments = new Assignments(symbols)
    this.predicates = new Predicates(symbols)
    this.values = new NamedValues(
      symbols,
      this.predicates,
      definitions,
      (name) => {
        this.renew(name)
      },
      (name, domain) => {
        symbols.add(name, domain)
        this.implied.add(name)
      },
    )
    this.narrowing = new Narrowing(symbols, this.predicates, this.values)
  }

  /** Gives a marked name, `\\bar x` beside x, the meaning that it has by itself. */
  marks(name: string): boolean {
    const { scope, names } = this.symbols
    if (scope.declares(name)) return false
    const entry = ofMark(name, (base) => names.kind(base))
    if (entry) this.symbols.add(name, entry)
    return entry !== undefined
  }

  /** What a sentence introduces is no longer merely the argument of a function. */
  private introduced(
    { statements, functions, ranges }: Reading,
    { marker, part }: Cue,
  ): void {
    const lefts = statements.flatMap(({ claim }) => {
      if (claim.kind !== 'chain') return isLet(marker) && !part ? [claim] : []
      // "for any `\\epsilon > 0`".
      const isAside = conditional.has(marker) || restricting.has(marker)
      const bounds = isAside && /[<>≤≥]/.test(claim.relations[0]!)
      const introduces = /[∈∼]/.test(claim.relations[0]!) || isLet(marker) || bounds
      return introduces ? claim.terms.slice(0, 1) : []
    })
    const names = [
      ...lefts.flatMap(listed),
      ...[...functions, ...ranges].flatMap((mapping) => mapping.name.split(',')),
    ]
    for (const name of names) if (this.implied.delete(name)) this.renew(name)
  }

  /** Is the formula said beside the main clause: a condition, an explanation? */
  isAside(cue: Cue): boolean {
    return (
      conditional.has(cue.marker) ||
      (restricting.has(cue.marker) && cue.marker !== 'let')
    )
  }

  /** The domain that a set stands for, with what words add. */
  domainOf(set: Expression, description: Cue['description']): Domain {
    return this.introducer.domains.of(set, { ...nothingSaid, description })
  }

  /** More is said of its names than was read: what is claimed of them is not decided. */
  private unread(claim: Chain, said: Beyond): void {
    for (const name of freeSymbols(claim)) {
      if (this.symbols.scope.get(name)?.source === 'drawn') this.unknown.set(name, said)
    }
  }

  /** @throws FormulaError `unreadable` where a condition on one of the names was not read. */
  private mustBeKnown(claim: Chain): void {
    for (const name of freeSymbols(claim)) {
      const said = this.unknown.get(name)
      if (said) throw notRead(said, claim.span)
    }
  }

  /** Names that the expressions use to count are whole from here on. */
  private count(expressions: readonly Expression[]): void {
    const isMatrix = (name: string): boolean =>
      this.symbols.names.kind(name) === 'matrix'
    for (const node of expressions) {
      for (const name of countersIn(node, isMatrix)) this.introducer.whole(name)
    }
  }

  /** Where a formula of the sentence says that a name goes. */
  approachOf(formula: Formula | undefined): Approach | undefined {
    return formula && this.approaches.get(formula)
  }

  /** A name that goes somewhere, and of which nothing else is said, is a number. */
  private approach(formula: Formula, towards: Approach): void {
    const { name } = towards
    this.approaches.set(formula, towards)
    if (this.symbols.scope.get(name)) return
    const isWhole = /^[ijklmnKMNT]$/.test(name)
    this.symbols.add(name, isWhole ? whole({ min: 1 }) : real())
    this.implied.add(name)
  }

  conditionsOf(formula: Formula | undefined): readonly Expression[] {
    return (formula && this.conditions.get(formula)) ?? []
  }

  /** From here on a name of the page may mean something else: what rested on it is settled. */
  private renew(name: string): void {
    const { scope } = this.symbols
    if (!scope.declares(name) || this.symbols.isGiven(name)) return
    this.definitions.settle(name)
    this.unknown.delete(name)
    this.narrowing.forget(name)
    this.introducer.roles.forget(name)
    this.uncorrelated.delete(name)
    this.symbols.remove(name)
  }

  /** An erratum of an assignment: the value it would give against the right one. */
  updateClaim(chain: Chain): Chain {
    return this.assignments.claimOf(chain)
  }

  /**
   * Carries out all acts but claims and mentions.
   *
   * @param others What other formulas of the sentence say: the one expression in a phrase, or all.
   * @param again Called when definitions were made: reads the formula anew.
   */
  settle(
    given: Reading,
    place: Place<Formula>,
    { slot, saidBy }: Others,
    again: () => Reading,
  ): Settled {
    const { formula, cue, sentence } = place
    const out: Settled = { evidence: [], claims: [], acts: [], after: [] }
    const isPart = this.part(given, place, slot)
    const reading = isPart || this.renewsByEntries(given, cue) ? again() : given
    this.introduced(reading, cue)
    if (cue.marker === 'suppose' && cue.unread !== undefined)
      this.narrowing.supposed(reading.statements.map(({ claim }) => claim), cue.unread) // prettier-ignore
    const clause = { sentence, at: cue.clause }
    const aside = supposing.has(cue.marker)
    const said: Said = { description: cue.description, slot, clause, aside }
    const note = (
      act: ActRecord['act'],
      verdict: Verdict,
      span: Statement['span'],
    ): void => {
      out.evidence.push({ verdict, time: 0 })
      out.acts.push({ act, span })
    }
    this.introducer.ranges = reading.ranges.flatMap(({ name, from, to }) =>
      name.split(',').map((part) => ({ name: part, from, to })),
    )
    for (const mapping of reading.functions) {
      this.function(mapping, said, cue.marker)
      this.narrowing.narrow(mapping.name.split(','), place, slot)
      note('introduce', 'declared', mapping.span)
      if (cue.isOfKind) out.claims.push(...this.ofKind(mapping.name.split(','), place, slot)) // prettier-ignore
    }
    for (const mapping of reading.ranges) {
      const act = this.range(mapping, formula, cue.marker)
      note(act, act === 'introduce' ? 'declared' : 'mentioned', mapping.span)
    }
    if (isPart) {
      for (const statement of reading.statements) {
        if (statement.claim.kind === 'chain')
          out.claims.push({ ...statement, claim: ofEach(statement.claim) })
        note('introduce', 'declared', statement.span)
      }
      return out
    }
    /** Names that the formula introduces: words may speak of all of them. */
    const together: string[] = []
    const rest: { statement: Statement; at: number }[] = []
    const defined: { definition: Definition; statement: Statement }[] = []
    /** Marked names of which the formula concludes something. */
    const concluded: string[] = []
    this.count(
      reading.statements.flatMap(({ claim, premises }) => [claim, ...premises]),
    )
    const all = this.inWords(reading.statements, place, slot)
    const bare = (claim: Expression): boolean => {
      const introduced = this.introducer.bare(claim, said, isLet(cue.marker))
      together.push(...(introduced ?? []))
      return introduced !== undefined
    }
    /** Names of a formula of the sentence that says no more than names. */
    const names = (order: number): string[] =>
      order === place.order
        ? reading.statements.flatMap(({ claim }) => namesIn(claim))
        : saidBy(order).flatMap(namesIn)
    for (const [at, statement] of all.entries()) {
      const { claim, span } = statement
      this.introducer.roles.say(claim, cue.description)
      const towards = approachOf(claim, cue)
      if (towards) {
        this.approach(formula, towards)
        note('premise', 'mentioned', span)
        continue
      }
      this.suppose(statement, defined, formula)
      // "the $i$-th row".
      if (claim.kind === 'symbol' && cue.part === 'other') {
        note('mention', 'mentioned', span)
        continue
      }
      if (claim.kind !== 'chain') {
        if (cue.part && counting.has(cue.part) && this.introducer.sizesIn(claim))
          note('introduce', 'declared', span)
        else if (
          cue.part &&
          measuring.has(cue.part) &&
          this.introducer.measureIn(claim)
        )
          note('introduce', 'declared', span)
        else if (this.saysUncorrelated(claim, place, names))
          note('introduce', 'declared', span)
        else if (this.values.introduce(claim, place, slot, isLet(cue.marker)))
          note('define', 'defined', span)
        else if (bare(claim)) note('introduce', 'declared', span)
        else if (this.saysIndependent(claim, place, names, said))
          note('restrict', 'declared', span)
        else {
          if (cue.owned !== undefined && claim.kind === 'symbol') this.values.own(claim.name, cue.owned) // prettier-ignore
          this.saysMore(claim, cue)
          out.claims.push(...this.values.plain(claim, place, slot))
          if (cue.beyond?.mentions && claim.kind === 'apply') throw notRead(cue.beyond, span) // prettier-ignore
          rest.push({ statement, at })
        }
        continue
      }
      const marker = markerOf(statement, cue)
      if (claim.relations[0] === '←') {
        const { check, evidence, carryOut } = this.assignments.assign(claim)
        out.after.push(carryOut)
        if (check) out.claims.push({ claim: check, premises: [], span })
        out.evidence.push(evidence)
        out.acts.push({ act: 'define', span })
        continue
      }
      // "with covariance Σ ∈ …": it was introduced by what it is of.
      const renews = isLet(marker) && !(cue.part && moments.has(cue.part))
      // "its step size η, where `\\eta > 0`" says what it is.
      if (!aside && marker !== 'such that') this.values.mustBeKnown(claim)
      // "Then `\\lambda \\ge 0`" concludes something of λ.
      const isConclusion = isConcluded(marker, cue) && claim.relations.every((one) => ordering.test(one)) // prettier-ignore
      const introduced = isConclusion ? undefined : this.introducer.chain(claim, said, renews) // prettier-ignore
      if (introduced) {
        together.push(...introduced)
        note('introduce', 'declared', span)
        continue
      }
      if (this.introducer.byParts(claim, said)) {
        note('introduce', 'declared', span)
        continue
      }
      if (cue.beyond?.defines) throw notRead(cue.beyond, span)
      const definition = this.definition(claim) ?? this.turned(claim, marker)
      // Of what has a meaning by itself a conclusion says something.
      const isMarked = definition && baseOf(definition.name) !== undefined
      if (isMarked && (statement.concludes || concluding.has(marker))) {
        const base = baseOf(definition.name)
        const isNew = defined.some((d) => d.definition.name === base)
        if (isNew || this.marks(definition.name)) {
          concluded.push(definition.name)
          rest.push({ statement, at })
          continue
        }
      }
      if (definition && this.repeatsByWord(definition, said.description)) {
        note('introduce', 'declared', claim.terms[0]!.span)
        rest.push({ statement, at })
        continue
      }
      if (definition && !defined.some((d) => d.definition.name === definition.name)) {
        defined.push({ definition, statement })
        continue
      }
      const signed = this.ofSignature(claim, marker)
      if (signed) {
        defined.push({ definition: signed, statement })
        continue
      }
      // "Its distribution is `\\pi = …`": words give the letter another meaning.
      const isCalled = cue.subject === 'distribution' || cue.subject === 'vector'
      if (
        (isLet(marker) || isCalled || this.isOtherThing(claim)) &&
        !this.standard.has(nameOf(claim.terms[0]) ?? '')
      ) {
        const renewed = this.redefined(claim, isLet(marker))
        if (renewed) {
          defined.push({ definition: renewed, statement })
          continue
        }
      }
      this.mustBeKnown(claim)
      if (cue.beyond && (!conditional.has(marker) || cue.beyond.phrase === 'or')) {
        if (restricting.has(marker)) this.unread(claim, cue.beyond)
        throw notRead(cue.beyond, span)
      }
      if (cue.possible) {
        note('mention', 'mentioned', span)
      } else if (this.isCondition(claim, marker)) {
        this.condition(formula, marker === 'unless' ? negated(claim) : claim)
        note(isInstance(claim) ? 'instance' : 'premise', 'mentioned', span)
      } else if (restricting.has(marker) && this.hasNoZeros(claim)) {
        note('restrict', 'declared', span)
      } else if (
        (restricting.has(marker) ||
          (marker === 'means' && this.narrowing.explains(claim, place))) &&
        !statesFact(cue, claim) &&
        !this.saysOfDefined(cue, claim) &&
        !this.repeatsStandard(claim) &&
        this.isRestrictable(claim)
      ) {
        const { scope, world } = this.symbols
        const isOpen = (node: Expression): boolean =>
          [...freeSymbols(node)].every((name) => !scope.get(name))
        const guards = guardsOf(place, saidBy).filter(isOpen)
        const all = [forAll(claim, place, saidBy), ...guards]
        for (const condition of forEvery(all, new Set(), world))
          world.restrict(condition)
        note('restrict', 'declared', span)
      } else rest.push({ statement, at })
    }
    // "□ and □ be orthogonal": each with each, in whichever formula it stands.
    const lists = together.length > 0 ? (cue.list ?? []).map(names) : []
    const isList = lists.length > 1 && lists.every(({ length }) => length > 0)
    this.narrowing.together(isList ? lists.flat() : together, place)
    this.narrowing.narrow(together, place, slot)
    if (cue.isOfKind) out.claims.push(...this.ofKind(together, place, slot))
    this.separate()
    let statements = all
    if (defined.length > 0) {
      const claimed = defined.map(({ definition, statement }) =>
        this.values.claimed(definition, place, slot, statement),
      )
      const ordered = inOrder(defined.map(({ definition }) => ({ definition })))
      if (
        ordered.some(
          ({ definition: { entry } }) => entry.indexed || entry.parameters.length > 0,
        )
      )
        again()
      for (const { definition } of ordered) {
        const evidence = this.definitions.define(definition, formula)
        out.evidence.push(evidence)
      }
      for (const [at, { statement, definition }] of defined.entries()) {
        out.acts.push({ act: 'define', span: statement.span })
        out.claims.push(...claimed[at]!)
        if (definition.rest) out.claims.push({ ...statement, claim: definition.rest })
      }
      if (defined.some(({ definition }) => definition.entry.indexed)) {
        const anew = again().statements
        if (all === reading.statements) statements = anew
      }
    }
    this.values.speak(together, defined.map(({ definition }) => definition.name), sentence) // prettier-ignore
    for (const name of concluded) this.marks(name)
    if (concluded.length > 0 && all === reading.statements)
      statements = again().statements
    out.claims.push(...rest.map(({ at }) => statements[at]!))
    return out
  }

  /** "Assume that they are independent": what a text without formulas says of names before it. */
  hear(text: string, span: Statement['span']): void {
    for (const { properties, sort } of assumptions(text)) {
      for (const property of properties) {
        if (property.denied) continue
        const isIndependent = property.entry.meaning.variable?.['independent']
        if (isIndependent) this.assumeIndependent(property)
        else if (sort !== 'variable') this.assume(property, sort, span)
      }
    }
  }

  private assumeIndependent({ entry }: Property): void {
    const { scope } = this.symbols
    const random = (isAll: boolean): string[] =>
      this.values.introducedBefore(isAll).filter((name) => scope.get(name)?.source === 'random') // prettier-ignore
    const isFamily = (name: string): boolean => {
      const own = scope.get(name)
      return own?.source === 'random' && own.count !== undefined
    }
    const last = random(false)
    const names = last.length > 1 || last.some(isFamily) ? last : random(true)
    for (const name of names.filter(isFamily)) {
      const own = scope.get(name)
      if (own?.source === 'random') this.symbols.add(name, { ...own, independent: 'all' }) // prettier-ignore
    }
    if (names.length < 2) return
    for (const [name, own] of independentOfEachOther(names, scope))
      this.symbols.add(name, own)
    if (!entry.meaning.variable?.['identical']) return
    const laws = new Set(names.map((name) => lawOf(scope.get(name))))
    // Variables of different laws would have to get one.
    if (laws.size === 1 && !laws.has(undefined)) return
    const beyond = { phrase: entry.phrase, expected: 'where they are introduced', help: 'Say it of the variables as they are introduced: "let X and Y be i.i.d.".' } // prettier-ignore
    for (const name of names) this.unknown.set(name, beyond)
  }

  /** "Assume that both are symmetric": restricts what is drawn. */
  private assume(
    property: Property,
    sort: Sort | undefined,
    span: Statement['span'],
  ): void {
    const { scope, world } = this.symbols
    const isOf = (name: string): boolean => {
      const kind = this.symbols.names.kind(name)
      if (scope.get(name)?.source !== 'drawn' || !/^(number|vector|matrix)$/.test(kind ?? '')) return false // prettier-ignore
      return sort === undefined || kind === sort || (sort === 'integer' && kind === 'number') // prettier-ignore
    }
    const names = this.values.introducedBefore(false).filter(isOf)
    const symbols = names.map((name): Expression => ({ kind: 'symbol', name, span }))
    const around = {
      slot: () => undefined,
      role: 'premise',
      argument: (of: string) => this.introducer.argument(of, 0),
      domain: (set: Expression) => this.introducer.domains.of(set),
    } as const
    const description = { properties: [property], unknown: [] }
    const predicate = { subjects: [0], sort, description, denied: false, words: property.entry.phrase } // prettier-ignore
    for (const symbol of symbols) {
      let said: readonly Statement[] = []
      // What no relation expresses is left to the prose.
      attempt(() => {
        said = this.predicates.of(symbol, predicate, 0, around) ?? []
      })
      for (const { claim } of said)
        if (claim.kind === 'chain' && this.isRestrictable(claim)) world.restrict(claim)
    }
    const [a, b, ...more] = symbols
    if (!a || !b || more.length > 0) return
    for (const { claim } of this.predicates.mutual(property, a, b))
      world.restrict(claim)
  }

  /** "Every symmetric matrix A is …": what is claimed of the name that stands for all of them. */
  private ofKind(
    names: readonly string[],
    { cue: { predicate }, order, formula }: Place<Formula>,
    slot: Said['slot'],
  ): Statement[] {
    if (!predicate) return []
    const span: Statement['span'] = [0, formula.tex.length]
    const left = (at: number): Expression | undefined => {
      const said = slot(at)
      return said?.kind === 'chain' ? said.terms[0] : said
    }
    const around = {
      slot: left,
      role: 'claim',
      argument: (of: string) => this.introducer.argument(of, 0),
      domain: (set: Expression) => this.introducer.domains.of(set),
    } as const
    const symbols = names.map((name): Expression => ({ kind: 'symbol', name, span }))
    // "□ are orthogonal" of several names in one formula: each is a subject of its own.
    const isList = names.length > 1
    const subjects = isList ? names.map((_, at) => -1 - at) : predicate.subjects
    const each = { ...predicate, subjects }
    const among = { ...around, slot: (at: number) => (at < 0 ? symbols[-1 - at] : left(at)) } // prettier-ignore
    const said = symbols.flatMap((node, at) => this.predicates.of(node, each, isList ? -1 - at : order, among) ?? []) // prettier-ignore
    return said.map((one) => ({ ...one, ...(predicate.denied && { denied: true }) }))
  }

  /** Known values of which words say something, as the relations that they say. */
  inWords(
    statements: readonly Statement[],
    { cue, order, sentence }: Place<Formula>,
    slot: Said['slot'],
    isPremise = conditional.has(cue.marker) || restricting.has(cue.marker),
  ): readonly Statement[] {
    const { predicate } = cue
    const isBeside = cue.under.length > 0 || cue.equivalent !== undefined
    const role = isPremise ? 'premise' : isBeside ? 'conclusion' : 'claim'
    const [only] = statements
    if (!predicate || statements.length !== 1 || only!.claim.kind === 'chain')
      return statements
    const value = sentence.find((mate) => mate.order === predicate.relation?.to)
    if (predicate.head !== undefined && this.values.isSaidBy(value, order, slot))
      return statements
    const said = this.predicates.of(only!.claim, predicate, order, {
      slot,
      role,
      argument: (name) => this.introducer.argument(name, 0),
      domain: (set) => this.introducer.domains.of(set),
    })
    if (!said) return statements
    const { claim } = only!
    const isOpen =
      claim.kind === 'symbol' &&
      cue.marker === 'main' &&
      this.isRestrictable(said[0]!.claim as Chain)
    if (isOpen) return said.map((one) => ({ ...one, ofName: claim.name }))
    if (!predicate.denied) return said
    const [denied, ...more] = said
    if (!denied || more.length > 0) throw severalDenied(only!.span)
    return isPremise
      ? [{ ...denied, claim: negated(denied.claim as Chain) }]
      : [{ ...denied, denied: true }]
  }

  /** "The sigmoid is `\\sigma(x) = …`": it is the sigmoid, and the equation a claim about it. */
  private repeatsByWord(
    { name, entry }: Definition,
    description: Cue['description'],
  ): boolean {
    const standard = standardOf(description)
    const [parameter, ...more] = entry.parameters
    if (standard === undefined || parameter === undefined || more.length > 0)
      return false
    this.symbols.add(name, standardFunction(standard, parameter))
    this.standard.add(name)
    return true
  }

  /** "Let $X$ and $Y$ be independent with $X \\sim p$ and $Y \\sim q$": laws may come later. */
  private saysIndependent(
    claim: Expression,
    { cue, sentence }: Place<Formula>,
    namesOf: (order: number) => string[],
    said: Said,
  ): boolean {
    const isSaid = ({ description }: Cue): boolean =>
      description.properties.some(
        ({ entry, denied }) => !denied && entry.meaning.variable?.['independent'],
      )
    const holds = restricting.has(cue.marker) || isLet(cue.marker)
    if (!holds || !isSaid(cue)) return false
    const later = (): boolean => {
      const found = this.introducer.later(claim, said)
      for (const name of found?.names ?? []) this.unnamed.set(name, found!.introduce)
      return found !== undefined
    }
    if (claim.kind !== 'symbol') return later()
    const names = sentence.flatMap(({ cue: other, order }) =>
      other.clause === cue.clause && isSaid(other) ? namesOf(order) : [],
    )
    if (names.length < 2) return false
    later()
    this.independent.push(names)
    this.separate()
    return true
  }

  /** "X and Y are uncorrelated": two variables of which nothing else is said. */
  private saysUncorrelated(
    claim: Expression,
    { cue, sentence }: Place<Formula>,
    namesOf: (order: number) => string[],
  ): boolean {
    const isSaid = ({ description: { properties, unknown } }: Cue): boolean =>
      unknown.length === 0 &&
      properties.some(
        ({ entry, denied }) => !denied && entry.meaning.variable?.['uncorrelated'],
      ) && // prettier-ignore
      properties.every(({ entry }) => {
        const is = entry.meaning.variable ?? entry.meaning.any
        return is && Object.keys(is).every((option) => option === 'uncorrelated') && !entry.slots // prettier-ignore
      })
    if (!isSaid(cue)) return false
    const said = sentence.flatMap(({ cue: other, order }) =>
      other.clause === cue.clause && isSaid(other) ? namesOf(order) : [],
    )
    const [x, y, ...more] = said
    if (x === undefined || y === undefined || x === y || more.length > 0) return false
    const names = listed(claim)
    if (names.length > 0 && names.every((name) => this.uncorrelated.has(name)))
      return true
    if ([x, y].some((name) => this.symbols.scope.get(name))) return false
    for (const [name, entry] of uncorrelatedVariables([x, y]))
      this.symbols.add(name, entry)
    this.uncorrelated.add(x).add(y)
    return true
  }

  /** Words say of a known random variable what cannot be drawn: nothing more is claimed of it. */
  private saysMore(claim: Expression, { description }: Cue): void {
    if (claim.kind !== 'symbol' || this.symbols.scope.get(claim.name)?.source !== 'random') return // prettier-ignore
    const said = description.properties.find(({ entry, denied }) => {
      const is = entry.meaning.variable ?? {}
      return !denied && undrawn.some((option) => is[option])
    })
    if (!said) return
    const { phrase } = said.entry
    this.unknown.set(claim.name, { phrase, expected: 'what can be drawn', help: 'Give the law by a formula: `p(x, y, z) = p(y) p(x \\mid y) p(z \\mid y)`.' }) // prettier-ignore
  }

  /** Makes independent what words said so of, as soon as they are random variables. */
  private separate(): void {
    const { scope } = this.symbols
    const isRandom = (name: string): boolean => scope.get(name)?.source === 'random'
    const ready = this.independent.filter((names) => names.every(isRandom))
    for (const names of ready) {
      this.independent.splice(this.independent.indexOf(names), 1)
      for (const [name, entry] of independentOfEachOther(names, scope))
        this.symbols.add(name, entry)
    }
  }

  /** "with columns $a_1, \\dots, a_n$": a family that a known matrix has. */
  private part(
    { statements }: Reading,
    { cue, order, sentence }: Place<Formula>,
    slot: Said['slot'],
  ): boolean {
    const found = partOf({ cue, order }, sentence, slot)
    if (!found || this.symbols.names.kind(found.owner) === undefined) return false
    const { scope } = this.symbols
    const heads = statements.flatMap(({ claim }) => [
      ...newHeads(claim, (name) => scope.declares(name)),
    ])
    const [head] = heads
    if (head === undefined || new Set(heads).size > 1) return false
    this.symbols.add(head, partEntry(found.owner, found.part))
    this.symbols.scope.needs(head, found.owner)
    return true
  }

  /** "with entries $K_{ij} = k(x_i, x_j)$" of a K that was only said to be a matrix. */
  private renewsByEntries({ statements }: Reading, cue: Cue): boolean {
    if (!restricting.has(cue.marker) && !isLet(cue.marker) && !cue.part) return false
    let done = false
    for (const { claim } of statements) {
      const [left, right] = claim.kind === 'chain' ? claim.terms : []
      if (claim.kind !== 'chain' || claim.relations[0] !== '=' || !right) continue
      const [head, ...places] = left?.kind === 'apply' && left.op === 'entry' ? left.args : [] // prettier-ignore
      if (head?.kind !== 'symbol' || freeSymbols(right).has(head.name)) continue
      const { scope } = this.symbols
      const runs = places.every((at) => at.kind === 'symbol' && freeSymbols(right).has(at.name)) // prettier-ignore
      const isOpen = scope.get(head.name)?.source === 'drawn' && !this.symbols.isGiven(head.name) // prettier-ignore
      if (!runs || !isOpen) continue
      this.renew(head.name)
      done = true
    }
    return done
  }

  /** "with `\\mathbb{E}[x] = \\mu`": the value gets its name on the right. */
  private turned(chain: Chain, marker: Marker): Definition | undefined {
    const [left, right, ...more] = chain.terms
    const { scope } = this.symbols
    if (!restricting.has(marker) || chain.relations[0] !== '=' || more.length > 0) return undefined // prettier-ignore
    if (right?.kind !== 'symbol' || scope.get(right.name) || left?.kind !== 'bind') return undefined // prettier-ignore
    if ([...freeSymbols(left)].some((name) => !scope.get(name))) return undefined
    return this.definition({ ...chain, terms: [right, left] })
  }

  private definition(chain: Chain): Definition | undefined {
    const { ranges } = this.introducer
    return definitionOf(chain, this.symbols.scope, ranges, this.symbols)
  }

  /**
   * `f : \\mathbb{R} \\to \\mathbb{R}`, then `f(x) = x^2`: the equation gives the function
   * that the arrow announced its values.
   */
  private ofSignature(claim: Chain, marker: Marker): Definition | undefined {
    const [left, body] = claim.terms
    if (left?.kind !== 'apply' || left.op !== 'call' || !body) return undefined
    const [head, ...args] = left.args
    if (head?.kind !== 'symbol' || !this.introducer.isSigned(head.name))
      return undefined
    const isPlain = args.every((arg) => arg.kind === 'symbol')
    const isKnown = args.some((arg) => arg.kind === 'symbol' && this.symbols.scope.declares(arg.name)) // prettier-ignore
    if (!isPlain || freeSymbols(body).has(head.name)) return undefined
    // Of a value that the page knows it may be a claim.
    if (isKnown && !isLet(marker) && !restricting.has(marker)) return undefined
    const entry = this.symbols.scope.get(head.name)
    this.renew(head.name)
    const definition = this.definition(claim)
    if (!definition && entry) this.symbols.add(head.name, entry)
    return definition
  }

  /** An expectation takes it for a random variable, and words have said that it is one. */
  private becomesRandom(name: string, expressions: readonly Expression[]): boolean {
    const head = [name, name.replace(/_.*$/, '')].find((one) => this.unnamed.has(one))
    if (head === undefined || !expressions.some((node) => takesAverages(node)))
      return false
    const introduce = this.unnamed.get(head)!
    this.unnamed.delete(head)
    introduce()
    this.separate()
    return this.symbols.scope.get(head) !== undefined
  }

  /** What the page implies of a name that nothing introduces: then it is drawn from there. */
  imply(
    name: string,
    expressions: readonly Expression[],
    description: Cue['description'],
  ): boolean {
    const { introducer } = this
    if (this.becomesRandom(name, expressions)) return true
    const domain = implied(name, expressions, this.symbols, {
      argument: (head, at) => introducer.argument(head, at),
      size: (size) => introducer.domains.support(size),
      covariance: (size) => introducer.domains.covariance(size, description),
    })
    if (!domain) return false
    this.symbols.add(name, domain)
    this.implied.add(name)
    return true
  }

  /** Premises of an implication may give a new name its value. */
  private suppose(
    statement: Statement,
    defined: { definition: Definition; statement: Statement }[],
    formula: Formula,
  ): void {
    const left: Expression[] = []
    for (const premise of statement.premises) {
      const towards = approachOf(premise, { marker: 'main' })
      if (towards) {
        this.approach(formula, towards)
        statement.towards = towards
        continue
      }
      // "… for all x ∈ S" may be the first that is said of x.
      if (premise.kind === 'chain' && this.introducer.chain(premise, nothingSaid))
        continue
      const definition = premise.kind === 'chain' ? this.definition(premise) : undefined
      if (!definition) left.push(premise)
      else if (!defined.some((d) => d.definition.name === definition.name)) {
        defined.push({
          definition,
          statement: { ...statement, claim: premise, span: premise.span },
        })
      }
    }
    statement.premises = left
  }

  /** `let c = 2` of a name that the page has defined: from here on that is its value. */
  private redefined(claim: Chain, isLet: boolean): Definition | undefined {
    const { scope } = this.symbols
    const [left] = claim.terms
    const name = nameOf(left)
    if (name === undefined || this.symbols.isGiven(name)) return undefined
    const entry = scope.get(name)
    const [, body] = claim.terms
    const isOpen = body !== undefined && [...freeSymbols(body)].some((other) => scope.declares(other)) // prettier-ignore
    // "let e be the error": a letter may mean something else than by default; `\\pi = 3` is an error.
    const isLetter = /^[A-Za-z]$/.test(name) || (/^\\[a-z]+$/.test(name) && entry?.source === 'fixed' && typeof entry.value === 'number' && isOpen) // prettier-ignore
    if (entry?.source === 'fixed' && isLetter && claim.terms.length === 2) {
      const own = {
        source: 'defined',
        parameters: [],
        indexed: false,
        body: body!,
      } as const
      return left?.kind === 'symbol' ? { name, entry: own, rest: undefined } : undefined
    }
    if (!isLet || entry?.source !== 'defined' || !scope.declares(name)) return undefined
    this.renew(name)
    return definitionOf(claim, scope)
  }

  /** "The reflector is `H = I - 2 v v^\\top`": no function is equal to that, so H is no entropy. */
  private isOtherThing({ terms, relations }: Chain): boolean {
    const [left, right, ...more] = terms
    if (left?.kind !== 'symbol' || !right || more.length > 0 || relations[0] !== '=') return false // prettier-ignore
    const entry = this.symbols.scope.get(left.name)
    const isFunction = entry?.source === 'fixed' && typeof entry.value === 'function'
    return isFunction && /^[A-Z]$/.test(left.name) && this.predicates.hasValue(right)
  }

  /** Of values without symbols nothing depends; "for example" gives a value or claims. */
  private isCondition(claim: Chain, marker: Marker): boolean {
    if (!conditional.has(marker)) return false
    if (marker === 'example') return isInstance(claim)
    return [...freeSymbols(claim)].some(
      (name) => this.symbols.scope.get(name)?.source !== 'fixed',
    )
  }

  /** `\sin(x) = x`: of a standard name it says something, it gives it no meaning. */
  private repeatsStandard({ terms, relations }: Chain): boolean {
    const [left, ...rest] = terms
    const [head, ...args] = left?.kind === 'apply' && left.op === 'call' ? left.args : [left] // prettier-ignore
    const own = args.flatMap((arg) => (arg ? [...freeSymbols(arg)] : []))
    // `\\det A = 1` says something of A.
    const isOfAll = own.every((name) =>
      rest.some((term) => freeSymbols(term).has(name)),
    )
    return (
      relations[0] === '=' &&
      head?.kind === 'symbol' &&
      isOfAll &&
      (this.standard.has(head.name) ||
        this.symbols.scope.get(head.name)?.source === 'fixed')
    )
  }

  /** "with `q(k) > 0`", "where `p_k > 0`": all probabilities of a law are positive. */
  private hasNoZeros({ terms, relations }: Chain): boolean {
    const [left, right] = terms
    if (left?.kind !== 'apply' || (left.op !== 'call' && left.op !== 'entry'))
      return false
    const [head] = left.args
    const isZero = right?.kind === 'number' && right.value === 0
    if (head?.kind !== 'symbol' || !isZero || relations.join() !== '>') return false
    const entry = this.symbols.scope.get(head.name)
    if (entry?.source !== 'drawn' || !entry.positive) return false
    this.symbols.add(head.name, entry.positive)
    return true
  }

  private condition(formula: Formula, premise: Expression): void {
    const list = this.conditions.get(formula)
    if (list) list.push(premise)
    else this.conditions.set(formula, [premise])
  }

  /** "has variance `v = …`, which satisfies `…`": of what has its value it is a claim. */
  private saysOfDefined({ word }: Cue, { terms: [left] }: Chain): boolean {
    const name = left && nameOf(left)
    return word.startsWith('which satisf') && name !== undefined && this.symbols.scope.get(name)?.source === 'defined' // prettier-ignore
  }

  /** Only what the page itself introduced can be drawn otherwise. */
  private isRestrictable(chain: Chain): boolean {
    const { scope } = this.symbols
    const names = [...freeSymbols(chain)].flatMap((name) => [...scope.sources(name)])
    // A name that comes later in the sentence is looked up there.
    if (names.some((name) => scope.get(name) === undefined)) this.symbols.known([chain])
    const drawn = names.filter((name) => scope.get(name)?.source === 'drawn')
    return drawn.length > 0 && names.every((name) => !this.symbols.isGiven(name))
  }

  private function(mapping: Mapping, said: Said, marker: Marker): void {
    const { name, from, to, span } = mapping
    const renew = isLet(marker)
    const isStandard = this.symbols.scope.get(name)?.source === 'fixed'
    if (isStandard && !this.symbols.scope.declares(name)) {
      // "let Γ be the gamma function": what it stands for anyway.
      if (
        said.description.properties.some(
          ({ entry }) => entry.meaning.function?.['standard'] === name,
        )
      )
        return
      throw redeclaredStandard(name, span)
    }
    if (this.introducer.map(name, from, to, span, said, renew)) return
    const known = this.introducer.sameSignature(name, from, to, span)
    if (!known) throw redeclared(name, 'signature', span)
  }

  /** `i = 1, \dots, n`: an index; of one that is known, the values meant here. */
  private range(
    mapping: Mapping,
    formula: Formula,
    marker: Marker,
  ): 'introduce' | 'premise' {
    const { from, to, span } = mapping
    let act: 'introduce' | 'premise' = 'introduce'
    for (const name of mapping.name.split(',')) {
      if (this.introducer.range(name, from, to, marker === 'let')) continue
      const symbol: Expression = { kind: 'symbol', name, span }
      if (conditional.has(marker) || marker === 'where') {
        const terms = [from, symbol, to]
        this.condition(formula, { kind: 'chain', terms, relations: ['≤', '≤'], span })
        act = 'premise'
      } else if (!this.introducer.sameRange(name, from, to)) {
        throw redeclared(name, 'range', span)
      }
    }
    return act
  }
}

const isLet = (marker: Marker): boolean => marker === 'let' || marker === 'take'

/**
 * "such that `\\pi_i P_{ij} = \\pi_j P_{ji}` for all `i, j \\in S`": for each of them.
 *
 * @param claimed Names of what is claimed under the condition: there it is the same i.
 */
export function forAll(
  claim: Expression,
  { cue, sentence }: Place<Formula>,
  saidBy: Others['saidBy'],
  claimed: ReadonlySet<string> = new Set(),
): Expression {
  const variables = cue.under.flatMap((order): Variable[] => {
    const mate = sentence.find((other) => other.order === order)
    if (mate?.cue.marker !== 'for') return []
    return saidBy(order).flatMap((node): Variable[] => {
      if (node.kind !== 'chain' || node.relations.join() !== '∈') return []
      const [left, set] = node.terms as [Expression, Expression]
      const range = { kind: 'set', set } as const
      return listed(left).map((name) => ({ name, range, span: node.span }))
    })
  })
  const free = freeSymbols(claim)
  const own = variables.filter(({ name }) => free.has(name) && !claimed.has(name))
  if (own.length === 0) return claim
  return { kind: 'bind', op: 'forall', variables: own, body: claim, span: claim.span }
}

/** "for all `i \\ne j`": relations that say for which indices. */
const guardsOf = (
  { cue, sentence }: Place<Formula>,
  saidBy: Others['saidBy'],
): Expression[] =>
  cue.under.flatMap((order) => {
    const mate = sentence.find((other) => other.order === order)
    if (mate?.cue.marker !== 'for') return []
    return saidBy(order).filter(
      (node) =>
        node.kind === 'chain' && node.relations.every((one) => ordering.test(one)),
    )
  })
const ordering = /^[<>≤≥≠]$/

/** `a_1, \\dots, a_n \\in S`: each of them is. */
function ofEach(chain: Chain): Chain {
  const [list, ...rest] = chain.terms
  const isList = list?.kind === 'bind' && list.op === 'forall'
  return isList ? { ...chain, terms: [list.body, ...rest] } : chain
}

/** "Then □", "hence □": what follows, and no further "as well as □". */
const isConcluded = (marker: Marker, { word }: Cue): boolean =>
  marker === 'hence' || (marker === 'then' && /^(?:and )?then$|^(?:we|one) |^it holds/.test(word)) // prettier-ignore

/** What governs a statement: a word in the formula, or the words around it. */
function markerOf({ role }: Statement, cue: Cue): Marker {
  if (role === 'condition') return 'if'
  return role === 'where' ? 'where' : cue.marker
}

/** What tells the laws of random variables apart. */
const lawOf = (entry: Entry | undefined): string | undefined =>
  entry?.source === 'random' && entry.law ? latex(entry.law) : undefined

/** The names that a formula introduces or is: `u`, `u, v`, `u \\in S`. */
const namesIn = (claim: Expression): string[] =>
  listed(
    claim.kind === 'chain' && claim.relations.join() === '∈' ? claim.terms[0]! : claim,
  )

/** The name that a left side is about: `c`, `f(x)`. */
function nameOf(left: Expression | undefined): string | undefined {
  const head = left?.kind === 'apply' && left.op === 'call' ? left.args[0] : left
  return head?.kind === 'symbol' ? head.name : undefined
}

/** "Using `(A + B)^2 = …`", "Here `\mathbb{E}[X]^2 \le …`": what is true anyway is used. */
const statesFact = ({ word }: Cue, { terms: [left] }: Chain): boolean =>
  (word === 'using' || word === 'here') && left?.kind !== 'symbol'

/** `x = 3`: a value in place of the draw. */
const isInstance = ({ terms, relations }: Chain): boolean =>
  relations.length === 1 &&
  relations[0] === '=' &&
  terms[0]?.kind === 'symbol' &&
  freeSymbols(terms[1]!).size === 0

/** The contrary of a condition. */
function negated(chain: Chain): Chain {
  const [relation] = chain.relations
  const turned = relation && contrary[relation]
  if (turned && chain.relations.length === 1) return { ...chain, relations: [turned] }
  throw new FormulaError(
    'unreadable',
    'Unexpected "unless" before several relations, expected one',
    chain.span,
  )
}

const severalDenied = (span: Statement['span']): FormulaError =>
  new FormulaError(
    'unreadable',
    'Unexpected "not" before several properties, expected one',
    span,
    'Say in a sentence of its own what does not hold.',
  )

/** The sentence says something that draws cannot show. */
const notRead = (
  { phrase, expected, help }: Beyond,
  span: Statement['span'],
): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected "${phrase}", expected ${expected}`,
    span,
    help,
  )

const redeclared = (
  name: string,
  what: string,
  span: Statement['span'],
): FormulaError =>
  new FormulaError(
    'redeclared',
    `Unexpected other ${what} of \`${name}\`, expected the one it was introduced with`,
    span,
    'To mean something else from here on, say "let" again; for one statement, "for".',
  )

const redeclaredStandard = (name: string, span: Statement['span']): FormulaError =>
  new FormulaError(
    'redeclared',
    `Unexpected new meaning of the standard name \`${name}\`, expected another name`,
    span,
    'Readers know what it stands for.',
  )
