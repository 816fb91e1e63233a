/**
 * A page: formulas in reading order, over symbols that accumulate.
 *
 * Each formula is read with what is known so far, and its sentence says which act each of
 * its relations is: introduce, restrict, premise, instance, define, claim or mention.
 * Claims are decided at once and mutated; definitions are judged at the end, by the claims
 * that used them.
 */
import { Matrix } from 'ml-matrix'
import type { Description } from '../discourse/description.ts'
import { undescribed } from '../discourse/description.ts'
import { conditional } from '../discourse/sentence.ts'
import { isSpecial } from '../draws/modes.ts'
import type { Given } from '../draws/scope.ts'
import { compile } from '../evaluation/evaluate.ts'
import { realisations } from '../evaluation/operators/realise.ts'
import { assess } from '../judge/assess.ts'
import type { Claim, Decision, Failure } from '../judge/claim.ts'
import { decide } from '../judge/claim.ts'
import type { Counterexample, Evidence } from '../judge/evidence.ts'
import { independenceNote } from '../judge/independence.ts'
import { forEvery, freeIndices } from '../judge/indices.ts'
import { isLandau, speaksOfOrder } from '../judge/near.ts'
import { quotedFailure } from '../judge/quoted.ts'
import { narrowerReading } from '../judge/readings.ts'
import { repairOf } from '../judge/repair.ts'
import {
  describe,
  failed,
  printReading,
  refuted,
  refuting,
  tooDeep,
  vacuous,
  worst,
  wrong,
} from '../judge/report.ts'
import { drawnAt, shrink } from '../judge/shrink.ts'
import { FormulaError } from '../language/error.ts'
import type {
  Approach,
  Chain,
  Expression,
  Span,
  Statement,
} from '../language/expression.ts'
import { children, freeSymbols } from '../language/expression.ts'
import { latex } from '../language/latex.ts'
import type { Named } from '../language/named.ts'
import { printStatement } from '../language/print.ts'
import { look } from '../read/eye/look.ts'
import { NamesSeen } from '../read/eye/names.ts'
import type { Mapping, Reading } from '../read/statement.ts'
import { read } from '../read/statement.ts'
import type { Value } from '../values/value.ts'
import { Acts, forAll } from './acts/acts.ts'
import { asGiven, refuteAsSaid } from './claims/as-said.ts'
import { Binding } from './claims/binding.ts'
import type { Decided, Known } from './claims/known.ts'
import { Definitions } from './definitions/definitions.ts'
import { legend } from './reader/legend.ts'
import type { Slip } from './reader/slips.ts'
import { slipsIn } from './reader/slips.ts'
import { Symbols, budget } from './symbols/symbols.ts'
import { isTargetLike, listed } from './symbols/target.ts'
import { told } from './symbols/told.ts'
import type { Formula } from './text/formula.ts'
import type { Place } from './text/text.ts'
import { Text } from './text/text.ts'

export interface PageOptions {
  /** Symbols with code, from the page's examples; `origin` names the file. */
  given?: readonly (Given & { origin?: string })[]
  seed?: number
  /** Draws per claim. */
  draws?: number
  macros?: Record<string, string>
  /** Mutants are what costs; without them `mutants` is missing in the evidence. */
  mutate?: boolean
  /** All formulas of the page: sentences explain later what they use. */
  text?: readonly Formula[]
  /** What was decided when the page was opened before. */
  known?: Known
}

export interface Page {
  /**
   * Checks the next formula in reading order.
   *
   * @param early Is told what is known of a claim while it is being checked: on how many
   *   draws it held so far, or that it fails, before that is small and repaired.
   */
  check(formula: Formula, early?: Early): Evidence
  /**
   * Takes the next formula for what it introduces and defines; what it claims is not
   * decided. For a page whose later formulas are asked about.
   */
  take(formula: Formula): void
  /** Whether a formula before it needed this one, which was then checked or taken. */
  knows(formula: Formula): boolean
  /** The names in a formula that was checked, and what each is. */
  legend(formula: Formula): Named[]
  /** Slips of the pen in a formula, as LaTeX; it is read as the next one of the page. */
  slips(formula: Formula): Slip[]
  /**
   * Numbers, vectors and matrices that these symbols are on one draw, after what they follow
   * from: on the draw on which that is the least to look at.
   */
  sample(names: readonly string[]): ReadonlyMap<string, Value>
  /** After the last formula: evidence of definitions, by `at`, or by the order of checks. */
  finish(): { index: number; evidence: Evidence }[]
}

/** Evidence that is not all that there will be. */
export type Early = (evidence: Evidence) => void

/** Defaults: enough for equations, quick enough to run on every save. */
export const defaults = { seed: 20_140_411, draws: 24 } as const

/** Opens a page with the symbols that its examples give. */
export function openPage(options: PageOptions = {}): Page {
  return new Checker(options)
}

