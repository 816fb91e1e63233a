/**
 * What a formula states: it is read with what is known so far, its acts are carried out, its
 * claims are decided. What it needs and a later formula says is looked up there.
 */
import { noCue } from '../discourse/clauses/cue.ts'
import { isIntroducing } from '../discourse/clauses/kinds.ts'
import { sortOf, undescribed } from '../discourse/description.ts'
import type { Evidence } from '../judge/evidence.ts'
import { failed, printReading, tooDeep, worst } from '../judge/report.ts'
import { FormulaError } from '../language/error.ts'
import type { Expression, Span, Statement } from '../language/expression.ts'
import { freeSymbols } from '../language/expression.ts'
import type { Reading } from '../read/statement.ts'
import { hear } from './acts/assumptions.ts'
import type { CommonGround } from './acts/common-ground.ts'
import { inWords } from './acts/in-words.ts'
import { isLet, restricting } from './acts/markers.ts'
import type { SpokenClaims } from './acts/spoken.ts'
import { claimsIn } from './acts/spoken.ts'
import { settle } from './acts/settle.ts'
import type { Early } from './claims/case.ts'
import { wrongAsUsed, wrongNumbers } from './claims/as-used.ts'
import type { Claims } from './claims/claims.ts'
import type { GivenWords } from './claims/given-words.ts'
import { unheard } from './predication/unread-words.ts'
import type { Verdicts } from './claims/verdicts.ts'
import type { Bound } from './acts/equality-cases.ts'
import { boundOf, casesOfEquality } from './acts/equality-cases.ts'
import { calledNames, isName, unknownName } from './reading/asked-names.ts'
import type { Lookahead } from './reading/lookahead.ts'
import type { Readings } from './reading/readings.ts'
import type { Formula } from './text/formula.ts'
import type { Place } from './text/text.ts'

export class Statements {
  private readonly ground: CommonGround
  private readonly readings: Readings
  private readonly lookahead: Lookahead
  private readonly words: GivenWords | undefined
  private readonly verdicts: Verdicts
  private readonly claims: Claims
  /** Formulas around which the words that stand alone were heard. */
  private readonly heard = { ahead: new Set<Formula>(), behind: new Set<Formula>() }

  /** The bound that was claimed last: "with equality if and only if □". */
  private bound: Bound | undefined

  /** What was claimed in words before a formula introduced anything. */
  private readonly spoken = new Map<Formula, SpokenClaims>()

  constructor(
    ground: CommonGround,
    readings: Readings,
    lookahead: Lookahead,
    words: GivenWords | undefined,
    verdicts: Verdicts,
    claims: Claims,
  ) {
    this.ground = ground
    this.readings = readings
    this.lookahead = lookahead
    this.words = words
    this.verdicts = verdicts
    this.claims = claims
  }

  /** Reads and settles a formula; a symbol that a later one explains is looked up there. */
  check(formula: Formula, early: Early | undefined): Evidence {
    const place = this.readings.text.place(formula)
    // "Let X be the number of heads, so that `X \\sim p`": the law says what X is.
    if (sortOf(place.cue.description) === 'integer' && this.lookahead.getsLaw(place))
      return { verdict: 'mentioned', reading: formula.tex.trim(), time: 0 }
    const evidence = this.checkAt(place, early)
    if (isUnread(evidence)) {
      this.losesIntroduced(place)
      this.losesMeaning(place)
    }
    return evidence
  }

  private checkAt(place: Place<Formula>, early: Early | undefined): Evidence {
    const { formula } = place
    let text = ''
    const tried = new Set<string>()
    this.lookahead.renamed(place)
    for (;;) {
      try {
        const reading = this.readings.of(formula)
        // `\\eta (x - y)`: a product, if a later formula says that η is a number.
        const heads = calledNames(reading).filter((head) => !tried.has(head) && !this.ground.symbols.names.kind(head)) // prettier-ignore
        heads.forEach((head) => tried.add(head))
        // `p (1 - p)` of a law's parameter p is a product, too.
        const isNumber = (head: string): boolean => this.ground.implied.imply(head, [], undescribed) // prettier-ignore
        if (
          heads.some(
            (head) => this.lookahead.explained(head, formula) || isNumber(head),
          )
        )
          continue
        text = printReading(reading)
        return this.settle(reading, place, text, early)
      } catch (error) {
        const name = unknownName(error)
        if (name !== undefined && !tried.has(name)) {
          tried.add(name)
          if (isName(formula, name) && this.lookahead.runsLater(name, formula))
            return { verdict: 'mentioned', reading: name, time: 0 }
          if (this.lookahead.explained(name, formula) || this.ground.marks(name))
            continue
          if (this.implies(name, place)) continue
          // "At time `t`": a name that the page uses to count, and that says nothing here.
          if (this.ground.introducer.names.counts(name) && this.saysNothing(place))
            return { verdict: 'mentioned', reading: name, time: 0 }
        }
        const refused = failed(tooDeep(error) ?? error, text)
        return this.asUsed(refused, formula, name === undefined)
      }
    }
  }

