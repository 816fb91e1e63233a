/** The verdict on a claim: it holds on all draws, with what its mutants tell, or the smallest draw breaks it. */
import { assess } from '../../judge/assess.ts'
import type { Claim, Decision, Failure } from '../../judge/claim.ts'
import { decide } from '../../judge/claim.ts'
import type { Evidence } from '../../judge/evidence.ts'
import { independenceNote } from '../../judge/independence.ts'
import { repairOf } from '../../judge/repair.ts'
import { describe, vacuous, wrong } from '../../judge/report.ts'
import { drawnAt, shrink } from '../../judge/shrink.ts'
import { freeSymbols } from '../../language/expression.ts'
import type { Symbols } from '../symbols/symbols.ts'
import { budget } from '../symbols/symbols.ts'
import { refuteAsSaid } from './as-said.ts'
import type { Case } from './case.ts'
import type { GivenWords } from './given-words.ts'

export class Verdicts {
  /** Verified claims of the page so far. */
  readonly claims: Claim[]
  /** Names that no sentence introduces and whose meaning is implied. */
  readonly implied = new Set<string>()
  private readonly symbols: Symbols
  /** What is said of given symbols, if any are given. */
  private readonly words: GivenWords | undefined
  private readonly mutates: boolean

  constructor(
    symbols: Symbols,
    claims: Claim[],
    words: GivenWords | undefined,
    mutates: boolean,
  ) {
    this.symbols = symbols
    this.claims = claims
    this.words = words
    this.mutates = mutates
  }

  /** Decides a claim on draws. */
  of(one: Case): Evidence {
    const { claim, text, early, tex } = one
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
        const example = describe(claim, failure, symbols, tex, this.symbols.own)
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
      const counterexample = describe(claim, failure, symbols, tex, this.symbols.own)
      const report = wrong(claim, decision, failure, counterexample, world.seed, repair)
      if (independent === undefined) return { ...report, reading: text, time: 0 }
      const note = `${report.note ?? ''} ${independent}`.trim()
      return { ...report, note, reading: text, time: 0 }
    }
    return this.verified(one, decision)
  }

  private verified({ claim, text, tex, assumed }: Case, decision: Decision): Evidence {
    const { world } = this.symbols
    if (decision.tested === 0) throw vacuous(claim, decision)
    const witnesses = this.symbols.tied(claim)
    if (this.words) {
      this.words.noteAll()
      const asSaid = refuteAsSaid(
        claim,
        this.words.binding,
        this.symbols,
        (...failure) => describe(...failure, tex, this.symbols.own),
        assumed,
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
    if (this.mutates) {
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
}

const halfDefined = (count: number): string =>
  `It holds where both sides are defined: on ${count} special draws one is not. A condition would say so.`
