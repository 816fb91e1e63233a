/**
 * A page: formulas in reading order, over symbols that accumulate.
 *
 * Each formula is read with what is known so far; its statements declare, define,
 * assign or claim. Claims are decided at once and mutated; definitions are judged at
 * the end, by the claims that used them.
 */
import { assess, repairOf } from './assess.ts'
import type { Claim } from './claim.ts'
import { decide, freeIndices, sides, splitPremises } from './claim.ts'
import type { Words } from './declare.ts'
import { Declarer } from './declare.ts'
import type { Definition } from './definition.ts'
import { definitionOf } from './definition.ts'
import { Distribution } from './distribution.ts'
import { World } from './environment.ts'
import type { Code } from './error.ts'
import { FormulaError } from './error.ts'
import { compile, evaluate } from './evaluate.ts'
import type { Counterexample, Evidence, Verdict } from './evidence.ts'
import type { Chain, Expression, Statement } from './expression.ts'
import { freeSymbols } from './expression.ts'
import type { Kinds } from './mutate.ts'
import { mutants } from './mutate.ts'
import { quotedFailure } from './quoted.ts'
import { canonicalName } from './read/name.ts'
import { latex, relationLatex } from './latex.ts'
import { printStatement } from './print.ts'
import { read } from './read/statement.ts'
import type { Reading } from './read/statement.ts'
import type { Names } from './read/term.ts'
import type { Defined, Entry, Given } from './scope.ts'
import { Scope } from './scope.ts'
import { shrink } from './shrink.ts'
import { standard } from './standard.ts'
import { suggestions } from './suggest.ts'
import type { Kind } from './value.ts'
import { kindOf, shapeOf, show } from './value.ts'
import { Witnesses } from './witness.ts'

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

/** Steps of evaluation that one formula may cost, mutants apart. */
const budget = 2_000_000

const verdictOf: Record<Code, Verdict> = {
  katex: 'unreadable',
  unreadable: 'unreadable',
  ambiguous: 'unreadable',
  'unknown-symbol': 'unknown-symbol',
  'shape-mismatch': 'shape-mismatch',
  'kind-mismatch': 'shape-mismatch',
  'unequal-sides': 'wrong',
  'false-relation': 'wrong',
  'undefined-side': 'wrong',
  vacuous: 'vacuous',
  'true-erratum': 'wrong',
  'quoted-counterexample': 'wrong',
  'witnesses-disagree': 'wrong',
  redeclared: 'wrong',
  'code-throws': 'wrong',
  'too-costly': 'diverged',
  untested: 'defined',
}

/** Opens a page with the symbols that its examples give. */
export function openPage(options: PageOptions = {}): Page {
  return new Checker(options)
}

interface Pending {
  index: number
  definition: Definition
  /** Claims checked after it. */
  from: number
}

class Checker implements Page {
  private readonly scope = new Scope(standard)
  private readonly world: World
  private readonly witnesses: Witnesses
  private readonly options: PageOptions
  private readonly updates = new Map<string, Entry>()
  private readonly origins = new Map<string, string>()
  private readonly kinds = new Map<string, Kind | undefined>()
  private readonly claims: Claim[] = []
  private readonly pending: Pending[] = []
  private count = 0
  private readonly results: Evidence[] = []
  /** Our own names for other values of a symbol, and that symbol. */
  private readonly own = new Map<string, string>()
  private tex = ''
  private setup: FormulaError | undefined

  constructor(options: PageOptions) {
    this.options = options
    this.world = new World(
      this.scope,
      options.seed ?? defaults.seed,
      options.draws ?? defaults.draws,
      evaluate,
    )
    this.witnesses = new Witnesses(this.world)
    for (const given of options.given ?? []) {
      for (const [name, declaration] of given.symbols) {
        const before = this.scope.declares(name) ? this.origins.get(name) : undefined
        if (this.scope.declares(name) && !same(this.scope.get(name), declaration)) {
          this.setup ??= new FormulaError(
            'redeclared',
            `Unexpected second meaning of \`${name}\` in ${given.origin ?? 'an example'}, expected the one from ${before ?? 'another example'}`,
          )
          continue
        }
        this.scope.set(name, declaration)
        if (given.origin !== undefined) this.origins.set(name, given.origin)
      }
      for (const [name, update] of given.updates) this.updates.set(name, update)
    }
  }

