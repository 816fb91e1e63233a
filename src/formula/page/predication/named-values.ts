/** Names of values that words say: "let λ be the smallest eigenvalue of A", "its variance is □". */
import type { Domain } from '../../draws/domains/domain.ts'
import { FormulaError } from '../../language/error.ts'
import type { Chain, Expression, Span, Statement } from '../../language/expression.ts'
import { freeSymbols, subjectOf } from '../../language/expression.ts'
import type { Definition } from '../definitions/definition.ts'
import type { Definitions } from '../definitions/definitions.ts'
import type { LawFunction } from '../../discourse/phrases/law-functions.ts'
import type { ValueSaid } from '../../discourse/phrases/named-values.ts'
import { slotsOf } from '../domains/options.ts'
import { lawInWords } from '../introductions/law-in-words.ts'
import type { NewNames } from '../introductions/new-names.ts'
import { standardFunction } from '../introductions/standard-functions.ts'
import type { Symbols } from '../symbols/symbols.ts'
import type { Formula } from '../text/formula.ts'
import type { Said } from '../text/said.ts'
import type { Place } from '../text/text.ts'
import type { Predicates } from './predicates.ts'
import type { Equation, Owner } from './quantities.ts'
import { notComputed, Quantities } from './quantities.ts'
import { somewhere } from './relations.ts'
import { unheard } from './unread-words.ts'

type Sentence = Place<Formula>['sentence']

export class NamedValues {
  private readonly symbols: Symbols
  private readonly predicates: Predicates
  private readonly definitions: Definitions
  /** Called before a name means something new. */
  private readonly renew: (name: string) => void
  /** What the last sentence that introduced something introduced. */
  private spoken: { sentence: Sentence; names: readonly string[] } | undefined
  /** The random variables of which a sentence spoke last. */
  private variables: readonly string[] = []
  /** What sentences introduced, in order. */
  private readonly introduced: { sentence: Sentence; names: string[] }[] = []
  private readonly quantities: Quantities
  private readonly names: NewNames
  /** Names of values of which nothing is known but their words: "its skewness". */
  private readonly owned = new Map<string, string>()

  constructor(
    symbols: Symbols,
    predicates: Predicates,
    definitions: Definitions,
    renew: (name: string) => void,
    imply: (name: string, domain: Domain) => void,
    names: NewNames,
  ) {
    this.symbols = symbols
    this.predicates = predicates
    this.definitions = definitions
    this.renew = renew
    this.names = names
    this.quantities = new Quantities(symbols, imply)
  }

  /** Words alone say what the name is of what was spoken of before. */
  own(name: string, words: string): void {
    this.owned.set(name, words)
  }

  /**
   * "Its skewness γ satisfies `\\gamma < 0`" claims something, and introduces nothing.
   *
   * @throws FormulaError `unreadable` for a value that only words name.
   */
  mustBeKnown({ terms, relations, span }: Chain): void {
    if (!relations.every((relation) => /^[<>≤≥≠]$/.test(relation))) return
    for (const name of terms.flatMap((term) => [...freeSymbols(term)])) {
      const words = this.owned.get(name)
      if (words !== undefined && !this.symbols.scope.get(name))
        throw onlyNamed(name, words, span)
    }
  }

  /**
   * "Let λ be the smallest eigenvalue of A": the name gets that value.
   *
   * @param renews Whether the sentence may give a known name another meaning.
   */
  introduce(
    claim: Expression,
    { cue, formula }: Place<Formula>,
    slot: Said['slot'],
    renews: boolean,
  ): boolean {
    if (!cue.value || claim.kind !== 'symbol' || this.symbols.isGiven(claim.name))
      return false
    if (this.symbols.scope.get(claim.name) && !renews) return false
    const { of } = cue.value
    const owner = of === undefined ? this.spokenLast() : subjectOf(slot(of))
    if (!owner || freeSymbols(owner).has(claim.name)) return false
    // Of what comes later in the sentence the page looks it up.
    this.symbols.known([owner])
    const body = this.predicates.headed(cue.value.latex, owner)
    if (!body) return false
    this.renew(claim.name)
    this.define(claim.name, body, formula)
    return true
  }

