/**
 * The claims of a formula: under which conditions of its sentence each stands, and what comes
 * of it.
 */
import type { Claim } from '../../judge/claim.ts'
import type { Evidence } from '../../judge/evidence.ts'
import { forEvery } from '../../judge/indices.ts'
import { speaksOfOrder } from '../../judge/near.ts'
import { narrowerReading } from '../../judge/readings.ts'
import { failed, tooDeep } from '../../judge/report.ts'
import type {
  Approach,
  Chain,
  Expression,
  Statement,
} from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import { latex } from '../../language/latex.ts'
import type { CommonGround } from '../acts/common-ground.ts'
import { givenBy } from '../acts/given.ts'
import { forAll } from '../acts/quantifiers.ts'
import { unknownName } from '../reading/asked-names.ts'
import type { Readings } from '../reading/readings.ts'
import type { Symbols } from '../symbols/symbols.ts'
import type { Formula } from '../text/formula.ts'
import type { Place } from '../text/text.ts'
import type { Case, Early } from './case.ts'
import type { Decisions } from './decisions.ts'
import type { GivenWords } from './given-words.ts'
import { byLaws } from './in-law.ts'
import { mention } from './mention.ts'
import {
  claimOrCondition,
  claimOrFurtherCondition,
  denied,
  existential,
  inUnits,
  twoReadings,
  unreadTail,
} from './refusals.ts'

export class Claims {
  /** Claims are passed over. */
  isTaking = false
  private readonly ground: CommonGround
  private readonly symbols: Symbols
  private readonly readings: Readings
  private readonly words: GivenWords | undefined
  private readonly decisions: Decisions

  constructor(
    ground: CommonGround,
    readings: Readings,
    words: GivenWords | undefined,
    decisions: Decisions,
  ) {
    this.ground = ground
    this.symbols = ground.symbols
    this.readings = readings
    this.words = words
    this.decisions = decisions
  }

  /**
   * Claims of a formula. An inequality behind a comma is a claim if the ones before it hold
   * without it; if they hold only with it, it was their premise.
   */
  decide(
    said: readonly Statement[],
    premises: readonly Expression[],
    place: Place<Formula>,
    text: string,
    early: Early | undefined,
  ): Evidence[] {
    const out: Evidence[] = []
    const taken = new Set<Statement>()
    const { saidBy } = this.readings.others(place)
    const given = givenBy(place, saidBy, this.symbols.scope)
    const claims = said.flatMap((statement) => byLaws(statement, given, this.symbols.world)) // prettier-ignore
    for (const [at, statement] of claims.entries()) {
      if (taken.has(statement)) continue
      const tell = claims.length === 1 ? early : undefined
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
      const assumed: Case['assumed'] = this.words?.assumptions(place) ?? new Map()
      if (claim.kind !== 'chain')
        return mention(claim, text, this.symbols, this.readings, place)
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
      const { saidBy } = this.readings.others(place)
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
      const open = this.ground.implied.mayBeNarrower([claim, ...all])
      const whole: Claim = { chain: claim, premises: all, indices, ...about }
      const evidence: Evidence = this.isTaking
        ? { verdict: 'mentioned', reading: text, time: 0 }
        : this.decisions.decide({
            claim: whole,
            text,
            tex: place.formula.tex,
            assumed,
            early: isContrary || cue.isOpen || (ofName ?? open) !== undefined ? undefined : early, // prettier-ignore
          })
      const said = isContrary ? denied(evidence, claim.span) : evidence
      if (ofName !== undefined && evidence.verdict === 'wrong')
        throw claimOrCondition(ofName, claim)
      if (cue.isOpen && evidence.verdict === 'wrong')
        throw claimOrFurtherCondition(claim)
      const narrowed = evidence.verdict === 'wrong' ? this.unread([claim, ...all], place) : undefined // prettier-ignore
      if (narrowed) throw unreadTail(narrowed, claim.span)
      if (open !== undefined && evidence.verdict === 'wrong') throw this.symbols.unknownSymbol(open, claim.span, [claim, ...all]) // prettier-ignore
      const reading = evidence.verdict === 'wrong' ? narrowerReading(whole, world) : undefined // prettier-ignore
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
      const evidence = failed(tooDeep(error) ?? error, text)
      const narrowed = evidence.verdict === 'wrong' ? this.unread([claim, ...premises, ...under], place) : undefined // prettier-ignore
      return narrowed ? failed(unreadTail(narrowed, claim.span), text) : evidence
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
    if (cue.besideWords !== undefined) return { name: latex(nodes[0]!), words: cue.besideWords } // prettier-ignore
    return this.ground.narrowing.unreadOf(nodes)
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
    return own ?? all.flatMap((mate) => this.ground.premises.approachOf(mate) ?? [])[0]
  }

  private isFinite(name: string): boolean {
    const entry = this.symbols.scope.get(name)
    return entry?.source !== 'drawn' || entry.values !== undefined
  }
}

/** An order, an inequality or a membership behind a comma: it may be a condition. */
const mayBePremise = ({ claim, joint }: Statement): boolean =>
  (joint === 'comma' || joint === 'quad') &&
  claim.kind === 'chain' &&
  claim.relations.every((relation) => /^[<>≤≥≠∈]$/.test(relation))