class Checker implements Page {
  private readonly symbols: Symbols
  private readonly options: PageOptions
  private readonly claims: Claim[] = []
  private readonly definitions: Definitions
  private readonly text: Text<Formula>
  private readonly acts: Acts
  private readonly binding: Binding
  /** What the conditions of the present claim say in words. */
  private assumed: ReadonlyMap<string, Description> = new Map()
  /** Names that no sentence introduces and whose meaning is implied. */
  private readonly implied = new Set<string>()
  /** Formulas whose words were noted. */
  private readonly noted = new Set<Formula>()
  /** Formulas around which the words that stand alone were heard. */
  private readonly heard = { ahead: new Set<Formula>(), behind: new Set<Formula>() }
  private readonly seen = new NamesSeen()
  private readonly results = new Map<Formula, Evidence>()
  /** Formulas checked so far, in order. */
  private readonly order: Formula[] = []
  /** Formulas under way: what one of them needs is not looked for in itself. */
  private readonly running = new Set<Formula>()
  /** The formula being checked. */
  private tex = ''
  /** Claims are passed over. */
  private isTaking = false
  /** Who is told early of which formula. */
  private early: { of: Formula; tell: Early } | undefined

  constructor(options: PageOptions) {
    this.options = options
    this.symbols = new Symbols(
      options.given ?? [],
      options.seed ?? defaults.seed,
      options.draws ?? defaults.draws,
    )
    this.definitions = new Definitions(this.symbols, this.claims)
    this.text = new Text(options.text ?? [], options.macros)
    if (options.known) this.symbols.present = () => this.present()
    this.acts = new Acts(this.symbols, this.definitions, (name) =>
      this.text.counts(name),
    )
    this.binding = new Binding(this.symbols, (set, description) =>
      this.acts.domainOf(set, description),
    )
  }

  check(formula: Formula, early?: Early): Evidence {
    const own = this.own(formula)
    this.order.push(own)
    this.early = early && { of: own, tell: early }
    try {
      // A formula that an earlier one needed has its evidence.
      return this.results.get(own) ?? this.run(own)
    } finally {
      this.early = undefined
    }
  }

  take(formula: Formula): void {
    const own = this.own(formula)
    this.order.push(own)
    if (this.results.has(own) || own.role === 'erratum' || own.role === 'stated') return
    this.isTaking = true
    try {
      this.run(own)
    } finally {
      this.isTaking = false
    }
  }

  knows(formula: Formula): boolean {
    return this.results.has(this.own(formula))
  }

  legend(formula: Formula): Named[] {
    const own = this.own(formula)
    const { names, scope } = this.symbols
    try {
      return legend(own.tex, this.read(own).statements, (name) => ({
        kind: names.kind(name),
        entry: scope.get(name),
      }))
    } catch (error) {
      // What cannot be read has no names; its verdict says why.
      if (error instanceof FormulaError) return []
      throw error
    }
  }

  slips(formula: Formula): Slip[] {
    const own = this.own(formula)
    return slipsIn(own.tex, this.read(own).statements)
  }

  sample(names: readonly string[]): ReadonlyMap<string, Value> {
    const { world, scope } = this.symbols
    const value = (name: string, draw: number): Value | undefined => {
      try {
        return world.root(draw).get(name)
      } catch (error) {
        if (error instanceof FormulaError) return undefined
        throw error
      }
    }
    world.budget = budget
    // From what a value follows is known once it was computed.
    for (const name of names) value(name, 0)
    const all = new Set(names.flatMap((name) => [...scope.sources(name), name]))
    const samples = Array.from({ length: world.draws }, (_, draw) => {
      world.budget = budget
      const values = new Map<string, Value>()
      for (const name of all) {
        const found = value(name, draw)
        if (typeof found === 'number' || found instanceof Matrix)
          values.set(name, found)
      }
      const isSaid = names.some((name) => values.has(name))
      const sizes = [...values.values()].map((value) =>
        value instanceof Matrix ? value.rows * value.columns : 1,
      )
      // Between a number and a table there is more to see.
      const size = sizes.reduce((sum, entries) => sum + Math.max(entries, 4), 0)
      return { draw, values, size: isSaid && !isSpecial(draw) ? size : Infinity }
    })
    const [least] = samples.sort((a, b) => a.size - b.size)
    return least && least.size < Infinity ? least.values : new Map<string, Value>()
  }

  /** The formulas under way with their sentences: on all of that it rests what is introduced. */
  private present(): string | undefined {
    return told(
      [...this.running].map((formula) =>
        this.text.place(formula).sentence.map((mate) => {
          const { tex, display, role, words } = mate.formula
          return [tex, display, role, words?.ahead, words?.before, words?.after]
        }),
      ),
    )
  }

  private own(formula: Formula): Formula {
    return this.options.text?.[formula.at ?? -1] ?? formula
  }

  private run(formula: Formula): Evidence {
    const start = performance.now()
    const { world } = this.symbols
    const [tex, steps] = [this.tex, world.budget]
    world.budget = budget
    this.tex = formula.tex
    this.running.add(formula)
    let evidence: Evidence
    try {
      if (this.symbols.clash) throw this.symbols.clash
      this.look(formula)
      evidence =
        formula.role === 'stated'
          ? this.stated(formula)
          : formula.role === 'erratum'
            ? this.erratum(formula)
            : this.statements(formula)
    } catch (error) {
      evidence = failed(tooDeep(error) ?? error, '')
    } finally {
      this.running.delete(formula)
      this.tex = tex
      world.budget = steps
    }
    const total = performance.now() - start
    evidence.time = total - (evidence.mutantTime ?? 0)
    this.results.set(formula, evidence)
    return evidence
  }

