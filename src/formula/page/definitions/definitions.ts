/**
 * Definitions of a page: entered when they are read, judged at its end. A definition
 * is tested if its mutants are contradicted by claims that rest on it.
 */
import { Matrix } from 'ml-matrix'
import type { Claim } from '../../judge/claim.ts'
import { decide } from '../../judge/claim.ts'
import type { Definition } from './definition.ts'
import { isRecursion } from './definition.ts'
import { attempt, evaluates, mustHaveValue } from './valued.ts'
import { FormulaError } from '../../language/error.ts'
import { memberName, singles } from '../../evaluation/operators/forall.ts'
import type { Evidence } from '../../judge/evidence.ts'
import type { Bind, Chain, Expression } from '../../language/expression.ts'
import { children, freeSymbols } from '../../language/expression.ts'
import { freeIndices } from '../../judge/indices.ts'
import { mutants } from '../../judge/mutate.ts'
import { failed } from '../../judge/report.ts'
import type { Symbols } from '../symbols/symbols.ts'
import { budget } from '../symbols/symbols.ts'

/** Identifies the formula of a definition: as the page gave it. */
type Owner = object

interface Pending {
  owner: Owner
  definition: Definition
  /** Claims checked after it. */
  from: number
  /** What claims whose symbols mean something else by now have found. */
  total: number
  killed: number
  /** A recursion without a first member: it must have come by the end of the page. */
  awaits: boolean
}

/** Mutants per definition: enough to see whether anything rests on it. */
const limit = 24

export class Definitions {
  private readonly symbols: Symbols
  /** Verified claims of the page so far, in reading order. */
  private readonly claims: Claim[]
  private readonly pending: Pending[] = []

  constructor(symbols: Symbols, claims: Claim[]) {
    this.symbols = symbols
    this.claims = claims
  }

  /**
   * Gives a new name its meaning, and a value: shapes that do not fit show at once. A
   * recursion may wait for its first member.
   *
   * @param owner The formula that does.
   * @throws FormulaError for names without a meaning, and what the right side throws.
   */
  define(definition: Definition, owner: Owner): Omit<Evidence, 'reading'> {
    const { name, entry, also = [] } = definition
    const { symbols } = this
    const before = symbols.scope.get(name)
    symbols.add(name, entry)
    try {
      const bound = new Set(entry.parameters)
      const { unknown } = freeIndices([entry.body], symbols.world)
      const [first] = unknown.filter((symbol) => !bound.has(symbol.name))
      if (first) throw symbols.unknownSymbol(first.name, first.span, [entry.body])
      for (const other of also) symbols.add(other.name, other.entry)
      this.joins(name)
      const awaits = isRecursion(name, entry) && !evaluates(name, entry, symbols.world)
      const from = this.claims.length
      this.pending.push({ owner, definition, from, total: 0, killed: 0, awaits })
      if (!awaits) mustHaveValue(name, entry, symbols.world)
    } catch (error) {
      if (before) symbols.add(name, before)
      else symbols.remove(name)
      for (const other of also) symbols.remove(other.name)
      throw error
    }
    return { verdict: 'defined', untested: true, time: 0 }
  }

  /** A member by itself changes the family that it belongs to. */
  private joins(name: string): void {
    for (const { definition } of this.pending) {
      const { name: head, entry } = definition
      const isMember = singles.some((at) => memberName(head, at) === name)
      if (isMember && this.symbols.scope.get(head) === entry)
        this.symbols.add(head, entry)
    }
  }

