/**
 * Definitions of a page: entered when they are read, judged at its end. A definition
 * is tested if its mutants are contradicted by claims that rest on it.
 */
import type { Claim } from './claim.ts'
import { decide } from './claim.ts'
import type { Definition } from './definition.ts'
import { FormulaError } from './error.ts'
import { compile } from './evaluate.ts'
import type { Evidence } from './evidence.ts'
import type { Chain, Expression } from './expression.ts'
import { freeSymbols } from './expression.ts'
import { freeIndices } from './indices.ts'
import { mutants } from './mutate.ts'
import type { Defined } from './scope.ts'
import type { Symbols } from './symbols.ts'
import { budget } from './symbols.ts'

interface Pending {
  index: number
  definition: Definition
  /** Claims checked after it. */
  from: number
}

/** Mutants per definition: enough to see whether anything rests on it. */
const limit = 24

export class Definitions {
  private readonly symbols: Symbols
  /** Verified claims of the page so far, in reading order. */
  private readonly claims: readonly Claim[]
  private readonly pending: Pending[] = []

  constructor(symbols: Symbols, claims: readonly Claim[]) {
    this.symbols = symbols
    this.claims = claims
  }

  /** Gives a new name its meaning; the formula is the one with this index. */
  define(definition: Definition, index: number, text: string): Evidence {
    const { name, entry } = definition
    const bound = new Set(entry.parameters)
    const { unknown } = freeIndices([entry.body], this.symbols.world)
    const missing = unknown.filter((symbol) => !bound.has(symbol.name))
    const [first] = missing
    if (first) throw this.symbols.unknownSymbol(first.name, first.span)
    this.symbols.add(name, entry)
    // Values that can be computed at once show shapes that do not fit.
    if (entry.parameters.length === 0) compile(entry.body)(this.symbols.world.root(0))
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
    this.symbols.add(name, { source: 'defined', parameters: [], indexed: true, body })
    compile(body)(this.symbols.world.root(0))
  }

  /** Evidence of the definitions, by formula, now that all claims are known. */
  finish(results: readonly Evidence[]): { index: number; evidence: Evidence }[] {
    const updated = new Map<number, Evidence>()
    for (const { index, definition, from } of this.pending) {
      const start = performance.now()
      const evidence = updated.get(index) ?? { ...results[index]! }
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
          [...freeSymbols(node)].some((symbol) =>
            this.symbols.scope.sources(symbol).has(name),
          ),
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
    this.symbols.world.budget = budget * 10
    const original = this.symbols.scope.get(name) as Defined
    const chain: Chain = {
      kind: 'chain',
      terms: [original.body],
      relations: [],
      span: original.body.span,
    }
    const list = mutants(original.body, this.symbols.mutationKinds(chain, name), limit)
    let killed = 0
    for (const { expression } of list) {
      this.symbols.add(name, { ...original, body: expression })
      const caught = using.some((claim) => {
        try {
          const { failure, tested } = decide(claim, this.symbols.world)
          return failure !== undefined || tested === 0
        } catch (error) {
          if (error instanceof FormulaError) return error.code !== 'too-costly'
          throw error
        }
      })
      if (caught) killed++
    }
    this.symbols.add(name, original)
    return { total: list.length, killed }
  }
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