  finish(): { index: number; evidence: Evidence }[] {
    return this.definitions.finish(this.results).map(({ formula, evidence }) => ({
      index: formula.at ?? this.order.indexOf(formula),
      evidence,
    }))
  }

  /** What is waived may show what cannot be read, but nothing unseen. */
  private look({ tex, display, role }: Formula): void {
    try {
      this.seen.see(look(tex, display, this.options.macros), tex)
    } catch (error) {
      const isOpen =
        error instanceof FormulaError && /^(?:unreadable|misread)$/.test(error.code)
      if (role !== 'stated' || !isOpen) throw error
    }
  }

  private read(formula: Formula): Reading {
    const { tex, display } = formula
    return read(tex, display, this.symbols.names, this.options.macros, this.signedBefore(formula)) // prettier-ignore
  }

  /** "Define `f : \\mathbb{R} \\to \\mathbb{R}` by `x \\mapsto x^2`": the function meant. */
  private signedBefore(formula: Formula): string | undefined {
    if (!formula.tex.includes('\\mapsto')) return undefined
    const { sentence, order } = this.text.place(formula)
    const before = sentence.filter((mate) => mate.order < order)
    const named = before.flatMap((mate) => this.signatures(mate.formula))
    return named.at(-1)
  }

  /** Functions of which a formula gives the signature; one that is not read has none. */
  private signatures(formula: Formula): string[] {
    try {
      return this.read(formula).functions.map(({ name }) => name)
    } catch (error) {
      if (error instanceof FormulaError) return []
      throw error
    }
  }

  /** A waived formula is still one that KaTeX renders. */
  private stated(formula: Formula): Evidence {
    if (!formula.reason) {
      throw new FormulaError(
        'unreadable',
        'Unexpected waiver without a reason, expected why the formula is not checked',
      )
    }
    let reading = ''
    try {
      reading = this.read(formula)
        .statements.map((statement) => printStatement(statement))
        .join(' ')
    } catch (error) {
      if (!(error instanceof FormulaError) || error.code === 'katex') throw error
    }
    return { verdict: 'stated', message: formula.reason, reading, time: 0 }
  }

  /** Reads and settles a formula; a symbol that a later one explains is looked up there. */
  private statements(formula: Formula): Evidence {
    const place = this.text.place(formula)
    let text = ''
    const tried = new Set<string>()
    this.renamed(place)
    for (;;) {
      try {
        const reading = this.read(formula)
        // `\\eta (x - y)`: a product, if a later formula says that η is a number.
        const heads = calledNames(reading).filter((head) => !tried.has(head) && !this.symbols.names.kind(head)) // prettier-ignore
        heads.forEach((head) => tried.add(head))
        // `p (1 - p)` of a law's parameter p is a product, too.
        const isNumber = (head: string): boolean => this.acts.imply(head, [], undescribed) // prettier-ignore
        if (heads.some((head) => this.explained(head, formula) || isNumber(head)))
          continue
        text = printReading(reading)
        return this.settle(reading, place, text)
      } catch (error) {
        const name = unknownName(error)
        if (name !== undefined && !tried.has(name)) {
          tried.add(name)
          if (isName(formula, name) && this.runsLater(name, formula))
            return { verdict: 'mentioned', reading: name, time: 0 }
          if (this.explained(name, formula) || this.acts.marks(name)) continue
          if (this.implies(name, place)) continue
        }
        return failed(tooDeep(error) ?? error, text)
      }
    }
  }

  /** "`P H^\\top`, where `H` is a matrix": a standard name that its sentence gives another meaning. */
  private renamed({ formula, order, sentence }: Place<Formula>): void {
    for (const mate of sentence) {
      if (mate.order <= order || !this.acts.isAside(mate.cue)) continue
      const later = mate.formula
      if (this.running.has(later) || this.results.has(later)) continue
      const name = later.tex.trim()
      const isStandard = this.symbols.scope.get(name)?.source === 'fixed'
      if (
        isStandard &&
        !this.symbols.scope.declares(name) &&
        formula.tex.includes(name)
      )
        this.run(later)
    }
  }

  /** "From `t` on", where a later formula says for its own sake over what t runs. */
  private runsLater(name: string, formula: Formula): boolean {
    return [...this.text.following(formula)].some((later) => {
      if (!conditional.has(this.text.place(later).cue.marker)) return false
      try {
        const { ranges } = this.read(later)
        return ranges.some((range) => range.name.split(',').includes(name))
      } catch (error) {
        if (error instanceof FormulaError) return false
        throw error
      }
    })
  }

  /** Does a later formula of the paragraph introduce the name? Then it is checked now. */
  private explained(name: string, formula: Formula): boolean {
    for (const later of this.text.following(formula)) {
      if (this.running.has(later) || this.results.has(later)) continue
      if (later.role !== undefined && later.role !== 'claim') continue
      const { cue } = this.text.place(later)
      const onlyDefines = cue.marker === 'then'
      const base = /^(.+?)_/.exec(name)?.[1] ?? name
      if (![name, base].some((known) => this.introduces(known, later, onlyDefines)))
        continue
      const evidence = this.run(later)
      if (evidence.verdict === 'unknown-symbol') this.results.delete(later)
      if ([name, base].some((known) => this.symbols.scope.declares(known))) return true
    }
    return false
  }

