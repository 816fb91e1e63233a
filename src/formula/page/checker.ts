/** Checks the formulas of a page in reading order, each once, those that another one needs before it. */
import type { Claim } from '../judge/claim.ts'
import type { Evidence } from '../judge/evidence.ts'
import { failed, tooDeep } from '../judge/report.ts'
import { FormulaError } from '../language/error.ts'
import type { Named } from '../language/named.ts'
import { look } from '../read/eye/look.ts'
import { NamesSeen } from '../read/eye/names.ts'
import type { Value } from '../values/value.ts'
import { CommonGround } from './acts/common-ground.ts'
import { Binding } from './claims/binding.ts'
import type { Early } from './claims/case.ts'
import { Claims } from './claims/claims.ts'
import { Decisions } from './claims/decisions.ts'
import { erratum } from './claims/erratum.ts'
import { GivenWords } from './claims/given-words.ts'
import { stated } from './claims/stated.ts'
import { Verdicts } from './claims/verdicts.ts'
import { Definitions } from './definitions/definitions.ts'
import { domainOf } from './domains/sets.ts'
import type { Page, PageOptions } from './page.ts'
import { defaults } from './page.ts'
import { legend } from './reader/legend.ts'
import { sample } from './reader/sample.ts'
import type { Slip } from './reader/slips.ts'
import { slipsIn } from './reader/slips.ts'
import { Lookahead } from './reading/lookahead.ts'
import { Progress } from './reading/progress.ts'
import { Readings } from './reading/readings.ts'
import { Statements } from './statements.ts'
import { Symbols, budget } from './symbols/symbols.ts'
import { told } from './symbols/told.ts'
import type { Formula } from './text/formula.ts'
import { nothingSaid } from './text/said.ts'
import { Text } from './text/text.ts'

/** Opens a page with the symbols that its examples give. */
export function openPage(options: PageOptions = {}): Page {
  return new Checker(options)
}

class Checker implements Page {
  private readonly options: PageOptions
  private readonly symbols: Symbols
  private readonly definitions: Definitions
  private readonly ground: CommonGround
  private readonly readings: Readings
  private readonly claims: Claims
  private readonly statements: Statements
  private readonly progress = new Progress()
  private readonly seen = new NamesSeen()
  /** Formulas checked so far, in order. */
  private readonly order: Formula[] = []
  /** Who is told early of which formula. */
  private early: { of: Formula; tell: Early } | undefined

  constructor(options: PageOptions) {
    const { given, text, macros, known } = options
    this.options = options
    this.symbols = new Symbols(
      given ?? [],
      options.seed ?? defaults.seed,
      options.draws ?? defaults.draws,
    )
    if (known) this.symbols.present = () => this.present()
    this.readings = new Readings(new Text(text ?? [], macros), this.symbols, macros)
    const verified: Claim[] = []
    this.definitions = new Definitions(this.symbols, verified)
    const page = this.readings.text
    this.ground = new CommonGround(this.symbols, this.definitions, {
      counts: (name) => page.counts(name),
      isArray: (name) => page.isArray(name),
      isApart: (base) => page.isApart(base),
    })
    const { dimensions } = this.ground.introducer.names
    const binding = new Binding(this.symbols, (set, description) =>
      domainOf(set, dimensions, { ...nothingSaid, description }),
    )
    const words = given && new GivenWords(binding, this.readings)
    const { mutate = true } = options
    const verdicts = new Verdicts(this.symbols, verified, words, mutate)
    const decisions = new Decisions(this.symbols, verdicts, words, options)
    this.claims = new Claims(this.ground, this.readings, words, decisions)
    const lookahead = new Lookahead(
      this.readings,
      this.symbols,
      this.progress,
      (formula) => this.run(formula),
    )
    this.statements = new Statements(
      this.ground,
      this.readings,
      lookahead,
      words,
      verdicts,
      this.claims,
    )
  }

  check(formula: Formula, early?: Early): Evidence {
    const own = this.own(formula)
    this.order.push(own)
    this.early = early && { of: own, tell: early }
    try {
      // A formula that an earlier one needed has its evidence.
      return this.progress.results.get(own) ?? this.run(own)
    } finally {
      this.early = undefined
    }
  }

  take(formula: Formula): void {
    const own = this.own(formula)
    this.order.push(own)
    if (
      this.progress.results.has(own) ||
      own.role === 'erratum' ||
      own.role === 'stated'
    )
      return
    this.claims.isTaking = true
    try {
      this.run(own)
    } finally {
      this.claims.isTaking = false
    }
  }

  knows(formula: Formula): boolean {
    return this.progress.results.has(this.own(formula))
  }

  legend(formula: Formula): Named[] {
    const own = this.own(formula)
    const { names, scope } = this.symbols
    try {
      return legend(own.tex, this.readings.of(own).statements, (name) => ({
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
    return slipsIn(own.tex, this.readings.of(own).statements)
  }

  sample(names: readonly string[]): ReadonlyMap<string, Value> {
    return sample(names, this.symbols)
  }

  finish(): { index: number; evidence: Evidence }[] {
    return this.definitions
      .finish(this.progress.results)
      .map(({ formula, evidence }) => ({
        index: formula.at ?? this.order.indexOf(formula),
        evidence,
      }))
  }

  /** The formulas under way with their sentences: on all of that it rests what is introduced. */
  private present(): string | undefined {
    return told(
      [...this.progress.running].map((formula) =>
        this.readings.text.place(formula).sentence.map((mate) => {
          const { tex, display, role, words } = mate.formula
          return [tex, display, role, words?.ahead, words?.before, words?.after, words?.behind] // prettier-ignore
        }),
      ),
    )
  }

  get spent(): number {
    return this.symbols.world.spent
  }

  private own(formula: Formula): Formula {
    return this.options.text?.[formula.at ?? -1] ?? formula
  }

  /** Who is told early of this formula. */
  private tellOf(formula: Formula): Early | undefined {
    return this.early?.of === formula ? this.early.tell : undefined
  }

  private run(formula: Formula): Evidence {
    const start = performance.now()
    const { world } = this.symbols
    const steps = world.budget
    world.budget = budget
    this.progress.running.add(formula)
    let evidence: Evidence
    try {
      if (this.symbols.clash) throw this.symbols.clash
      this.look(formula)
      evidence =
        formula.role === 'stated'
          ? stated(formula, this.readings)
          : formula.role === 'erratum'
            ? erratum(formula, this.readings, this.ground)
            : this.statements.check(formula, this.tellOf(formula))
    } catch (error) {
      evidence = failed(tooDeep(error) ?? error, '')
    } finally {
      this.progress.running.delete(formula)
      world.budget = steps
    }
    const total = performance.now() - start
    evidence.time = total - (evidence.mutantTime ?? 0)
    this.progress.results.set(formula, evidence)
    return evidence
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
}