  /** "Let x be a minimiser of f": what is not read of a new name may make a claim of it true. */
  private losesIntroduced({ formula, cue }: Place<Formula>): void {
    if (!isIntroducing(cue.marker) || cue.part) return
    const { unknown } = cue.description
    const words =
      unknown.length > 0 ? unknown.join(' ') : (cue.tails.unread ?? cue.word)
    try {
      const { statements } = this.readings.of(formula)
      const lefts = statements.flatMap(({ claim }) => claim.kind === 'chain' ? claim.terms.slice(0, 1) : [claim]) // prettier-ignore
      this.ground.narrowing.supposed(lefts.flatMap((left) => this.spokenOf(left)), words) // prettier-ignore
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error
    }
  }

  /** "Its input `h(x)`": of h it is said, and nothing of x, if h is what is new. */
  private spokenOf(left: Expression): Expression[] {
    const { scope } = this.ground.symbols
    const fresh = [...freeSymbols(left)].filter((name) => !scope.get(name))
    return fresh.length === 0 ? [left] : fresh.map((name) => ({ kind: 'symbol', name, span: left.span })) // prettier-ignore
  }

  /**
   * A formula that is not read. "Let `H` be …", `H = …`: what the letter is by itself is not meant.
   * What restricts names that are known may be what makes a claim about them true: a relation,
   * or what words say of an expression; "with the input `h(x)`" does not.
   */
  private losesMeaning({ formula, cue }: Place<Formula>): void {
    const { ground, readings } = this
    const { scope } = ground.symbols
    const { first, behind, relates, names } = readings.text.outline(formula)
    const restricts = isLet(cue.marker) || restricting.has(cue.marker)
    const gives = behind === undefined || /^(=|≔|∈)$/.test(behind)
    const isLetter = first !== undefined && /^(?:[A-Za-z]|\\[a-z]+)$/.test(first)
    if (
      isLetter &&
      gives &&
      (restricts || behind) &&
      scope.get(first)?.source === 'fixed'
    )
      ground.symbols.hide(first)
    const known = names.filter((name) => /^(drawn|random)$/.test(scope.get(name)?.source ?? '')) // prettier-ignore
    const span: Span = [0, formula.tex.length]
    if (restricts && (relates || cue.predicate)) ground.narrowing.supposed(known.map((name) => ({ kind: 'symbol', name, span })), formula.tex.trim()) // prettier-ignore
  }

  /** Is the formula a mention, and do no words say anything of it? */
  private saysNothing({ formula, cue }: Place<Formula>): boolean {
    const { predicate, said, value, unheard, valued, isOfKind } = cue
    if (predicate ?? said ?? value ?? unheard ?? valued ?? isOfKind) return false
    const { statements, functions, ranges } = this.readings.of(formula)
    return functions.length + ranges.length === 0 && statements.every(({ claim }) => claim.kind !== 'chain') // prettier-ignore
  }

  /** A formula with names that nothing explains, or not read, may be wrong whatever it means. */
  private asUsed(refused: Evidence, formula: Formula, isUnread: boolean): Evidence {
    const { tex } = formula
    const { symbols } = this.ground
    if (!tex.includes('=')) return refused
    const found = isUnread
      ? wrongNumbers((place) => this.readings.from(place, formula), tex, symbols)
      : wrongAsUsed(() => this.readings.of(formula), tex, symbols)
    return found ? { ...refused, asUsed: found } : refused
  }

  /** Is it clear from the page what the name is, though no sentence says it? */
  private implies(name: string, { formula, cue }: Place<Formula>): boolean {
    const { statements } = this.readings.of(formula)
    const all = statements.flatMap(({ claim, premises }) => [claim, ...premises])
    const isBare = all.length === 1 && all[0]!.kind === 'symbol'
    const done = this.ground.implied.imply(
      name,
      all,
      isBare ? cue.description : undescribed,
    )
    if (done) this.verdicts.implied.add(name)
    return done
  }