  /** Is it clear from the page what the name is, though no sentence says it? */
  private implies(name: string, { formula, cue }: Place<Formula>): boolean {
    const { statements } = this.read(formula)
    const all = statements.flatMap(({ claim, premises }) => [claim, ...premises])
    const isBare = all.length === 1 && all[0]!.kind === 'symbol'
    const done = this.acts.imply(name, all, isBare ? cue.description : undescribed)
    if (done) this.implied.add(name)
    return done
  }

  /** Is the name on the left of something that the formula may introduce or define? */
  private introduces(name: string, formula: Formula, onlyDefines: boolean): boolean {
    let reading: Reading
    try {
      reading = this.read(formula)
    } catch (error) {
      if (error instanceof FormulaError) return false
      throw error
    }
    const named = [...reading.functions, ...reading.ranges].some((mapping) =>
      mapping.name.split(',').includes(name),
    )
    return (
      named ||
      reading.statements.some(({ claim }) => {
        if (claim.kind !== 'chain') return !onlyDefines && freeSymbols(claim).has(name)
        const [left] = claim.terms
        const isDefinition = claim.relations[0] === '=' || claim.relations[0] === '≔'
        if (claim.relations[0] === '∈' && freeSymbols(claim).has(name)) return true
        return (
          (isDefinition || !onlyDefines) &&
          left !== undefined &&
          isTargetLike(left) &&
          freeSymbols(left).has(name)
        )
      })
    )
  }

  /** Checks what behind this formula in its sentence says under which conditions it holds. */
  private ahead({ order, sentence }: Place<Formula>): boolean {
    let found = false
    for (const mate of sentence) {
      if (mate.order <= order || !this.acts.isAside(mate.cue)) continue
      const { formula } = mate
      if (this.running.has(formula) || this.results.has(formula)) continue
      if (formula.role !== undefined && formula.role !== 'claim') continue
      const evidence = this.run(formula)
      // What it needs may still come.
      if (evidence.verdict === 'unknown-symbol') this.results.delete(formula)
      else found = true
    }
    return found
  }

  /** Each relation is one act; introductions and definitions go first, wherever they stand. */
  private settle(reading: Reading, place: Place<Formula>, text: string): Evidence {
    const { formula, cue } = place
    if (this.options.given) this.note(formula, reading)
    this.hear(place, 'ahead')
    // "f(x) = …, where x ∈ …": of what x is, it depends whether f has a value.
    if (reading.statements.some(isOfArguments) && this.ahead(place)) {
      const anew = this.read(formula)
      return this.settle(anew, place, printReading(anew))
    }
    const slot = (order: number): Expression | undefined => this.slot(place, order)
    const saidBy = (order: number): Expression[] => this.saidBy(place, order)
    const settled = this.acts.settle(reading, place, { slot, saidBy }, () => {
      this.ahead(place)
      // A family defined here is known only now to what stands before it.
      return this.read(formula)
    })
    this.hear(place, 'behind')
    const verdicts: Evidence[] = settled.evidence.map((part) => ({
      ...part,
      reading: text,
    }))
    // A name that is merely mentioned stands under no condition.
    const says = settled.claims.some(({ claim }) => claim.kind !== 'symbol')
    if (says && this.ahead(place)) {
      // What was said behind it may change how it reads: `h (x + 1)` of a number h.
      const anew = this.read(formula)
      if (settled.evidence.length === 0)
        return this.settle(anew, place, printReading(anew))
    }
    const premises = cue.under.flatMap((order) =>
      this.acts.conditionsOf(
        place.sentence.find((mate) => mate.order === order)?.formula,
      ),
    )
    for (const order of cue.equivalent ?? []) {
      const mate = place.sentence.find((other) => other.order === order)
      if (mate) premises.push(...this.relationsOf(mate))
    }
    const before = this.claims.length
    verdicts.push(...this.decided(settled.claims, premises, place, text))
    for (const carryOut of settled.after) carryOut()
    // Its symbols mean something else from here on.
    if (settled.after.length > 0) this.claims.splice(before)
    const acts = [...settled.acts, ...verdicts.flatMap((part) => part.acts ?? [])].sort(
      (a, b) => a.span[0] - b.span[0],
    )
    const found = worst(verdicts) ?? { verdict: 'mentioned', reading: text, time: 0 }
    const evidence: Evidence = acts.length > 0 ? { ...found, acts } : found
    if (!formula.display || evidence.verdict !== 'mentioned') return evidence
    return {
      ...evidence,
      untested: true,
      note: 'A formula on a line of its own that claims, declares or defines nothing: nothing was tested.',
    }
  }

  /** What words alone assume, before its sentence or right behind the formula. */
  private hear({ formula, order }: Place<Formula>, where: 'ahead' | 'behind'): void {
    const { ahead = '', after = '' } = formula.words ?? {}
    const text =
      where === 'behind' ? /^[^□]*/.exec(after)![0] : order === 0 ? ahead : ''
    const heard = this.heard[where]
    if (text === '' || heard.has(formula)) return
    heard.add(formula)
    this.acts.hear(text, [0, formula.tex.length])
  }