  /** "Let `c \\in \\mathbb{R}` be the trace of A": the name gets that value, which lies there. */
  introduceElement(
    claim: Chain,
    place: Place<Formula>,
    slot: Said['slot'],
    renews: boolean,
  ): boolean {
    const [left] = claim.terms
    if (claim.relations.join() !== '∈' || left?.kind !== 'symbol') return false
    return this.introduce(left, place, slot, renews)
  }

  /** "Let F be the distribution function of X": the name gets that function. */
  introduceFunction(
    claim: Expression,
    place: Place<Formula>,
    slot: Said['slot'],
  ): boolean {
    const { said, part, lawFunction } = place.cue
    if (part || claim.kind !== 'symbol' || this.symbols.isGiven(claim.name))
      return false
    if (lawFunction) return this.introduceOfLaw(claim, lawFunction, place.formula, slot)
    if (!said) return false
    const [owner, ...more] = this.ownersOf(place, slot)
    if (!owner || more.length > 0 || freeSymbols(owner.node).has(claim.name))
      return false
    const body = this.quantities.bodyOf(said.quantity, owner)
    if (!body) return false
    this.renew(claim.name)
    this.define(claim.name, body, place.formula, [somewhere])
    return true
  }

  /**
   * "Let Φ be the distribution function and φ the density of the standard normal distribution".
   *
   * @throws FormulaError `unknown-word` for a function that is not computed.
   */
  private introduceOfLaw(
    { name, span }: Extract<Expression, { kind: 'symbol' }>,
    { quantity, of, law, standard }: LawFunction,
    formula: Formula,
    slot: Said['slot'],
  ): boolean {
    if (standard !== undefined) {
      this.renew(name)
      if (standard !== name || !this.names.known(name)) this.names.add(name, standardFunction(standard)) // prettier-ignore
      return true
    }
    const set = law && slotsOf(law.properties, 'support').map(slot)[0]
    const said = law ? lawInWords({ description: law, slot }, set, span, this.names) : subjectOf(slot(of!)) // prettier-ignore
    const node = said && this.quantities.ownerOf(said)
    if (!node || freeSymbols(node).has(name)) return false
    const body = this.quantities.bodyOf(quantity, { node })
    if (!body) {
      if (!law && !this.quantities.isOfKnownLaw({ node })) return false
      throw notComputed(quantity, said, span)
    }
    this.renew(name)
    this.define(name, body, formula, [somewhere])
    return true
  }

  define(
    name: string,
    body: Expression,
    formula: Formula,
    parameters: readonly string[] = [],
  ): void {
    const entry = { source: 'defined', parameters, indexed: false, body } as const
    this.definitions.define({ name, entry, rest: undefined }, formula)
  }

  /** "Its variance is `\\sigma^2 = \\frac16`": what is defined is claimed to be that value. */
  claimed(
    { name, entry }: Definition,
    place: Place<Formula>,
    slot: Said['slot'],
    { claim, span }: Statement,
  ): Statement[] {
    if (entry.indexed) return []
    const { parameters, body } = entry
    const isLogarithm = claim.kind === 'chain' && isOfLogarithm(claim.terms[0]!)
    const log = isLogarithm ? ({ isLogarithm } as const) : {}
    return this.saidToBe(place, slot, { name, parameters, body, span, ...log }, name)
  }