  /** Evidence of the definitions, by formula, now that all claims are known. */
  finish<F extends Owner>(
    results: ReadonlyMap<F, Evidence>,
  ): { formula: F; evidence: Evidence }[] {
    const updated = new Map<F, Evidence>()
    for (const pending of this.pending) {
      const { definition } = pending
      const owner = pending.owner as F
      const known = results.get(owner)
      if (!known) continue
      const start = performance.now()
      const evidence = updated.get(owner) ?? { ...known }
      if (!updated.has(owner)) delete evidence.untested
      updated.set(owner, evidence)
      if (pending.awaits) {
        const { name, entry } = definition
        const failure = attempt(() => {
          mustHaveValue(name, entry, this.symbols.world)
        })
        if (failure) {
          updated.set(owner, failed(failure, evidence.reading))
          continue
        }
      }
      // Its names may mean other things by now, with which its claims have no value.
      const unjudged = attempt(() => {
        this.judge(pending)
      })
      const { total, killed } = pending
      if (unjudged) {
        evidence.untested = true
        evidence.note = `Whether anything contradicts another meaning of \`${definition.name}\` is not known: ${unjudged.message}.`
      } else if (killed === 0) {
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
    return [...updated].map(([formula, evidence]) => ({ formula, evidence }))
  }

  /**
   * A name is about to mean something else: definitions are judged by the claims that rest
   * on it, which then no longer count.
   */
  settle(name: string): void {
    const rest = this.claims.filter((claim) => this.restsOn(claim, name))
    if (rest.length === 0) return
    for (const pending of this.pending) this.judge(pending)
    this.claims.splice(0, this.claims.length)
    for (const pending of this.pending) pending.from = 0
  }

  /** Adds what the claims since a definition find of its mutants. */
  private judge(pending: Pending): void {
    const { total, killed } = this.contradicted(pending.definition, pending.from)
    pending.total += total
    pending.killed += killed
    pending.from = this.claims.length
  }

  private restsOn(claim: Claim, name: string): boolean {
    return [claim.chain, ...claim.premises].some((node) =>
      [...freeSymbols(node)].some((symbol) =>
        this.symbols.scope.sources(symbol).has(name),
      ),
    )
  }

  /** Claims after a definition that rest on it. */
  private using(name: string, from: number): Claim[] {
    return this.claims.slice(from).filter((claim) => this.restsOn(claim, name))
  }

  /** Mutants of a definition, killed by the claims that use it. */
  private contradicted(
    definition: Definition,
    from: number,
  ): { total: number; killed: number } {
    const { name } = definition
    const using = this.using(name, from)
    this.symbols.world.budget = budget * 10
    const own = this.further(definition, from)
    if (using.length === 0) return own
    const original = this.symbols.scope.get(name)
    // It has come to mean something else.
    if (original?.source !== 'defined') return { total: 0, killed: 0 }
    const chain: Chain = {
      kind: 'chain',
      terms: [original.body],
      relations: [],
      span: original.body.span,
    }
    const near = mutants(original.body, this.symbols.mutationKinds(chain, name), limit)
    const value = this.symbols.world.root(0).get(name)
    const isNumeric = typeof value === 'number' || value instanceof Matrix
    const isKilled = (expression: Expression): boolean => {
      this.symbols.add(name, { ...original, body: expression })
      return using.some((claim) => this.fails(claim))
    }
    let total = near.length
    let killed = near.filter(({ expression }) => isKilled(expression)).length
    // `\\operatorname{softmax}(z)` has no neighbour, and of `\\max(0, x)` all are as steep: then
    // another scale must be noticed.
    const isFunction = original.parameters.length > 0 || isLambda(original.body)
    if (killed === 0 && (isNumeric || isFunction)) {
      total++
      if (isKilled(twice(original.body))) killed++
    }
    this.symbols.add(name, original)
    return { total: total + own.total, killed: killed + own.killed }
  }

  /**
   * `m = a = b` claims `a = b`, "its entropy is `h(X) = a`" what a is: is it noticed if the
   * value has another scale?
   */
  private further(
    { entry, rest }: Definition,
    from: number,
  ): { total: number; killed: number } {
    const value = rest?.terms[0] ?? entry.body
    const own = this.claims.slice(from).filter(({ chain }) => chain.terms.some((term) => isSame(term, value))) // prettier-ignore
    if (own.length === 0) return { total: 0, killed: 0 }
    const isNoticed = own.some((claim) => {
      const terms = claim.chain.terms.map((term) => (isSame(term, value) ? twice(term) : term)) // prettier-ignore
      return this.fails({ ...claim, chain: { ...claim.chain, terms } })
    })
    return { total: 1, killed: isNoticed ? 1 : 0 }
  }

  /** Is the claim contradicted, or no longer tested? */
  private fails(claim: Claim): boolean {
    try {
      const { failure, tested } = decide(claim, this.symbols.world)
      return failure !== undefined || tested === 0
    } catch (error) {
      if (error instanceof FormulaError) return error.code !== 'too-costly'
      throw error
    }
  }
}

/** The same one, or a copy of it at another place; not one that merely reads alike. */
function isSame(a: Expression, b: Expression): boolean {
  const [inA, inB] = [children(a), children(b)]
  return a === b || (a.kind === b.kind && inA.length > 0 && inA.every((node, at) => node === inB[at])) // prettier-ignore
}

const isLambda = (node: Expression): node is Bind => node.kind === 'bind' && node.op === 'lambda' // prettier-ignore

/** Twice a value; of a function twice what it gives. */
const twice = (node: Expression): Expression =>
  isLambda(node)
    ? { ...node, body: twice(node.body) }
    : {
        kind: 'apply',
        op: 'multiply',
        args: [{ kind: 'number', value: 2, decimals: 0, span: node.span }, node],
        span: node.span,
      }

/** Definitions of one formula in the order in which they need each other. */
export function inOrder<T extends { definition: Definition }>(list: readonly T[]): T[] {
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