  /** What another formula of the sentence says, in signs or in words. */
  private relationsOf(place: Place<Formula>): Expression[] {
    const { statements } = this.read(place.formula)
    const slot = (order: number): Expression | undefined => this.slot(place, order)
    const said = this.acts.inWords(statements, place, slot, true)
    return said.map(({ claim, span }) => {
      if (claim.kind === 'chain') return claim
      throw new FormulaError(
        'unreadable',
        'Unexpected words on one side of an equivalence, expected a relation',
        span,
        'Say in signs when it holds.',
      )
    })
  }

  /** What the words say of given symbols; a later sentence may say it, too. */
  private note(formula: Formula, reading: Reading): void {
    this.noted.add(formula)
    this.binding.note(reading, this.text.place(formula).cue)
  }

  /** What the conditions of a claim say in words of given symbols. */
  private assumptions({ cue, sentence }: Place<Formula>): Map<string, Description> {
    if (!this.options.given || cue.under.length === 0) return new Map()
    const mates = sentence.filter(({ order }) => cue.under.includes(order))
    return new Map(
      mates.flatMap((mate) =>
        mate.cue.description.properties.length === 0
          ? []
          : this.binding.assumed(this.read(mate.formula), mate.cue),
      ),
    )
  }

  /** Notes what the sentences that are still to come say. */
  private noteAll(): void {
    for (const formula of this.text) {
      if (this.noted.has(formula)) continue
      this.noted.add(formula)
      if (formula.role !== undefined && formula.role !== 'claim') continue
      try {
        this.note(formula, this.read(formula))
      } catch (error) {
        // It is reported when it is its turn.
        if (!(error instanceof FormulaError)) throw error
      }
    }
  }

  /** The expression of another formula of the sentence: what a phrase says with it. */
  private slot({ sentence }: Place<Formula>, order: number): Expression | undefined {
    const mate = sentence.find((other) => other.order === order)
    if (!mate) return undefined
    const [only] = this.read(mate.formula).statements
    return only?.claim
  }

  /** All that another formula of the sentence says, its ranges too. */
  private saidBy({ sentence }: Place<Formula>, order: number): Expression[] {
    const mate = sentence.find((other) => other.order === order)
    if (!mate) return []
    const { statements, ranges } = this.read(mate.formula)
    return [...statements.map(({ claim }) => claim), ...ranges.map(inSet)]
  }

  /**
   * Claims of a formula. An inequality behind a comma is a claim if the ones before it hold
   * without it; if they hold only with it, it was their premise.
   */
  private decided(
    claims: readonly Statement[],
    premises: readonly Expression[],
    place: Place<Formula>,
    text: string,
  ): Evidence[] {
    const out: Evidence[] = []
    const taken = new Set<Statement>()
    for (const [at, statement] of claims.entries()) {
      if (taken.has(statement)) continue
      const early = claims.length === 1 ? this.early : undefined
      const tell = early?.of === place.formula ? early.tell : undefined
      const alone = this.attempt(statement, premises, place, text, undefined, tell)
      const isHeld = alone.verdict !== 'wrong' && alone.verdict !== 'vacuous'
      if (isHeld && !alone.halfDefined) {
        out.push(alone)
        continue
      }
      const rescue = claims
        .slice(at + 1)
        .filter((other) => mayBePremise(other) && !taken.has(other))
        .map((other) => ({
          other,
          evidence: this.attempt(statement, premises, place, text, other.claim),
        }))
        .find(
          ({ evidence }) =>
            evidence.verdict === 'verified' && !(isHeld && evidence.halfDefined),
        )
      if (!rescue) {
        out.push(alone)
        continue
      }
      taken.add(rescue.other)
      out.push({ ...rescue.evidence, byPosition: true })
    }
    return out
  }

  /**
   * @param under Conditions that other formulas of the sentence state.
   * @param behind A relation of the formula, tried as a condition.
   * @param early Is told of a claim by which the formula stands or falls.
   */
  private attempt(
    { claim, premises, towards: own, denied: isDenied, ofName }: Statement,
    under: readonly Expression[],
    place: Place<Formula>,
    text: string,
    behind?: Expression,
    early?: Early,
  ): Evidence {
    const { cue, sentence } = place
    try {
      this.assumed = this.assumptions(place)
      if (claim.kind !== 'chain') return this.mention(claim, text, place)
      const exists = cue.under.some(
        (at) => sentence.find(({ order }) => order === at)?.cue.marker === 'some',
      )
      if (cue.marker === 'some' || exists) throw existential(claim.span)
      if (cue.unit !== undefined && freeSymbols(claim).size === 0)
        throw inUnits(cue.unit, claim.span)
      const { world } = this.symbols
      const claimed = freeSymbols(claim)
      const conditions = [...under, ...(behind ? [behind] : [])]
      this.symbols.known([claim, ...premises, ...conditions])
      const saidBy = (order: number): Expression[] => this.saidBy(place, order)
      const wrapped = conditions.map((node) => {
        // Over what has no end a condition is one of the x that is drawn.
        const drawn = [...freeSymbols(node)].filter((name) => !this.isFinite(name))
        return forAll(node, place, saidBy, new Set([...claimed, ...drawn]))
      })
      const each = forEvery(wrapped, claimed, world)
      const all = [...premises, ...each]
      const indices = this.symbols.known([claim, ...all])
      const towards = this.goal(claim, place, own)
      const about = towards ? { towards } : {}
      const isContrary = (cue.denied || isDenied) && !this.isTaking
      const evidence = this.decide(
        { chain: claim, premises: all, indices, ...about },
        text,
        isContrary || ofName !== undefined ? undefined : early,
      )
      const said = isContrary ? denied(evidence, claim.span) : evidence
      if (ofName !== undefined && evidence.verdict === 'wrong')
        throw claimOrCondition(ofName, claim)
      const narrowed = evidence.verdict === 'wrong' ? this.unread([claim, ...all], place) : undefined // prettier-ignore
      if (narrowed) throw unreadTail(narrowed, claim.span)
      const reading = evidence.verdict === 'wrong' ? narrowerReading({ chain: claim, premises: all, indices, ...about }, world) : undefined // prettier-ignore
      if (reading) throw twoReadings(reading, claim.span)
      const { met, tried } = evidence.conditions ?? {}
      const counts =
        met !== undefined && tried !== undefined ? { met, tried } : undefined
      const premise = { act: 'premise' as const, ...(counts && { counts }) }
      return {
        ...said,
        ...(counts && {
          conditions: { ...counts, said: under.map((node) => latex(node)) },
        }),
        acts: [
          { act: 'claim', span: claim.span },
          ...premises.map(({ span }) => ({ ...premise, span })),
          ...(behind
            ? [{ ...premise, span: behind.span, byPosition: true as const }]
            : []),
        ],
      }
    } catch (error) {
      // What a later formula explains is looked up before this fails.
      if (unknownName(error) !== undefined) throw error
      return failed(tooDeep(error) ?? error, text)
    }
  }

