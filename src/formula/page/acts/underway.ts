/** The acts of one formula while they are carried out: what they came to so far. */
import type { ActRecord } from '../../discourse/act.ts'
import type { Cue } from '../../discourse/clauses/cue.ts'
import type { Property } from '../../discourse/description.ts'
import type { Evidence, Verdict } from '../../judge/evidence.ts'
import type { Expression, Span, Statement } from '../../language/expression.ts'
import type { Reading } from '../../read/statement.ts'
import type { Definition } from '../definitions/definition.ts'
import { listed } from '../symbols/target.ts'
import type { Formula } from '../text/formula.ts'
import type { Said } from '../text/said.ts'
import type { Place } from '../text/text.ts'
import { supposing } from './markers.ts'

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

/** A name that a statement of the formula gives a value. */
export interface Defining {
  readonly definition: Definition
  readonly statement: Statement
}

export class Underway {
  readonly place: Place<Formula>
  readonly others: Others
  /** What its sentence says of the names that it introduces. */
  readonly said: Said
  readonly settled: Settled = { evidence: [], claims: [], acts: [], after: [] }
  /** Names that the formula introduces: words may speak of all of them. */
  readonly together: string[] = []
  readonly defined: Defining[] = []
  /** Marked names of which the formula concludes something. */
  readonly concluded: string[] = []
  /** It gave names a meaning with which its statements read otherwise: `v_i` of a family v. */
  isRenamed = false
  /** Statements that are left to be claimed or mentioned, by their number in the formula. */
  readonly rest: number[] = []
  private readonly own: Reading

  constructor(reading: Reading, place: Place<Formula>, others: Others) {
    const { cue, sentence } = place
    this.own = reading
    this.place = place
    this.others = others
    this.said = {
      description: withShape(cue),
      slot: others.slot,
      clause: { sentence, at: cue.clause },
      aside: supposing.has(cue.marker),
      isOfSeveral: isListed(place),
    }
  }

  note(act: ActRecord['act'], verdict: Verdict, span: Span): void {
    this.settled.evidence.push({ verdict, time: 0 })
    this.settled.acts.push({ act, span })
  }

  /** Names of a formula of the sentence that says no more than names. */
  readonly names = (order: number): string[] =>
    order === this.place.order
      ? this.own.statements.flatMap(({ claim }) => namesIn(claim))
      : this.others.saidBy(order).flatMap(namesIn)

  /** Does a statement before it define the name? */
  defines(name: string): boolean {
    return this.defined.some(({ definition }) => definition.name === name)
  }
}

/** "A matrix with trace 3": what has one is square. */
function withShape({ description, tails }: Cue): Cue['description'] {
  const isSquare = tails.relations.some(({ latex }) => ofSquare.test(latex))
  const isMatrix = description.properties.some(({ entry }) => entry.noun === 'matrix')
  return isSquare && isMatrix ? { ...description, properties: [...description.properties, square] } : description // prettier-ignore
}

const ofSquare = /\\(?:operatorname\{tr\}|det|lambda)|eigenvalues/

const square: Property = {
  entry: { phrase: 'square', words: ['square'], meaning: { matrix: { square: true } } },
  slots: [],
}

/** Is the formula one of a list of which the words speak? */
const isListed = ({ order, sentence }: Place<Formula>): boolean =>
  sentence.some(({ cue }) => cue.list?.includes(order) === true)

/** The names that a formula introduces or is: `u`, `u, v`, `u \\in S`. */
const namesIn = (claim: Expression): string[] =>
  listed(
    claim.kind === 'chain' && claim.relations.join() === '∈' ? claim.terms[0]! : claim,
  )