  /**
   * "Its variance is `\\frac16`": the value that is claimed without a name.
   *
   * @throws FormulaError `unreadable` if it is said of what was spoken of, and nothing takes it up.
   */
  plain(claim: Expression, place: Place<Formula>, slot: Said['slot']): Statement[] {
    const { said, part } = place.cue
    if (!said) return []
    const claims = [said.quantity, ...(said.also ?? [])].map((quantity) => this.valueOf({ ...said, quantity }, claim, place, slot)) // prettier-ignore
    const isLost = said.of === undefined && !said.isOpen && !part && claims.some(({ length }) => length === 0) // prettier-ignore
    if (isLost && this.spoken && this.predicates.isKnown(claim))
      throw unheard(said.quantity.words.join(' '), claim.span)
    return claims.flat()
  }

  private valueOf(
    { quantity, of, isOpen, relation = '=' }: ValueSaid,
    claim: Expression,
    place: Place<Formula>,
    slot: Said['slot'],
  ): Statement[] {
    const { formula } = place
    if (claim.kind === 'symbol' && !this.symbols.scope.get(claim.name)) return []
    const owners = this.ownersOf(place, slot).filter((owner) => this.quantities.isOfKnownLaw(owner)) // prettier-ignore
    const span: Span = [0, formula.tex.length]
    const thing = of === undefined && !isOpen && quantity.value !== undefined ? this.spokenBefore(place.sentence) : undefined // prettier-ignore
    if (thing && owners.length === 0 && this.predicates.isKnown(claim)) {
      const own = this.predicates.headed(quantity.value!, thing)
      if (!own || !this.predicates.hasValue(own)) return []
      return [{ claim: { kind: 'chain', terms: [own, claim], relations: [relation], span }, premises: [], span }] // prettier-ignore
    }
    const open = quantity.place === 'argument' ? this.openNames(claim, owners) : []
    return owners.flatMap((owner) => this.quantities.claims(quantity, owner, { parameters: open, body: claim, relation, span }) ?? []) // prettier-ignore
  }

  /** Is it said of the formula at a place by another one, "the variance of □ is □"? */
  isSaidBy(
    value: Place<Formula> | undefined,
    order: number,
    slot: Said['slot'],
  ): boolean {
    if (value?.cue.said?.of !== order) return false
    const owners = this.ownersOf(value, slot)
    return owners.length > 0 && owners.every((owner) => this.quantities.isOfKnownLaw(owner)) // prettier-ignore
  }

  /** Names that nothing introduces and no law has for a parameter: what a function is taken at. */
  private openNames(claim: Expression, owners: readonly Owner[]): string[] {
    const { scope } = this.symbols
    const taken = new Set(
      owners.flatMap((owner) => [...freeSymbols(owner.node)].flatMap((name) => {
        const entry = scope.get(name)
        return entry?.source === 'random' && entry.law ? [...freeSymbols(entry.law)] : []
      })),
    ) // prettier-ignore
    return [...freeSymbols(claim)].filter((name) => !scope.get(name) && !taken.has(name)) // prettier-ignore
  }

  /** @param name What the equation defines. */
  private saidToBe(
    place: Place<Formula>,
    slot: Said['slot'],
    equation: Equation,
    name: string,
  ): Statement[] {
    const { cue, sentence } = place
    const { said } = cue
    if (!said) return []
    // "a random variable with density □" gives it one; of a law that is known it is a claim.
    const owners = this.ownersOf(place, slot).filter((owner) => !freeSymbols(owner.node).has(name) && (!cue.part || this.quantities.isOfKnownLaw(owner))) // prettier-ignore
    if (owners.length > 0)
      return owners.flatMap((owner) => this.quantities.claims(said.quantity, owner, equation) ?? []) // prettier-ignore
    const { value } = said.quantity
    if (cue.part) return []
    if (equation.parameters.length > 0 || said.isOpen || value === undefined) return []
    const owner = said.of === undefined ? this.spokenBefore(sentence) : subjectOf(slot(said.of)) // prettier-ignore
    if (!owner || freeSymbols(owner).has(name)) return []
    if ([...freeSymbols(owner)].some((one) => !this.symbols.scope.get(one))) return []
    const own = this.predicates.headed(value, owner)
    if (!own || !this.predicates.hasValue(own)) return []
    const { span } = equation
    const terms = [own, equation.body]
    return [{ claim: { kind: 'chain', terms, relations: ['='], span }, premises: [], span }] // prettier-ignore
  }