  /** Words that are not read, and that may exclude a counterexample. */
  private unread(
    nodes: readonly Expression[],
    { cue, sentence }: Place<Formula>,
  ): { name: string; words: string } | undefined {
    const mates = sentence.filter(({ order }) => cue.under.includes(order))
    const condition = mates.find((mate) => mate.cue.unread !== undefined)
    const words = condition?.cue.unread
    if (condition && words !== undefined) return { name: condition.formula.tex, words }
    return this.acts.narrowing.unreadOf(nodes)
  }

  /** Where the names of a claim about orders go, as the formula or its sentence says. */
  private goal(
    claim: Chain,
    { cue, sentence, formula }: Place<Formula>,
    own: Approach | undefined,
  ): Approach | undefined {
    if (!speaksOfOrder(claim.terms, claim.relations)) return undefined
    const mates = cue.under.map((at) => sentence.find(({ order }) => order === at))
    const all = [formula, ...mates.map((mate) => mate?.formula)]
    return own ?? all.flatMap((mate) => this.acts.approachOf(mate) ?? [])[0]
  }

  /** An expression that claims nothing must still make sense: on a draw it has a value. */
  private mention(node: Expression, text: string, place?: Place<Formula>): Evidence {
    if (place && this.runsOver(node, place))
      return { verdict: 'mentioned', reading: text, time: 0 }
    this.symbols.known([node])
    const indices = freeIndices([node], this.symbols.world).indices
    if (indices.length === 0) {
      const [env] = realisations([node], this.symbols.world.root(0))
      // Of an order nothing but what it is made of has a value.
      const valued = isLandau(node) ? node.args[0]! : node
      if (env) compile(valued)(env)
    }
    return {
      verdict: 'mentioned',
      reading: text,
      time: 0,
      acts: [{ act: 'mention', span: node.span }],
    }
  }

  /** "`x_i > 0` for all `i`", "each `i` and `j`": indices of what the sentence says beside it. */
  private runsOver(
    node: Expression,
    { cue, sentence, formula }: Place<Formula>,
  ): boolean {
    if (cue.marker !== 'for') return false
    const mates = sentence.filter((mate) => mate.formula !== formula)
    const said = mates.flatMap((mate) => this.saidBy(mate, mate.order))
    const names = listed(node)
    return names.length > 0 && names.every((name) => this.isIndex(name, said))
  }

  private isFinite(name: string): boolean {
    const entry = this.symbols.scope.get(name)
    return entry?.source !== 'drawn' || entry.values !== undefined
  }

  private isIndex(name: string, said: readonly Expression[]): boolean {
    return said.some((node) => {
      try {
        return freeIndices([node], this.symbols.world).indices.includes(name)
      } catch (error) {
        if (error instanceof FormulaError) return false
        throw error
      }
    })
  }

  private decide(claim: Claim, text: string, early?: Early): Evidence {
    if (this.isTaking) return { verdict: 'mentioned', reading: text, time: 0 }
    const { known } = this.options
    const key = known && this.key(claim, text)
    if (!known || key === undefined) return this.decideAnew(claim, text, early)
    const { world, scope } = this.symbols
    const before = known.get(key)
    if (before && this.isTriedOnTheSame(before)) {
      for (const link of before.links) scope.needs(...link)
      if (before.evidence.verdict === 'verified') this.claims.push(claim)
      world.budget = before.budget
      return { ...before.evidence }
    }
    const evidence = this.decideAnew(claim, text, early)
    const words = this.isTriedOnWords(evidence) ? this.binding.said() : undefined
    known.set(key, {
      evidence: { ...evidence },
      ...(words === undefined ? {} : { words }),
      links: scope.links(),
      budget: world.budget,
    })
    return evidence
  }

