/**
 * A page: formulas in reading order, over symbols that accumulate.
 *
 * Each formula is read with what is known so far; its statements declare, define,
 * assign or claim. Claims are decided at once and mutated; definitions are judged at
 * the end, by the claims that used them.
 */
import { assess, repairOf } from './assess.ts'
import type { Claim, Decision, Failure } from './claim.ts'
import { decide, splitPremises } from './claim.ts'
import type { Words } from './declare.ts'
import { Declarer } from './declare.ts'
import type { Definition } from './definition.ts'
import { definitionOf } from './definition.ts'
import { Definitions, inOrder } from './definitions.ts'
import { FormulaError } from './error.ts'
import { compile } from './evaluate.ts'
import type { Counterexample, Evidence, Verdict } from './evidence.ts'
import type { Chain, Expression, Statement } from './expression.ts'
import { directions, freeSymbols } from './expression.ts'
import { freeIndices } from './indices.ts'
import { printStatement } from './print.ts'
import { quotedFailure } from './quoted.ts'
import type { Reading } from './read/statement.ts'
import { read } from './read/statement.ts'
import {
  describe,
  failed,
  vacuous,
  printReading,
  refuted,
  refuting,
  tooDeep,
  worst,
  wrong,
} from './report.ts'
import type { Given } from './scope.ts'
import { shrink } from './shrink.ts'
import { budget, Symbols } from './symbols.ts'

export interface PageOptions {
  /** Symbols with code, from the page's examples; `origin` names the file. */
  given?: readonly (Given & { origin?: string })[]
  seed?: number
  /** Draws per claim. */
  draws?: number
  macros?: Record<string, string>
  /** Mutants are what costs; without them `mutants` is missing in the evidence. */
  mutate?: boolean
}

/** A math node as it stands on a page. */
export interface Formula {
  tex: string
  display: boolean
  role?: 'claim' | 'erratum' | 'stated'
  /** Why a stated formula is not checked. */
  reason?: string
  words?: Words
  /** Erratum: a counterexample that the author quotes, `X = [1 -1]; left = 1; right = 0.5`. */
  pinned?: string
}

export interface Page {
  /** Checks the next formula in reading order. */
  check(formula: Formula): Evidence
  /** After the last formula: evidence of definitions, by the order of their checks. */
  finish(): { index: number; evidence: Evidence }[]
}

/** Defaults: enough for equations, quick enough to run on every save. */
export const defaults = { seed: 20_140_411, draws: 24 } as const

/** Opens a page with the symbols that its examples give. */
export function openPage(options: PageOptions = {}): Page {
  return new Checker(options)
}

/** A claim with its premises. */
type Direction = ReturnType<typeof directions>[number]

class Checker implements Page {
  private readonly symbols: Symbols
  private readonly options: PageOptions
  private readonly claims: Claim[] = []
  private readonly definitions: Definitions
  private readonly results: Evidence[] = []
  /** The formula being checked. */
  private tex = ''

  constructor(options: PageOptions) {
    this.options = options
    this.symbols = new Symbols(
      options.given ?? [],
      options.seed ?? defaults.seed,
      options.draws ?? defaults.draws,
    )
    this.definitions = new Definitions(this.symbols, this.claims)
  }

  check(formula: Formula): Evidence {
    const index = this.results.length
    const start = performance.now()
    this.symbols.world.budget = budget
    this.tex = formula.tex
    let evidence: Evidence
    try {
      if (this.symbols.clash) throw this.symbols.clash
      evidence =
        formula.role === 'stated'
          ? this.stated(formula)
          : formula.role === 'erratum'
            ? this.erratum(formula)
            : this.statements(formula, index)
    } catch (error) {
      evidence = failed(tooDeep(error) ?? error, '')
    }
    const total = performance.now() - start
    evidence.time = total - (evidence.mutantTime ?? 0)
    this.results.push(evidence)
    return evidence
  }

  finish(): { index: number; evidence: Evidence }[] {
    return this.definitions.finish(this.results)
  }