  /** The random variables of whose quantity a formula speaks. */
  private ownersOf({ cue }: Place<Formula>, slot: Said['slot']): Owner[] {
    const { said } = cue
    if (!said) return []
    const owner = (at: number): Expression | undefined => {
      const node = subjectOf(slot(at))
      return node && this.quantities.ownerOf(node)
    }
    if (said.of !== undefined) {
      const node = owner(said.of)
      if (said.and === undefined) return node ? [{ node }] : []
      const mate = owner(said.and)
      return node && mate ? [{ node, mate }] : []
    }
    if (this.variables.length > 1 && !said.ofEach) return []
    return this.variables.flatMap((name): Owner[] => {
      const entry = this.symbols.scope.get(name)
      if (!this.symbols.scope.isRandom(name)) return []
      const node: Expression = { kind: 'symbol', name, span: [0, 0] }
      const first: Expression = { kind: 'number', value: 1, decimals: 0, span: [0, 0] }
      const isFamily = entry?.source === 'random' && entry.count !== undefined
      return [{ node: isFamily ? { kind: 'apply', op: 'entry', args: [node, first], span: [0, 0] } : node }] // prettier-ignore
    })
  }

  /** The names that a sentence introduced last, or all until now: "they", "both". */
  introducedBefore(isAll: boolean): readonly string[] {
    return isAll ? [...new Set(this.introduced.flatMap(({ names }) => names))] : (this.introduced.at(-1)?.names ?? []) // prettier-ignore
  }

  /** The names that a sentence of the paragraph introduced last. */
  introducedIn(paragraph: number | undefined): readonly string[] {
    const last = this.introduced.at(-1)
    const own = last?.sentence[0]?.formula.words?.paragraph
    return last && own === paragraph ? last.names : []
  }

  /** A sentence introduces names: the next one may speak of them as "its". */
  speak(
    introduced: readonly string[],
    defined: readonly string[],
    sentence: Sentence,
  ): void {
    const names = [...introduced, ...defined]
    const last = this.introduced.at(-1)
    if (introduced.length > 0) {
      if (last?.sentence === sentence) last.names.push(...introduced)
      else this.introduced.push({ sentence, names: [...introduced] })
    }
    if (names.length === 0) return
    const before = this.spoken?.sentence === sentence ? this.spoken.names : []
    this.spoken = { sentence, names: [...before, ...names] }
    const { scope, names: known } = this.symbols
    const random = this.spoken.names.filter((name) => scope.isRandom(name))
    // Behind a matrix or a family nobody speaks of the variable before.
    const isOther = names.some((name) => known.kind(name) !== 'number' && scope.get(name)?.source === 'drawn') // prettier-ignore
    if (random.length > 0) this.variables = random
    else if (isOther) this.variables = []
  }

  /** The one thing of which the sentence before spoke. */
  private spokenBefore(sentence: Sentence): Expression | undefined {
    return this.spoken?.sentence === sentence ? undefined : this.spokenLast()
  }

  /** The one thing that was introduced last, by this sentence or the one before. */
  private spokenLast(): Expression | undefined {
    if (!this.spoken) return undefined
    const [only, ...more] = this.spoken.names
    if (only === undefined || more.length > 0) return undefined
    return { kind: 'symbol', name: only, span: [0, 0] }
  }
}

/** `\\log p(x)`. */
const isOfLogarithm = (left: Expression): boolean =>
  left.kind === 'apply' &&
  left.op === 'call' &&
  left.args[0]?.kind === 'symbol' &&
  /^\\(log|ln)$/.test(left.args[0].name)

const onlyNamed = (name: string, words: string, span: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected name \`${name}\` of "${words}", expected a formula that says what it is`,
    span,
    'Nothing evaluates these words: define it, or write the value itself.',
  )