  /** All on which it rests what is decided of a claim, but for what is said behind it. */
  private key(claim: Claim, text: string): string | undefined {
    const state = this.symbols.state()
    const { mutate = true } = this.options
    const rest = told([claim, text, this.tex, this.assumed, this.implied, mutate])
    return state === undefined || rest === undefined ? undefined : `${state}\n${rest}`
  }

  /** Whether a claim held on the draws: then it was tried on what words say of them, too. */
  private isTriedOnWords({ verdict, note = '' }: Evidence): boolean {
    return (
      this.options.given !== undefined &&
      (verdict === 'verified' || note.startsWith(asGiven))
    )
  }

  /** Does the page say the same of given symbols as when the claim was decided? */
  private isTriedOnTheSame({ evidence, words }: Decided): boolean {
    if (!this.isTriedOnWords(evidence)) return true
    this.noteAll()
    return words !== undefined && words === this.binding.said()
  }

  private decideAnew(claim: Claim, text: string, early?: Early): Evidence {
    const { world } = this.symbols
    const decision = decide(
      claim,
      world,
      early &&
        ((draws) => {
          early({ verdict: 'verified', reading: text, draws, time: 0 })
        }),
    )
    if (decision.failure) {
      const fails = (failure: Failure, symbols: ReadonlyMap<string, unknown>): void => {
        const example = this.describe(claim, failure, symbols)
        const report = wrong(claim, decision, failure, example, world.seed, undefined)
        early?.({ ...report, reading: text, time: 0 })
      }
      if (early) fails(decision.failure, drawnAt(claim, decision.failure, world))
      const { failure, symbols } = shrink(claim, decision.failure, world)
      if (early) fails(failure, symbols)
      const independent = independenceNote(claim, world)
      const repair = repairOf(
        claim,
        failure,
        world,
        this.symbols.mutationKinds(claim.chain),
      )
      const counterexample = this.describe(claim, failure, symbols)
      const report = wrong(claim, decision, failure, counterexample, world.seed, repair)
      if (independent === undefined) return { ...report, reading: text, time: 0 }
      const note = `${report.note ?? ''} ${independent}`.trim()
      return { ...report, note, reading: text, time: 0 }
    }
    return this.verified(claim, decision, text)
  }

  private verified(claim: Claim, decision: Decision, text: string): Evidence {
    const { world } = this.symbols
    if (decision.tested === 0) throw vacuous(claim, decision)
    const witnesses = this.symbols.tied(claim)
    if (this.options.given) {
      this.noteAll()
      const asSaid = refuteAsSaid(
        claim,
        this.binding,
        this.symbols,
        (...failure) => this.describe(...failure),
        this.assumed,
      )
      if (asSaid) return { ...asSaid, reading: text, time: 0 }
    }
    this.claims.push(claim)
    const evidence: Evidence = {
      verdict: 'verified',
      reading: text,
      draws: decision.tested,
      seed: world.seed,
      residual: decision.residual,
      tolerance: decision.tolerance,
      ...(decision.exact && { exact: true as const }),
      ...(decision.premises && {
        conditions: {
          met: decision.premises.met,
          tried: decision.premises.tried,
          said: [],
        },
      }),
      ...(witnesses.length > 0 && { witnesses }),
      ...(decision.halfDefined && { halfDefined: decision.halfDefined }),
      time: 0,
    }
    const notes = [
      ...(decision.halfDefined ? [halfDefined(decision.halfDefined)] : []),
      ...this.supposed(claim),
    ]
    if (notes.length > 0) evidence.note = notes.join(' ')
    if (this.options.mutate ?? true) {
      const start = performance.now()
      world.budget = budget * 2
      evidence.mutants = assess(claim, world, this.symbols.mutationKinds(claim.chain))
      evidence.mutantTime = performance.now() - start
    }
    return evidence
  }

  /** What the claim speaks of that no sentence introduces. */
  private supposed({ chain, premises }: Claim): string[] {
    const { scope } = this.symbols
    return [...new Set([chain, ...premises].flatMap((node) => [...freeSymbols(node)]))]
      .flatMap((name) => [...scope.sources(name)])
      .filter((name, at, list) => this.implied.has(name) && list.indexOf(name) === at)
      .flatMap((name) => {
        const entry = scope.get(name)
        return entry?.source === 'drawn'
          ? [`No sentence says what \`${name}\` is; its use says: ${entry.describe}.`]
          : []
      })
  }

  private describe(
    claim: Claim,
    failure: Failure,
    symbols: ReadonlyMap<string, unknown>,
  ): Counterexample {
    return describe(claim, failure, symbols, this.tex, this.symbols.own)
  }

  /** Must be false, and may change nothing of what follows. */
  private erratum(formula: Formula): Evidence {
    let text = ''
    try {
      const reading = this.read(formula)
      text = printReading(reading)
      for (const statement of reading.statements) {
        const found = this.refute(statement, formula, text)
        if (found) return found
      }
    } catch (error) {
      if (error instanceof FormulaError && refuting.has(error.code)) {
        return refuted(failed(error, text))
      }
      throw error
    }
    throw new FormulaError(
      'true-erratum',
      'Unexpected true formula where an erratum is quoted, expected a false one',
      undefined,
      'Either it is right after all, or the draws cannot tell: then its symbols are too special.',
    )
  }