  /** Each relation is one act; introductions and definitions go first, wherever they stand. */
  private settle(
    reading: Reading,
    place: Place<Formula>,
    text: string,
    early: Early | undefined,
  ): Evidence {
    const { formula, cue } = place
    this.words?.note(formula, reading)
    this.hear(place, 'ahead')
    const ahead = this.spokenAhead(place)
    // "f(x) = …, where x ∈ …": of what x is, it depends whether f has a value.
    if (reading.statements.some(isOfArguments) && this.lookahead.conditions(place)) {
      const anew = this.readings.of(formula)
      return this.settle(anew, place, printReading(anew), early)
    }
    const others = this.readings.others(place)
    const settled = settle(reading, place, others, this.ground, () => {
      this.lookahead.conditions(place)
      // A family defined here is known only now to what stands before it.
      return this.readings.of(formula)
    })
    this.hear(place, 'behind')
    const verdicts: Evidence[] = settled.evidence.map((part) => ({
      ...part,
      reading: text,
    }))
    // A name that is merely mentioned stands under no condition.
    const says = settled.claims.some(({ claim }) => claim.kind !== 'symbol')
    if (says && this.lookahead.conditions(place)) {
      // What was said behind it may change how it reads: `h (x + 1)` of a number h.
      const anew = this.readings.of(formula)
      if (settled.evidence.length === 0)
        return this.settle(anew, place, printReading(anew), early)
    }
    const premises = cue.under.flatMap((order) =>
      this.ground.premises.conditionsOf(
        place.sentence.find((mate) => mate.order === order)?.formula,
      ),
    )
    for (const order of cue.equivalent ?? []) {
      const mate = place.sentence.find((other) => other.order === order)
      if (mate) premises.push(...this.relationsOf(mate))
    }
    const conditions = cue.under.flatMap(others.saidBy)
    for (const { claim } of settled.claims) this.mustSpeakOf(claim, conditions)
    const before = this.verdicts.claims.length
    const said = cue.equality ? casesOfEquality(settled.claims, this.bound, cue.equality) : settled.claims // prettier-ignore
    // What is introduced anew is not what the bound before it is about.
    const isElse = settled.claims.length > 0 || settled.acts.some(({ act }) => act === 'introduce' || act === 'define') // prettier-ignore
    if (!cue.equality && isElse) this.bound = boundOf(said, premises)
    verdicts.push(...this.claims.decide(said, premises, place, text, early))
    verdicts.push(...this.decideSpoken(ahead, place))
    verdicts.push(...this.decideSpoken(this.spokenBehind(place), place))
    const isKnown = settled.acts.every(({ act }) => act === 'define') && settled.claims.every(({ claim }) => claim.kind !== 'chain') // prettier-ignore
    const isValue = settled.acts.length === 0 && settled.claims.every(({ claim }) => claim.kind !== 'symbol' && claim.kind !== 'chain') // prettier-ignore
    const lost = cue.unheard ?? (isKnown ? cue.described : undefined) ?? (isValue ? cue.valued : undefined) // prettier-ignore
    if (lost !== undefined) {
      verdicts.push(failed(unheard(lost, [0, formula.tex.length]), text))
      if (isIntroducing(cue.marker))
        this.ground.narrowing.supposed(
          reading.statements.map(({ claim }) => claim),
          lost,
        )
    }
    for (const carryOut of settled.after) carryOut()
    // Its symbols mean something else from here on.
    if (settled.after.length > 0) this.verdicts.claims.splice(before)
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
    const isCut = where === 'behind' && after.includes('□')
    hear(text, [0, formula.tex.length], this.ground, isCut)
  }

  /** What sentences without a formula claim that stand in front of its own. */
  private spokenAhead({ formula, order }: Place<Formula>): SpokenClaims {
    const text = order === 0 ? formula.words?.ahead : undefined
    const known = this.spoken.get(formula) ?? (text === undefined ? [] : claimsIn(text, formula.words?.paragraph, [0, formula.tex.length], this.ground)) // prettier-ignore
    this.spoken.set(formula, known)
    return known
  }

  private spokenBehind({ formula }: Place<Formula>): SpokenClaims {
    const text = formula.words?.behind
    return text === undefined
      ? []
      : claimsIn(text, formula.words?.paragraph, [0, formula.tex.length], this.ground)
  }

  private decideSpoken(said: SpokenClaims, place: Place<Formula>): Evidence[] {
    return said.flatMap((one) =>
      one instanceof FormulaError
        ? [failed(one, '')]
        : this.claims.decide([one], [], { ...place, cue: noCue }, '', undefined),
    )
  }

  /** "□ is convex for `x > 0`": of any arguments words say it, so that no condition on one is met. */
  private mustSpeakOf(claim: Expression, premises: readonly Expression[]): void {
    const { scope } = this.ground.symbols
    const names = [...freeSymbols(claim)]
    if (!names.some((name) => name.startsWith('\\mathring{u}'))) return
    const sources = new Set(names.flatMap((name) => [name, ...scope.sources(name)]))
    const strange = premises.find((premise) => ![...freeSymbols(premise)].some((name) => sources.has(name))) // prettier-ignore
    if (strange) throw ofArguments(strange)
  }

  /** What another formula of the sentence says, in signs or in words. */
  private relationsOf(place: Place<Formula>): Expression[] {
    const { statements } = this.readings.of(place.formula)
    const { slot } = this.readings.others(place)
    const said = inWords(statements, place, slot, this.ground, true)
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
}

/** Nothing came of it: its claims, if any, are not what failed. */
const isUnread = ({ verdict }: Evidence): boolean =>
  /^(?:unreadable|unknown-symbol|shape-mismatch|kind-mismatch)$/.test(verdict)

const ofArguments = ({ span }: Expression): FormulaError =>
  new FormulaError(
    'unreadable',
    'Unexpected condition on an argument of which words say something, expected the set where it holds',
    span,
    'Say "is convex on $(0, \\infty)$", or declare the function there.',
  )

/** Is a function at its arguments on the left? */
const isOfArguments = ({ claim }: Statement): boolean => {
  if (claim.kind !== 'chain' || !/[=≔]/.test(claim.relations[0]!)) return false
  const [left] = claim.terms
  return left?.kind === 'apply' && left.op === 'call'
}