  // ── what the reader and the mutants ask ────────────────────────────────────

  private kindOf(name: string): Kind | undefined {
    if (!this.kinds.has(name)) {
      let kind: Kind | undefined
      if (this.scope.get(name)) {
        this.world.budget = budget
        const value = this.world.root(0).get(name)
        kind = kindOf(value)
      }
      this.kinds.set(name, kind)
    }
    return this.kinds.get(name)
  }

  private readonly names: Names = {
    kind: (name) => {
      const entry = this.scope.get(name)
      if (entry?.source === 'defined' && entry.parameters.length > 0) return entry.indexed ? 'tuple' : 'function' // prettier-ignore
      return this.kindOf(name)
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
    declares: (name) => this.scope.declares(name),
  }

  private mutationKinds(chain: Chain): Kinds {
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
          (other) => other !== name && !other.includes('@') && shape(other) === kind,
        )
        return [...new Set(others)].slice(0, 2)
      },
    }
  }

  private add(name: string, entry: Entry): void {
    this.scope.set(name, entry)
    this.kinds.clear()
    this.world.changed(name)
    if (entry.source === 'defined') {
      const parameters = new Set(entry.parameters)
      for (const need of freeSymbols(entry.body, parameters))
        this.scope.needs(name, need)
    }
  }

  // ── checking ───────────────────────────────────────────────────────────────

  check(formula: Formula): Evidence {
    const index = this.count++
    const start = performance.now()
    this.world.budget = budget
    this.tex = formula.tex
    let evidence: Evidence
    try {
      if (this.setup) throw this.setup
      evidence =
        formula.role === 'stated'
          ? this.stated(formula)
          : formula.role === 'erratum'
            ? this.erratum(formula)
            : this.statements(formula, index)
    } catch (error) {
      evidence = this.failed(error, '')
    }
    const total = performance.now() - start
    evidence.time = total - (evidence.mutantTime ?? 0)
    this.results.push(evidence)
    return evidence
  }

  private read(formula: Formula): Reading {
    return read(formula.tex, formula.display, this.names, this.options.macros)
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

  private failed(error: unknown, reading: string): Evidence {
    if (!(error instanceof FormulaError)) throw error
    return {
      verdict: verdictOf[error.code],
      code: error.code,
      message: error.message,
      ...(error.note !== undefined && { note: error.note }),
      ...(error.span && { span: error.span }),
      reading,
      time: 0,
    }
  }

  private statements(formula: Formula, index: number): Evidence {
    const reading = this.read(formula)
    const text = printReading(reading)
    try {
      return this.settle(reading, formula, index, text)
    } catch (error) {
      return this.failed(error, text)
    }
  }

  /** Declarations and definitions first, wherever they stand; then mentions and claims. */
  private settle(
    reading: Reading,
    formula: Formula,
    index: number,
    text: string,
  ): Evidence {
    const declarer = new Declarer(this.world, (name, entry) => {
      this.add(name, entry)
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
    const rest: Statement[] = []
    const defined: { definition: Definition; statement: Statement }[] = []
    for (const statement of reading.statements) {
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
        claim.kind === 'chain' ? definitionOf(claim, this.scope) : undefined
      if (definition && !defined.some((d) => d.definition.name === definition.name)) {
        defined.push({ definition, statement })
        continue
      }
      if (claim.kind !== 'chain' && declarer.mention(claim, formula.words)) {
        settled('declared')
        continue
      }
      rest.push(statement)
    }
    for (const { definition } of this.inOrder(defined)) {
      verdicts.push(this.define(definition, index, text))
    }
    for (const { definition, statement } of defined) {
      if (definition.rest) rest.unshift({ ...statement, claim: definition.rest })
    }
    for (const statement of rest) verdicts.push(this.claimOrMention(statement, text))
    return worst(verdicts) ?? { verdict: 'mentioned', reading: text, time: 0 }
  }

  /** Definitions of one formula in the order in which they need each other. */
  private inOrder<T extends { definition: Definition }>(list: readonly T[]): T[] {
    const waiting = [...list]
    const out: T[] = []
    while (waiting.length > 0) {
      const names = new Set(waiting.map(({ definition }) => definition.name))
      const at = waiting.findIndex(({ definition }) => {
        const free = freeSymbols(definition.entry.body)
        return ![...free].some((name) => name !== definition.name && names.has(name))
      })
      out.push(...waiting.splice(Math.max(0, at), 1))
    }
    return out
  }

  private define(definition: Definition, index: number, text: string): Evidence {
    const { name, entry } = definition
    const bound = new Set(entry.parameters)
    const { unknown } = freeIndices([entry.body], this.world)
    const missing = unknown.filter((symbol) => !bound.has(symbol.name))
    const [first] = missing
    if (first) throw this.unknownSymbol(first.name, first.span)
    this.add(name, entry)
    // Values that can be computed at once show shapes that do not fit.
    if (entry.parameters.length === 0) compile(entry.body)(this.world.root(0))
    else if (entry.indexed) this.family(definition)
    this.pending.push({ index, definition, from: this.claims.length })
    return { verdict: 'defined', reading: text, untested: true, time: 0 }
  }

  /** `a_i = …`: the tuple of its members, one for each position that the right side has. */
  private family(definition: Definition): void {
    const { name, entry } = definition
    const [parameter] = entry.parameters
    const body: Expression = {
      kind: 'bind',
      op: 'forall',
      variables: [
        { name: parameter!, range: { kind: 'implicit' }, span: entry.body.span },
      ],
      body: entry.body,
      span: entry.body.span,
    }
    this.add(name, { source: 'defined', parameters: [], indexed: true, body })
    compile(body)(this.world.root(0))
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
    const before = this.scope.get(name)
    if (!before) throw this.unknownSymbol(name, target.span)
    this.known([body])
    const old = this.internal(name, 'before')
    this.add(old, before.source === 'drawn' ? { drawnAs: name, ...before } : before)
    const update = this.updates.get(name)
    let evidence: Evidence = { verdict: 'defined', reading: text, time: 0 }
    if (update?.source === 'computed') {
      const after = this.internal(name, 'after')
      this.add(after, update)
      const claim: Chain = {
        ...chain,
        terms: [{ ...target, name: after }, body],
        relations: ['='],
      }
      evidence = this.claimOrMention({ claim, premises: [], span: chain.span }, text)
      // Its symbols are about to mean something else.
      this.claims.pop()
    } else evidence.untested = true
    this.add(name, { source: 'assigned', before: old, body })
    this.scope.needs(name, old)
    for (const need of freeSymbols(body)) this.scope.needs(name, need)
    this.witnesses.forget()
    return evidence
  }

  /** A name of our own for another value of a symbol; it is LaTeX, as all names are. */
  private internal(name: string, when: 'before' | 'after'): string {
    const own = canonicalName(`${name}^{\\mathrm{${when}${this.count}}}`)
    this.own.set(own, name)
    return own
  }

  private unknownSymbol(name: string, span: readonly [number, number]): FormulaError {
    const near = suggestions(name, this.scope.names())
    return new FormulaError(
      'unknown-symbol',
      `Unexpected symbol \`${name}\` without a meaning, expected ${
        near.length > 0 ? `${near.map((n) => `\`${n}\``).join(', ')} or ` : ''
      }a declaration before it`,
      span,
      `Say what it is where it first occurs, such as \`${name} \\in \\mathbb{R}^n\`, or give it in an example.`,
    )
  }

  /** @throws FormulaError for the first name that nothing declares. */
  private known(expressions: readonly Expression[]): string[] {
    const { indices, unknown } = freeIndices(expressions, this.world)
    const [first] = unknown
    if (first) throw this.unknownSymbol(first.name, first.span)
    return indices
  }

  private claimOrMention(statement: Statement, text: string): Evidence {
    const { claim, premises } = statement
    if (claim.kind !== 'chain') return this.mention(claim, text)
    const indices = this.known([claim, ...premises])
    const split = splitPremises(premises, this.world)
    return this.decide({ chain: claim, ...split, indices }, text)
  }

  /** An expression that claims nothing must still make sense: on a draw it has a value. */
  private mention(node: Expression, text: string): Evidence {
    this.known([node])
    const indices = freeIndices([node], this.world).indices
    if (indices.length === 0) compile(node)(this.world.root(0))
    return { verdict: 'mentioned', reading: text, time: 0 }
  }

  /** Code and witnesses behind the symbols of a claim, after they agreed. */
  private tied(claim: Claim): string[] {
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

  private decide(claim: Claim, text: string): Evidence {
    const { world } = this
    const decision = decide(claim, world)
    const { seed } = world
    const base = {
      reading: text,
      seed,
      draws: decision.tested,
      tolerance: decision.tolerance,
      time: 0,
    }
    if (decision.failure) {
      const { failure, symbols } = shrink(claim, decision.failure, world)
      const counterexample = this.describe(claim, failure, symbols)
      const repair = repairOf(claim, world, this.mutationKinds(claim.chain))
      const relation = claim.chain.relations[failure.link]!
      const isEquation = relation === '=' || relation === '≔' || relation === '≈'
      const code: Code = failure.reason?.includes('undefined')
        ? 'undefined-side'
        : isEquation
          ? 'unequal-sides'
          : 'false-relation'
      const { left, right } = counterexample
      const [a, b] = [
        claim.chain.terms[failure.link]!,
        claim.chain.terms[failure.link + 1]!,
      ]
      return {
        ...base,
        verdict: 'wrong',
        code,
        message: isEquation
          ? `Unexpected value \`${right}\` on the right side, expected \`${left}\` as on the left`
          : `Unexpected values \`${left}\` and \`${right}\`, expected the left side ${relation} the right one`,
        note: noteFor(counterexample, failure.reason, seed, repair),
        span: [a.span[0], b.span[1]],
        ...(Number.isFinite(decision.residual) && { residual: decision.residual }),
        counterexample,
      }
    }
    if (decision.tested === 0) {
      throw new FormulaError(
        'vacuous',
        'Unexpected claim that no draw could test, expected one that has values on both sides',
        claim.chain.span,
        claim.premises.length > 0
          ? 'Its conditions were never fulfilled, or a side was undefined on every draw.'
          : 'A side was undefined on every draw.',
      )
    }
    const witnesses = this.tied(claim)
    this.claims.push(claim)
    const evidence: Evidence = {
      ...base,
      verdict: 'verified',
      residual: decision.residual,
      ...(witnesses.length > 0 && { witnesses }),
    }
    if (this.options.mutate ?? true) {
      const start = performance.now()
      world.budget = budget * 10
      evidence.mutants = assess(claim, world, this.mutationKinds(claim.chain))
      evidence.mutantTime = performance.now() - start
    }
    return evidence
  }

  private describe(
    claim: Claim,
    failure: Parameters<typeof sides>[0],
    symbols: ReadonlyMap<string, unknown>,
  ): Counterexample {
    const shown: Record<string, string> = {}
    for (const name of [...symbols.keys(), ...claim.indices]) {
      // After an assignment readers know the new value by the name.
      const known = this.own.get(name) ?? name
      const value = failure.env.get(known)
      if (typeof value === 'function') continue
      shown[known] = show(value, 4)
    }
    const { terms, relations } = claim.chain
    const { link } = failure
    const [a, b] = [terms[link]!, terms[link + 1]!]
    const quote = ({ span }: Expression): string =>
      this.tex.slice(span[0], span[1]).trim()
    return {
      symbols: shown,
      ...sides(failure),
      link: `${quote(a)} ${relationLatex(relations[link]!)} ${quote(b)}`,
    }
  }

  /** Must be false, and may change nothing of what follows. */
  private erratum(formula: Formula): Evidence {
    let text = ''
    try {
      const reading = this.read(formula)
      text = printReading(reading)
      const claims = reading.statements.map((statement) => {
        const { claim, premises } = statement
        if (claim.kind !== 'chain') return this.mention(claim, text)
        const chain: Chain =
          claim.relations[0] === '←' ? this.updateClaim(claim) : claim
        const indices = this.known([chain, ...premises])
        const claimed = { chain, ...splitPremises(premises, this.world), indices }
        return this.quoted(formula, claimed, this.decide(claimed, text))
      })
      const wrong = claims.find((evidence) => evidence.verdict === 'wrong')
      if (wrong) {
        return refuted(wrong)
      }
    } catch (error) {
      if (error instanceof FormulaError && refuting.has(error.code)) {
        return refuted(this.failed(error, text))
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

  /** The author's own counterexample, if one is quoted, instead of the one we found. */
  private quoted(formula: Formula, claim: Claim, evidence: Evidence): Evidence {
    if (formula.pinned === undefined || evidence.verdict !== 'wrong') return evidence
    const { failure, symbols } = quotedFailure(formula.pinned, claim, this.world)
    return { ...evidence, counterexample: this.describe(claim, failure, symbols) }
  }

  /** An erratum of an assignment: the value it would give against the right one. */
  private updateClaim(chain: Chain): Chain {
    const [target, body] = chain.terms
    const name = target?.kind === 'symbol' ? target.name : undefined
    const update = name === undefined ? undefined : this.updates.get(name)
    if (name === undefined || !body || update?.source !== 'computed') {
      throw new FormulaError(
        'unknown-symbol',
        'Unexpected assignment in an erratum, expected code for the value after it',
        chain.span,
        'Give `X \\\\leftarrow` in the scope of an example.',
      )
    }
    const after = this.internal(name, 'after')
    this.add(after, update)
    return { ...chain, terms: [{ ...target!, kind: 'symbol', name: after }, body], relations: ['='] } // prettier-ignore
  }

  // ── definitions at the end of the page ─────────────────────────────────────

  finish(): { index: number; evidence: Evidence }[] {
    const updated = new Map<number, Evidence>()
    for (const { index, definition, from } of this.pending) {
      const start = performance.now()
      const evidence = updated.get(index) ?? { ...this.results[index]! }
      if (!updated.has(index)) delete evidence.untested
      updated.set(index, evidence)
      const { total, killed } = this.contradicted(definition, from)
      if (killed === 0) {
        evidence.untested = true
        evidence.note = `Nothing on the page contradicts another meaning of \`${definition.name}\`: no code, no later claim.`
      } else if (evidence.verdict === 'defined') {
        const before = evidence.mutants
        evidence.mutants = {
          total: total + (before?.total ?? 0),
          killed: killed + (before?.killed ?? 0),
          survivors: [],
        }
      }
      evidence.mutantTime = (evidence.mutantTime ?? 0) + performance.now() - start
    }
    return [...updated].map(([index, evidence]) => ({ index, evidence }))
  }

  /** Claims after a definition that rest on it. */
  private using(name: string, from: number): Claim[] {
    return this.claims
      .slice(from)
      .filter((claim) =>
        [claim.chain, ...claim.premises].some((node) =>
          [...freeSymbols(node)].some((symbol) => this.scope.sources(symbol).has(name)),
        ),
      )
  }

  /** Mutants of a definition, killed by the claims that use it. */
  private contradicted(
    definition: Definition,
    from: number,
  ): { total: number; killed: number } {
    const { name } = definition
    const using = this.using(name, from)
    if (using.length === 0) return { total: 0, killed: 0 }
    this.world.budget = budget * 10
    const original = this.scope.get(name) as Defined
    const chain: Chain = {
      kind: 'chain',
      terms: [original.body],
      relations: [],
      span: original.body.span,
    }
    const list = mutants(original.body, this.mutationKinds(chain), 24)
    let killed = 0
    for (const { expression } of list) {
      this.add(name, { ...original, body: expression })
      const caught = using.some((claim) => {
        try {
          const { failure, tested } = decide(claim, this.world)
          return failure !== undefined || tested === 0
        } catch (error) {
          if (error instanceof FormulaError) return error.code !== 'too-costly'
          throw error
        }
      })
      if (caught) killed++
    }
    this.add(name, original)
    return { total: list.length, killed }
  }
}

/** What refutes a claim is what an erratum wants: the same evidence, no longer a failure. */
function refuted(evidence: Evidence): Evidence {
  const result: Evidence = { ...evidence, verdict: 'refuted' }
  delete result.code
  delete result.note
  return result
}

/** Errors by which an erratum is shown to be false: its sides cannot even be compared. */
const refuting: ReadonlySet<Code> = new Set(['shape-mismatch', 'kind-mismatch'])

const printReading = (reading: Reading): string =>
  [
    ...reading.functions.map(({ name }) => `(function ${name})`),
    ...reading.ranges.map(({ name }) => `(index ${name})`),
    ...reading.statements.map((statement) => printStatement(statement)),
  ].join(' ')

const rank: Verdict[] = [
  'mentioned',
  'declared',
  'stated',
  'defined',
  'refuted',
  'verified',
  'vacuous',
  'diverged',
  'shape-mismatch',
  'unknown-symbol',
  'unreadable',
  'wrong',
]

/** One verdict for a node of several statements: the worst failure, else the strongest. */
function worst(list: readonly Evidence[]): Evidence | undefined {
  const [first] = [...list].sort(
    (a, b) => rank.indexOf(b.verdict) - rank.indexOf(a.verdict),
  )
  if (!first) return undefined
  const verified = list.filter((evidence) => evidence.mutants)
  if (first.verdict !== 'verified' || verified.length < 2) {
    const untested = list.some((evidence) => evidence.untested)
    return untested ? { ...first, untested: true } : first
  }
  const sum = (pick: (m: NonNullable<Evidence['mutants']>) => number): number =>
    verified.reduce((total, evidence) => total + pick(evidence.mutants!), 0)
  return {
    ...first,
    draws: Math.min(...verified.map((evidence) => evidence.draws ?? 0)),
    residual: Math.max(...verified.map((evidence) => evidence.residual ?? 0)),
    tolerance: Math.max(...verified.map((evidence) => evidence.tolerance ?? 0)),
    witnesses: [...new Set(verified.flatMap((evidence) => evidence.witnesses ?? []))],
    mutants: {
      total: sum((m) => m.total),
      killed: sum((m) => m.killed),
      survivors: verified.flatMap((evidence) => evidence.mutants!.survivors),
    },
    mutantTime: verified.reduce((total, e) => total + (e.mutantTime ?? 0), 0),
  }
}

function noteFor(
  counterexample: Counterexample,
  reason: string | undefined,
  seed: number,
  repair: { change: string; expression: Expression } | undefined,
): string {
  const values = Object.entries(counterexample.symbols).map(
    ([name, value]) => `${name} = ${value}`,
  )
  const parts = [
    reason === undefined ? '' : `Here ${reason}.`,
    values.length > 0 ? `At ${values.join(', ')}; seed ${seed}.` : `Seed ${seed}.`,
    repair
      ? `It holds with one change (${repair.change}): \`${latex(repair.expression)}\`.`
      : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** Two declarations that come from one object are one declaration. */
const same = (a: unknown, b: unknown): boolean => a === b