  /** The counterexample to one statement of an erratum: the quoted one, or the smallest found. */
  private refute(
    { claim, premises }: Statement,
    { pinned }: Formula,
    text: string,
  ): Evidence | undefined {
    const { world } = this.symbols
    if (claim.kind !== 'chain') {
      this.mention(claim, text)
      return undefined
    }
    const chain = claim.relations[0] === '←' ? this.acts.updateClaim(claim) : claim
    const indices = this.symbols.known([chain, ...premises])
    const claimed = { chain, premises, indices }
    const decision = decide(claimed, world)
    if (decision.tested === 0) throw vacuous(claimed, decision)
    if (!decision.failure) return undefined
    const { failure, symbols } =
      pinned === undefined
        ? shrink(claimed, decision.failure, world)
        : quotedFailure(pinned, claimed, world)
    const counterexample = this.describe(claimed, failure, symbols)
    const report = wrong(
      claimed,
      decision,
      failure,
      counterexample,
      world.seed,
      undefined,
    )
    return refuted({ ...report, reading: text, time: 0 })
  }
}

/** Names that are called, but for what the left side of an equation defines. */
function calledNames({ statements }: Reading): string[] {
  const found = new Set<string>()
  const visit = (node: Expression): void => {
    const [head] = node.kind === 'apply' && node.op === 'call' ? node.args : []
    if (head?.kind === 'symbol') found.add(head.name)
    children(node).forEach(visit)
  }
  for (const { claim } of statements) {
    const isEquation = claim.kind === 'chain' && /^[=≔]$/.test(claim.relations[0] ?? '')
    if (isEquation) claim.terms.slice(1).forEach(visit)
    else visit(claim)
  }
  return [...found]
}

const halfDefined = (count: number): string =>
  `It holds where both sides are defined: on ${count} special draws one is not. A condition would say so.`

/** The name that an error says nothing declares. */
const unknownName = (error: unknown): string | undefined =>
  error instanceof FormulaError && error.code === 'unknown-symbol'
    ? /^Unexpected symbol `(.+?)` without a meaning/.exec(error.message)?.[1]
    : undefined

/** An order, an inequality or a membership behind a comma: it may be a condition. */
const mayBePremise = ({ claim, joint }: Statement): boolean =>
  (joint === 'comma' || joint === 'quad') &&
  claim.kind === 'chain' &&
  claim.relations.every((relation) => /^[<>≤≥≠∈]$/.test(relation))

const inUnits = (unit: string, span: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected number in units of "${unit}", expected one that stands by itself`,
    span,
    'What the word multiplies is not read: write the number out, as in `1.67 \\times 10^7`.',
  )

/** "The matrix □ is symmetric", of one of which no sentence said so. */
const claimOrCondition = (name: string, { span, ...claim }: Chain): FormulaError =>
  new FormulaError(
    'ambiguous',
    `Unexpected words of \`${name}\`, expected a claim that holds or a condition`,
    span,
    `As a claim, \`${latex({ ...claim, span })}\`, it is wrong; as a condition it begins with "let" or "suppose".`,
  )

/** "a function vanishing at infinity": the counterexample need not be one. */
const unreadTail = (
  { name, words }: { name: string; words: string },
  span: Span,
): FormulaError =>
  new FormulaError(
    'unknown-word',
    `Unexpected words "${words}" of \`${name}\`, expected words that the lexicon knows`,
    span,
    'The formula fails for some values, which these words may exclude. Say them as a formula.',
  )

/** "increasing": of what may be flat it fails, of what rises strictly it holds. */
const twoReadings = (
  { name, word, as }: { name: string; word: string; as: string },
  span: Span,
): FormulaError =>
  new FormulaError(
    'ambiguous',
    `Unexpected word "${word}" of \`${name}\`, expected one that all texts take alike`,
    span,
    `The formula fails for some that are ${word}, and holds for all that are ${as}: say which is meant.`,
  )

const existential = (span: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    'Unexpected claim that there is one, expected a claim about all values',
    span,
    'Draws can show what holds for all; of what exists, name one.',
  )

/** The sentence says that the relation does not hold: then a counterexample is what it wants. */
function denied(evidence: Evidence, span: Span): Evidence {
  if (evidence.verdict === 'wrong') return refuted(evidence)
  if (evidence.verdict !== 'verified') return evidence
  throw new FormulaError(
    'true-erratum',
    'Unexpected relation that held on every draw, expected one that fails, as the sentence denies it',
    span,
  )
}

/** Is a function at its arguments on the left? */
const isOfArguments = ({ claim }: Statement): boolean => {
  if (claim.kind !== 'chain' || !/[=≔]/.test(claim.relations[0]!)) return false
  const [left] = claim.terms
  return left?.kind === 'apply' && left.op === 'call'
}

/** Is the formula the name by itself? */
const isName = ({ tex }: Formula, name: string): boolean => tex.trim() === name

/** `i = 1, \\dots, n`: i is an element of {1, …, n}. */
function inSet({ name, from, to, span }: Mapping): Expression {
  const symbols = name.split(',').map((one): Expression => ({ kind: 'symbol', name: one, span })) // prettier-ignore
  const left: Expression = symbols.length === 1 ? symbols[0]! : { kind: 'apply', op: 'tuple', args: symbols, span } // prettier-ignore
  const set: Expression = { kind: 'apply', op: 'range', args: [from, to], span }
  return { kind: 'chain', terms: [left, set], relations: ['∈'], span }
}
