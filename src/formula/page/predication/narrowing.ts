/**
 * What words say of new names beyond their domains: what stands behind a noun and narrows it,
 * and what is said of two names together. What of it is not read is kept in mind: where a claim
 * fails, it may exclude the counterexample.
 */
import type { Property } from '../../discourse/description.ts'
import { isMoment, ofTwoOnly } from '../../discourse/lexicon/relations.ts'
import type { Tail } from '../../discourse/phrases/tails.ts'
import { isFamily } from '../../draws/domains/family.ts'
import { forEvery } from '../../judge/indices.ts'
import { FormulaError } from '../../language/error.ts'
import type { Chain, Expression, Span } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import type { Symbols } from '../symbols/symbols.ts'
import type { Formula } from '../text/formula.ts'
import type { Said } from '../text/said.ts'
import type { Place } from '../text/text.ts'
import type { Among } from '../../discourse/predicates/among.ts'
import type { Of } from './among.ts'
import { amongMembers, amongNames } from './among.ts'
import type { Around } from './around.ts'
import type { NamedValues } from './named-values.ts'
import type { Predicates } from './predicates.ts'
import { unreadWords } from './unread-words.ts'

type Sentence = Place<Formula>['sentence']

/** A comparison with what a later formula of the sentence introduces. */
interface Waiting {
  readonly name: string
  readonly unread: string | undefined
  readonly sentence: Sentence
  meet(): boolean
}

export class Narrowing {
  private readonly symbols: Symbols
  private readonly predicates: Predicates
  private readonly values: NamedValues
  /** Words behind the nouns of names that were not read. */
  private readonly unread = new Map<string, string>()
  /** Names of which a sentence says what is in no list. */
  private readonly unexplained = new Map<string, Sentence>()
  private readonly waiting: Waiting[] = []

  constructor(symbols: Symbols, predicates: Predicates, values: NamedValues) {
    this.symbols = symbols
    this.predicates = predicates
    this.values = values
  }

  /** The name means something else from here on. */
  forget(name: string): void {
    this.unread.delete(name)
    this.unexplained.delete(name)
  }

  /**
   * "x and y are orthogonal", "distinct", "commuting": each two of new names, or of a family;
   * "that sum to one", "with mean zero": all of them.
   *
   * @throws FormulaError `too-costly` for more pairs than anybody writes.
   */
  together(names: readonly string[], { cue, formula }: Place<Formula>): void {
    const { world, scope } = this.symbols
    const span: Span = [0, formula.tex.length]
    // Of a random vector with mean zero the law says it.
    const isDrawn = names.every((name) => scope.get(name)?.source === 'drawn')
    const total = cue.description.properties.find(({ entry }) => entry.meaning.number?.['total'] !== undefined) // prettier-ignore
    if (total && isDrawn) for (const claim of this.predicates.total(names, span, total.entry.meaning.number!['total'] as number)) world.restrict(claim) // prettier-ignore
    for (const { entry, denied } of cue.description.properties) {
      const which = entry.meaning.vector?.['whole']
      if (typeof which !== 'string' || denied || names.length === 0) continue
      const claims = this.predicates.whole(names, which, span)
      if (!claims) throw unreadWords(entry.phrase, span)
      for (const claim of claims) world.restrict(claim)
    }
    const mutual = cue.description.properties.filter(({ entry }) =>
      Object.values(entry.meaning).some((options) => options['mutual'] !== undefined),
    )
    if (mutual.length === 0) return
    if (names.length > manyNames) throw tooManyPairs(names.length, span)
    const symbol = (name: string): Expression => ({ kind: 'symbol', name, span })
    const member = (name: string, at: Expression): Expression => ({ kind: 'apply', op: 'entry', args: [symbol(name), at], span }) // prettier-ignore
    const isOfMany = (name: string): boolean => {
      const entry = scope.get(name)
      return entry?.source === 'drawn' && isFamily(entry)
    }
    const pairs = names.flatMap((name, at) =>
      names.slice(at + 1).map((other) => [symbol(name), symbol(other)] as const),
    )
    const [i, j] = [symbol('\\mathring{i}'), symbol('\\mathring{j}')]
    const apart: Expression = { kind: 'chain', terms: [i, j], relations: ['≠'], span }
    for (const property of mutual) {
      // "consecutive" of three, "linearly independent" of a family.
      if (isOfTwo(property) && (names.length > 2 || names.some(isOfMany))) {
        for (const name of names) this.unread.set(name, property.entry.phrase)
        continue
      }
      for (const [a, b] of pairs)
        for (const { claim } of this.predicates.mutual(property, a, b)) world.restrict(claim) // prettier-ignore
      for (const name of names.filter(isOfMany)) {
        const said = this.predicates.mutual(property, member(name, i), member(name, j))
        if (said.length === 0) continue
        const all = [...said.map(({ claim }) => claim), apart]
        for (const condition of forEvery(all, new Set(), world)) world.restrict(condition) // prettier-ignore
      }
    }
  }