  private read(formula: Formula): Reading {
    return read(formula.tex, formula.display, this.symbols.names, this.options.macros)
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

  private statements(formula: Formula, index: number): Evidence {
    const reading = this.read(formula)
    const text = printReading(reading)
    try {
      return this.settle(reading, formula, index, text)
    } catch (error) {
      return failed(tooDeep(error) ?? error, text)
    }
  }

  /** Declarations and definitions first, wherever they stand; then mentions and claims. */
  private settle(
    reading: Reading,
    formula: Formula,
    index: number,
    text: string,
  ): Evidence {
    const declarer = new Declarer(this.symbols.world, (name, entry) => {
      this.symbols.add(name, entry)
    })
    const verdicts: Evidence[] = []
    const settled = (verdict: Verdict): void => {
      verdicts.push({ verdict, reading: text, time: 0 })
    }
    for (const { name, from, to, span } of reading.functions) {
      if (declarer.map(name, from, to, span)) settled('declared')
      else settled('mentioned')
    }
    for (const { name, from, to } of reading.ranges) {
      for (const part of name.split(',')) {
        if (declarer.range(part, from, to)) settled('declared')
        else settled('mentioned')
      }
    }
    const rest: { statement: Statement; at: number }[] = []
    const defined: { definition: Definition; statement: Statement }[] = []
    for (const [at, statement] of reading.statements.entries()) {
      const { claim } = statement
      if (claim.kind === 'chain' && claim.relations[0] === '←') {
        verdicts.push(this.assign(claim, text))
        continue
      }
      if (claim.kind === 'chain' && declarer.chain(claim, formula.words)) {
        settled('declared')
        continue
      }
      const definition =
        claim.kind === 'chain' ? definitionOf(claim, this.symbols.scope) : undefined
      if (definition && !defined.some((d) => d.definition.name === definition.name)) {
        defined.push({ definition, statement })
        continue
      }
      if (claim.kind !== 'chain' && declarer.mention(claim, formula.words)) {
        settled('declared')
        continue
      }
      rest.push({ statement, at })
    }
    for (const { definition } of inOrder(defined)) {
      verdicts.push(this.definitions.define(definition, index, text))
    }
    // A family defined here (`…, \\quad s_i = …`) is known only now to what stands before it.
    const again = defined.some(({ definition }) => definition.entry.indexed)
      ? this.read(formula).statements
      : reading.statements
    for (const { definition, statement } of defined) {
      if (!definition.rest) continue
      const claim = { ...statement, claim: definition.rest }
      verdicts.push(this.claimOrMention(claim, text))
    }
    for (const { at } of rest) verdicts.push(this.claimOrMention(again[at]!, text))
    const evidence = worst(verdicts) ?? { verdict: 'mentioned', reading: text, time: 0 }
    if (!formula.display || evidence.verdict !== 'mentioned') return evidence
    return {
      ...evidence,
      untested: true,
      note: 'A formula on a line of its own that claims, declares or defines nothing: nothing was tested.',
    }
  }

  /** From here on the name means the right side, with its old meaning inside. */
  private assign(chain: Chain, text: string): Evidence {
    const [target, body] = chain.terms
    if (target?.kind !== 'symbol' || !body || chain.terms.length !== 2) {
      throw new FormulaError(
        'unreadable',
        'Unexpected left side of `\\leftarrow`, expected one symbol',
        chain.span,
      )
    }
    const { name } = target
    const before = this.symbols.scope.get(name)
    if (!before) throw this.symbols.unknownSymbol(name, target.span)
    this.symbols.known([body])
    const old = this.symbols.internal(name, 'before', this.results.length)
    this.symbols.add(
      old,
      before.source === 'drawn' ? { drawnAs: name, ...before } : before,
    )
    const update = this.symbols.updates.get(name)
    let evidence: Evidence = { verdict: 'defined', reading: text, time: 0 }
    if (update?.source === 'computed') {
      const after = this.symbols.internal(name, 'after', this.results.length)
      this.symbols.add(after, update)
      const claim: Chain = {
        ...chain,
        terms: [{ ...target, name: after }, body],
        relations: ['='],
      }
      evidence = this.claimOrMention({ claim, premises: [], span: chain.span }, text)
      // Its symbols are about to mean something else.
      this.claims.pop()
    } else evidence.untested = true
    this.symbols.add(name, { source: 'assigned', before: old, body })
    this.symbols.scope.needs(name, old)
    for (const need of freeSymbols(body)) this.symbols.scope.needs(name, need)
    this.symbols.witnesses.forget()
    return evidence
  }

  private claimOrMention(statement: Statement, text: string): Evidence {
    const all = directions(statement).map((direction) => this.claimed(direction, text))
    return worst(all)!
  }

  private claimed({ claim, premises }: Direction, text: string): Evidence {
    if (claim.kind !== 'chain') return this.mention(claim, text)
    const indices = this.symbols.known([claim, ...premises])
    const split = splitPremises(premises, this.symbols.world)
    return this.decide({ chain: claim, ...split, indices }, text)
  }

  /** An expression that claims nothing must still make sense: on a draw it has a value. */
  private mention(node: Expression, text: string): Evidence {
    this.symbols.known([node])
    const indices = freeIndices([node], this.symbols.world).indices
    if (indices.length === 0) compile(node)(this.symbols.world.root(0))
    return { verdict: 'mentioned', reading: text, time: 0 }
  }

  private decide(claim: Claim, text: string): Evidence {
    const { world } = this.symbols
    const decision = decide(claim, world)
    if (decision.failure) {
      const { failure, symbols } = shrink(claim, decision.failure, world)
      const repair = repairOf(
        claim,
        failure,
        world,
        this.symbols.mutationKinds(claim.chain),
      )
      const counterexample = this.describe(claim, failure, symbols)
      const report = wrong(claim, decision, failure, counterexample, world.seed, repair)
      return { ...report, reading: text, time: 0 }
    }
    return this.verified(claim, decision, text)
  }

  private verified(claim: Claim, decision: Decision, text: string): Evidence {
    const { world } = this.symbols
    if (decision.tested === 0) throw vacuous(claim)
    const witnesses = this.symbols.tied(claim)
    this.claims.push(claim)
    const evidence: Evidence = {
      verdict: 'verified',
      reading: text,
      draws: decision.tested,
      seed: world.seed,
      residual: decision.residual,
      tolerance: decision.tolerance,
      ...(witnesses.length > 0 && { witnesses }),
      time: 0,
    }
    if (this.options.mutate ?? true) {
      const start = performance.now()
      world.budget = budget * 2
      evidence.mutants = assess(claim, world, this.symbols.mutationKinds(claim.chain))
      evidence.mutantTime = performance.now() - start
    }
    return evidence
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
      for (const statement of reading.statements.flatMap(directions)) {
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
    { claim, premises }: Direction,
    { pinned }: Formula,
    text: string,
  ): Evidence | undefined {
    const { world } = this.symbols
    if (claim.kind !== 'chain') {
      this.mention(claim, text)
      return undefined
    }
    const chain = claim.relations[0] === '←' ? this.updateClaim(claim) : claim
    const indices = this.symbols.known([chain, ...premises])
    const claimed = { chain, ...splitPremises(premises, world), indices }
    const decision = decide(claimed, world)
    if (decision.tested === 0) throw vacuous(claimed)
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

  /** An erratum of an assignment: the value it would give against the right one. */
  private updateClaim(chain: Chain): Chain {
    const [target, body] = chain.terms
    const name = target?.kind === 'symbol' ? target.name : undefined
    const update = name === undefined ? undefined : this.symbols.updates.get(name)
    if (name === undefined || !body || update?.source !== 'computed') {
      throw new FormulaError(
        'unknown-symbol',
        'Unexpected assignment in an erratum, expected code for the value after it',
        chain.span,
        'Give `X \\\\leftarrow` in the scope of an example.',
      )
    }
    const after = this.symbols.internal(name, 'after', this.results.length)
    this.symbols.add(after, update)
    return { ...chain, terms: [{ ...target!, kind: 'symbol', name: after }, body], relations: ['='] } // prettier-ignore
  }
}