  /** "not both zero", "at least one of which is positive": of some of new names. */
  among(
    names: readonly string[],
    among: readonly Among[],
    span: Span,
    around: Around,
  ): void {
    const { world, scope } = this.symbols
    const symbol = (name: string): Expression => ({ kind: 'symbol', name, span })
    const things = names.map(symbol)
    const [only] = things
    for (const { many, predicate, words, member: one } of only ? among : []) {
      const of: Of = (thing) => {
        const said = predicate && this.predicates.of(thing, { ...predicate, subjects: [0] }, 0, around) // prettier-ignore
        const isPlain = said?.every(({ premises }) => premises.length === 0)
        return said && isPlain && !predicate.denied ? said.map(({ claim }) => claim) : undefined // prettier-ignore
      }
      const index = '\\mathring{k}'
      const member: Expression = { kind: 'apply', op: 'entry', args: [only!, symbol(index)], span } // prettier-ignore
      const entry = scope.get(names[0]!)
      const said = one === undefined ? undefined : around.slot(one)
      const isOther = one !== undefined && !(said && freeSymbols(said).has(names[0]!))
      const isOfMany =
        things.length === 1 && entry?.source === 'drawn' && isFamily(entry)
      const conditions = isOther ? undefined : isOfMany ? amongMembers(many, member, index, of, span) : things.length > 1 ? amongNames(many, things, of, span) : undefined // prettier-ignore
      for (const condition of conditions ?? []) world.restrict(condition)
      if (!conditions) for (const name of names) this.unread.set(name, words)
    }
  }

  /** Restricts new names by what stands behind their noun. */
  narrow(names: readonly string[], place: Place<Formula>, slot: Said['slot']): void {
    const {
      cue: { tails },
      sentence,
    } = place
    for (const name of names) {
      if (tails.unread !== undefined) this.unread.set(name, tails.unread)
      if (tails.isOpen) this.unexplained.set(name, sentence)
      for (const tail of tails.relations) this.compare(name, tail, place, slot)
    }
    // "commuting with `B \\in \\mathbb{R}^{n \\times n}`": what it is compared with came later.
    const ready = names.length === 0 ? [] : this.waiting.filter((one) => one.sentence === sentence && one.meet()) // prettier-ignore
    for (const one of ready) {
      this.waiting.splice(this.waiting.indexOf(one), 1)
      if (one.unread === undefined) this.unread.delete(one.name)
    }
  }

  private compare(
    name: string,
    tail: Tail,
    { cue, formula, sentence }: Place<Formula>,
    slot: Said['slot'],
  ): void {
    const { scope, world } = this.symbols
    const own: Expression = { kind: 'symbol', name, span: [0, formula.tex.length] }
    const said = typeof tail.to === 'number' ? slot(tail.to) : undefined
    const other = tail.isBound && said?.kind === 'chain' ? said.terms.find(({ kind }) => kind === 'symbol') : said // prettier-ignore
    // "with smallest eigenvalue `\\mu`": the first that is said of μ.
    const isNew = other?.kind === 'symbol' && !scope.get(other.name)
    if (tail.value !== undefined && isNew) {
      const body = this.predicates.headed(tail.value, own)
      // "with smallest eigenvalue `\\mu > 0`" need not be spoken of again.
      if (body && tail.isBound)
        this.symbols.add(other.name, { source: 'defined', parameters: [], indexed: false, body }) // prettier-ignore
      else if (body) this.values.define(other.name, body, formula)
      if (body) return
    }
    if (tail.isBound) return
    const meet = (): boolean => {
      // "numbers with mean zero": what is not random has no expectation.
      const isDrawn = scope.get(name)?.source === 'drawn' && !this.symbols.isGiven(name) && !isMoment(tail.latex) // prettier-ignore
      const said = isDrawn ? this.predicates.tail(own, tail, slot) : undefined
      for (const { claim } of said ?? []) world.restrict(claim)
      return said !== undefined
    }
    if (meet()) return
    this.unread.set(name, tail.words)
    this.waiting.push({ name, unread: cue.tails.unread, sentence, meet })
  }

  /** "conjugate exponents, i.e. `\\frac1p + \\frac1q = 1`": what words mean that are in no list. */
  explains(claim: Chain, { sentence }: Place<Formula>): boolean {
    const names = [...freeSymbols(claim)].filter((name) => this.unexplained.get(name) === sentence) // prettier-ignore
    for (const name of names) this.unread.delete(name)
    return names.length > 0
  }

  /** "Suppose that □ is well-behaved": words that are not read narrow all that they are about. */
  supposed(nodes: readonly Expression[], words: string): void {
    for (const node of nodes)
      for (const name of freeSymbols(node)) this.unread.set(name, words)
  }

  /** Words that narrow a name of these expressions, or what it comes from, and were not read. */
  unreadOf(nodes: readonly Expression[]): { name: string; words: string } | undefined {
    const { scope } = this.symbols
    const names = nodes.flatMap((node) => [...freeSymbols(node)])
    for (const name of names.flatMap((own) => [own, ...scope.sources(own)])) {
      const words = this.unread.get(name)
      // What the code of an example draws, no words of the page exclude.
      if (words !== undefined && !this.symbols.isGiven(name)) return { name, words }
    }
    return undefined
  }
}

const isOfTwo = ({ entry }: Property): boolean =>
  Object.values(entry.meaning).some(({ mutual }) => typeof mutual === 'string' && ofTwoOnly.has(mutual)) // prettier-ignore

/** Names of which words may speak pair by pair. */
const manyNames = 32

const tooManyPairs = (count: number, span: Span): FormulaError =>
  new FormulaError(
    'too-costly',
    `Unexpected words of each two of ${count} names, expected at most ${manyNames}`,
    span,
    'Make a family of them: `x_1, \\dots, x_n`.',
  )
